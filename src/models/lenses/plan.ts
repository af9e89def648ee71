// What an option does, year by year, whoever thought of it: the one form in which lenses see it. Money in one unit; years count from 1.
import { annuity } from '../portfolio/firm.ts';
import { costOf } from '../portfolio/choose.ts';
import type { Good, Mix, Problem, Spent } from '../portfolio/problem.ts';
import { researching, spending, plus } from '../portfolio/worth.ts';

export interface Plan {
  /** Money spent for good, and money handed to firms, by year. */
  readonly spent: readonly number[];
  readonly handed: readonly number[];
  /** By good, then by year of the horizon: share of the supply that would no longer be missed in a cut. */
  readonly moved: readonly (readonly number[])[];
  /** The part of it that is bought elsewhere all the time, and not only held in stock. */
  readonly diverted: readonly (readonly number[])[];
  /** Tariffs on all deliveries from an economy; of `*`, from all. */
  readonly tariffs: readonly { readonly from: string; readonly rate: number }[];
  /** Over the horizon, discounted: sales that makers keep, and the profit on them; what research and both together add. */
  readonly kept: number;
  readonly profit: number;
  readonly research: number;
  readonly together: number;
  /** A year, while it is spent: cost of complying, exports lost, and the profit on these. */
  readonly complying: number;
  readonly lostSales: number;
  readonly lostProfit: number;
}

/** An instrument that holds stocks does not change whom one buys from. */
const STOCK = 'stockpile';

/** A plan that does nothing. */
export const idle = ({ goods, years, horizon }: Problem): Plan => ({
  spent: Array.from({ length: years }, () => 0),
  handed: Array.from({ length: years }, () => 0),
  moved: goods.map(() => Array.from({ length: horizon }, () => 0)),
  diverted: goods.map(() => Array.from({ length: horizon }, () => 0)),
  tariffs: [],
  kept: 0,
  profit: 0,
  research: 0,
  together: 0,
  complying: 0,
  lostSales: 0,
  lostProfit: 0,
});

/** What a chosen mix does under the effects of a problem, which may be others than those under which it was chosen. */
export function planOf(problem: Problem, mix: Pick<Mix, 'spent' | 'tiers' | 'parts'>): Plan {
  const { goods, years, horizon, discount } = problem;
  const term = annuity(years, discount);
  const each = Array.from({ length: horizon }, (_, t) => t + 1);
  const paid = mix.parts.reduce((sum, part) => sum + part.paid, 0);
  const moved = goods.map((good, g) => {
    const spent = mix.spent.filter((one) => one.good === g);
    return each.map((year) => workingOf(good, spent, year));
  });
  let plan: Plan = {
    ...idle(problem),
    spent: costOf(problem, mix).map((cost) => cost - paid),
    handed: Array.from({ length: years }, () => paid),
    moved: moved.map((byYear) => byYear.map(({ all }) => all)),
    diverted: moved.map((byYear) => byYear.map(({ bought }) => bought)),
  };
  const add = (more: Partial<Record<Summed, number>>): void => {
    plan = {
      ...plan,
      ...Object.fromEntries(Object.entries(more).map(([k, v]) => [k, plan[k as Summed] + v])),
    };
  };
  goods.forEach((good, g) => {
    const parts = mix.parts.filter((part) => part.good === g);
    for (const { pair, tier, research } of parts) {
      const one = good.pairs[pair]!;
      const terms = tier > 0 ? one.tiers[tier - 1]! : null;
      if (terms)
        add({
          kept: terms.kept,
          profit: one.margin * terms.kept,
          complying: terms.compliance,
          lostSales: terms.lostSales,
          lostProfit: terms.lostProfit,
        });
      if (one.research) {
        const gross = plus(researching(one.research, problem), spending(problem), -term);
        add({ research: research * gross['national-security'] });
      }
    }
    const researched = parts.reduce((all, { research }) => all + research, 0);
    const both = parts.some(({ tier }) => tier > 0) && researched > 0;
    if (good.together && both && researched >= good.together.least) add({ together: good.together.value });
  });
  return plan;
}

type Summed = 'kept' | 'profit' | 'research' | 'together' | 'complying' | 'lostSales' | 'lostProfit';

/** What money moves of a supply by a year, at most what each instrument can, and at most all of it. */
function workingOf(good: Good, spent: readonly Spent[], year: number): { all: number; bought: number } {
  let [stock, bought] = [0, 0];
  good.means.forEach(({ instrument, perMoney, lag, most }, k) => {
    const money = spent[k]!.byYear.reduce((sum, value, t) => (t + 1 + lag <= year ? sum + value : sum), 0);
    const share = Math.min(most, perMoney * money);
    if (instrument === STOCK) stock += share;
    else bought += share;
  });
  const whole = good.exposure?.share ?? 0;
  return { all: Math.min(whole, stock + bought), bought: Math.min(whole, bought) };
}
