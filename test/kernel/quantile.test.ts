import fc from 'fast-check';
import { quantileSeq } from 'mathjs';
import { expect, test } from 'vitest';
import { median, quantile, quantileSorted, quantiles, sortedCopy } from '../../src/kernel/quantile.ts';

test('type 7 by hand: 1, 2, 4, 8, 16', () => {
  const x = [16, 4, 1, 8, 2];
  expect(quantiles(x, [0, 0.25, 0.5, 0.9, 1])).toEqual([1, 2, 4, 12.8, 16]);
  expect(median([1, 10, 2, 20])).toBe(6);
});

test('agrees with an independent implementation', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 99 }).map((k) => k / 100),
      (x, p) => {
        expect(quantile(x, p)).toBeCloseTo(Number(quantileSeq(x, p)), 6);
      },
    ),
  );
});

test('stays inside the sample and never falls as p rises', () => {
  const value = fc.double({ min: -1, max: 1, noNaN: true });
  const p = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), p, p, (x, a, b) => {
      const sorted = sortedCopy(x);
      const low = quantileSorted(sorted, Math.min(a, b));
      const high = quantileSorted(sorted, Math.max(a, b));
      expect(low).toBeLessThanOrEqual(high + 1e-15);
      expect(low).toBeGreaterThanOrEqual(sorted[0]! - 1e-15);
      expect(high).toBeLessThanOrEqual(sorted.at(-1)! + 1e-15);
    }),
  );
});

test('the input stays as it was; empty samples have no quantile; nonsense is refused', () => {
  const x = [3, 1, 2];
  median(x);
  expect(x).toEqual([3, 1, 2]);
  expect(median([])).toBeNaN();
  expect(() => quantile([1, NaN], 0.5)).toThrow(/Value 1 of 2/);
  expect(() => quantile([1], 1.5)).toThrow(/lie in \[0, 1\]/);
});
