// How sure a classification is: the share of draws in each class, whether that is stable, and how far ranks move.
import { meanRanks } from './ranks.ts';

/**
 * P(class | product) = the share of draws in which the product has the class [P].
 *
 * Each draw gives one entry per product and class, in the same order throughout: 1 (or true) where the product has the
 * class. Shares come back in that order; empty where there are no draws. Draws that differ in length throw a RangeError.
 */
export function classProbability(draws: Iterable<ArrayLike<number | boolean>>): Float64Array {
  let counts: Float64Array | null = null;
  let n = 0;
  for (const draw of draws) {
    counts ??= new Float64Array(draw.length);
    if (draw.length !== counts.length)
      throw new RangeError(
        `Draw ${n} has ${draw.length} entries; the draws before it have ${counts.length}.`,
      );
    for (let k = 0; k < draw.length; k++) if (draw[k]) counts[k]!++;
    n++;
  }
  return (counts ?? new Float64Array(0)).map((count) => count / n);
}

/** `stable`: the draws agree; `contested`: they do not; null: nothing was assessed, or no class has half the draws. */
export type Stability = 'stable' | 'contested' | null;

/** Four draws in five agree. */
export const AGREED = 0.8;
const HALF = 0.5;
/** So that 1 - 0.8 and a share of exactly one in five agree. */
const ROUNDING = 1e-12;

/**
 * Whether draws agree on the classes of one product, from the probability of each class that was assessed [P].
 *
 * `independent` classes, of which any number may apply: stable if each has P >= 0.8 or P <= 0.2, else contested.
 * `exclusive` classes, of which one applies: stable if max P >= 0.8, contested if max P >= 0.5, else null.
 * No class assessed: null. Throws a RangeError on a probability outside 0-1.
 */
export function stability(
  probabilities: readonly number[],
  kind: 'independent' | 'exclusive' = 'independent',
): Stability {
  for (const p of probabilities)
    if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability lies in [0, 1]; this one is ${p}.`);
  if (probabilities.length === 0) return null;
  if (kind === 'exclusive') {
    const top = Math.max(...probabilities);
    if (top >= AGREED) return 'stable';
    return top >= HALF ? 'contested' : null;
  }
  return probabilities.every((p) => p >= AGREED || p <= 1 - AGREED + ROUNDING) ? 'stable' : 'contested';
}

/**
 * Whether one product's classes stand against every kind of doubt at once [P]. Each entry is one class: its probability
 * under data noise, under the choice of thresholds, and so on. `stable` if in each class all of them are >= 0.8 or all are
 * <= 0.2: doubts that are each sure of the opposite do not agree. Else `contested`; null where there is no class.
 * Throws a RangeError on a probability outside 0-1.
 */
export function stabilityUnder(classes: readonly (readonly number[])[]): Stability {
  if (classes.length === 0) return null;
  const steady = classes.every((doubts) => {
    const sides = new Set(doubts.map((p) => (stability([p]) === 'stable' ? p >= AGREED : null)));
    return !sides.has(null) && sides.size <= 1;
  });
  return steady ? 'stable' : 'contested';
}

/**
 * Mean shift of ranks R_S = mean |rank - rank_ref|, in places; ties share their mean rank. NaN for empty lists.
 * Source: Saisana, Saltelli & Tarantola, "Uncertainty and sensitivity analysis techniques as tools for the quality
 * assessment of composite indicators", Journal of the Royal Statistical Society A 168 (2005).
 * Throws a RangeError where the lists differ in length or a value is NaN.
 */
export function meanRankShift(values: ArrayLike<number>, reference: ArrayLike<number>): number {
  if (values.length !== reference.length)
    throw new RangeError(`Lists of ${values.length} and ${reference.length} values are not paired.`);
  for (let i = 0; i < values.length; i++)
    if (Number.isNaN(values[i]!) || Number.isNaN(reference[i]!))
      throw new RangeError(`Unit ${i + 1} has no value, so it has no rank.`);
  const ranks = meanRanks(values);
  const ranksRef = meanRanks(reference);
  let sum = 0;
  for (let i = 0; i < ranks.length; i++) sum += Math.abs(ranks[i]! - ranksRef[i]!);
  return sum / ranks.length;
}
