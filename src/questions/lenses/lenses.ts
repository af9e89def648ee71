// The same options seen as a social safety net, as safe free trade and as national security: what each gives up under each lens.
import { Slot } from '../../contract/dataset.ts';
import type { Context, Question } from '../../contract/question.ts';
import { onFront } from '../../measures/pareto.ts';
import { BUDGET_MONEY } from '../shared/money.ts';
import { left, remembered } from '../shared/remember.ts';
import { input, type LensesAnswer, type LensesInput } from './answer.ts';
import { assess, best, worthsIn, type Assessed } from './assess.ts';
import * as columns from './columns.ts';
import { explainCell } from './explain.ts';
import { figuresOf } from './figures.ts';
import { pointOf } from './point.ts';
import * as rows from './rows.ts';
import { sharedWords } from '../shared/words.ts';
import { lensesWords } from './words.ts';

const { say } = lensesWords;

const slot = new Slot<Assessed>();

async function ask(ctx: Context, asked: LensesInput): Promise<LensesAnswer> {
  const a = await left(ctx, slot, asked, assess(ctx, asked));
  const { opened, choices, grounded, likely, regrets } = a;
  const worths = worthsIn(likely);
  const front = onFront(worths);
  const keyOf = (place: number): string => choices[place]!.key;
  const top = (lens: number): string => keyOf(best(worths.map((one) => one[lens]!)));
  return {
    economy: opened.economy,
    currency: opened.budget.currency,
    budget: asked.options ? null : opened.budget.amount,
    horizon: opened.problem.horizon,
    trade: grounded
      ? { kind: grounded.kind, name: grounded.name, year: grounded.year, economies: grounded.ground.n }
      : { kind: 'goods', name: null, year: null, economies: 0 },
    draws: a.draws.length,
    middle: keyOf(
      best(regrets.worst.map((worst, place) => (front[place] ? -worst : Number.NEGATIVE_INFINITY))),
    ),
    best: { safety: top(0), trade: top(1), security: top(2) },
    weightsMatter: a.bestAt.some(([low, middle, high]) => low !== middle || high !== middle),
    sourced:
      opened.effects.used().every(({ source }) => source !== 'assumption') &&
      a.weights.every(({ source }) => source !== 'assumption'),
    rows: rows.optionRows(a),
    regret: rows.regretRows(a),
    parts: rows.partRows(a),
    suppliers: rows.supplierRows(a),
    incomes: rows.incomeRows(a),
    meanings: rows.meaningRows(),
  };
}

export const lenses: Question<typeof input, LensesAnswer> = {
  id: 'lenses',
  version: '1',
  title: say.title(),
  input,
  needs: ['trade', 'inputOutput', 'dependence', 'group-trade', 'world-shares', 'macro'],
  ask,
  tables: {
    rows: columns.rowColumns,
    regret: columns.regretColumns,
    parts: columns.partColumns,
    suppliers: columns.supplierColumns,
    incomes: columns.incomeColumns,
    meanings: columns.meaningColumns,
  },
  keys: {
    rows: 'key',
    regret: 'key',
    parts: 'key',
    suppliers: 'supplier',
    incomes: 'sector',
    meanings: 'key',
  },
  units: (answer) => ({ [BUDGET_MONEY]: sharedWords.say.currency({ currency: answer.currency }) }),
  point: pointOf,
  figures: figuresOf,
  explain: async (ctx, asked, answer, at) =>
    explainCell(await remembered(ctx, slot, asked, (own) => assess(own, asked)), answer, at),
  brief: {
    order: 80,
    defaults: (economy) => ({ economy }),
    after: {
      sure: ['sure', 'onTable', 'onGoods', 'assumed', 'userScores'],
      turns: ['turned', 'turning', 'never', 'weightsMatter', 'weightsSame'],
    },
  },
  how: [say.howNet(), say.howTrade(), say.howSecurity()],
  method: 'docs/methods/lenses.md',
  words: lensesWords,
};
