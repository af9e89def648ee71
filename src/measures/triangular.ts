// The triangular distribution: what is drawn where only a low, a likely and a high value are known.

/**
 * Quantile function of the triangular distribution on [low, high] with mode `likely`, at u in [0, 1]; the value itself
 * where low = high. Source: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 2 (1995), section 26.9.
 * Throws a RangeError where low <= likely <= high does not hold.
 */
export function triangular(u: number, low: number, likely: number, high: number): number {
  if (!(low <= likely && likely <= high))
    throw new RangeError(`Needs low <= likely <= high, got ${low}, ${likely}, ${high}.`);
  if (low === high) return low;
  const turn = (likely - low) / (high - low);
  return u < turn
    ? low + Math.sqrt(u * (high - low) * (likely - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - likely));
}
