// The World Economic Outlook as imf.org gives it, in small, and files that only look like it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importWeo } from '../../src/ledger/sources/weo.ts';
import { expectSaid, file, newWorld, rowsOf, shared } from './importing-help.ts';

const head =
  'WEO Country Code\tISO\tWEO Subject Code\tCountry\tSubject Descriptor\tSubject Notes\tUnits\tScale\tCountry/Series-specific Notes\t2022\t2023\t2024\t2025\tEstimates Start After';
const series = (
  iso: string,
  subject: string,
  scale: string,
  values: readonly string[],
  last: string,
): string =>
  [
    '1',
    iso,
    subject,
    iso,
    'what it is',
    '"Notes, with a comma"',
    'Percent of GDP',
    scale,
    '',
    ...values,
    last,
  ].join('\t');
const footer = 'International Monetary Fund, World Economic Outlook Database, October 2024';
const body = [
  head,
  series('FRA', 'GGXWDG_NGDP', '', ['111.2', '109.9', '112.3', '115.3'], '2023'),
  series('FRA', 'NGDP', 'Billions', ['2,653.997', '2,822.5', 'n/a', '--'], '2023'),
  series('FRA', 'NGDP_RPCH', '', ['2.6', '1.1', '1.1', 'about 1'], '2024'),
  series('IND', 'GGXWDG_NGDP', '', ['82.5', '83.0', '83.1', '82.6'], 'FY2022/23'),
  series('FRA', 'LUR', '', ['7', '7', '7', '7'], '2023'),
  series('ZZZ', 'GGXWDG_NGDP', '', ['1', '2', '3', '4'], '2023'),
  series('G163', 'GGXWDG_NGDP', '', ['1', '2', '3', '4'], '2023'),
  'FRA\tcut short',
  '',
  footer,
].join('\r\n');
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body, 'utf16le')]);

const columns = ['economy', 'year', 'gross_debt', 'gdp', 'growth', 'fiscal_actual', 'growth_actual'];
const kept = [
  'FRA 2022 111.2 2653997000000.0 2.6 2023 2024',
  'FRA 2023 109.9 2822500000000.0 1.1 2023 2024',
  'FRA 2024 112.3 - 1.1 2023 2024',
  'FRA 2025 115.3 0.0 - 2023 2024',
  'IND 2022 82.5 - - 2022 -',
  'IND 2023 83.0 - - 2022 -',
  'IND 2024 83.1 - - 2022 -',
  'IND 2025 82.6 - - 2022 -',
];

describe('import weo', () => {
  it('keeps what debt needs, with the year from which it is estimated, and accounts for the rest', async () => {
    const { stored, account, findings } = await importWeo(newWorld(), [file('WEOOct2024all.xls', utf16)]);
    expect(await rowsOf(stored, 'fiscal', columns, 'ORDER BY economy, year')).toEqual(kept);
    expect(stored.manifest).toMatchObject({ kind: 'fiscal', vintage: 'October 2024' });
    expect(account).toMatchObject({
      rowsIn: 25,
      rowsKept: 14,
      refusedBy: {
        'unknown-economy': 4,
        'double-count-aggregate': 4,
        'broken-row': 1,
        'missing-field': 1,
        'not-a-number': 1,
      },
    });
    expect(findings.map(({ id }) => id)).toEqual(['import.refused', 'weo.otherSubjects']);
  });

  it('reads the same in UTF-8, Latin-1, gzip, and from observations one a line', async () => {
    const long = [
      '"ref_area","concept","year","value","unit","scale","lastactualdate"',
      '"FRA","GGXWDG_NGDP",2022,111.2,"PT",0,"2023"',
      '"FRA","NGDP",2022,2653.997,"XDC",9,"2023"',
      '"FRA","NGDP_RPCH",2022,2.6,"PT",0,"2024"',
    ].join('\n');
    const rows = async (name: string, bytes: string | Uint8Array): Promise<string[]> =>
      rowsOf(
        (await importWeo(newWorld(), [file(name, bytes)])).stored,
        'fiscal',
        columns,
        'ORDER BY economy, year',
      );
    expect(await rows('WEOOct2024all.xls', body)).toEqual(kept);
    expect(await rows('weo.tsv.gz', gzipSync(body))).toEqual(kept);
    const latin = body.replace('what it is', 'd\u00e9ficit');
    expect(await rows('weo.tsv', Buffer.from(latin, 'latin1'))).toEqual(kept);
    expect(await rows('weo.csv', long)).toEqual(kept.slice(0, 1));
  });

  it.each([
    ['another table', 'a,b\n1,2\n', 'weo.notWeo'],
    ['no years', `${head.replace(/\t20\d\d/g, '')}\n`, 'weo.noYears'],
    [
      'no subject of debt',
      [head, series('FRA', 'LUR', '', ['7', '7', '7', '7'], '2023')].join('\n'),
      'weo.noSubjects',
    ],
    ['a header alone', `${head}\n`, 'weo.noSubjects'],
    [
      'nobody known',
      [head, series('ZZZ', 'NGDP', '', ['1', '2', '3', '4'], '2023')].join('\n'),
      'import.nothingKept',
    ],
    ['nothing', '', 'import.emptyFile'],
    ['a web page', '<!doctype html><html>', 'import.notTable'],
  ])('says in one sentence what is wrong with %s', async (_, text, id) => {
    await expectSaid(importWeo(newWorld(), [file('weo.csv', text)]), id);
  });

  it('does not mix editions', async () => {
    const one = file('WEOOct2024all.xls', body);
    const other = file('WEOApr2024all.xls', body.replace('October 2024', 'April 2024'));
    await expectSaid(importWeo(newWorld(), [one, other]), 'weo.twoVintages');
  });

  it('reads the published database', async (ctx) => {
    const path = join(shared, 'data/fiscal/imf-weo-2025-10-fiscal-and-growth-1990-2030.csv.gz');
    if (!existsSync(path)) ctx.skip('needs the optional test-data folder ../shared');
    const { stored, account } = await importWeo(newWorld(), [path]);
    expect(stored.manifest.vintage).toBe('October 2025');
    expect(account!.rowsIn).toBe(account!.rowsKept + account!.rowsRefused);
    const japan = await rowsOf(stored, 'fiscal', columns, `WHERE economy = 'JPN' AND year = 2024`);
    expect(japan).toEqual(['JPN 2024 236.108 608398900000000.0 0.104 2023 2024']);
  });
});
