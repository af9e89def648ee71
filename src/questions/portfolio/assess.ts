// Everything that an answer and its explanations rest on.
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import type { Row } from '../../contract/column.ts';
import { build } from '../../models/portfolio/build.ts';
import { choose, GAP } from '../../models/portfolio/choose.ts';
import type { Mix, Problem } from '../../models/portfolio/problem.ts';
import type { Solve } from '../../models/portfolio/program.ts';
import { registerBand } from '../map/evidence.ts';
import type { PortfolioInput } from './answer.ts';
import { effectsOf, type Effects } from './effects.ts';
import { fixed, MONEY, problemOf, type Setting } from './ground.ts';
import { openSolver } from './highs.ts';
import { itemsOf } from './items.ts';
import { aloneOf, measuresOf, spentOn, uses, without, type Alone, type Measure } from './measures.ts';
import { moneyOf, perDollar, type Money } from './money.ts';
import { portfolioWords } from './words.ts';

const { say } = portfolioWords;

/** Budgets of the curve, in parts of the one asked for. [P] */
const parts = [0.25, 0.5, 1, 1.5, 2] as const;
/**
 * Gap of the mixes that are held against each other, where the program is small: a whole per cent could hide who won. Large ones,
 * and drawn mixes, stop at `GAP`.
 */
const FINE = 1e-4;
const SMALL = 500;
/** Leading measures of the mix without which it is chosen again. */
const RIVALS = 3;
/** Part of a share, or of a tier, by which a demand may be missed unseen. */
const UNSEEN = 1e-6;

/** A demand that is not met, and what stands against it. */
export interface Clash {
  readonly good: number;
  readonly demand: 'dependence' | 'tier';
  readonly against: 'budget' | 'limits';
  readonly short: number;
}

export interface Assessed {
  readonly economy: string;
  readonly budget: Money;
  readonly setting: Setting;
  readonly effects: Effects;
  readonly from: number;
  readonly silent: readonly Row[];
  readonly problem: Problem;
  readonly mix: Mix;
  /** The most by which the pieces of the curves understate gains of a year. */
  readonly pieces: number;
  readonly measures: readonly Measure[];
  readonly alone: readonly Alone[];
  /** Gain per money of every measure, by draw. */
  readonly drawn: readonly (readonly number[])[];
  /** Whether drawn mixes use each measure, by mix. */
  readonly used: readonly (readonly boolean[])[];
  readonly curve: readonly { readonly part: number; readonly budget: number; readonly mix: Mix }[];
  readonly rivals: readonly { readonly without: number; readonly mix: Mix }[];
  readonly clashes: readonly Clash[];
}

export async function assess(ctx: Context, asked: PortfolioInput): Promise<Assessed> {
  const budget = moneyOf(asked.budget);
  const perUsd = await perDollar(ctx, budget.currency, LATEST);
  const { items, silent, year } = await itemsOf(ctx, asked, perUsd);
  for (const [name, value] of Object.entries(fixed)) ctx.coefficient(name, value, 'METHODS 9 [P]');
  ctx.coefficient('gap of drawn mixes', GAP, 'relative');
  const setting: Setting = {
    items,
    perUsd,
    budget: budget.amount / MONEY,
    years: asked.years,
    lens: asked.lens,
    dependence: asked.dependence ?? null,
    tier: asked.tier,
  };
  const effects = effectsOf(ctx, asked.effects?.rows ?? []);
  const problem = problemOf(setting, effects.at(null));
  const measures = measuresOf(items, problem);
  if (measures.length === 0) throw new UserError(say.nothing({ economy: asked.economy }));
  const solve = await openSolver();
  const mixes = Math.min(ctx.draws, fixed['mixes drawn at most']);
  const total = 1 + parts.length + RIVALS + mixes;
  let done = 0;
  const built = build(problem);
  const fine = built.program.whole.filter(Boolean).length <= SMALL ? FINE : GAP;
  ctx.coefficient('gap of the mixes', fine, 'relative');
  const chosen = (one: Problem, gap = fine): Mix => {
    ctx.progress(done++, total, say.choosing());
    return choose(one, solve, gap);
  };
  const mix = chosen(problem);
  if (ctx.draws > 0) registerBand(ctx);
  const problems = Array.from({ length: ctx.draws }, (_, d) => problemOf(setting, effects.at(d)));
  const scaled = (part: number): Problem => ({ ...problem, budget: problem.budget.map((one) => one * part) });
  return {
    economy: asked.economy.toUpperCase(),
    budget,
    setting,
    effects,
    from: year + 1,
    silent,
    problem,
    mix,
    pieces: built.gap,
    measures,
    alone: measures.map((measure) => aloneOf(problem, measure)),
    drawn: problems.map((one) => measures.map((measure) => aloneOf(one, measure).perMoney)),
    used: problems.slice(0, mixes).map((one) => {
      const own = chosen(one, GAP);
      return measures.map((measure) => uses(own, measure, asked.years));
    }),
    curve: parts.map((part) => ({
      part,
      budget: setting.budget * part,
      mix: part === 1 ? mix : chosen(scaled(part)),
    })),
    rivals: leading(mix, measures, asked.years).map((place) => ({
      without: place,
      mix: chosen(without(problem, measures[place]!)),
    })),
    clashes: clashesOf(problem, mix, solve),
  };
}

/** Rates up to any year are at hand. */
const LATEST = 9999;

/** Places of the measures on which the mix spends most. */
const leading = (mix: Mix, measures: readonly Measure[], years: number): readonly number[] =>
  measures
    .map((measure, place) => ({ place, sum: spentOn(mix, measure, years).reduce((a, b) => a + b, 0) }))
    .filter(({ sum }) => sum > 0)
    .toSorted((a, b) => b.sum - a.sum || a.place - b.place)
    .slice(0, RIVALS)
    .map(({ place }) => place);

/** What a missed demand clashes with: the budget, if money without end meets it; else what the instruments can do. */
function clashesOf(problem: Problem, mix: Mix, solve: Solve): readonly Clash[] {
  const missed = mix.slack.flatMap((short, good) => (short > UNSEEN ? [good] : []));
  if (missed.length === 0) return [];
  const rich = choose({ ...problem, budget: problem.budget.map((one) => (one + 1) * 1e4) }, solve);
  return missed.map((good) => ({
    good,
    demand:
      problem.demands.dependence !== null && (mix.missed[good] ?? 0) > problem.demands.dependence + UNSEEN
        ? 'dependence'
        : 'tier',
    against: rich.slack[good]! > UNSEEN ? 'limits' : 'budget',
    short: mix.slack[good]!,
  }));
}
