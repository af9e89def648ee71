import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importBaci } from '../../src/ledger/sources/baci.ts';
import { BaciLine } from '../../src/ledger/sources/baci-line.ts';
import { readCsv } from '../../src/ledger/sources/csv.ts';
import { decimal, whole } from '../../src/ledger/sources/decimal.ts';
import { file, newWorld, rowsOf } from './importing-help.ts';

const SCALE = 6;

/** The six fields as the general reader takes them; null where it finds another number of fields. */
async function generally(line: string): Promise<number[] | null> {
  let found: number[] | null = null;
  async function* source(): AsyncGenerator<Buffer> {
    yield Buffer.from(line);
  }
  await readCsv('x', source(), ',', ({ bytes, starts, ends, count, broken }) => {
    found =
      broken || count !== 6
        ? null
        : Array.from({ length: 6 }, (_, at) =>
            at < 4 ? whole(bytes, starts[at]!, ends[at]!) : decimal(bytes, starts[at]!, ends[at]!, SCALE),
          );
  });
  return found;
}

const said = (line: BaciLine): number[] => [
  line.year,
  line.exporter,
  line.importer,
  line.product,
  line.value,
  line.quantity,
];

describe('a line of BACI read in one pass', () => {
  it('says the same as the general reader, or leaves the line to it', async () => {
    const token = fc.oneof(
      fc.constantFrom(
        ',',
        ',',
        ',',
        '.',
        ' ',
        'NA',
        'N',
        '"',
        '-',
        '+',
        '\r',
        '1e3',
        '',
        ';',
        '99999999999999999',
      ),
      fc.nat(999_999).map(String),
      fc.double({ min: 0, max: 1e9, noNaN: true }).map((v) => v.toFixed(3)),
    );
    const code = fc.oneof({ weight: 9, arbitrary: fc.nat(999_999).map(String) }, token);
    const amount = fc
      .tuple(
        fc.constantFrom('', '', '   '),
        fc.nat(10_000_000),
        fc.constantFrom('', '.', '.5', '.123', '.123456', '.1234567'),
      )
      .map(([blank, n, rest]) => `${blank}${n}${rest}`);
    const usual = fc
      .tuple(
        code,
        code,
        code,
        code,
        fc.oneof(amount, token),
        fc.oneof(amount, token, fc.constantFrom('', 'NA', '    NA')),
      )
      .map((fields) => fields.join(','));
    const line = fc.oneof(
      usual,
      usual,
      fc.array(token, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(line, fc.constantFrom('\n', '\r\n'), async (text, end) => {
        const reader = new BaciLine(SCALE);
        const bytes = Buffer.from(`${text}${end}7,7,7`);
        const next = reader.read(bytes, 0);
        if (next < 0) return;
        taken++;
        expect(next).toBe(text.length + end.length);
        expect(said(reader)).toEqual(await generally(text + end));
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(200);
  });

  it('takes the lines that CEPII writes', () => {
    const reader = new BaciLine(SCALE);
    const line = '2021,4,8,10121,6.965,         3.5\n';
    expect(reader.read(Buffer.from(line), 0)).toBe(line.length);
    expect(said(reader)).toEqual([2021, 4, 8, 10121, 6_965_000, 3_500_000]);
    expect(reader.read(Buffer.from('2021,4,8,010121,0,NA\r\n'), 0)).toBe(22);
    expect(said(reader)).toEqual([2021, 4, 8, 10121, 0, -1]);
  });

  it('changes nothing: rows, refusals, lines and money are those of a file whose columns stand in another order', async () => {
    const rows = [
      '2021,156,392,854231,12.345,1.5',
      '2021,490,392,854231,7,',
      '2021,156,392,854231,12.345,1.5',
      '2021,156,842,854231,-3,1',
      '2021,156,842,854231,3,NA',
      '',
      '2021,156,842,010121,0.001,2',
      '2021,156,842,010121,5,2',
      '2020,156,842,300490,5,2',
      '2021,999,842,300490,5,2',
      '2021,156,156,300490,5,2',
      '2021,156,842,999998,5,2',
      '2021,156,842,300490,1e3,2',
      '2021,842,156,300490,0.1234567,2',
      '2021,842,156,854231,x,2',
      '2021,842,156,010121,99999999999999,2',
      '2021,842,392,300490',
      '2021,842,392,300490,4,2.25',
      '2021,842,392,854231,,2.25',
    ];
    const reversed = rows.map((row) =>
      row.split(',').length === 6 ? row.split(',').toReversed().join(',') : row,
    );
    const results = [];
    for (const [head, body] of [
      ['t,i,j,k,v,q', rows],
      ['q,v,k,j,i,t', reversed],
    ] as const) {
      const path = file('BACI_HS17_Y2021_V202301.csv', `${head}\n${body.join('\n')}\n`);
      const { stored, account, findings } = await importBaci(newWorld(), [path]);
      results.push({
        account,
        findings,
        flows: await rowsOf(stored, 'flows', [
          'year',
          'exporter',
          'importer',
          'product',
          'value',
          'quantity',
        ]),
        refused: await rowsOf(stored, 'refused', ['line', 'reason', 'field'], 'ORDER BY t.line'),
      });
    }
    expect(results[0]).toEqual(results[1]);
    expect(results[0]!.account!.rowsKept).toBe(7);
    expect(results[0]!.refused).toContain('4 duplicate-row k');
    expect(results[0]!.refused).toHaveLength(11);
  });

  it('is not asked where commas do not part fields', async () => {
    const path = file(
      'BACI_HS17_Y2021_V202301.csv',
      't;i;j;k;v;q\n2021;156;392;854231;1;1\n2021,156,842,854231,2,2\n',
    );
    const { account, stored } = await importBaci(newWorld(), [path]);
    expect(account!.rowsKept).toBe(1);
    expect(await rowsOf(stored, 'refused', ['line', 'reason'])).toEqual(['3 broken-row']);
  });
});
