// An answer's table as Parquet, for those who read it with other tools.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvToParquet } from '../../ledger/convert.ts';

/** Bytes of a Parquet file with the columns of a CSV. */
export async function toParquet(csv: string): Promise<Buffer> {
  const dir = await mkdtemp(join(tmpdir(), 'kaname-'));
  try {
    await writeFile(join(dir, 'rows.csv'), csv);
    await csvToParquet(join(dir, 'rows.csv'), join(dir, 'rows.parquet'));
    return await readFile(join(dir, 'rows.parquet'));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
