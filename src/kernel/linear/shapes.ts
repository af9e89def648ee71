// What a kernel refuses: shapes that do not fit, numbers that are none.
import type { Matrix, SparseMatrix } from './matrix.ts';
import type { Means, SpreadOptions } from './spread.ts';

interface Shape {
  readonly rows: number;
  readonly cols: number;
}

const size = ({ rows, cols }: Shape): string => `${rows} x ${cols}`;

/** The inner size of C <- op(A) B. */
export function checkProduct(a: Shape | Matrix, b: Matrix, c: Matrix, transposed: boolean): number {
  const [rows, inner] = transposed ? [a.cols, a.rows] : [a.rows, a.cols];
  if (b.rows !== inner || c.rows !== rows || c.cols !== b.cols) {
    throw new RangeError(
      `${transposed ? 'The transpose of a' : 'A'} ${size(a)} matrix times one of ${size(b)} does not give ${size(c)}.`,
    );
  }
  if (overlaps(c, b) || ('data' in a && overlaps(c, a))) {
    throw new RangeError('The result of a product must not share memory with its factors.');
  }
  return inner;
}

/** The order n of a matrix to be factored: square, every entry finite. */
export function checkFactor(a: Matrix): number {
  if (a.rows !== a.cols) throw new RangeError(`Only a square matrix can be factored, not one of ${size(a)}.`);
  for (let at = 0; at < a.data.length; at++) {
    if (!Number.isFinite(a.data[at])) {
      throw new RangeError(
        `Row ${Math.floor(at / a.cols)}, column ${at % a.cols} of the matrix is ${a.data[at]}, not a finite number.`,
      );
    }
  }
  return a.rows;
}

export function checkRightHandSides(n: number, b: Matrix): void {
  if (b.rows !== n) throw new RangeError(`Right-hand sides of ${n} rows are needed; these are ${size(b)}.`);
}

export function checkSparse({ rows, cols, start, column, value }: SparseMatrix): void {
  checkPattern(rows, cols, start, column, value.length);
}

/** Row starts that rise from 0 to the number of entries, columns within the matrix. */
function checkPattern(
  rows: number,
  cols: number,
  start: Int32Array,
  column: Int32Array,
  entries = column.length,
): void {
  let rising = start.length === rows + 1 && start[0] === 0;
  for (let i = 0; rising && i < rows; i++) rising = start[i + 1]! >= start[i]!;
  if (!rising || start[rows] !== column.length || column.length !== entries) {
    throw new RangeError(`The row starts of a sparse ${rows} x ${cols} matrix do not fit its entries.`);
  }
  for (const j of column) {
    if (!(j >= 0 && j < cols))
      throw new RangeError(`Column ${j} lies outside a sparse matrix of ${cols} columns.`);
  }
}

/** Rows whose starts rise, with columns that ascend in each and are there. */
export function checkRows(start: Int32Array, column: Int32Array, columns: number): void {
  checkPattern(start.length - 1, columns, start, column);
  for (let r = 0; r + 1 < start.length; r++)
    for (let e = start[r]! + 1; e < start[r + 1]!; e++)
      if (!(column[e]! > column[e - 1]!)) throw new RangeError(`Columns of row ${r} do not ascend.`);
}

/** Starts that rise, nodes that are there, a round to go. */
export function checkSpread(means: Means, from: Int32Array, { tolerance, rounds }: SpreadOptions): void {
  const { groupStart, linkStart, other, share } = means;
  const m = groupStart.length - 1;
  const rises = (start: Int32Array, end: number): boolean =>
    start[0] === 0 && start.at(-1) === end && start.every((at, k) => k === 0 || at >= start[k - 1]!);
  if (
    !rises(groupStart, linkStart.length - 1) ||
    !rises(linkStart, other.length) ||
    share.length !== other.length
  )
    throw new RangeError(`The groups of ${m} nodes do not fit their links.`);
  for (const k of [...other, ...from])
    if (!(k >= 0 && k < m)) throw new RangeError(`Node ${k} is none of ${m}.`);
  if (!(tolerance >= 0 && Number.isInteger(rounds) && rounds >= 1 && rounds < 2 ** 31))
    throw new RangeError(
      `Spreading takes a tolerance of 0 or more and at least a round, not ${tolerance} and ${rounds}.`,
    );
}

function overlaps({ data: a }: Matrix, { data: b }: Matrix): boolean {
  if (a.buffer !== b.buffer || a.length === 0 || b.length === 0) return false;
  return a.byteOffset < b.byteOffset + b.byteLength && b.byteOffset < a.byteOffset + a.byteLength;
}
