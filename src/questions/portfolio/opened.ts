// What there is to choose from before anything is chosen: the budget, goods and their measures, and the program over them.
import type { Row } from '../../contract/column.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import type { Problem } from '../../models/portfolio/problem.ts';
import type { PortfolioInput } from './answer.ts';
import { effectsOf, type Effects } from './effects.ts';
import { fixed, MONEY, problemOf, type Setting } from './ground.ts';
import { itemsOf } from './items.ts';
import { measuresOf, type Measure } from './measures.ts';
import { budgetOf, perDollar, type Money } from './money.ts';
import { portfolioWords } from './words.ts';

const { say } = portfolioWords;

export interface Opened {
  readonly economy: string;
  readonly budget: Money;
  readonly setting: Setting;
  readonly effects: Effects;
  /** The first year of spending. */
  readonly from: number;
  /** Goods of which nothing is known in money. */
  readonly silent: readonly Row[];
  readonly problem: Problem;
  readonly measures: readonly Measure[];
}

/** Rates up to any year are at hand. */
const LATEST = 9999;

/** @throws UserError where nothing can be spent on, a good is not known, or no budget */
export async function openProblem(ctx: Context, asked: PortfolioInput): Promise<Opened> {
  const budget = budgetOf(ctx, asked);
  const perUsd = await perDollar(ctx, budget.currency, LATEST);
  const { items, silent, year } = await itemsOf(ctx, asked, perUsd);
  for (const [name, value] of Object.entries(fixed)) ctx.coefficient(name, value, 'METHODS 9 [P]');
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
  return {
    economy: asked.economy.toUpperCase(),
    budget,
    setting,
    effects,
    from: year + 1,
    silent,
    problem,
    measures,
  };
}
