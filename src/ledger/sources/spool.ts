// Rows of numbers on their way to the database, as an uncompressed Parquet file: as fast as a disk, and in no one's memory.
import { closeSync, openSync, writeSync } from 'node:fs';
import { i32, i64, list, struct, text, type Thrift } from './thrift.ts';

/** Rows per row group, as DuckDB likes them. */
const GROUP = 122_880;
const TWO_32 = 4_294_967_296;

/** int: up to 2^31. double: as it is. A number: decimals of a DECIMAL(18,n), whose values are given times 10^n and up to 9e15. */
export type SpoolCell = 'int' | 'double' | number;

const INT32 = 1;
const INT64 = 2;
const DOUBLE = 5;
const PLAIN = 0;
const RLE = 3;
const DECIMAL = 5;

/** A file being filled. Set each column of a row, then `end()` it; `finish()` at last. */
export class Spool {
  rows = 0;
  readonly #names: readonly string[];
  readonly #cells: readonly SpoolCell[];
  readonly #arrays: readonly Int32Array[];
  readonly #doubles: readonly Float64Array[];
  readonly #file: number;
  readonly #groups: Thrift[] = [];
  #at = 0;
  #offset = 4;

  constructor(path: string, columns: Readonly<Record<string, SpoolCell>>) {
    this.#names = Object.keys(columns);
    this.#cells = Object.values(columns);
    this.#arrays = this.#cells.map((cell) => new Int32Array(cell === 'int' ? GROUP : 2 * GROUP));
    this.#doubles = this.#arrays.map((array) => new Float64Array(array.buffer, 0, array.length >> 1));
    this.#file = openSync(path, 'w');
    writeSync(this.#file, 'PAR1');
  }

  integer(column: number, value: number): void {
    this.#arrays[column]![this.#at] = value;
  }

  double(column: number, value: number): void {
    this.#doubles[column]![this.#at] = value;
  }

  /** A decimal, given as an integer of its last digit. */
  decimal(column: number, value: number): void {
    const low = value >>> 0;
    const array = this.#arrays[column]!;
    array[2 * this.#at] = low;
    array[2 * this.#at + 1] = (value - low) / TWO_32;
  }

  end(): void {
    this.rows++;
    if (++this.#at === GROUP) this.#group();
  }

  finish(): void {
    if (this.#at > 0) this.#group();
    const columns = this.#cells.map((cell, at) =>
      struct([
        [1, i32(physical(cell))],
        [3, i32(0)],
        [4, text(this.#names[at]!)],
        ...(typeof cell !== 'number'
          ? []
          : ([
              [6, i32(DECIMAL)],
              [7, i32(cell)],
              [8, i32(18)],
            ] as const)),
      ]),
    );
    const root = struct([
      [4, text('rows')],
      [5, i32(columns.length)],
    ]);
    const footer = Buffer.from(
      struct([
        [1, i32(1)],
        [2, list([root, ...columns])],
        [3, i64(this.rows)],
        [4, list(this.#groups)],
      ]).bytes,
    );
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    this.#write(Buffer.concat([footer, length, Buffer.from('PAR1')]));
    closeSync(this.#file);
  }

  #group(): void {
    const rows = this.#at;
    const start = this.#offset;
    const chunks = this.#arrays.map((array, at) => {
      const type = physical(this.#cells[at]!);
      const data = Buffer.from(array.buffer, 0, rows * (type === INT32 ? 4 : 8));
      const offset = this.#offset;
      this.#write(pageHeader(data.length, rows));
      this.#write(data);
      const size = this.#offset - offset;
      const meta = struct([
        [1, i32(type)],
        [2, list([i32(PLAIN)])],
        [3, list([text(this.#names[at]!)])],
        [4, i32(0)],
        [5, i64(rows)],
        [6, i64(size)],
        [7, i64(size)],
        [9, i64(offset)],
      ]);
      return struct([
        [2, i64(offset)],
        [3, meta],
      ]);
    });
    this.#groups.push(
      struct([
        [1, list(chunks)],
        [2, i64(this.#offset - start)],
        [3, i64(rows)],
      ]),
    );
    this.#at = 0;
  }

  #write(data: Buffer): void {
    for (let done = 0; done < data.length;) done += writeSync(this.#file, data, done);
    this.#offset += data.length;
  }
}

const physical = (cell: SpoolCell): number => (cell === 'int' ? INT32 : cell === 'double' ? DOUBLE : INT64);

function pageHeader(bytes: number, rows: number): Buffer {
  const data = struct([
    [1, i32(rows)],
    [2, i32(PLAIN)],
    [3, i32(RLE)],
    [4, i32(RLE)],
  ]);
  const page = struct([
    [1, i32(0)],
    [2, i32(bytes)],
    [3, i32(bytes)],
    [5, data],
  ]);
  return Buffer.from(page.bytes);
}
