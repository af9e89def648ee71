// The triangular distribution against its closed forms.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triangular } from '../../src/measures/triangular.ts';

const cdf = (x: number, a: number, c: number, b: number): number =>
  x <= c ? (x - a) ** 2 / ((b - a) * (c - a)) : 1 - (b - x) ** 2 / ((b - a) * (b - c));

describe('triangular', () => {
  it('ends at low and high, and has the mode where the distribution function says', () => {
    expect(triangular(0, 6, 12, 36)).toBe(6);
    expect(triangular(1, 6, 12, 36)).toBe(36);
    expect(triangular(6 / 30, 6, 12, 36)).toBeCloseTo(12, 12);
  });

  it('is the inverse of the distribution function', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (u, low, up, more) => {
          const x = triangular(u, low, low + up, low + up + more);
          expect(cdf(x, low, low + up, low + up + more)).toBeCloseTo(u, 9);
        },
      ),
    );
  });

  it('has the mean (low + likely + high) / 3', () => {
    const n = 20_000;
    let sum = 0;
    for (let k = 0; k < n; k++) sum += triangular((k + 0.5) / n, 3, 5, 13);
    expect(sum / n).toBeCloseTo(7, 4);
  });

  it('is a point where low = high, and refuses what is out of order', () => {
    expect(triangular(0.3, 4, 4, 4)).toBe(4);
    expect(() => triangular(0.3, 4, 3, 5)).toThrow('Needs low <= likely <= high');
  });
});
