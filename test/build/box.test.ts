import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBox } from '../../data/build/main.ts';
import { dataPath, packageRoot } from '../../src/atlas/files.ts';
import { loadGoods } from '../../src/atlas/goods.ts';
import type { DatasetKind } from '../../src/contract/dataset.ts';
import { render } from '../../src/contract/render.ts';
import { Ledger } from '../../src/ledger/data.ts';
import { importTexts } from '../../src/ledger/texts.ts';
import { readWorld, verifyWorld } from '../../src/ledger/world.ts';

const sources = process.env['KANAME_SHARED'] ?? join(packageRoot(), '..', 'shared');
const dir = mkdtempSync(join(tmpdir(), 'kaname-box-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile() && !path.endsWith('.md'))
    .sort();

let ledger: Ledger;
beforeAll(async () => {
  ledger = await Ledger.open({ world: null, box: dataPath('box') });
});
afterAll(() => ledger.close());

/** One number from a table of the dataset of a kind; `$t` in the query stands for the table. */
async function number(kind: DatasetKind, table: string, sql: string): Promise<number> {
  return (await numbers(kind, table, sql))[0] ?? Number.NaN;
}

async function numbers(kind: DatasetKind, table: string, sql: string): Promise<Float64Array> {
  const dataset = await ledger.find([kind]);
  return (await ledger.query(sql.replaceAll('$t', dataset!.table(table)))).numbers('n');
}

async function texts(kind: DatasetKind, table: string, sql: string): Promise<(string | null)[]> {
  const dataset = await ledger.find([kind]);
  return (await ledger.query(sql.replaceAll('$t', dataset!.table(table)))).strings('s');
}

describe('the box', () => {
  it('is what its sources give, byte for byte', async (ctx) => {
    if (!existsSync(join(sources, 'data'))) ctx.skip('needs the optional test-data folder ../shared');
    await buildBox(join(sources, 'data'), dir);
    expect(filesOf(dir)).toEqual(filesOf(dataPath('box')));
    for (const path of filesOf(dir))
      expect(readFileSync(join(dir, path)).equals(readFileSync(dataPath('box', path))), path).toBe(true);
  }, 300_000);

  it('has every hash in order and stays under 20 MB', async () => {
    expect(await verifyWorld(dataPath('box'), 'box')).toEqual([]);
    expect(
      filesOf(dataPath('box')).reduce((sum, path) => sum + statSync(dataPath('box', path)).size, 0),
    ).toBeLessThan(20e6);
  });

  it('names source, address, terms and vintage of every dataset, and is described in SOURCES.md', async () => {
    const described = readFileSync(dataPath('box', 'SOURCES.md'), 'utf8');
    const stored = await readWorld(dataPath('box'), 'box');
    expect(stored.length).toBeGreaterThan(0);
    for (const { manifest, dir } of stored) {
      expect(manifest.source.url, manifest.name).toMatch(/^https:/);
      for (const text of [manifest.source.publisher, manifest.licence, manifest.vintage])
        expect(text, manifest.name).not.toBe('');
      expect(described).toContain(`\`${dir.split(/[\\/]/).at(-1)}\``);
    }
  });

  it('says its findings in both languages, and accounts for every row', async () => {
    for (const { manifest } of await readWorld(dataPath('box'), 'box')) {
      for (const finding of manifest.findings)
        for (const lang of ['en', 'ja'] as const)
          expect(render(finding, lang, importTexts), finding.id).not.toMatch(/[{}]|undefined/);
      const account = manifest.account!;
      expect(account.rowsKept + account.rowsRefused, manifest.name).toBe(account.rowsIn);
      expect(Object.values(account.refusedBy).reduce((a, b) => a + b, 0)).toBe(account.rowsRefused);
    }
  });
});

describe('facts in the box', () => {
  it('Japan bought 86 % of its lithium hydroxide from China in 2023', async () => {
    const share = await number(
      'dependence',
      'suppliers',
      `SELECT share AS n FROM $t WHERE year = 2023 AND importer = 'JPN' AND product = '282520' AND exporter = 'CHN'`,
    );
    expect(share).toBeCloseTo(0.86, 2);
  });

  it('Japan bought 59 % of its integrated circuits from Taiwan in 2024', async () => {
    const where = `year = 2024 AND flow = 'import' AND commodity = '(Ic)'`;
    const value = await number(
      'group-trade',
      'flows',
      `SELECT value::DOUBLE AS n FROM $t WHERE ${where} AND partner = 'TWN'`,
    );
    const total = await number('group-trade', 'totals', `SELECT value::DOUBLE AS n FROM $t WHERE ${where}`);
    expect(value / total).toBeCloseTo(0.59, 2);
  });

  it('DR Congo had 84 % of world cobalt-ore exports in 2022', async () => {
    const share = await number(
      'world-shares',
      'shares',
      `SELECT share AS n FROM $t WHERE year = 2022 AND product = '260500' AND exporter = 'COD'`,
    );
    expect(share).toBeCloseTo(0.84, 2);
  });

  it('China refined 98 % of primary gallium in 2023', async () => {
    const share = await number(
      'production',
      'production',
      `SELECT max(quantity) FILTER (economy = 'CHN') / max(quantity) FILTER (economy = 'WLD') AS n
        FROM $t WHERE commodity = 'galli' AND stage = 'plant' AND year = 2023`,
    );
    expect(share).toBeCloseTo(0.98, 2);
  });

  it('Japan’s share of patent families falls from 0.35 in 2010 to 0.15 in 2020, that of treaty applications does not', async () => {
    const share = (measure: string, year: number): Promise<number> =>
      number(
        'patents',
        'patents',
        `SELECT max(count) FILTER (economy = 'JPN') / max(count) FILTER (economy = 'WLD') AS n
          FROM $t WHERE measure = '${measure}' AND field = 'all fields' AND year = ${year}`,
      );
    expect(await share('families', 2010)).toBeCloseTo(0.35, 2);
    expect(await share('families', 2020)).toBeCloseTo(0.15, 2);
    expect(await share('pct', 2020)).toBeCloseTo(await share('pct', 2010), 1);
  });
});

describe('the input-output table of the box', () => {
  it('has the totals of its source, to the last million', async () => {
    // Sums of the integers of the source: output, and the flows between industries and to final demand that add up to it.
    expect(await number('inputOutput', 'sectors', 'SELECT sum(output) AS n FROM $t')).toBe(141_767_904);
    const flows =
      (await number('inputOutput', 'z', 'SELECT sum(value) AS n FROM $t')) +
      (await number('inputOutput', 'y', 'SELECT sum(value) AS n FROM $t'));
    expect(flows / 141_767_904).toBeCloseTo(1, 3);
    expect(await number('inputOutput', 'z', 'SELECT count(*) AS n FROM $t')).toBe(413_525);
  });

  it('gives bilateral flows: in 2011 Japan bought more from China than from anyone else', async () => {
    const dataset = await ledger.find(['inputOutput']);
    const [z, y, sectors, demand] = ['z', 'y', 'sectors', 'demand'].map((name) => dataset!.table(name));
    const rows = await ledger.query(`SELECT s.economy AS s, sum(value) AS n FROM
        (SELECT seller, b.economy AS buyer, value FROM ${z} JOIN ${sectors} AS b ON b.id = buyer
         UNION ALL SELECT seller, d.economy, value FROM ${y} JOIN ${demand} AS d ON d.id = demand)
      JOIN ${sectors} AS s ON s.id = seller WHERE buyer = 'JPN' AND s.economy NOT IN ('JPN', 'XRW') GROUP BY ALL ORDER BY n DESC`);
    expect(rows.strings('s').slice(0, 2)).toEqual(['CHN', 'USA']);
    const customs = await ledger.find(['group-trade']);
    const yen = await ledger.query(`SELECT sum(value)::DOUBLE AS n FROM ${customs!.table('flows')}
      WHERE year = 2011 AND flow = 'import' AND partner = 'CHN' AND commodity = 'Grand Total'`);
    const rate = await number(
      'macro',
      'rates',
      `SELECT per_usd AS n FROM $t WHERE currency = 'JPY' AND year = 2011`,
    );
    // Japan's own customs, in dollars of that year: another source, goods alone.
    expect(rows.numbers('n')[0]! / (yen.numbers('n')[0]! / rate / 1e6)).toBeCloseTo(1, 1);
  });
});

describe('the tables of the box hold together', () => {
  it('shares lie in 0-1 and those of world exports add up to one', async () => {
    for (const [kind, table] of [
      ['dependence', 'suppliers'],
      ['dependence', 'world_suppliers'],
      ['world-shares', 'shares'],
      ['industry', 'shares'],
    ] as const)
      expect(
        await number(kind, table, 'SELECT count(*) AS n FROM $t WHERE NOT share BETWEEN 0 AND 1'),
        `${kind} ${table}`,
      ).toBe(0);
    const sums = await numbers(
      'world-shares',
      'shares',
      'SELECT sum(share) AS n FROM $t GROUP BY year, product',
    );
    expect(Math.min(...sums)).toBeGreaterThan(0.999);
    expect(Math.max(...sums)).toBeLessThan(1.0002);
  });

  it('the HHI of imports is at least that of the listed suppliers, and at most with all the rest in one hand', async () => {
    const dataset = await ledger.find(['dependence']);
    const found = await ledger.query(`SELECT i.hhi, s.squares, s.listed
      FROM ${dataset!.table('imports')} AS i JOIN (SELECT year, importer, product, sum(share * share) AS squares, sum(share) AS listed
        FROM ${dataset!.table('suppliers')} GROUP BY ALL) AS s USING (year, importer, product)`);
    const [hhi, squares, listed] = [found.numbers('hhi'), found.numbers('squares'), found.numbers('listed')];
    expect(found.length).toBeGreaterThan(5000);
    for (let k = 0; k < found.length; k++) {
      expect(hhi[k]!).toBeGreaterThan(squares[k]! - 2e-4);
      expect(hhi[k]!).toBeLessThan(squares[k]! + Math.max(0, 1 - listed[k]!) ** 2 + 2e-4);
    }
  });

  it('holds no total of the battery chain with more than three digits: flows may not be passed on', async () => {
    for (const [table, column] of [
      ['imports', 'imports'],
      ['imports', 'exports'],
      ['world', 'exports'],
    ] as const) {
      const values = await numbers('dependence', table, `SELECT ${column}::DOUBLE AS n FROM $t`);
      for (const value of values)
        expect(String(value).replace(/0+$/, '').length, String(value)).toBeLessThan(4);
    }
  });

  it('knows no economy twice and leaves sums over economies out', async () => {
    const aggregates = `('EUR', 'XAS', 'S19', 'R4', 'W00')`;
    for (const [kind, table, column] of [
      ['dependence', 'suppliers', 'exporter'],
      ['dependence', 'world_suppliers', 'exporter'],
      ['group-trade', 'flows', 'partner'],
      ['world-shares', 'shares', 'exporter'],
      ['patents', 'patents', 'economy'],
      ['macro', 'macro', 'economy'],
    ] as const)
      expect(
        await number(kind, table, `SELECT count(*) AS n FROM $t WHERE ${column} IN ${aggregates}`),
        `${kind} ${table}`,
      ).toBe(0);
  });

  it('Japan’s customs areas add up to less than the total, and groups to less than the group that holds them', async () => {
    const dataset = await ledger.find(['group-trade']);
    const [flows, totals, groups] = ['flows', 'totals', 'commodities'].map((name) => dataset!.table(name));
    const over = await ledger.query(`SELECT count(*) AS n FROM ${totals} AS t JOIN
      (SELECT year, flow, commodity, sum(value) AS parts FROM ${flows} GROUP BY ALL) AS f USING (year, flow, commodity)
      WHERE f.parts > t.value * 1.0000001`);
    expect(over.numbers('n')[0]).toBe(0);
    const nested = await ledger.query(`SELECT p.year || ' ' || p.parent AS s FROM
      (SELECT t.year, g.flow, g.parent, sum(t.value) AS parts FROM ${totals} AS t JOIN ${groups} AS g USING (flow, commodity)
        WHERE g.parent IS NOT NULL GROUP BY ALL) AS p
      JOIN ${totals} AS t ON t.year = p.year AND t.flow = p.flow AND t.commodity = p.parent WHERE p.parts > t.value * 1.001`);
    // In 2017 the exports of audio and visual apparatus changed groups, while those inside them went on.
    expect(nested.strings('s')).toEqual(['2017 Audio & Visual Apparatus']);
  });

  it('minerals: no economy above the world, parts near the world total in 2023, one unit per series', async () => {
    const rows = await ledger.query(`SELECT commodity || ' ' || stage || ' ' || series AS s,
        coalesce(max(quantity) FILTER (economy NOT IN ('WLD', 'XWU')) / max(quantity) FILTER (economy = 'WLD'), 0) AS most,
        coalesce(sum(quantity) FILTER (economy NOT IN ('WLD', 'XWU')) / max(quantity) FILTER (economy IN ('WLD', 'XWU')), 1) AS parts,
        count(DISTINCT unit) AS units
      FROM ${(await ledger.find(['production']))!.table('production')} WHERE year = 2023 GROUP BY commodity, stage, series`);
    const names = rows.strings('s');
    const [most, parts, units] = [rows.numbers('most'), rows.numbers('parts'), rows.numbers('units')];
    for (const [k, name] of names.entries()) {
      expect(most[k], name!).toBeLessThanOrEqual(1.05);
      expect(units[k], name!).toBe(1);
      if (!name!.includes('Ilmenite and rutile')) expect(Math.abs(parts[k]! - 1), name!).toBeLessThan(0.12);
    }
  });

  it('a world total of industries is the sum that shares refer to: the KTI group is the sum of its parts', async () => {
    const share = await number(
      'industry',
      'shares',
      `SELECT share AS n FROM $t WHERE industry = 'KTI service industries' AND economy = 'CHN' AND year = 2022`,
    );
    expect(share).toBeCloseTo(387719 / 3258050, 5);
  });

  it('Taiwan has a GDP, and the EU none of its own beside its members', async () => {
    expect(
      await number('macro', 'macro', `SELECT gdp AS n FROM $t WHERE economy = 'TWN' AND year = 2023`),
    ).toBe(757_335_000_000);
    expect(
      await number('macro', 'macro', `SELECT count(*) AS n FROM $t WHERE economy IN ('EU', 'EUU')`),
    ).toBe(0);
  });

  it('the yen of 2023 stood at 140.49 per dollar, as the IMF publishes it', async () => {
    expect(
      await number(
        'macro',
        'rates',
        `SELECT per_usd AS n FROM $t WHERE currency = 'JPY' AND year = 2023 AND NOT forecast`,
      ),
    ).toBeCloseTo(140.49, 2);
  });
});

describe('goods find their figures in the box', () => {
  it('mineral series, customs groups and patent fields named by goods are there', async () => {
    const series = await texts(
      'production',
      'production',
      `SELECT DISTINCT commodity || ':' || lower(series) AS s FROM $t`,
    );
    const groups = new Set(
      await texts('group-trade', 'commodities', `SELECT flow || ' ' || commodity AS s FROM $t`),
    );
    const fields = new Set(await texts('patents', 'patents', 'SELECT DISTINCT field AS s FROM $t'));
    const missing: string[] = [];
    for (const good of loadGoods().list) {
      const { mineral, customsImport, customsExport } = good;
      if (
        mineral &&
        !series.some(
          (s) => s!.startsWith(`${mineral.commodity}:`) && s!.includes((mineral.series ?? '').toLowerCase()),
        )
      )
        missing.push(`${good.id}: ${mineral.commodity} ${mineral.series}`);
      if (customsImport && !groups.has(`import ${customsImport.name}`))
        missing.push(`${good.id}: ${customsImport.name}`);
      if (customsExport && !groups.has(`export ${customsExport.name}`))
        missing.push(`${good.id}: ${customsExport.name}`);
      for (const field of good.patentFields) if (!fields.has(field)) missing.push(`${good.id}: ${field}`);
    }
    expect(missing).toEqual([]);
  });
});
