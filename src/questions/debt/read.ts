// The public finances of an economy, year by year, as fractions of GDP; and which of its years are no more than expected.
import { findEconomy, nearestEconomies } from '../../atlas/economies.ts';
import type { DatasetInfo } from '../../contract/dataset.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import type { Drivers, Observed } from '../../models/debt/history.ts';
import { sharedWords } from '../shared/words.ts';
import { debtWords } from './words.ts';

const { say } = debtWords;

/** Published figures of a year; null where there is none. */
export interface Published {
  readonly year: number;
  readonly debt: number | null;
  readonly netDebt: number | null;
  readonly primaryBalance: number | null;
  /** Net interest: primary balance less balance. */
  readonly interest: number | null;
  readonly growth: number | null;
  readonly inflation: number | null;
  /** In national currency, and in USD. */
  readonly gdp: number | null;
  readonly gdpUsd: number | null;
}

export interface Finances {
  readonly economy: string;
  readonly info: DatasetInfo;
  readonly years: ReadonlyMap<number, Published>;
  /** Last year of which nothing is an estimate; null where the source does not say. */
  readonly lastActual: number | null;
  /** Year of the edition; null where it is not known. */
  readonly edition: number | null;
  /** Yields of ten years at the end of each year, as fractions. */
  readonly yields: ReadonlyMap<number, { readonly value: number; readonly source: string }>;
}

export function economyNamed(text: string): string {
  const found = findEconomy(text);
  if (!found || found.kind === 'aggregate' || found.kind === 'unspecified')
    throw new UserError(
      sharedWords.say.unknownEconomy({ text, suggestions: nearestEconomies(text).map((one) => one.iso3) }),
    );
  return found.iso3;
}

/** @throws UserError where no dataset at hand tells of the economy */
export async function financesOf(ctx: Context, economy: string): Promise<Finances> {
  const dataset = await ctx.data.find(
    ['fiscal'],
    ({ coverage }) => coverage.reporters === null || coverage.reporters.includes(economy),
  );
  const rows =
    dataset &&
    (await ctx.data
      .query(`SELECT year, gross_debt, net_debt, primary_balance, balance, growth, deflator, gdp, gdp_usd,
      fiscal_actual, growth_actual FROM ${dataset.table('fiscal')} WHERE economy = '${economy}' ORDER BY year`));
  if (!dataset || !rows || rows.length === 0) {
    const box = (await ctx.data.list()).filter(({ kind }) => kind === 'fiscal');
    const held = [...new Set(box.flatMap(({ coverage }) => coverage.reporters ?? []))];
    throw new UserError(say.noEconomy({ economy, held }));
  }
  const column = (name: string): ((k: number) => number | null) => {
    const values = rows.numbers(name);
    return (k) => (Number.isNaN(values[k]!) ? null : values[k]!);
  };
  const [debt, net, primary, balance, growth, deflator, gdp, usd, fiscal, real] = [
    'gross_debt',
    'net_debt',
    'primary_balance',
    'balance',
    'growth',
    'deflator',
    'gdp',
    'gdp_usd',
    'fiscal_actual',
    'growth_actual',
  ].map(column);
  const part = (value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : value / 100;
  const years = new Map<number, Published>();
  rows.numbers('year').forEach((year, k) => {
    const [now, before] = [deflator!(k), k > 0 ? deflator!(k - 1) : null];
    const [pb, all] = [primary!(k), balance!(k)];
    years.set(year, {
      year,
      debt: part(debt!(k)),
      netDebt: part(net!(k)),
      primaryBalance: part(pb),
      interest: pb === null || all === null ? null : (pb - all) / 100,
      growth: part(growth!(k)),
      inflation: now === null || before === null || !years.has(year - 1) ? null : now / before - 1,
      gdp: gdp!(k),
      gdpUsd: usd!(k),
    });
  });
  const marks = [fiscal!(0), real!(0)].filter((mark) => mark !== null);
  return {
    economy,
    info: dataset.info,
    years,
    lastActual: marks.length === 2 ? Math.min(...marks) : null,
    edition: Number(/\b(19|20)\d\d\b/.exec(dataset.info.vintage)?.[0] ?? Number.NaN) || null,
    yields: dataset.has('yields') ? await yieldsOf(ctx, dataset.table('yields'), economy) : new Map(),
  };
}

async function yieldsOf(ctx: Context, table: string, economy: string): Promise<Finances['yields']> {
  const rows = await ctx.data.query(
    `SELECT year, yield, source FROM ${table} WHERE economy = '${economy}' ORDER BY year`,
  );
  const [year, value, source] = [rows.numbers('year'), rows.numbers('yield'), rows.strings('source')];
  return new Map(Array.from(year, (y, k) => [y, { value: value[k]! / 100, source: source[k] ?? '' }]));
}

export type Status = 'actual' | 'estimate' | 'forecast' | 'held';

/** Whether a year is known, estimated or expected. Where the source marks nothing, years from its edition on are forecasts [P]. */
export function statusOf({ lastActual, edition }: Finances, year: number): Status {
  if (lastActual !== null && year <= lastActual) return 'actual';
  if (edition === null) return lastActual === null ? 'estimate' : 'forecast';
  return year < edition ? 'estimate' : 'forecast';
}

export const debtIn = (one: Published | undefined, basis: 'gross' | 'net'): number | null =>
  (basis === 'gross' ? one?.debt : one?.netDebt) ?? null;

/** Rate, inflation, growth and primary balance of a year; the rate is net interest over last year's debt. Null where one is missing. */
export function driversAt(finances: Finances, year: number, basis: 'gross' | 'net'): Drivers | null {
  const now = finances.years.get(year);
  const before = debtIn(finances.years.get(year - 1), basis);
  if (!now || before === null || before <= 0) return null;
  const { growth, inflation, interest, primaryBalance } = now;
  if (growth === null || inflation === null || interest === null || primaryBalance === null) return null;
  return [(interest * (1 + growth) * (1 + inflation)) / before, inflation, growth, primaryBalance];
}

/** Years up to the start of which all drivers are known, without those to be dropped. */
export function observedYears(
  finances: Finances,
  start: number,
  basis: 'gross' | 'net',
  dropped: readonly number[],
): Observed[] {
  return [...finances.years.keys()].flatMap((year) => {
    const drivers = year <= start && !dropped.includes(year) ? driversAt(finances, year, basis) : null;
    return drivers ? [{ year, drivers }] : [];
  });
}
