import { describe, expect, it } from 'vitest';
import { stream } from '../../src/kernel/random.ts';
import {
  bootstrapIndices,
  indicesOf,
  saltelliRuns,
  sensitivity,
  tells,
} from '../../src/measures/sensitivity.ts';

it('total indices tell who leads only where they add up to at least half of what they must', () => {
  expect(tells([0.82, 0.22])).toBe(true);
  expect(tells([0.4, 0.1, -0.05])).toBe(true);
  expect(tells([0.08, 0.02, 0.02, 0.01])).toBe(false);
  expect(tells([])).toBe(false);
});

describe('Sobol indices', () => {
  it('are those of the Ishigami function (a = 7, b = 0.1) within 0.01 at N = 16384', () => {
    const ishigami = (u: Float64Array): number => {
      const [a = 0, b = 0, c = 0] = Array.from(u, (v) => Math.PI * (2 * v - 1));
      return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
    };
    const { first, total, variance } = sensitivity(ishigami, 3, 16384);
    [0.3139, 0.4424, 0].forEach((s, i) => expect(Math.abs(first[i]! - s)).toBeLessThan(0.01));
    [0.5576, 0.4424, 0.2437].forEach((s, i) => expect(Math.abs(total[i]! - s)).toBeLessThan(0.01));
    expect(variance).toBeCloseTo(49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18 + 0.5, 1);
  });
  it('share the variance of a sum among its terms by their squares', () => {
    const { first, total } = sensitivity((u) => u[0]! + 2 * u[1]!, 2, 4096);
    [0.2, 0.8].forEach((s, i) => {
      expect(first[i]).toBeCloseTo(s, 2);
      expect(total[i]).toBeCloseTo(s, 2);
    });
  });
  it('lie within their bands, which shrink as points are added', () => {
    const width = (n: number): number => {
      const runs = saltelliRuns((u) => u[0]! + 2 * u[1]!, 2, n);
      const samples = bootstrapIndices(runs, 200, stream(1, 'bands'));
      const totals = samples.map(({ total }) => total[1]!).sort((a, b) => a - b);
      expect(totals[0]!).toBeLessThan(indicesOf(runs).total[1]!);
      expect(totals.at(-1)!).toBeGreaterThan(indicesOf(runs).total[1]!);
      expect(totals[10]!).toBeLessThan(0.8);
      expect(totals[190]!).toBeGreaterThan(0.8);
      return totals[190]! - totals[10]!;
    };
    expect(width(1024)).toBeLessThan(width(64) / 2);
  });
  it('of a sample of all points, each once, are those of the points', () => {
    const runs = saltelliRuns((u) => u[0]! * u[1]!, 2, 16);
    const backwards = Array.from({ length: 16 }, (_, k) => 15 - k);
    const [all, sampled] = [indicesOf(runs), indicesOf(runs, backwards)];
    all.total.forEach((total, i) => expect(sampled.total[i]).toBeCloseTo(total, 12));
    all.first.forEach((first, i) => expect(sampled.first[i]).toBeCloseTo(first, 12));
  });
  it('leave out samples in which nothing varies', () => {
    const runs = saltelliRuns(() => 1, 1, 8);
    expect(bootstrapIndices(runs, 5, stream(1, 'still'))).toHaveLength(0);
  });
  it('do not exist for a constant', () => expect(sensitivity(() => 3, 2, 64).first[0]).toBeNaN());
});
