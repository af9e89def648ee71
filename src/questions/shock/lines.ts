// Which sectors the series of an answer shows: all of a small table; of a large one every economy and what is hit hardest.
import type { Series } from '../../models/series.ts';
import type { ShownLine } from '../../models/shock/tally.ts';
import type { World } from './world.ts';

/** Sectors up to which a table counts as small. */
export const SMALL = 100;
/** Sectors of a large table that are shown beside the totals. */
export const HIT = 20;

export function linesOf({ structure }: World, run: Series, asked: 'main' | 'all'): readonly ShownLine[] {
  const { sectors, economies, economyOf } = structure;
  const one = (j: number): ShownLine => ({
    economy: economyOf[j]!,
    industry: sectors[j]!.industry,
    sectors: [j],
  });
  if (asked === 'all' || sectors.length <= SMALL) return sectors.map((_, j) => one(j));
  const lost = new Float64Array(sectors.length);
  for (let t = 1; t < run.days; t++)
    for (let j = 0; j < run.n; j++) lost[j]! += run.production[j]! - run.production[t * run.n + j]!;
  const hit = [...lost.keys()]
    .filter((j) => lost[j]! > 0)
    .sort((a, b) => lost[b]! - lost[a]! || a - b)
    .slice(0, HIT);
  const totals = economies.map((_, e): ShownLine => ({
    economy: e,
    industry: null,
    sectors: [...economyOf.keys()].filter((j) => economyOf[j] === e),
  }));
  return [...totals.filter((line) => line.sectors.length > 0), ...hit.map(one)];
}
