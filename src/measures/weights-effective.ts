// How much a part really counts in an index: weights are only what was meant.

export interface Effective {
  /** Squared correlation ratio Var(E(index | part)) / Var(index), in 0-1. NaN where either does not vary. */
  readonly ratio: number;
  /** Squared linear correlation: what a straight line alone explains. */
  readonly linear: number;
}

/** Bandwidths tried, in standard deviations of the part; Infinity is the straight line. */
const BANDWIDTHS = [0.5, 1, 2, Infinity] as const;

/**
 * Effective weight of one part (a pillar's scores) in an index over the same units: S = Var(E(y|x)) / Var(y).
 * Source: Paruolo, Saisana & Saltelli, "Ratings and rankings: voodoo or science?", Journal of the Royal Statistical
 * Society A 176 (2013). E(y|x) is a local line with Epanechnikov's kernel, its width chosen by leaving one unit out
 * among half, one and two standard deviations and the line through all [P: the widths]. O(n^2).
 *
 * Throws a RangeError where lists differ in length or hold a gap.
 */
export function effectiveWeight(part: ArrayLike<number>, index: ArrayLike<number>): Effective {
  const n = part.length;
  if (n !== index.length) throw new RangeError(`Lists of ${n} and ${index.length} values are not paired.`);
  const x = standard(part);
  const y = standard(index);
  if (!x || !y) return { ratio: Number.NaN, linear: Number.NaN };
  let dot = 0;
  for (let i = 0; i < n; i++) dot += x[i]! * y[i]!;
  const linear = Math.min(1, (dot / n) ** 2);
  let best = Infinity;
  let ratio = linear;
  for (const width of BANDWIDTHS) {
    const { error, explained } = localLine(x, y, width);
    if (error < best * (1 - 1e-9)) [best, ratio] = [error, explained];
  }
  return { ratio: Math.min(1, ratio), linear };
}

/** Mean squared error of each unit's value as the others predict it, and the variance of the fitted values. */
function localLine(x: Float64Array, y: Float64Array, width: number): { error: number; explained: number } {
  const n = x.length;
  let error = 0;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) {
    let [s0, s1, s2, t0, t1] = [0, 0, 0, 0, 0];
    for (let k = 0; k < n; k++) {
      const d = x[k]! - x[i]!;
      const kernel = width === Infinity ? 1 : Math.max(0, 1 - (d / width) ** 2);
      s0 += kernel;
      s1 += kernel * d;
      s2 += kernel * d * d;
      t0 += kernel * y[k]!;
      t1 += kernel * d * y[k]!;
    }
    const determinant = s0 * s2 - s1 * s1;
    // All neighbours at one place: their mean.
    const alone = determinant <= 1e-12 * s0 * s0;
    const fit = alone ? t0 / s0 : (s2 * t0 - s1 * t1) / determinant;
    const own = alone ? 1 / s0 : s2 / determinant;
    error += own < 1 - 1e-9 ? ((y[i]! - fit) / (1 - own)) ** 2 : Infinity;
    sum += fit;
    squares += fit * fit;
  }
  return { error: error / n, explained: squares / n - (sum / n) ** 2 };
}

/** With mean 0 and standard deviation 1; null if constant. */
function standard(values: ArrayLike<number>): Float64Array | null {
  const x = Float64Array.from(values);
  if (x.some((v) => !Number.isFinite(v)))
    throw new RangeError('An effective weight needs scores without gaps.');
  if (x.every((v) => v === x[0])) return null;
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  const sd = Math.sqrt(x.reduce((a, v) => a + (v - mean) ** 2, 0) / x.length);
  return sd > 0 ? x.map((v) => (v - mean) / sd) : null;
}
