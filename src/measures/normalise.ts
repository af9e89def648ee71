// Puts indicators of different units on one scale.
//
// An indicator is one number per unit (economy, product ...); NaN where it is missing, which stays NaN: a value is put in
// its place by `composite-impute.ts` or not at all. Multiply by -1 first where more is worse.
import { quantileSorted, sortedCopy } from '../kernel/quantile.ts';
import { meanRanks } from './ranks.ts';

/** How an indicator is scaled. */
export type Normalisation = 'min-max-winsor' | 'min-max' | 'z' | 'rank' | 'distance';

/** Quantiles beyond which values are drawn in. */
export const WINSOR = [0.025, 0.975] as const;

/**
 * Winsorised values: those below the `low` quantile (type 7) become that quantile, those above the `high` quantile that
 * one. Source: OECD & JRC, "Handbook on Constructing Composite Indicators" (2008), section 5.
 */
export function winsorise(
  x: ArrayLike<number>,
  [low, high]: readonly [number, number] = WINSOR,
): Float64Array {
  const known = knownSorted(x);
  const from = quantileSorted(known, low);
  const to = quantileSorted(known, high);
  return Float64Array.from(x, (v) => (v < from ? from : v > to ? to : v));
}

/**
 * Min-max: (x - min) / (max - min), in 0-1. A constant indicator tells units nothing apart: NaN throughout.
 * Source: OECD & JRC (2008), section 5.3.
 */
export function minMax(x: ArrayLike<number>): Float64Array {
  const known = knownSorted(x);
  const min = known[0] ?? Number.NaN;
  const range = (known.at(-1) ?? Number.NaN) - min;
  return Float64Array.from(x, (v) => (range > 0 ? (v - min) / range : Number.NaN));
}

/**
 * z-scores: (x - mean) / sd, with the population standard deviation; then put on another centre and spread if asked
 * (a geometric mean needs values of 0 or more). A constant indicator is NaN throughout. Source: OECD & JRC (2008), 5.2.
 */
export function zScores(x: ArrayLike<number>, centre = 0, spread = 1): Float64Array {
  const known = knownSorted(x);
  const mean = sum(known) / known.length;
  const sd = Math.sqrt(sum(known.map((v) => (v - mean) ** 2)) / known.length);
  const varies = known.length > 0 && known[0]! < known.at(-1)!;
  return Float64Array.from(x, (v) => (varies ? centre + (spread * (v - mean)) / sd : Number.NaN));
}

/**
 * Ranks as shares, in 0-1: 0 for the smallest, 1 for the largest, ties at their mean; the share of the other units that
 * lie below. NaN for fewer than two values and for a constant. Source: OECD & JRC (2008), section 5.1.
 */
export function rankShares(x: ArrayLike<number>): Float64Array {
  const at = Array.from(x, (_, i) => i).filter((i) => !Number.isNaN(x[i]!));
  const ranks = meanRanks(at.map((i) => x[i]!));
  const out = new Float64Array(x.length).fill(Number.NaN);
  const varies = at.some((i) => x[i] !== x[at[0]!]);
  if (varies) at.forEach((i, k) => (out[i] = (at.length - ranks[k]!) / (at.length - 1)));
  return out;
}

/**
 * Distance to a threshold: x / threshold, 1 at the threshold, not cut beyond it. Source: OECD & JRC (2008), section 5.4.
 * Throws a RangeError unless the threshold is positive and finite.
 */
export function distanceToThreshold(x: ArrayLike<number>, threshold: number): Float64Array {
  if (!(threshold > 0 && threshold < Infinity))
    throw new RangeError(`A distance needs a positive, finite threshold; this one is ${threshold}.`);
  return Float64Array.from(x, (v) => v / threshold);
}

/**
 * An indicator by the named way. `threshold` is needed by `distance` alone. z-scores come around 10 with spread 2 [P],
 * so that a geometric mean can follow as far as five standard deviations below the mean.
 */
export function normalise(x: ArrayLike<number>, by: Normalisation, threshold?: number): Float64Array {
  if (by === 'min-max-winsor') return minMax(winsorise(x));
  if (by === 'min-max') return minMax(x);
  if (by === 'z') return zScores(x, 10, 2);
  if (by === 'rank') return rankShares(x);
  return distanceToThreshold(x, threshold ?? Number.NaN);
}

/** The values that are there, in ascending order. Throws a RangeError on an infinite one. */
function knownSorted(x: ArrayLike<number>): Float64Array {
  const known = sortedCopy(Array.from(x).filter((v) => !Number.isNaN(v)));
  if (known.length > 0 && !(known[0]! > -Infinity && known.at(-1)! < Infinity))
    throw new RangeError('An indicator holds an infinite value.');
  return known;
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
