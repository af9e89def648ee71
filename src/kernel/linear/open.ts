// The solve of every open input-output system, (I - A) X = F, by block iteration over all right-hand sides at once.
import { biConjugate } from './bicgstab.ts';
import { columnSums } from './columns.ts';
import { notConverged, share } from './converged.ts';
import type { Limits, OpenSolution } from './converged.ts';
import type { Matrix, SparseMatrix } from './matrix.ts';
import { operatorOf } from './operator.ts';
import type { Operator } from './operator.ts';
import type { Factor, Kernel } from './provider.ts';

export interface OpenOptions {
  /** Solve with the transpose of A instead. Default false. */
  readonly transposed?: boolean;
  /** Column by column, the sum of sizes in F - (I - A) X, as a share of that in F and X together. Default 1e-13. */
  readonly tolerance?: number;
  /** Products with A, at most, in each method. Default 2000. */
  readonly maxIterations?: number;
  /** `auto` (default): the series, and bi-conjugate gradients where that converges too slowly or not at all. */
  readonly method?: 'auto' | 'series' | 'bicgstab';
}

/**
 * Solves (I - A) X = F for F of n x S, A dense or sparse.
 *
 * The series X <- F + A X sums F + A F + A^2 F + ... and needs only that A's spectral radius is below 1. In a table whose
 * columns of A sum to less than 1 its residual falls with every step in the norm used here. Each right-hand side stops by
 * itself, so that it gets the bits it would get alone. Throws a RangeError on shapes that do not fit or an F that is not
 * finite, and NotConverged.
 */
export function solveOpen(
  kernel: Kernel,
  a: Matrix | SparseMatrix,
  f: Matrix,
  { transposed = false, tolerance = 1e-13, maxIterations = 2000, method = 'auto' }: OpenOptions = {},
): OpenSolution {
  const operator = operatorOf(kernel, a, transposed);
  try {
    if (f.rows !== operator.n)
      throw new RangeError(`Right-hand sides of ${operator.n} rows are needed; these are of ${f.rows}.`);
    const odd = f.data.findIndex((value) => !Number.isFinite(value));
    if (odd >= 0) {
      throw new RangeError(
        `Row ${Math.floor(odd / f.cols)}, column ${odd % f.cols} of F is not a finite number.`,
      );
    }
    const limits = { tolerance, maxIterations };
    if (method !== 'bicgstab') {
      const solution = series(kernel, operator, f, limits, method === 'auto');
      if (solution) return solution;
    }
    return biConjugate(kernel, operator, f, limits);
  } finally {
    operator.release();
  }
}

/**
 * I - A factored, for more right-hand sides than about n / (3 x the iterations that `solveOpen` takes), where elimination
 * costs less than block iteration. Throws a RangeError unless A is square and finite, and a SingularMatrix.
 */
export function factorOpen(kernel: Kernel, a: Matrix): Factor {
  const rest = kernel.zeros(a.rows, a.cols);
  try {
    for (let at = 0; at < a.data.length; at++) rest.data[at] = -a.data[at]!;
    for (let i = 0; i < Math.min(a.rows, a.cols); i++) rest.data[i * (a.cols + 1)]! += 1;
    return kernel.factor(rest);
  } finally {
    kernel.release(rest);
  }
}

/** Over how many steps the speed of convergence is measured. */
const STRIDE = 10;

/** X <- F + A X until every column stops; undefined if `mayGiveUp` and at its present speed it would not get there. */
function series(
  kernel: Kernel,
  operator: Operator,
  f: Matrix,
  { tolerance, maxIterations }: Limits,
  mayGiveUp: boolean,
): OpenSolution | undefined {
  const S = f.cols;
  const solved = new Float64Array(f.data.length);
  const residuals = new Float64Array(S).fill(Number.NaN);
  const open = new Uint8Array(S).fill(1);
  const sizeF = columnSums(f);
  let [x, next] = [kernel.place(f), kernel.place(f)];
  let worstBefore = Infinity;
  let left = S;
  try {
    for (let k = 1; left > 0; k++) {
      next.data.set(f.data);
      operator.addProduct(x, next);
      // F + A X - X is the residual of X.
      const gaps = columnSums(next, x);
      const sizeX = columnSums(x);
      let worst = 0;
      for (let j = 0; j < S; j++) {
        if (open[j] === 0) continue;
        residuals[j] = share(gaps[j]!, sizeF[j]! + sizeX[j]!);
        worst = Math.max(worst, residuals[j]!);
        if (!(residuals[j]! <= tolerance)) continue;
        open[j] = 0;
        left--;
        for (let at = j; at < solved.length; at += S) solved[at] = x.data[at]!;
      }
      if (left === 0) return { x: { ...f, data: solved }, method: 'series', iterations: k, residuals };
      if (k % STRIDE === 0) {
        const stepsLeft = (STRIDE * Math.log(tolerance / worst)) / Math.log(worst / worstBefore);
        const hopeless = !(worst < worstBefore) || k + stepsLeft > maxIterations;
        if (mayGiveUp && hopeless) return undefined;
        worstBefore = worst;
      }
      if (k >= maxIterations || !Number.isFinite(worst)) {
        if (mayGiveUp) return undefined;
        throw notConverged(residuals, k);
      }
      [x, next] = [next, x];
    }
    return { x: { ...f, data: solved }, method: 'series', iterations: 0, residuals };
  } finally {
    kernel.release(x, next);
  }
}
