// Lets an importer of the ledger read a publisher's file into a world that is thrown away afterwards.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duck, identifier, literal } from '../../src/ledger/duck.ts';
import type { Manifest } from '../../src/ledger/manifest.ts';
import type { Imported } from '../../src/ledger/sources/importing.ts';
import { withDuck } from './source.ts';

/** Imports a file, or several, and opens each table of the dataset under its name. */
export async function withImported(
  importer: (world: string, files: readonly string[]) => Promise<Imported>,
  files: string | readonly string[],
  work: (duck: Duck, manifest: Manifest) => Promise<void>,
): Promise<void> {
  const world = await mkdtemp(join(tmpdir(), 'kaname-build-'));
  try {
    const { stored } = await importer(world, typeof files === 'string' ? [files] : files);
    await withDuck(async (duck) => {
      for (const table of stored.manifest.tables) {
        const paths = table.files.map(({ path }) => literal(join(stored.dir, path))).join(', ');
        await duck.run(`CREATE VIEW ${identifier(table.name)} AS SELECT * FROM read_parquet([${paths}])`);
      }
      await work(duck, stored.manifest);
    });
  } finally {
    await rm(world, { recursive: true, force: true });
  }
}
