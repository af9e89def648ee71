// A mix for 50 goods, 200 firms and 4 tiers (none and three), made up. Prints seconds by the clock and by the processor, and the gap.
import { stream } from '../src/kernel/random.ts';
import { choose } from '../src/models/portfolio/choose.ts';
import { termsOf, type Tier } from '../src/models/portfolio/firm.ts';
import type { Good, Problem } from '../src/models/portfolio/problem.ts';
import { openSolver } from '../src/questions/portfolio/highs.ts';
import { least } from './spent.ts';

/** Part of the pairs of a firm and a good that exist, and the budget of five years. */
const [dense = 1, budget = 300] = process.argv.slice(2).map(Number);
const years = 5;
const random = stream(1, 'portfolio');
let drawn = 0;
const next = (low: number, high: number): number => low + (high - low) * random.uniform(drawn++);
const tier = (lost: number, prevented: number, days: number): Tier => ({
  fixed: 0.02,
  rate: 0.003,
  days,
  lost,
  prevented,
});
const tiers = [tier(0.01, 0.15, 15), tier(0.06, 0.35, 45), tier(0.3, 0.6, 90)];

const good = (_: unknown, g: number): Good => {
  const imports = next(50, 4000);
  const means = ['diversify', 'stockpile', 'partner', 'capacity'].map((instrument, k) => ({
    instrument,
    perMoney: next(0.4, 2) / imports,
    lag: k,
    upkeep: 0.02 * k,
    most: next(0.1, 0.3),
    least: instrument === 'partner' ? 0.01 * imports : 0,
  }));
  const pairs = Array.from({ length: 200 }, (_, f) => {
    const maker = { sales: next(1, 60), reached: next(0.1, 0.6), margin: next(0.05, 0.2) };
    const erosion = next(0.005, 0.06);
    return {
      firm: `f${f}`,
      margin: maker.margin,
      tiers: tiers.map((one) => termsOf(maker, one, { years, discount: 0.97, erosion })),
      research: { most: 0.03 * maker.sales, yields: next(0.1, 0.6), lag: 4 },
    };
  });
  return {
    id: `g${g}`,
    essential: g % 3 === 0 ? 1 : 0,
    exposure: { imports, share: next(0.4, 0.9), outage: next(0.2, 1), sigma: 2, hazard: 0.03 },
    means,
    pairs: pairs.filter(() => next(0, 1) < dense),
    together: { value: next(-2, 5), least: 0.5 },
  };
};
const problem: Problem = {
  goods: Array.from({ length: 50 }, good),
  years,
  horizon: 10,
  discount: 0.97,
  budget: Array.from({ length: years }, () => budget / years),
  weights: { 'safety-net': 1 / 3, 'free-trade': 1 / 3, 'national-security': 1 / 3 },
  publicFunds: 0.2,
  tail: 0.05,
  demands: { dependence: null, tier: 0 },
};
const solve = await openSolver();
let gap = Number.NaN;
const { clock, processor } = least(1, () => {
  const mix = choose(problem, solve);
  gap = (mix.bound - mix.objective) / mix.bound;
});
process.stdout.write(`${clock} ${processor} ${gap}`);
