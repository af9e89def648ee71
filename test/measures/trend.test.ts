import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { direction, logit, trend, type Trend } from '../../src/measures/trend.ts';

const series = fc
  .uniqueArray(fc.integer({ min: 1995, max: 2024 }), { minLength: 8, maxLength: 20 })
  .map((years) => years.sort((a, b) => a - b))
  .chain((years) =>
    fc
      .array(fc.integer({ min: -1000, max: 1000 }), { minLength: years.length, maxLength: years.length })
      .map((values) => ({ years, values: values.map((v) => v / 100) })),
  );

function line(x: readonly number[], y: readonly number[], lag: number): Trend {
  const fit = trend(x, y, { lag });
  if (fit.slope === null) throw new Error('expected a line');
  return fit;
}

/** The textbook way: (X'X)^-1 S (X'X)^-1 with S summed lag by lag over the 2 x 2 matrices. */
function sandwich(x: readonly number[], y: readonly number[], lag: number) {
  const origin = x[0]!;
  const rows = x.map((v) => [1, v - origin] as const);
  const [sxx, sx, n] = [
    rows.reduce((s, r) => s + r[1] ** 2, 0),
    rows.reduce((s, r) => s + r[1], 0),
    x.length,
  ];
  const det = n * sxx - sx * sx;
  const inverse = [
    [sxx / det, -sx / det],
    [-sx / det, n / det],
  ];
  const sy = y.reduce((s, v) => s + v, 0);
  const sxy = y.reduce((s, v, i) => s + v * rows[i]![1], 0);
  const beta = [inverse[0]![0]! * sy + inverse[0]![1]! * sxy, inverse[1]![0]! * sy + inverse[1]![1]! * sxy];
  const e = y.map((v, i) => v - beta[0]! - beta[1]! * rows[i]![1]);
  const s = [
    [0, 0],
    [0, 0],
  ];
  for (let distance = 0; distance <= lag; distance++) {
    for (let t = 0; t < n; t++) {
      const earlier = x.indexOf(x[t]! - distance);
      if (earlier < 0) continue;
      const w = (1 - distance / (lag + 1)) * e[t]! * e[earlier]!;
      for (const a of [0, 1] as const) {
        for (const b of [0, 1] as const) {
          const there = rows[t]![a] * rows[earlier]![b];
          s[a]![b]! += w * (distance === 0 ? there : there + rows[earlier]![a] * rows[t]![b]);
        }
      }
    }
  }
  const half = [
    inverse[1]![0]! * s[0]![0]! + inverse[1]![1]! * s[1]![0]!,
    inverse[1]![0]! * s[0]![1]! + inverse[1]![1]! * s[1]![1]!,
  ];
  return {
    slope: beta[1]!,
    intercept: beta[0]! - beta[1]! * origin,
    variance: half[0]! * inverse[0]![1]! + half[1]! * inverse[1]![1]!,
  };
}

describe('trend', () => {
  for (const lag of [0, 1, 2, 4]) {
    it(`equals the sandwich of matrices at lag ${lag}, gaps in the years included`, () => {
      fc.assert(
        fc.property(series, ({ years, values }) => {
          const got = line(years, values, lag);
          const want = sandwich(years, values, lag);
          expect(got.slope).toBeCloseTo(want.slope, 9);
          expect(got.intercept).toBeCloseTo(want.intercept, 5);
          expect(got.standardError ** 2).toBeCloseTo(want.variance, 9);
        }),
      );
    });
  }

  it('has heteroskedasticity-consistent errors at lag 0: a case by hand', () => {
    // y = (0, 1, 1): slope 1/2, residuals (-1/6, 1/3, -1/6); HC0 variance (1/36 + 1/36) / 4 = 1/72.
    const fit = trend([0, 1, 2], [0, 1, 1], { lag: 0, atLeast: 3 });
    if (fit.slope === null) throw new Error('expected a line');
    expect(fit.slope).toBeCloseTo(0.5, 14);
    expect(fit.intercept).toBeCloseTo(1 / 6, 14);
    expect(fit.standardError).toBeCloseTo(Math.sqrt(1 / 72), 14);
    expect(fit.t).toBeCloseTo(0.5 * Math.sqrt(72), 12);
    // Lag 1 adds no neighbouring products, since the middle score is zero; lag 2 adds 2 x (1/3) x (1/6)(-1/6).
    const two = trend([0, 1, 2], [0, 1, 1], { lag: 2, atLeast: 3 });
    if (two.slope === null) throw new Error('expected a line');
    expect(two.standardError).toBeCloseTo(Math.sqrt((2 / 36 - 2 / 3 / 36) / 4), 14);
  });

  it('keeps distances below one apart at lag 0', () => {
    const x = [0, 0.1, 0.3, 0.35, 0.6];
    const y = [1, 3, 2, 5, 4];
    const far = trend(
      x.map((v) => v * 100),
      y,
      { lag: 0, atLeast: 5 },
    );
    const near = trend(x, y, { lag: 0, atLeast: 5 });
    if (far.slope === null || near.slope === null) throw new Error('expected lines');
    expect(near.t).toBeCloseTo(far.t!, 9);
  });

  it('gives a constant series a slope and error of zero, and no t', () => {
    const years = Array.from({ length: 10 }, (_, t) => 2010 + t);
    const fit = line(years, Array<number>(10).fill(logit(0.3)), 2);
    expect([fit.slope, fit.standardError, fit.t]).toEqual([0, 0, null]);
    expect(direction(fit)).toBe(0);
  });

  it('skips what is not finite, says so, and needs eight points', () => {
    const years = Array.from({ length: 10 }, (_, t) => t);
    const values = years.map((t) => 3 + 2 * t);
    values[4] = NaN;
    values[5] = -Infinity;
    const fit = trend(years, values);
    expect(fit).toMatchObject({ n: 8, skipped: 2 });
    expect(fit.slope).toBeCloseTo(2, 12);
    values[6] = NaN;
    expect(trend(years, values)).toEqual({ slope: null, missing: 'too-few-observations', n: 7, skipped: 3 });
  });

  it('tells rising from falling only beyond two standard errors', () => {
    const fit = { slope: 1, intercept: 0, standardError: 0.4, t: 2.5, n: 9, skipped: 0 };
    expect(direction(fit)).toBe(1);
    expect(direction({ ...fit, slope: -1 })).toBe(-1);
    expect(direction({ ...fit, slope: 0.8 })).toBe(0);
    expect(direction(fit, 3)).toBe(0);
  });
});
