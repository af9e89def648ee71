// Reads the generated code tables, plain or gzipped: text cells under a header that must be as expected.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { BadTable } from './bad-table.ts';

const recordsOf = z.custom<string[][]>(
  (raw) =>
    Array.isArray(raw) &&
    raw.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string')),
);

/**
 * The rows of a generated table below its header, in file order.
 * @param columns the header, exactly
 * @throws BadTable when the file cannot be read or its header or a row is not as expected
 */
export function readCodes(file: string, columns: readonly string[]): readonly (readonly string[])[] {
  const [header, ...rows] = recordsIn(file);
  if (header === undefined || header.join(',') !== columns.join(',')) {
    throw new BadTable(file, 1, null, `the header is not ${columns.join(',')}: install Kaname again`);
  }
  const odd = rows.findIndex((row) => row.length !== columns.length);
  if (odd >= 0) throw new BadTable(file, odd + 2, null, 'the row has another width: install Kaname again');
  return rows;
}

function recordsIn(file: string): string[][] {
  try {
    const bytes = readFileSync(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    if (!text.includes('"'))
      return text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
    const raw: unknown = parse(text);
    return recordsOf.parse(raw);
  } catch (fault) {
    const detail =
      fault instanceof Error ? fault.message.replace(/\s+/g, ' ').replace(/\.$/, '') : 'unreadable';
    throw new BadTable(file, null, null, `the table cannot be read (${detail}): install Kaname again`);
  }
}
