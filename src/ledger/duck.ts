// DuckDB: one embedded database in memory that reads the datasets' files and spills to a temporary folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DuckDBInstance,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBDataChunk,
} from '@duckdb/node-api';
import type { Frame } from '../contract/dataset.ts';

export interface DuckOptions {
  readonly threads?: number;
  /** e.g. `1500MB` */
  readonly memoryLimit?: string;
  readonly tempDir?: string;
}

/** A connection with its settings; `close` removes its temporary folder. */
export class Duck {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #ownTemp: string | null;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, ownTemp: string | null) {
    this.#instance = instance;
    this.#connection = connection;
    this.#ownTemp = ownTemp;
  }

  static async open(options: DuckOptions = {}): Promise<Duck> {
    const ownTemp = options.tempDir ? null : mkdtempSync(join(tmpdir(), 'kaname-'));
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(options.threads ?? 2),
      memory_limit: options.memoryLimit ?? '4GB',
      temp_directory: options.tempDir ?? ownTemp ?? '',
      preserve_insertion_order: 'false',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    return new Duck(instance, await instance.connect(), ownTemp);
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** Runs a query and keeps its columns. Decimals and 64-bit integers must be cast in SQL where a number is wanted. */
  async query(sql: string): Promise<Frame> {
    const result = await this.#connection.run(sql);
    return new Columns(result.columnNames(), await result.fetchAllChunks());
  }

  /** The first row's first column, as text; for exact sums. */
  async text(sql: string): Promise<string> {
    const reader = await this.#connection.runAndReadAll(sql);
    const value = reader.getRows()[0]?.[0];
    return value === null || value === undefined ? '0' : String(value);
  }

  /** A fast way into a table; see `sources/appending.ts`. */
  async appender(table: string): Promise<DuckDBAppender> {
    return this.#connection.createAppender(table);
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
    if (this.#ownTemp) rmSync(this.#ownTemp, { recursive: true, force: true });
  }
}

class Columns implements Frame {
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
      for (let i = 0; i < chunk.rowCount; i++) {
        const value = vector.getItem(i);
        out[row++] = value === null ? Number.NaN : Number(value);
      }
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

/** A string as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
