// How much two rankings of the same things differ: Kendall's tau-b and Spearman's footrule.

/**
 * Kendall's tau-b of paired values (ties corrected on both sides), in [-1, 1]; `null` where either side is all tied.
 * O(n^2): meant for short lists, such as a top 20. Source: Kendall, "The treatment of ties in ranking problems" (1945).
 */
export function kendallTauB(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  checkPaired(a, b);
  let concordance = 0;
  let untiedA = 0;
  let untiedB = 0;
  for (let i = 1; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const x = Math.sign(a[i]! - a[j]!);
      const y = Math.sign(b[i]! - b[j]!);
      concordance += x * y;
      untiedA += x * x;
      untiedB += y * y;
    }
  }
  if (untiedA === 0 || untiedB === 0) return null;
  return concordance / Math.sqrt(untiedA * untiedB);
}

/**
 * Spearman's footrule sum |rank_a - rank_b| over its maximum floor(n^2/2): 0 for the same order, 1 for the
 * opposite one. Ties share their mean rank. `null` for fewer than two values.
 * Source: Diaconis and Graham, "Spearman's footrule as a measure of disarray" (1977).
 */
export function footrule(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  checkPaired(a, b);
  if (a.length < 2) return null;
  const ranksA = meanRanks(a);
  const ranksB = meanRanks(b);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(ranksA[i]! - ranksB[i]!);
  return sum / Math.floor(a.length ** 2 / 2);
}

/** Rank of every value, 1 for the largest; equal values share the mean of their ranks. */
export function meanRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[j]! - values[i]! || i - j);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let k = start; k < end; k++) ranks[order[k]!] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

function checkPaired(a: ArrayLike<number>, b: ArrayLike<number>): void {
  if (a.length !== b.length)
    throw new RangeError(`Lists of ${a.length} and ${b.length} values are not paired.`);
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]!) || Number.isNaN(b[i]!)) throw new RangeError(`Value ${i} is not a number.`);
  }
}
