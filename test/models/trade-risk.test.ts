import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tradeRisk } from '../../src/models/trade-risk.ts';

describe('risk along trade', () => {
  it('has its closed form on a ring: every economy the same, 0.9 / 0.1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.double({ min: 0, max: 90, noNaN: true }),
        (n, stability) => {
          const flows = new Float64Array(n * n);
          for (let i = 0; i < n; i++) flows[i * n + ((i + 1) % n)] = 1 + i;
          const { lambda, faced, spread } = tradeRisk(flows, new Float64Array(n).fill(stability));
          expect(lambda).toBeCloseTo(1 - stability / 100, 9);
          for (let i = 0; i < n; i++) {
            expect(faced![i]).toBeCloseTo(9, 6);
            expect(spread![i]).toBeCloseTo(9, 6);
          }
        },
      ),
    );
  });
  it('solves R = mu V (1 + R) on two that trade with each other and a third that only buys', () => {
    const flows = Float64Array.of(0, 3, 1, 2, 0, 3, 0, 0, 0);
    const { lambda, mu, faced, spread } = tradeRisk(flows, Float64Array.of(20, 50, 0));
    // V = [[0, 0.8, 0.2], [0.5, 0, 0.375], [0, 0, 0]]: lambda^2 = 0.4.
    expect(lambda).toBeCloseTo(Math.sqrt(0.4), 9);
    const v = [0, 0.8, 0.2, 0.5, 0, 0.375, 0, 0, 0];
    for (let i = 0; i < 3; i++) {
      let out = 0;
      let into = 0;
      for (let j = 0; j < 3; j++) {
        out += mu! * v[i * 3 + j]! * (1 + spread![j]!);
        into += mu! * v[j * 3 + i]! * (1 + faced![j]!);
      }
      expect(spread![i]).toBeCloseTo(out, 8);
      expect(faced![i]).toBeCloseTo(into, 8);
    }
    expect(spread![2]).toBe(0);
  });
  it('tells where trade has no circle', () => {
    const { lambda, mu, faced } = tradeRisk(Float64Array.of(0, 1, 0, 0), Float64Array.of(10, 10));
    expect([lambda, mu, faced]).toEqual([0, null, null]);
  });
});
