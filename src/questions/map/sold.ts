// What an economy sells of an item, and how long others would need to replace it: what the rule for blue asks for.
import type { Region } from '../../atlas/groups.ts';
import type { Dataset } from '../../contract/dataset.ts';
import { known, type Line } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import {
  needsSpare,
  replacementTime,
  type Replaced,
  type Replacement,
  type Supply,
} from '../shared/replacement.ts';
import { spareBook, type SpareBook } from '../shared/spare.ts';
import { explainWords } from './explain-words.ts';
import type { Item } from './items.ts';

/** What the table of estimates is asked for an item: rows of the economy that is replaced before rows of any. */
export const askedOf = (item: Item, economy: string | null): Replaced => ({
  ...(item.good ? { good: item.good.id } : {}),
  ...(item.hs6 ? { hs6: item.hs6 } : {}),
  ...(economy === null ? {} : { economy }),
});

/** What the rule for blue needs to know of an item. */
export interface Own {
  readonly codes: readonly number[];
  /** Months to replace an economy that sells so much (USD). */
  time(exports: number): Replacement | null;
}

/** Reads what others could add, where the months of an item rest on it. */
export async function ownHand(
  ctx: Context,
  of: {
    readonly dataset: Dataset;
    readonly region: Region;
    readonly year: number;
    readonly items: readonly Item[];
    readonly bundles: readonly { key: number; codes: readonly number[] }[];
  },
): Promise<ReadonlyMap<number, Own>> {
  const { dataset, region, year, bundles } = of;
  const byKey = new Map(of.items.map((item) => [item.key, item]));
  const asked = bundles.flatMap(({ key, codes }) => {
    const item = byKey.get(key);
    return item ? [{ key, codes, what: askedOf(item, region.id) }] : [];
  });
  const led = asked.filter(({ what }) => needsSpare(ctx, what)).flatMap(({ codes }) => codes);
  const parts = [...new Set(led)].sort((x, y) => x - y);
  const spare = parts.length > 0 ? await spareBook(ctx, dataset, year, parts) : null;
  return new Map(
    asked.map(({ key, codes, what }) => [
      key,
      {
        codes,
        time: (exports) =>
          replacementTime(ctx, what, supplyOf(spare, what, { codes, exports, members: region.members })),
      },
    ]),
  );
}

/** Line `gap`: what is lost without an economy that sells so much. */
export const gapLine = (exports: number): Line => known('gap', exports, explainWords.say.sold());

/** What is sold under some codes by an economy, or by the members of a group together, USD. */
export interface Sold {
  readonly codes: readonly number[];
  readonly exports: number;
  readonly members: readonly string[];
}

/** What is lost without an economy that sells so much, and what others could add. */
export const supplyOf =
  (book: SpareBook | null, what: Replaced, { codes, exports, members }: Sold) =>
  (): Supply | null => {
    const spare = book?.of(codes, what, members) ?? null;
    return spare ? { gap: exports, lines: [gapLine(exports)], spare } : null;
  };
