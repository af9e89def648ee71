// What stands behind a good that an economy buys, as this question has it, for others that show it beside their own.
import type { Region } from '../../atlas/groups.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import type { Reason } from '../map/evidence.ts';
import type { Item } from '../map/items.ts';
import { goodStructure, type GoodExposure, type GoodStructure } from './goods-structure.ts';
import type { Markets } from './markets.ts';
import { originBook } from './origins.ts';
import type { Sides } from './pairs.ts';
import { structureOf, withSolver, type Structure } from './structure.ts';

/** What one supplier of a good stands for, over all trade paths and through all stages of production. */
export interface LookThrough {
  readonly item: Item;
  readonly holder: string;
  readonly target: string;
  readonly codes: readonly number[];
  /** Share of what the target has of the good that the supplier made, and whose origin nobody knows. */
  readonly total: number | null;
  readonly unknown: number | null;
  readonly totalReason: Reason | null;
  /** The supplier's part, as this good, of all that stands behind the target's final use. */
  readonly exposure: GoodExposure | null;
  readonly exposureReason: Reason | null;
  /** Year of the table that the exposure rests on. */
  readonly structureYear: number | null;
}

/** What the arithmetic of these shares needs. */
export interface LookedThrough {
  readonly sides: Sides;
  readonly markets: Markets;
  readonly structure: Structure | null;
  readonly links: GoodStructure | null;
  /** Of one good, its supplier named; null where that is not known. */
  of(item: Item): LookThrough | null;
}

/** Reads the trade once for all economies of a session; the table only where it can be tied to goods. */
export async function lookThrough(
  ctx: Context,
  dataset: Dataset,
  year: number,
  region: Region,
  items: readonly Item[],
  supplier: (item: Item) => string | null,
): Promise<LookedThrough> {
  const book = await originBook(ctx, dataset, year, items, region);
  const { markets } = book;
  const sides: Sides = { holder: null, target: region.id };
  const partial = markets.largestOnly || dataset.info.coverage.reporters !== null;
  const structure = partial ? null : await structureOf(ctx, [region]);
  const known = structure?.origins.includes(region.id) ?? false;
  return withSolver(ctx, async (solve) => {
    const originsOf = book.of(ctx, region.id, solve);
    const links = structure && known ? await goodStructure(ctx, structure, markets, sides, solve) : null;
    const found = new Map(
      items.flatMap((item): [number, LookThrough][] => {
        const holder = supplier(item);
        if (holder === null) return [];
        const linked = { holder, target: region.id, codes: markets.codesOf.get(item.key) ?? [] };
        const origins = originsOf(item);
        const i = markets.codes.indexOf(holder);
        const there = origins !== null && i >= 0;
        const exposure = links?.of(linked) ?? null;
        return [
          [
            item.key,
            {
              ...linked,
              item,
              total: there ? origins.share[i]! : null,
              unknown: there ? origins.unknown : null,
              totalReason: there ? null : 'no-data',
              exposure,
              structureYear: structure?.table.year ?? null,
              exposureReason: exposure ? null : partial ? 'no-full-year' : 'no-data',
            },
          ],
        ];
      }),
    );
    return { sides, markets, structure, links, of: (item) => found.get(item.key) ?? null };
  });
}
