import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dataPath } from '../../src/atlas/files.ts';
import type { Message } from '../../src/contract/message.ts';
import { render } from '../../src/contract/render.ts';
import { Ledger } from '../../src/ledger/data.ts';
import { importIo, type IoOptions } from '../../src/ledger/sources/io/io.ts';
import { importTexts } from '../../src/ledger/texts.ts';
import { verifyWorld } from '../../src/ledger/world.ts';
import { aggregateIo } from '../../src/measures/io-aggregate.ts';
import { columnSums, dense, rowSums } from '../../src/measures/io-table.ts';
import { ioTable, type IoStructure } from '../../src/questions/shared/input-output.ts';
import {
  addedOf,
  exiobaseFolder,
  figaroText,
  icioText,
  listText,
  outputOf,
  plainFolder,
  plantIo,
  sum,
  wiodFlatText,
  wiodWorkbookText,
  type PlantedIo,
} from '../support/planted-io.ts';
import { expectSaid, file, newWorld, rowsOf, shared } from './importing-help.ts';

interface Got {
  readonly table: IoStructure;
  readonly findings: ReadonlyMap<string, Message>;
}

/** Imports and reads back; findings by id, each worded in both languages. */
async function got(path: string | readonly string[], options: IoOptions = {}): Promise<Got> {
  const world = newWorld();
  const { findings, account } = await importIo(world, typeof path === 'string' ? [path] : path, options);
  for (const finding of findings)
    for (const lang of ['en', 'ja'] as const)
      expect(render(finding, lang, importTexts)).not.toMatch(/[{}]|undefined/);
  expect(account!.rowsIn).toBe(account!.rowsKept);
  expect(await verifyWorld(world, 'world')).toEqual([]);
  const table = await read(world);
  return { table, findings: new Map(findings.map((finding) => [finding.id, finding])) };
}

async function read(world: string): Promise<IoStructure> {
  const ledger = await Ledger.open({ world, box: dataPath('box') });
  try {
    return (await ioTable({ data: ledger }))!;
  } finally {
    ledger.close();
  }
}

const rows = (flat: Float64Array, columns: number): number[][] =>
  Array.from({ length: flat.length / columns }, (_, i) => [...flat.subarray(i * columns, (i + 1) * columns)]);

/** Holds that the table read is the one planted, number by number. */
function expectPlanted({ table }: Got, planted: PlantedIo, near?: number): void {
  const same = (found: readonly number[], wanted: readonly number[]): void => {
    expect(found).toHaveLength(wanted.length);
    if (near === undefined) expect(found).toEqual(wanted);
    else found.forEach((value, k) => expect(value).toBeCloseTo(wanted[k]!, near));
  };
  rows(dense(table.z, table.n), table.n).forEach((row, i) => same(row, planted.z[i]!));
  rows(dense(table.y, table.m), table.m).forEach((row, i) => same(row, planted.y[i]!));
  same([...table.x], outputOf(planted));
}

const ECONOMIES = ['JPN', 'CHN', 'DEU'];
const usual = plantIo(ECONOMIES, ['A01_02', 'C24', 'D'], ['HFCE', 'INVNT']);

describe('each form gives the numbers that were planted', () => {
  it('OECD ICIO', async () => {
    const found = await got(file('2019_SML.csv', icioText(usual)));
    expectPlanted(found, usual);
    expect([...found.table.va]).toEqual(addedOf(usual));
    expect([...found.table.taxes]).toEqual(usual.taxes);
    expect(found.table).toMatchObject({
      year: 2019,
      unit: 'million USD',
      classification: 'ICIO45',
      economies: ECONOMIES,
    });
    expect(found.table.labels[4]).toBe('CHN|C24');
    expect(found.table.uses[3]).toEqual({ economy: 'CHN', category: 'INVNT' });
    expect([...found.findings.keys()]).toEqual(['io.balanced', 'io.negativeDemand']);
    expect(found.findings.get('io.negativeDemand')?.params).toMatchObject({
      count: 1,
      categories: ['INVNT 1'],
    });
  });

  it('OECD ICIO with split China: rows and columns of its parts are added up, and that is told', async () => {
    const split = plantIo(['JPN', 'CN1', 'CN2', 'MX1'], ['A01', 'B05'], ['HFCE']);
    // Final demand knows no parts.
    const text = icioText(split)
      .replace(/CN1_HFCE/g, 'CHN_HFCE')
      .replace(/CN2_HFCE/g, 'ROW_HFCE')
      .replace(/MX1_HFCE/g, 'MEX_HFCE');
    const { table, findings } = await got(file('2020.csv', text));
    expect(table.economies).toEqual(['JPN', 'CHN', 'MEX']);
    expect(table.uses.map(({ economy }) => economy)).toEqual(['JPN', 'CHN', 'MEX', 'XRW']);
    const at = (i: number, j: number): number => split.z[i]![j]!;
    expect(dense(table.z, table.n)[2 * table.n + 3]).toBe(at(2, 3) + at(2, 5) + at(4, 3) + at(4, 5));
    expect(dense(table.z, table.n)[1 * table.n + 2]).toBe(at(1, 2) + at(1, 4));
    expect(table.x[2]).toBe(outputOf(split)[2]! + outputOf(split)[4]!);
    expect(findings.get('io.joined')?.params['pairs']).toEqual(['CN1 + CN2 → CHN', 'MX1 → MEX']);
    expect(findings.get('io.renamed')?.params['pairs']).toEqual(['ROW → XRW']);
    expect(findings.has('io.balanced')).toBe(true);
  });

  it('WIOD workbooks saved as CSV, of both releases, and the 2016 release from R', async () => {
    const old = plantIo(['JPN', 'ROM', 'RoW'], ['AtB', 'C'], ['HH', 'INV']);
    const first = await got(file('wiot11_row_apr12.csv', wiodWorkbookText(old, '2013')));
    expectPlanted(first, old);
    expect([...first.table.va]).toEqual(addedOf(old));
    expect(first.table).toMatchObject({
      year: 2011,
      classification: 'WIOD2013',
      economies: ['JPN', 'ROU', 'XRW'],
      industries: ['c1', 'c2'],
    });
    expect(first.findings.get('io.renamed')?.params['pairs']).toEqual(['ROM → ROU', 'RoW → XRW']);
    const recent = plantIo(ECONOMIES, ['A01', 'C24'], ['CONS_h', 'INVEN']);
    for (const [name, text] of [
      ['WIOT2014_Nov16_ROW.csv', wiodWorkbookText(recent, '2016')],
      ['table.csv', wiodFlatText(recent, 2014)],
    ] as const) {
      const found = await got(file(name, text));
      expectPlanted(found, recent);
      expect(found.table).toMatchObject({
        year: 2014,
        classification: 'WIOD2016',
        industries: ['A01', 'C24'],
      });
      expect(found.table.uses[1]!.category).toBe('INVEN');
      expect([...found.findings.keys()]).toEqual(['io.balanced', 'io.negativeDemand']);
    }
  });

  it('FIGARO flat files: payments apart, codes of Eurostat brought to ISO', async () => {
    const planted = plantIo(['AT', 'EL', 'FIGW1'], ['A01', 'C24'], ['P3_S14', 'P52']);
    const found = await got(file('flatfile_eu-ic-io_ind-by-ind_24ed_2022.csv', figaroText(planted)));
    expectPlanted(found, planted);
    expect(found.table).toMatchObject({ year: 2022, unit: 'million EUR', economies: ['AUT', 'GRC', 'XRW'] });
    found.table.va.forEach((value, j) => expect(value).toBeCloseTo(addedOf(planted)[j]!, 9));
  });

  it('EXIOBASE folders with Z or with A; its rests of continents stay apart', async () => {
    const planted = plantIo(['AT', 'WF'], ['Paddy rice', 'Steel'], ['Households', 'Inventories']);
    for (const coefficients of [false, true]) {
      const found = await got(exiobaseFolder(planted, 'IOT_2015_ixi', coefficients));
      expectPlanted(found, planted, coefficients ? 10 : undefined);
      expect(found.table).toMatchObject({
        year: 2015,
        economies: ['AUT', 'WF'],
        labels: ['AUT|Paddy rice', 'AUT|Steel', 'WF|Paddy rice', 'WF|Steel'],
      });
      expect(found.findings.get('io.unknownEconomies')?.params['codes']).toEqual(['WF']);
      expect(found.findings.has('io.residual')).toBe(true);
    }
  });

  it('plain folders, codes as they are', async () => {
    const planted = plantIo(['north', 'south'], ['farms', 'mills'], ['homes', 'stocks']);
    const found = await got(plainFolder(planted), { unit: 'crowns', year: 1815 });
    expectPlanted(found, planted);
    expect(found.table).toMatchObject({ year: 1815, unit: 'crowns', classification: null });
    expect(found.table.labels).toEqual(['north|farms', 'north|mills', 'south|farms', 'south|mills']);
  });

  it('any list of cells, in any order, from CSV', async () => {
    const planted = plantIo(['north', 'south'], ['farms', 'mills'], ['homes', 'stocks']);
    const columns = {
      from: 'seller',
      fromIndustry: 'sold',
      to: 'buyer',
      toIndustry: 'bought',
      value: 'worth',
    };
    const codes = { valueAdded: ['factors'], taxes: ['levies'] };
    const path = file('cells.csv', listText(planted));
    const { table, findings } = await got(path, { columns, codes });
    const order = table.labels.map((label) =>
      ['north|farms', 'north|mills', 'south|farms', 'south|mills'].indexOf(label),
    );
    order.forEach((at, i) => {
      order.forEach((to, j) => expect(dense(table.z, table.n)[i * table.n + j]).toBe(planted.z[at]![to]));
      expect(table.x[i]).toBe(outputOf(planted)[at]);
      expect(table.va[i]).toBe(addedOf(planted)[at]);
      expect(table.taxes[i]).toBe(planted.taxes[at]);
    });
    expect(findings.get('io.guessedDemand')?.params['codes']).toEqual(
      expect.arrayContaining(['homes', 'stocks']),
    );
    expect(findings.has('io.noOutput')).toBe(true);
  });
});

describe('what does not balance, or is odd, is named', () => {
  const planted = plantIo(ECONOMIES, ['A01_02', 'C24', 'D'], ['HFCE', 'INVNT']);

  it('each sector with the side and the size of its gap', async () => {
    // 5 less of output in one row; 2.5 more value added in one column.
    const x = outputOf(planted);
    const text = icioText(planted)
      .replace(`,${x[4]}\n`, `,${x[4]! - 5}\n`)
      .replace(/\nVA,(.*)\n/, (_, list: string) => {
        const values = list.split(',').map(Number);
        values[7]! += 2.5;
        return `\nVA,${values.join(',')}\n`;
      });
    const world = newWorld();
    const { stored, findings } = await importIo(world, [file('2019.csv', text)]);
    const told = findings.find((finding) => finding.id === 'io.unbalanced');
    // Output of CHN|C24 is that of its row: both of its sums now lie 5 above it.
    expect(told?.params).toMatchObject({
      count: 3,
      sectors: ['CHN|C24 row +5', 'CHN|C24 column +5', 'DEU|C24 column +2.5'],
    });
    const tolerance = 0.5 * 10 ** -2 * 100 + 1;
    const gaps = await rowsOf(stored, 'balance', ['sector', 'side', 'gap'], 'ORDER BY sector, side');
    expect(gaps).toEqual(['4 column 5.0', '4 row 5.0', '7 column 2.5']);
    expect(tolerance).toBeLessThan(2.5);
    const ledger = await Ledger.open({ world, box: dataPath('box'), named: [stored.id] });
    try {
      const lines = await ledger.unbalanced(10);
      expect(lines).toHaveLength(3);
      expect(lines[2]).toMatch(/^"DEU\|C24",column,[\d.]+,[\d.]+,2\.5,/);
      expect(await ledger.unbalanced(1)).toHaveLength(1);
    } finally {
      ledger.close();
    }
  });

  it('sectors without output, with and without flows; negative flows, output and value added', async () => {
    const odd = plantIo(['north', 'south'], ['farms', 'mills'], ['homes']);
    odd.z.forEach((row) => (row[1] = 0));
    odd.z[1] = [0, 0, 0, 0];
    odd.y[1] = [0, 0];
    odd.z[3] = [1, 0, 2, -3];
    odd.y[3] = [0, 0];
    odd.y[2]![0] = -5000;
    const { table, findings } = await got(plainFolder(odd));
    expect(findings.get('io.zero')?.params['sectors']).toEqual(['north|mills']);
    expect(findings.get('io.zeroWithFlows')?.params['sectors']).toEqual(['south|mills']);
    expect(findings.get('io.negativeOutput')?.params['sectors']).toEqual(['south|farms']);
    expect(findings.get('io.negativeAdded')?.params['sectors']).toEqual(['south|farms', 'south|mills']);
    expect(findings.get('io.negativeFlows')?.params).toMatchObject({ count: 1, sectors: ['south|mills 1'] });
    expect(findings.get('io.negativeDemand')?.params['categories']).toEqual(['homes 2']);
    expect(table.x[1]).toBe(0);
  });

  it('a table of zeros alone is kept', async () => {
    const empty: PlantedIo = {
      ...planted,
      z: planted.z.map((row) => row.map(() => 0)),
      y: planted.y.map((row) => row.map(() => 0)),
    };
    const { table, findings } = await got(plainFolder(empty));
    expect(table.z.value).toHaveLength(0);
    expect(findings.get('io.zero')?.params['count']).toBe(9);
  });
});

describe('aggregation', () => {
  const planted = plantIo(['north', 'south', 'isle'], ['farms', 'mills', 'mines'], ['homes', 'stocks']);
  const rules = 'from,to\nisle|*,south|*\n*|mines,*|mills\nnorth|mills,north|works\n';

  it('adds up what a rule joins, keeps totals and its rules, and agrees with aggregation in memory', async () => {
    const folder = plainFolder(planted);
    const whole = (await got(folder)).table;
    const world = newWorld();
    const { stored, findings } = await importIo(world, [folder], { aggregate: file('rules.csv', rules) });
    const table = await read(world);
    expect(table.labels).toEqual(['north|farms', 'north|works', 'north|mills', 'south|farms', 'south|mills']);
    expect(sum([...table.x])).toBeCloseTo(sum(outputOf(planted)), 9);
    expect(sum([...table.z.value])).toBeCloseTo(sum(planted.z.flat()), 9);
    // north|mills keeps what was mines, for the mills of the north have a rule of their own.
    expect(table.x[2]).toBe(outputOf(planted)[2]);
    const economy = (code: string): string => (code === 'isle' ? 'south' : code);
    const same = aggregateIo(whole, {
      sector: (sector) =>
        sector.economy === 'north' && sector.industry === 'mills'
          ? { economy: 'north', industry: 'works' }
          : {
              economy: economy(sector.economy),
              industry: sector.industry === 'mines' ? 'mills' : sector.industry,
            },
      use: (use) => ({ ...use, economy: economy(use.economy) }),
    });
    expect(same.labels).toEqual(table.labels);
    expect([...same.z.value]).toEqual([...table.z.value]);
    expect([...same.y.column]).toEqual([...table.y.column]);
    expect([...same.va]).toEqual([...table.va].map((value) => expect.closeTo(value, 9)));
    expect(await rowsOf(stored, 'aggregation', ['source', 'target'])).toContain('isle|* south|*');
    expect(stored.manifest.made.options['aggregation']).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(findings.find((finding) => finding.id === 'io.aggregated')?.params).toMatchObject({
      from: 9,
      to: 5,
      rules: 3,
    });
    // The same rules in another file find what is there; other rules do not.
    const again = file('others.csv', rules);
    expect(await importIo(world, [folder], { aggregate: again })).toMatchObject({ already: true });
    const other = file('fewer.csv', 'from,to\nisle|*,south|*\n');
    expect(await importIo(world, [folder], { aggregate: other })).toMatchObject({ already: false });
  });

  it('refuses rules that fit nothing or change the form of a label', async () => {
    const folder = plainFolder(planted);
    const ruled = (text: string) => importIo(newWorld(), [folder], { aggregate: file('rules.csv', text) });
    expect(
      (await expectSaid(ruled('from,to\nisle|*,south|*\nwest|*,south|*\n'), 'io.noSuchLabel')).params,
    ).toMatchObject({ line: 3, label: 'west|*' });
    await expectSaid(ruled('from,to\nisle|*,south|mills\n'), 'io.badGroup');
    await expectSaid(ruled('from,to\n*|*,*|*\n'), 'io.badGroup');
    await expectSaid(ruled('from;to\nisle|*;south|*\n'), 'io.badRules');
    await expectSaid(ruled('from,to\nisle|*,south|*\nisle|*,north|*\n'), 'io.duplicateLabel');
  });
});

describe('real tables', () => {
  it('the reference table comes back number by number', async (ctx) => {
    const folder = join(shared, 'reference/input-output');
    if (!existsSync(folder)) ctx.skip('needs the optional test-data folder ../shared');
    const { table } = await got(folder);
    const cells = (name: string): { labels: string[]; values: number[][] } => {
      const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n').slice(1);
      const split = lines.map((line) => line.split(','));
      return {
        labels: split.map(([label = '']) => label),
        values: split.map(([, ...rest]) => rest.map(Number)),
      };
    };
    const z = cells('Z.csv');
    expect(table.labels).toEqual(z.labels);
    expect(rows(dense(table.z, table.n), table.n)).toEqual(z.values);
    expect(rows(dense(table.y, table.m), table.m)).toEqual(cells('Y.csv').values);
    expect([...table.x]).toEqual(cells('x.csv').values.flat());
  });

  it('every year of WIOD’s integers keeps its totals and balances but for rounding', async (ctx) => {
    const folder = join(shared, 'data/io');
    if (!existsSync(folder)) ctx.skip('needs the optional test-data folder ../shared');
    for (const year of [1995, 2011]) {
      const { table, findings } = await got(folder, { year });
      const bytes = gunzipSync(readFileSync(join(folder, `wiot_${year}.i32.gz`)));
      const source = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
      const [n, m] = [1435, 205];
      expect(sum([...table.z.value])).toBe(sum([...source.subarray(0, n * n)]));
      expect(sum([...table.y.value])).toBe(sum([...source.subarray(n * n, n * n + n * m)]));
      expect([...table.x]).toEqual([...source.subarray(n * n + n * m)]);
      const sold = rowSums(table.z);
      expect([...sold.subarray(0, 5)]).toEqual(
        [0, 1, 2, 3, 4].map((i) => sum([...source.subarray(i * n, (i + 1) * n)])),
      );
      const bought = columnSums(table.z, n);
      expect([...table.va]).toEqual([...table.x].map((value, j) => value - bought[j]!));
      expect(findings.has('io.soldBalanced')).toBe(true);
      expect(findings.get('io.renamed')?.params['pairs']).toEqual(['ROM → ROU', 'RoW → XRW']);
      expect(table.economies).toHaveLength(41);
    }
  }, 60_000);
});

describe('bad files end in one sentence', () => {
  const text = icioText(usual);
  const said = (content: string | Uint8Array, id: string, options: IoOptions = {}, name = '2019.csv') =>
    expectSaid(importIo(newWorld(), [file(name, content)], options), id);

  it('names the line and column of what is no number, of a short row, of a label that stands twice', async () => {
    const bad = text.replace(/\nCHN_C24,([^,]+),([^,]+),/, '\nCHN_C24,$1,n/a,');
    expect((await said(bad, 'io.notNumber')).params).toMatchObject({
      line: 6,
      column: 'JPN_C24',
      text: 'n/a',
    });
    for (const cell of ['', '1e999', '0x10', 'Infinity', '1,2'])
      expect(['io.notNumber', 'io.ragged']).toContain(
        (
          await importIo(newWorld(), [
            file('2019.csv', text.replace(/\nCHN_C24,[^,]+/, `\nCHN_C24,${cell}`)),
          ]).then(
            () => ({ said: { id: 'kept' } }),
            (error: { said: { id: string } }) => error,
          )
        ).said.id,
      );
    expect((await said(text.replace(/\nDEU_D,[^,]+/, '\nDEU_D'), 'io.ragged')).params).toMatchObject({
      line: 10,
    });
    expect((await said(text.replace('\nCHN_C24', '\nJPN_C24'), 'io.duplicateLabel')).params).toMatchObject({
      line: 6,
      label: 'JPN|C24',
    });
    await said(text.replace(',CHN_C24', ',JPN_C24'), 'io.duplicateLabel');
  });

  it('knows a table that was cut off, and rows it has no place for', async () => {
    expect((await said(text.slice(0, text.indexOf('\nDEU_C24')), 'io.notSquare')).params).toMatchObject({
      count: 2,
      labels: ['DEU|C24', 'DEU|D'],
    });
    await said(text.slice(0, Math.floor(text.length / 2)), 'io.ragged');
    await said(`${text.split('\n')[0]}\n`, 'import.noRows');
    await said(text.replace('\nTLS', '\nXYZ'), 'io.notSquare');
    await said(
      wiodFlatText(plantIo(['JPN'], ['A01', 'B'], ['CONS_h', 'INVEN']), 2014).replace('\nTXSP', '\nWHAT'),
      'io.unknownRow',
    );
  });

  it('says how to export from a workbook, and asks where it cannot tell', async () => {
    expect((await said('PK', 'io.workbook', {}, 'wiot11.xlsx')).params['how']).toContain('CSV');
    expect((await said('x', 'io.workbook', {}, 'WIOT2014.RData')).params['how']).toContain('write.csv');
    await said('a,b\n1,2\n', 'io.cannotTell');
    await said('a,b\n1,2\n', 'io.needsColumns', { as: 'triplets' });
    await said('a,b\n1,2\n', 'io.needsColumns', { columns: { from: 'a' } });
    await said('a,b\n1,2\n', 'io.notFormat', { as: 'wiod' });
    await said(text, 'io.needsYear', {}, 'table.csv');
    await said(icioText(usual), 'io.noMatrices', { as: 'exiobase' });
    await expectSaid(importIo(newWorld(), [join(shared, 'no such place')]), 'import.noFile');
  });

  it('folders: matrices that do not go together, several years', async () => {
    const planted = plantIo(['north', 'south'], ['farms', 'mills'], ['homes']);
    const without = plainFolder(planted);
    writeFileSync(join(without, 'x.csv'), ',indout\nnorth|farms,1\n');
    await expectSaid(importIo(newWorld(), [without]), 'io.notSquare');
    writeFileSync(join(without, 'x.csv'), ',indout\nwest|farms,1\n');
    await expectSaid(importIo(newWorld(), [without]), 'io.strangeRow');
    writeFileSync(join(without, 'Y.csv'), ',north|homes\nnorth|farms,1\n');
    await expectSaid(importIo(newWorld(), [without]), 'io.notSquare');
    writeFileSync(join(without, 'Z.csv'), ',farms\nnorth|farms,1\n');
    await expectSaid(importIo(newWorld(), [without], { as: 'plain' }), 'io.badLabel');
    const unused = plainFolder(planted);
    rmSync(join(unused, 'Y.csv'));
    const { params } = await expectSaid(importIo(newWorld(), [unused]), 'io.noMatrices');
    expect(params['missing']).toEqual(['Y']);
    const years = join(file('2018.csv', text), '..');
    writeFileSync(join(years, '2019.csv'), text);
    await expectSaid(importIo(newWorld(), [years]), 'io.severalYears');
    await expectSaid(importIo(newWorld(), [years], { year: 2001 }), 'io.noSuchYear');
    expect((await got(years, { year: 2018 })).table.year).toBe(2018);
  });

  it('lists: a cell twice, an empty label, a missing column', async () => {
    const columns = { from: 'a', fromIndustry: 'b', to: 'c', toIndustry: 'd', value: 'v' };
    const list = 'a,b,c,d,v\nN,f,S,m,1\nS,m,N,f,2\nN,f,N,h,3\n';
    expect((await got(file('cells.csv', list), { columns })).table.labels).toEqual(['N|f', 'S|m']);
    expect((await said(`${list}N,f,S,m,4\n`, 'io.duplicateCell', { columns })).params).toMatchObject({
      from: 'N|f',
      to: 'S|m',
    });
    expect((await said(`${list}N,,S,m,4\n`, 'io.emptyLabel', { columns })).params).toMatchObject({
      line: 5,
      column: 'b',
    });
    await said(list, 'import.missingColumns', { columns: { ...columns, value: 'w' } });
  });

  it('integers: of the wrong length, or without the JSON that names them', async () => {
    const meta = JSON.stringify({ countries: ['JPN', 'ROM'], industries: ['c1'] });
    const numbers = Buffer.alloc(4 * (4 + 20 + 2));
    for (let k = 0; k < 26; k++) numbers.writeInt32LE(k === 24 || k === 25 ? 100 : 1, 4 * k);
    const table = file('wiot_2011.i32.gz', gzipSync(numbers));
    const about = file('wiod-meta.json', meta);
    const found = await got([table, about]);
    expect(found.table.labels).toEqual(['JPN|c1', 'ROU|c1']);
    expect(found.findings.get('io.unbalanced')?.params['sectors']).toEqual([
      'JPN|c1 row -88',
      'ROU|c1 row -88',
    ]);
    await expectSaid(importIo(newWorld(), [table]), 'io.noMeta');
    await expectSaid(importIo(newWorld(), [table, file('wiod-meta.json', '{}')]), 'io.badMeta');
    await expectSaid(
      importIo(newWorld(), [file('wiot_2011.i32.gz', gzipSync(numbers.subarray(4))), about]),
      'io.wrongLength',
    );
    await expectSaid(
      importIo(newWorld(), [file('wiot_2011.i32.gz', gzipSync(numbers).subarray(0, 20)), about]),
      'import.truncated',
    );
    expect(basename(table)).toBe('wiot_2011.i32.gz');
  });
});
