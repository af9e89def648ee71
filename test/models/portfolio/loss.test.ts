import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedLoss, gainOf, piecesOf, type Exposure } from '../../../src/models/portfolio/loss.ts';

const exposures = fc.record({
  imports: fc.double({ min: 1, max: 1e4, noNaN: true }),
  share: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
  outage: fc.double({ min: 0.05, max: 1, noNaN: true }),
  sigma: fc.double({ min: 1.2, max: 8, noNaN: true }),
  hazard: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
});

describe('what missing supply costs', () => {
  it('is the closed form', () => {
    const one: Exposure = { imports: 100, share: 0.5, outage: 0.5, sigma: 3, hazard: 0.1 };
    expect(expectedLoss(one, 0.5)).toBeCloseTo((0.1 * 0.5 * 100 * Math.LN2) / 2, 12);
    expect(expectedLoss(one, 0)).toBe(0);
    expect(gainOf(one, 0.5)).toBeCloseTo(expectedLoss(one, 0.5), 12);
  });

  it('pieces lie below the curve, nowhere further than said, meet it at their ends and fall in slope', () => {
    fc.assert(
      fc.property(exposures, fc.double({ min: 0.05, max: 1, noNaN: true }), (exposure, part) => {
        const most = exposure.share * part;
        const { pieces, gap } = piecesOf(exposure, most);
        expect(pieces).toHaveLength(8);
        const all = gainOf(exposure, most);
        let [moved, value] = [0, 0];
        let widest = 0;
        for (const [k, { width, slope }] of pieces.entries()) {
          if (k > 0) expect(slope).toBeLessThanOrEqual(pieces[k - 1]!.slope * (1 + 1e-9));
          for (let step = 0; step <= 20; step++) {
            const short = gainOf(exposure, moved + (width * step) / 20) - value - (slope * width * step) / 20;
            expect(short).toBeGreaterThanOrEqual(-1e-9 * all);
            widest = Math.max(widest, short);
          }
          moved += width;
          value += slope * width;
        }
        expect(moved).toBeCloseTo(most, 9);
        expect(Math.abs(value - all)).toBeLessThanOrEqual(1e-9 * all);
        expect(widest).toBeLessThanOrEqual(gap * (1 + 1e-6) + 1e-12 * all);
        expect(gap).toBeLessThanOrEqual(widest * 1.1 + 1e-9 * all);
      }),
    );
  });
});
