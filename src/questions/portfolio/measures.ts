// Every measure alone: an instrument in a good, what its first money gains, and what it is worth at full size.
import { annuity } from '../../models/portfolio/firm.ts';
import { gainOf } from '../../models/portfolio/loss.ts';
import type { Good, Means, Mix, Problem, Worth } from '../../models/portfolio/problem.ts';
import {
  avoided,
  nothing,
  plus,
  researching,
  spending,
  takingPart,
  transfer,
  weighed,
} from '../../models/portfolio/worth.ts';
import type { Item } from './items.ts';

export interface Measure {
  /** Place of its good. */
  readonly good: number;
  readonly instrument: string;
  readonly colour: 'green' | 'blue' | 'red';
}

/** What a measure is worth. Money in the unit of the problem. */
export interface Alone {
  /** Gain over the horizon per money of its first sum, under the weights of the problem. */
  readonly perMoney: number;
  /** At full size: all that it costs the budget, what it is worth in each lens, and what others no longer get. */
  readonly cost: number;
  readonly worth: Worth;
  readonly harm: number | null;
  /** Tier with the largest gain per money borne; null where it is no control. */
  readonly tier: number | null;
}

/** All measures that the items allow; each answers a colour. */
export const measuresOf = (items: readonly Item[], problem: Problem): readonly Measure[] =>
  problem.goods.flatMap((good, g): Measure[] => [
    ...good.means.map(({ instrument }): Measure => ({ good: g, instrument, colour: 'green' })),
    ...(good.pairs.length > 0
      ? [
          { good: g, instrument: 'control', colour: 'blue' as const },
          {
            good: g,
            instrument: 'research',
            colour: items[g]!.colours.includes('red') ? ('red' as const) : ('blue' as const),
          },
        ]
      : []),
  ]);

/** Sum of discount factors of the years in which what is spent in the first year works. */
export const working = ({ horizon, discount }: Problem, lag: number): number =>
  annuity(horizon, discount) - annuity(Math.min(lag, horizon), discount);

export function aloneOf(problem: Problem, { good: g, instrument }: Measure): Alone {
  const good = problem.goods[g]!;
  if (instrument === 'control') return controlAlone(problem, good);
  if (instrument === 'research') return researchAlone(problem, good);
  return meansAlone(
    problem,
    good,
    good.means.find((one) => one.instrument === instrument)!,
  );
}

function meansAlone(problem: Problem, good: Good, means: Means): Alone {
  const { years, discount, weights } = problem;
  const exposure = good.exposure!;
  const { hazard, outage, imports, sigma, share } = exposure;
  const slope = (hazard * outage * imports) / ((sigma - 1) * (1 - share));
  const each = weighed(avoided(good, problem), weights);
  const works = working(problem, means.lag);
  const size = means.perMoney > 0 ? Math.min(means.most, share) / means.perMoney : 0;
  const gain = works * gainOf(exposure, size * means.perMoney);
  const discounted = size * (1 + means.upkeep * (annuity(years, discount) - 1));
  return {
    perMoney: (works * slope * means.perMoney * each) / (1 + means.upkeep * (years - 1)),
    cost: size * (1 + means.upkeep * (years - 1)),
    worth: plus(plus(nothing, avoided(good, problem), gain), spending(problem), discounted),
    harm: null,
    tier: null,
  };
}

function researchAlone(problem: Problem, { pairs }: Good): Alone {
  const { years, discount, weights } = problem;
  const [first] = pairs;
  if (!first?.research) return { perMoney: 0, cost: 0, worth: nothing, harm: null, tier: null };
  const most = pairs.reduce((sum, { research }) => sum + (research?.most ?? 0), 0);
  const net = researching(first.research, problem);
  const gross = plus(net, spending(problem), -annuity(years, discount));
  return {
    perMoney: weighed(gross, weights) / years,
    cost: most * years,
    worth: plus(nothing, net, most),
    harm: null,
    tier: null,
  };
}

/** Of the tiers the one that gains most per money that it costs anyone. */
function controlAlone(problem: Problem, { pairs }: Good): Alone {
  const { years, discount, weights } = problem;
  const levels = Math.max(...pairs.map(({ tiers }) => tiers.length));
  const all = Array.from({ length: levels }, (_, z): Alone => {
    let [worth, gross] = [nothing, 0];
    let [borne, need, lost] = [0, 0, 0];
    for (const pair of pairs) {
      const terms = pair.tiers[z]!;
      worth = plus(worth, takingPart(terms, pair.margin, problem));
      gross += terms.kept * (weights['free-trade'] * pair.margin + weights['national-security']);
      borne += terms.compliance + terms.lostProfit;
      need += terms.need;
      lost += terms.lostSales;
    }
    return {
      perMoney: gross / (years * borne),
      cost: years * need,
      worth: plus(worth, transfer(problem), annuity(years, discount) * need),
      harm: years * lost,
      tier: z + 1,
    };
  });
  return all.reduce((best, one) => (one.perMoney > best.perMoney ? one : best));
}

/** New money that the mix spends on a measure, by year. */
export function spentOn(mix: Mix, { good, instrument }: Measure, years: number): readonly number[] {
  if (instrument === 'control' || instrument === 'research') {
    const parts = mix.parts.filter((part) => part.good === good);
    const yearly = parts.reduce(
      (sum, part) => sum + (instrument === 'control' ? part.paid : part.research),
      0,
    );
    return Array.from({ length: years }, () => yearly);
  }
  return mix.spent.find((one) => one.good === good && one.instrument === instrument)?.byYear ?? [];
}

/** Whether the mix uses a measure at all: a control may cost the budget nothing. */
export const uses = (mix: Mix, measure: Measure, years: number): boolean =>
  measure.instrument === 'control'
    ? mix.tiers[measure.good]! > 0
    : spentOn(mix, measure, years).some((sum) => sum > 1e-9);

/** The problem without a measure. */
export const without = (problem: Problem, { good, instrument }: Measure): Problem => ({
  ...problem,
  goods: problem.goods.map((one, g) =>
    g !== good
      ? one
      : {
          ...one,
          means: one.means.map((means) =>
            means.instrument === instrument ? { ...means, most: 0, least: 0 } : means,
          ),
          pairs: one.pairs.map((pair) => ({
            ...pair,
            tiers: instrument === 'control' ? [] : pair.tiers,
            research: instrument === 'research' ? null : pair.research,
          })),
        },
  ),
});

/** Places of the measures on which the mix spends most. */
export const leading = (
  mix: Mix,
  measures: readonly Measure[],
  years: number,
  count: number,
): readonly number[] =>
  measures
    .map((measure, place) => ({ place, sum: spentOn(mix, measure, years).reduce((a, b) => a + b, 0) }))
    .filter(({ sum }) => sum > 0)
    .toSorted((a, b) => b.sum - a.sum || a.place - b.place)
    .slice(0, count)
    .map(({ place }) => place);
