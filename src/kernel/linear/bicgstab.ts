// Bi-conjugate gradients, stabilised, on many right-hand sides at once, each with scalars of its own.
import { columnDots, columnSums } from './columns.ts';
import { notConverged, share } from './converged.ts';
import type { Limits, Round } from './converged.ts';
import type { Matrix } from './matrix.ts';
import type { Operator } from './operator.ts';
import type { Kernel } from './provider.ts';

/**
 * Solves (I - A) X = F from X = 0 for the columns that are 1 in `todo`: van der Vorst, "Bi-CGSTAB", SIAM J. Sci. Stat. Comput. 13 (1992), without
 * preconditioner, r^ = r at the start. A column whose recurrence breaks down, or whose true residual is not as small as the
 * recurrence says, begins again from the X it has. Throws NotConverged.
 */
export function biConjugate(
  kernel: Kernel,
  operator: Operator,
  f: Matrix,
  { tolerance, maxIterations }: Limits,
  todo: Uint8Array,
): Round {
  const { rows, cols: S } = f;
  const made = (): Matrix => kernel.zeros(rows, S);
  const [x, r, hat, p, v, t] = [made(), made(), made(), made(), made(), made()];
  const sizeF = columnSums(f);
  const residuals = new Float64Array(S);
  const open = todo.slice();
  const fresh = todo.slice();
  const rho = new Float64Array(S);
  let iterations = 0;

  /** out <- (I - A) of. */
  const apply = (of: Matrix, out: Matrix): void => {
    out.data.fill(0);
    operator.addProduct(of, out);
    for (let at = 0; at < out.data.length; at++) out.data[at] = of.data[at]! - out.data[at]!;
    iterations++;
  };
  const each = (active: Uint8Array, work: (at: number, j: number) => void): void => {
    for (let i = 0, at = 0; i < rows; i++) for (let j = 0; j < S; j++, at++) if (active[j] === 1) work(at, j);
  };

  try {
    while (true) {
      // The true residual decides; columns that begin anew take it as r, r^ and p.
      if (fresh.includes(1)) {
        apply(x, t);
        const gaps = columnSums(f, t);
        const sizeX = columnSums(x);
        for (let j = 0; j < S; j++) {
          if (open[j] === 0 || fresh[j] === 0) continue;
          residuals[j] = share(gaps[j]!, sizeF[j]! + sizeX[j]!);
          if (residuals[j]! <= tolerance) open[j] = fresh[j] = 0;
        }
        each(fresh, (at) => {
          p.data[at] = hat.data[at] = r.data[at] = f.data[at]! - t.data[at]!;
        });
        const squares = columnDots(r, r);
        for (let j = 0; j < S; j++) if (fresh[j] === 1) rho[j] = squares[j]!;
        fresh.fill(0);
      }
      if (!open.includes(1)) {
        return { x: x.data.slice(), left: open, iterations, residuals };
      }
      if (iterations >= maxIterations || residuals.some(Number.isNaN))
        throw notConverged(residuals, iterations);

      apply(p, v);
      const alpha = columnDots(hat, v).map((dot, j) => (dot === 0 ? 0 : rho[j]! / dot));
      each(open, (at, j) => {
        r.data[at] = r.data[at]! - alpha[j]! * v.data[at]!;
      });
      apply(r, t);
      const tt = columnDots(t, t);
      const omega = columnDots(t, r).map((dot, j) => (tt[j] === 0 ? 0 : dot / tt[j]!));
      each(open, (at, j) => {
        x.data[at] = x.data[at]! + alpha[j]! * p.data[at]! + omega[j]! * r.data[at]!;
        r.data[at] = r.data[at]! - omega[j]! * t.data[at]!;
      });
      const rhoNext = columnDots(hat, r);
      const gaps = columnSums(r);
      const sizeX = columnSums(x);
      const beta = rhoNext.map((next, j) => (next / rho[j]!) * (alpha[j]! / omega[j]!));
      for (let j = 0; j < S; j++) {
        const small = gaps[j]! <= tolerance * (sizeF[j]! + sizeX[j]!);
        if (open[j] === 1 && (small || !Number.isFinite(beta[j]) || beta[j] === 0)) fresh[j] = 1;
      }
      each(open, (at, j) => {
        p.data[at] = r.data[at]! + beta[j]! * (p.data[at]! - omega[j]! * v.data[at]!);
      });
      rho.set(rhoNext);
    }
  } finally {
    kernel.release(x, r, hat, p, v, t);
  }
}
