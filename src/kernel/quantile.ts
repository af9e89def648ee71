// Quantiles of a sample, by the definition most statistics programs use.

/** A copy in ascending order. Throws a RangeError if a value is NaN. */
export function sortedCopy(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values);
  for (let i = 0; i < sorted.length; i++) {
    if (Number.isNaN(sorted[i])) throw new RangeError(`Value ${i} of ${sorted.length} is not a number.`);
  }
  return sorted.sort();
}

/**
 * The p-quantile of values in ascending order, p in [0, 1]: between the order statistics around position (n-1) p,
 * linearly. Type 7 of Hyndman & Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
 *
 * NaN for an empty sample. Throws a RangeError if p is outside [0, 1].
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1))
    throw new RangeError(`A quantile's probability must lie in [0, 1]; this one is ${p}.`);
  const n = sorted.length;
  if (n === 0) return NaN;
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const part = position - below;
  return part === 0 ? low : low * (1 - part) + sorted[below + 1]! * part;
}

/** The p-quantile (type 7) of values in any order; see `quantileSorted`. Throws a RangeError if a value is NaN. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileSorted(sortedCopy(values), p);
}

/** Several quantiles (type 7) of the same values. */
export function quantiles(values: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const sorted = sortedCopy(values);
  return probabilities.map((p) => quantileSorted(sorted, p));
}

/** The middle value (the mean of the two middle values of an even number); NaN for an empty sample. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}
