// What every provider of linear algebra offers, whether it is written for reading, for speed, or is the user's own library.
import type { Matrix, SparseMatrix } from './matrix.ts';
import type { Rows } from './rows.ts';
import type { Means, Spread, SpreadOptions } from './spread.ts';

/** How C <- alpha op(A) B + beta C is to be taken. */
export interface ProductOptions {
  /** Default 1. */
  readonly alpha?: number;
  /** Default 0, which overwrites C whatever stood there. */
  readonly beta?: number;
  /** op(A) is the transpose of A. Default false. */
  readonly transposed?: boolean;
}

/**
 * Linear algebra on row-major doubles. Scenarios stand side by side as the columns of a matrix (n x S): one product or
 * solve of all of them costs far less than S single ones, and gives each the same bits as it would get alone.
 *
 * Any Matrix will do as an argument. One made by `zeros` lies where the provider computes and is not copied back and
 * forth; it lasts until `release` or `close`, after which it must not be touched.
 *
 * Every call throws a RangeError on shapes that do not fit.
 */
export interface Kernel {
  /** Names the arithmetic, for `run.providers`; the same name means the same bits, whatever the number of threads. */
  readonly name: string;
  /** Threads in use; no result depends on it. */
  readonly threads: number;
  /** A matrix of zeros in the provider's own memory. */
  zeros(rows: number, cols: number): Matrix;
  /** Whether the matrix lies there already. */
  holds(matrix: Matrix): boolean;
  /** A copy in the provider's own memory. */
  place(matrix: Matrix): Matrix;
  /** Gives back matrices made by `zeros` or `place`; others are left alone. */
  release(...matrices: readonly Matrix[]): void;
  /** C <- alpha op(A) B + beta C. `c` must not share memory with `a` or `b`. */
  multiply(a: Matrix, b: Matrix, c: Matrix, options?: ProductOptions): void;
  /** Readies a sparse matrix for many products; see `SparseOperand`. */
  sparse(a: SparseMatrix): SparseOperand;
  /** P A = L U of a square matrix, by Gaussian elimination with partial pivoting. Throws a SingularMatrix. */
  factor(a: Matrix): Factor;
  /** Readies a pattern of rows, columns ascending in each, for products with some of them at a time. */
  rows(start: Int32Array, column: Int32Array, columns: number): Rows;
  /** Follows a loss from each of some nodes alone; see `spreading`. */
  spread(means: Means, from: Int32Array, options: SpreadOptions): Spread;
  /** Ends the threads and gives all memory back. */
  close(): void;
}

/** A sparse matrix ready to be multiplied from the right. */
export interface SparseOperand {
  readonly rows: number;
  readonly cols: number;
  /** C <- alpha A B + beta C. */
  multiply(b: Matrix, c: Matrix, options?: Omit<ProductOptions, 'transposed'>): void;
  release(): void;
}

/** P A = L U, to be solved with as often as needed. */
export interface Factor {
  readonly n: number;
  /**
   * L below the diagonal (its own diagonal of ones is not stored), U on and above it. Where row k was exchanged with row
   * p at step k, `pivots[k]` is p.
   */
  read(): { readonly lu: Matrix; readonly pivots: Int32Array };
  /** The X with A X = B, for B of n x S; or with A' X = B. X lies in ordinary memory; `b` is not changed. */
  solve(b: Matrix, options?: { readonly transposed?: boolean }): Matrix;
  release(): void;
}

/** Thrown by `factor`: elimination met a column in which no pivot is left. */
export class SingularMatrix extends Error {
  override readonly name = 'SingularMatrix';
  /** The column, counted from 0, that depends on those before it. */
  readonly column: number;
  constructor(column: number) {
    super(`The matrix is singular: column ${column} (counted from 0) depends on the columns before it.`);
    this.column = column;
  }
}

/** What a kernel that was asked for cannot do without. */
export type Missing = 'wasm' | 'relaxed-simd' | 'koffi' | 'openblas';

const MISSING: Readonly<Record<Missing, string>> = {
  wasm: 'this runtime lacks WebAssembly with SIMD and shared memory',
  'relaxed-simd': 'this runtime lacks relaxed SIMD (Node 22 or newer has it)',
  koffi: 'the package koffi is not installed (npm install koffi)',
  openblas: 'OpenBLAS is not installed where it is looked for (Debian: libopenblas0)',
};

/** Thrown where a kernel that was asked for cannot be had. */
export class KernelUnavailable extends Error {
  override readonly name = 'KernelUnavailable';
  readonly missing: Missing;
  constructor(missing: Missing, options?: { cause?: unknown }) {
    super(`The kernel asked for cannot be had: ${MISSING[missing]}.`, options);
    this.missing = missing;
  }
}

/**
 * The inverse of a square matrix, as n solves; the last resort. A solve costs a third of it, is more accurate, and is what
 * is wanted nearly always. Throws a SingularMatrix.
 */
export function inverse(kernel: Kernel, a: Matrix): Matrix {
  const factor = kernel.factor(a);
  const one = kernel.zeros(a.rows, a.rows);
  try {
    for (let i = 0; i < a.rows; i++) one.data[i * a.rows + i] = 1;
    return factor.solve(one);
  } finally {
    kernel.release(one);
    factor.release();
  }
}
