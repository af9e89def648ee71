// Which input decides which class a result falls into: Sobol's indices of all class indicators together.
// Source: Gamboa, Janon, Klein & Lagnoux, "Sensitivity analysis for multidimensional and functional outputs", Electronic
// Journal of Statistics 8 (2014): parts of variance are added up over outputs before they are divided.
import type { SaltelliRuns } from './sensitivity.ts';

export interface ClassIndices {
  /** S_i = Σ_k Cov_k,i / Σ_k Var_k, estimated as in `indicesOf` for each class k. */
  readonly first: Float64Array;
  /** ST_i: chance that the class changes when input i alone is drawn anew, over `differ`. */
  readonly total: Float64Array;
  /** Σ_k Var_k = 1 - Σ_k p_k²: chance that two draws of all inputs fall into different classes. */
  readonly differ: number;
}

/** Indices from runs whose values are numbers of classes; from some of the points where `at` names them. NaN where there is one class. */
export function classIndices(
  { a, b, mixed }: SaltelliRuns,
  at: ArrayLike<number> | null = null,
): ClassIndices {
  const n = at?.length ?? a.length;
  const place = (k: number): number => (at ? at[k]! : k);
  const p = new Map<number, number>();
  for (let k = 0; k < n; k++)
    for (const run of [a, b]) p.set(run[place(k)]!, (p.get(run[place(k)]!) ?? 0) + 1 / (2 * n));
  const differ = 1 - [...p.values()].reduce((sum, share) => sum + share ** 2, 0);
  const first = new Float64Array(mixed.length);
  const total = new Float64Array(mixed.length);
  mixed.forEach((ab, j) => {
    let one = 0;
    let all = 0;
    for (let k = 0; k < n; k++) {
      const [inA, inB, inMixed] = [a[place(k)]!, b[place(k)]!, ab[place(k)]!];
      // Σ_k (1[b = k] - p_k)(1[ab = k] - 1[a = k])
      one += Number(inB === inMixed) - Number(inB === inA) - (p.get(inMixed) ?? 0) + (p.get(inA) ?? 0);
      all += Number(inA !== inMixed);
    }
    first[j] = differ > 0 ? one / n / differ : Number.NaN;
    total[j] = differ > 0 ? all / n / differ : Number.NaN;
  });
  return { first, total, differ };
}
