import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footrule, kendallTauB, meanRanks } from '../../src/measures/ranks.ts';

const list = fc
  .integer({ min: 2, max: 12 })
  .chain((n) =>
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: n, maxLength: n }),
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: n, maxLength: n }),
    ),
  );

describe("Kendall's tau-b", () => {
  it('equals (C - D) / sqrt((N - Ta)(N - Tb)) counted by hand', () => {
    fc.assert(
      fc.property(list, ([a, b]) => {
        let [concordant, discordant, tiedA, tiedB] = [0, 0, 0, 0];
        for (let i = 0; i < a.length; i++) {
          for (let j = i + 1; j < a.length; j++) {
            if (a[i] === a[j]) tiedA++;
            if (b[i] === b[j]) tiedB++;
            if (a[i] === a[j] || b[i] === b[j]) continue;
            if ((a[i]! - a[j]!) * (b[i]! - b[j]!) > 0) concordant++;
            else discordant++;
          }
        }
        const pairs = (a.length * (a.length - 1)) / 2;
        const norm = Math.sqrt((pairs - tiedA) * (pairs - tiedB));
        const tau = kendallTauB(a, b);
        if (norm === 0) expect(tau).toBeNull();
        else expect(tau).toBeCloseTo((concordant - discordant) / norm, 12);
      }),
    );
  });
  it('is 1 for the same order, -1 for the opposite one, 1/3 where one pair of three is swapped', () => {
    expect(kendallTauB([1, 2, 3], [10, 20, 30])).toBe(1);
    expect(kendallTauB([1, 2, 3], [3, 2, 1])).toBe(-1);
    expect(kendallTauB([1, 2, 3], [1, 3, 2])).toBeCloseTo(1 / 3, 14);
  });
  it('refuses lists that are not paired or hold no number', () => {
    expect(() => kendallTauB([1], [1, 2])).toThrow('not paired');
    expect(() => kendallTauB([1, NaN], [1, 2])).toThrow('Value 1 is not a number');
  });
});

describe("Spearman's footrule", () => {
  it('is 0 for the same order and 1 for the opposite one', () => {
    for (const n of [2, 3, 8, 9]) {
      const up = Array.from({ length: n }, (_, i) => i);
      expect(footrule(up, up)).toBe(0);
      expect(footrule(up, up.toReversed())).toBe(1);
    }
    expect(footrule([1], [1])).toBeNull();
  });
  it('stays within 0-1 and is symmetric', () => {
    fc.assert(
      fc.property(list, ([a, b]) => {
        const there = footrule(a, b)!;
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
        expect(footrule(b, a)).toBe(there);
      }),
    );
  });
  it('gives ties their mean rank', () => {
    expect([...meanRanks([5, 9, 5, 1])]).toEqual([2.5, 1, 2.5, 4]);
  });
});
