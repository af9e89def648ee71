// Which input drives a result: Sobol's first-order and total indices by Saltelli's design, and how sure they are.
// Source: Saltelli et al. (2010), estimators of Sobol/Saltelli (first order) and Jansen (total); bands by resampling the
// points, Archer, Saltelli & Sobol, "Sensitivity measures, ANOVA-like techniques and the use of bootstrap", Journal of
// Statistical Computation and Simulation 58 (1997).
import { sobolPoints } from '../kernel/sobol.ts';
import type { Stream } from '../kernel/random.ts';

export interface SensitivityIndices {
  /** S_i = [1/N Σ f_B (f_{A_B^i} - f_A)] / Var. */
  readonly first: Float64Array;
  /** ST_i = [1/(2N) Σ (f_A - f_{A_B^i})²] / Var. */
  readonly total: Float64Array;
  /** Variance of f over A and B together. */
  readonly variance: number;
  readonly runs: number;
}

/** What f gave at the N points of the design. */
export interface SaltelliRuns {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** By input i: at the points of A with input i from B. */
  readonly mixed: readonly Float64Array[];
}

/**
 * Runs f over the unit cube of `dimensions` inputs at N points: A and B are the first and second half of the dimensions of
 * one Sobol sequence. Costs N (dimensions + 2) runs of f.
 */
export function saltelliRuns(f: (x: Float64Array) => number, dimensions: number, n: number): SaltelliRuns {
  const points = sobolPoints(n, 2 * dimensions);
  const half = (i: number, from: number): Float64Array =>
    points.slice(i * 2 * dimensions + from, i * 2 * dimensions + from + dimensions);
  const over = (at: (i: number) => Float64Array): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => f(at(i)));
  return {
    a: over((i) => half(i, 0)),
    b: over((i) => half(i, dimensions)),
    mixed: Array.from({ length: dimensions }, (_, j) =>
      over((i) => {
        const point = half(i, 0);
        point[j] = points[i * 2 * dimensions + dimensions + j]!;
        return point;
      }),
    ),
  };
}

/** Indices from runs, f centred by its mean; from some of the points where `at` names them. NaN where f does not vary. */
export function indicesOf(
  { a, b, mixed }: SaltelliRuns,
  at: ArrayLike<number> | null = null,
): SensitivityIndices {
  const n = at?.length ?? a.length;
  const place = (k: number): number => (at ? at[k]! : k);
  let mean = 0;
  for (let k = 0; k < n; k++) mean += a[place(k)]! + b[place(k)]!;
  mean /= 2 * n;
  let variance = 0;
  for (let k = 0; k < n; k++) variance += (a[place(k)]! - mean) ** 2 + (b[place(k)]! - mean) ** 2;
  variance /= 2 * n;
  const first = new Float64Array(mixed.length);
  const total = new Float64Array(mixed.length);
  mixed.forEach((ab, j) => {
    let one = 0;
    let all = 0;
    for (let k = 0; k < n; k++) {
      const i = place(k);
      one += (b[i]! - mean) * (ab[i]! - a[i]!);
      all += (a[i]! - ab[i]!) ** 2;
    }
    first[j] = variance > 0 ? one / n / variance : Number.NaN;
    total[j] = variance > 0 ? all / (2 * n) / variance : Number.NaN;
  });
  return { first, total, variance, runs: n * (mixed.length + 2) };
}

/** Indices of f over the unit cube of `dimensions` inputs, with N points; a function that does not vary has none (NaN). */
export const sensitivity = (
  f: (x: Float64Array) => number,
  dimensions: number,
  n: number,
): SensitivityIndices => indicesOf(saltelliRuns(f, dimensions, n));

/** Indices of as many samples of the points, drawn with replacement; samples in which f does not vary are left out. */
export function bootstrapIndices(
  runs: SaltelliRuns,
  samples: number,
  errors: Stream,
): readonly SensitivityIndices[] {
  const n = runs.a.length;
  return Array.from({ length: samples }, (_, s) =>
    indicesOf(
      runs,
      Int32Array.from({ length: n }, (_point, k) => errors.integer(s * n + k, n)),
    ),
  ).filter(({ variance }) => variance > 0);
}

/**
 * Whether total indices tell which input leads. They add up to 1 or more by definition; where an estimate from few points has not
 * half of that [P], what is missing outweighs what it shows.
 */
export const tells = (totals: readonly number[]): boolean =>
  totals.reduce((sum, total) => sum + Math.max(0, total), 0) >= 0.5;
