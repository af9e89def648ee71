// Each lens at a corner that can be reckoned by hand, and what must hold of any plan.
import { describe, expect, it } from 'vitest';
import { autarkyLoss } from '../../../src/models/equilibrium/armington.ts';
import { incomeAfter, type TradeGround } from '../../../src/models/lenses/income.ts';
import { idle, planOf, type Plan } from '../../../src/models/lenses/plan.ts';
import { securityOf, safetyOf, tradeOf, workedOut } from '../../../src/models/lenses/worth.ts';
import { tailBy, type Scene } from '../../../src/models/lenses/scene.ts';
import { cuttersOf } from '../../../src/models/lenses/trade.ts';
import { annuity } from '../../../src/models/portfolio/firm.ts';
import { choose, worthOf } from '../../../src/models/portfolio/choose.ts';
import type { Problem } from '../../../src/models/portfolio/problem.ts';
import { openSolver } from '../../../src/questions/portfolio/highs.ts';
import { madeUp } from '../portfolio/made.ts';

/** Two economies of the same size; each sells a fifth of its output to the other. */
const ground: TradeGround = {
  n: 2,
  flows: Float64Array.of(80, 20, 20, 80),
  gdp: Float64Array.of(100, 100),
  self: 0,
};
const exposure = { imports: 10, share: 0.6, outage: 0.5, sigma: 2, hazard: 0.1 };
const problem: Problem = {
  goods: [{ id: 'a', exposure, essential: 1, means: [], pairs: [], together: null }],
  years: 1,
  horizon: 2,
  discount: 0.5,
  budget: [1],
  weights: { 'safety-net': 1 / 3, 'free-trade': 1 / 3, 'national-security': 1 / 3 },
  publicFunds: 0.2,
  tail: 0.05,
  demands: { dependence: null, tier: 0 },
};
const scene: Scene = {
  problem,
  suppliers: ['THEM'],
  needs: [1.5],
  trade: { ground, epsilon: 4, scale: 1, place: (one) => (one === 'THEM' ? 1 : null) },
};
const solve = await openSolver();
const work = (plan: Partial<Plan>, of: Scene = scene) => {
  const nothing = idle(of.problem);
  return workedOut(of, { ...nothing, ...plan }, cuttersOf(of, nothing), tailBy(of, nothing));
};

describe('corners by hand', () => {
  it('nothing is worth nothing under each lens', () => {
    expect(Object.values(work({}).parts).every((value) => value === 0)).toBe(true);
  });

  it('safety net: weighted shortfall avoided and the worst years avoided', () => {
    // All of the share moved, from the second year on: 0.5 of a discounted year.
    const { parts } = work({ moved: [[0, 0.6]] });
    const loss = (0.5 * 10 * -Math.log(0.4)) / 1;
    expect(parts.shortfall).toBeCloseTo(0.5 * 1.5 * 0.1 * loss, 12);
    // The chance 0.1 fills the tail of 0.05: in the worst years it always comes.
    expect(parts.tail).toBeCloseTo(0.5 * loss, 12);
    expect(safetyOf(parts)).toBeCloseTo(0.5 * (0.15 + 1) * loss, 12);
  });

  it('national security: coercion avoided and power kept', () => {
    const { parts } = work({ moved: [[0.6, 0.6]], kept: 3, research: 2 });
    expect(securityOf(parts)).toBeCloseTo(1.5 * 0.1 * 0.5 * 10 * -Math.log(0.4) + 5, 12);
  });

  it('free trade: real income in cuts less the cost of funds', () => {
    // Moved by stock alone: nothing changes while trade flows. Missing before: 0.5 · 10 · 0.6 of deliveries of 20.
    const { parts, peace } = work({ moved: [[0.6, 0.6]], spent: [1], handed: [2] });
    const cut = incomeAfter(ground, 4, { cut: new Map([[1, 3 / 20]]) });
    expect(cut!.counted).toBeLessThan(0);
    expect(peace).toBeNull();
    expect(parts.funds).toBeCloseTo(1.2 + 0.4, 12);
    expect(tradeOf(parts)).toBeCloseTo(1.5 * 100 * 0.1 * -cut!.counted - 1.6, 9);
  });

  it('a full cut of all trade costs what autarky costs', () => {
    const ban = incomeAfter(ground, 4, { cut: new Map([[1, 1]]), exportsLost: 1 });
    expect(-ban!.change).toBeCloseTo(autarkyLoss(0.8, 4), 9);
  });

  it('without data of trade its lens rests on losses of goods', () => {
    const { parts } = work({ moved: [[0.6, 0.6]], lostProfit: 1 }, { ...scene, trade: null });
    expect(parts.cuts).toBe(parts.coercion);
    expect(parts.declared).toBe(-1);
    expect(parts.peace).toBe(0);
  });
});

describe('what others lose earns nothing', () => {
  const tariff = incomeAfter(ground, 4, { tariff: new Map([[1, 0.05]]) })!;

  it('a small tariff pays by making others cheaper: that is seen and not counted', () => {
    expect(tariff.change).toBeGreaterThan(0);
    expect(tariff.terms).toBeGreaterThan(tariff.change);
    expect(tariff.harm).toBeGreaterThan(0);
    expect(tariff.counted).toBeLessThan(0);
  });

  it('and the lens of trade sees a loss, with the harm beside it', () => {
    const { parts } = work({ tariffs: [{ from: '*', rate: 0.05 }] });
    expect(parts.peace).toBeCloseTo(1.5 * 100 * tariff.counted, 9);
    expect(parts.harm).toBeCloseTo(1.5 * tariff.harm, 9);
    // Lost for certain, it is lost to households too.
    expect(safetyOf(parts)).toBeCloseTo(parts.peace, 12);
    const others = work({ tariffs: [{ from: 'NOBODY', rate: 0.05 }] });
    expect(others.parts.peace).toBe(0);
  });

  it('terms of trade are those of the first order', () => {
    const small = incomeAfter(ground, 4, { tariff: new Map([[1, 1e-5]]) })!;
    expect(Math.abs(small.change - small.terms)).toBeLessThan(1e-3 * small.terms);
  });
});

describe('plans of a mix', () => {
  it('hold what the mix is worth in the program’s own reckoning', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const made = madeUp(seed, { goods: 3, firms: 2, years: 3 });
      const mix = choose(made, solve);
      const plan = planOf(made, mix);
      const of: Scene = {
        problem: made,
        suppliers: made.goods.map(({ id }) => id),
        needs: made.goods.map(({ essential }) => essential),
        trade: null,
      };
      const { parts } = work(plan, of);
      const worth = worthOf(made, mix);
      expect(securityOf(parts)).toBeCloseTo(worth['national-security'], 6);
      expect(tradeOf(parts)).toBeCloseTo(worth['free-trade'], 6);
      // Independent suppliers: their worst years do not add up in full.
      expect(safetyOf(parts)).toBeLessThanOrEqual(worth['safety-net'] + 1e-9);
    }
  });

  it('never move more than an instrument can, whatever the effects turn out to be', () => {
    const made = madeUp(3, { goods: 2, firms: 0 });
    const mix = choose(made, solve);
    const strong = {
      ...made,
      goods: made.goods.map((good) => ({
        ...good,
        means: good.means.map((one) => ({ ...one, perMoney: 100 * one.perMoney })),
      })),
    };
    planOf(strong, mix).moved.forEach((byYear, g) => {
      const { means, exposure } = strong.goods[g]!;
      const most = Math.min(
        exposure!.share,
        means.reduce((sum, one) => sum + one.most, 0),
      );
      byYear.forEach((share) => expect(share).toBeLessThanOrEqual(most + 1e-12));
    });
  });

  it('and more moved is never worth less under any lens that pays nothing for it', () => {
    const one = work({ moved: [[0.2, 0.2]] }).parts;
    const more = work({ moved: [[0.4, 0.4]] }).parts;
    for (const of of [safetyOf, tradeOf, securityOf]) expect(of(more)).toBeGreaterThan(of(one));
    expect(annuity(2, 0.5)).toBe(1.5);
  });
});
