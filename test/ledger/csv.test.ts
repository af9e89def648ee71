import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/ledger/sources/csv.ts';
import {
  BLANK,
  decimal,
  decimalText,
  ExactSum,
  NEGATIVE,
  NOT_A_NUMBER,
  TOO_LARGE,
  whole,
} from '../../src/ledger/sources/decimal.ts';
import { expectSaid } from './importing-help.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size = 1 << 20): Promise<{ fields: string[]; line: number }[]> {
  const rows: { fields: string[]; line: number }[] = [];
  await readCsv('test.csv', inPieces(Buffer.from(text), size), ',', (record) => {
    rows.push({
      fields: Array.from({ length: record.count }, (_, at) => record.text(at)),
      line: record.line,
    });
  });
  return rows;
}

describe('reading CSV', () => {
  it('agrees with an independent parser on any well-formed table, in pieces of any size', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '1', ' ', ',', '"', '\n', 'é', '.'), maxLength: 6 })
      .map((text) => text.trim());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, size) => {
          const text = rows
            .map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\n`)
            .join('');
          const expected: string[][] = parse(text, { trim: false });
          expect((await read(text, size)).map((row) => row.fields)).toEqual(
            expected.map((row) => row.map((one) => one.trim())),
          );
        },
      ),
    );
  });

  it('knows the line of each record, over empty lines, line ends of Windows and quoted line ends', async () => {
    const rows = await read('\uFEFFt,i\r\n1,2\r\n\r\n"a\nb",3\n4,5', 3);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 4, 6]);
    expect(rows.map((row) => row.fields.join('|'))).toEqual(['t|i', '1|2', 'a\nb|3', '4|5']);
  });

  it('loses no line behind a quote that never closes', async () => {
    const rows = await read('a,b\n"1,2\n3,4\n5,6\n');
    expect(rows.map((row) => [row.line, row.fields.join('|')])).toEqual([
      [1, 'a|b'],
      [2, ''],
      [3, '3|4'],
      [4, '5|6'],
    ]);
  });

  it('keeps what stands after a closing quote', async () => {
    expect((await read('"1"2,3\n'))[0]?.fields).toEqual(['"1"2', '3']);
  });

  it('refuses a line that no table has', async () => {
    await expectSaid(read('x'.repeat(3_000_000), 1 << 20), 'import.longLine');
  });
});

const exact = (text: string, scale: number): number => {
  const bytes = Buffer.from(text);
  return decimal(bytes, 0, bytes.length, scale);
};

describe('reading decimals', () => {
  it('reads what was written, exactly, at any scale', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 9_000_000_000_000_000n }),
        fc.integer({ min: 0, max: 9 }),
        fc.boolean(),
        (n, scale, padded) => {
          const text = decimalText(n, scale);
          expect(exact(padded ? `   ${text} ` : text, scale)).toBe(Number(n));
        },
      ),
    );
  });

  it('reads exponents as the digits they stand for', () => {
    expect(exact('3e-04', 9)).toBe(300_000);
    expect(exact('1.5E3', 3)).toBe(1_500_000);
    expect(exact('+2.', 3)).toBe(2000);
    expect(exact('.5', 3)).toBe(500);
  });

  it('rounds half up beyond the scale', () => {
    expect(exact('0.0004', 3)).toBe(0);
    expect(exact('0.0005', 3)).toBe(1);
    expect(exact('1.23449999999999999999', 3)).toBe(1234);
    expect(exact('9e-400', 3)).toBe(0);
  });

  it('says what else was there', () => {
    for (const blank of ['', '   ', 'NA', ' NaN']) expect(exact(blank, 3)).toBe(BLANK);
    for (const text of ['x', '1,5', '1 2', '1.2.3', '.', '--1', '0x10', '1e'])
      expect(exact(text, 3)).toBe(NOT_A_NUMBER);
    expect(exact('-0.1', 3)).toBe(NEGATIVE);
    expect(exact('-0.0', 3)).toBe(0);
    for (const text of ['9000000000000.001', '1e300', '99999999999999999999'])
      expect(exact(text, 3)).toBe(TOO_LARGE);
    expect(whole(Buffer.from('012'), 0, 3)).toBe(12);
    expect(whole(Buffer.from('1.0'), 0, 3)).toBe(NOT_A_NUMBER);
  });

  it('adds up without losing a unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9_000_000_000_000_000 }), { maxLength: 50 }),
        (numbers) => {
          const sum = new ExactSum();
          for (const n of numbers) sum.add(n);
          expect(sum.total).toBe(numbers.reduce((total, n) => total + BigInt(n), 0n));
        },
      ),
    );
  });
});
