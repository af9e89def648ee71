import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Duck, literal } from '../../src/ledger/duck.ts';
import { importBaci } from '../../src/ledger/sources/baci.ts';
import { baciName } from '../../src/ledger/sources/baci-names.ts';
import { refusedRows } from '../../src/ledger/sources/refused.ts';
import { readWorld, verifyWorld } from '../../src/ledger/world.ts';
import { baciFiles, plantWorld, plantZip, zipFiles, type PlantedFlow } from '../support/planted.ts';
import { expectSaid, file, folder, newWorld, rowsOf, shared } from './importing-help.ts';

const flow = (
  year: number,
  exporter: string,
  importer: string,
  product: string,
  value: number | string,
  quantity?: string,
): PlantedFlow => ({
  year,
  exporter,
  importer,
  product,
  value,
  ...(quantity === undefined ? {} : { quantity }),
});

const planted: readonly PlantedFlow[] = [
  flow(2021, 'TWN', 'JPN', '854231', '1234.567', '0.001'),
  flow(2021, 'CHN', 'JPN', '010121', '0.001', '           NA'),
  flow(2020, 'FRA', 'CHE', '010121', '12.5', '       13.235'),
  flow(2020, 'IND', 'USA', '300490', '0', ''),
  flow(2020, 'NOR', 'ZAF', '300490', '9000000000', '2'),
];
const flowKeys = ['year', 'exporter', 'importer', 'product', 'value', 'quantity', 'mirror'];
/** ISO numbers: Taiwan 158, not BACI's 490; France 250, Switzerland 756, India 356, the United States 840, Norway 578. */
const stored = [
  '2020 250 756 10121 12500.000 13235.000 -',
  '2020 578 710 300490 9000000000000.000 2000.000 -',
  '2020 356 840 300490 0.000 - -',
  '2021 156 392 10121 1.000 - -',
  '2021 158 392 854231 1234567.000 1.000 -',
];
const inOrder = 'ORDER BY t.year, t.product, t.importer, t.exporter';

describe('importing BACI', () => {
  it('takes the zip as published: years, country codes and product codes', async () => {
    const world = newWorld();
    const names = { '854231': 'Circuits; processors', '010121': 'Horses', '300490': '' };
    const {
      stored: dataset,
      account,
      already,
      findings,
    } = await plantWorld(world, planted, { products: names, bare: true });
    expect(already).toBe(false);
    expect(findings).toEqual([]);
    expect(await rowsOf(dataset, 'flows', flowKeys, inOrder)).toEqual(stored);
    expect(account).toEqual({
      rowsIn: 5,
      rowsKept: 5,
      rowsRefused: 0,
      unit: 'USD',
      valueIn: '9000001247068.000',
      valueKept: '9000001247068.000',
      valueRefused: '0.000',
      refusedBy: {},
    });
    expect(dataset.manifest.coverage).toEqual({
      years: [2020, 2021],
      lastCompleteYear: 2021,
      revision: 'HS17',
      reporters: null,
    });
    expect(dataset.manifest.vintage).toBe('202301');
    expect(
      await rowsOf(dataset, 'economies', ['id', 'code'], 'WHERE id IN (158, 250, 756) ORDER BY id'),
    ).toEqual(['158 TWN', '250 FRA', '756 CHE']);
    expect(await rowsOf(dataset, 'products', ['id', 'code', 'name'], 'ORDER BY t.id')).toEqual([
      '10121 010121 Horses',
      expect.stringMatching(/^300490 300490 Medicaments/),
      '854231 854231 Circuits; processors',
    ]);
    expect(await verifyWorld(world, 'world')).toEqual([]);
  });

  it('stores each year in its own file, sorted by product, importer, exporter', async () => {
    const { stored: dataset } = await plantWorld(newWorld(), [
      flow(2021, 'JPN', 'USA', '854231', 1),
      flow(2021, 'CHN', 'USA', '854231', 1),
      flow(2021, 'USA', 'CHN', '854231', 1),
      flow(2021, 'USA', 'CHN', '010121', 1),
    ]);
    const flows = dataset.manifest.tables.find((table) => table.name === 'flows');
    expect(flows?.files.map((one) => one.path)).toEqual(['flows-2021.parquet']);
    expect(await rowsOf(dataset, 'flows', ['product', 'importer', 'exporter'])).toEqual([
      '10121 156 840',
      '854231 156 840',
      '854231 840 156',
      '854231 840 392',
    ]);
  });

  it('gives the same flows from a folder, CSV, gzip, Parquet, several files, and other ways to write them', async () => {
    const files = baciFiles(planted);
    const dir = folder();
    for (const [name, text] of files) writeFileSync(join(dir, name), text);
    const one = folder();
    mkdirSync(join(one, 'gz'));
    const flows = [...files].filter(([name]) => name.startsWith('BACI'));
    for (const [name, text] of flows) writeFileSync(join(one, 'gz', `${name}.gz`), gzipSync(text));
    const all = flows.map(([, text]) => text.split('\n').slice(1).join('\n')).join('');
    const windows = file(
      'baci_hs17_v202301.csv',
      `\uFEFF"t","i","j","k","v","q"\r\n${all.replaceAll('\n', '\r\n')}`,
    );
    const semicolons = file(
      'HS17.csv',
      `k;q;v;j;i;t\n${all
        .trim()
        .split('\n')
        .map((row) => row.split(',').toReversed())
        .map(([q, v, k, j, i, t]) => [k, q, v, j, i, t].join(';'))
        .join('\n')}`,
    );
    const parquet = join(folder(), 'BACI_HS17_V202301.parquet');
    const duck = await Duck.open();
    await duck.run(
      `COPY (SELECT * FROM read_csv(${literal(windows)}, all_varchar = true)) TO ${literal(parquet)} (FORMAT parquet)`,
    );
    duck.close();
    const ways: string[][] = [
      [dir],
      [join(one, 'gz')],
      [windows],
      [semicolons],
      [parquet],
      flows.map(([name]) => join(dir, name)),
    ];
    for (const paths of ways) {
      const { stored: dataset, account } = await importBaci(newWorld(), paths);
      expect(account?.rowsRefused).toBe(0);
      expect(await rowsOf(dataset, 'flows', flowKeys, inOrder)).toEqual(stored);
    }
  });

  it('refuses each bad row with file, line, reason, field and its text, and the account balances', async () => {
    const rows = [
      '2021,156,392,854231,100.5,1',
      '2021,156,392,854231,7,1',
      '2021,156,156,854231,7,1',
      '2021,999,392,854231,7,1',
      '2021,156,392,999998,7,1',
      '2021,156,392,85423a,7,1',
      '2021,156,392,,7,1',
      '2021,156,410,854231,-7,1',
      '2021,156,410,854231,abc,1',
      '2021,156,410,854231,,1',
      '2021,156,410,854231,9000000000.001,1',
      '2021,156,410,854231,7,much',
      '2020,156,410,854231,7,1',
      'x,156,410,854231,7,1',
      '2021,156,410',
      '2021,156,410,854231,7,1,8',
      '2021,,410,854231,7,1',
      '2021,156,410,854231,0,1',
    ];
    const path = file('BACI_HS17_Y2021_V202301.csv', `t,i,j,k,v,q\n${rows.join('\n')}\n`);
    const { stored: dataset, account, findings } = await importBaci(newWorld(), [path]);
    const refused = await refusedRows(dataset);
    expect(refused.map((row) => `${row.line} ${row.reason} ${row.field}`)).toEqual([
      '3 duplicate-row k',
      '4 within-economy j',
      '5 unknown-economy i',
      '6 unknown-product k',
      '7 unknown-product k',
      '8 missing-field k',
      '9 negative-value v',
      '10 not-a-number v',
      '11 missing-field v',
      '12 absurd-value v',
      '13 not-a-number q',
      '14 wrong-year t',
      '15 not-a-number t',
      '16 broken-row ',
      '17 broken-row ',
      '18 missing-field i',
    ]);
    expect(refused.map((row) => row.text)).toEqual(rows.slice(1, 17));
    expect(new Set(refused.map((row) => row.file))).toEqual(new Set(['BACI_HS17_Y2021_V202301.csv']));
    expect(account).toMatchObject({ rowsIn: 18, rowsKept: 2, rowsRefused: 16, valueKept: '100500.000' });
    // Ten of the refused rows have a value of 7 thousand USD that can be read.
    expect(account?.valueRefused).toBe('70000.000');
    expect(account?.valueIn).toBe('170500.000');
    expect(findings[0]?.id).toBe('import.refused');
    expect(await refusedRows(dataset, 3)).toHaveLength(3);
  });

  it('finds the revision in the codes where no name tells it, takes it from the user, or asks', async () => {
    const text = (code: string): string => `t,i,j,k,v,q\n2021,156,392,${code},1,1\n`;
    // 852432 stood in HS92 and HS96 only, 854232 from HS07 on; 852411 (flat panels) is new in HS22.
    const only = await importBaci(newWorld(), [file('flows.csv', text('852411'))]);
    expect(only.stored.manifest.coverage.revision).toBe('HS22');
    await expectSaid(importBaci(newWorld(), [file('flows.csv', text('854232'))]), 'import.whichRevision');
    const told = await importBaci(newWorld(), [file('flows.csv', text('854232'))], {
      revision: 'HS2017',
      vintage: '202401',
    });
    expect(told.stored.manifest.coverage.revision).toBe('HS17');
    expect(told.stored.manifest.vintage).toBe('202401');
    await expectSaid(
      importBaci(newWorld(), [file('flows.csv', text('854232'))], { revision: 'SITC3' }),
      'import.unknownRevision',
    );
  });

  it('does not start on mixed revisions or releases', async () => {
    const rows = 't,i,j,k,v,q\n2021,156,392,854231,1,1\n';
    const dir = folder();
    const mixed = ['BACI_HS17_Y2021_V202301.csv', 'BACI_HS92_Y2020_V202301.csv'];
    for (const name of mixed) writeFileSync(join(dir, name), rows);
    const said = await expectSaid(importBaci(newWorld(), [dir]), 'import.mixedRevisions');
    expect(said.params['files']).toEqual([
      'HS17: BACI_HS17_Y2021_V202301.csv',
      'HS92: BACI_HS92_Y2020_V202301.csv',
    ]);
    const releases = [file('BACI_HS17_Y2021_V202301.csv', rows), file('BACI_HS17_Y2020_V202401.csv', rows)];
    await expectSaid(importBaci(newWorld(), releases), 'import.mixedVintages');
  });

  it('changes nothing when the same files come again, under any name, and gives the same dataset everywhere', async () => {
    const world = newWorld();
    const dir = folder();
    const zip = await plantZip(dir, planted);
    const first = await importBaci(world, [zip]);
    const again = await importBaci(world, [zip]);
    expect(again).toMatchObject({ already: true, account: first.account });
    expect(again.stored.id).toBe(first.stored.id);
    expect(await readWorld(world, 'world')).toHaveLength(1);
    const elsewhere = await importBaci(newWorld(), [zip]);
    expect(elsewhere.already).toBe(false);
    expect(elsewhere.stored.id).toBe(first.stored.id);
  });

  it('uses the country file for codes that the atlas lacks', async () => {
    const files = baciFiles([flow(2021, 'CHN', 'JPN', '854231', 1)]);
    const name = 'BACI_HS17_Y2021_V202301.csv';
    files.set(name, `${files.get(name)}2021,998,392,854231,2,1\n2021,997,392,854231,2,1\n`);
    files.set(
      'country_codes_V202301.csv',
      'country_code;name;iso_2digit_alpha;iso_3digit_alpha\n998;Atlantis;AX;QAT\n997;Nowhere;N/A;N/A\n',
    );
    files.set(
      'country_codes_V202301.csv',
      'country_code;name;iso_2digit_alpha;iso_3digit_alpha\n998;Atlantis;QX;QXX\n997;Nowhere;N/A;N/A\n',
    );
    const zip = join(folder(), 'BACI_HS17_V202301.zip');
    await zipFiles(zip, files);
    const { stored: dataset, account } = await importBaci(newWorld(), [zip]);
    expect(await rowsOf(dataset, 'flows', ['exporter'], 'ORDER BY 1')).toEqual(['156', '998']);
    expect(await rowsOf(dataset, 'economies', ['id', 'code'], 'WHERE id = 998')).toEqual(['998 QXX']);
    expect(account?.refusedBy).toEqual({ 'unknown-economy': 1 });
  });

  it('reads file names as CEPII writes them', () => {
    expect(baciName('BACI_HS17_Y2019_V202301.csv')).toEqual({
      role: 'flows',
      revision: 'HS17',
      year: 2019,
      vintage: '202301',
    });
    expect(baciName('country_codes_V202401b.csv')).toMatchObject({ role: 'countries', vintage: '202401b' });
    expect(baciName('product_codes_HS92_V202301.csv')).toMatchObject({ role: 'products', revision: 'HS92' });
    expect(baciName('baci-hs92-2021-two-exporters.csv.gz')).toMatchObject({
      role: 'flows',
      revision: 'HS92',
      year: null,
    });
    expect(baciName('Readme.txt').role).toBe('other');
  });

  it('tells how far it is', async () => {
    const told: [number, number][] = [];
    const zip = await plantZip(folder(), planted);
    await importBaci(newWorld(), [zip], { progress: (done, total) => told.push([done, total]) });
    expect(told.length).toBeGreaterThan(2);
    expect(told.every(([done, total]) => done <= total && total > 0)).toBe(true);
  });

  it('reads a genuine file to the last row and the last dollar', async (ctx) => {
    const path = join(shared, 'data/trade/baci-hs92-2021-two-exporters.csv.gz');
    if (!existsSync(path)) return ctx.skip('needs the optional test-data folder ../shared');
    const { stored: dataset, account } = await importBaci(newWorld(), [path]);
    const duck = await Duck.open();
    const from = `read_csv(${literal(path)}, header = true, all_varchar = true)`;
    const expected = await duck.text(`SELECT sum(CAST(v AS DECIMAL(18,6)) * 1000) FROM ${from}`);
    const blanks = await duck.text(`SELECT count(*) FROM ${from} WHERE trim(q) = 'NA'`);
    duck.close();
    expect(account).toMatchObject({ rowsIn: 71_192, rowsKept: 71_192, rowsRefused: 0 });
    expect(Number(account?.valueKept)).toBe(Number(expected));
    expect(await rowsOf(dataset, 'flows', ['product'], 'WHERE quantity IS NULL')).toHaveLength(
      Number(blanks),
    );
  });
});
