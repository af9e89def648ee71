// Ban, sell or slow ball: how much technology a leader lets a rival have, given how the rival answers.
import { Slot } from '../../contract/dataset.ts';
import type { Context, Question } from '../../contract/question.ts';
import { left, remembered } from '../shared/remember.ts';
import type { ReleaseAnswer } from './answer.ts';
import { assess, type Assessed } from './assess.ts';
import * as columns from './columns.ts';
import { explainCell } from './explain.ts';
import { figuresOf } from './figures.ts';
import { input, type ReleaseInput } from './input.ts';
import { pointOf } from './point.ts';
import * as rows from './rows.ts';
import { releaseWords } from './words.ts';

const { say } = releaseWords;

const slot = new Slot<Assessed>();

async function ask(ctx: Context, asked: ReleaseInput): Promise<ReleaseAnswer> {
  const a = await left(ctx, slot, asked, assess(ctx, asked));
  const policies = rows.policyRows(a);
  return {
    rows: policies,
    policies,
    best: a.best.name,
    conditions: rows.conditionRows(a),
    drivers: rows.driverRows(a),
    map: rows.mapRows(a),
    parity: rows.parityRows(a),
    parameters: rows.parameterRows(a, asked.params?.file ?? null),
    told: pointOf(a, asked),
  };
}

export const release: Question<typeof input, ReleaseAnswer> = {
  id: 'release',
  version: '1',
  title: say.title(),
  input,
  needs: [],
  ask,
  tables: {
    rows: columns.policyColumns,
    policies: columns.policyColumns,
    conditions: columns.conditionColumns,
    drivers: columns.driverColumns,
    map: columns.mapColumns,
    parity: columns.parityColumns,
    parameters: columns.parameterColumns,
  },
  keys: {
    rows: 'policy',
    policies: 'policy',
    conditions: 'condition',
    drivers: 'parameter',
    map: 'key',
    parity: 'policy',
    parameters: 'parameter',
  },
  point: (answer) => answer.told,
  figures: figuresOf,
  explain: async (ctx, asked, answer, at) =>
    explainCell(await remembered(ctx, slot, asked, (own) => assess(own, asked)), answer, at),
  brief: {
    order: 85,
    general: true,
    defaults: () => ({ preset: 'ai-accelerators' }),
    after: {
      sure: ['drawn', 'bestOfAll', 'assumed', 'assumedAll'],
      turns: ['drivers', 'turns', 'noTurn', 'refuses', 'refusesAll', 'refusesNone'],
    },
  },
  how: [say.howGame(), say.howVerdict()],
  method: 'docs/methods/release.md',
  words: releaseWords,
};
