import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  destinationConcentration,
  exclusionLoss,
  lastTenPoints,
  leverage,
  marginalPower,
  OMEGA_CAP,
  sourceLoss,
} from '../../src/measures/power.ts';

const omega = fc.double({ min: 0, max: 0.99, noNaN: true });
const sigma = fc.double({ min: 1.1, max: 12, noNaN: true });
const exposure = (betaMax: number) =>
  fc.record({ beta: fc.double({ min: 0, max: betaMax, noNaN: true }), omega, sigma });
const power = (w: number, s: number) => sourceLoss(w, s).logLoss!;

describe('loss from one input', () => {
  // Level losses in percent at omega = 0.50 / 0.90 / 0.99, by sigma.
  const table: [number, number[]][] = [
    [1.76, [59.8, 95.2, 99.8]],
    [3, [29.3, 68.4, 90.0]],
    [5, [15.9, 43.8, 68.4]],
    [8, [9.4, 28.0, 48.2]],
  ];
  for (const [s, percents] of table) {
    it(`reproduces the closed-form table at sigma ${s}`, () => {
      const got = [0.5, 0.9, 0.99].map((w) => Math.round(sourceLoss(w, s).loss * 1000) / 10);
      expect(got).toEqual(percents);
    });
  }

  it('is convex in the control held', () => {
    fc.assert(
      fc.property(omega, omega, sigma, (a, b, s) => {
        fc.pre(Math.abs(a - b) > 1e-3);
        expect(power((a + b) / 2, s)).toBeLessThan((power(a, s) + power(b, s)) / 2);
      }),
    );
  });

  it('is superadditive: two shares together hurt more than each alone', () => {
    const part = fc.double({ min: 0.01, max: 0.49, noNaN: true });
    fc.assert(
      fc.property(part, part, sigma, (a, b, s) => {
        expect(power(a + b, s)).toBeGreaterThan(power(a, s) + power(b, s));
      }),
    );
  });

  it('has the marginal of its own finite difference', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.98, noNaN: true }), sigma, (w, s) => {
        const h = 1e-6;
        const slope = (power(w + h, s) - power(w - h, s)) / (2 * h);
        expect(marginalPower(w, s)! / slope).toBeCloseTo(1, 5);
      }),
    );
  });

  it('caps control and says essential', () => {
    expect(sourceLoss(1, 5)).toEqual(sourceLoss(OMEGA_CAP, 5));
    expect(sourceLoss(1, 5).essential).toBe(true);
    expect(sourceLoss(1, 5).logLoss).toBeCloseTo(Math.log(1000) / 4, 12);
    expect(sourceLoss(0.998, 5).essential).toBe(false);
    expect(marginalPower(1, 5)).toBeCloseTo(1000 / 4, 6);
  });

  it('is infinite without substitutes, and nothing where nothing is lost', () => {
    expect(sourceLoss(0.1, 1)).toEqual({ logLoss: null, loss: 1, essential: true });
    expect(sourceLoss(0.1, 0.5)).toEqual({ logLoss: null, loss: 1, essential: true });
    expect(sourceLoss(0, 0.5)).toEqual({ logLoss: 0, loss: 0, essential: false });
    expect(marginalPower(0.5, 1)).toBeNull();
  });

  it('refuses shares outside 0-1', () => {
    expect(() => sourceLoss(1.2, 5)).toThrow('omega must lie in 0-1');
    expect(() => sourceLoss(NaN, 5)).toThrow('omega must lie in 0-1');
    expect(() => sourceLoss(0.5, -1)).toThrow('sigma must be 0 or more');
  });
});

describe('the last ten points of control', () => {
  it('are worth ln 2 / (-ln 0.9) of the first ten when control goes from 80 to 90 %', () => {
    const at90 = lastTenPoints(0.9, 5);
    expect(at90.missing).toBeNull();
    expect(at90.last).toBeCloseTo(Math.log(2) / 4, 12);
    if (at90.last !== null) expect(at90.ratio).toBeCloseTo(Math.log(2) / -Math.log(0.9), 9);
  });
  it('are the first ten where no more is held', () => {
    const little = lastTenPoints(0.05, 5);
    if (little.last === null) throw new Error('expected a value');
    expect(little.last).toBeCloseTo(-Math.log(0.95) / 4, 12);
    expect(little.ratio).toBeCloseTo(1, 12);
  });
  it('do not apply where nothing is held or power is infinite', () => {
    expect(lastTenPoints(0, 5).missing).toBe('not-applicable');
    expect(lastTenPoints(0.5, 1).missing).toBe('not-applicable');
  });
});

describe('loss from several inputs', () => {
  it('adds up in logs when the outer nest is Cobb-Douglas', () => {
    const got = exclusionLoss([
      { beta: 0.2, omega: 0.9, sigma: 3 },
      { beta: 0.1, omega: 0.5, sigma: 5 },
    ]);
    const log = (0.2 * Math.log(10)) / 2 + (0.1 * Math.log(2)) / 4;
    expect(got.logLoss).toBeCloseTo(log, 14);
    expect(got.loss).toBeCloseTo(1 - Math.exp(-log), 14);
    expect(got.essential).toBe(false);
  });

  it('follows the CES formula as written, with untouched spending as a sector of its own', () => {
    const list = fc.array(exposure(0.3), { minLength: 1, maxLength: 3 });
    const outer = fc.oneof(
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.double({ min: 1.1, max: 6, noNaN: true }),
    );
    fc.assert(
      fc.property(list, outer, (exposures, rho) => {
        let inner = 1 - exposures.reduce((sum, e) => sum + e.beta, 0);
        for (const e of exposures) inner += e.beta * (1 - e.omega) ** ((1 - rho) / (1 - e.sigma));
        const loss = 1 - inner ** (-1 / (1 - rho));
        expect(exclusionLoss(exposures, { rho }).loss).toBeCloseTo(loss, 9);
      }),
    );
  });

  it('tends to Cobb-Douglas as rho tends to 1', () => {
    fc.assert(
      fc.property(fc.array(exposure(0.3), { minLength: 1, maxLength: 3 }), (exposures) => {
        const limit = exclusionLoss(exposures).loss;
        for (const rho of [1 - 1e-7, 1 + 1e-7]) {
          expect(Math.abs(exclusionLoss(exposures, { rho }).loss - limit)).toBeLessThan(1e-4);
        }
      }),
    );
  });

  it('hurts less the better sectors replace one another', () => {
    const one = [{ beta: 0.3, omega: 0.9, sigma: 2 }];
    const [low, mid, high] = [0.2, 1, 3].map((rho) => exclusionLoss(one, { rho }).loss);
    expect(low!).toBeGreaterThan(mid!);
    expect(mid!).toBeGreaterThan(high!);
  });

  it('is total without substitutes, unless sectors replace one another', () => {
    const one = [{ beta: 0.3, omega: 0.5, sigma: 1 }];
    expect(exclusionLoss(one)).toEqual({ logLoss: null, loss: 1, essential: true });
    expect(exclusionLoss(one, { rho: 0.5 })).toEqual({ logLoss: null, loss: 1, essential: true });
    const ces = exclusionLoss(one, { rho: 2 });
    expect(ces.loss).toBeCloseTo(0.3, 12); // the whole sector gone: 1 - 0.7^(1/(2-1))
    expect(ces.essential).toBe(true);
  });

  it('is nothing where nothing is bought or withheld', () => {
    expect(exclusionLoss([])).toEqual({ logLoss: 0, loss: 0, essential: false });
    expect(exclusionLoss([{ beta: 0, omega: 1, sigma: 0.5 }]).loss).toBe(0);
  });

  it('refuses cost shares that cannot be', () => {
    const half = { beta: 0.6, omega: 0.5, sigma: 5 };
    expect(() => exclusionLoss([half, half], { rho: 0.5 })).toThrow('at most 1');
    expect(() => exclusionLoss([{ ...half, beta: -0.1 }])).toThrow('beta must be 0 or more');
    expect(() => exclusionLoss([half], { rho: -1 })).toThrow('rho must be 0 or more');
  });
});

describe('leverage', () => {
  it('is the difference of the two losses, antisymmetric', () => {
    const loss = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(loss, loss, (a, b) => {
        const there = leverage(a, b);
        const back = leverage(b, a);
        expect(there.net).toBe(a - b);
        expect(there.net + back.net).toBe(0);
        if (there.symmetric.value !== null) {
          expect(Math.abs(there.symmetric.value)).toBeLessThanOrEqual(1);
          expect(there.symmetric.value).toBeCloseTo(-back.symmetric.value!, 14);
        }
      }),
    );
    expect(leverage(0.03, 0.01).symmetric.value).toBeCloseTo(0.5, 12);
  });
  it('has no symmetric index where neither can hurt the other', () => {
    expect(leverage(0, 0).symmetric).toEqual({ value: null, missing: 'not-applicable' });
  });
  it('measures concentration over destinations', () => {
    expect(destinationConcentration([3, 1, 0]).value).toBeCloseTo(0.625, 14);
    expect(destinationConcentration([0, 0])).toEqual({ value: null, missing: 'no-exports' });
  });
});
