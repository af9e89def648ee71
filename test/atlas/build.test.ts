import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildAtlas } from '../../data/build/atlas.ts';
import { dataPath } from '../../src/atlas/files.ts';
import { sharedData } from './shared.ts';

it('builds the same tables again from their sources', async (ctx) => {
  const from = sharedData();
  if (from === null) return ctx.skip('needs the optional test-data folder ../shared');
  const to = mkdtempSync(join(tmpdir(), 'atlas-'));
  try {
    await buildAtlas(from, to);
    const content = (folder: string, file: string): string => {
      const bytes = readFileSync(join(folder, file));
      return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    };
    const built = readdirSync(to).sort();
    expect(built).toEqual(
      readdirSync(dataPath('atlas'))
        .filter((file) => !['SOURCES.md', 'customs_groups.csv', 'io_industries.csv'].includes(file))
        .sort(),
    );
    for (const file of built) expect(content(to, file) === content(dataPath('atlas'), file), file).toBe(true);
  } finally {
    rmSync(to, { recursive: true });
  }
});
