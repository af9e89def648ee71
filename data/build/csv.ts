// Reading source tables and writing shipped ones: sorted outside, line feeds, no time stamps.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const recordsOf = z.custom<string[][]>(
  (raw) =>
    Array.isArray(raw) &&
    raw.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string')),
);

/** One row of a source table by column name. */
export type SourceRow = Readonly<Record<string, string>>;

/** All rows of a source table, gzipped when its name ends in .gz. */
export function readSource(file: string, delimiter = ','): SourceRow[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const raw: unknown = parse(text, { bom: true, delimiter, skip_empty_lines: true });
  const [header = [], ...rows] = recordsOf.parse(raw);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

/** The cell of a row. @throws Error when the table has no such column */
export function cellOf(row: SourceRow, column: string): string {
  const value = row[column];
  if (value === undefined)
    throw new Error(`A source table has no column "${column}": it is not the expected file.`);
  return value;
}

/** Writes a table, gzipped when its name ends in .gz (nine is the level; the header holds no time). */
export function writeTable(
  file: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const lines = [columns, ...rows].map((row) => row.map(quoted).join(','));
  const text = `${lines.join('\n')}\n`;
  writeFileSync(file, file.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
}

function quoted(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Order of plain text by code unit: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of rows by their cells, left to right. */
export function byCells(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = byText(String(a[i]), String(b[i]));
    if (order !== 0) return order;
  }
  return 0;
}
