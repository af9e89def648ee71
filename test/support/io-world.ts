// Small input-output tables as a user would bring them: a folder of Z, Y and x, imported into a world of their own.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importIo } from '../../src/ledger/sources/io/io.ts';
import type { IoReference } from './io-reference.ts';

const lines = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`;

/** Writes the folder and returns its path. */
export function writePlain(table: IoReference): string {
  const dir = mkdtempSync(join(tmpdir(), 'kaname-io-'));
  const { labels, columns, z, y, x } = table;
  const row = (from: Float64Array, j: number, width: number) =>
    Array.from(from.subarray(j * width, (j + 1) * width));
  const matrix = (head: readonly string[], from: Float64Array): string =>
    lines([['', ...head], ...labels.map((label, j) => [label, ...row(from, j, head.length)])]);
  writeFileSync(join(dir, 'Z.csv'), matrix(labels, z));
  writeFileSync(join(dir, 'Y.csv'), matrix(columns, y));
  writeFileSync(join(dir, 'x.csv'), lines([['', 'indout'], ...labels.map((label, j) => [label, x[j]!])]));
  return dir;
}

/** A world that holds the table alone. */
export async function ioWorld(table: IoReference): Promise<string> {
  const world = join(mkdtempSync(join(tmpdir(), 'kaname-shock-')), 'world');
  await importIo(world, [writePlain(table)], { as: 'plain' });
  return world;
}

/** A table from rows of deliveries and of final demand; output is what is sold. */
export function tableFrom(
  labels: readonly string[],
  columns: readonly string[],
  z: readonly (readonly number[])[],
  y: readonly (readonly number[])[],
): IoReference {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    labels,
    columns,
    z: Float64Array.from(z.flat()),
    y: Float64Array.from(y.flat()),
    x: Float64Array.from(z, (row, j) => sum(row) + sum(y[j]!)),
  };
}
