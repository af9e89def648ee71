// What the tests of importers share: folders that vanish, and a look into a stored dataset.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import type { Message } from '../../src/contract/message.ts';
import { UserError } from '../../src/contract/message.ts';
import { Duck, literal } from '../../src/ledger/duck.ts';
import { importTexts } from '../../src/ledger/texts.ts';
import { ledgerWords } from '../../src/ledger/words.ts';
import type { Stored } from '../../src/ledger/world.ts';

/** The optional folder of real data. */
export const shared =
  process.env['KANAME_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder, removed after the tests of the file. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'kaname-test-'));
  folders.push(made);
  return made;
}

/** Writes a file into a new folder and returns its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

/** A new world's path; nothing is there yet. */
export const newWorld = (): string => join(folder(), 'world');

/** Some columns of a dataset's table, as text, each row joined with blanks; `rest` follows the FROM. */
export async function rowsOf(
  stored: Stored,
  table: string,
  columns: readonly string[],
  rest = '',
): Promise<string[]> {
  const files = stored.manifest.tables.find((one) => one.name === table)?.files ?? [];
  const duck = await Duck.open();
  try {
    const paths = files.map((one) => literal(join(stored.dir, one.path))).join(', ');
    const select = columns.map((column) => `CAST(${column} AS VARCHAR) AS ${column}`).join(', ');
    const frame = await duck.query(`SELECT ${select} FROM read_parquet([${paths}]) AS t ${rest}`);
    const found = columns.map((column) => frame.strings(column));
    return Array.from({ length: frame.length }, (_, row) =>
      found.map((column) => column[row] ?? '-').join(' '),
    );
  } finally {
    duck.close();
  }
}

/** Holds that work ends in one sentence with this id, worded in both languages with nothing left open. */
export async function expectSaid(work: Promise<unknown>, id: string): Promise<Message> {
  const error: unknown = await work.then(
    () => new Error('it went through'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw error;
  expect(error.said.id).toBe(id);
  const text = { ...importTexts, ...ledgerWords.texts }[id];
  for (const said of [text?.en ?? '', text?.ja ?? '']) {
    expect(said).not.toBe('');
    for (const [, param] of said.matchAll(/\{(\w+)(?::\w+)?\}/g))
      expect(Object.keys(error.said.params)).toContain(param);
  }
  return error.said;
}
