// Writes one dataset of the box: CSV (or, where they are large, Parquet) files in a fixed order, and the manifest that describes them.
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Duck } from '../../src/ledger/duck.ts';
import { literal } from '../../src/ledger/duck.ts';
import { canonicalJson, type Account, type Manifest } from '../../src/ledger/manifest.ts';
import { describeFile, sha256OfFile } from '../../src/ledger/world.ts';

export interface TableRecipe {
  readonly name: string;
  readonly columns: readonly { name: string; type: string; unit: string | null }[];
  /** A query that gives the columns, ordered so that a rebuild gives the same bytes. */
  readonly sql: string;
  /** For tables that would be too large as text. */
  readonly parquet?: boolean;
}

export type BoxDataset = Omit<Manifest, 'format' | 'tables' | 'made'> & {
  readonly folder: string;
  readonly inputs: readonly string[];
  readonly recipes: readonly TableRecipe[];
};

/** A column of a table: its name, its SQL type, its unit. */
export const column = (
  name: string,
  type: string,
  unit: string | null = null,
): TableRecipe['columns'][number] => ({ name, type, unit });

/** Whole years from the first to the last. */
export const yearsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Rows of a source, kept and refused by reason. `values` are money sums in `unit` as text, where the rows have money. */
export function accountOf(
  rowsIn: number,
  refusedBy: Readonly<Record<string, number>>,
  money: { unit: string; valueIn: string; valueKept: string; valueRefused: string } = {
    unit: 'none',
    valueIn: '0',
    valueKept: '0',
    valueRefused: '0',
  },
): Account {
  const reasons = Object.entries(refusedBy).filter(([, rows]) => rows > 0);
  const rowsRefused = reasons.reduce((sum, [, rows]) => sum + rows, 0);
  return {
    rowsIn,
    rowsKept: rowsIn - rowsRefused,
    rowsRefused,
    ...money,
    refusedBy: Object.fromEntries(reasons),
  };
}

/** Writes `datasets/<folder>` under the box. */
export async function emit(duck: Duck, box: string, dataset: BoxDataset): Promise<void> {
  const { folder, inputs, recipes, ...about } = dataset;
  const dir = join(box, 'datasets', folder);
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const tables: Manifest['tables'] = [];
  for (const recipe of recipes) {
    const format = recipe.parquet ? 'parquet' : 'csv';
    const path = `${recipe.name}.${format}`;
    const how = recipe.parquet ? 'FORMAT parquet, COMPRESSION zstd' : 'FORMAT csv, HEADER true';
    await duck.run(`COPY (${recipe.sql}) TO ${literal(join(dir, path))} (${how})`);
    const rows = Number(await duck.text(`SELECT count(*) FROM (${recipe.sql})`));
    tables.push({
      name: recipe.name,
      columns: [...recipe.columns],
      files: [await describeFile(dir, path, format, rows)],
    });
  }
  const manifest: Manifest = {
    format: 1,
    ...about,
    tables,
    made: {
      by: 'data/build',
      version: '1',
      options: {},
      inputs: await Promise.all(
        inputs.map(async (file) => ({
          name: basename(file),
          bytes: (await stat(file)).size,
          sha256: await sha256OfFile(file),
        })),
      ),
    },
  };
  await writeFile(join(dir, 'manifest.json'), canonicalJson(manifest));
}
