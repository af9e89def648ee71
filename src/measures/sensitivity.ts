// Which input drives a result: Sobol's first-order and total indices by Saltelli's design.
// Source: Saltelli et al. (2010), estimators of Sobol/Saltelli (first order) and Jansen (total).
import { sobolPoints } from '../kernel/sobol.ts';

export interface SensitivityIndices {
  /** S_i = [1/N Σ f_B (f_{A_B^i} - f_A)] / Var. */
  readonly first: Float64Array;
  /** ST_i = [1/(2N) Σ (f_A - f_{A_B^i})²] / Var. */
  readonly total: Float64Array;
  /** Variance of f over A and B together. */
  readonly variance: number;
  readonly runs: number;
}

/**
 * Indices of f over the unit cube of `dimensions` inputs, with N points: A and B are the first and second half of the
 * dimensions of one Sobol sequence; f is centred by its mean. Costs N (dimensions + 2) runs of f.
 * A function that does not vary has no indices (NaN).
 */
export function sensitivity(
  f: (x: Float64Array) => number,
  dimensions: number,
  n: number,
): SensitivityIndices {
  const points = sobolPoints(n, 2 * dimensions);
  const half = (i: number, from: number): Float64Array =>
    points.slice(i * 2 * dimensions + from, i * 2 * dimensions + from + dimensions);
  const fA = Float64Array.from({ length: n }, (_, i) => f(half(i, 0)));
  const fB = Float64Array.from({ length: n }, (_, i) => f(half(i, dimensions)));
  const mean = (fA.reduce((a, b) => a + b, 0) + fB.reduce((a, b) => a + b, 0)) / (2 * n);
  let variance = 0;
  for (let i = 0; i < n; i++) variance += (fA[i]! - mean) ** 2 + (fB[i]! - mean) ** 2;
  variance /= 2 * n;
  const first = new Float64Array(dimensions);
  const total = new Float64Array(dimensions);
  for (let j = 0; j < dimensions; j++) {
    let one = 0;
    let all = 0;
    for (let i = 0; i < n; i++) {
      const mixed = half(i, 0);
      mixed[j] = points[i * 2 * dimensions + dimensions + j]!;
      const fAB = f(mixed);
      one += (fB[i]! - mean) * (fAB - fA[i]!);
      all += (fA[i]! - fAB) ** 2;
    }
    first[j] = variance > 0 ? one / n / variance : Number.NaN;
    total[j] = variance > 0 ? all / (2 * n) / variance : Number.NaN;
  }
  return { first, total, variance, runs: n * (dimensions + 2) };
}
