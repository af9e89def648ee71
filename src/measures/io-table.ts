// An input-output table of many economies as arrays: who sells how much to whom.

/** A matrix by rows: row i holds `column[k]`, `value[k]` for k from `start[i]` to `start[i + 1]`, columns ascending, no zeros. */
export interface SparseRows {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

export interface IoSector {
  readonly economy: string;
  readonly industry: string;
}

/** A column of final demand. */
export interface IoUse {
  readonly economy: string;
  readonly category: string;
}

/**
 * Flows of one year in one unit of money, at the prices of that year. Sectors stand by economy, and each economy's in the
 * same order of industries. Rows sell, columns buy: Z1 + Y1 = x and 1'Z + va + taxes + other = x, but for what the dataset's
 * findings name.
 */
export interface IoTable {
  /** Number of sectors. */
  readonly n: number;
  /** Number of columns of final demand. */
  readonly m: number;
  /** `ECONOMY|industry`, by sector. */
  readonly labels: readonly string[];
  readonly sectors: readonly IoSector[];
  readonly uses: readonly IoUse[];
  /** In the order in which the sectors name them. */
  readonly economies: readonly string[];
  readonly industries: readonly string[];
  /** n x n */
  readonly z: SparseRows;
  /** n x m */
  readonly y: SparseRows;
  readonly x: Float64Array;
  /** Value added; what remains of output where the source gives none. */
  readonly va: Float64Array;
  readonly taxes: Float64Array;
  /** What else a source puts between purchases and output: adjustments, margins. */
  readonly other: Float64Array;
}

/** All cells, row after row: rows x columns, zeros included. */
export function dense({ start, column, value }: SparseRows, columns: number): Float64Array {
  const rows = start.length - 1;
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let k = start[i]!; k < start[i + 1]!; k++) out[i * columns + column[k]!] = value[k]!;
  return out;
}

/** Sums of rows. */
export function rowSums({ start, value }: SparseRows): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let i = 0; i < sums.length; i++) for (let k = start[i]!; k < start[i + 1]!; k++) sums[i]! += value[k]!;
  return sums;
}

/** Sums of columns, added row after row. */
export function columnSums({ column, value }: SparseRows, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (let k = 0; k < value.length; k++) sums[column[k]!]! += value[k]!;
  return sums;
}
