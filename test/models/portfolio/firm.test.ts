import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annuity, evasion, incentiveRatio, keptShare, termsOf } from '../../../src/models/portfolio/firm.ts';

describe('a firm under control', () => {
  it('computes by hand', () => {
    const terms = termsOf(
      { sales: 100, reached: 0.5, margin: 0.1 },
      { fixed: 1, rate: 0.01, days: 36.5, lost: 0.2, prevented: 1 },
      { years: 1, discount: 0.97, erosion: 0.05 },
    );
    expect(terms.compliance).toBeCloseTo(1 + 0.5 + 0.5, 12);
    expect(terms.lostSales).toBeCloseTo(10, 12);
    expect(terms.lostProfit).toBeCloseTo(1, 12);
    expect(terms.kept).toBeCloseTo(100 * (1 - 0.95), 12);
    expect(terms.rents).toBeCloseTo(0.5, 12);
    expect(terms.need).toBeCloseTo(2 + 1 - 0.5, 12);
  });

  it('takes part exactly where the incentive ratio reaches 1', () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (reached, margin, lost, prevented) => {
        const terms = termsOf(
          { sales: 10, reached, margin },
          { fixed: 0.1, rate: 0.01, days: 30, lost, prevented },
          { years: 3, discount: 0.95, erosion: 0.05 },
        );
        expect(incentiveRatio(terms, terms.need)).toBeGreaterThanOrEqual(1 - 1e-12);
        if (terms.need > 1e-9) {
          expect(incentiveRatio(terms, terms.need)).toBeCloseTo(1, 9);
          expect(incentiveRatio(terms, 0.99 * terms.need)).toBeLessThan(1);
        }
      }),
    );
  });

  it('keeps nothing where nothing is prevented, and everything that would erode where all is', () => {
    expect(keptShare(5, 0.97, 0.05, 0)).toBe(0);
    const eroded = Array.from({ length: 5 }, (_, t) => 0.97 ** t * (1 - 0.95 ** (t + 1)));
    expect(keptShare(5, 0.97, 0.05, 1)).toBeCloseTo(
      eroded.reduce((a, b) => a + b, 0),
      12,
    );
    expect(annuity(3, 0.5)).toBe(1.75);
  });

  it('evades the more, the more it loses', () => {
    expect(evasion(0, 2, 10)).toBeCloseTo(1 / (1 + Math.exp(2)), 12);
    expect(evasion(0.5, 2, 10)).toBeGreaterThan(evasion(0.1, 2, 10));
  });
});
