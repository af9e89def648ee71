// How far a forecast lies from what happened, and what would have been expected without the event.
import { quantileSorted, sortedCopy } from '../kernel/quantile.ts';

/** Errors of a forecast over some periods. Null where nothing happened to divide by. */
export interface ForecastErrors {
  /** Mean of |p - a|/a over the periods with a > 0. */
  readonly mape: number | null;
  /** Σ|p - a| / Σa: holds also where single periods are zero. */
  readonly wape: number | null;
  /** Σ(p - a) / Σa: above 0 where too much was foreseen. */
  readonly bias: number | null;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Errors of forecasts p against what happened, a; both by period. */
export function forecastErrors(p: readonly number[], a: readonly number[]): ForecastErrors {
  const total = sum(a);
  const over = a.flatMap((actual, k) => (actual > 0 ? [Math.abs(p[k]! - actual) / actual] : []));
  return {
    mape: over.length === 0 ? null : sum(over) / over.length,
    wape: total === 0 ? null : sum(a.map((actual, k) => Math.abs(p[k]! - actual))) / total,
    bias: total === 0 ? null : sum(a.map((actual, k) => p[k]! - actual)) / total,
  };
}

/** Share of periods in which forecast and outcome lie on the same side of what was there before; null without any. */
export function rightDirection(
  p: readonly number[],
  a: readonly number[],
  before: readonly number[],
): number | null {
  const moved = a.flatMap((actual, k) =>
    actual === before[k] ? [] : [Math.sign(p[k]! - before[k]!) === Math.sign(actual - before[k]!) ? 1 : 0],
  );
  return moved.length === 0 ? null : sum(moved) / moved.length;
}

/** Periods a year (12 for months, 1 for years), and the years from which the seasons are taken. */
export interface Seasons {
  readonly season: number;
  readonly years: number;
}

/**
 * What would be expected from `origin` on if nothing happened: the mean of the year before, times the season's mean share of
 * its year over up to `years` years before. Nothing from `origin` on is used.
 * @returns null where there is no whole year before `origin`
 */
export function seasonalForecast(
  values: ArrayLike<number>,
  origin: number,
  { season, years }: Seasons,
): ((at: number) => number) | null {
  if (origin < season) return null;
  const year = (back: number): number[] =>
    Array.from({ length: season }, (_, k) => values[origin - back * season + k]!);
  const past = Array.from({ length: years }, (_, k) => k + 1)
    .filter((back) => origin - back * season >= 0)
    .map(year)
    .filter((one) => sum(one) > 0);
  const level = sum(year(1)) / season;
  return (at) => {
    const shares = past.map((one) => (one[(at - origin) % season]! * season) / sum(one));
    return shares.length === 0 ? level : (level * sum(shares)) / shares.length;
  };
}

/**
 * By what factors outcomes departed from such forecasts, made from one to `origins` years before `end` for a year each: the p
 * and 1 - p quantiles of actual over expected; null with fewer than three.
 */
export function pastFactors(
  values: ArrayLike<number>,
  { season, years, end, origins, p }: Seasons & { end: number; origins: number; p: number },
): { readonly low: number; readonly high: number } | null {
  const factors: number[] = [];
  for (let back = 1; back <= origins; back++) {
    const origin = end - back * season;
    const expected = origin < season ? null : seasonalForecast(values, origin, { season, years });
    if (!expected) continue;
    for (let at = origin; at < origin + season; at++)
      if (expected(at) > 0) factors.push(values[at]! / expected(at));
  }
  if (factors.length < 3) return null;
  const sorted = sortedCopy(factors);
  return { low: quantileSorted(sorted, p), high: quantileSorted(sorted, 1 - p) };
}
