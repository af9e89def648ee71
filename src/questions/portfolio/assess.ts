// Everything that an answer and its explanations rest on.
import type { Context } from '../../contract/question.ts';
import { build } from '../../models/portfolio/build.ts';
import { choose, GAP } from '../../models/portfolio/choose.ts';
import type { Mix, Problem } from '../../models/portfolio/problem.ts';
import type { Solve } from '../../models/portfolio/program.ts';
import { registerBand } from '../map/evidence.ts';
import type { PortfolioInput } from './answer.ts';
import { fixed, problemOf } from './ground.ts';
import { openSolver } from './highs.ts';
import { aloneOf, leading, uses, without, type Alone } from './measures.ts';
import { openProblem, type Opened } from './opened.ts';
import { withheldBy, type Withheld } from './withheld.ts';
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

export interface Assessed extends Opened {
  readonly mix: Mix;
  /** The most by which the pieces of the curves understate gains of a year. */
  readonly pieces: number;
  readonly alone: readonly Alone[];
  /** Gain per money of every measure, by draw. */
  readonly drawn: readonly (readonly number[])[];
  /** Whether drawn mixes use each measure, by mix. */
  readonly used: readonly (readonly boolean[])[];
  readonly curve: readonly { readonly part: number; readonly budget: number; readonly mix: Mix }[];
  readonly rivals: readonly { readonly without: number; readonly mix: Mix }[];
  readonly clashes: readonly Clash[];
  readonly withheld: Withheld;
}

export async function assess(ctx: Context, asked: PortfolioInput): Promise<Assessed> {
  const opened = await openProblem(ctx, asked);
  const { setting, effects, problem, measures } = opened;
  ctx.coefficient('gap of drawn mixes', GAP, 'relative');
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
    ...opened,
    mix,
    pieces: built.gap,
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
    rivals: leading(mix, measures, asked.years, RIVALS).map((place) => ({
      without: place,
      mix: chosen(without(problem, measures[place]!)),
    })),
    clashes: clashesOf(problem, mix, solve),
    withheld: await withheldBy(ctx, opened, mix.missed),
  };
}

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
