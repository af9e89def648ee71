// Puts rows into a DuckDB table chunk by chunk: numbers without detours, text where there is any.
import {
  BIGINT,
  DuckDBDataChunk,
  INTEGER,
  SMALLINT,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBVector,
} from '@duckdb/node-api';
import { identifier, type Duck } from '../duck.ts';

const CHUNK = 2048;
const types = { SMALLINT, INTEGER, BIGINT, VARCHAR } as const;

/** Column types that rows may have. BIGINT takes integers up to 9e15, as numbers. */
export type Cell = keyof typeof types;

const scratch = new BigInt64Array(1);
const halves = new Int32Array(scratch.buffer);
const TWO_32 = 4_294_967_296;

/** The integer n, |n| < 2^53, as a bigint; faster than BigInt(n). */
function big(n: number): bigint {
  const low = n >>> 0;
  halves[0] = low;
  halves[1] = (n - low) / TWO_32;
  return scratch[0]!;
}

/** A table being filled. Set the columns of a row, then `end()` it; `finish()` at last. */
export class Appending {
  readonly table: string;
  rows = 0;
  readonly #appender: DuckDBAppender;
  readonly #chunk: DuckDBDataChunk;
  readonly #types: readonly Cell[];
  #vectors: DuckDBVector[] = [];
  #at = 0;

  private constructor(table: string, cells: readonly Cell[], appender: DuckDBAppender) {
    this.table = table;
    this.#types = cells;
    this.#appender = appender;
    this.#chunk = DuckDBDataChunk.create(cells.map((cell) => types[cell]));
    this.#size(CHUNK);
  }

  /** Makes the table and opens it for rows. */
  static async open(duck: Duck, table: string, columns: Readonly<Record<string, Cell>>): Promise<Appending> {
    const list = Object.entries(columns).map(([name, type]) => `${identifier(name)} ${type}`);
    await duck.run(`CREATE TABLE ${identifier(table)} (${list.join(', ')})`);
    return new Appending(table, Object.values(columns), await duck.appender(table));
  }

  /** A SMALLINT or INTEGER column of the row at hand. */
  integer(column: number, value: number): void {
    this.#vectors[column]!.setItem(this.#at, value);
  }

  /** A BIGINT column of the row at hand. */
  long(column: number, value: number): void {
    this.#vectors[column]!.setItem(this.#at, big(value));
  }

  text(column: number, value: string): void {
    this.#vectors[column]!.setItem(this.#at, value);
  }

  end(): void {
    this.rows++;
    if (++this.#at === CHUNK) this.#append();
  }

  /** Writes what is left and closes. */
  finish(): void {
    if (this.#at > 0) {
      const rows = this.#at;
      const rest = DuckDBDataChunk.create(
        this.#types.map((cell) => types[cell]),
        rows,
      );
      for (const [column, vector] of this.#vectors.entries()) {
        const target = rest.getColumnVector(column);
        for (let row = 0; row < rows; row++) target.setItem(row, vector.getItem(row));
        target.flush();
      }
      this.#appender.appendDataChunk(rest);
    }
    this.#appender.closeSync();
  }

  #append(): void {
    for (const vector of this.#vectors) vector.flush();
    this.#appender.appendDataChunk(this.#chunk);
    if (this.#types.includes('VARCHAR')) {
      this.#chunk.reset();
      this.#size(CHUNK);
    }
    this.#at = 0;
  }

  #size(rows: number): void {
    this.#chunk.rowCount = rows;
    this.#vectors = this.#types.map((_, column) => this.#chunk.getColumnVector(column));
  }
}
