// Made-up problems of any size, drawn from a named stream.
import { stream } from '../../../src/kernel/random.ts';
import { termsOf, type Tier } from '../../../src/models/portfolio/firm.ts';
import type { Good, Problem } from '../../../src/models/portfolio/problem.ts';

const tier = (lost: number, prevented: number): Tier => ({
  fixed: 0.02,
  rate: 0.004,
  days: 30,
  lost,
  prevented,
});
export const threeTiers = [tier(0.02, 0.15), tier(0.08, 0.4), tier(0.3, 0.7)];

/** A problem in which every firm makes every good with the chance `dense`. */
export function madeUp(
  seed: number,
  {
    goods = 2,
    firms = 2,
    years = 2,
    budget = 20,
    dense = 1,
  }: { goods?: number; firms?: number; years?: number; budget?: number; dense?: number } = {},
): Problem {
  const random = stream(seed, 'portfolio');
  let k = 0;
  const next = (low: number, high: number): number => low + (high - low) * random.uniform(k++);
  return {
    goods: Array.from({ length: goods }, (_, g): Good => {
      const imports = next(50, 400);
      return {
        id: `g${g}`,
        essential: g % 2,
        exposure: {
          imports,
          share: next(0.4, 0.9),
          outage: next(0.2, 1),
          sigma: next(1.5, 4),
          hazard: next(0.02, 0.1),
        },
        means: ['diversify', 'stockpile'].map((instrument, i) => ({
          instrument,
          perMoney: next(0.5, 2) / imports,
          lag: i,
          upkeep: 0.05 * i,
          most: next(0.1, 0.4),
          least: 0,
        })),
        pairs: Array.from({ length: firms }, (_, f) => {
          const maker = { sales: next(2, 30), reached: next(0.2, 1), margin: next(0.05, 0.2) };
          return {
            firm: `f${f}`,
            margin: maker.margin,
            tiers: threeTiers.map((one) =>
              termsOf(maker, one, { years, discount: 0.97, erosion: next(0.005, 0.06) }),
            ),
            research: { most: 0.03 * maker.sales, yields: next(0.1, 0.5), lag: 1 },
          };
        }).filter(() => next(0, 1) < dense),
        together: { value: next(0, 5), least: 0.1 },
      };
    }),
    years,
    horizon: years + 4,
    discount: 0.97,
    budget: Array.from({ length: years }, () => budget / years),
    weights: { 'safety-net': 1 / 3, 'free-trade': 1 / 3, 'national-security': 1 / 3 },
    publicFunds: 0.2,
    tail: 0.05,
    demands: { dependence: null, tier: 0 },
  };
}
