// Columns of a query's result as arrays of numbers: read in blocks where the database's own layout allows it.
import {
  DuckDBBigIntVector,
  DuckDBDecimal128Vector,
  DuckDBDecimal32Vector,
  DuckDBDecimal64Vector,
  DuckDBDoubleVector,
  DuckDBFloatVector,
  DuckDBHugeIntVector,
  DuckDBIntegerVector,
  DuckDBSmallIntVector,
  DuckDBTinyIntVector,
  DuckDBUIntegerVector,
  DuckDBUSmallIntVector,
  DuckDBUTinyIntVector,
  type DuckDBDataChunk,
  type DuckDBVector,
} from '@duckdb/node-api';
import type { Frame } from '../contract/dataset.ts';

const TWO_32 = 2 ** 32;
const TWO_53 = 2 ** 53;
/** Powers of ten up to here are exact as doubles. */
const MAX_EXACT_POWER = 22;

/** The chunks of a result, column by column. */
export class Columns implements Frame {
  readonly length: number;
  readonly #names: readonly string[];
  readonly #chunks: readonly DuckDBDataChunk[];

  constructor(names: readonly string[], chunks: readonly DuckDBDataChunk[]) {
    this.#names = names;
    this.#chunks = chunks;
    this.length = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  }

  numbers(column: string): Float64Array {
    const at = this.#at(column);
    const out = new Float64Array(this.length);
    let row = 0;
    for (const chunk of this.#chunks) {
      const vector = chunk.getColumnVector(at);
      const rows = out.subarray(row, row + chunk.rowCount);
      if (!readBlock(vector, rows)) readCells(vector, rows);
      row += chunk.rowCount;
    }
    return out;
  }

  integers(column: string): Int32Array {
    const at = this.#at(column);
    const out = new Int32Array(this.length);
    let row = 0;
    for (const chunk of this.#chunks) {
      const vector = chunk.getColumnVector(at);
      const rows = out.subarray(row, row + chunk.rowCount);
      if (!readWhole(vector, rows)) {
        const numbers = new Float64Array(rows.length);
        if (!readBlock(vector, numbers)) readCells(vector, numbers);
        rows.set(numbers);
        if (rows.some((value, i) => value !== numbers[i]))
          throw new Error(`column ${column} holds what is not a whole number of 32 bits`);
      }
      row += chunk.rowCount;
    }
    return out;
  }

  strings(column: string): (string | null)[] {
    const at = this.#at(column);
    const out: (string | null)[] = [];
    for (const chunk of this.#chunks) {
      const vector = chunk.getColumnVector(at);
      for (let i = 0; i < chunk.rowCount; i++) {
        const value = vector.getItem(i);
        out.push(value === null ? null : String(value));
      }
    }
    return out;
  }

  #at(column: string): number {
    const at = this.#names.indexOf(column);
    if (at < 0) throw new Error(`the query has no column ${column} (it has ${this.#names.join(', ')})`);
    return at;
  }
}

/** Cell by cell, for any type. */
function readCells(vector: DuckDBVector, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = cell(vector, i);
}

function cell(vector: DuckDBVector, i: number): number {
  const value = vector.getItem(i);
  return value === null ? Number.NaN : Number(value);
}

/**
 * Reads a vector through the array that lies under it. False where there is none that is known: then nothing is read.
 * The driver keeps these arrays to itself (`items`, `dataView`, `validity`), so what is found is checked before use.
 */
function readBlock(vector: DuckDBVector, out: Float64Array): boolean {
  const nulls = nullsOf(vector);
  if (nulls === undefined) return false;
  if (
    vector instanceof DuckDBIntegerVector ||
    vector instanceof DuckDBDoubleVector ||
    vector instanceof DuckDBSmallIntVector ||
    vector instanceof DuckDBTinyIntVector ||
    vector instanceof DuckDBFloatVector ||
    vector instanceof DuckDBUIntegerVector ||
    vector instanceof DuckDBUSmallIntVector ||
    vector instanceof DuckDBUTinyIntVector
  ) {
    const items: unknown = Reflect.get(vector, 'items');
    if (!isNumbers(items) || items.length !== out.length) return false;
    out.set(items);
  } else {
    const layout = layoutOf(vector);
    const words = layout && wordsOf(vector, layout.words * out.length);
    if (!words) return false;
    readIntegers(vector, words, layout.words, layout.scale, out, nulls);
  }
  if (nulls) for (let i = 0; i < out.length; i++) if (isNull(nulls, i)) out[i] = Number.NaN;
  return true;
}

/** Copies a vector of short integers without nulls. False where it is none: then nothing is read. */
function readWhole(vector: DuckDBVector, out: Int32Array): boolean {
  const short = vector instanceof DuckDBIntegerVector || vector instanceof DuckDBSmallIntVector;
  if (!short || nullsOf(vector) !== null) return false;
  const items: unknown = Reflect.get(vector, 'items');
  if (!isNumbers(items) || items.length !== out.length) return false;
  out.set(items);
  return true;
}

type Numbers =
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Float32Array
  | Float64Array;

const isNumbers = (items: unknown): items is Numbers =>
  ArrayBuffer.isView(items) &&
  !(items instanceof DataView || items instanceof BigInt64Array || items instanceof BigUint64Array);

/** How many 32-bit words an integer takes, and its decimals. */
function layoutOf(vector: DuckDBVector): { readonly words: 1 | 2 | 4; readonly scale: number } | null {
  if (vector instanceof DuckDBBigIntVector) return { words: 2, scale: 0 };
  if (vector instanceof DuckDBHugeIntVector) return { words: 4, scale: 0 };
  if (vector instanceof DuckDBDecimal32Vector) return { words: 1, scale: vector.type.scale };
  if (vector instanceof DuckDBDecimal64Vector) return { words: 2, scale: vector.type.scale };
  if (vector instanceof DuckDBDecimal128Vector) return { words: 4, scale: vector.type.scale };
  return null;
}

/** Whether words lie in memory low end first, as the code below reads them. */
const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function wordsOf(vector: DuckDBVector, count: number): Int32Array | null {
  const found: unknown = Reflect.get(vector, vector instanceof DuckDBBigIntVector ? 'items' : 'dataView');
  if (!LITTLE_ENDIAN || !ArrayBuffer.isView(found)) return null;
  if (found.byteLength !== 4 * count || found.byteOffset % 4 !== 0) return null;
  return new Int32Array(found.buffer, found.byteOffset, count);
}

/**
 * Whole numbers, or decimals as whole numbers of their last digit. Each becomes the double nearest to it: high 2^32 + low
 * rounds once; a division by an exact power of ten rounds once where its numerator is exact. What does not fit that is
 * read by its digits.
 */
function readIntegers(
  vector: DuckDBVector,
  words: Int32Array,
  width: 1 | 2 | 4,
  scale: number,
  out: Float64Array,
  nulls: Uint32Array | null,
): void {
  const power = 10 ** scale;
  const exactPower = scale <= MAX_EXACT_POWER;
  for (let i = 0; i < out.length; i++) {
    const at = i * width;
    const low = words[at]!;
    const next = width === 1 ? low >> 31 : words[at + 1]!;
    const n = next * TWO_32 + (low >>> 0);
    const fits = width < 4 || (words[at + 2] === next >> 31 && words[at + 3] === next >> 31);
    if (fits && scale === 0) out[i] = n;
    else if (fits && exactPower && n > -TWO_53 && n < TWO_53) out[i] = n / power;
    else if (!nulls || !isNull(nulls, i)) out[i] = cell(vector, i);
  }
}

/** The bits of a vector's valid cells; null: all are; undefined: not to be found out. */
function nullsOf(vector: DuckDBVector): Uint32Array | null | undefined {
  const validity: unknown = Reflect.get(vector, 'validity');
  if (typeof validity !== 'object' || validity === null || Reflect.get(validity, 'offset') !== 0)
    return undefined;
  const data: unknown = Reflect.get(validity, 'data');
  if (data === null) return null;
  if (!LITTLE_ENDIAN || !(data instanceof BigUint64Array)) return undefined;
  return new Uint32Array(data.buffer, data.byteOffset, 2 * data.length);
}

const isNull = (valid: Uint32Array, i: number): boolean => ((valid[i >>> 5]! >>> (i & 31)) & 1) === 0;
