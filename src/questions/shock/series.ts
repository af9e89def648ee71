// Output over time, day by day, and the places where chains break first.
import type { Row } from '../../contract/column.ts';
import { HELD_BY } from '../../models/day.ts';
import type { Series } from '../../models/series.ts';
import type { ShownLine } from '../../models/shock/tally.ts';
import { bandOf } from './rows.ts';
import type { Assessed } from './assess.ts';
import { calledCells } from '../shared/called.ts';
import type { Dynamic } from './dynamic.ts';
import type { World } from './world.ts';

/** Bottlenecks shown of a model. */
const SHOWN = 20;

/** A value of some sectors on a day, added up. */
export const sumOn = (of: Float64Array, { n }: Series, day: number, { sectors }: ShownLine): number =>
  sectors.reduce((sum, j) => sum + of[day * n + j]!, 0);

/** Value added per unit of output, by sector. */
export const addedPer = ({ structure }: World, j: number): number =>
  structure.table.x[j]! > 0 ? structure.valueAdded[j]! / structure.table.x[j]! : 0;

export const seriesRows = ({ world, dynamics }: Assessed): Row[] =>
  dynamics.flatMap((one) =>
    Array.from({ length: world.days }, (_, day) =>
      one.lines.map((line, l) => seriesRow(world, one, day, line, l)),
    ).flat(),
  );

function seriesRow(
  world: World,
  { model, run, draws, base }: Dynamic,
  day: number,
  line: ShownLine,
  l: number,
): Row {
  const { structure, days } = world;
  const economy = structure.economies[line.economy]!;
  const production = base.lines[l * days + day]!;
  const start = base.lines[l * days]!;
  const [productionLow, productionHigh] = bandOf(draws, (sum) => sum.lines[l * days + day]!);
  return {
    key: `${model} ${day} ${economy}|${line.industry ?? 'all'}`,
    model,
    day,
    economy,
    industry: line.industry ?? 'all',
    ...calledCells('industry', world.called(line.industry ?? 'all')),
    production,
    productionLow,
    productionHigh,
    relative: start > 0 ? production / start : null,
    valueAdded: line.sectors.reduce(
      (sum, j) => sum + run.production[day * run.n + j]! * addedPer(world, j),
      0,
    ),
    unmet: sumOn(run.unmetFinal, run, day, line),
    reason: start > 0 ? null : 'degenerate',
  };
}

/** The first time that a stock runs short in a sector. */
export interface Break {
  readonly day: number;
  readonly sector: number;
  /** -1: all inputs together. */
  readonly input: number;
  readonly held: number;
}

/** First breaks of all sectors: by day, then by what is held back. */
export function breaksOf(run: Series): readonly Break[] {
  const seen = new Set<number>();
  const out: Break[] = [];
  for (let day = 0; day < run.days; day++)
    for (let sector = 0; sector < run.n; sector++) {
      const at = day * run.n + sector;
      if (run.heldBy[at] !== HELD_BY.input || seen.has(sector)) continue;
      seen.add(sector);
      const held = Math.min(run.capacity[at]!, run.demand[at]!) - run.production[at]!;
      out.push({ day, sector, input: run.leastInput[at]!, held });
    }
  return out.sort((a, b) => a.day - b.day || b.held - a.held || a.sector - b.sector);
}

export const bottleneckRows = ({ world, dynamics }: Assessed): Row[] =>
  dynamics.flatMap(({ model, run }) =>
    breaksOf(run)
      .slice(0, SHOWN)
      .map(({ day, sector, input, held }): Row => {
        const { structure, sideOf, called } = world;
        const { economy, industry } = structure.sectors[sector]!;
        return {
          key: `${model} ${structure.labels[sector]!}`,
          model,
          day,
          economy,
          industry,
          ...calledCells('industry', called(industry)),
          side: sideOf(economy),
          input: structure.inputs[input] ?? 'all',
          ...calledCells('input', called(structure.inputs[input] ?? 'all')),
          held,
        };
      }),
  );
