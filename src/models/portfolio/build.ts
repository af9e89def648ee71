// From a problem to a program: which column and which row stands for what.
import { annuity } from './firm.ts';
import { piecesOf } from './loss.ts';
import { Pad, type Program, type Term } from './program.ts';
import type { Good, Pair, Problem } from './problem.ts';
import { avoided, researching, spending, takingPart, together, transfer, weighed } from './worth.ts';

export interface Built {
  readonly program: Program;
  /** Columns of money by good, instrument and year. */
  readonly money: readonly (readonly (readonly number[])[])[];
  /** Columns of tiers 1, 2 ... by good. */
  readonly tiers: readonly (readonly number[])[];
  readonly pairs: readonly (readonly PairColumns[])[];
  readonly together: readonly (number | null)[];
  /** Columns by which a demand is missed: dependence and tier, by good. */
  readonly slack: readonly (readonly (number | null)[])[];
  readonly budgetRows: readonly number[];
  /** The most by which the pieces understate a year's gains, all goods together. */
  readonly gap: number;
}

export interface PairColumns {
  /** Taking part under each tier. */
  readonly part: readonly number[];
  readonly paid: number | null;
  readonly research: number | null;
  /** Row paid - sum of needs >= 0. */
  readonly row: number | null;
}

/** Price of a unit by which a demand is missed: above whatever meeting it could cost. */
const missedPrice = (problem: Problem): number => {
  const money = problem.budget.reduce((sum, one) => sum + one, 0);
  const loss = problem.goods.reduce(
    (sum, { exposure, pairs }) =>
      sum +
      (exposure?.imports ?? 0) +
      pairs.reduce((all, { tiers }) => all + Math.max(0, ...tiers.map(sizeOf)), 0),
    0,
  );
  return 100 * (money + loss * problem.horizon + 1);
};
const sizeOf = ({ kept, compliance, lostProfit }: Pair['tiers'][number]): number =>
  kept + compliance + lostProfit;

/**
 * The program. Participation is exact without a big M: taking part under tier z is the product of the good's tier and the
 * firm's yes, w_z <= b_z, sum w_z <= 1 (hence w = b y), and compensation covers sum need_z w_z.
 */
export function build(problem: Problem): Built {
  const pad = new Pad();
  const { years, goods } = problem;
  const use = Array.from({ length: years }, (): Term[] => []);
  const made = goods.map((good) => {
    const control = controls(pad, problem, good, use);
    return { ...supply(pad, problem, good, use), ...control };
  });
  let have = 0;
  const budgetRows = use.map((_, t) => {
    have += problem.budget[t] ?? 0;
    return pad.row(use.slice(0, t + 1).flat(), Number.NEGATIVE_INFINITY, have);
  });
  return {
    program: pad.program(),
    money: made.map((one) => one.money),
    tiers: made.map((one) => one.tiers),
    pairs: made.map((one) => one.pairs),
    together: made.map((one) => one.together),
    slack: made.map((one) => [one.dependent, one.untiered]),
    budgetRows,
    gap: made.reduce((sum, one) => sum + one.gap, 0),
  };
}

/** Money against missing supply: what it moves in each year, and what that is worth piece by piece. */
function supply(pad: Pad, problem: Problem, good: Good, use: Term[][]) {
  const { years, horizon, discount, weights, demands } = problem;
  const { exposure, means } = good;
  const cost = weighed(spending(problem), weights);
  const money = means.map((one) => {
    const columns = use.map((_, t) =>
      // What is spent in year t + 1 comes back as upkeep in every later year.
      pad.column(
        cost * (discount ** t + one.upkeep * annuityFrom(t + 1, years, discount)),
        Number.POSITIVE_INFINITY,
      ),
    );
    columns.forEach((column, t) => {
      use[t]!.push([column, 1]);
      for (let later = t + 1; later < years; later++) use[later]!.push([column, one.upkeep]);
    });
    const all = columns.map((column): Term => [column, 1]);
    const most = one.perMoney > 0 ? one.most / one.perMoney : 0;
    if (one.least > 0) {
      const on = pad.column(0, 1, true);
      pad.row([...all, [on, -most]], Number.NEGATIVE_INFINITY, 0);
      pad.row([...all, [on, -one.least]], 0, Number.POSITIVE_INFINITY);
    } else pad.row(all, Number.NEGATIVE_INFINITY, most);
    return columns;
  });
  if (!exposure) return { money, gap: 0, dependent: null };
  /** What has begun to work by a year. */
  const working = (year: number): Term[] =>
    means.flatMap((one, k) =>
      money[k]!.flatMap((column, t): Term[] => (t + 1 + one.lag <= year ? [[column, one.perMoney]] : [])),
    );
  const top = Math.min(
    exposure.share,
    means.reduce((sum, one) => sum + one.most, 0),
  );
  const { pieces, gap } = piecesOf(exposure, top);
  const each = weighed(avoided(good, problem), weights);
  /** Years in which the same sums work share their columns. */
  const alike = new Map<string, { terms: Term[]; factor: number }>();
  for (let year = 1; year <= horizon; year++) {
    const terms = working(year);
    if (terms.length === 0) continue;
    const key = terms.map(([column]) => column).join();
    const one = alike.get(key) ?? { terms, factor: 0 };
    one.factor += discount ** (year - 1);
    alike.set(key, one);
  }
  for (const { terms, factor } of alike.values()) {
    const columns = pieces.map(({ width, slope }) => pad.column(factor * slope * each, width));
    pad.row(
      [
        ...columns.map((column): Term => [column, 1]),
        ...terms.map(([column, value]): Term => [column, -value]),
      ],
      Number.NEGATIVE_INFINITY,
      0,
    );
  }
  return {
    money,
    gap,
    dependent: capped(pad, problem, working(horizon), exposure.share, demands.dependence),
  };
}

function capped(
  pad: Pad,
  problem: Problem,
  working: readonly Term[],
  share: number,
  most: number | null,
): number | null {
  if (most === null || share <= most) return null;
  const slack = pad.column(-missedPrice(problem), 1);
  pad.row([...working, [slack, 1]], share - most, Number.POSITIVE_INFINITY);
  return slack;
}

/** Tiers, who takes part under them, and research. */
function controls(pad: Pad, problem: Problem, good: Good, use: readonly Term[][]) {
  const { years, discount, weights, demands } = problem;
  const levels = Math.max(0, ...good.pairs.map(({ tiers }) => tiers.length));
  const tiers = Array.from({ length: levels }, () => pad.column(0, 1, true));
  if (levels > 0)
    pad.row(
      tiers.map((column): Term => [column, 1]),
      0,
      1,
    );
  const term = annuity(years, discount);
  const everyYear = (column: number): void => use.forEach((terms) => terms.push([column, 1]));
  const pairs = good.pairs.map((pair): PairColumns => {
    const part = pair.tiers.map((terms) =>
      pad.column(weighed(takingPart(terms, pair.margin, problem), weights), 1, true),
    );
    part.forEach((column, z) =>
      pad.row(
        [
          [column, 1],
          [tiers[z]!, -1],
        ],
        Number.NEGATIVE_INFINITY,
        0,
      ),
    );
    const paid = pair.tiers.some(({ need }) => need > 0)
      ? pad.column(weighed(transfer(problem), weights) * term, Number.POSITIVE_INFINITY)
      : null;
    if (paid !== null) everyYear(paid);
    const row =
      paid === null
        ? null
        : pad.row(
            [[paid, 1], ...part.map((column, z): Term => [column, -pair.tiers[z]!.need])],
            0,
            Number.POSITIVE_INFINITY,
          );
    const research =
      pair.research && pair.research.most > 0
        ? pad.column(weighed(researching(pair.research, problem), weights), pair.research.most)
        : null;
    if (research !== null) everyYear(research);
    return { part, paid, research, row };
  });
  const high = tiers.slice(Math.max(0, demands.tier - 1)).map((column): Term => [column, 1]);
  const untiered = demands.tier > 0 && levels > 0 ? pad.column(-missedPrice(problem), 1) : null;
  if (untiered !== null) pad.row([...high, [untiered, 1]], 1, Number.POSITIVE_INFINITY);
  return { tiers, pairs, together: both(pad, problem, good, pairs), untiered };
}

/** c = taking part x research: c <= either where it gains, c >= their sum - 1 where it loses; research counts from a least sum on. */
function both(
  pad: Pad,
  { weights }: Problem,
  { together: given, pairs: of }: Good,
  pairs: readonly PairColumns[],
): number | null {
  const researched = pairs.flatMap(({ research }): Term[] => (research === null ? [] : [[research, 1]]));
  if (!given || given.value === 0 || researched.length === 0) return null;
  const all = of.reduce((sum, { research }) => sum + (research?.most ?? 0), 0);
  const on = pad.column(0, 1, true);
  pad.row([...researched, [on, -given.least]], 0, Number.POSITIVE_INFINITY);
  // Below the least sum it does not count, above it must: so that a loss from both cannot be dodged.
  pad.row([...researched, [on, -(all - given.least)]], Number.NEGATIVE_INFINITY, given.least);
  const c = pad.column(weighed(together, weights) * given.value, 1);
  const parts = pairs.flatMap(({ part }) => part);
  if (given.value > 0) {
    // A control under which nobody takes part protects nothing.
    pad.row([[c, 1], ...parts.map((column): Term => [column, -1])], Number.NEGATIVE_INFINITY, 0);
    pad.row(
      [
        [c, 1],
        [on, -1],
      ],
      Number.NEGATIVE_INFINITY,
      0,
    );
  } else
    for (const column of parts)
      pad.row(
        [
          [c, 1],
          [on, -1],
          [column, -1],
        ],
        -1,
        Number.POSITIVE_INFINITY,
      );
  return c;
}

/** Sum of delta^(u) over years u = from .. years-1, counted from 0. */
const annuityFrom = (from: number, years: number, discount: number): number =>
  from >= years ? 0 : annuity(years, discount) - annuity(from, discount);
