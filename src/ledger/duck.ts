// DuckDB: one embedded database in memory that reads the datasets' files and spills to a temporary folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api';
import type { Frame } from '../contract/dataset.ts';
import { Columns } from './duck-columns.ts';

export interface DuckOptions {
  readonly threads?: number;
  /** e.g. `1500MB` */
  readonly memoryLimit?: string;
  readonly tempDir?: string;
  /** Rows of one table keep the order of its files where a query names none; costs memory when much is written. */
  readonly keepOrder?: boolean;
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
      preserve_insertion_order: String(options.keepOrder ?? false),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    return new Duck(instance, await instance.connect(), ownTemp);
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** Runs a query and keeps its columns. Numbers are the doubles nearest to what is stored. */
  async query(sql: string): Promise<Frame> {
    const result = await this.#connection.run(sql);
    return new Columns(result.columnNames(), await result.fetchAllChunks());
  }

  /** Runs a query on a connection of its own and hands over its rows chunk by chunk. */
  async scan(sql: string, each: (block: Frame) => void): Promise<void> {
    const connection = await this.#instance.connect();
    try {
      const result = await connection.stream(sql);
      const names = result.columnNames();
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        each(new Columns(names, [chunk]));
      }
    } finally {
      connection.closeSync();
    }
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

/** A string as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
