// When a block iteration has solved (I - A) X = F, and what is said when it has not.
import type { Matrix } from './matrix.ts';

export interface Limits {
  readonly tolerance: number;
  readonly maxIterations: number;
}

export interface OpenSolution {
  /** n x S, in ordinary memory. */
  readonly x: Matrix;
  /** How each right-hand side was solved. */
  readonly methods: readonly ('series' | 'bicgstab')[];
  /** Products with A that were taken. */
  readonly iterations: number;
  /** Per right-hand side, as `tolerance` measures it. */
  readonly residuals: Float64Array;
}

/** What one method made of its columns. */
export interface Round {
  /** n x S; columns in `left` hold nothing. */
  readonly x: Float64Array;
  /** 1 for a column that is not solved. */
  readonly left: Uint8Array;
  readonly residuals: Float64Array;
  readonly iterations: number;
}

/** Thrown where no iteration reached the tolerance. */
export class NotConverged extends Error {
  override readonly name = 'NotConverged';
  /** The right-hand side, counted from 0, with the largest residual left. */
  readonly column: number;
  readonly residual: number;
  constructor(column: number, residual: number, iterations: number) {
    super(
      `(I - A) X = F is not solved after ${iterations} products: right-hand side ${column} has residual ${residual}.`,
    );
    this.column = column;
    this.residual = residual;
  }
}

/** A residual as a share of what it is held against; 0 where both are 0. */
export function share(gap: number, size: number): number {
  return gap === 0 && size === 0 ? 0 : gap / size;
}

/** The error that names the right-hand side with the largest residual. */
export function notConverged(residuals: Float64Array, iterations: number): NotConverged {
  let worst = 0;
  residuals.forEach((r, j) => {
    if (!(r <= residuals[worst]!)) worst = j;
  });
  return new NotConverged(worst, residuals[worst] ?? Number.NaN, iterations);
}
