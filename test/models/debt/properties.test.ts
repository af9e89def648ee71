// What must hold of any path, fan or panic.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from '../../../src/kernel/quantile.ts';
import { stream } from '../../../src/kernel/random.ts';
import {
  autoregressiveSurprises,
  bootstrapSurprises,
  fan,
  normalSurprises,
  shareAbove,
} from '../../../src/models/debt/fan.ts';
import {
  autoregression,
  cholesky,
  covariance,
  spectralRadius,
  type Observed,
} from '../../../src/models/debt/history.ts';
import {
  debtThreshold,
  GRID,
  heldAtMost,
  overnight,
  panic,
  requiredPremium,
  withstands,
  type Panic,
  type PanicParameters,
} from '../../../src/models/debt/panic.ts';
import {
  debtPath,
  financingNeed,
  nextDebt,
  repriced,
  stabilisingBalance,
  type Year,
} from '../../../src/models/debt/path.ts';
import { likelyPanic } from './calibration.ts';

const part = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const year = fc.record({
  rate: part(-0.01, 0.15),
  growth: part(-0.08, 0.1),
  inflation: part(-0.03, 0.1),
  primaryBalance: part(-0.1, 0.1),
  stockFlow: part(-0.03, 0.03),
});
const flat: Year = { rate: 0.02, growth: 0.01, inflation: 0.02, primaryBalance: -0.01, stockFlow: 0 };

describe('the path', () => {
  it('stays where it is at the stabilising balance', () => {
    fc.assert(
      fc.property(part(0.1, 3), year, (debt, one) => {
        const kept = { ...one, primaryBalance: stabilisingBalance(debt, one), stockFlow: 0 };
        expect(nextDebt(debt, kept)).toBeCloseTo(debt, 12);
      }),
    );
  });

  it('needs to raise what falls due and what debt grows by', () => {
    fc.assert(
      fc.property(part(0.1, 3), year, part(0, 1), (debt, one, due) => {
        const carried = debt / ((1 + one.growth) * (1 + one.inflation));
        expect(financingNeed(debt, one, due)).toBeCloseTo(nextDebt(debt, one) - carried + due * carried, 12);
      }),
    );
  });

  it('does not care for currency where rate and depreciation agree', () => {
    const foreign = { share: 0.4, rate: (1 + flat.rate) / 1.03 - 1, depreciation: 0.03 };
    expect(nextDebt(1.2, flat, foreign)).toBeCloseTo(nextDebt(1.2, flat), 12);
  });

  it('reaches the yield at once where all reprices, and never where nothing does', () => {
    expect(repriced(0.01, 0.04, 1)).toBe(0.04);
    expect(repriced(0.01, 0.04, 0)).toBe(0.01);
  });
});

const sd = (values: Float64Array): number => {
  const mean = values.reduce((s, v) => s + v, 0) / values.length;
  return Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1));
};

describe('the fan', () => {
  const years = Array.from({ length: 8 }, () => flat);

  it('is the path where nothing varies', () => {
    const path = debtPath(1.5, years);
    for (const surprises of [null, normalSurprises(stream(1, 'x'), new Float64Array(16))])
      fan(1.5, years, surprises, 20).forEach((values, t) => {
        for (const value of values) expect(value).toBeCloseTo(path[t]!, 12);
      });
  });

  it('has the variance of the delta method where growth alone varies, within 2 %', () => {
    const s = 0.01;
    const l = new Float64Array(16);
    l[10] = s;
    const paths = 200_000;
    const last = fan(1.5, years, normalSurprises(stream(3, 'delta'), l), paths).at(-1)!;
    // ∂d_T/∂g_t = -Π_{u>t} k · d_{t-1} k/(1+g), k = (1+i)/((1+π)(1+g)).
    const k = (1 + flat.rate) / ((1 + flat.inflation) * (1 + flat.growth));
    const before = [1.5, ...debtPath(1.5, years)];
    const variance = years.reduce(
      (sum, _, t) => sum + ((s * (before[t]! * k * k ** (years.length - 1 - t))) / (1 + flat.growth)) ** 2,
      0,
    );
    expect(sd(last) ** 2 / variance).toBeGreaterThan(0.98);
    expect(sd(last) ** 2 / variance).toBeLessThan(1.02);
  });

  it('depends on the seed alone', () => {
    const l = cholesky(Float64Array.from([4, 1, 0, 0, 1, 3, 0, 0, 0, 0, 2, 1, 0, 0, 1, 1], (v) => v * 1e-4));
    const run = (seed: number, paths: number) => fan(1, years, normalSurprises(stream(seed, 'a'), l), paths);
    expect(run(1, 50)[7]).toEqual(run(1, 100)[7]!.subarray(0, 50));
    expect(run(1, 50)[7]).not.toEqual(run(2, 50)[7]);
  });

  it('draws surprises with the covariance that it is given', () => {
    const s = Float64Array.from([4, 1, 0, 0, 1, 3, 0, 0, 0, 0, 2, 1, 0, 0, 1, 1]);
    const surprises = normalSurprises(stream(5, 'cov'), cholesky(s));
    const rows = Array.from({ length: 40_000 }, (_, p) => {
      const out = new Float64Array(4);
      surprises(p, out);
      return Array.from(out);
    });
    covariance(rows).forEach((v, k) => expect(Math.abs(v - s[k]!)).toBeLessThan(0.08));
  });

  it('takes whole blocks of history, each as often as any other', () => {
    const run = Array.from({ length: 6 }, (_, k) => [k, k, k, k]);
    const surprises = bootstrapSurprises(stream(1, 'b'), [run], 3);
    const counts = [0, 0, 0, 0];
    for (let p = 0; p < 8000; p++) {
      const out = new Float64Array(20);
      surprises(p, out);
      expect(out[4]! - out[0]!).toBe(1);
      expect(out[8]! - out[4]!).toBe(1);
      expect(out[16]! - out[12]!).toBe(1);
      counts[out[0]!]!++;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(150);
    expect(() => bootstrapSurprises(stream(1), [run.slice(0, 2)], 3)).toThrow(RangeError);
  });

  it('finds the autoregression that made the data', () => {
    const a = Float64Array.from([0.6, 0, 0, 0.1, 0, 0.4, 0.1, 0, 0, 0, 0.3, 0, 0, 0, 0.2, 0.5]);
    const l = cholesky(Float64Array.from([4, 1, 0, 0, 1, 3, 0, 0, 0, 0, 2, 1, 0, 0, 1, 1]));
    const out = new Float64Array(4 * 20_000);
    autoregressiveSurprises(stream(9, 'var'), a, l)(0, out);
    const years = Array.from({ length: 20_000 }, (_, t): Observed => ({
      year: t,
      drivers: [out[4 * t]!, out[4 * t + 1]!, out[4 * t + 2]!, out[4 * t + 3]!],
    }));
    const found = autoregression(years)!;
    found.a.forEach((v, k) => expect(Math.abs(v - a[k]!)).toBeLessThan(0.03));
    expect(spectralRadius(a)).toBeCloseTo(0.6, 1);
    expect(autoregression(years.slice(0, 8))).toBeNull();
  });

  it('counts what lies above', () => {
    expect(shareAbove(Float64Array.from([1, 2, 3, 4]), 2)).toBe(0.5);
    expect(quantile(Float64Array.from([1, 2, 3]), 0.5)).toBe(2);
  });
});

/** How far panic is: 0 where no calm exists, Infinity where nothing turns it. */
const distance = (found: Panic): number =>
  found.state === 'none' ? 0 : found.state === 'beyond' ? Infinity : found.jump;

describe('panic', () => {
  const q = likelyPanic(0.5);
  const further = (debt: number, less: PanicParameters, more: PanicParameters): void => {
    expect(distance(panic(debt, more))).toBeGreaterThanOrEqual(distance(panic(debt, less)) - 1e-9);
    expect(debtThreshold(0.03, more)).toBeGreaterThanOrEqual(debtThreshold(0.03, less) - 1e-9);
  };

  it('recedes as holders are captive and charge less, as maturity lengthens and the balance improves', () => {
    fc.assert(
      fc.property(part(1.6, 2.9), part(0, 0.9), part(0, 0.1), (debt, h, step) => {
        const at = { ...q, captive: h };
        further(debt, at, { ...at, captive: h + step });
        further(debt, { ...at, psi: 0.25 + step }, at);
        further(debt, { ...at, repricing: 0.15 + step }, at);
        further(debt, at, { ...at, primaryBalance: -0.02 + step / 4 });
      }),
      { numRuns: 25 },
    );
  });

  it('is found where a look at every premium of the grid finds it', () => {
    const sparse = fc.record({
      debt: part(-0.5, 4),
      captive: part(0, 1),
      repricing: part(0.02, 1),
      primaryBalance: part(-0.1, 0.1),
      growth: part(-0.02, 0.08),
      spread: part(0.05, 0.6),
    });
    const states = new Set<string>();
    fc.assert(
      fc.property(sparse, part(0.001, 0.2), ({ debt, ...own }, scare) => {
        const at = { ...q, ...own };
        const over = (k: number): number => requiredPremium(debt, k * GRID.step, at) - k * GRID.step;
        const all = Array.from({ length: Math.round(GRID.most / GRID.step) + 1 }, (_, k) => over(k));
        const calm = all.findIndex((one) => one <= 0);
        const turn = calm < 0 ? -1 : all.findIndex((one, k) => k > calm && one > 0);
        const found = panic(debt, at);
        states.add(found.state);
        expect(found.state).toBe(calm < 0 ? 'none' : turn < 0 ? 'beyond' : 'found');
        const lies = (premium: number, k: number): void => {
          expect(premium).toBeGreaterThanOrEqual(Math.max(0, k - 1) * GRID.step);
          expect(premium).toBeLessThanOrEqual(k * GRID.step);
        };
        if (found.state !== 'none') lies(found.low, calm);
        if (found.state === 'found') lies(found.jump, turn);
        expect(withstands(debt, scare, at)).toBe(distance(found) >= scare);
      }),
      { numRuns: 300 },
    );
    expect([...states].sort()).toEqual(['beyond', 'found', 'none']);
  });

  it('has one equilibrium alone where captive holders hold all and charge nothing', () => {
    const captive = { ...likelyPanic(1), psi: 0 };
    for (const debt of [1, 2, 2.8, 3.2]) {
      const found = panic(debt, captive);
      expect(found.state).toBe('beyond');
      const low = found.state === 'beyond' ? found.low : NaN;
      expect(requiredPremium(debt, 0.3, captive)).toBe(requiredPremium(debt, 0, captive));
      expect(low).toBeCloseTo(requiredPremium(debt, 0, captive), 12);
    }
  });

  it('solves its equation', () => {
    const found = panic(2.4, q);
    if (found.state !== 'found') throw new Error('no panic found');
    for (const p of [found.low, found.jump]) expect(requiredPremium(2.4, p, q)).toBeCloseTo(p, 12);
    const edge = debtThreshold(0.03, q);
    expect(distance(panic(edge - 1e-6, q))).toBeGreaterThanOrEqual(0.03);
    expect(distance(panic(edge + 1e-6, q))).toBeLessThan(0.03);
  });

  it('takes holders no further than domestic wealth goes, and counts the central bank as overnight', () => {
    expect(heldAtMost(0.9, 2, 3)).toBe(0.9);
    expect(heldAtMost(0.9, 4, 3)).toBe(0.75);
    expect(heldAtMost(0.9, 4, null)).toBe(0.9);
    expect(overnight(0.15, 0)).toBe(0.15);
    expect(overnight(0.15, 1)).toBe(1);
  });
});
