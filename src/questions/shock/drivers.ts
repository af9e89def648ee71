// Which assumption drives a model's result: Sobol indices of the output lost by all, on a small design.
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { sensitivity } from '../../measures/sensitivity.ts';
import type { DailyModel, ShockInput } from './answer.ts';
import { compile } from './compiled.ts';
import { playerOf, type Dynamic } from './dynamic.ts';
import { at, middle, unsure, type Parameter } from './parameters.ts';
import { shockWords } from './words.ts';
import { together } from './together.ts';
import type { World } from './world.ts';

const { say } = shockWords;

/** Points that a design may have: each costs a run for every assumption, and two more. Few points can name the wrong assumption, so the most that fit are taken. */
const POINTS = [64, 32, 16] as const;
/** Cells times days that the design may take. */
const WORK = 8e8;

export interface Drivers {
  readonly model: DailyModel;
  readonly parameters: readonly Parameter[];
  /** null where it was not asked for, or is too large. */
  readonly indices: { readonly first: Float64Array; readonly total: Float64Array } | null;
  readonly points: number;
  /** Why there are no indices, where there are none. */
  readonly missing: 'not-asked' | 'table-too-large';
}

/** What the design runs: the model of an answer, or the same on a smaller table. */
export interface Run extends Pick<Dynamic, 'play' | 'parameters' | 'values' | 'compiled'> {
  readonly world: World;
}

/** Output lost by all economies, as a share: f of the design. */
export function lostBy({ world, play, parameters, values, compiled }: Run, u: Float64Array): number {
  const free = unsure(parameters);
  const placed = at(free, (k) => middle(u[k]!));
  const names = new Set(free.map(({ name }) => name));
  const { x } = world.structure.table;
  const start = x.reduce((sum, v) => sum + v, 0);
  let lost = 0;
  play(
    (name) => (names.has(name) ? placed(name) : values(name)),
    compiled,
    ({ day, production }) => {
      if (day === 0) return;
      let made = 0;
      for (let j = 0; j < production.length; j++) made += production[j]!;
      lost += 1 - made / start;
    },
  );
  return lost / (world.days - 1);
}

export function driversOf(ctx: Context, world: World, asked: ShockInput, run: Dynamic): Drivers {
  const parameters = unsure(run.parameters);
  const none = { model: run.model, parameters, indices: null, points: 0, missing: 'not-asked' as const };
  if (ctx.draws === 0 || asked.runs === 0) return none;
  const fitting = ({ structure, days }: World): number | undefined =>
    POINTS.find((points) => structure.table.z.value.length * days * points * (parameters.length + 2) <= WORK);
  const one = fitting(world) === undefined ? smaller(world, asked, run) : { ...run, world };
  const points = fitting(one.world);
  if (points === undefined) return { ...none, missing: 'table-too-large' };
  const runs = points * (parameters.length + 2);
  const sectors = one.world.structure.labels.length;
  if (one.world !== world)
    ctx.warn(
      say.driversTogether({ model: run.model, sectors, economies: one.world.structure.economies.length }),
    );
  let done = 0;
  const { first, total } = sensitivity(
    (u) => {
      ctx.progress(done++, runs, say.running({ model: run.model }));
      return lostBy(one, u);
    },
    parameters.length,
    points,
  );
  return { ...none, indices: { first, total }, points };
}

/** The same model and the same events where economies that stand alike are one. */
function smaller(world: World, asked: ShockInput, run: Dynamic): Run {
  const small = together(world, run.compiled.acting);
  const { play, parameters } = playerOf(small, asked, run.model, run.kernel);
  return {
    world: small,
    play,
    parameters,
    values: run.values,
    compiled: compile(small, run.compiled.acting),
  };
}

/** Indices of Sobol, most telling first. A result that does not move has none. */
export const driverRows = (all: readonly Drivers[]): Row[] =>
  all.flatMap(({ model, parameters, indices, points, missing }) =>
    parameters
      .map((parameter, k): Row => {
        const [first, total] = [indices?.first[k] ?? Number.NaN, indices?.total[k] ?? Number.NaN];
        const none = Number.isNaN(total);
        return {
          key: `${model} ${parameter.name}`,
          model,
          assumption: parameter.name,
          low: parameter.low,
          high: parameter.high,
          first: none ? null : first,
          total: none ? null : total,
          points,
          reason: indices === null ? missing : none ? 'degenerate' : null,
        };
      })
      .toSorted((a, b) => Number(b['total'] ?? -1) - Number(a['total'] ?? -1)),
  );
