// Run faster: which mix of controls, incentives, stocks and other suppliers gives most for a budget, with firms on board.
import { Slot } from '../../contract/dataset.ts';
import type { Context, Question } from '../../contract/question.ts';
import { BUDGET_MONEY } from '../shared/money.ts';
import { left, remembered } from '../shared/remember.ts';
import { input, type PortfolioAnswer, type PortfolioInput } from './answer.ts';
import { assess, type Assessed } from './assess.ts';
import * as columns from './columns.ts';
import { explainCell } from './explain.ts';
import { figuresOf } from './figures.ts';
import { MONEY } from './ground.ts';
import { pointOf } from './point.ts';
import * as rows from './rows.ts';
import * as more from './rows-more.ts';
import { withheldRows } from './withheld.ts';
import { sharedWords } from '../shared/words.ts';
import { portfolioWords } from './words.ts';

const { say } = portfolioWords;

const slot = new Slot<Assessed>();

async function ask(ctx: Context, asked: PortfolioInput): Promise<PortfolioAnswer> {
  const a = await left(ctx, slot, asked, assess(ctx, asked));
  const { mix, setting, budget, from, problem } = a;
  if (a.silent.length > 0) {
    const few = a.silent.slice(0, 6);
    ctx.warn(
      say.silentGoods({
        count: a.silent.length,
        names: few.map((row) => String(row['name'])),
        namesJa: few.map((row) => String(row['nameJa'])),
      }),
    );
  }
  if (!asked.firms && setting.items.some(({ makers }) => makers.length > 0)) ctx.warn(say.sectorsStand());
  const [leader = 0] = rows.inOrder(a);
  const first = rows.ranksOf(a, leader).map((rank) => Number(rank === 1));
  return {
    economy: a.economy,
    budget,
    lens: asked.lens,
    from,
    until: from + asked.years - 1,
    horizon: from + problem.horizon - 1,
    gap: {
      search: mix.bound > 0 ? Math.max(0, mix.bound - mix.objective) / mix.bound : 0,
      pieces: MONEY * a.pieces,
    },
    steady: {
      leader: rows.keyOf(a, a.measures[leader]!),
      share: first.length === 0 ? null : first.reduce((x, y) => x + y, 0) / first.length,
    },
    sourced: a.effects.used().every(({ source }) => source !== 'assumption'),
    rows: rows.rankRows(a),
    mix: rows.mixRows(a),
    cost: rows.costRows(a),
    options: rows.optionRows(a),
    goods: rows.goodRows(a),
    firms: rows.firmRows(a),
    curve: more.curveRows(a),
    rivals: more.rivalRows(a),
    clashes: more.clashRows(a),
    withheld: withheldRows(a.withheld),
    today: more.todayRows(a),
    effects: more.effectRows(a),
  };
}

export const portfolio: Question<typeof input, PortfolioAnswer> = {
  id: 'portfolio',
  version: '1',
  title: say.title(),
  input,
  needs: ['trade', 'dependence', 'group-trade', 'world-shares', 'macro'],
  ask,
  tables: {
    rows: columns.rowColumns,
    mix: columns.mixColumns,
    cost: columns.costColumns,
    rivals: columns.rivalColumns,
    curve: columns.curveColumns,
    firms: columns.firmColumns,
    clashes: columns.clashColumns,
    withheld: columns.withheldColumns,
    goods: columns.goodColumns,
    options: columns.optionColumns,
    today: columns.todayColumns,
    effects: columns.effectColumns,
  },
  keys: {
    rows: 'key',
    mix: 'key',
    cost: 'key',
    rivals: 'key',
    curve: 'key',
    firms: 'key',
    clashes: 'key',
    withheld: 'key',
    goods: 'key',
    options: 'key',
    today: 'key',
    effects: 'key',
  },
  units: (answer) => ({ [BUDGET_MONEY]: sharedWords.say.currency({ currency: answer.budget.currency }) }),
  point: pointOf,
  figures: figuresOf,
  explain: async (ctx, asked, answer, at) =>
    explainCell(await remembered(ctx, slot, asked, (own) => assess(own, asked)), answer, at),
  brief: {
    order: 70,
    defaults: (economy) => ({ economy }),
    after: { sure: ['steady', 'assumed'], turns: ['bound', 'rival', 'leftOut'] },
  },
  how: [say.howGain(), say.howFirms(), say.howRank()],
  method: 'docs/methods/portfolio.md',
  words: portfolioWords,
};
