// The solve of every open input-output system, (I - A) X = F, by block iteration over all right-hand sides at once.
import { biConjugate } from './bicgstab.ts';
import { notConverged } from './converged.ts';
import type { OpenSolution, Round } from './converged.ts';
import type { Matrix, SparseMatrix } from './matrix.ts';
import { operatorOf } from './operator.ts';
import type { Factor, Kernel } from './provider.ts';
import { series } from './series.ts';

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
 * columns of A sum to less than 1 its residual falls with every step in the norm used here. Each right-hand side stops or
 * changes method by itself, so that it gets the bits it would get alone. Throws a RangeError on shapes that do not fit or an F that is not
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
    const first =
      method === 'bicgstab' ? untouched(f) : series(kernel, operator, f, limits, method === 'auto');
    if (!first.left.includes(1)) return solution(f, first);
    if (method === 'series') throw notConverged(first.residuals, first.iterations);
    return solution(f, first, biConjugate(kernel, operator, f, limits, first.left));
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

/** Nothing solved yet. */
const untouched = (f: Matrix): Round => ({
  x: new Float64Array(f.data.length),
  left: new Uint8Array(f.cols).fill(f.rows === 0 ? 0 : 1),
  residuals: new Float64Array(f.cols),
  iterations: 0,
});

/** The columns of the first round, and of the second those that the first left. */
function solution({ rows, cols }: Matrix, first: Round, second?: Round): OpenSolution {
  if (second) {
    for (let at = 0; at < first.x.length; at++) if (first.left[at % cols] === 1) first.x[at] = second.x[at]!;
  }
  return {
    x: { rows, cols, data: first.x },
    methods: Array.from(first.left, (left) => (left === 1 ? 'bicgstab' : 'series')),
    iterations: first.iterations + (second?.iterations ?? 0),
    residuals: first.residuals.map((r, j) => (second && first.left[j] === 1 ? second.residuals[j]! : r)),
  };
}
