// What SB-1 must say at its limits and for any parameters.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainKernel } from '../../../src/kernel/linear/plain.ts';
import { discounted, parityWithin, yearsToParity } from '../../../src/models/release/chain.ts';
import { bestCommitment, compared } from '../../../src/models/release/compare.ts';
import { committed, equilibrium } from '../../../src/models/release/equilibrium.ts';
import { family } from '../../../src/models/release/policies.ts';
import { anyParameters, named, withThese } from './support.ts';

const kernel = plainKernel();
const ban = named('ban');
const free = named('free');
/** S on either side of theta M, not at it. */
const sides = fc
  .record({
    theta: fc.double({ min: 0.2, max: 0.9, noNaN: true }),
    S: fc.double({ min: 0, max: 1.5, noNaN: true }),
  })
  .filter(({ theta, S }) => Math.abs(theta - S) > 1e-3);
const bang = ({ theta, S }: { theta: number; S: number }) => Array.from(theta > S ? free : ban);

describe('limits of the equilibrium', () => {
  it('is all or nothing when effort costs without bound and nothing is learned from imports', () => {
    fc.assert(
      fc.property(sides, (over) => {
        const found = equilibrium(withThese({ ...over, c: 1e12, lambda: 0 }));
        expect(found.status).toBe('converged');
        expect(Array.from(found.k)).toEqual(bang(over));
      }),
    );
  });

  it('is all or nothing when a release moves neither effort nor learning', () => {
    fc.assert(
      fc.property(sides, fc.double({ min: 1, max: 50, noNaN: true }), (over, c) => {
        const found = equilibrium(withThese({ ...over, c, eta1: 0, lambda: 0 }));
        expect(found.status).toBe('converged');
        expect(Array.from(found.k)).toEqual(bang(over));
      }),
    );
  });

  it('is a ban when all that is sold is learned at once', () => {
    for (const S of [0, 0.2, 0.55]) {
      const found = equilibrium(withThese({ S, lambda: 1e6 }));
      expect(found.status).toBe('converged');
      expect(Array.from(found.k)).toEqual(Array.from(ban));
    }
  });
});

describe('the incentive for research', () => {
  const one = { N: 1, n0: 1, mu: 0, lambda: 0, eta1: 0, S: 0 };
  const tried = (over: object, k: number) =>
    committed(withThese({ ...one, ...over }), Int32Array.of(0, k)).x[1]!;

  it('rises by (1 + a) / (theta + a) under a ban when effort is small, by less otherwise', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 50, noNaN: true }),
        (theta, a, c) => {
          const most = (1 + a) / (theta + a);
          const ratio = (cost: number) => tried({ theta, a, c: cost }, 1) / tried({ theta, a, c: cost }, 0);
          expect(ratio(c)).toBeGreaterThan(1);
          expect(ratio(c)).toBeLessThan(most);
          expect(ratio(1e10)).toBeCloseTo(most, 7);
        },
      ),
    );
  });

  it('is the same under every policy when the seller keeps all of the value', () => {
    const flows = withThese({ theta: 1, eta1: 0, lambda: 0 });
    const [first, ...others] = family(8).map(({ k }) => committed(flows, k));
    for (const other of others)
      for (let n = 0; n <= 8; n++) {
        expect(other.x[n]).toBeCloseTo(first!.x[n]!, 12);
        expect(other.W[n]).toBeCloseTo(first!.W[n]!, 11);
      }
  });

  it('is deterred less by always staying two ahead than by a fixed lag of two, at the same release', () => {
    const flows = withThese({});
    const [sb2, fix2] = ['sb2', 'fix2'].map((name) => committed(flows, named(name)));
    expect([sb2!.k[4], fix2!.k[4]]).toEqual([2, 2]);
    expect(sb2!.x[4]).toBeCloseTo(0.196, 4);
    expect(fix2!.x[4]).toBeCloseTo(0.0955, 4);
  });
});

describe('any parameters', () => {
  it('leave values at their equations, and values made of what they are made of', () => {
    fc.assert(
      fc.property(anyParameters, (over) => {
        const flows = withThese(over);
        for (const { name, played, residual, outcome: of } of compared(kernel, flows)) {
          if (name !== 'mpe') expect(played.status).toBe('converged');
          expect(residual).toBeLessThan(1e-10);
          expect(of.V).toBeCloseTo(of.rents + of.third - of.harm - of.retaliation, 9);
          expect(of.within[1]!).toBeGreaterThanOrEqual(0);
          expect(of.within[1]!).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leave no lag that pays the leader more in one place, where the equilibrium converges', () => {
    let held = 0;
    fc.assert(
      fc.property(anyParameters, (over) => {
        const flows = withThese(over);
        const found = equilibrium(flows);
        if (found.status !== 'converged') return;
        held++;
        // Another lag at n for a short time dt: the values after it are the equilibrium's own.
        const { W, V } = found;
        const { rents, harm, eta, learned, stride, of } = flows;
        for (let n = 1; n <= of.N; n++) {
          const worth = (k: number) => {
            const at = n * stride + k;
            const x = Math.min(of.xbar, Math.max(0, (eta[at]! * (W[n - 1]! - W[n]!)) / of.c));
            return rents[at]! - harm[at]! + (x * eta[at]! + learned[at]!) * (V[n - 1]! - V[n]!);
          };
          for (let k = 0; k <= n; k++) expect(worth(k)).toBeLessThanOrEqual(worth(found.k[n]!) + 1e-9);
        }
      }),
      { numRuns: 100 },
    );
    expect(held).toBeGreaterThan(50);
  });
});

describe('the best commitment', () => {
  it.each([
    [{ S: 0.2 }, 'free', 15.2434],
    [{ S: 0.55, N: 8 }, 'fix2', 9.0618],
    [{ S: 0.7, eta0: 0.1, eta1: 1, c: 2 }, 'sb3', null],
  ])('%j', (over, name, V) => {
    const flows = withThese(over);
    const best = bestCommitment(compared(kernel, flows))!;
    expect(best.name).toBe(name);
    if (V !== null) expect(best.played.V[4]).toBeCloseTo(V, 3);
  });
});

describe('how soon the gap is closed', () => {
  const chain = (down: number[], up: number[]) => ({
    down: Float64Array.from(down),
    up: Float64Array.from(up),
  });

  it('is 1 / d and 1 - exp(-d t) with one generation', () => {
    const one = chain([0, 0.3], [0, 0]);
    expect(yearsToParity(one, 1)).toBeCloseTo(1 / 0.3, 12);
    for (const t of [0, 0.5, 10, 200]) expect(parityWithin(one, 1, t)).toBeCloseTo(-Math.expm1(-0.3 * t), 12);
  });

  it('is a sum of equal waits where the frontier stands still', () => {
    const four = chain([0, 0.4, 0.4, 0.4, 0.4], [0, 0, 0, 0, 0]);
    expect(yearsToParity(four, 4)).toBeCloseTo(10, 12);
    const m = 0.4 * 10;
    expect(parityWithin(four, 4, 10)).toBeCloseTo(1 - Math.exp(-m) * (1 + m + m ** 2 / 2 + m ** 3 / 6), 12);
  });

  it('is endless where some gap is never closed', () => {
    const stuck = chain([0, 0.4, 0, 0.4], [0.1, 0.1, 0.1, 0]);
    expect(yearsToParity(stuck, 1)).toBe(Infinity);
    expect(parityWithin(chain([0, 0.4, 0], [0, 0, 0]), 2, 10)).toBe(0);
  });

  it('agrees with two gaps and a moving frontier: tau_2 = 1 / d2, tau_1 = (1 + u tau_2) / d1', () => {
    const two = chain([0, 0.5, 0.2], [0.25, 0.25, 0]);
    expect(yearsToParity(two, 2)).toBeCloseTo(1 / 0.2 + (1 + 0.25 / 0.2) / 0.5, 12);
  });

  it('makes a constant flow worth flow / rho', () => {
    const v = discounted(chain([0, 0.5, 0.2], [0.25, 0.25, 0]), 0.05, [3, 3, 3]);
    for (const one of v) expect(one).toBeCloseTo(60, 11);
  });
});
