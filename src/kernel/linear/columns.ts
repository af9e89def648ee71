// Sums over the columns of matrices whose columns are separate problems.
import type { Matrix } from './matrix.ts';

/** Per column, the sum of |a|, or of |a - b|, from the first row down. */
export function columnSums({ rows, cols, data }: Matrix, b?: Matrix): Float64Array {
  const sums = new Float64Array(cols);
  const other = b?.data;
  for (let i = 0, at = 0; i < rows; i++) {
    if (other) for (let j = 0; j < cols; j++, at++) sums[j]! += Math.abs(data[at]! - other[at]!);
    else for (let j = 0; j < cols; j++, at++) sums[j]! += Math.abs(data[at]!);
  }
  return sums;
}

/** Per column, the inner product. */
export function columnDots({ rows, cols, data }: Matrix, b: Matrix): Float64Array {
  const dots = new Float64Array(cols);
  const other = b.data;
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++, at++) dots[j]! += data[at]! * other[at]!;
  }
  return dots;
}
