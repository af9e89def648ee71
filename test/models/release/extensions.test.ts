// What is added to SB-1: off it changes nothing, and at its limit it says what it must.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainKernel } from '../../../src/kernel/linear/plain.ts';
import { bestCommitment, compared } from '../../../src/models/release/compare.ts';
import { committed, equilibrium, statically } from '../../../src/models/release/equilibrium.ts';
import { outcome } from '../../../src/models/release/outcome.ts';
import type { Parameters } from '../../../src/models/release/parameters.ts';
import { family } from '../../../src/models/release/policies.ts';
import { ofSeveral } from '../../../src/models/release/several.ts';
import { anyParameters, named, withThese } from './support.ts';

const kernel = plainKernel();
const solvedUnder = (over: Partial<Parameters>, name: string) => committed(withThese(over), named(name));
const broughtBy = (over: Partial<Parameters>, name: string) =>
  outcome(withThese(over), solvedUnder(over, name));
const names = family(8).map(({ name }) => name);
const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('switched off', () => {
  it('leaves SB-1, whatever else is set for what is off', () => {
    fc.assert(
      fc.property(anyParameters, unit, unit, (over, aState, xState) => {
        const plain = compared(kernel, withThese(over));
        const off = compared(kernel, withThese({ ...over, aState: 50 * aState, rhoState: 0.01, xState }));
        expect(off).toEqual(plain);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a rival state that may refuse', () => {
  it('lets all in when it only looks at the present', () => {
    for (const name of names) {
      const [with_, without] = [solvedUnder({ refusal: true, rhoState: 1e9 }, name), solvedUnder({}, name)];
      expect(with_.status).toBe('converged');
      expect([Array.from(with_.e), with_.V]).toEqual([Array.from(without.k), without.V]);
    }
    const game = { S: 0.55 };
    expect(equilibrium(withThese({ ...game, refusal: true, rhoState: 1e9 })).V).toEqual(
      equilibrium(withThese(game)).V,
    );
  });

  it('turns every policy into a ban when it wants nothing but autonomy and nothing is learned from imports', () => {
    const over = { refusal: true, aState: 1e6, lambda: 0 };
    const ban = solvedUnder({ lambda: 0 }, 'ban');
    for (const name of names) {
      const found = solvedUnder(over, name);
      expect(found.status).toBe('converged');
      for (let n = 0; n <= 8; n++) {
        expect(found.W[n]).toBeCloseTo(ban.W[n]!, 11);
        expect(found.V[n]).toBeCloseTo(ban.V[n]!, 11);
      }
    }
  });

  it('refuses a slow ball at more gaps the more it wants autonomy, which takes most of what the ball is worth', () => {
    const balls = [0.2, 0.5, 1, 2].map((aState) => solvedUnder({ refusal: true, aState }, 'sb2'));
    for (const { status } of balls) expect(status).toBe('converged');
    const refused = balls.map(({ e }) => e.filter((one) => one === 9).length);
    expect(refused[0]).toBe(0);
    expect(refused).toEqual(refused.toSorted((a, b) => a - b));
    expect(new Set(refused).size).toBe(4);
    const [ban, ball] = ['ban', 'sb2'].map((name) => solvedUnder({}, name).V[4]!);
    expect(balls[0]!.V[4]).toBe(ball);
    expect(balls[3]!.V[4]! - ban!).toBeGreaterThan(0);
    expect(balls[3]!.V[4]! - ban!).toBeLessThan((ball! - ban!) / 4);
  });
});

describe('research that the state directs', () => {
  it('is moved by no policy', () => {
    const efforts = names.map((name) => broughtBy({ directed: 1, xState: 0.3 }, name));
    for (const { x } of efforts) expect(x).toBe(0.3);
  });

  it('leaves all or nothing when nothing is learned from imports either', () => {
    for (const [S, name] of [
      [0.2, 'free'],
      [0.45, 'free'],
      [0.55, 'ban'],
    ] as const) {
      const over = { S, directed: 1, xState: 0.3, lambda: 0 };
      expect(Array.from(equilibrium(withThese(over)).k)).toEqual(Array.from(named(name)));
      expect(bestCommitment(compared(kernel, withThese(over)))!.name).toBe(name);
      const years = names.map((one) => broughtBy(over, one).years);
      for (const one of years) expect(one / years[0]!).toBeCloseTo(1, 12);
    }
  });

  it('has the closed form d = x_s (eta0 + eta1), W_1 = (M q + a q - c x_s^2 / 2 + d W_0) / (rho + d) under a ban', () => {
    const over = { N: 1, n0: 1, mu: 0, lambda: 0, directed: 1, xState: 0.3 };
    const { W } = committed(withThese(over), Int32Array.of(0, 1));
    expect(W[0]).toBeCloseTo(1.2 / 0.05, 10);
    expect(W[1]).toBeCloseTo((1.2 * 0.8 - 3 * 0.09 + 0.3 * W[0]!) / 0.35, 10);
  });
});

describe('retaliation', () => {
  it('never tightens what pays best at once', () => {
    fc.assert(
      fc.property(anyParameters, fc.double({ min: 0, max: 2, noNaN: true }), (over, K) => {
        const [without, with_] = [statically(withThese(over)), statically(withThese({ ...over, K }))];
        with_.forEach((lag, n) => expect(lag).toBeLessThanOrEqual(without[n]!));
      }),
    );
  });

  it('ends all withholding when it costs without bound', () => {
    const found = equilibrium(withThese({ S: 1.2, K: 1e7 }));
    expect(found.status).toBe('converged');
    expect(Array.from(found.k)).toEqual(Array.from(named('free')));
  });

  it('costs a ban K for as long as the follower is behind, and moves no follower', () => {
    const [with_, without] = [broughtBy({ K: 0.4 }, 'ban'), broughtBy({}, 'ban')];
    expect([with_.x, with_.W, with_.years]).toEqual([without.x, without.W, without.years]);
    expect(with_.V).toBeCloseTo(without.V - with_.retaliation, 11);
    // N = 1, no way up: K / (rho + d).
    const one = { N: 1, n0: 1, mu: 0, lambda: 0, eta1: 0, K: 0.4 };
    const flows = withThese(one);
    const ban = committed(flows, Int32Array.of(0, 1));
    expect(outcome(flows, ban).retaliation).toBeCloseTo(0.4 / (0.05 + 0.5 * 0.2), 10);
  });
});

describe('leakage through third economies', () => {
  it('leaves nothing of a withheld lead but the lost rents when all of the market is served by them', () => {
    const free = broughtBy({ leak: 1 }, 'free');
    for (const name of names.filter((one) => one !== 'free')) {
      const found = broughtBy({ leak: 1 }, name);
      expect(found.W).toBeCloseTo(free.W, 11);
      expect(found.x).toBeCloseTo(free.x, 12);
      expect(found.years / free.years).toBeCloseTo(1, 11);
      expect(found.harm).toBeCloseTo(free.harm, 10);
      // sb_j releases the frontier within j generations, and is paid for it there.
      if (!name.startsWith('sb')) expect(found.rents).toBe(0);
      expect(found.V).toBeCloseTo(free.V - free.rents + found.rents, 10);
    }
  });

  it('makes the frontier the best thing to sell, however great the harm', () => {
    const found = equilibrium(withThese({ leak: 1, S: 1.5 }));
    expect(found.status).toBe('converged');
    expect(Array.from(found.k)).toEqual(Array.from(named('free')));
  });

  it('changes nothing about a policy that withholds nothing', () => {
    expect(broughtBy({ leak: 0.4 }, 'free')).toEqual(broughtBy({}, 'free'));
  });
});

describe('several followers', () => {
  const brought = (over: Partial<Parameters>, name: string, N = 8) => {
    const flows = withThese({ N, ...over });
    const solution = committed(flows, named(name, N));
    const one = outcome(flows, solution);
    return { one, all: ofSeveral(kernel, flows, solution, one) };
  };

  it('are one follower when they are one', () => {
    for (const name of ['ban', 'free', 'sb2', 'fix2']) {
      const { one, all } = brought({ followers: 1 }, name);
      for (const key of ['V', 'third'] as const) expect(all[key]).toBeCloseTo(one[key], 10);
      all.within.forEach((chance, k) => expect(chance).toBeCloseTo(one.within[k]!, 10));
      expect(all.years / one.years).toBeCloseTo(1, 9);
    }
  });

  it('are worth as much each as one, where there are no third markets to lose', () => {
    const { one, all } = brought({ followers: 3, R: 0, N: 5 }, 'fix2', 5);
    expect(all.V).toBeCloseTo(3 * one.V, 11);
    expect([all.W, all.x]).toEqual([one.W, one.x]);
  });

  it.each([1, 2, 3, 4])(
    'race as %i clocks: third R (1 - q) / (rho + F d), 1 / (F d), 1 - exp(-F d t)',
    (F) => {
      const flows = withThese({ N: 1, n0: 1, mu: 0, lambda: 0, eta1: 0, S: 0, followers: F });
      const solution = committed(flows, Int32Array.of(0, 1));
      const d = 0.5 * 0.2;
      const found = ofSeveral(kernel, flows, solution, outcome(flows, solution));
      expect(found.third).toBeCloseTo(0.2 / (0.05 + F * d), 10);
      expect(found.years).toBeCloseTo(1 / (F * d), 9);
      expect(found.within[1]!).toBeCloseTo(-Math.expm1(-F * d * 10), 10);
    },
  );

  it('reach parity sooner the more they are, and no sooner than independent clocks would be', () => {
    const chances = [1, 2, 3].map((followers) => brought({ followers }, 'ban').all.within[1]!);
    expect(chances[1]).toBeGreaterThan(chances[0]!);
    expect(chances[2]).toBeGreaterThan(chances[1]!);
    // The frontier moves away from all at once, so that their fates go together.
    expect(chances[2]).toBeLessThan(1 - (1 - chances[0]!) ** 3);
  });

  it('have no equilibrium without commitment here, and a best commitment by the value of all', () => {
    const all = compared(kernel, withThese({ followers: 2, S: 0.55 }));
    expect(all.some(({ name }) => name === 'mpe')).toBe(false);
    const best = bestCommitment(all)!;
    for (const { outcome: other } of all) expect(other.V).toBeLessThanOrEqual(best.outcome.V);
  });
});
