// The input-output table as every model of propagation takes it: money a day, who delivers what to whom.

/** A sparse matrix by column: the entries of column i stand at start[i] to start[i + 1] - 1. */
export interface Columns {
  /** Where each column begins, and the end of the last: columns + 1 long. */
  readonly start: Int32Array;
  /** Row of each entry. */
  readonly row: Int32Array;
  readonly value: Float64Array;
}

/** n sectors (economy and industry), what they deliver to each other, and F columns of final demand. */
export interface Table {
  /** A name for each sector, for messages. */
  readonly sectors: readonly string[];
  /**
   * Which input each sector supplies, 0 to pools - 1. A user keeps one stock of each input: suppliers of the same input
   * replace each other there. All different = every supplier's product is an input of its own.
   */
  readonly pool: Int32Array;
  readonly pools: number;
  /** Z: deliveries from row j to column i, money a day, 0 or more. */
  readonly z: Columns;
  /** Final demand, n x F by rows, money a day. May be negative (stocks run down). */
  readonly final: Float64Array;
  readonly finals: number;
  /** x0: output, money a day. */
  readonly x: Float64Array;
}

/** Sums of the rows of [Z f]: the output that clears every market of the table, in the table's own unit. */
export function rowSums(n: number, z: Columns, final: Float64Array, finals: number): Float64Array {
  const x = new Float64Array(n);
  for (let e = 0; e < z.row.length; e++) x[z.row[e]!]! += z.value[e]!;
  for (let j = 0; j < n; j++) for (let k = 0; k < finals; k++) x[j]! += final[j * finals + k]!;
  return x;
}

/** The entries other than zero of an n x n matrix by rows. */
export function columnsOf(n: number, dense: Float64Array): Columns {
  const start = new Int32Array(n + 1);
  const row: number[] = [];
  const value: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (dense[j * n + i] === 0) continue;
      row.push(j);
      value.push(dense[j * n + i]!);
    }
    start[i + 1] = row.length;
  }
  return { start, row: Int32Array.from(row), value: Float64Array.from(value) };
}
