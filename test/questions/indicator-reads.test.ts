// Supplies rebuilt from indicators: the same totals and indices as all the flows behind them, and, with unnamed suppliers set
// aside, as the flows of named ones alone.
import { array, assert, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { concentration, suppliesFromRows } from '../../src/measures/supply.ts';
import { fromShares } from '../../src/questions/shared/indicator-reads.ts';
import type { Rows } from '../../src/questions/shared/parts.ts';
import { isUnnamed, namedSupplies } from '../../src/questions/shared/unnamed.ts';

const CODES = ['AUS', 'CHL', 'CHN', 'DEU', 'JPN', 'KOR', 'USA', 'XEF', 'XSC'];
const LISTED = 3;

const rows = (columns: Record<string, readonly (number | string)[]>): Rows => ({
  length: Object.values(columns)[0]?.length ?? 0,
  numbers: (name) => Float64Array.from(columns[name] ?? [], Number),
  strings: (name) => (columns[name] ?? []).map(String),
});

/** The largest named suppliers and all unnamed ones, with shares to so many digits. */
function indicatorsOf(flows: ReadonlyMap<string, number>, digits: number): readonly [Rows, Rows] {
  const total = [...flows.values()].reduce((sum, v) => sum + v, 0);
  const ranked = [...flows].toSorted(([, a], [, b]) => b - a);
  const largest = new Set(ranked.filter(([code]) => !isUnnamed(code)).slice(0, LISTED));
  const top = ranked.filter((one) => largest.has(one) || isUnnamed(one[0]));
  return [
    rows({
      year: [2023],
      product: [1],
      imports: [total],
      hhi: [ranked.reduce((sum, [, v]) => sum + (v / total) ** 2, 0)],
      suppliers: [flows.size],
    }),
    rows({
      year: top.map(() => 2023),
      product: top.map(() => 1),
      exporter: top.map(([code]) => code),
      share: top.map(([, v]) => Number((v / total).toFixed(digits))),
    }),
  ];
}

const drawn = array(
  record({ code: integer({ min: 0, max: CODES.length - 1 }), value: integer({ min: 1, max: 1000 }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
).map((list) => new Map(list.map(({ code, value }) => [CODES[code]!, value])));

it('with and without unnamed suppliers they have the total, the HHI and the largest of the flows', () => {
  expect(CODES.filter(isUnnamed)).toEqual(['XEF', 'XSC']);
  assert(
    property(drawn, (flows) => {
      const codes = [...CODES];
      const all = fromShares(...indicatorsOf(flows, 12), codes);
      for (const [supplies, behind] of [
        [all, [...flows]],
        [namedSupplies(all, codes, 2023).supplies, [...flows].filter(([code]) => !isUnnamed(code))],
      ] as const) {
        const sorted = behind.toSorted(([a], [b]) => CODES.indexOf(a) - CODES.indexOf(b));
        expect(supplies.cells).toBe(sorted.length === 0 ? 0 : 1);
        if (sorted.length === 0) continue;
        const expected = concentration(
          suppliesFromRows(
            sorted.map(() => 2023),
            sorted.map(() => 1),
            sorted.map(([code]) => CODES.indexOf(code)),
            sorted.map(([, value]) => value),
          ),
        );
        const found = concentration(supplies);
        for (const key of ['total', 'hhi', 'topShare'] as const)
          expect(found[key][0]! / expected[key][0]!, key).toBeCloseTo(1, 7);
      }
    }),
  );
});

it('rounded shares of which none is missing leave no supplier over, and keep the total', () => {
  const flows = new Map([
    ['XEF', 1],
    ['XSC', 2],
  ]);
  const codes = [...CODES];
  const all = fromShares(...indicatorsOf(flows, 2), codes);
  expect(concentration(all).total[0]).toBeCloseTo(3, 12);
  expect(namedSupplies(all, codes, 2023)).toMatchObject({ supplies: { cells: 0 }, leftOut: { of: 3 } });
});
