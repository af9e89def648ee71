// Months to replace each exporter of each product, for a percentile over all cells of a year of world trade.
import { findRevision } from '../../atlas/revisions.ts';
import type { Region } from '../../atlas/groups.ts';
import type { Estimate } from '../../atlas/estimates.ts';
import { Slot, type Dataset } from '../../contract/dataset.ts';
import { known } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { explainWords } from './explain-words.ts';
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
  const whatOf = replacedIn(ctx, dataset);
  const { special, led, alike, rows } = await ctx.data.once(
    monthsSlot,
    `${dataset.info.id} ${year}`,
    async (data) => allAlike({ ...ctx, data }, dataset, whatOf),
  );
  ctx.estimates.note(rows);
  const book = led.length > 0 ? await spareBook(ctx, dataset, year, led) : null;
  for (const product of led) book?.of([product], whatOf(product), []);
  const time: WorldMonths['time'] = (product, exporter, exports) => {
    const what = whatOf(product);
    const supply = (): Supply | null => {
      const spare = book?.of([product], what, exporter === region.id ? region.members : [exporter]);
      return spare
        ? { gap: exports, lines: [known('gap', exports, explainWords.say.sold({ exporter }))], spare }
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

/** What the table of estimates says of a year's products, the same for every question to these data. */
interface AllAlike {
  /** Economies of which some row speaks. */
  readonly special: ReadonlySet<string>;
  /** Products whose months rest on what others could add. */
  readonly led: readonly number[];
  /** Likely months of all other products, whoever sells them. */
  readonly alike: ReadonlyMap<number, number>;
  /** The rows that say so. */
  readonly rows: ReadonlySet<Estimate>;
}

const monthsSlot = new Slot<AllAlike>();

async function allAlike(
  ctx: Context,
  dataset: Dataset,
  whatOf: (product: number) => Replaced,
): Promise<AllAlike> {
  const rows = new Set<Estimate>();
  const find: Context['estimates']['find'] = (query) => {
    const row = ctx.estimates.find(query);
    if (row) rows.add(row);
    return row;
  };
  const own: Context = { ...ctx, estimates: { ...ctx.estimates, find } };
  const special = new Set(
    (['replacement-months', 'qualify-months', 'build-months'] as const).flatMap((quantity) => [
      ...ctx.estimates.economies(quantity),
    ]),
  );
  const ids = await ctx.data.query(`SELECT id FROM ${dataset.table('products')} ORDER BY id`);
  const products = [...ids.numbers('id')];
  const led = products.filter((product) => {
    const what = whatOf(product);
    const any = [...special].map((economy) => needsSpare(own, { ...what, economy }));
    return needsSpare(own, what) || any.includes(true);
  });
  const leads = new Set(led);
  const alike = new Map(
    products.flatMap((product) =>
      leads.has(product) ? [] : [[product, replacementTime(own, whatOf(product), null)?.likely ?? 0]],
    ),
  );
  return { special, led, alike, rows };
}

/** What the table is asked for a code of a dataset: the good that travels under it, if any, and the code. */
function replacedIn(ctx: Context, dataset: Dataset): (product: number) => Replaced {
  const revision = findRevision(dataset.info.coverage.revision ?? '');
  const goodOf = revision ? ctx.goods.byHs(revision) : null;
  return (product) => {
    const hs6 = String(product).padStart(6, '0');
    const good = goodOf?.get(hs6)?.[0]?.id;
    return { hs6, ...(good === undefined ? {} : { good }) };
  };
}
