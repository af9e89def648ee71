// Can the state carry its debt, and for how long: path, fan, stress; and what patient holders hide.
import { Slot } from '../../contract/dataset.ts';
import type { Context, Question } from '../../contract/question.ts';
import { left, remembered } from '../shared/remember.ts';
import { input, type DebtAnswer, type DebtInput } from './answer.ts';
import { assess, type Assessed } from './assess.ts';
import * as columns from './columns.ts';
import { explainCell } from './explain.ts';
import { figuresOf } from './figures.ts';
import { pointOf } from './point.ts';
import { fanRows, holderRows, stressRows, termRows, verdictRows, yearRows } from './rows.ts';
import { addedTable, chargeTable, panicTable, sensitivityTable, swapTable } from './rows-panic.ts';
import { debtWords } from './words.ts';

const { say } = debtWords;

const slot = new Slot<Assessed>();

async function ask(ctx: Context, asked: DebtInput): Promise<DebtAnswer> {
  const a = await left(ctx, slot, asked, assess(ctx, asked));
  const { finances, start, observed, baseline } = a;
  return {
    economy: finances.economy,
    peer: a.peer?.finances.economy ?? null,
    basis: asked.basis,
    start: start.year,
    last: baseline.at(-1)!.year,
    source: finances.info.name,
    vintage: finances.info.vintage,
    hindsight: a.plain.some(({ status }) => status === 'actual'),
    scare: a.values('scare'),
    history: [observed[0]?.year ?? start.year, observed.at(-1)?.year ?? start.year],
    rows: yearRows(a),
    verdict: verdictRows(a),
    fans: fanRows(a),
    stress: stressRows(a),
    panic: panicTable(a),
    swap: swapTable(a),
    sensitivity: sensitivityTable(a),
    holders: holderRows(a),
    terms: termRows(a),
    charges: chargeTable(a),
    added: addedTable(a),
  };
}

export const debt: Question<typeof input, DebtAnswer> = {
  id: 'debt',
  version: '1',
  title: say.title(),
  input,
  needs: ['fiscal'],
  ask,
  tables: {
    rows: columns.rowColumns,
    verdict: columns.verdictColumns,
    fans: columns.fanColumns,
    panic: columns.panicColumns,
    swap: columns.swapColumns,
    stress: columns.stressColumns,
    sensitivity: columns.sensitivityColumns,
    holders: columns.holderColumns,
    terms: columns.termColumns,
    charges: columns.chargeColumns,
    added: columns.addedColumns,
  },
  keys: {
    rows: 'year',
    verdict: 'economy',
    fans: 'kind',
    stress: 'test',
    panic: 'key',
    swap: 'key',
    sensitivity: 'key',
    holders: 'key',
    terms: 'key',
    charges: 'key',
    added: 'key',
  },
  point: pointOf,
  figures: figuresOf,
  explain: async (ctx, asked, answer, at) =>
    explainCell(await remembered(ctx, slot, asked, (own) => assess(own, asked)), answer, at),
  brief: {
    order: 90,
    defaults: (economy) => ({ economy }),
    after: {
      sure: ['sureFan', 'surePanic', 'residual', 'sourcePath'],
      turns: ['changeTest', 'changeAssumption', 'swapLead'],
    },
  },
  how: [say.howPath(), say.howFan(), say.howPanic()],
  method: 'docs/methods/debt.md',
  words: debtWords,
};
