import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importComtrade } from '../../src/ledger/sources/comtrade.ts';
import { unify } from '../../src/ledger/sources/one-revision.ts';
import { refusedRows } from '../../src/ledger/sources/refused.ts';
import { expectSaid, file, newWorld, rowsOf, shared } from './importing-help.ts';

interface Row {
  refYear: number;
  reporterCode: number;
  flowCode: string;
  partnerCode: number;
  classificationCode: string;
  cmdCode: string;
  primaryValue: number | string;
  netWgt?: number | string | null;
  motCode?: number;
  customsCode?: string;
  partner2Code?: number;
}

/** A row of one year in HS22, reporter 392 (Japan) importing from 156 (China), unless said otherwise. */
const row = (more: Partial<Row>): Row => ({
  refYear: 2022,
  reporterCode: 392,
  flowCode: 'M',
  partnerCode: 156,
  classificationCode: 'H6',
  cmdCode: '850760',
  primaryValue: 100,
  netWgt: '',
  motCode: 0,
  customsCode: 'C00',
  partner2Code: 0,
  ...more,
});

function csv(rows: readonly Row[]): string {
  const columns = Object.keys(row({}));
  const lines = rows.map((one) => Object.values(one).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

const flowKeys = ['year', 'exporter', 'importer', 'product', 'value', 'quantity', 'mirror'];
const inOrder = 'ORDER BY t.year, t.product, t.importer, t.exporter';
const imported = async (rows: readonly Row[]) =>
  importComtrade(newWorld(), [file('comtrade.csv', csv(rows))]);

describe('importing Comtrade', () => {
  it('leaves out every sum and says so', async () => {
    const { stored, account, findings } = await imported([
      row({}),
      row({ partnerCode: 0 }),
      row({ reporterCode: 97 }),
      row({ partnerCode: 975 }),
      row({ motCode: 1000 }),
      row({ customsCode: 'C04' }),
      row({ partner2Code: 156 }),
      row({ cmdCode: '8507' }),
      row({ cmdCode: '002510' }),
      row({ cmdCode: 'TOTAL' }),
      row({ flowCode: 'RX' }),
      row({ partnerCode: 392 }),
      row({ partnerCode: 9999 }),
      row({ cmdCode: '850761' }),
      row({ classificationCode: 'S3' }),
      row({ flowCode: 'Q' }),
      row({ primaryValue: '' }),
    ]);
    const refused = await refusedRows(stored);
    expect(refused.map((one) => `${one.line} ${one.reason} ${one.field}`)).toEqual([
      '3 double-count-world partnerCode',
      '4 double-count-aggregate reporterCode',
      '5 double-count-aggregate partnerCode',
      '6 nested-group motCode',
      '7 nested-group customsCode',
      '8 nested-group partner2Code',
      '9 nested-group cmdCode',
      '10 nested-group cmdCode',
      '11 nested-group cmdCode',
      '12 nested-group flowCode',
      '13 within-economy partnerCode',
      '14 unknown-economy partnerCode',
      '15 unknown-product cmdCode',
      '16 unknown-product classificationCode',
      '17 unknown-flow flowCode',
      '18 missing-field primaryValue',
    ]);
    expect(account).toMatchObject({
      rowsIn: 17,
      rowsKept: 1,
      valueIn: '1600.000',
      valueKept: '100.000',
      valueRefused: '1500.000',
    });
    const doubles = findings.find((one) => one.id === 'import.doubleCounts');
    expect(doubles?.params).toEqual({
      count: 10,
      what: ['double-count-world 1', 'double-count-aggregate 2', 'nested-group 7'],
    });
  });

  it('keeps both reports of a flow and tells the gap', async () => {
    const { stored, account, findings } = await imported([
      row({ primaryValue: 100, netWgt: 7 }),
      row({ reporterCode: 156, flowCode: 'X', partnerCode: 392, primaryValue: 80, netWgt: 6 }),
      row({ reporterCode: 490, flowCode: 'X', partnerCode: 392, primaryValue: '55.25', netWgt: 5 }),
    ]);
    expect(await rowsOf(stored, 'flows', flowKeys, inOrder)).toEqual([
      '2022 156 392 850760 100.000 7.000 80.000',
      '2022 158 392 850760 55.250 5.000 -',
    ]);
    expect(account).toMatchObject({ rowsKept: 3, valueKept: '235.250' });
    const gap = findings.find((one) => one.id === 'import.mirrored')?.params;
    expect(gap?.['pairs']).toBe(1);
    expect(gap?.['gap']).toBeCloseTo(0.2, 12);
    expect(stored.manifest.coverage.reporters).toEqual(['CHN', 'JPN', 'TWN']);
  });

  it('brings several revisions to the one of most rows; codes that cannot be told apart become one product', async () => {
    // Sawn spruce and fir: 440712 of HS17 was split into 440712, 440713 and 440714 in HS22.
    const split = ['440712', '440713', '440714'];
    const { stored, findings } = await imported([
      ...split.map((cmdCode, at) => row({ cmdCode, primaryValue: 10 + at })),
      row({ refYear: 2021, classificationCode: 'H5', cmdCode: '440712', primaryValue: 50 }),
      row({ refYear: 2021, classificationCode: 'H5', cmdCode: '850760', primaryValue: 5 }),
    ]);
    expect(stored.manifest.coverage.revision).toBe('HS22');
    expect(await rowsOf(stored, 'flows', ['year', 'product', 'value'], inOrder)).toEqual([
      '2021 440712 50.000',
      '2021 850760 5.000',
      '2022 440712 33.000',
    ]);
    expect(await rowsOf(stored, 'products', ['code', 'members'], 'ORDER BY t.id')).toEqual([
      `440712 ${split.join('|')}`,
      '850760 -',
    ]);
    expect(findings.find((one) => one.id === 'import.mergedCodes')?.params).toMatchObject({
      revision: 'HS22',
      codes: 3,
      groups: 1,
    });
  });

  it('keeps a weight only where each part of a sum has one', async () => {
    const { stored } = await imported([
      row({ cmdCode: '440712', netWgt: 3 }),
      row({ cmdCode: '440713', netWgt: '' }),
      row({ cmdCode: '440713', netWgt: 4, partnerCode: 410 }),
      row({ cmdCode: '440714', netWgt: 4, partnerCode: 410 }),
      row({ refYear: 2021, classificationCode: 'H5', cmdCode: '440712' }),
    ]);
    expect(
      await rowsOf(
        stored,
        'flows',
        ['exporter', 'value', 'quantity'],
        `WHERE t.year = 2022 ORDER BY t.exporter`,
      ),
    ).toEqual(['156 200.000 -', '410 200.000 8.000']);
  });

  it('refuses a code that has no link to the revision of the others', async () => {
    const { productOf } = unify(
      [
        { revision: 'HS92', code: '271011' },
        { revision: 'HS22', code: '271012' },
      ],
      'HS22',
    );
    expect(productOf({ revision: 'HS22', code: '271012' })).toBe('271012');
    expect(productOf({ revision: 'HS17', code: '000001' })).toBeUndefined();
  });

  it('takes the year with nine tenths of the reporters as the last complete one', async () => {
    const reporters = [36, 40, 56, 76, 124, 152, 203, 208, 246, 250];
    const { stored, findings } = await imported([
      ...reporters.map((reporterCode) => row({ refYear: 2020, reporterCode })),
      ...reporters.slice(1).map((reporterCode) => row({ refYear: 2021, reporterCode })),
      ...reporters.slice(2).map((reporterCode) => row({ refYear: 2022, reporterCode })),
    ]);
    expect(stored.manifest.coverage.lastCompleteYear).toBe(2021);
    expect(findings.find((one) => one.id === 'import.incompleteYear')?.params).toEqual({
      year: 2022,
      last: 2021,
      detail: '8 / 10',
    });
  });

  it('reads the JSON of the API, plain and in gzip, to the same flows as CSV', async () => {
    const rows = [
      row({ netWgt: 12.5 }),
      row({ partnerCode: 410, netWgt: null, primaryValue: 0.1 + 0.2 }),
      row({ partnerCode: 0 }),
    ];
    const plain = await imported(rows);
    const json = JSON.stringify({ elapsedTime: '1 s', count: 3, data: rows, error: '' });
    for (const path of [file('answer.json', json), file('answer.json.gz', gzipSync(json))]) {
      const { stored, account } = await importComtrade(newWorld(), [path]);
      expect(account).toEqual(plain.account);
      expect(await rowsOf(stored, 'flows', flowKeys, inOrder)).toEqual(
        await rowsOf(plain.stored, 'flows', flowKeys, inOrder),
      );
    }
  });

  it('says what is wrong with a file', async () => {
    await expectSaid(importComtrade(newWorld(), [file('answer.json', '{"data": 3}')]), 'import.notJson');
    await expectSaid(importComtrade(newWorld(), [file('answer.json', '{"data": [')]), 'import.notJson');
    const said = await expectSaid(
      importComtrade(newWorld(), [file('x.csv', 'a,b\n1,2\n')]),
      'import.missingColumns',
    );
    expect(said.params['missing']).toContain('refYear');
    expect(said.params['found']).toEqual(['a', 'b']);
  });

  it('recognises the double counts of a genuine file', { timeout: 60_000 }, async (ctx) => {
    const path = join(shared, 'data/trade/comtrade-battery-chain-imports-2018-2024.csv.gz');
    if (!existsSync(path)) return ctx.skip('needs the optional test-data folder ../shared');
    const { stored, account } = await importComtrade(newWorld(), [path]);
    expect(account).toMatchObject({ rowsIn: 230_141, rowsKept: 194_678 });
    expect(account?.refusedBy).toEqual({
      'double-count-world': 21_689,
      'double-count-aggregate': 10_010,
      'nested-group': 2997,
      'within-economy': 767,
    });
    expect(stored.manifest.coverage).toMatchObject({ lastCompleteYear: 2023, revision: 'HS22' });
    // Japan's imports of lithium hydroxide in 2023: 86 % from China.
    const flows = await rowsOf(
      stored,
      'flows',
      ['exporter', 'value'],
      'WHERE t.year = 2023 AND t.importer = 392 AND t.product = 282520',
    );
    const value = (row: string): number => Number(row.split(' ')[1]);
    const china = value(flows.find((row) => row.startsWith('156 ')) ?? '');
    expect(china / flows.reduce((sum, row) => sum + value(row), 0)).toBeCloseTo(0.86, 2);
  });
});
