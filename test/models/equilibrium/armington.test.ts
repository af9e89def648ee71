import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  autarkyLoss,
  oneSectorEquilibrium,
  type OneSectorChange,
  type OneSectorWorld,
} from '../../../src/models/equilibrium/armington.ts';
import { worldFromTrade } from '../../../src/models/equilibrium/one-sector-world.ts';
import { oneSector, solved } from './worlds.ts';

const worlds = fc.record({
  n: fc.integer({ min: 2, max: 9 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
  epsilon: fc.double({ min: 1, max: 9, noNaN: true }),
});
const costs = (n: number, of: (i: number, j: number) => number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, at) => of(Math.floor(at / n), at % n));
const sums = (world: OneSectorWorld, flows = world.flows): { sold: Float64Array; bought: Float64Array } => {
  const [sold, bought] = [new Float64Array(world.n), new Float64Array(world.n)];
  flows.forEach((x, at) => {
    sold[Math.floor(at / world.n)]! += x;
    bought[at % world.n]! += x;
  });
  return { sold, bought };
};
const zeros = (n: number): Float64Array => new Float64Array(n);
const within = (a: ArrayLike<number>, b: ArrayLike<number>, tolerance: number): void => {
  expect(a.length).toBe(b.length);
  for (let k = 0; k < a.length; k++) expect(Math.abs(a[k]! - b[k]!), `${k}`).toBeLessThanOrEqual(tolerance);
};
/** Real income of the world with its balances at zero. */
const balancedWorld = (world: OneSectorWorld): OneSectorWorld => ({
  ...world,
  flows: solved(oneSectorEquilibrium(world, { deficit: zeros(world.n) })).flows,
});

describe('one-sector exact hats', () => {
  it('stays where it is without a change, to 1e-12', () => {
    fc.assert(
      fc.property(worlds, ({ n, seed, epsilon }) => {
        const { wage, price, realIncome } = solved(oneSectorEquilibrium(oneSector(n, seed, { epsilon })));
        for (const hats of [wage, price, realIncome])
          within(
            hats,
            hats.map(() => 1),
            1e-12,
          );
      }),
    );
  });

  it('gives the closed form of autarky, 1 - lambda_jj^(1/epsilon), when all trade of everybody is banned', () => {
    fc.assert(
      fc.property(worlds, ({ n, seed, epsilon }) => {
        const world = balancedWorld(oneSector(n, seed, { tariffs: false, epsilon }));
        const ban = { cost: costs(n, (i, j) => (i === j ? 1 : Infinity)), deficit: zeros(n) };
        const { realIncome, cutOff } = solved(oneSectorEquilibrium(world, ban));
        const { bought } = sums(world);
        realIncome.forEach((w, j) =>
          expect(1 - w).toBeCloseTo(autarkyLoss(world.flows[j * n + j]! / bought[j]!, epsilon), 10),
        );
        expect(cutOff).toHaveLength(n);
      }),
    );
  });

  it('agrees with a two-economy equilibrium found by bisection on one wage', () => {
    const world: OneSectorWorld = {
      n: 2,
      flows: Float64Array.of(80, 20, 10, 90),
      tariff: Float64Array.of(0, 0.05, 0.1, 0),
      epsilon: 5,
    };
    const [tau, t] = [1.3, 0.25];
    const out = solved(
      oneSectorEquilibrium(world, {
        cost: Float64Array.of(1, 1, tau, 1),
        tariff: Float64Array.of(0, 0.05, t, 0),
      }),
    );
    // Economy 0 spends 80 + 11, economy 1 21 + 90; D_0 = 90 - 100.
    const [Y, D] = [
      [100, 100],
      [-10, 10],
    ];
    const gap = (w0: number): number => {
      const w1 = (200 - 100 * w0) / 100;
      const shares = (j: 0 | 1, own: number, other: number, dOther: number): number => {
        const ownPart = own * (j === 0 ? w0 : w1) ** -5;
        const otherPart = other * ((j === 0 ? w1 : w0) * dOther) ** -5;
        return otherPart / (ownPart + otherPart);
      };
      const foreign0 = shares(0, 80 / 91, 11 / 91, (tau * (1 + t)) / 1.1);
      const foreign1 = shares(1, 90 / 111, 21 / 111, 1);
      const spend0 = (w0 * Y[0]! + D[0]!) / (1 - (foreign0 * t) / (1 + t));
      const spend1 = (w1 * Y[1]! + D[1]!) / (1 - (foreign1 * 0.05) / 1.05);
      return (foreign1 * spend1) / 1.05 - (foreign0 * spend0) / (1 + t) + D[0]!;
    };
    let [low, high] = [0.2, 1.8];
    for (let k = 0; k < 100; k++) {
      const middle = (low + high) / 2;
      if (gap(middle) > 0) low = middle;
      else high = middle;
    }
    expect(out.wage[0]).toBeCloseTo(low, 11);
  });

  it('holds every balance: exports - imports + D = 0, and all balances add up to 0', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 1e6 }), ({ n, seed, epsilon }, shock) => {
        const world = oneSector(n, seed, { epsilon });
        const cost = costs(n, (i, j) => (i === j ? 1 : 1 + ((shock >> ((i * n + j) % 20)) & 1)));
        const { flows, spending, wage } = solved(oneSectorEquilibrium(world, { cost }));
        const [before, after] = [sums(world), sums(world, flows)];
        const total = before.sold.reduce((a, b) => a + b, 0);
        for (let j = 0; j < n; j++) {
          const deficit = before.bought[j]! - before.sold[j]!;
          expect(Math.abs(after.bought[j]! - after.sold[j]! - deficit) / total).toBeLessThan(1e-11);
          expect(after.sold[j]! / (wage[j]! * before.sold[j]!)).toBeCloseTo(1, 10);
        }
        expect(spending.every((e) => e > 0)).toBe(true);
        expect(after.sold.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 8);
      }),
    );
  });

  it('does not care about names and money units', () => {
    fc.assert(
      fc.property(worlds, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), ({ n, seed, epsilon }, unit) => {
        const world = oneSector(n, seed, { epsilon });
        const cost = costs(n, (i, j) => (i === 0 && j === 1 ? 2 : 1));
        const turned = (m: Float64Array): Float64Array =>
          costs(n, (i, j) => m[((i + 1) % n) * n + ((j + 1) % n)]!);
        const asIs = solved(oneSectorEquilibrium(world, { cost }));
        const renamed = solved(
          oneSectorEquilibrium(
            { ...world, flows: turned(world.flows), tariff: turned(world.tariff) },
            { cost: turned(cost) },
          ),
        );
        const scaled = solved(
          oneSectorEquilibrium({ ...world, flows: world.flows.map((x) => unit * x) }, { cost }),
        );
        within(
          renamed.realIncome,
          asIs.realIncome.map((_, j) => asIs.realIncome[(j + 1) % n]!),
          1e-10,
        );
        within(scaled.realIncome, asIs.realIncome, 1e-10);
      }),
    );
  });

  it('tends to the ban as the barrier grows', () => {
    const world = balancedWorld(oneSector(6, 3));
    const leaving = (factor: number): OneSectorChange => ({
      cost: costs(6, (i, j) => (i === 2 && j !== 2 ? factor : 1)),
      deficit: zeros(6),
    });
    const banned = solved(oneSectorEquilibrium(world, leaving(Infinity)));
    expect(banned.cutOff).toEqual([2]);
    const far = [1e2, 1e3, 1e4].map((factor) => {
      const { realIncome } = solved(oneSectorEquilibrium(world, leaving(factor)));
      return Math.max(...realIncome.map((w, j) => Math.abs(w - banned.realIncome[j]!)));
    });
    expect(far[1]!).toBeLessThan(far[0]! / 10);
    expect(far[2]!).toBeLessThan(far[1]! / 10);
    expect(far[2]!).toBeLessThan(1e-6);
  });

  it('a barrier between two hurts both, cheaper transport helps both, a small tariff helps who raises it', () => {
    fc.assert(
      fc.property(worlds, ({ n, seed, epsilon }) => {
        const world = balancedWorld(oneSector(n, seed, { tariffs: false, epsilon }));
        const both = (factor: number): Float64Array =>
          solved(oneSectorEquilibrium(world, { cost: costs(n, (i, j) => (i + j === 1 ? factor : 1)) }))
            .realIncome;
        expect(Math.max(...both(1.25).slice(0, 2))).toBeLessThan(1);
        expect(Math.min(...both(0.9).slice(0, 2))).toBeGreaterThan(1);
        const tariff = costs(n, (i, j) => (j === 0 && i !== 0 ? 0.01 : 0));
        expect(solved(oneSectorEquilibrium(world, { tariff })).realIncome[0]).toBeGreaterThan(1);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a balance that nothing pays for, and names whose', () => {
    const world = oneSector(4, 5, { tariffs: false });
    const apart = costs(4, (i, j) => ((i === 1) !== (j === 1) ? Infinity : 1));
    expect(oneSectorEquilibrium(world, { cost: apart })).toEqual({
      state: 'refused',
      reason: 'imbalance-without-trade',
      economies: expect.anything(),
    });
    const nothing = costs(4, (_, j) => (j === 3 ? Infinity : 1));
    expect(oneSectorEquilibrium(world, { cost: nothing })).toMatchObject({ state: 'refused' });
  });

  it('never hands out what did not converge', () => {
    const world = oneSector(8, 9);
    const stopped = oneSectorEquilibrium(
      world,
      { cost: costs(8, (i, j) => (i === j ? 1 : 3)) },
      { tolerance: 1e-12, maxRounds: 2 },
    );
    expect(stopped.state).toBe('not-converged');
    expect(stopped).not.toHaveProperty('solution');
    expect(stopped).toMatchObject({ rounds: 2, residual: expect.any(Number) });
  });

  it('refuses what is no world', () => {
    const world = oneSector(3, 1);
    const flows = world.flows.slice();
    flows[4] = Number.NaN;
    expect(() => oneSectorEquilibrium({ ...world, flows })).toThrow(/flows from 1 to 1 is NaN/);
    expect(() => oneSectorEquilibrium({ ...world, epsilon: 0 })).toThrow(RangeError);
    expect(() => oneSectorEquilibrium(world, { deficit: Float64Array.of(1, 1, 1) })).toThrow(/add up to 0/);
    expect(() => oneSectorEquilibrium(world, { cost: new Float64Array(9) })).toThrow(/above 0/);
  });
});

describe('a one-sector world from trade and GDP', () => {
  it('sells at home what GDP leaves after exports, and names who exports more than that', () => {
    const { world, aboveGdp } = worldFromTrade({
      n: 3,
      trade: Float64Array.of(9, 20, 10, 5, 9, 5, 40, 20, 9),
      gdp: Float64Array.of(100, 80, 50),
      tariff: new Float64Array(9).fill(0.1),
      epsilon: 4,
    });
    expect([...world.flows]).toEqual([70, 20, 10, 5, 70, 5, 40, 20, 0]);
    expect([0, 4, 8].map((at) => world.tariff[at])).toEqual([0, 0, 0]);
    expect(aboveGdp).toEqual([2]);
    expect(solved(oneSectorEquilibrium(world)).realIncome[2]).toBeCloseTo(1, 12);
  });
});
