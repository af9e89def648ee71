// Importing the World Bank's pages: what is kept, what is refused, and that nothing is missing.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UserError } from '../../src/contract/message.ts';
import { Duck, literal } from '../../src/ledger/duck.ts';
import { importWorldBank } from '../../src/ledger/sources/world-bank.ts';
import { readWorld, verifyWorld } from '../../src/ledger/world.ts';

const GDP = 'NY.GDP.MKTP.CD';
const POPULATION = 'SP.POP.TOTL';

let dir: string;
let world: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kaname-wb-'));
  world = join(dir, 'world');
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

interface Raw {
  readonly iso3: string;
  readonly name?: string;
  readonly date: string;
  readonly value: number | null;
}

async function page(
  name: string,
  indicator: string,
  rows: readonly Raw[],
  meta: Partial<{ page: number; pages: number; total: number; lastupdated: string }> = {},
): Promise<string> {
  const path = join(dir, name);
  const body = rows.map(({ iso3, name, date, value }) => ({
    indicator: { id: indicator, value: indicator },
    country: { id: 'XX', value: name ?? iso3 },
    countryiso3code: iso3,
    date,
    value,
  }));
  const head = { page: 1, pages: 1, per_page: 50, total: rows.length, lastupdated: '2026-10-07', ...meta };
  await writeFile(path, JSON.stringify([head, body]));
  return path;
}

async function failure(work: Promise<unknown>): Promise<UserError['said']> {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof UserError) return error.said;
  throw error ?? new Error('expected a UserError');
}

async function rowsOf(table: string, order: string): Promise<unknown[][]> {
  const [stored] = await readWorld(world, 'world');
  const file = stored!.manifest.tables.find((one) => one.name === table)!.files[0]!;
  const duck = await Duck.open();
  try {
    const frame = await duck.query(
      `SELECT * FROM read_parquet(${literal(join(stored!.dir, file.path))}) ORDER BY ${order}`,
    );
    const columns = stored!.manifest.tables.find((one) => one.name === table)!.columns;
    const cells = columns.map(({ name, type }) =>
      type === 'VARCHAR'
        ? frame.strings(name)
        : [...frame.numbers(name)].map((n) => (Number.isNaN(n) ? null : n)),
    );
    return Array.from({ length: frame.length }, (_, row) => cells.map((column) => column[row]));
  } finally {
    duck.close();
  }
}

it('joins both indicators by economy and year, exactly', async () => {
  const gdp = await page('gdp.json', GDP, [
    { iso3: 'JPN', date: '2022', value: 4256410760723.75 },
    { iso3: 'JPN', date: '2021', value: 5034621122938.07 },
    { iso3: 'XKX', name: 'Kosovo', date: '2022', value: 9354903143.0915 },
  ]);
  const people = await page('pop.json', POPULATION, [
    { iso3: 'JPN', date: '2022', value: 125124989 },
    { iso3: 'JPN', date: '1960', value: 93216000 },
  ]);
  const { stored, account, already } = await importWorldBank(world, [gdp, people]);
  expect(already).toBe(false);
  expect(await rowsOf('macro', 'economy, year')).toEqual([
    ['JPN', 1960, null, 93216000],
    ['JPN', 2021, 5034621122938.07, null],
    ['JPN', 2022, 4256410760723.75, 125124989],
    ['XKX', 2022, 9354903143.0915, null],
  ]);
  expect(account).toEqual({
    rowsIn: 5,
    rowsKept: 5,
    rowsRefused: 0,
    unit: 'USD',
    valueIn: '9300386786805',
    valueKept: '9300386786805',
    valueRefused: '0',
    refusedBy: {},
  });
  expect(stored.manifest).toMatchObject({ kind: 'macro', vintage: '2026-10-07', licence: 'CC BY 4.0' });
  expect(stored.manifest.coverage).toMatchObject({ years: [1960, 2021, 2022], lastCompleteYear: 2022 });
  expect(await verifyWorld(world, 'world')).toEqual([]);
});

it('refuses sums over economies, blanks and nonsense, each with its reason and its money', async () => {
  const gdp = await page('gdp.json', GDP, [
    { iso3: 'JPN', date: '2022', value: 10.4 },
    { iso3: 'WLD', date: '2022', value: 1e14 },
    { iso3: 'EUU', name: 'European Union', date: '2022', value: 1000 },
    { iso3: '', name: 'High income', date: '2022', value: 5 },
    { iso3: 'USA', date: '2022', value: null },
    { iso3: 'USA', date: '2021', value: -3 },
    { iso3: 'USA', date: '2020', value: 1e17 },
    { iso3: 'USA', date: '22', value: 7 },
    { iso3: 'JPN', date: '2022', value: 11 },
    { iso3: 'QQQ', name: 'Nowhere', date: '2022', value: 2 },
  ]);
  const { account } = await importWorldBank(world, [gdp]);
  expect(account).toEqual({
    rowsIn: 10,
    rowsKept: 1,
    rowsRefused: 9,
    unit: 'USD',
    valueIn: '100000000001035',
    valueKept: '10',
    valueRefused: '100000000001025',
    refusedBy: {
      'double-count-aggregate': 3,
      'absurd-value': 1,
      'duplicate-row': 1,
      'missing-field': 1,
      'negative-value': 1,
      'unknown-economy': 1,
      'wrong-year': 1,
    },
  });
  const refused = await rowsOf('refused', 'line');
  expect(refused.map((row) => row[2])).toHaveLength(9);
  expect(refused[0]).toMatchObject([
    'gdp.json',
    2,
    'double-count-aggregate',
    'countryiso3code',
    expect.stringContaining('WLD'),
  ]);
});

it('changes nothing the second time, whatever the files are called and in whichever order they come', async () => {
  const gdp = await page('a.json', GDP, [{ iso3: 'JPN', date: '2022', value: 1 }]);
  const people = await page('b.json', POPULATION, [{ iso3: 'JPN', date: '2022', value: 2 }]);
  const first = await importWorldBank(world, [gdp, people]);
  const second = await importWorldBank(world, [people, gdp]);
  expect(second).toMatchObject({ already: true, stored: { id: first.stored.id } });
});

it('a half-filled last year is not the default one', async () => {
  const codes = ['JPN', 'USA', 'DEU', 'FRA', 'ITA', 'GBR', 'CAN', 'CHN', 'KOR', 'IND'];
  const rows = codes.flatMap((iso3, n) =>
    ['2022', '2023', '2024'].map((date) => ({ iso3, date, value: date === '2024' && n > 7 ? null : 1 })),
  );
  const { stored, findings } = await importWorldBank(world, [await page('gdp.json', GDP, rows)]);
  expect(stored.manifest.coverage.lastCompleteYear).toBe(2023);
  expect(findings.map((one) => one.id)).toContain('import.incompleteYear');
});

it('refuses pages that are missing, of other days, of other indicators, or none', async () => {
  const row = [{ iso3: 'JPN', date: '2022', value: 1 }];
  const one = await page('1.json', GDP, row, { pages: 2, total: 2 });
  expect(await failure(importWorldBank(world, [one]))).toMatchObject({
    id: 'worldBank.missingPage',
    params: { page: 2, pages: 2, indicator: GDP },
  });
  const two = await page('2.json', GDP, [{ iso3: 'JPN', date: '2021', value: 1 }], {
    page: 2,
    pages: 2,
    total: 2,
    lastupdated: '2026-10-08',
  });
  expect((await failure(importWorldBank(world, [one, two]))).id).toBe('worldBank.mixedDays');
  const short = await page('short.json', GDP, row, { total: 9 });
  expect((await failure(importWorldBank(world, [short]))).id).toBe('worldBank.missingPage');
  const other = await page('other.json', 'NY.GNP.MKTP.CD', row);
  expect((await failure(importWorldBank(world, [other]))).id).toBe('worldBank.otherIndicator');
  for (const [n, text] of ['{}', '[', '[{"message":[{"value":"no"}]}]', '<html>', '[1,2]'].entries()) {
    const path = join(dir, `bad-${n}.json`);
    await writeFile(path, text);
    await failure(importWorldBank(world, [path]));
  }
  expect(await readWorld(world, 'world')).toEqual([]);
});

it('whatever the bytes, there is a dataset or one sentence', async () => {
  const good = await readFile(
    await page('good.json', GDP, [
      { iso3: 'JPN', date: '2022', value: 1 },
      { iso3: 'USA', date: '2022', value: 2 },
    ]),
  );
  let n = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: good.length - 1 }),
      fc.nat({ max: 255 }),
      fc.boolean(),
      async (at, byte, cut) => {
        const bytes = cut ? good.subarray(0, at) : Buffer.from(good);
        if (!cut) bytes[at] = byte;
        const path = join(dir, `fuzz-${n++}.json`);
        await writeFile(path, bytes);
        try {
          const { account } = await importWorldBank(world, [path]);
          expect(account!.rowsIn).toBe(account!.rowsKept + account!.rowsRefused);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});

const shared = process.env['KANAME_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url));
const sources = {
  [GDP]: join(shared, 'data/geo/gdp.csv'),
  [POPULATION]: join(shared, 'data/geo/population.csv'),
};

it('knows every code of the real tables, and keeps their figures', async (ctx) => {
  if (!existsSync(sources[GDP]!)) return ctx.skip('needs the optional test-data folder ../shared');
  const files: string[] = [];
  for (const [indicator, file] of Object.entries(sources)) {
    const lines = (await readFile(file, 'utf8')).trim().split(/\r?\n/).slice(1);
    const rows = lines.map((line) => {
      const [, name, iso3, date, value] = /^(.*),([A-Z]{3}),(\d{4}),(.*)$/.exec(line)!;
      return { iso3: iso3!, name: name!.replaceAll('"', ''), date: date!, value: Number(value) };
    });
    files.push(await page(`${indicator}.json`, indicator, rows));
  }
  const { account, stored } = await importWorldBank(world, files);
  expect(Object.keys(account!.refusedBy)).toEqual(['double-count-aggregate']);
  const japan = (await rowsOf('macro', 'economy, year')).find(
    ([economy, year]) => economy === 'JPN' && year === 2023,
  );
  // Published: Japan's GDP in 2023 was about 4.2 trillion USD, its population about 124.5 million.
  expect(japan![2] as number).toBeGreaterThan(4.1e12);
  expect(japan![2] as number).toBeLessThan(4.3e12);
  expect(japan![3] as number).toBeCloseTo(124.5e6, -6);
  // 185 economies have a GDP for 2023, 201 for 2022 and 209 at most.
  expect(stored.manifest.coverage.lastCompleteYear).toBe(2022);
});
