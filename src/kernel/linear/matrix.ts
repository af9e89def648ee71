// Matrices as the kernel takes them: dense ones row by row, sparse ones by compressed rows.

/** A dense matrix, row-major: entry (i, j), counted from 0, is `data[i * cols + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/**
 * A sparse matrix by compressed rows: row i holds the entries `start[i]` to `start[i + 1] - 1`, entry e being
 * `value[e]` in column `column[e]`. `start` has rows + 1 numbers; `fromTriplets` puts columns in ascending order.
 */
export interface SparseMatrix {
  readonly rows: number;
  readonly cols: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** One entry of a matrix: row, column, value. */
export type Triplet = readonly [row: number, column: number, value: number];

/** A rows x cols matrix of zeros. */
export function zeros(rows: number, cols: number): Matrix {
  checkSize(rows, cols);
  return { rows, cols, data: new Float64Array(rows * cols) };
}

/** The n x n identity. */
export function identity(n: number): Matrix {
  const one = zeros(n, n);
  for (let i = 0; i < n; i++) one.data[i * n + i] = 1;
  return one;
}

/** A copy with rows and columns exchanged. */
export function transpose({ rows, cols, data }: Matrix): Matrix {
  const turned = zeros(cols, rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) turned.data[j * rows + i] = data[i * cols + j]!;
  }
  return turned;
}

/**
 * The sparse matrix of these entries; entries of one place are added up in the order given.
 * Throws a RangeError on an entry outside rows x cols.
 */
export function fromTriplets(rows: number, cols: number, triplets: readonly Triplet[]): SparseMatrix {
  checkSize(rows, cols);
  for (const [i, j] of triplets) {
    if (!(Number.isInteger(i) && i >= 0 && i < rows && Number.isInteger(j) && j >= 0 && j < cols)) {
      throw new RangeError(`Row ${i}, column ${j} lies outside a ${rows} x ${cols} matrix.`);
    }
  }
  const sorted = triplets.toSorted(([i, j], [k, l]) => i - k || j - l);
  const start = new Int32Array(rows + 1);
  const column: number[] = [];
  const value: number[] = [];
  let before: Triplet | undefined;
  for (const entry of sorted) {
    const [i, j, v] = entry;
    if (before && before[0] === i && before[1] === j) value[value.length - 1]! += v;
    else {
      column.push(j);
      value.push(v);
      start[i + 1]!++;
    }
    before = entry;
  }
  for (let i = 0; i < rows; i++) start[i + 1]! += start[i]!;
  return { rows, cols, start, column: Int32Array.from(column), value: Float64Array.from(value) };
}

/** The entries of a dense matrix that are not zero, as a sparse one. */
export function sparseOf({ rows, cols, data }: Matrix): SparseMatrix {
  const start = new Int32Array(rows + 1);
  for (let i = 0; i < rows; i++) {
    start[i + 1] = start[i]!;
    for (let j = 0; j < cols; j++) if (data[i * cols + j] !== 0) start[i + 1]!++;
  }
  const column = new Int32Array(start[rows]!);
  const value = new Float64Array(start[rows]!);
  for (let at = 0, e = 0; at < data.length; at++) {
    if (data[at] === 0) continue;
    column[e] = at % cols;
    value[e++] = data[at]!;
  }
  return { rows, cols, start, column, value };
}

/** A sparse copy with rows and columns exchanged, columns in ascending order. */
export function transposeSparse({ rows, cols, start, column, value }: SparseMatrix): SparseMatrix {
  const turnedStart = new Int32Array(cols + 1);
  for (const j of column) turnedStart[j + 1]!++;
  for (let j = 0; j < cols; j++) turnedStart[j + 1]! += turnedStart[j]!;
  const next = turnedStart.slice();
  const turnedColumn = new Int32Array(column.length);
  const turnedValue = new Float64Array(value.length);
  for (let i = 0; i < rows; i++) {
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const to = next[column[e]!]!++;
      turnedColumn[to] = i;
      turnedValue[to] = value[e]!;
    }
  }
  return { rows: cols, cols: rows, start: turnedStart, column: turnedColumn, value: turnedValue };
}

function checkSize(rows: number, cols: number): void {
  if (!(Number.isInteger(rows) && Number.isInteger(cols) && rows >= 0 && cols >= 0)) {
    throw new RangeError(`A matrix cannot have ${rows} rows and ${cols} columns.`);
  }
}
