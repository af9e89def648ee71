import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildBox } from '../../data/build/main.ts';
import { dataPath, packageRoot } from '../../src/atlas/files.ts';
import { Ledger } from '../../src/ledger/data.ts';
import { verifyWorld } from '../../src/ledger/world.ts';

const sources = process.env['KANAME_SHARED'] ?? join(packageRoot(), '..', 'shared');
const dir = mkdtempSync(join(tmpdir(), 'kaname-box-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile() && !path.endsWith('.md'))
    .sort();

describe('the box', () => {
  it('is what its sources give, byte for byte', async (ctx) => {
    if (!existsSync(join(sources, 'data'))) ctx.skip('needs the optional test-data folder ../shared');
    await buildBox(join(sources, 'data'), dir);
    expect(filesOf(dir)).toEqual(filesOf(dataPath('box')));
    for (const path of filesOf(dir))
      expect(readFileSync(join(dir, path)).equals(readFileSync(dataPath('box', path))), path).toBe(true);
  });

  it('has every hash in order and stays under 20 MB', async () => {
    expect(await verifyWorld(dataPath('box'), 'box')).toEqual([]);
    expect(
      filesOf(dataPath('box')).reduce((sum, path) => sum + statSync(dataPath('box', path)).size, 0),
    ).toBeLessThan(20e6);
  });

  it('names source, address, terms and vintage of every dataset', async () => {
    const ledger = await Ledger.open({ world: null, box: dataPath('box') });
    const list = await ledger.list();
    ledger.close();
    expect(list.length).toBeGreaterThan(0);
    for (const info of list) {
      expect(info.source.url, info.name).toMatch(/^https:/);
      for (const text of [info.source.publisher, info.licence, info.vintage])
        expect(text, info.name).not.toBe('');
    }
  });

  it('holds that DR Congo had 84 % of world cobalt-ore exports in 2022', async () => {
    const ledger = await Ledger.open({ world: null, box: dataPath('box') });
    try {
      const dataset = await ledger.find(['world-shares']);
      const found = await ledger.query(
        `SELECT share FROM ${dataset!.table('shares')} WHERE year = 2022 AND product = '260500' AND exporter = 'COD'`,
      );
      expect(found.numbers('share')[0]).toBeCloseTo(0.84, 2);
    } finally {
      ledger.close();
    }
  });
});
