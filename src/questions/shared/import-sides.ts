// The import sides of many economies at once, of a few products: the same as one by one, in a handful of queries.
import { findRevision } from '../../atlas/revisions.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { suppliesFromRows, type Supplies } from '../../measures/supply.ts';
import { exporterCodes, fromShares, importsListed, worldListed } from './indicator-reads.ts';
import { byImporter, byValue, noneOf, type Rows } from './parts.ts';
import { matchWorld, type ImportSide } from './supply.ts';

export interface Wanted {
  readonly dataset: Dataset;
  /** Economies as the dataset names them; a group only where the dataset holds it as one importer. */
  readonly economies: readonly string[];
  /** Ascending. */
  readonly years: readonly number[];
  /** Products by number, of the dataset's revision. */
  readonly products: readonly number[];
}

/**
 * The import sides in the order of the economies, every supplier as it stands in the data, for definitions that bear a
 * published name are read from them. What the world exports is read once and shared by all.
 */
export async function importSides(ctx: Context, wanted: Wanted): Promise<readonly ImportSide[]> {
  const years = wanted.years.filter((year) => wanted.dataset.info.coverage.years.includes(year));
  if (wanted.economies.length === 0 || wanted.products.length === 0 || years.length === 0) return [];
  const asked = { ...wanted, years };
  return wanted.dataset.info.kind === 'trade' ? fromFlows(ctx, asked) : fromIndicators(ctx, asked);
}

async function fromFlows(
  ctx: Context,
  { dataset, economies, years, products }: Wanted,
): Promise<readonly ImportSide[]> {
  const rows = await ctx.data.query(`SELECT id, code FROM ${dataset.table('economies')} ORDER BY id`);
  const names = rows.strings('code');
  const codes: string[] = [];
  rows.numbers('id').forEach((id, k) => (codes[id] = names[k] ?? String(id)));
  const ids = economies.map((code) => codes.indexOf(code));
  const among = `year IN (${years.join(', ')}) AND product IN (${products.join(', ')}) AND value > 0 AND exporter <> importer`;
  const flows = dataset.table('flows');
  const bought = await ctx.data.query(
    `SELECT importer, year, product, exporter, CAST(sum(value) AS DOUBLE) AS value FROM ${flows}
     WHERE importer IN (${ids.join(', ')}) AND ${among} GROUP BY ALL ORDER BY 1, 2, 3, 4`,
  );
  const all = await ctx.data.query(
    `SELECT year, product, exporter, CAST(sum(value) AS DOUBLE) AS value FROM ${flows}
     WHERE ${among} GROUP BY ALL ORDER BY 1, 2, 3`,
  );
  const supplied = (from: Rows): Supplies =>
    suppliesFromRows(
      from.numbers('year'),
      from.numbers('product'),
      from.numbers('exporter'),
      from.numbers('value'),
    );
  const world = supplied(all);
  const parts = byValue(bought, Array.from(bought.numbers('importer'), String));
  return ids.map((self, e): ImportSide => {
    const economy = economies[e]!;
    const supplies = supplied(parts.get(String(self)) ?? noneOf(bought));
    const worldCell = matchWorld(supplies, world);
    const exports = Float64Array.from(worldCell, (w) => {
      for (let k = world.offsets[w] ?? 0; k < (world.offsets[w + 1] ?? 0); k++)
        if (world.exporter[k] === self) return world.value[k]!;
      return 0;
    });
    return {
      dataset,
      economy,
      members: [economy],
      self,
      codes,
      products: new Map(),
      years,
      supplies,
      world,
      worldCell,
      exports,
      intra: new Float64Array(supplies.cells).fill(Number.NaN),
    };
  });
}

async function fromIndicators(
  ctx: Context,
  { dataset, economies, years, products }: Wanted,
): Promise<readonly ImportSide[]> {
  const listed = economies.map((code) => `'${code.replace(/[^A-Za-z0-9_-]/g, '')}'`).join(', ');
  const among = `year IN (${years.join(', ')}) AND product::INTEGER IN (${products.join(', ')})`;
  const { cells, top } = await importsListed(ctx.data, dataset, `importer IN (${listed}) AND ${among}`);
  const codes = await exporterCodes(ctx.data, dataset);
  const world = await worldListed(ctx.data, dataset, among, codes);
  const revision = findRevision(dataset.info.coverage.revision ?? '');
  const byHs = revision ? ctx.goods.byHs(revision) : null;
  const named = new Map(
    products.map((product) => {
      const code = String(product).padStart(6, '0');
      return [product, { code, name: byHs?.get(code)?.[0]?.nameEn ?? '' }];
    }),
  );
  const [cellsOf, topOf] = [byImporter(cells), byImporter(top)];
  const sides = economies.map((economy) => {
    const own = cellsOf.get(economy) ?? noneOf(cells);
    const supplies = fromShares(own, topOf.get(economy) ?? noneOf(top), codes);
    return { economy, supplies, exports: own.numbers('exports'), intra: own.numbers('intra') };
  });
  return sides.map(({ economy, ...side }): ImportSide => ({
    ...side,
    dataset,
    economy,
    members: [economy],
    self: codes.indexOf(economy),
    codes,
    products: named,
    years,
    world,
    worldCell: matchWorld(side.supplies, world),
  }));
}
