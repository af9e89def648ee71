// The optional folder with real tables, for tests that read them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cellOf, readSource } from '../../data/build/csv.ts';
import type { SourceRow } from '../../data/build/csv.ts';

/** The folder of source tables, or null when it is absent. */
export function sharedData(): string | null {
  const root = process.env['KANAME_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url));
  const folder = join(root, 'data');
  return existsSync(folder) ? folder : null;
}

const read = new Map<string, SourceRow[]>();

/** The distinct values of a column (or of several, joined by |), or null when the folder is absent. */
export function sharedColumn(file: string, ...columns: readonly string[]): string[] | null {
  const folder = sharedData();
  if (folder === null) return null;
  const rows = read.get(file) ?? readSource(join(folder, file), file.endsWith('V202301.csv') ? ';' : ',');
  read.set(file, rows);
  return [...new Set(rows.map((row) => columns.map((column) => cellOf(row, column)).join('|')))];
}
