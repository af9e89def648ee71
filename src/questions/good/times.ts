// How long others would need to replace the maker that leads a good: as the map has it for that economy.
import type { MarketShare } from '../../atlas/market-shares.ts';
import { known } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { askedOf, supplyOf } from '../map/sold.ts';
import type { Item } from '../map/items.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { needsSpare, replacementTime, shareSupply, type Replacement } from '../shared/replacement.ts';
import { spareBook } from '../shared/spare.ts';
import type { Flows } from './exports.ts';
import { leadOfGood } from './lead.ts';
import { largest, type MakerSeries } from './series.ts';

/** By the key of the good; without a leading maker, the rows for any economy and a direct judgement alone. */
export async function replacementTimes(
  ctx: Context,
  items: readonly Item[],
  flows: Flows | null,
  exports: readonly MakerSeries[],
  published: readonly MarketShare[],
): Promise<ReadonlyMap<number, Replacement>> {
  const times = new Map<number, Replacement>();
  for (const item of items) {
    const { topMaker, share, grade } = leadOfGood(item, exports, published);
    const what = askedOf(item, topMaker);
    const codes = flows?.bundles.find(({ key }) => key === item.key)?.codes ?? [];
    const series = exports.find((one) => one.product === item.product && one.grade === 'A');
    const last = series?.years.at(-1);
    const sold = last ? (largest(last)?.amount ?? null) : null;
    const read = grade === 'A' && flows && topMaker !== null && sold !== null && needsSpare(ctx, what);
    const book = read ? await spareBook(ctx, flows.dataset, flows.year, codes) : null;
    const time = replacementTime(
      ctx,
      what,
      book && sold !== null
        ? supplyOf(book, what, { codes, exports: sold, members: topMaker === null ? [] : [topMaker] })
        : share === null
          ? null
          : () =>
              shareSupply(ctx, what, share, [
                known('gap', share, explainTerms.say.lost({ cell: `rows/${item.product}.share` }), 'cells'),
              ]),
    );
    if (time) times.set(item.key, time);
  }
  return times;
}
