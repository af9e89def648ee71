import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hhi, lerner, soleSource, worldShares } from '../../src/measures/dominance.ts';

describe('concentration', () => {
  it('is 1 for one supplier and 1/n for n equal ones', () => {
    expect(hhi([0, 4100, 0])).toBe(1);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0.01, max: 1e9, noNaN: true }),
        (n, v) => {
          expect(hhi(Array<number>(n).fill(v))).toBeCloseTo(1 / n, 12);
        },
      ),
    );
  });
  it('is undefined, not 0, without trade', () => {
    expect(hhi([])).toBeNull();
    expect(hhi([0, 0])).toBeNull();
    expect(worldShares([0, 0])).toBeNull();
  });
  it('gives shares that add up to 1', () => {
    expect([...worldShares([1, 3])!]).toEqual([0.25, 0.75]);
  });
  it('refuses values that are no trade', () => {
    expect(() => hhi([1, -1])).toThrow('got -1 at place 1');
    expect(() => hhi([NaN])).toThrow('got NaN at place 0');
  });
});

describe('Lerner index', () => {
  it('follows the dominant-firm formula', () => {
    expect(lerner(0.5).value).toBeCloseTo(0.5, 14); // 0.5 / (0.5 + 0.5)
    expect(lerner(0.8, { demand: 2, fringe: 3 }).value).toBeCloseTo(0.8 / 2.6, 14);
    expect(lerner(0).value).toBe(0);
  });
  it('says where there is no inner optimum', () => {
    expect(lerner(1)).toEqual({ value: 2, interior: false });
    expect(lerner(1, { demand: 2 })).toEqual({ value: 0.5, interior: true });
  });
  it('refuses shares outside 0-1', () => {
    expect(() => lerner(1.1)).toThrow('share must lie in 0-1');
    expect(() => lerner(0.5, { demand: 0 })).toThrow('demand elasticity > 0');
  });
});

describe('sole viable source', () => {
  it('counts importers above the threshold with a flag, by number, value and weight', () => {
    const got = soleSource({
      shares: [0.9, 0.6, 0.5, 0.8, NaN, 0.7],
      imports: [10, 20, 30, 40, 0, 100],
      flagged: [true, true, true, false, true, null],
      weights: [5, NaN, 10, 10, 25, 50],
    });
    expect(got.count).toBe(2);
    expect(got.importers).toEqual([0, 1]);
    expect(got.valueCovered).toBeCloseTo(0.9 * 10 + 0.6 * 20, 12);
    expect(got.importShare.value).toBeCloseTo(30 / 200, 12);
    expect(got.weightShare.value).toBeCloseTo(5 / 100, 12);
    expect(got.unassessed).toEqual([5]);
    expect(got.unweighted).toEqual([1]);
  });
  it('finds nobody, with a reason for the shares, where nobody imports', () => {
    const got = soleSource({ shares: [NaN], imports: [0], flagged: [null] });
    expect(got.count).toBe(0);
    expect(got.importShare).toEqual({ value: null, missing: 'no-imports' });
    expect(got.weightShare).toEqual({ value: null, missing: 'no-data' });
  });
  it('refuses arrays over different importers', () => {
    expect(() => soleSource({ shares: [1], imports: [1, 2], flagged: [true] })).toThrow('same importers');
  });
});
