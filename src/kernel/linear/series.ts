// The series of an open system, F + A F + A^2 F + ..., for many right-hand sides at once.
import { columnSums } from './columns.ts';
import { share } from './converged.ts';
import type { Limits, Round } from './converged.ts';
import type { Matrix } from './matrix.ts';
import type { Operator } from './operator.ts';
import type { Kernel } from './provider.ts';

/** How often columns are looked at: to look costs as much as a product with a sparse A. */
const LOOK = 4;
/** Over how many steps the speed of convergence is measured. */
const STRIDE = 3 * LOOK;

/**
 * X <- F + A X until every column is solved or left. A column is left when it is not finite or `maxIterations` are over, and,
 * if `givesUp`, when at its present speed it would not arrive before.
 */
export function series(
  kernel: Kernel,
  operator: Operator,
  f: Matrix,
  { tolerance, maxIterations }: Limits,
  givesUp: boolean,
): Round {
  const S = f.cols;
  const solved = new Float64Array(f.data.length);
  const residuals = new Float64Array(S);
  const before = new Float64Array(S).fill(Infinity);
  const left = new Uint8Array(S);
  const open = new Set(residuals.keys());
  const sizeF = columnSums(f);
  let [x, next] = [kernel.place(f), kernel.place(f)];
  let k = 0;
  try {
    while (open.size > 0) {
      k++;
      next.data.set(f.data);
      operator.addProduct(x, next);
      if (k % LOOK === 0 || k >= maxIterations) look();
      [x, next] = [next, x];
    }
    return { x: solved, left, residuals, iterations: k };
  } finally {
    kernel.release(x, next);
  }

  /** Takes what is solved, and leaves what will not be. */
  function look(): void {
    // F + A X - X is the residual of X.
    const gaps = columnSums(next, x);
    const sizeX = columnSums(x);
    const reached = x.data;
    for (const j of open) {
      const residual = share(gaps[j]!, sizeF[j]! + sizeX[j]!);
      residuals[j] = residual;
      if (residual <= tolerance) {
        open.delete(j);
        for (let at = j; at < solved.length; at += S) solved[at] = reached[at]!;
        continue;
      }
      let lost = k >= maxIterations || !Number.isFinite(residual);
      if (k % STRIDE === 0) {
        const stepsLeft = (STRIDE * Math.log(tolerance / residual)) / Math.log(residual / before[j]!);
        lost ||= givesUp && (!(residual < before[j]!) || k + stepsLeft > maxIterations);
        before[j] = residual;
      }
      if (!lost) continue;
      left[j] = 1;
      open.delete(j);
    }
  }
}
