// The optional folder's table of 6 regions x 8 sectors, whole or with regions and sectors put together.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const root = process.env['KANAME_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url));

/** A folder under reference/, or null where the optional folder is absent. */
export function referenceFolder(name: string): string | null {
  const folder = join(root, 'reference', name);
  return existsSync(folder) ? folder : null;
}

/** Said by tests that are skipped. */
export const ABSENT = 'needs the optional test-data folder ../shared';

export const readRows = (file: string, from = 1): string[][] =>
  (parse(readFileSync(file), { relax_column_count: true }) as string[][]).slice(from);

/** Labels `region|sector`, Z (n x n by rows), Y (n x columns by rows), x. Money a year. */
export interface IoReference {
  readonly labels: readonly string[];
  readonly z: Float64Array;
  readonly y: Float64Array;
  /** Columns of Y, labelled `region|category`. */
  readonly columns: readonly string[];
  readonly x: Float64Array;
}

export function readIoReference(folder: string): IoReference {
  const numbers = (name: string) => readRows(join(folder, name)).map((row) => row.slice(1).map(Number));
  return {
    labels: readRows(join(folder, 'x.csv')).map((row) => row[0]!),
    z: Float64Array.from(numbers('Z.csv').flat()),
    y: Float64Array.from(numbers('Y.csv').flat()),
    columns: readRows(join(folder, 'Y.csv'), 0)[0]!.slice(1),
    x: Float64Array.from(numbers('x.csv').flat()),
  };
}

/** Sums over regions and sectors renamed by the two functions; labels and columns sorted. */
export function aggregated(
  table: IoReference,
  region: (name: string) => string,
  sector: (place: number, name: string) => string,
): IoReference {
  const places = new Map<string, number>();
  const rename = table.labels.map((label) => {
    const [r, s] = label.split('|') as [string, string];
    const place = places.get(r) ?? 0;
    places.set(r, place + 1);
    return `${region(r)}|${sector(place, s)}`;
  });
  const recolumn = table.columns.map((label) => {
    const [r, category] = label.split('|') as [string, string];
    return `${region(r)}|${category}`;
  });
  const labels = [...new Set(rename)].sort();
  const columns = [...new Set(recolumn)].sort();
  const n = labels.length;
  const z = new Float64Array(n * n);
  const y = new Float64Array(n * columns.length);
  const x = new Float64Array(n);
  rename.forEach((row, j) => {
    const to = labels.indexOf(row);
    x[to]! += table.x[j]!;
    rename.forEach((column, i) => (z[to * n + labels.indexOf(column)]! += table.z[j * rename.length + i]!));
    recolumn.forEach((column, k) => {
      y[to * columns.length + columns.indexOf(column)]! += table.y[j * recolumn.length + k]!;
    });
  });
  return { labels, z, y, columns, x };
}
