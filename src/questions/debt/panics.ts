// How far panic is for each mix of holders, and how many years captive ones buy.
import {
  debtThreshold,
  overnight,
  panic,
  withstands,
  yearsUntil,
  type Panic,
  type PanicParameters,
} from '../../models/debt/panic.ts';
import type { Values } from '../shock/parameters.ts';
import type { Assessed } from './assess.ts';
import { fixed, parametersOf, type Conditions } from './calibration.ts';
import type { Mix } from './holders.ts';
import { once } from './once.ts';

/** One reading of the model: what went in, and what came out. */
export interface Reading {
  readonly q: PanicParameters;
  readonly debt: number;
  readonly scare: number;
  readonly wealth: number | null;
  readonly panic: Panic;
  /** b*; Infinity where no debt is too much. */
  readonly threshold: number;
  /** T*; Infinity where not within the years searched. */
  readonly years: number;
}

export function readingOf(
  conditions: Conditions,
  captive: number,
  values: Values,
  wealth: number | null,
): Reading {
  const q = parametersOf(conditions, captive, values);
  const scare = values('scare');
  return {
    q,
    debt: conditions.debt,
    scare,
    wealth,
    panic: panic(conditions.debt, q),
    threshold: debtThreshold(scare, q),
    years: yearsUntil(conditions.debt, scare, q, wealth, fixed['years searched at most']),
  };
}

/** Share of drawn calibrations by which a scare of the drawn size would carry itself. */
export function fragileShare(
  conditions: Conditions,
  captive: number,
  draws: readonly Values[],
): number | null {
  if (draws.length === 0) return null;
  const fragile = draws.filter(
    (values) => !withstands(conditions.debt, values('scare'), parametersOf(conditions, captive, values)),
  );
  return fragile.length / draws.length;
}

export type Treatment = 'as issued' | 'overnight';
export type Circumstance = 'as expected' | 'rates meet growth';

/** A row of the table of panic. */
export interface PanicRow {
  readonly key: string;
  readonly mix: Mix | null;
  /** Whose holders: a definition of the economy's own, `peer`, or `none captive`. */
  readonly who: string;
  readonly treatment: Treatment;
  readonly circumstance: Circumstance;
  readonly conditions: Conditions;
  /** Null where the central bank's share is not known. */
  readonly reading: Reading | null;
  readonly fragile: number | null;
}

/** Rates as expected, or equal to growth: r = g. */
export const circumstances: readonly Circumstance[] = ['as expected', 'rates meet growth'];

export const under = (conditions: Conditions, circumstance: Circumstance): Conditions =>
  circumstance === 'as expected' ? conditions : { ...conditions, yield: conditions.growth };

export const panicRows = once((a): PanicRow[] => {
  const { mixes, peer, conditions, terms, values, draws } = a;
  const wealth = terms.wealth?.value ?? null;
  const row = (
    who: string,
    mix: Mix | null,
    captive: number,
    treatment: Treatment,
    circumstance: Circumstance,
  ): PanicRow => {
    const bank = mix?.centralBank ?? null;
    const here = under(conditions, circumstance);
    const own =
      treatment === 'as issued' || bank === null
        ? here
        : { ...here, repricing: overnight(here.repricing, bank) };
    const known = treatment === 'as issued' || bank !== null;
    return {
      key: `${who}; ${treatment}; ${circumstance}`,
      mix,
      who,
      treatment,
      circumstance,
      conditions: own,
      reading: known ? readingOf(own, captive, values, wealth) : null,
      fragile: known ? fragileShare(own, captive, draws) : null,
    };
  };
  return circumstances.flatMap((circumstance) => [
    ...mixes.flatMap((mix) =>
      (['as issued', 'overnight'] as const).map((treatment) =>
        row(nameOfMix(mix, a), mix, mix.captive, treatment, circumstance),
      ),
    ),
    ...(peer && mixes.length > 0
      ? [row('peer', peer.mixes[0]!, peer.mixes[0]!.captive, 'as issued', circumstance)]
      : []),
    row('none captive', null, 0, 'as issued', circumstance),
  ]);
});

const nameOfMix = (mix: Mix, a: Assessed): string =>
  mix.of === null || mix.of === a.finances.economy ? mix.definition : mix.of;

/** Whether years bought are counted: of own holders, on the maturities that their debt has. */
export const counted = ({ who, treatment }: PanicRow): boolean =>
  who !== 'peer' && who !== 'none captive' && treatment === 'as issued';

/** T*(own holders) - T*(peer's), in years; null where one of them has no end within the years searched. */
export function delayOf(rows: readonly PanicRow[], row: PanicRow): number | null {
  const peer = rows.find((one) => one.who === 'peer' && one.circumstance === row.circumstance)?.reading;
  if (!peer || !row.reading || !counted(row)) return null;
  const delay = row.reading.years - peer.years;
  return Number.isFinite(delay) ? delay : null;
}
