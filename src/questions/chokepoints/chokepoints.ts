// Who could hurt whom by withholding what: goods and sectors, both ways, from one computation of pairs.
import { z } from 'zod';
import type { Row } from '../../contract/column.ts';
import { Slot } from '../../contract/dataset.ts';
import type { Context, Question } from '../../contract/question.ts';
import { LAST_PART } from '../../measures/indispensability.ts';
import { FAINT } from '../../models/look-through.ts';
import { industryNamer } from '../shared/called.ts';
import { left, remembered } from '../shared/remember.ts';
import { sharedWords } from '../shared/words.ts';
import type { ChokepointsAnswer } from './answer.ts';
import {
  allCodes,
  assess,
  MOST_GOODS,
  MOST_PATHS,
  MOST_SECTORS,
  type Asked,
  type Assessment,
} from './assess.ts';
import { driftColumns, holderColumns, pairColumns, pathColumns, rowColumns } from './columns.ts';
import { explainCell } from './explain.ts';
import { figuresOf } from './figure.ts';
import { HOLDERS } from './holders.ts';
import { driftRows, holderRows, MOST_DRIFT, pairRows } from './other-rows.ts';
import { pointOf } from './point.ts';
import { pathRows, rowsOf } from './rows.ts';
import { chokepointsWords } from './words.ts';

const { say } = chokepointsWords;

const input = z.strictObject({
  economy: z.string().meta({ positional: 0, help: 'chokepoints.helpEconomy' }),
  against: z.string().optional().meta({ help: 'chokepoints.helpAgainst' }),
  direction: z.enum(['in', 'out', 'both']).default('both').meta({ help: 'chokepoints.helpDirection' }),
  year: z.number().int().optional().meta({ help: 'chokepoints.helpYear' }),
  behind: z.enum(['shown', 'left-out']).default('shown').meta({ help: 'chokepoints.helpBehind' }),
});

/** What an input asks about. */
export const askedOf = (given: z.output<typeof input>): Asked => ({
  economy: given.economy,
  against: given.against ?? null,
  direction: given.direction,
  year: given.year ?? null,
  behind: given.behind === 'shown',
});

const slot = new Slot<Assessment>(2);

async function ask(ctx: Context, given: z.output<typeof input>): Promise<ChokepointsAnswer> {
  const a = await left(ctx, slot, given, assess(ctx, askedOf(given)));
  registerRules(ctx, a);
  warn(ctx, a);
  return {
    economy: a.region.id,
    against: a.against?.id ?? null,
    direction: given.direction,
    year: a.year,
    structureYear: a.structure?.table.year ?? null,
    codes: a.markets ? allCodes(a.markets).length : 0,
    rows: rowsOf(a),
    holders: holderRows(a),
    drift: driftRows(a),
    paths: pathRows(a),
    pair: pairRows(a),
  };
}

/** Writes down what is listed and how, besides what `assess` rests on. */
function registerRules(ctx: Context, a: Assessment): void {
  if (!a.against) {
    ctx.coefficient('rows.goods at most', MOST_GOODS, 'of each direction [P]');
    if (a.behind) ctx.coefficient('rows.sectors at most', MOST_SECTORS, 'of each direction [P]');
  }
  ctx.coefficient('loss.last part', LAST_PART, 'of what is held [P]');
  if (a.markets) ctx.coefficient('holders.at most', HOLDERS, 'of each direction [P]');
  if (a.structure) {
    ctx.coefficient('paths.sectors at most', MOST_PATHS, 'of each direction [P]');
    ctx.coefficient('paths.least', FAINT, 'of a unit of output; fainter steps are not followed [P]');
    ctx.coefficient('drift.pairs at most', MOST_DRIFT, 'of each direction [P]');
  }
}

/** Sectors without output that are named. */
const SHOWN = 8;

function warn(ctx: Context, a: Assessment): void {
  const { markets, structure, region } = a;
  ctx.warn(say.costShares({ year: a.gdp.year }));
  if (markets) {
    const { info } = markets.dataset;
    if (info.from === 'box') ctx.warn(sharedWords.say.fromBox({ name: info.name, vintage: info.vintage }));
    ctx.warn(say.origin());
    if (markets.largestOnly) ctx.warn(say.largestOnly({ name: info.name }));
    else if (info.coverage.reporters !== null) ctx.warn(say.partial({ name: info.name }));
    const holds = a.views.some(({ direction }) => direction === 'out');
    if (markets.largestOnly && holds && region.members.length > 1)
      ctx.warn(say.groupHolder({ name: info.name, economy: region.id }));
  }
  for (const { direction, found, goods, sectors } of a.views)
    if (found.goods > goods.length || found.sectors > sectors.length)
      ctx.warn(
        say.cut({
          direction,
          goods: goods.length,
          allGoods: found.goods,
          sectors: sectors.length,
          allSectors: found.sectors,
        }),
      );
  if (!structure) {
    if (a.behind) ctx.warn(say.noTable());
    return;
  }
  const { table, c } = structure;
  ctx.warn(say.structure({ year: table.year ?? '–', name: table.info.name }));
  if (a.views.some(({ links }) => links !== null)) ctx.warn(say.split());
  for (const one of a.against ? [region, a.against] : [region])
    if (structure.usersOf(one.id).length === 0)
      ctx.warn(say.notInTable({ economy: one.id, name: table.info.name }));
  const ours = new Set(a.against ? [...region.members, ...a.against.members] : region.members);
  const called = industryNamer(table.classification, new Map());
  const idle = table.labels.filter((_, i) => c.idle[i] === 1 && ours.has(table.sectors[i]!.economy));
  if (idle.length > 0)
    ctx.warn(
      say.idle({
        year: table.year ?? '–',
        sectors: idle.slice(0, SHOWN).map((label) => called(label).en),
        sectorsJa: idle.slice(0, SHOWN).map((label) => called(label).ja),
        count: idle.length,
      }),
    );
}

const tableOf = (answer: ChokepointsAnswer, table: string): readonly Row[] =>
  table === 'holders'
    ? answer.holders
    : table === 'drift'
      ? answer.drift
      : table === 'paths'
        ? answer.paths
        : table === 'pair'
          ? answer.pair
          : answer.rows;

export const chokepoints: Question<typeof input, ChokepointsAnswer> = {
  id: 'chokepoints',
  version: '1',
  title: say.title(),
  input,
  needs: ['trade', 'dependence', 'group-trade', 'inputOutput', 'macro'],
  ask,
  tables: {
    rows: rowColumns,
    holders: holderColumns,
    pair: pairColumns,
    drift: driftColumns,
    paths: pathColumns,
  },
  keys: { rows: 'key', holders: 'key', pair: 'key', drift: 'key', paths: 'key' },
  point: pointOf,
  figures: figuresOf,
  explain: async (ctx, given, answer, at) =>
    explainCell(
      ctx,
      await remembered(ctx, slot, given, (own) => assess(own, askedOf(given))),
      tableOf(answer, at.table),
      at,
    ),
  brief: { order: 15, defaults: (economy) => ({ economy }) },
  how: [say.howLoss(), say.howTotal(), say.howLookThrough()],
  method: 'docs/methods/chokepoints.md',
  words: chokepointsWords,
};
