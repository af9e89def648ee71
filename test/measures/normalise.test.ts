import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceToThreshold,
  minMax,
  normalise,
  rankShares,
  winsorise,
  zScores,
  type Normalisation,
} from '../../src/measures/normalise.ts';
import { boxCox, hasOutliers, shape, treatOutliers } from '../../src/measures/normalise-outliers.ts';

const NONE = Number.NaN;
/** Values that doubles hold apart also after a change of unit. */
const indicator = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 40 })
  .filter((x) => new Set(x).size > 2);
const ways: readonly Normalisation[] = ['min-max-winsor', 'min-max', 'z', 'rank'];

describe('normalising', () => {
  it('gives the numbers of the formulas', () => {
    expect(Array.from(minMax([2, 4, 3]))).toEqual([0, 1, 0.5]);
    expect(Array.from(zScores([1, 3]))).toEqual([-1, 1]);
    expect(Array.from(zScores([1, 3], 10, 2))).toEqual([8, 12]);
    expect(Array.from(rankShares([5, 1, 1, 9]))).toEqual([2 / 3, 1 / 6, 1 / 6, 1]);
    expect(Array.from(distanceToThreshold([0.25, 1], 0.5))).toEqual([0.5, 2]);
    expect(Array.from(winsorise(Array.from({ length: 41 }, (_, i) => i))).slice(0, 3)).toEqual([1, 1, 2]);
    expect(Array.from(winsorise(Array.from({ length: 41 }, (_, i) => i))).slice(-3)).toEqual([38, 39, 39]);
  });
  it('leaves gaps as gaps and cannot scale a constant', () => {
    for (const by of ways) {
      expect(Array.from(normalise([1, NONE, 3], by))[1]).toBeNaN();
      expect(Array.from(normalise([1, NONE, 3], by)).filter((v) => !Number.isNaN(v))).toHaveLength(2);
      expect(Array.from(normalise([7, 7, 7], by)).every((v) => Number.isNaN(v))).toBe(true);
      expect(normalise([], by)).toHaveLength(0);
    }
  });
  it('says what it cannot take', () => {
    expect(() => minMax([1, Infinity])).toThrow('infinite');
    expect(() => distanceToThreshold([1], 0)).toThrow('positive, finite threshold');
    expect(() => normalise([1], 'distance')).toThrow('NaN');
  });
  it('does not hang on the unit of measurement, and keeps the order', () => {
    fc.assert(
      fc.property(
        indicator,
        fc.constantFrom(...ways),
        fc.integer({ min: 1, max: 9 }),
        fc.integer(),
        (x, by, a, b) => {
          const scores = normalise(x, by);
          const other = normalise(
            x.map((v) => a * v + (b % 1000)),
            by,
          );
          scores.forEach((score, i) => expect(other[i]).toBeCloseTo(score, 9));
          for (let i = 0; i < x.length; i++)
            for (let k = 0; k < x.length; k++)
              if (x[i]! > x[k]!) expect(scores[i]!).toBeGreaterThanOrEqual(scores[k]!);
        },
      ),
    );
  });
});

describe('outliers', () => {
  it('are judged by G1 and G2', () => {
    // By hand for 1, 2, 3, 4, 10: m2 = 10, m3 = 36, m4 = 278.8.
    const { skewness, kurtosis } = shape([1, 2, 3, 4, 10]);
    expect(skewness).toBeCloseTo(((36 / 10 ** 1.5) * Math.sqrt(20)) / 3, 12);
    expect(kurtosis).toBeCloseTo((4 / (3 * 2)) * (6 * (278.8 / 100 - 3) + 6), 12);
    expect(shape([1, 1, 1, 1]).skewness).toBeNaN();
    expect(hasOutliers([1, 1, 1, 1])).toBe(false);
  });
  it('are left alone where the rule finds none', () => {
    const treated = treatOutliers([1, 2, 3, 4, 5]);
    expect(treated.treatment).toBe('none');
    expect(Array.from(treated.values)).toEqual([1, 2, 3, 4, 5]);
  });
  it('are drawn in one by one, on the side where they lie', () => {
    const base = Array.from({ length: 30 }, (_, i) => i + 1);
    const high = treatOutliers([...base, 500, NONE]);
    expect([high.treatment, high.points, high.values[30], high.remains]).toEqual([
      'winsorised',
      1,
      30,
      false,
    ]);
    expect(high.values[31]).toBeNaN();
    const low = treatOutliers([...base, -500]);
    expect([low.treatment, low.points, low.values[30]]).toEqual(['winsorised', 1, 1]);
  });
  it('that are too many are transformed, in their order', () => {
    const x = Array.from({ length: 60 }, (_, i) => Math.exp((i - 30) / 2));
    const treated = treatOutliers(x);
    expect(treated.treatment).toBe('box-cox');
    expect(treated.remains).toBe(false);
    expect(Math.abs(shape(treated.values).skewness)).toBeLessThan(Math.abs(shape(x).skewness));
    for (let i = 1; i < x.length; i++) expect(treated.values[i]!).toBeGreaterThan(treated.values[i - 1]!);
  });
  it('are transformed with the power that Box and Cox ask for', () => {
    // y = (1 + z/4)^4 with z symmetric: the power that makes y symmetric is about 1/4.
    const z = Array.from({ length: 99 }, (_, i) => (i - 49) / 49);
    const { lambda } = boxCox(z.map((v) => (1.2 + v) ** 4));
    expect(lambda).toBeGreaterThan(0);
    expect(lambda).toBeLessThan(0.6);
    expect(() => boxCox([1, 1])).toThrow('constant');
  });
});
