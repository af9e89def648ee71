import { describe, expect, it } from 'vitest';
import { classIndices } from '../../src/measures/class-sensitivity.ts';
import { indicesOf, saltelliRuns } from '../../src/measures/sensitivity.ts';

describe('sensitivity of a class', () => {
  it('is that of the indicator where there are two classes', () => {
    const runs = saltelliRuns((u) => Number(u[0]! + 0.5 * u[1]! * u[2]! > 0.6), 3, 512);
    const [one, two] = [indicesOf(runs), classIndices(runs)];
    for (let j = 0; j < 3; j++) {
      expect(two.first[j]).toBeCloseTo(one.first[j]!, 12);
      expect(two.total[j]).toBeCloseTo(one.total[j]!, 12);
    }
    expect(two.differ).toBeCloseTo(2 * one.variance, 12);
  });

  it('adds up the indicators of three classes, weighted by their variance', () => {
    const runs = saltelliRuns((u) => Math.floor(3 * u[0]! ** 2) + Number(u[1]! > 0.8), 2, 256);
    const of = (run: Float64Array, k: number) => run.map((value) => Number(value === k));
    const parts = [0, 1, 2, 3].map((k) =>
      indicesOf({ a: of(runs.a, k), b: of(runs.b, k), mixed: runs.mixed.map((run) => of(run, k)) }),
    );
    const found = classIndices(runs);
    const differ = parts.reduce((sum, { variance }) => sum + variance, 0);
    expect(found.differ).toBeCloseTo(differ, 12);
    for (let j = 0; j < 2; j++)
      for (const key of ['first', 'total'] as const) {
        const sum = parts.reduce((all, one) => all + one[key][j]! * one.variance, 0);
        expect(found[key][j]).toBeCloseTo(sum / differ, 12);
      }
  });

  it('is all of the input that alone decides, and none of another', () => {
    const { first, total } = classIndices(saltelliRuns((u) => Math.floor(3 * u[0]!), 2, 4096));
    expect(first[0]).toBeCloseTo(1, 2);
    expect(total[0]).toBeCloseTo(1, 2);
    expect(total[1]).toBe(0);
  });

  it('does not exist where there is one class, and in a sample of all points is that of the points', () => {
    expect(classIndices(saltelliRuns(() => 1, 1, 8)).total[0]).toBeNaN();
    const runs = saltelliRuns((u) => Number(u[0]! > 0.3), 1, 16);
    const backwards = Array.from({ length: 16 }, (_, k) => 15 - k);
    expect(classIndices(runs, backwards).total[0]).toBeCloseTo(classIndices(runs).total[0]!, 12);
  });
});
