import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Duck } from '../../src/ledger/duck.ts';

/** What a column's cells are as text, and as numbers read in blocks. */
async function read(
  type: string,
  cells: readonly (string | null)[],
): Promise<[(string | null)[], Float64Array]> {
  const duck = await Duck.open({ memoryLimit: '300MB' });
  try {
    const rows = cells.map((cell, i) => `(${i}, CAST(${cell === null ? 'NULL' : `'${cell}'`} AS ${type}))`);
    const frame = await duck.query(`SELECT v FROM (VALUES ${rows.join(', ')}) t(i, v) ORDER BY i`);
    return [frame.strings('v'), frame.numbers('v')];
  } finally {
    duck.close();
  }
}

/** The double nearest to a decimal text, by the language's own reader of numbers. */
const nearest = (text: string | null): number => (text === null ? Number.NaN : Number(text));

const extremes: Readonly<Record<string, readonly string[]>> = {
  TINYINT: ['-128', '127', '0'],
  UTINYINT: ['0', '255'],
  SMALLINT: ['-32768', '32767'],
  USMALLINT: ['0', '65535'],
  INTEGER: ['-2147483648', '2147483647', '-1'],
  UINTEGER: ['0', '4294967295'],
  BIGINT: [
    '-9223372036854775808',
    '9223372036854775807',
    '9007199254740993',
    '-9007199254740993',
    '-1',
    '4294967296',
  ],
  UBIGINT: ['0', '18446744073709551615', '9007199254740993'],
  HUGEINT: [
    '-170141183460469231731687303715884105728',
    '170141183460469231731687303715884105727',
    '9223372036854775808',
    '-9223372036854775809',
    '-1',
    '9007199254740993',
  ],
  FLOAT: ['0.5', '-1.25', '3.0e38'],
  DOUBLE: ['0.1', '-1.7976931348623157e308', '5e-324'],
  'DECIMAL(4,2)': ['-99.99', '0.07'],
  'DECIMAL(9,3)': ['-999999.999', '0.001', '-0.001'],
  'DECIMAL(18,3)': ['999999999999999.999', '-999999999999999.999', '9007199254740.993', '-0.001', '0.300'],
  'DECIMAL(18,18)': ['0.999999999999999999', '-0.000000000000000001'],
  'DECIMAL(38,3)': [
    '99999999999999999999999999999999999.999',
    '-9223372036854775.809',
    '9223372036854775.807',
    '-0.001',
  ],
  'DECIMAL(38,30)': ['12345678.123456789012345678901234567891', '-0.000000000000000000000000000001'],
  BOOLEAN: ['true', 'false'],
};

describe('columns of a result', () => {
  for (const [type, values] of Object.entries(extremes)) {
    it(`of ${type} are the nearest doubles, to the ends of the type, with NaN for nulls`, async () => {
      const cells = [...values, null, ...values.toReversed()];
      const [texts, numbers] = await read(type, cells);
      const wanted =
        type === 'BOOLEAN'
          ? texts.map((t) => (t === null ? Number.NaN : Number(t === 'true')))
          : texts.map(nearest);
      expect(Array.from(numbers)).toEqual(wanted);
      expect(numbers[values.length]).toBeNaN();
    });
  }

  it('of decimals are the nearest doubles whatever their digits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n })), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.integer({ min: 0, max: 18 }),
        async (digits, scale) => {
          const texts = digits.map((n) => {
            if (n === null) return null;
            const all = String(n < 0n ? -n : n).padStart(scale + 1, '0');
            const cut = all.length - scale;
            return `${n < 0n ? '-' : ''}${all.slice(0, cut)}${scale > 0 ? `.${all.slice(cut)}` : ''}`;
          });
          for (const width of [18, 38]) {
            const [, numbers] = await read(`DECIMAL(${width},${scale})`, texts);
            expect(Array.from(numbers, (v) => v + 0)).toEqual(texts.map((t) => nearest(t) + 0));
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('come in order over many chunks, nulls in their places', async () => {
    const duck = await Duck.open({ memoryLimit: '300MB' });
    try {
      const frame = await duck.query(
        `SELECT CAST(i AS INTEGER) AS a, CASE WHEN i % 3 = 0 THEN NULL ELSE CAST(i AS DECIMAL(18,3)) / 8 END AS b,
          CASE WHEN i % 1000 < 999 THEN CAST(i AS BIGINT) END AS c, 'x' AS d FROM range(5001) t(i) ORDER BY i`,
      );
      expect(frame.length).toBe(5001);
      const [a, b, c] = ['a', 'b', 'c'].map((name) => frame.numbers(name));
      for (let i = 0; i < frame.length; i++) {
        expect(a![i]).toBe(i);
        expect(b![i]).toEqual(i % 3 === 0 ? Number.NaN : i / 8);
        expect(c![i]).toEqual(i % 1000 < 999 ? i : Number.NaN);
      }
      expect(frame.numbers('d')[0]).toBeNaN();
      expect(() => frame.numbers('e')).toThrow('no column e (it has a, b, c, d)');
    } finally {
      duck.close();
    }
  });
});

describe('whole numbers and blocks', () => {
  it('reads columns of whole numbers, and refuses what is none', async () => {
    const duck = await Duck.open({ memoryLimit: '300MB' });
    try {
      const frame =
        await duck.query(`SELECT CAST(i AS SMALLINT) AS a, CAST(-i AS INTEGER) AS b, CAST(i AS BIGINT) AS c,
        CASE WHEN i <> 3000 THEN i::INTEGER END AS d, i / 2 AS e, i + 4000000000 AS f FROM range(5001) t(i) ORDER BY i`);
      const counted = Array.from({ length: 5001 }, (_, i) => i);
      expect(Array.from(frame.integers('a'))).toEqual(counted);
      expect(Array.from(frame.integers('b'), (v) => -v + 0)).toEqual(counted);
      expect(Array.from(frame.integers('c'))).toEqual(counted);
      for (const column of ['d', 'e', 'f'])
        expect(() => frame.integers(column), column).toThrow(
          `column ${column} holds what is not a whole number`,
        );
    } finally {
      duck.close();
    }
  });

  it('hands over the rows of a query block by block, in order', async () => {
    const duck = await Duck.open({ memoryLimit: '300MB', keepOrder: true });
    try {
      const rows: number[] = [];
      let blocks = 0;
      await duck.scan('SELECT i::INTEGER AS a FROM range(50001) t(i)', (block) => {
        blocks++;
        expect(block.length).toBeGreaterThan(0);
        rows.push(...block.integers('a'));
      });
      expect(blocks).toBeGreaterThan(1);
      expect(rows).toEqual(Array.from({ length: 50_001 }, (_, i) => i));
      await expect(duck.scan('SELECT nothing', () => undefined)).rejects.toThrow('nothing');
    } finally {
      duck.close();
    }
  });
});
