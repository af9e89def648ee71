// The paths of what is withheld: which industries use it, directly and through others.
import { industryShares, ioClassifications } from '../../atlas/io-industries.ts';
import type { Revision } from '../../atlas/revisions.ts';
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { calledCells } from '../shared/called.ts';
import { isFlowCut, means, type Side } from '../../models/scenario/events.ts';
import { usesOf, type Edges, type Uses } from '../../models/shock/paths.ts';
import type { IoStructure } from '../shared/input-output.ts';
import type { GoodRef } from '../shared/scenario/names.ts';
import type { World } from './world.ts';

/** Users shown of each good. */
export const SHOWN_USERS = 12;

/** A good that flows are cut of, the sectors that make it on the other side, and who uses what is cut. */
export interface Path {
  readonly good: string;
  readonly sectors: readonly number[];
  /** Whether an event cuts what a sector delivers to another. */
  readonly cut: Edges;
  readonly uses: Uses;
  readonly users: readonly number[];
}

export function pathsOf(ctx: Context, world: World): readonly Path[] {
  const { structure, acting } = world;
  const { sectors: all, labels } = structure;
  const found = new Map<string, { readonly makers: ReadonlySet<number>; readonly to: Side }[]>();
  acting.events.forEach((event, k) => {
    if (!isFlowCut(event)) return;
    for (const good of acting.goods[k] ?? []) {
      const made = makersOf(ctx, world, good);
      const makers = new Set(
        [...all.keys()].filter(
          (j) =>
            means(event.from, all[j]!.economy) &&
            (made.includes(all[j]!.industry) || labels[j] === good.text),
        ),
      );
      found.set(good.text, [...(found.get(good.text) ?? []), { makers, to: event.to }]);
    }
  });
  return [...found].flatMap(([good, among]): Path[] => {
    const sectors = [...new Set(among.flatMap(({ makers }) => [...makers]))].sort((a, b) => a - b);
    if (sectors.length === 0) return [];
    const cut: Edges = (seller, buyer) =>
      all[seller]!.economy !== all[buyer]!.economy &&
      among.some(({ makers, to }) => makers.has(seller) && means(to, all[buyer]!.economy));
    const uses = usesOf(structure.table, cut);
    const users = [...labels.keys()]
      .filter((j) => uses.through[j]! > 0)
      .sort((a, b) => uses.through[b]! - uses.through[a]! || a - b)
      .slice(0, SHOWN_USERS);
    return [{ good, sectors, cut, uses, users }];
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
