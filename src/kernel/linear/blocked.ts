// A whole kernel out of a provider's loops: checks, copies where needed, products and solves.
import { eliminate, exchange, solveTriangle } from './elimination.ts';
import type { Block, Leaves } from './leaves.ts';
import type { Matrix } from './matrix.ts';
import { SingularMatrix } from './provider.ts';
import type { Factor, Kernel, ProductOptions, SparseOperand } from './provider.ts';
import {
  checkFactor,
  checkProduct,
  checkRightHandSides,
  checkRows,
  checkSparse,
  checkSpread,
} from './shapes.ts';

interface Provider {
  readonly name: string;
  readonly threads: number;
  readonly leaves: Leaves;
  readonly close: () => void;
}

const block = ({ data, cols }: Matrix): Block => ({ data, at: 0, stride: cols });

/** The kernel of these loops. */
export function blockedKernel({ name, threads, leaves, close }: Provider): Kernel {
  const made = (rows: number, cols: number): Matrix => ({ rows, cols, data: leaves.take(rows * cols) });
  const place = (m: Matrix): Matrix => {
    const copy = made(m.rows, m.cols);
    copy.data.set(m.data);
    return copy;
  };
  /** Lends matrices to `work` where the loops reach them, and copies the last back if it had to be copied. */
  const lend = (matrices: readonly Matrix[], work: (lent: readonly Matrix[]) => void): void => {
    const lent = matrices.map((m) => (leaves.reaches(m.data) ? m : place(m)));
    try {
      work(lent);
      const [target, result] = [matrices.at(-1), lent.at(-1)];
      if (target && result && result !== target) target.data.set(result.data);
    } finally {
      lent.forEach((m, k) => m !== matrices[k] && leaves.giveBack(m.data));
    }
  };

  return {
    name,
    threads,
    close,
    place,
    holds: ({ data }) => leaves.reaches(data),
    zeros: made,
    release: (...matrices) => matrices.forEach(({ data }) => leaves.giveBack(data)),
    multiply: (a, b, c, { alpha = 1, beta = 0, transposed = false }: ProductOptions = {}) => {
      const inner = checkProduct(a, b, c, transposed);
      lend([a, b, c], ([A, B, C]) => {
        scale(C!.data, beta);
        leaves.update(c.rows, c.cols, inner, alpha, block(A!), transposed, block(B!), block(C!));
      });
    },
    sparse: (a): SparseOperand => {
      checkSparse(a);
      const placed = leaves.placeSparse(a.start, a.column, a.value);
      return {
        rows: a.rows,
        cols: a.cols,
        release: () => placed.release(),
        multiply: (b, c, { alpha = 1, beta = 0 } = {}) => {
          checkProduct(a, b, c, false);
          lend([b, c], ([B, C]) => {
            scale(C!.data, beta);
            leaves.sparse(a.rows, c.cols, alpha, placed, block(B!), block(C!));
          });
        },
      };
    },
    rows: (start, column, columns) => {
      checkRows(start, column, columns);
      return leaves.rows(start, column);
    },
    spread: (means, from, options) => {
      checkSpread(means, from, options);
      return leaves.spread(means, from, options);
    },
    factor: (a) => {
      const n = checkFactor(a);
      const lu = place(a);
      const pivots = new Int32Array(n);
      const column = eliminate(leaves, n, n, block(lu), pivots);
      if (column >= 0) {
        leaves.giveBack(lu.data);
        throw new SingularMatrix(column);
      }
      return factorOf(leaves, lu, pivots);
    },
  };
}

function factorOf(leaves: Leaves, lu: Matrix, pivots: Int32Array): Factor {
  const n = lu.rows;
  return {
    n,
    read: () => ({ lu: { rows: n, cols: n, data: lu.data.slice() }, pivots: pivots.slice() }),
    release: () => leaves.giveBack(lu.data),
    solve: (b, { transposed = false } = {}) => {
      checkRightHandSides(n, b);
      const x = { data: leaves.take(b.data.length), at: 0, stride: b.cols };
      x.data.set(b.data);
      const solve = (kind: 'L' | 'U' | "L'" | "U'"): void =>
        solveTriangle(leaves, kind, n, b.cols, block(lu), x);
      if (transposed) {
        solve("U'");
        solve("L'");
        exchange(x, b.cols, pivots, true);
      } else {
        exchange(x, b.cols, pivots);
        solve('L');
        solve('U');
      }
      const data = x.data.slice();
      leaves.giveBack(x.data);
      return { rows: n, cols: b.cols, data };
    },
  };
}

function scale(c: Float64Array, beta: number): void {
  if (beta === 0) c.fill(0);
  else if (beta !== 1) for (let at = 0; at < c.length; at++) c[at] = c[at]! * beta;
}
