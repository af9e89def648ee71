// Weights from principal components: indicators that carry more of what varies together weigh more.
import { symmetricEigen } from '../kernel/eigen.ts';

export interface PcaWeights {
  /** One weight per indicator; they add up to 1. */
  readonly weights: Float64Array;
  /** Share of the retained variance that each rotated component carries, before rotation's order; they add up to 1. */
  readonly components: Float64Array;
  /** Rotated loadings, one row of components per indicator. */
  readonly loadings: Float64Array;
}

/** Components with this eigenvalue of the correlation matrix are retained (Kaiser's rule); at least one is. */
const RETAINED = 1;

/**
 * Weights w_i proportional to sum_j l_ij^2 s_j, where l are the loadings of the retained principal components of the
 * correlation matrix after varimax rotation and s_j = sum_i l_ij^2 / sum_ij l_ij^2 the share of variance of component j.
 * Source: OECD & JRC, "Handbook on Constructing Composite Indicators" (2008), section 6.1, after Nicoletti, Scarpetta &
 * Boylaud (2000), where each indicator counts with its squared loadings weighed by the components' variance.
 *
 * `columns` holds one indicator each, without gaps. Identical indicators have one component and equal weights.
 * Throws a RangeError on a gap or on an indicator that does not vary.
 */
export function pcaWeights(columns: readonly ArrayLike<number>[]): PcaWeights {
  const p = columns.length;
  const { values, vectors } = symmetricEigen(correlations(columns), p);
  // An eigenvalue of 1 up to rounding counts as 1: uncorrelated indicators keep all their components.
  const m = Math.max(1, values.filter((value) => value >= RETAINED - 1e-9).length);
  const loadings = new Float64Array(p * m);
  for (let j = 0; j < m; j++)
    for (let i = 0; i < p; i++)
      loadings[i * m + j] = vectors[j * p + i]! * Math.sqrt(Math.max(0, values[j]!));
  varimax(loadings, p, m);
  const variance = new Float64Array(m);
  for (let i = 0; i < p; i++) for (let j = 0; j < m; j++) variance[j]! += loadings[i * m + j]! ** 2;
  const all = variance.reduce((a, b) => a + b, 0);
  const components = variance.map((v) => v / all);
  const raw = Float64Array.from({ length: p }, (_, i) => {
    let w = 0;
    for (let j = 0; j < m; j++) w += loadings[i * m + j]! ** 2 * components[j]!;
    return w;
  });
  const sum = raw.reduce((a, b) => a + b, 0);
  return { weights: raw.map((w) => w / sum), components, loadings };
}

/** Pearson's correlations of all pairs of columns. */
function correlations(columns: readonly ArrayLike<number>[]): Float64Array {
  const p = columns.length;
  if (p === 0) throw new RangeError('Principal components need at least one indicator.');
  const units = columns.map((column, i) => standardised(column, i));
  const r = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const [a, b] = [units[i]!, units[j]!];
      if (a.length !== b.length)
        throw new RangeError(`Indicators ${j + 1} and ${i + 1} have ${b.length} and ${a.length} units.`);
      let dot = 0;
      for (let k = 0; k < a.length; k++) dot += a[k]! * b[k]!;
      r[i * p + j] = r[j * p + i] = i === j ? 1 : dot;
    }
  }
  return r;
}

/** Centred and of length 1. */
function standardised(column: ArrayLike<number>, i: number): Float64Array {
  const x = Float64Array.from(column);
  if (x.some((v) => !Number.isFinite(v)))
    throw new RangeError(`Indicator ${i + 1} has a gap; principal components need none.`);
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  const centred = x.map((v) => v - mean);
  const norm = Math.hypot(...centred.map((v) => v));
  if (x.length < 2 || x.every((v) => v === x[0]) || !(norm > 0))
    throw new RangeError(`Indicator ${i + 1} does not vary, so it has no principal components.`);
  return centred.map((v) => v / norm);
}

/**
 * Rotates loadings (p rows of m) so that each component loads high on few indicators and low on the rest: Kaiser's varimax
 * with rows brought to length 1 first, two components at a time until no rotation is larger than rounding.
 * Source: Kaiser, "The varimax criterion for analytic rotation in factor analysis", Psychometrika 23 (1958).
 */
export function varimax(loadings: Float64Array, p: number, m: number): void {
  const lengths = Float64Array.from({ length: p }, (_, i) =>
    Math.hypot(...loadings.subarray(i * m, i * m + m)),
  );
  for (let i = 0; i < p; i++)
    for (let j = 0; j < m; j++) if (lengths[i]! > 0) loadings[i * m + j]! /= lengths[i]!;
  for (let sweep = 0, turned = true; turned && sweep < 100; sweep++) {
    turned = false;
    for (let a = 0; a < m - 1; a++)
      for (let b = a + 1; b < m; b++) turned = rotate(loadings, p, m, a, b) || turned;
  }
  for (let i = 0; i < p; i++) for (let j = 0; j < m; j++) loadings[i * m + j]! *= lengths[i]!;
}

/** Turns components a and b by the best angle; false if there was nothing to turn. */
function rotate(l: Float64Array, p: number, m: number, a: number, b: number): boolean {
  let [sumU, sumV, sumUV, sumD] = [0, 0, 0, 0];
  for (let i = 0; i < p; i++) {
    const x = l[i * m + a]!;
    const y = l[i * m + b]!;
    const u = x * x - y * y;
    const v = 2 * x * y;
    sumU += u;
    sumV += v;
    sumUV += u * v;
    sumD += u * u - v * v;
  }
  const sine = 2 * (sumUV - (sumU * sumV) / p);
  const cosine = sumD - (sumU ** 2 - sumV ** 2) / p;
  // Where both are rounding, every angle is as good as the next.
  if (Math.hypot(sine, cosine) < 1e-12 * p) return false;
  const angle = Math.atan2(sine, cosine) / 4;
  if (!(Math.abs(angle) > 1e-12)) return false;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < p; i++) {
    const x = l[i * m + a]!;
    const y = l[i * m + b]!;
    l[i * m + a] = c * x + s * y;
    l[i * m + b] = c * y - s * x;
  }
  return true;
}
