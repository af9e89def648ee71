// Reads the rows that an import refused.
import { join } from 'node:path';
import { Duck, literal } from '../duck.ts';
import type { Stored } from '../world.ts';

/** A refused row: where it stood, why it was refused and in which field, and the row itself. */
export interface RefusedRow {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly field: string;
  readonly text: string;
}

/** The first `limit` refused rows of a dataset, by file and line; none where it has no such table. */
export async function refusedRows(stored: Stored, limit = 100): Promise<readonly RefusedRow[]> {
  const file = stored.manifest.tables.find((table) => table.name === 'refused')?.files[0];
  if (!file) return [];
  const duck = await Duck.open({ memoryLimit: '500MB' });
  try {
    const from = `read_parquet(${literal(join(stored.dir, file.path))})`;
    const frame = await duck.query(
      `SELECT * FROM ${from} ORDER BY file, line, reason LIMIT ${Math.max(0, Math.trunc(limit))}`,
    );
    const [files, reasons, fields, texts] = ['file', 'reason', 'field', 'text'].map((column) =>
      frame.strings(column),
    );
    const at = (column: (string | null)[] | undefined, row: number): string => column?.[row] ?? '';
    return Array.from(frame.numbers('line'), (line, row) => ({
      file: at(files, row),
      line,
      reason: at(reasons, row),
      field: at(fields, row),
      text: at(texts, row),
    }));
  } finally {
    duck.close();
  }
}
