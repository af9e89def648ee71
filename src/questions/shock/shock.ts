// What happens to output and income when goods stop: a scenario through one model, or through all side by side.
import { Slot } from '../../contract/dataset.ts';
import type { Row } from '../../contract/column.ts';
import type { Context, Question } from '../../contract/question.ts';
import { eventColumns } from '../scenario/columns.ts';
import { left, remembered } from '../shared/remember.ts';
import { input, type ShockAnswer, type ShockInput } from './answer.ts';
import { assess, type Assessed } from './assess.ts';
import {
  boundColumns,
  driftColumns,
  firmColumns,
  partColumns,
  withheldColumns,
  roundColumns,
  bottleneckColumns,
  driverColumns,
  modelColumns,
  pathColumns,
  rowColumns,
  seriesColumns,
} from './columns.ts';
import { roundRows } from './cascade.ts';
import { driftedRows } from './drifted.ts';
import { driverRows } from './drivers.ts';
import { example } from './example.ts';
import { explainCell } from './explain.ts';
import { firmRows } from './firms.ts';
import { figuresOf } from './figures.ts';
import { partRows } from './part-rows.ts';
import { pathRows } from './paths.ts';
import { pointOf } from './point.ts';
import { economyRows, groups, modelRows } from './rows.ts';
import { bottleneckRows, seriesRows } from './series.ts';
import { withheldRows } from './withheld.ts';
import { tellWeak } from './weak.ts';
import { unitsOf } from './units.ts';
import { shockWords } from './words.ts';

const { say } = shockWords;

const slot = new Slot<Assessed>();

async function ask(ctx: Context, asked: ShockInput): Promise<ShockAnswer> {
  const a = await left(ctx, slot, asked, assess(ctx, asked));
  const { io, scenario } = a.world;
  for (const one of a.dynamics) tellWeak(ctx, a.world, one);
  const models = modelRows(a);
  if (models.some(besideBand)) ctx.warn(say.besideBand());
  return {
    title: scenario.title,
    titleJa: asked.scenario.titleJa ?? scenario.title,
    model: asked.model,
    horizonDays: scenario.horizonDays,
    ground: {
      name: io.info.name,
      year: io.year,
      unit: io.unit,
      prices: io.prices,
      sectors: io.n,
      classification: io.classification,
      box: io.info.from === 'box',
    },
    rows: economyRows(a),
    models,
    series: seriesRows(a),
    bottlenecks: bottleneckRows(a),
    drivers: driverRows(a.drivers),
    bounds: a.bounds?.table ?? [],
    firms: a.firms ? firmRows(a.firms) : [],
    rounds: a.cascade ? roundRows(a.world, a.cascade) : [],
    paths: pathRows(a.world, a.paths),
    account: a.account?.events ?? [],
    withheld: withheldRows(a.world, a.taken),
    parts: partRows(a.world.parts, a.world.called),
    drift: driftedRows(a.world, a.drift),
  };
}

/** Whether a likely value lies outside its band: no chance, where an assumption is likeliest at an end of its range. */
const besideBand = (row: Row): boolean =>
  groups.some((group) => {
    const [value, low, high] = [row[group], row[`${group}Low`], row[`${group}High`]];
    if (typeof value !== 'number' || typeof low !== 'number' || typeof high !== 'number') return false;
    return row['model'] !== 'bounds' && (value < low || value > high);
  });

export const shock: Question<typeof input, ShockAnswer> = {
  id: 'shock',
  version: '1',
  title: say.title(),
  input,
  needs: ['inputOutput', 'trade', 'dependence', 'group-trade', 'macro'],
  ask,
  tables: {
    rows: rowColumns,
    models: modelColumns,
    series: seriesColumns,
    bottlenecks: bottleneckColumns,
    drivers: driverColumns,
    bounds: boundColumns,
    rounds: roundColumns,
    firms: firmColumns,
    paths: pathColumns,
    account: eventColumns,
    withheld: withheldColumns,
    parts: partColumns,
    drift: driftColumns,
  },
  keys: {
    rows: 'key',
    models: 'model',
    series: 'key',
    bottlenecks: 'key',
    drivers: 'key',
    bounds: 'key',
    rounds: 'key',
    firms: 'firm',
    paths: 'key',
    account: 'event',
    withheld: 'key',
    parts: 'key',
    drift: 'key',
  },
  units: unitsOf,
  point: pointOf,
  figures: figuresOf,
  explain: async (ctx, asked, answer, at) =>
    explainCell(ctx, asked, await remembered(ctx, slot, asked, (own) => assess(own, asked)), answer, at),
  brief: { order: 55, defaults: example },
  how: [say.howModel(), say.howParts(), say.howBands()],
  method: 'docs/methods/shock.md',
  words: shockWords,
};
