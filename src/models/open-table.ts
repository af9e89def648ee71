// Static answers of an input-output table: multipliers, exposure through all stages, and what a ban takes away.
import type { Matrix, SparseMatrix } from '../kernel/linear/matrix.ts';

/** The X with (I - A) X = F, or with (I - A') X = F where `transposed`; F is n x S. */
export type Solve = (a: Matrix | SparseMatrix, f: Matrix, transposed: boolean) => Matrix;

const column = (values: Float64Array): Matrix => ({ rows: values.length, cols: 1, data: values });

/** x = L f, S answers at once: output (n x S) that final demand (n x S) calls for through all stages. */
export const leontief = (a: Matrix | SparseMatrix, f: Matrix, solve: Solve): Matrix => solve(a, f, false);

/** Column sums of L: output in all sectors per unit of final demand for each. */
export const outputMultipliers = (a: Matrix, solve: Solve): Float64Array =>
  solve(a, column(new Float64Array(a.rows).fill(1)), true).data;

/** B = x^-1 Z: what part of each sector's output goes to whom. A sector without output sells nothing. */
export function allocation(z: Matrix, x: Float64Array): Matrix {
  const data = z.data.map((value, at) => {
    const sells = x[Math.floor(at / z.cols)]!;
    return sells > 0 ? value / sells : 0;
  });
  return { ...z, data };
}

/**
 * dx' = dv' (I - B)^-1 (Ghosh): how far a change of primary inputs reaches. An upper bound on who is touched, never a loss
 * of output: it takes it that every input can stand in for every other.
 */
export const ghoshReach = (b: Matrix, dv: Float64Array, solve: Solve): Float64Array =>
  solve(b, column(dv), true).data;

/** Row sums of G = (I - B)^-1: output that a unit of each sector's primary input reaches. */
export const forwardLinkages = (b: Matrix, solve: Solve): Float64Array =>
  solve(b, column(new Float64Array(b.rows).fill(1)), false).data;

/** For each of n sectors (rows), the share of each of R origins (columns), n x R. */
export interface Exposure {
  /** Gross output through all stages: sum over i in origin of L_ij / sum_i L_ij; rows add up to 1. */
  readonly gross: Matrix;
  /** Value added through all stages: sum over i in origin of v_i L_ij, v = 1 - column sums of A; rows add up to 1. */
  readonly valueAdded: Matrix;
  /** What shows at first sight: sum over i in origin of (I + A)_ij / sum_i L_ij, over the same whole as `gross`. */
  readonly faceValue: Matrix;
}

/**
 * Look-through exposure (Baldwin, Freeman, Theodorakopoulos 2023).
 * `origin`: which of R origins each sector belongs to. With `inputsOnly` L - I takes the place of L and A that of I + A
 * in `gross` and `faceValue`: exposure through inputs alone, 0 for a sector without inputs.
 */
export function lookThrough(
  a: Matrix,
  origin: Int32Array,
  origins: number,
  solve: Solve,
  { inputsOnly = false }: { readonly inputsOnly?: boolean } = {},
): Exposure {
  const n = a.rows;
  const used = new Float64Array(n);
  a.data.forEach((value, at) => (used[at % n]! += value));
  // Columns 0 to R - 1 ask for output by origin, R to 2 R - 1 for value added.
  const asked = new Float64Array(n * 2 * origins);
  for (let i = 0; i < n; i++) {
    asked[i * 2 * origins + origin[i]!] = 1;
    asked[i * 2 * origins + origins + origin[i]!] = 1 - used[i]!;
  }
  const all = solve(a, { rows: n, cols: 2 * origins, data: asked }, true).data;
  const made = () => new Float64Array(n * origins);
  const [gross, valueAdded, faceValue] = [made(), made(), made()];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) faceValue[j * origins + origin[i]!]! += a.data[i * n + j]!;
    if (!inputsOnly) faceValue[i * origins + origin[i]!]! += 1;
  }
  for (let j = 0; j < n; j++) {
    let whole = inputsOnly ? -1 : 0;
    for (let r = 0; r < origins; r++) whole += all[j * 2 * origins + r]!;
    const has = whole > 0;
    for (let r = 0; r < origins; r++) {
      const own = inputsOnly && origin[j] === r ? 1 : 0;
      gross[j * origins + r] = has ? (all[j * 2 * origins + r]! - own) / whole : 0;
      valueAdded[j * origins + r] = all[j * 2 * origins + origins + r]!;
      faceValue[j * origins + r] = has ? faceValue[j * origins + r]! / whole : 0;
    }
  }
  const matrix = (data: Float64Array): Matrix => ({ rows: n, cols: origins, data });
  return { gross: matrix(gross), valueAdded: matrix(valueAdded), faceValue: matrix(faceValue) };
}

/** A share of deliveries that ends: from every supplier to every buyer named; a buyer n + k is column k of final demand. */
export interface Ban {
  readonly suppliers: readonly number[];
  readonly buyers: readonly number[];
  readonly share: number;
}

/**
 * Hypothetical extraction: dx = (I - A')^-1 f' - (I - A)^-1 f, with A' and f' less what is banned (A: n x n, f: n x F).
 * What suppliers lose when nobody replaces the sales; buyers are taken to do without.
 */
export function extraction(a: Matrix, f: Matrix, bans: readonly Ban[], solve: Solve): Float64Array {
  const n = a.rows;
  const left = { ...a, data: a.data.slice() };
  const sold = f.data.slice();
  for (const { suppliers, buyers, share } of bans) {
    for (const i of suppliers) {
      for (const j of buyers) {
        if (j < n) left.data[i * n + j]! *= 1 - share;
        else sold[i * f.cols + j - n]! *= 1 - share;
      }
    }
  }
  const before = solve(a, column(rowTotals(f.data, f.cols)), false).data;
  const after = solve(left, column(rowTotals(sold, f.cols)), false).data;
  return after.map((value, i) => value - before[i]!);
}

function rowTotals(data: Float64Array, cols: number): Float64Array {
  const totals = new Float64Array(data.length / cols);
  data.forEach((value, at) => (totals[Math.floor(at / cols)]! += value));
  return totals;
}
