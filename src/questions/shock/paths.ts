// The paths of what is withheld: which industries use it, directly and through others.
import { industryShares, ioClassifications } from '../../atlas/io-industries.ts';
import type { Revision } from '../../atlas/revisions.ts';
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { calledCells } from './called.ts';
import { isFlowCut, means } from '../../models/scenario/events.ts';
import { usesOf, type Uses } from '../../models/shock/paths.ts';
import type { IoStructure } from '../shared/input-output.ts';
import type { GoodRef } from '../shared/scenario/names.ts';
import type { World } from './world.ts';

/** Users shown of each good. */
export const SHOWN_USERS = 12;

/** A good that flows are cut of, the sectors that make it on the other side, and who uses what they make. */
export interface Path {
  readonly good: string;
  readonly sectors: readonly number[];
  readonly uses: Uses;
  readonly users: readonly number[];
}

export function pathsOf(ctx: Context, world: World): readonly Path[] {
  const { structure, acting } = world;
  const found = new Map<string, Set<number>>();
  acting.events.forEach((event, k) => {
    if (!isFlowCut(event)) return;
    for (const good of acting.goods[k] ?? []) {
      const made = makersOf(ctx, world, good);
      const sectors = found.get(good.text) ?? new Set<number>();
      structure.sectors.forEach(({ economy, industry }, j) => {
        if (means(event.from, economy) && (made.includes(industry) || structure.labels[j] === good.text))
          sectors.add(j);
      });
      found.set(good.text, sectors);
    }
  });
  return [...found].flatMap(([good, among]): Path[] => {
    if (among.size === 0) return [];
    const sectors = [...among].sort((a, b) => a - b);
    const uses = usesOf(structure.table, sectors);
    const makers = new Set(sectors.map((j) => structure.economyOf[j]));
    const users = [...structure.labels.keys()]
      .filter((j) => !makers.has(structure.economyOf[j]) && uses.through[j]! > 0)
      .sort((a, b) => uses.through[b]! - uses.through[a]! || a - b)
      .slice(0, SHOWN_USERS);
    return [{ good, sectors, uses, users }];
  });
}

function makersOf(ctx: Context, { io, resolved }: World, good: GoodRef): readonly string[] {
  if (good.kind === 'industry') return [good.text];
  if (good.kind === 'sector') return [];
  return io.industries.includes(good.text)
    ? [good.text]
    : industriesOf(ctx, io, resolved.document.revision, good);
}

/** The industry that most of a good belongs to, where the industries of the table are known. */
export function industriesOf(
  ctx: Context,
  io: Pick<IoStructure, 'classification'>,
  revision: Revision,
  good: GoodRef,
): readonly string[] {
  const classification = ioClassifications.find((one) => one === io.classification);
  if (!classification) return [];
  const codes = good.kind === 'good' ? ctx.goods.good(good.text).hs[revision] : good.codes;
  const weights = new Map<string, number>();
  for (const code of codes)
    for (const { code: industry, weight } of industryShares(code, classification) ?? [])
      weights.set(industry, (weights.get(industry) ?? 0) + weight);
  const most = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
  return most ? [most[0]] : [];
}

export const pathRows = ({ structure, sideOf, called }: World, paths: readonly Path[]): Row[] =>
  paths.flatMap(({ good, uses, users }) =>
    users.map((j): Row => {
      const { economy, industry } = structure.sectors[j]!;
      return {
        key: `${good} ${structure.labels[j]!}`,
        good,
        ...calledCells('good', called(good)),
        economy,
        industry,
        ...calledCells('industry', called(industry)),
        side: sideOf(economy),
        direct: uses.direct[j]!,
        through: uses.through[j]!,
      };
    }),
  );
