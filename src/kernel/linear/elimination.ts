// Gaussian elimination and triangular solves by halves, so that nearly all work is matrix products.
import { LEAF } from './leaves.ts';
import type { Block, Leaves, Triangle } from './leaves.ts';

/** The block that begins i rows and j columns further on. */
const from = ({ data, at, stride }: Block, i: number, j: number): Block => ({
  data,
  at: at + i * stride + j,
  stride,
});

/** About half of n, a multiple of LEAF. */
const half = (n: number): number => LEAF * Math.ceil(n / (2 * LEAF));

/**
 * P A = L U in the place of the m x n block `a` (m >= n), rows exchanged over these n columns only; `pivots[k]` becomes
 * the row (counted within the block) exchanged with row k. Returns the first column without a pivot, or -1.
 *
 * The left half is factored, U12 = L11^-1 A12 and A22 - L21 U12 follow, then the lower right is factored: Toledo, "Locality
 * of reference in LU decomposition with partial pivoting", SIAM J. Matrix Anal. Appl. 18 (1997).
 */
export function eliminate(leaves: Leaves, m: number, n: number, a: Block, pivots: Int32Array): number {
  if (n <= LEAF) return leaves.panel(m, n, a, pivots);
  const left = half(n);
  const right = n - left;
  const a12 = from(a, 0, left);
  const a22 = from(a, left, left);

  const early = eliminate(leaves, m, left, a, pivots.subarray(0, left));
  if (early >= 0) return early;
  exchange(a12, right, pivots.subarray(0, left));
  solveTriangle(leaves, 'L', left, right, a, a12);
  leaves.update(m - left, right, left, -1, from(a, left, 0), false, a12, a22);

  const late = eliminate(leaves, m - left, right, a22, pivots.subarray(left, n));
  if (late >= 0) return left + late;
  exchange(from(a, left, 0), left, pivots.subarray(left, n));
  for (let k = left; k < n; k++) pivots[k]! += left;
  return -1;
}

/** Solves op(T) X = B for n rows and m right-hand sides, X in the place of B; T is a triangle of the n x n block `t`. */
export function solveTriangle(
  leaves: Leaves,
  kind: Triangle,
  n: number,
  m: number,
  t: Block,
  b: Block,
): void {
  if (n <= LEAF) return leaves.triangle(kind, n, m, t, b);
  const upper = half(n);
  const lower = n - upper;
  const t22 = from(t, upper, upper);
  const b2 = from(b, upper, 0);
  const turned = kind === "L'" || kind === "U'";
  const beside = kind === 'L' || kind === "L'" ? from(t, upper, 0) : from(t, 0, upper);
  if (kind === 'L' || kind === "U'") {
    solveTriangle(leaves, kind, upper, m, t, b);
    leaves.update(lower, m, upper, -1, beside, turned, b, b2);
    solveTriangle(leaves, kind, lower, m, t22, b2);
  } else {
    solveTriangle(leaves, kind, lower, m, t22, b2);
    leaves.update(upper, m, lower, -1, beside, turned, b2, b);
    solveTriangle(leaves, kind, upper, m, t, b);
  }
}

/** Exchanges row k with row pivots[k] over `width` columns, for k = 0, 1, ...; or undoes that. */
export function exchange(
  { data, at, stride }: Block,
  width: number,
  pivots: Int32Array,
  backwards = false,
): void {
  const held = new Float64Array(width);
  for (let step = 0; step < pivots.length; step++) {
    const k = backwards ? pivots.length - 1 - step : step;
    const p = pivots[k]!;
    if (p === k) continue;
    const here = at + k * stride;
    const there = at + p * stride;
    held.set(data.subarray(here, here + width));
    data.copyWithin(here, there, there + width);
    data.set(held, there);
  }
}
