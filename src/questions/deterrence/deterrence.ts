// What keeps two sides from hurting each other: the prize from which on each rung of a ladder of controls pays.
import { Slot } from '../../contract/dataset.ts';
import type { Context, Question } from '../../contract/question.ts';
import { left, remembered } from '../shared/remember.ts';
import { input, type DeterrenceAnswer, type DeterrenceInput } from './answer.ts';
import { assess, type Assessed } from './assess.ts';
import { besideRows } from './beside.ts';
import { documentsOf } from './bounded.ts';
import * as columns from './columns.ts';
import { explainCell } from './explain.ts';
import { figuresOf } from './figures.ts';
import { pointOf } from './point.ts';
import { damageRows, goodRows, indexRows, rungRows, thresholdRows } from './rows.ts';
import { conflictRows, decouplingRows, driverRows, peaceRows, playRows } from './rows-more.ts';
import { deterrenceWords } from './words.ts';

const { say } = deterrenceWords;

const slot = new Slot<Assessed>();

async function ask(ctx: Context, asked: DeterrenceInput): Promise<DeterrenceAnswer> {
  const a = await left(ctx, slot, asked, assess(ctx, asked));
  const { io, named, ground } = a;
  const goods = goodRows(a);
  if (ground.goods) ctx.warn(say.goodsToday({ year: Math.max(...goods.map((row) => Number(row['year']))) }));
  return {
    economy: named[0].id,
    other: named[1].id,
    ground: {
      name: io.info.name,
      year: io.year,
      unit: io.unit,
      prices: io.prices,
      sectors: io.n,
      classification: io.classification,
      box: io.info.from === 'box',
    },
    rows: thresholdRows(a),
    rungs: rungRows(a),
    damage: damageRows(a),
    decoupling: decouplingRows(a),
    play: playRows(a),
    index: indexRows(a),
    conflict: conflictRows(a),
    drivers: driverRows(a),
    goods,
    beside: await besideRows(ctx, a, asked),
    peace: peaceRows(a, asked.peace),
    named: ground.goods !== null,
    documents: documentsOf(a, a.likely.values).flatMap(({ key, document, empty }) =>
      empty ? [] : [{ key, document }],
    ),
  };
}

export const deterrence: Question<typeof input, DeterrenceAnswer> = {
  id: 'deterrence',
  version: '1',
  title: say.title(),
  input,
  needs: ['inputOutput', 'trade', 'dependence', 'macro'],
  ask,
  tables: {
    rows: columns.rowColumns,
    rungs: columns.rungColumns,
    decoupling: columns.decouplingColumns,
    damage: columns.damageColumns,
    index: columns.indexColumns,
    play: columns.playColumns,
    conflict: columns.conflictColumns,
    drivers: columns.driverColumns,
    goods: columns.goodColumns,
    beside: columns.besideColumns,
    peace: columns.peaceColumns,
  },
  keys: {
    rows: 'key',
    rungs: 'key',
    decoupling: 'key',
    damage: 'key',
    index: 'key',
    play: 'key',
    conflict: 'key',
    drivers: 'key',
    goods: 'key',
    beside: 'key',
    peace: 'key',
  },
  point: pointOf,
  figures: figuresOf,
  explain: async (ctx, asked, answer, at) =>
    explainCell(await remembered(ctx, slot, asked, (own) => assess(own, asked)), answer, at),
  brief: { order: 60, defaults: (economy) => ({ economy, other: economy === 'CHN' ? 'JPN' : 'CHN' }) },
  how: [say.howDamage(), say.howThreshold(), say.howPlay()],
  method: 'docs/methods/deterrence.md',
  words: deterrenceWords,
};
