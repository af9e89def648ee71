// Standard stress tests in the form of the IMF's guidance of 2013 for market-access countries; the sizes are this project's [P].
import { financingNeed, nextDebt, repriced, type Foreign, type Year } from '../../models/debt/path.ts';
import type { Assessed } from './assess.ts';
import { fixed } from './calibration.ts';

export const tests = [
  'baseline',
  'slow growth',
  'interest rates',
  'primary balance',
  'guarantees',
  'depreciation',
  'combined',
] as const;
export type Test = (typeof tests)[number];

/** What a test does in each year, to be added: to growth, inflation, rate, balance, debt; and the depreciation of the first year. */
export interface Blow {
  readonly growth: number;
  readonly inflation: number;
  readonly rate: number;
  readonly primaryBalance: number;
  readonly stockFlow: number;
  readonly depreciation: number;
}

/** Standard deviation over the last years seen (divided by n - 1). */
export function spreadOf(a: Assessed, driver: 2 | 3): { values: number[]; spread: number } {
  const values = a.observed.slice(-fixed['years of the spread']).map(({ drivers }) => drivers[driver]);
  const mean = values.reduce((s, v) => s + v, 0) / values.length;
  const spread =
    values.length < 2 ? 0 : Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1));
  return { values, spread };
}

/** Each driver's own test: 1 where it acts, a half in the combined one. */
export const weightIn = (test: Test, of: Test): number => (test === of ? 1 : test === 'combined' ? 0.5 : 0);

export function blowOf(a: Assessed, test: Test): Blow[] {
  const growth = spreadOf(a, 2).spread;
  const balance = spreadOf(a, 3).spread;
  let rate = 0;
  return a.baseline.map((_, t): Blow => {
    rate = repriced(rate, fixed['stress rate'], a.terms.repricing.value);
    const lost = t < 2 ? weightIn(test, 'slow growth') * growth : 0;
    return {
      growth: -lost,
      inflation: -fixed['stress inflation per growth'] * lost,
      rate: weightIn(test, 'interest rates') * rate,
      primaryBalance: -weightIn(test, 'primary balance') * fixed['stress balance spreads'] * balance,
      stockFlow: test === 'guarantees' && t === 0 ? fixed['stress guarantees'] : 0,
      depreciation: test === 'depreciation' && t === 0 ? fixed['stress depreciation'] : 0,
    };
  });
}

export interface Stressed {
  readonly test: Test;
  readonly years: readonly Year[];
  readonly blow: readonly Blow[];
  readonly debt: readonly number[];
  readonly need: readonly number[];
}

export function stressed(a: Assessed, test: Test): Stressed {
  const blow = blowOf(a, test);
  const years = a.baseline.map((one, t): Year => ({
    growth: one.growth + blow[t]!.growth,
    inflation: one.inflation + blow[t]!.inflation,
    rate: one.rate + blow[t]!.rate,
    primaryBalance: one.primaryBalance + blow[t]!.primaryBalance,
    stockFlow: one.stockFlow + blow[t]!.stockFlow,
  }));
  let now = a.start.debt;
  const debt: number[] = [];
  const need: number[] = [];
  years.forEach((year, t) => {
    need.push(financingNeed(now, year, a.terms.due.value));
    const foreign: Foreign = {
      ...a.foreign,
      depreciation: a.foreign.depreciation + blow[t]!.depreciation,
    };
    now = nextDebt(now, year, foreign);
    debt.push(now);
  });
  return { test, years, blow, debt, need };
}
