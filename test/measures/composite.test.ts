import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arithmeticMean, composite, geometricMean, type Branch } from '../../src/measures/composite.ts';
import { imputeMean, imputeMultiple, imputeOnce } from '../../src/measures/composite-impute.ts';
import {
  compositeModel,
  compositeSpread,
  DEFAULT_CHOICES,
  rankShiftSensitivity,
  uncertainInputs,
  type Choices,
  type Indicator,
} from '../../src/measures/composite-uncertainty.ts';
import { minMax } from '../../src/measures/normalise.ts';
import { stability } from '../../src/measures/classes.ts';

const shared = process.env['KANAME_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url));
const NONE = Number.NaN;
const table = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(shared, 'reference/composite', file)), { columns: true }) as Record<
    string,
    string
  >[];

describe('composite of the ASEM indicators', () => {
  it('agrees with an independent program in every score of all four levels to 1e-9', (ctx) => {
    if (!existsSync(join(shared, 'reference/composite')))
      ctx.skip('needs the optional test-data folder ../shared');
    const meta = table('ASEM_iMeta.csv').filter(({ Type }) => Type === 'Indicator' || Type === 'Aggregate');
    const units = table('ASEM_iData.csv');
    const expected = new Map(table('asem_simple_minmax_amean.csv').map((row) => [row['uCode'], row]));
    const indicators = meta.filter(({ Type }) => Type === 'Indicator');
    const scores = indicators.map(({ iCode, Direction }) => {
      const measured = units.map((unit) => (unit[iCode!] === 'NA' ? NONE : Number(unit[iCode!])));
      return minMax(imputeMean(measured).values.map((v) => Number(Direction) * v)).map((v) => 100 * v);
    });
    const branch = (id: string): Branch => ({
      id,
      weight: 1,
      parts: meta
        .filter(({ Parent }) => Parent === id)
        .map(({ iCode = '', Type }) =>
          Type === 'Aggregate'
            ? branch(iCode)
            : { id: iCode, weight: 1, indicator: indicators.findIndex((one) => one['iCode'] === iCode) },
        ),
    });
    const found = composite(scores, branch('Index'), { across: 'arithmetic', within: 'arithmetic' });
    expect(found.size).toBe(11);
    const all = new Map([...indicators.map(({ iCode }, k) => [iCode!, scores[k]!] as const), ...found]);
    let compared = 0;
    for (const [at, { uCode }] of units.entries()) {
      for (const [id, values] of all) {
        expect(Math.abs(values[at]! - Number(expected.get(uCode)![id]))).toBeLessThan(1e-9);
        compared++;
      }
    }
    expect(compared).toBe(51 * 60);
  });
});

const tree: Branch = {
  id: 'index',
  weight: 1,
  parts: [
    {
      id: 'p',
      weight: 3,
      parts: [
        { id: 'a', weight: 1, indicator: 0 },
        { id: 'b', weight: 1, indicator: 1 },
      ],
    },
    { id: 'c', weight: 1, indicator: 2 },
  ],
};

describe('composite', () => {
  it('is geometric across pillars and arithmetic within unless told otherwise', () => {
    const scores = [[0.2], [0.6], [0.5]];
    expect(composite(scores, tree).get('p')![0]).toBeCloseTo(0.4, 12);
    expect(composite(scores, tree).get('index')![0]).toBeCloseTo(0.4 ** 0.75 * 0.5 ** 0.25, 12);
    const own = { ...tree, mean: 'arithmetic' } as const;
    expect(composite(scores, own).get('index')![0]).toBeCloseTo(0.75 * 0.4 + 0.25 * 0.5, 12);
  });
  it('gives no value to a unit that lacks a part, and 0 to one that has nothing in a pillar', () => {
    const found = composite(
      [
        [1, 1],
        [NONE, 1],
        [1, 0],
      ],
      tree,
    );
    expect(found.get('p')![0]).toBeNaN();
    expect(found.get('index')![0]).toBeNaN();
    expect(found.get('index')![1]).toBe(0);
  });
  it('names what is wrong with a tree or a value', () => {
    const leaf = { id: 'x', weight: 1, indicator: 5 };
    expect(() => composite([[1]], { id: 'i', weight: 1, parts: [leaf] })).toThrow('x is indicator 5');
    expect(() => composite([[1]], { id: 'i', weight: 1, parts: [] })).toThrow('i has no parts');
    const twice = { id: 'q', weight: 1, parts: [{ ...leaf, indicator: 0 }] };
    expect(() => composite([[1]], { id: 'i', weight: 1, parts: [twice, twice] })).toThrow('Two branches');
    expect(() => geometricMean([[1], [-1]], [0.5, 0.5])).toThrow('part 2 of unit 1 is -1');
    expect(() => arithmeticMean([[1], [1, 2]], [0.5, 0.5])).toThrow('do not match');
  });
  const scored = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
  it('geometric never exceeds arithmetic, both lie between the smallest and the largest part', () => {
    fc.assert(
      fc.property(
        scored,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
        (y, w) => {
          const sum = w.reduce((a, b) => a + b, 0);
          const shares = w.map((v) => v / sum);
          const parts = y.map((v) => [v]);
          const [g, a] = [geometricMean(parts, shares)[0]!, arithmeticMean(parts, shares)[0]!];
          expect(g).toBeLessThanOrEqual(a + 1e-12);
          expect(g).toBeGreaterThanOrEqual(Math.min(...y) - 1e-12);
          expect(a).toBeLessThanOrEqual(Math.max(...y) + 1e-12);
        },
      ),
    );
  });
  it('never falls when a score rises', () => {
    fc.assert(
      fc.property(scored, fc.nat(2), fc.double({ min: 0, max: 1, noNaN: true }), (y, which, more) => {
        const before = composite(
          y.map((v) => [v]),
          tree,
        ).get('index')![0]!;
        const after = composite(
          y.map((v, k) => [k === which ? v + more : v]),
          tree,
        ).get('index')![0]!;
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });
});

describe('imputation', () => {
  it('fills gaps with the mean and flags them', () => {
    const { values, imputed } = imputeMean([1, NONE, 3]);
    expect(Array.from(values)).toEqual([1, 2, 3]);
    expect(Array.from(imputed)).toEqual([0, 1, 0]);
    expect(imputeMean([NONE]).values[0]).toBeNaN();
    expect(imputeOnce([NONE], 1, 'x', 0).values[0]).toBeNaN();
  });
  it('multiple: 20 copies of known values, each the same whatever else is drawn, around the mean', () => {
    const x = [...Array.from({ length: 50 }, (_, i) => i), NONE];
    const copies = imputeMultiple(x, 1, 'x');
    expect(copies).toHaveLength(20);
    for (const { values, imputed } of copies) {
      expect(values.slice(0, 50)).toEqual(Float64Array.from(x.slice(0, 50)));
      expect(x).toContain(values[50]);
      expect(imputed[50]).toBe(1);
    }
    expect(new Set(copies.map(({ values }) => values[50])).size).toBeGreaterThan(5);
    expect(imputeOnce(x, 1, 'x', 7)).toEqual(copies[7]);
    const many = imputeMultiple(x, 1, 'x', 2000).map(({ values }) => values[50]!);
    const mean = many.reduce((a, b) => a + b, 0) / many.length;
    expect(Math.abs(mean - 24.5)).toBeLessThan(1.5);
  });
});

const certain: Choices = {
  imputation: ['mean'],
  normalisation: ['min-max'],
  weights: 'as-given',
  across: ['arithmetic'],
  thresholds: 0,
  noise: false,
  treat: false,
};
const value = fc.integer({ min: 0, max: 100 });
const world = fc
  .array(fc.tuple(value, value, value), { minLength: 4, maxLength: 10 })
  .filter((rows) => [0, 1, 2].every((k) => new Set(rows.map((row) => row[k])).size > 1));
const indicatorsOf = (rows: readonly (readonly number[])[], noise = 0): Indicator[] =>
  ['a', 'b', 'c'].map((id, k) => ({ id, values: rows.map((row) => row[k]!), direction: 1, noise }));
const above = (index: Float64Array, factor: number): Uint8Array =>
  Uint8Array.from(index, (v) => (v >= 0.5 * factor ? 1 : 0));

describe('uncertainty of a composite', () => {
  it('without noise and without choice: every draw is the reference and P is 0 or 1', () => {
    fc.assert(
      fc.property(world, fc.integer(), (rows, seed) => {
        const model = compositeModel(indicatorsOf(rows), tree, certain, seed);
        const { probability, rankShift, low, high } = compositeSpread(model, 5, above);
        expect(Array.from(probability)).toEqual(Array.from(above(model.reference, 1)));
        expect(rankShift.every((shift) => shift === 0)).toBe(true);
        model.reference.forEach((v, unit) => {
          expect(low[unit]).toBeCloseTo(v, 12);
          expect(high[unit]).toBeCloseTo(v, 12);
        });
        expect(stability(Array.from(probability))).toBe('stable');
      }),
      { numRuns: 30 },
    );
  });
  it('does not hang on the units of measurement', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 1000 }), (rows, unit) => {
        const choices = { ...DEFAULT_CHOICES, treat: true };
        const plain = compositeModel(indicatorsOf(rows, 0.1), tree, choices);
        const other = compositeModel(
          indicatorsOf(
            rows.map(([a, b, c]) => [a * unit, b, c]),
            0.1,
          ),
          tree,
          choices,
        );
        const u = [0.9, 0.1, 0.3, 0.7, 0.2, 0.6];
        // Where outliers drawn in leave an indicator constant, it has no value in any unit.
        plain
          .at(u)
          .index.forEach((v, i) =>
            Number.isNaN(v)
              ? expect(other.at(u).index[i]).toBeNaN()
              : expect(other.at(u).index[i]).toBeCloseTo(v, 9),
          );
      }),
      { numRuns: 30 },
    );
  });
  it('is the same for the same seed and another for another', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [i, (i * 7) % 12, (i * 5) % 12]);
    const spread = (seed: number): Float64Array =>
      compositeSpread(compositeModel(indicatorsOf(rows, 0.3), tree, DEFAULT_CHOICES, seed), 50, above).middle;
    expect(spread(1)).toEqual(spread(1));
    expect(spread(1)).not.toEqual(spread(2));
  });
  it('a unit far ahead keeps its class, one at the threshold does not', () => {
    const rows = [
      [100, 100, 100],
      [0, 0, 0],
      [50, 52, 48],
      ...Array.from({ length: 9 }, (_, i) => [i * 10, i * 9, i * 11]),
    ];
    const model = compositeModel(indicatorsOf(rows, 0.1), tree, {
      ...DEFAULT_CHOICES,
      normalisation: ['min-max'],
    });
    const { probability } = compositeSpread(model, 300, above);
    expect(probability[0]).toBe(1);
    expect(probability[1]).toBe(0);
    expect(stability([probability[2]!])).toBe('contested');
  });
  it('says which choice moves ranks: with one choice open it is that one', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [i, (i * 7) % 12, (i * 5) % 12]);
    const model = compositeModel(indicatorsOf(rows), tree, { ...certain, weights: 'drawn' });
    const { first, total } = rankShiftSensitivity(model, 256);
    const weights = uncertainInputs.indexOf('weights');
    uncertainInputs.forEach((_, j) => {
      if (j !== weights) expect([first[j], total[j]]).toEqual([0, 0]);
    });
    expect(total[weights]).toBeGreaterThan(0.8);
  });
  it('direction -1 turns an indicator round; distance needs thresholds', () => {
    const rows = [
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
    ];
    const turned = indicatorsOf(rows).map((one) => ({ ...one, direction: -1 as const }));
    const model = compositeModel(turned, tree, certain);
    expect(Array.from(model.reference)).toEqual([1, 0.5, 0]);
    const distance: Choices = { ...certain, normalisation: ['distance'] };
    expect(() => compositeModel(turned, tree, distance)).toThrow('a needs a threshold');
    const held = indicatorsOf(rows).map((one) => ({ ...one, threshold: 2 }));
    expect(Array.from(compositeModel(held, tree, distance).reference)).toEqual([0.5, 1, 1.5]);
  });
});
