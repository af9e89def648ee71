// Months to replace each exporter of each product, for a percentile over all cells of a year of world trade.
import { findRevision } from '../../atlas/revisions.ts';
import type { Region } from '../../atlas/groups.ts';
import type { Dataset } from '../../contract/dataset.ts';
import { known } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { needsSpare, replacementTime, type Replaced, type Replacement, type Supply } from './replacement.ts';
import { spareBook } from './spare.ts';

/** The months to replace an exporter of a product that sells so much (USD). */
export interface WorldMonths {
  /** Likely months; 0 where the table of estimates is silent. */
  likely(product: number, exporter: string, exports: number): number;
  /** With all that they rest on; null where the table is silent. */
  time(product: number, exporter: string, exports: number): Replacement | null;
}

/**
 * By the good that travels under the code, as in the rows of goods; else by code, heading, chapter. What others could add is read
 * only for codes whose months rest on it.
 */
export async function worldMonths(
  ctx: Context,
  dataset: Dataset,
  region: Region,
  year: number,
): Promise<WorldMonths> {
  const revision = findRevision(dataset.info.coverage.revision ?? '');
  const goodOf = revision ? ctx.goods.byHs(revision) : null;
  const whatOf = (product: number): Replaced => {
    const hs6 = String(product).padStart(6, '0');
    const good = goodOf?.get(hs6)?.[0]?.id;
    return { hs6, ...(good === undefined ? {} : { good }) };
  };
  const special = new Set(
    (['replacement-months', 'qualify-months', 'build-months'] as const).flatMap((quantity) => [
      ...ctx.estimates.economies(quantity),
    ]),
  );
  const ids = await ctx.data.query(`SELECT id FROM ${dataset.table('products')} ORDER BY id`);
  const products = [...ids.numbers('id')];
  const led = new Set(
    products.filter((product) => {
      const what = whatOf(product);
      const own = [...special].map((economy) => needsSpare(ctx, { ...what, economy }));
      return needsSpare(ctx, what) || own.includes(true);
    }),
  );
  const book = led.size > 0 ? await spareBook(ctx, dataset, [], year, [...led]) : null;
  for (const product of led) book?.of([product], whatOf(product));
  const alike = new Map(
    products.flatMap((product) =>
      led.has(product) ? [] : [[product, replacementTime(ctx, whatOf(product), null)?.likely ?? 0]],
    ),
  );
  const time: WorldMonths['time'] = (product, exporter, exports) => {
    const what = whatOf(product);
    const supply = (): Supply | null => {
      const spare = book?.of([product], what, exporter === region.id ? region.members : [exporter]);
      return spare
        ? { gap: exports, lines: [known('gap', exports, `USD, what ${exporter} sells`)], spare }
        : null;
    };
    return replacementTime(ctx, special.has(exporter) ? { ...what, economy: exporter } : what, supply);
  };
  return {
    time,
    likely: (product, exporter, exports) =>
      (special.has(exporter) ? undefined : alike.get(product)) ??
      time(product, exporter, exports)?.likely ??
      0,
  };
}
