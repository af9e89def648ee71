// Chooses the mix: solves the program, reads it back, and prices what binds.
import { build, type Built } from './build.ts';
import { gainOf } from './loss.ts';
import { settled, type Solve, type Solved } from './program.ts';
import type { Good, Mix, Part, Problem, Spent, Worth } from './problem.ts';
import { avoided, nothing, plus, researching, spending, takingPart, together, transfer } from './worth.ts';
import { annuity } from './firm.ts';

/** Relative gap at which the search may stop. */
export const GAP = 0.01;

/**
 * The mix that is worth most under the weights, with shadow prices of the linear program that is left when tiers and
 * participation stay.
 * @throws Error where the solver ends without a solution: the program always has one, as demands may be missed at a price
 */
export function choose(problem: Problem, solve: Solve, gap = GAP): Mix {
  const built = build(problem);
  const found = solve(built.program, gap);
  if (found.state !== 'optimal') throw new Error(`The search for a mix ended as ${found.state}.`);
  const priced = solve(settled(built.program, found.x), gap);
  // With whole numbers fixed the rest is solved exactly: never worse than what the search found.
  const best = priced.state === 'optimal' ? priced : found;
  return read(problem, built, best, found.bound);
}

function read(problem: Problem, built: Built, { x, objective, duals }: Solved, bound: number): Mix {
  const { goods, years } = problem;
  const at = (column: number | null): number => (column === null ? 0 : Math.max(0, x[column] ?? 0));
  const spent = goods.flatMap(({ means }, good): Spent[] =>
    means.map(({ instrument }, k) => ({ good, instrument, byYear: built.money[good]![k]!.map(at) })),
  );
  const parts = goods.flatMap((one, good): Part[] =>
    one.pairs.map((_, pair) => {
      const { part, paid, research, row } = built.pairs[good]![pair]!;
      return {
        good,
        pair,
        tier: part.findIndex((column) => at(column) > 0.5) + 1,
        paid: at(paid),
        research: at(research),
        price: row === null ? 0 : Math.abs(duals[row] ?? 0),
      };
    }),
  );
  // A tier under which nobody takes part is none, unless it was demanded.
  const tiers = built.tiers.map((columns, good) =>
    problem.demands.tier > 0 || parts.some((part) => part.good === good && part.tier > 0)
      ? columns.findIndex((column) => at(column) > 0.5) + 1
      : 0,
  );
  const mix = { spent, tiers, parts };
  return {
    ...mix,
    missed: goods.map((good, g) => missedOf(good, g, spent, problem.horizon)),
    cost: costOf(problem, mix),
    worth: worthOf(problem, mix),
    objective,
    bound: Math.max(bound, objective),
    prices: Array.from({ length: years }, (_, t) =>
      built.budgetRows.slice(t).reduce((sum, row) => sum + Math.max(0, duals[row] ?? 0), 0),
    ),
    slack: built.slack.map((columns) => columns.reduce<number>((sum, column) => sum + at(column), 0)),
  };
}

/** Share of the supply that money has taken over by a year. */
export const movedBy = ({ means }: Good, spent: readonly Spent[], year: number): number =>
  means.reduce((sum, one, k) => {
    const money = spent[k]!.byYear.reduce(
      (all, value, t) => (t + 1 + one.lag <= year ? all + value : all),
      0,
    );
    return sum + one.perMoney * money;
  }, 0);

const of = (spent: readonly Spent[], good: number): readonly Spent[] =>
  spent.filter((one) => one.good === good);

const missedOf = (good: Good, g: number, spent: readonly Spent[], horizon: number): number | null =>
  good.exposure ? Math.max(0, good.exposure.share - movedBy(good, of(spent, g), horizon)) : null;

type Chosen = Pick<Mix, 'spent' | 'tiers' | 'parts'>;

/** Spending of each year with the upkeep of what was spent before. */
export function costOf({ goods, years }: Problem, { spent, parts }: Chosen): readonly number[] {
  const places = goods.map(() => 0);
  const withUpkeep = spent.map((one) => {
    const { upkeep } = goods[one.good]!.means[places[one.good]!++]!;
    return { byYear: one.byYear, upkeep };
  });
  const yearly = parts.reduce((sum, { paid, research }) => sum + paid + research, 0);
  return Array.from({ length: years }, (_, t) =>
    withUpkeep.reduce(
      (sum, { byYear, upkeep }) =>
        sum + byYear[t]! + upkeep * byYear.slice(0, t).reduce((all, value) => all + value, 0),
      yearly,
    ),
  );
}

/** What a mix is worth in each lens, on the curve itself and not on its pieces. */
export function worthOf(problem: Problem, chosen: Chosen): Worth {
  const { goods, horizon, discount, years } = problem;
  const term = annuity(years, discount);
  let sum = nothing;
  goods.forEach((good, g) => {
    const spent = of(chosen.spent, g);
    for (let year = 1; good.exposure && year <= horizon; year++) {
      const moved = Math.min(good.exposure.share, movedBy(good, spent, year));
      sum = plus(sum, avoided(good, problem), discount ** (year - 1) * gainOf(good.exposure, moved));
    }
    spent.forEach(({ byYear }, k) =>
      costOf(
        { ...problem, goods: [{ ...good, means: [good.means[k]!] }] },
        { spent: [{ good: 0, instrument: '', byYear }], tiers: [], parts: [] },
      ).forEach((value, t) => (sum = plus(sum, spending(problem), discount ** t * value))),
    );
    const parts = chosen.parts.filter((part) => part.good === g);
    for (const { pair, tier, paid, research } of parts) {
      const one = good.pairs[pair]!;
      if (tier > 0) sum = plus(sum, takingPart(one.tiers[tier - 1]!, one.margin, problem));
      sum = plus(sum, transfer(problem), term * paid);
      if (one.research) sum = plus(sum, researching(one.research, problem), research);
    }
    const researched = parts.reduce((all, { research }) => all + research, 0);
    if (
      good.together &&
      parts.some(({ tier }) => tier > 0) &&
      researched > 0 &&
      researched >= good.together.least
    )
      sum = plus(sum, together, good.together.value);
  });
  return sum;
}
