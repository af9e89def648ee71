// The mean of the worst years, by hand and against draws.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stream } from '../../../src/kernel/random.ts';
import { APART, jointly, worstMean } from '../../../src/models/lenses/tail.ts';

it('of one peril is its loss, as far as its chance fills the tail', () => {
  expect(worstMean([{ chance: 0.03, loss: 10 }], 0.05)).toBeCloseTo(6, 12);
  expect(worstMean([{ chance: 0.1, loss: 10 }], 0.05)).toBeCloseTo(10, 12);
  expect(worstMean([], 0.05)).toBe(0);
});

it('of two, by hand', () => {
  // Both: 0.001, 30; the first alone: 0.019, 20; the second alone: 0.049, 10, of which 0.03 are left.
  const perils = [
    { chance: 0.02, loss: 20 },
    { chance: 0.05, loss: 10 },
  ];
  expect(worstMean(perils, 0.05)).toBeCloseTo((0.001 * 30 + 0.019 * 20 + 0.03 * 10) / 0.05, 12);
});

it('agrees with the worst of many draws', () => {
  const perils = [
    { chance: 0.03, loss: 5 },
    { chance: 0.1, loss: 2 },
    { chance: 0.06, loss: 3 },
  ];
  const random = perils.map((_, k) => stream(1, 'tail', k));
  const count = 200_000;
  const years = Float64Array.from({ length: count }, (_, d) =>
    perils.reduce((sum, { chance, loss }, k) => (random[k]!.uniform(d) < chance ? sum + loss : sum), 0),
  ).sort();
  const worst = years.slice(-count * 0.05).reduce((a, b) => a + b, 0) / (count * 0.05);
  expect(Math.abs(worstMean(perils, 0.05) - worst)).toBeLessThan(0.05);
});

it('lies between the mean and the sum, and adds up at most (coherence)', () => {
  const peril = fc.record({
    chance: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    loss: fc.double({ min: 0, max: 100, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(peril, { maxLength: APART + 4 }), (perils) => {
      const value = worstMean(perils, 0.05);
      const mean = perils.reduce((sum, { chance, loss }) => sum + chance * loss, 0);
      const alone = perils.reduce((sum, one) => sum + worstMean([one], 0.05), 0);
      expect(value).toBeGreaterThanOrEqual(mean - 1e-9);
      expect(value).toBeLessThanOrEqual(alone + 1e-9);
      expect(worstMean(perils.toReversed(), 0.05)).toBeCloseTo(value, 9);
    }),
  );
});

it('joins perils without changing what is expected of them', () => {
  expect(
    jointly([
      { chance: 0.1, loss: 4 },
      { chance: 0.05, loss: 2 },
    ]),
  ).toEqual({ chance: 0.1, loss: 5 });
});
