// A matrix known by its products alone: all that block iterations need.
import { transposeSparse } from './matrix.ts';
import type { Matrix, SparseMatrix } from './matrix.ts';
import type { Kernel } from './provider.ts';

export interface Operator {
  readonly n: number;
  /** Y <- A X + Y. */
  addProduct(x: Matrix, y: Matrix): void;
  release(): void;
}

/** The operator of a square matrix, or of its transpose. Throws a RangeError on one that is not square. */
export function operatorOf(kernel: Kernel, a: Matrix | SparseMatrix, transposed: boolean): Operator {
  if (a.rows !== a.cols)
    throw new RangeError(`A square matrix is needed here, not one of ${a.rows} x ${a.cols}.`);
  if ('data' in a) {
    const held = kernel.holds(a);
    const placed = held ? a : kernel.place(a);
    return {
      n: a.rows,
      addProduct: (x, y) => kernel.multiply(placed, x, y, { beta: 1, transposed }),
      release: () => {
        if (!held) kernel.release(placed);
      },
    };
  }
  const operand = kernel.sparse(transposed ? transposeSparse(a) : a);
  return {
    n: a.rows,
    addProduct: (x, y) => operand.multiply(x, y, { beta: 1 }),
    release: () => operand.release(),
  };
}
