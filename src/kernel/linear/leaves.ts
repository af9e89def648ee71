// The few loops in which all time goes. A provider writes them; what is built from them (blocked.ts) is written once.
//
// Every loop fixes the order in which the terms of each result are added, whatever the blocking, the number of columns side
// by side or the number of threads. Providers that keep these orders, and round after every operation, agree bit for bit.

import type { Rows } from './rows.ts';
import type { Means, Spread, SpreadOptions } from './spread.ts';

/** A block of a row-major array: its upper left entry is `data[at]`, its rows begin `stride` numbers apart. */
export interface Block {
  readonly data: Float64Array;
  readonly at: number;
  readonly stride: number;
}

/** Which triangle of T is solved with: L (its diagonal is ones) or U, as it stands or transposed. */
export type Triangle = 'L' | 'U' | "L'" | "U'";

/** Long sums are added in groups of this many terms: the first 256 from 0, then the next 256 from 0, ... */
export const SUM_GROUP = 256;

/** Where a recursion ends: columns of a panel, rows of a triangle. */
export const LEAF = 32;

export interface Leaves {
  /** So many numbers, all 0, where the loops can reach them. */
  take(count: number): Float64Array;
  /** Whether the loops can reach this array as it lies. */
  reaches(data: Float64Array): boolean;
  /** Gives back what `take` gave; other arrays are left alone. */
  giveBack(data: Float64Array): void;

  /**
   * C <- C + alpha op(A) B with op(A) m x k, B k x n. For each entry and each group of SUM_GROUP terms:
   * s = 0; s = s + a b for the terms in order; c = c + alpha s. `turned`: `a` holds the transpose of op(A), k x m.
   */
  update(m: number, n: number, k: number, alpha: number, a: Block, turned: boolean, b: Block, c: Block): void;

  /**
   * P A = L U of an m x n panel (n <= LEAF, m >= n), column by column, each step a_ij = a_ij - l_ik u_kj. The pivot is the
   * first entry of greatest size; `pivots[k]` is its row. Returns the column without a finite pivot, or -1.
   */
  panel(m: number, n: number, a: Block, pivots: Int32Array): number;

  /**
   * op(T) X = B for a triangle of n <= LEAF rows, X (n x m) in the place of B: row by row in the order of substitution,
   * x_i = b_i - t_ip x_p for each p solved before, in the order they were solved, and last x_i = x_i / t_ii for U.
   */
  triangle(kind: Triangle, n: number, m: number, t: Block, b: Block): void;

  /**
   * C <- C + alpha A B for a sparse A of m rows and a B of n columns: s = 0; s = s + a b over the entries of the row as
   * they stand; c = c + alpha s.
   */
  sparse(m: number, n: number, alpha: number, a: PlacedSparse, b: Block, c: Block): void;
  /** As `plainRows` does. */
  rows(start: Int32Array, column: Int32Array): Rows;
  /** As `spreadEach` does: sums over links as they stand, from 0. */
  spread(means: Means, from: Int32Array, options: SpreadOptions): Spread;
  placeSparse(start: Int32Array, column: Int32Array, value: Float64Array): PlacedSparse;
}

/** A sparse matrix where the loops can reach it. */
export interface PlacedSparse {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
  release(): void;
}
