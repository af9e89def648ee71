// Sums over the columns of matrices whose columns are separate problems.
import type { Matrix } from './matrix.ts';

/** Per column, the sum of |a|, or of |a - b|, from the first row down. */
export function columnSums(a: Matrix, b?: Matrix): Float64Array {
  const sums = new Float64Array(a.cols);
  for (let i = 0, at = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++, at++) {
      sums[j] = sums[j]! + Math.abs(b ? a.data[at]! - b.data[at]! : a.data[at]!);
    }
  }
  return sums;
}

/** Per column, the inner product. */
export function columnDots(a: Matrix, b: Matrix): Float64Array {
  const dots = new Float64Array(a.cols);
  for (let i = 0, at = 0; i < a.rows; i++) {
    for (let j = 0; j < a.cols; j++, at++) dots[j] = dots[j]! + a.data[at]! * b.data[at]!;
  }
  return dots;
}
