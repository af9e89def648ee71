// The mix against properties that must hold of any, against enumeration, and its prices against finite differences.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { choose, costOf, GAP, worthOf } from '../../../src/models/portfolio/choose.ts';
import { gainOf, piecesOf } from '../../../src/models/portfolio/loss.ts';
import type { Solve } from '../../../src/models/portfolio/program.ts';
import type { Good, Mix, Problem } from '../../../src/models/portfolio/problem.ts';
import { avoided, takingPart, transfer, weighed } from '../../../src/models/portfolio/worth.ts';
import { openSolver } from '../../../src/questions/portfolio/highs.ts';
import { madeUp } from './made.ts';

let solve: Solve;
beforeAll(async () => {
  solve = await openSolver();
});
const EXACT = 1e-9;
const seeds = fc.integer({ min: 1, max: 1e6 });
const runs = { numRuns: 25 };
const security = { 'safety-net': 0, 'free-trade': 0, 'national-security': 1 };
const trade = { 'safety-net': 0, 'free-trade': 1, 'national-security': 0 };
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const none = { dependence: null, tier: 0 };

describe('the mix', () => {
  it('without budget and without tiers is the status quo', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = madeUp(seed, { budget: 0 });
        const goods = made.goods.map((good) => ({
          ...good,
          pairs: good.pairs.map((pair) => ({ ...pair, tiers: [] })),
        }));
        const mix = choose({ ...made, goods }, solve, EXACT);
        expect(sum(mix.cost)).toBe(0);
        expect(mix.objective).toBe(0);
        expect(mix.tiers.every((tier) => tier === 0)).toBe(true);
        expect(mix.worth).toEqual({ 'safety-net': 0, 'free-trade': 0, 'national-security': 0 });
      }),
      runs,
    );
  });

  it('by free trade alone controls nothing but what pays', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = { ...madeUp(seed), weights: trade };
        const goods = problem.goods.map((good) => ({ ...good, together: null }));
        for (const part of choose({ ...problem, goods }, solve, EXACT).parts) {
          const pair = goods[part.good]!.pairs[part.pair]!;
          if (part.tier > 0)
            expect(
              takingPart(pair.tiers[part.tier - 1]!, pair.margin, problem)['free-trade'],
            ).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });

  it('is worth no less with more money, keeps to the budget, and pays each firm what it needs', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0, max: 60, noNaN: true }), (seed, budget) => {
        const few = madeUp(seed, { budget });
        const more = { ...few, budget: few.budget.map((one) => one * 1.5) };
        const mix = choose(few, solve, EXACT);
        expect(choose(more, solve, EXACT).objective).toBeGreaterThanOrEqual(mix.objective - 1e-6);
        let [had, spent] = [0, 0];
        mix.cost.forEach((cost, t) => {
          had += few.budget[t]!;
          spent += cost;
          expect(spent).toBeLessThanOrEqual(had + 1e-6);
        });
        for (const { good, pair, tier, paid } of mix.parts) {
          expect(tier === 0 || tier === mix.tiers[good]).toBe(true);
          if (tier > 0)
            expect(paid).toBeGreaterThanOrEqual(few.goods[good]!.pairs[pair]!.tiers[tier - 1]!.need - 1e-6);
        }
      }),
      runs,
    );
  });

  it('is worth on the curve what the program says, within the distance of the pieces', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = madeUp(seed, { goods: 3 });
        const mix = choose(problem, solve, EXACT);
        const curve = weighed(mix.worth, problem.weights);
        expect(weighed(worthOf(problem, mix), problem.weights)).toBe(curve);
        const short = sum(
          problem.goods.map((good) => {
            const most = sum(good.means.map((one) => one.most));
            return piecesOf(good.exposure!, most).gap * weighed(avoided(good, problem), problem.weights);
          }),
        );
        expect(curve).toBeGreaterThanOrEqual(mix.objective - 1e-6);
        expect(curve).toBeLessThanOrEqual(mix.objective + short * problem.horizon + 1e-6);
        expect(sum(costOf(problem, mix))).toBeCloseTo(sum(mix.cost), 9);
      }),
      runs,
    );
  });

  it('is the same each time', () => {
    expect(choose(madeUp(7, { goods: 4, firms: 4 }), solve)).toEqual(
      choose(madeUp(7, { goods: 4, firms: 4 }), solve),
    );
  });

  it('lies within the gap of the bound', () => {
    const mix = choose(madeUp(9, { goods: 10, firms: 10, years: 3, budget: 40 }), solve);
    expect(mix.bound - mix.objective).toBeLessThanOrEqual(GAP * Math.abs(mix.bound) + 1e-9);
  });
});

/** One year, one instrument a good, no research: everything can be tried. */
const tiny = (seed: number): Problem => {
  const made = madeUp(seed, { goods: 2, firms: 2, years: 1, budget: 6 });
  return {
    ...made,
    weights: security,
    goods: made.goods.map((good): Good => ({
      ...good,
      together: null,
      means: good.means.slice(0, 1),
      pairs: good.pairs.map((pair) => ({ ...pair, research: null })),
    })),
  };
};

/** Fills pieces of all goods in the order of what a yen buys: the knapsack with divisible things. */
function filled(problem: Problem, money: number): number {
  const factor = sum(
    Array.from({ length: problem.horizon }, (_, t) => problem.discount ** t).slice(
      problem.goods[0]!.means[0]!.lag,
    ),
  );
  const pieces = problem.goods
    .flatMap((good) => {
      const [one] = good.means;
      return piecesOf(good.exposure!, Math.min(one!.most, good.exposure!.share)).pieces.map(
        ({ width, slope }) => ({
          cost: width / one!.perMoney,
          gain: factor * slope * width * weighed(avoided(good, problem), problem.weights),
        }),
      );
    })
    .toSorted((a, b) => b.gain / b.cost - a.gain / a.cost);
  let [left, value] = [money, 0];
  for (const { cost, gain } of pieces) {
    const part = Math.min(1, left / cost);
    value += part * gain;
    left -= part * cost;
  }
  return value;
}

/** The best over all tiers and all who could take part. */
function tried(problem: Problem): number {
  let best = 0;
  const [budget = 0] = problem.budget;
  const choices = problem.goods.map((good) => {
    const out = [{ cost: 0, worth: 0 }];
    for (let tier = 1; tier <= 3; tier++)
      for (let mask = 0; mask < 2 ** good.pairs.length; mask++) {
        const parts = good.pairs.filter((_, k) => mask & (1 << k));
        out.push({
          cost: sum(parts.map(({ tiers }) => tiers[tier - 1]!.need)),
          worth: sum(
            parts.map(({ tiers, margin }) => {
              const terms = tiers[tier - 1]!;
              return (
                weighed(takingPart(terms, margin, problem), problem.weights) +
                terms.need * weighed(transfer(problem), problem.weights)
              );
            }),
          ),
        });
      }
    return out;
  });
  for (const a of choices[0]!)
    for (const b of choices[1]!) {
      const left = budget - a.cost - b.cost;
      if (left >= 0) best = Math.max(best, a.worth + b.worth + filled(problem, left));
    }
  return best;
}

describe('against enumeration', () => {
  it('finds the best of all mixes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = tiny(seed);
        const best = tried(problem);
        expect(Math.abs(choose(problem, solve, EXACT).objective - best)).toBeLessThanOrEqual(
          1e-6 * Math.max(1, best),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('without makers is the knapsack', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = tiny(seed);
        const problem = { ...made, goods: made.goods.map((good) => ({ ...good, pairs: [] })) };
        expect(choose(problem, solve, EXACT).objective).toBeCloseTo(filled(problem, problem.budget[0]!), 6);
      }),
      runs,
    );
  });

  it('counts protection and promotion together only where both are there, and cannot dodge a loss from both', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: -3, max: 3, noNaN: true }), (seed, value) => {
        const made = madeUp(seed, { goods: 1, firms: 2, budget: 50 });
        const goods = made.goods.map((good) => ({ ...good, together: { value, least: 0.1 } }));
        const problem = { ...made, goods, weights: security };
        const mix = choose(problem, solve, EXACT);
        const researched = sum(mix.parts.map(({ research }) => research));
        const bonus = mix.parts.some(({ tier }) => tier > 0) && researched >= 0.1 - 1e-9 ? value : 0;
        const without = worthOf(
          { ...problem, goods: goods.map((good) => ({ ...good, together: null })) },
          mix,
        );
        if (Math.abs(researched - 0.1) > 1e-6)
          expect(mix.worth['national-security'] - without['national-security']).toBeCloseTo(bonus, 9);
        const alone = choose(
          { ...problem, goods: goods.map((good) => ({ ...good, together: null })) },
          solve,
          EXACT,
        );
        if (value >= 0) expect(mix.objective).toBeGreaterThanOrEqual(alone.objective - 1e-6);
        else expect(mix.objective).toBeLessThanOrEqual(alone.objective + 1e-6);
      }),
      runs,
    );
  });
});

describe('shadow prices', () => {
  /** The mix with tiers and participation as they are, at another budget or other needs: a linear program. */
  const fixed = (problem: Problem, mix: Mix): Problem => ({
    ...problem,
    goods: problem.goods.map((good, g) => ({
      ...good,
      together: null,
      pairs: good.pairs.map((pair, p) => {
        const { tier } = mix.parts.find((one) => one.good === g && one.pair === p)!;
        return { ...pair, tiers: tier > 0 ? [pair.tiers[tier - 1]!] : [] };
      }),
    })),
  });

  it('are the differences that a little more makes', () => {
    const h = 1e-4;
    let priced = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const made = madeUp(seed, { goods: 2, firms: 5, years: 2, budget: 12 });
      const problem = { ...made, goods: made.goods.map((good) => ({ ...good, together: null })) };
      const mix = choose(problem, solve, EXACT);
      const still = fixed(problem, mix);
      const kept = choose(still, solve, EXACT);
      mix.prices.forEach((price, t) => {
        const at = (d: number): number =>
          choose({ ...still, budget: still.budget.map((one, k) => (k === t ? one + d : one)) }, solve, EXACT)
            .objective;
        const [up, down] = [(at(h) - kept.objective) / h, (kept.objective - at(-h)) / h];
        expect(price).toBeGreaterThanOrEqual(Math.min(up, down) - 1e-3);
        expect(price).toBeLessThanOrEqual(Math.max(up, down) + 1e-3);
      });
      for (const part of mix.parts.filter(({ paid }) => paid > 1e-6)) {
        const goods = still.goods.map((good, g) => ({
          ...good,
          pairs: good.pairs.map((pair, p) =>
            g === part.good && p === part.pair
              ? { ...pair, tiers: pair.tiers.map((terms) => ({ ...terms, need: terms.need + h })) }
              : pair,
          ),
        }));
        const fall = (kept.objective - choose({ ...still, goods }, solve, EXACT).objective) / h;
        expect(part.price).toBeCloseTo(fall, 2);
        priced++;
      }
    }
    expect(priced).toBeGreaterThan(5);
  });
});

describe('demands', () => {
  it('are met where money reaches, and missed by the least where it does not', () => {
    const made = madeUp(4, { goods: 2, firms: 1, budget: 1000 });
    const cap = 0.5;
    const mix = choose({ ...made, demands: { ...none, dependence: cap } }, solve, EXACT);
    made.goods.forEach(({ exposure, means }, g) => {
      const least = Math.max(0, exposure!.share - sum(means.map(({ most }) => most)));
      expect(mix.missed[g]!).toBeLessThanOrEqual(Math.max(cap, least) + 1e-6);
      expect(mix.slack[g]!).toBeCloseTo(Math.max(0, Math.max(0, least) - cap), 6);
    });
    const poor = choose({ ...made, budget: [0, 0], demands: { dependence: 0.3, tier: 0 } }, solve, EXACT);
    made.goods.forEach(({ exposure }, g) =>
      expect(poor.slack[g]!).toBeCloseTo(Math.max(0, exposure!.share - 0.3), 6),
    );
    expect(gainOf(made.goods[0]!.exposure!, 0)).toBe(0);
  });

  it('of a tier raises every good that has makers to it', () => {
    const made = madeUp(5, { goods: 2, firms: 2, budget: 0 });
    expect(
      choose({ ...made, demands: { dependence: null, tier: 2 } }, solve, EXACT).tiers.every((z) => z >= 2),
    ).toBe(true);
  });
});
