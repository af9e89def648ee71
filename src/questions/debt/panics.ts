// How far panic is for each mix of holders, what a swap of one thing for a peer's changes, and what each assumption does.
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
import type { Assessed, Subject } from './assess.ts';
import { calibration, fixed, parametersOf, type Conditions } from './calibration.ts';
import type { Mix } from './holders.ts';

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

export function panicRows(a: Assessed): PanicRow[] {
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
}

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

export const factors = [
  'nothing swapped',
  'holders',
  'balance',
  'growth and rates',
  'maturity',
  'stock of debt',
  'everything',
] as const;
export type Factor = (typeof factors)[number];

export interface SwapRow {
  readonly key: string;
  readonly economy: string;
  /** From whom the factor comes. */
  readonly from: string;
  readonly factor: Factor;
  readonly conditions: Conditions;
  readonly captive: number;
  readonly reading: Reading;
}

/** Each of two economies with one thing of the other's, all else its own. */
export function swapRows(a: Assessed): SwapRow[] {
  const { peer } = a;
  if (!peer || a.mixes.length === 0) return [];
  return [[a, peer] as const, [peer, a] as const].flatMap(([one, other]) =>
    factors.map((factor): SwapRow => {
      const conditions = swapped(one, other, factor);
      const captive = (factor === 'holders' || factor === 'everything' ? other : one).mixes[0]!.captive;
      return {
        key: `${one.finances.economy}; ${factor}`,
        economy: one.finances.economy,
        from: (factor === 'nothing swapped' ? one : other).finances.economy,
        factor,
        conditions,
        captive,
        reading: readingOf(conditions, captive, a.values, null),
      };
    }),
  );
}

/** Conditions of the one with a factor of the other. */
function swapped({ conditions: own }: Subject, { conditions: other }: Subject, factor: Factor): Conditions {
  const { debt, repricing, primaryBalance, rate, growth, yield: market } = other;
  switch (factor) {
    case 'nothing swapped':
    case 'holders':
      return own;
    case 'balance':
      return { ...own, primaryBalance };
    case 'growth and rates':
      return { ...own, growth, rate, yield: market };
    case 'maturity':
      return { ...own, repricing };
    case 'stock of debt':
      return { ...own, debt };
    case 'everything':
      return other;
  }
}

/** One number at its low and high end, all others at their likely values. */
export interface SensitivityRow {
  readonly key: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly atLow: Reading;
  readonly atHigh: Reading;
}

/** How far what the economy itself brings is moved to either side [P]; repricing is in shares, the others of GDP or a year. */
const moved: readonly (readonly [name: keyof Conditions, by: number, key: string])[] = [
  ['growth', 0.01, 'nominal growth'],
  ['yield', 0.01, 'market yield'],
  ['primaryBalance', 0.01, 'expected balance'],
  ['repricing', 0.05, 'reprices in a year'],
];
const CAPTIVE = 0.05;

export function sensitivityRows({ mixes, conditions, values, terms }: Assessed): SensitivityRow[] {
  const captive = mixes[0]?.captive;
  if (captive === undefined) return [];
  const wealth = terms.wealth?.value ?? null;
  const read = (own: Conditions, h: number, with_: Values): Reading => readingOf(own, h, with_, wealth);
  const [less, more] = [Math.max(0, captive - CAPTIVE), Math.min(1, captive + CAPTIVE)];
  return [
    {
      key: 'captive share',
      low: less,
      likely: captive,
      high: more,
      atLow: read(conditions, less, values),
      atHigh: read(conditions, more, values),
    },
    ...calibration.map(({ name, low, high }): SensitivityRow => {
      const set =
        (value: number): Values =>
        (asked) =>
          asked === name ? value : values(asked);
      return {
        key: name,
        low,
        likely: values(name),
        high,
        atLow: read(conditions, captive, set(low)),
        atHigh: read(conditions, captive, set(high)),
      };
    }),
    ...moved.map(([name, by, key]): SensitivityRow => {
      const [low, high] =
        name === 'repricing'
          ? [Math.max(0.02, conditions[name] - by), Math.min(1, conditions[name] + by)]
          : [conditions[name] - by, conditions[name] + by];
      return {
        key,
        low,
        likely: conditions[name],
        high,
        atLow: read({ ...conditions, [name]: low }, captive, values),
        atHigh: read({ ...conditions, [name]: high }, captive, values),
      };
    }),
  ];
}
