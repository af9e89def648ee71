// What `kaname import` prints and how it ends: a first import and its reading in processes of their own, the rest within the test's.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parser } from 'mathjs';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/atlas/files.ts';
import { kanameHere, type Ended } from '../support/command.ts';
import { plantZip } from '../support/planted.ts';
import { icioText, plantIo, outputOf } from '../support/planted-io.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-import-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const main = join(packageRoot(), 'dist', 'surfaces', 'cli', 'main.js');
const kaname = (...args: string[]): Promise<Ended> => kanameHere(args);
/** The command as it is installed, in a process of its own. */
const apart = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [main, ...args], { cwd: dir, encoding: 'utf8', maxBuffer: 1 << 28 });

describe('kaname import', () => {
  it('makes the world, keeps or refuses every row, shows the refused, and changes nothing the second time', async () => {
    const zip = await plantZip(join(dir, 'source'), [
      { year: 2021, exporter: 'CHN', importer: 'JPN', product: '282520', value: '12.345' },
      { year: 2021, exporter: 'USA', importer: 'JPN', product: '282520', value: 1 },
      { year: 2021, exporter: 'USA', importer: 'JPN', product: '854231', value: -1 },
    ]);
    const world = join(dir, 'new', 'world');
    const first = JSON.parse(apart('import', 'baci', zip, '--world', world, '--format', 'json').stdout) as {
      id: string;
      already: boolean;
      account: Record<string, unknown>;
    };
    expect(first).toMatchObject({
      already: false,
      account: { rowsIn: 3, rowsKept: 2, rowsRefused: 1, refusedBy: { 'negative-value': 1 } },
    });
    expect((await kaname('world', 'refused', first.id, '--world', world)).stdout).toMatch(
      /BACI_HS17_Y2021_V202301\.csv.*,4,"negative-value"/,
    );
    const second = JSON.parse(apart('import', 'baci', zip, '--world', world, '--format', 'json').stdout) as {
      id: string;
      already: boolean;
    };
    expect(second).toMatchObject({ id: first.id, already: true });
    expect((await kaname('world', 'verify', '--world', world)).status).toBe(0);
    const { answer } = JSON.parse(
      apart(...`autonomy JPN --definition cabinet-office --world ${world} --draws 0 --format json`.split(' '))
        .stdout,
    ) as { answer: { rows: unknown[] } };
    expect(answer.rows).toMatchObject([{ product: '282520', topExporter: 'CHN', imports: 13345 }]);
    const complexity = JSON.parse(
      (await kaname('complexity', '--world', world, '--year', '2021', '--format', 'json')).stdout,
    ) as { answer: Record<string, unknown[]> };
    expect(complexity.answer['economies']).toHaveLength(2);
    expect(complexity.answer['economies']).toMatchObject([
      { eci: null, reason: 'degenerate' },
      { eci: null, reason: 'degenerate' },
    ]);
  });

  it('says so where a table is in another money than the columns', async () => {
    const file = join(dir, 'euro.csv');
    writeFileSync(file, 'year,from,to,hs,v\n2021,CHN,JPN,282520,5\n2021,USA,JPN,282520,1\n');
    const warnings = async (unit: string): Promise<string> => {
      const world = join(dir, `money-${unit}`);
      const columns = 'exporter=from,importer=to,product=hs,value=v,year=year';
      await kaname(
        'import',
        'table',
        file,
        '--columns',
        columns,
        '--unit',
        unit,
        '--hs',
        'HS17',
        '--world',
        world,
      );
      const { stdout } = await kaname(
        ...`autonomy JPN --definition cabinet-office --world ${world} --draws 0 --format json`.split(' '),
      );
      return JSON.stringify((JSON.parse(stdout) as { warnings: unknown[] }).warnings);
    };
    expect(await warnings('EUR')).toContain('surface.otherMoney');
    expect(await warnings('USD')).not.toContain('surface.otherMoney');
  });

  it('takes an input-output table, names what does not balance, and shows it', async () => {
    const planted = plantIo(['JPN', 'CHN'], ['A01_02', 'D'], ['HFCE', 'INVNT']);
    const x = outputOf(planted);
    const path = join(dir, '2018.csv');
    writeFileSync(path, icioText(planted).replace(`,${x[1]}\n`, `,${x[1]! + 9}\n`));
    const world = join(dir, 'io');
    const first = await kaname('import', 'io', path, '--world', world);
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('JPN|D row -9');
    const again = await kaname('import', 'io', path, '--world', world, '--lang', 'ja');
    const id = /[0-9a-f]{12}/.exec(/world balance (\w+)/.exec(again.stdout)?.[1] ?? '')?.[0] ?? '';
    const listed = (await kaname('world', 'balance', id, '--world', world)).stdout.trim().split('\n');
    expect(listed).toHaveLength(3);
    expect(listed[1]).toMatch(/^"JPN\|D",(row|column),/);
    expect((await kaname('world', '--world', world)).stdout).toContain('input-output table');
    const bad = await kaname('import', 'io', path, '--as', 'excel', '--world', world);
    expect([bad.status, bad.stderr.split('\n').length]).toEqual([2, 2]);
    expect((await kaname('import', 'io', path, '--columns', 'who=x', '--world', world)).status).toBe(2);
    expect((await kaname('import', 'io', path, '--year', '18', '--world', world)).status).toBe(2);
  });

  it('takes any table, with codes as they are, and gives its complexity to 1e-9 of the reference', async () => {
    const file = join(packageRoot(), 'test', 'reference', 'complexity', 'small_12x20.csv');
    const world = join(dir, 'table');
    const { id } = JSON.parse(
      (
        await kaname(
          'import',
          'table',
          file,
          '--columns',
          'exporter=origin,product=hs,value=value,year=year',
          '--codes',
          'as-is',
          '--world',
          world,
          '--format',
          'json',
        )
      ).stdout,
    ) as { id: string };
    const asked = ['complexity', '--dataset', id, '--world', world, '--format', 'json'];
    const { answer } = JSON.parse((await kaname(...asked, '--year', '2020')).stdout) as {
      answer: { economies: { economy: string; eci: number }[]; products: { product: string; pci: number }[] };
    };
    expect(answer.economies.find((row) => row.economy === 'C000')?.eci).toBeCloseTo(-1.54973160443, 9);
    expect(answer.products.find((row) => row.product === 'P0000')?.pci).toBeCloseTo(-0.940735148398, 9);
    const saved = join(dir, 'complexity.json');
    writeFileSync(saved, (await kaname(...asked)).stdout);
    expect(apart('replay', saved, '--world', world).status).toBe(0);
    for (const cell of ['C000.eci', 'products/P0000.pci', 'C000.diversity', 'products/P0000.ubiquity']) {
      const reader = parser();
      let last: unknown = null;
      const { stdout } = await kaname('explain', saved, cell, '--world', world);
      for (const line of stdout.split('\n')) {
        const assignment = line.replace(/ {2}#.*$/, '');
        if (assignment && !assignment.startsWith('#')) last = reader.evaluate(assignment);
      }
      const [, key, column] = /(?:products\/)?(\w+)\.(\w+)/.exec(cell) ?? [];
      const row = [...answer.economies, ...answer.products].find((one) =>
        Object.values(one).includes(key ?? ''),
      ) as unknown as Record<string, number>;
      expect(Number(last), cell).toBeCloseTo(row[column ?? ''] ?? Number.NaN, 9);
    }
  });

  it('asks for a world where none is named, and says so when a file is not there', async () => {
    expect(await kaname('import', 'baci', 'x.zip')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--world'),
    });
    expect(await kaname('import', 'baci', 'x.zip', '--world', join(dir, 'w'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('x.zip'),
    });
  });

  it('refuses a file that is no zip with one sentence', async () => {
    writeFileSync(join(dir, 'fake.zip'), '%PDF-1.4 not a zip');
    const { status, stderr } = await kaname(
      'import',
      'baci',
      join(dir, 'fake.zip'),
      '--world',
      join(dir, 'w2'),
    );
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('brings the battery chain of UN Comtrade into a world, to the last row', async (ctx) => {
    const file = join(
      process.env['KANAME_SHARED'] ?? join(packageRoot(), '..', 'shared'),
      'data/trade/comtrade-battery-chain-imports-2018-2024.csv.gz',
    );
    if (!existsSync(file)) ctx.skip('needs the optional test-data folder ../shared');
    const { account } = JSON.parse(
      (await kaname('import', 'comtrade', file, '--world', join(dir, 'w3'), '--format', 'json')).stdout,
    ) as { account: { rowsIn: number; rowsKept: number; rowsRefused: number } };
    expect(account.rowsIn).toBe(230_141);
    expect(account.rowsKept + account.rowsRefused).toBe(account.rowsIn);
  });
});
