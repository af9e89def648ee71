import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learningRate, takeover, unitValueGap, unitValues } from '../../src/measures/diffusion.ts';

describe('logistic takeover', () => {
  const years = Array.from({ length: 12 }, (_, t) => 2010 + t);
  it('takes ln(81)/b years from 10 to 90 %', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 2000, max: 2030, noNaN: true }),
        (b, half) => {
          const share = (year: number) => 1 / (1 + Math.exp(-b * (year - half)));
          const got = takeover(years, years.map(share));
          expect(got.years.value! * b).toBeCloseTo(Math.log(81), 5);
          expect(got.halfway!).toBeCloseTo(half, 4);
          const from = got.halfway! - got.years.value! / 2;
          expect(share(from)).toBeCloseTo(0.1, 5);
          expect(share(from + got.years.value!)).toBeCloseTo(0.9, 5);
        },
      ),
    );
    expect(Math.log(81)).toBeCloseTo(4.39, 2);
  });
  it('does not apply to a share that falls or stands, and needs eight shares strictly between 0 and 1', () => {
    expect(
      takeover(
        years,
        years.map((y) => 0.9 - (y - 2010) / 20),
      ).years.missing,
    ).toBe('not-applicable');
    expect(
      takeover(
        years,
        years.map(() => 0.4),
      ).years.missing,
    ).toBe('not-applicable');
    const late = takeover(
      years,
      years.map((y) => (y < 2015 ? 0 : (y - 2014) / 10)),
    );
    expect(late.years.missing).toBe('too-few-observations');
    expect(late.line).toMatchObject({ n: 7, skipped: 5 });
  });
});

describe('unit values', () => {
  it('divides value by quantity of what is known', () => {
    const got = unitValues(
      { exporter: [0, 0, 1, 1, 2], value: [10, 30, 8, 5, 7], quantity: [5, 5, 2, NaN, 0] },
      3,
    );
    expect(got.byExporter[0]).toBe(4);
    expect(got.byExporter[1]).toBe(4);
    expect(got.byExporter[2]).toBeNaN();
    expect(got).toMatchObject({ skipped: 2, trimmed: 0 });
  });
  it('cuts 1 % of the flows at each end', () => {
    const n = 200;
    const value = Array.from({ length: n }, (_, f) =>
      f === 17 ? 1e9 : f === 99 ? 1e9 : f === 30 ? 1e-9 : f === 31 ? 1e-9 : 6,
    );
    const flows = { exporter: Array<number>(n).fill(0), value, quantity: Array<number>(n).fill(2) };
    const got = unitValues(flows, 1);
    expect(got.trimmed).toBe(4);
    expect(got.byExporter[0]).toBe(3);
    expect(unitValues(flows, 1, 0).byExporter[0]).toBeGreaterThan(1e6);
  });
  it('compares entrant and incumbent', () => {
    expect(unitValueGap(3, 6, true)).toEqual({
      gap: { value: Math.log(0.5), missing: null },
      undercut: true,
    });
    expect(unitValueGap(3, 6, false).undercut).toBe(false);
    expect(unitValueGap(6, 10, true).undercut).toBe(false);
    expect(unitValueGap(NaN, 6, true)).toEqual({ gap: { value: null, missing: 'no-data' }, undercut: null });
  });
});

describe('learning rate', () => {
  it('recovers a planted rate from cumulative quantity', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.4, noNaN: true }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 8, maxLength: 15 }),
        (rate, quantity) => {
          let cumulative = 0;
          const value = quantity.map((q) => {
            cumulative += q;
            return q * 100 * cumulative ** Math.log2(1 - rate);
          });
          expect(learningRate(value, quantity).rate.value).toBeCloseTo(rate, 8);
        },
      ),
    );
  });
  it('skips years without a quantity instead of filling them in', () => {
    const quantity = [1, 1, NaN, 2, 4, 8, 16, 32, 64];
    const cumulative = [1, 2, 2, 4, 8, 16, 32, 64, 128];
    const value = quantity.map((q, t) => (Number.isNaN(q) ? 12345 : q * 0.8 ** Math.log2(cumulative[t]!)));
    const got = learningRate(value, quantity);
    expect(got.rate.value).toBeCloseTo(0.2, 12);
    expect(got.line).toMatchObject({ n: 8, skipped: 1 });
    expect(learningRate(value.slice(1), quantity.slice(1)).rate.missing).toBe('too-few-observations');
  });
});
