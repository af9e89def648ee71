// The trade of each good in one year, among all economies at once: from flows, or as far as indicators of dependence show it.
import type { Region } from '../../atlas/groups.ts';
import { groups } from '../../atlas/groups.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { revisionOf } from '../map/flows.ts';
import type { Item } from '../map/items.ts';
import { flowColumns } from '../shared/flow-columns.ts';
import { economyCodes } from '../shared/flow-reads.ts';
import { lowerBound } from '../shared/product-customers.ts';
import { isUnnamed } from '../shared/unnamed.ts';

/** Trade in one good or code among n economies, USD. */
export interface Market {
  readonly n: number;
  /** X_ij, exporter i by importer j, n x n by rows. */
  readonly flows: Float64Array;
  /** M_j: all that j buys of suppliers with a name, also of those that are not listed; NaN where it is not known. */
  readonly imports: Float64Array;
  /** X_i: all that i sells. */
  readonly exports: Float64Array;
}

export interface Markets {
  readonly dataset: Dataset;
  readonly year: number;
  /** Codes of the economies; the last may be `REST`. */
  readonly codes: readonly string[];
  /** Codes of each item that the data hold, by the item's key. */
  readonly codesOf: ReadonlyMap<number, readonly number[]>;
  /** True where only the largest suppliers of larger economies are seen. */
  readonly largestOnly: boolean;
  /** Some codes taken together. */
  of(codes: readonly number[]): Market;
}

/** Suppliers that are not listed, taken as one whose own supplies nobody knows. */
export const REST = '';

/** Reads the year's trade in the codes of the items; regions of several members are one economy. */
export async function readMarkets(
  ctx: Context,
  dataset: Dataset,
  year: number,
  items: readonly Item[],
  regions: readonly Region[],
): Promise<Markets> {
  const revision = revisionOf(dataset);
  const trade = dataset.info.kind === 'trade';
  const held = trade ? null : await codesHeld(ctx, dataset, year);
  const codesOf = new Map<number, readonly number[]>();
  for (const item of items) {
    const codes = (revision ? item.codes(revision) : []).map(Number);
    if (codes.length > 0 && (held === null || codes.every((code) => held.has(code))))
      codesOf.set(item.key, codes);
  }
  const all = [...new Set([...codesOf.values()].flat())].sort((a, b) => a - b);
  const read = trade ? fromFlows : fromIndicators;
  return { dataset, year, codesOf, largestOnly: !trade, ...(await read(ctx, dataset, year, all, regions)) };
}

type Read = Pick<Markets, 'codes' | 'of'>;

async function codesHeld(ctx: Context, dataset: Dataset, year: number): Promise<ReadonlySet<number>> {
  const rows = await ctx.data.query(
    `SELECT DISTINCT product::INTEGER AS product FROM ${dataset.table('world')} WHERE year = ${year} ORDER BY 1`,
  );
  return new Set(rows.numbers('product'));
}

/** The flows of a region's members are those of the region; what they trade among themselves is left out. */
async function fromFlows(
  ctx: Context,
  dataset: Dataset,
  year: number,
  products: readonly number[],
  regions: readonly Region[],
): Promise<Read> {
  const known = await economyCodes(ctx.data, dataset);
  const { product, importer, exporter, value } = await flowColumns(ctx.data, dataset, known, year);
  const grouped = regions.filter(({ members }) => members.length > 1);
  const names = known.map((code) => grouped.find(({ members }) => members.includes(code))?.id ?? code);
  const starts = new Map(
    products.map((code) => [code, [lowerBound(product, code), lowerBound(product, code + 1)] as const]),
  );
  // Codes of a dataset may lie far apart: only those that trade take room.
  const trading = new Uint8Array(names.length);
  for (const [from, to] of starts.values())
    for (let k = from; k < to; k++) trading[importer[k]!] = trading[exporter[k]!] = 1;
  const codes = [...new Set(names.filter((_, id) => trading[id] === 1))];
  const at = new Map(codes.map((code, k) => [code, k]));
  const place = Int32Array.from(names, (code) => at.get(code) ?? -1);
  const n = codes.length;
  const unnamed = codes.map(isUnnamed);
  return {
    codes,
    of(asked) {
      const flows = new Float64Array(n * n);
      const [imports, exports] = [new Float64Array(n), new Float64Array(n)];
      for (const code of new Set(asked)) {
        const [from, to] = starts.get(code) ?? [0, 0];
        for (let k = from; k < to; k++) {
          const [i, j, v] = [place[exporter[k]!]!, place[importer[k]!]!, value[k]!];
          if (i === j) continue;
          exports[i]! += v;
          if (unnamed[j]) continue;
          flows[i * n + j]! += v;
          imports[j]! += v;
        }
      }
      return { n, flows, imports, exports };
    },
  };
}

async function fromIndicators(
  ctx: Context,
  dataset: Dataset,
  year: number,
  products: readonly number[],
  regions: readonly Region[],
): Promise<Read> {
  const among = `year = ${year} AND product::INTEGER IN (${products.join(', ') || 'NULL'})`;
  // Groups stand beside their members: of either only one is an economy here.
  const grouped = regions.filter(({ members }) => members.length > 1);
  const inside = new Set(grouped.flatMap(({ members }) => members));
  const aside = new Set(groups().map(({ id }) => id));
  for (const { id } of grouped) aside.delete(id);
  const codes: string[] = [];
  const at = new Map<string, number>();
  const id = (code: string | null): number => {
    const name = code ?? REST;
    const known = at.get(name);
    if (known !== undefined) return known;
    at.set(name, codes.push(name) - 1);
    return codes.length - 1;
  };
  const bought = await ctx.data.query(
    `SELECT product::INTEGER AS product, importer, imports FROM ${dataset.table('imports')} WHERE ${among} ORDER BY 1, 2`,
  );
  const suppliers = await ctx.data.query(
    `SELECT product::INTEGER AS product, importer, exporter, share FROM ${dataset.table('suppliers')} WHERE ${among} ORDER BY 1, 2, rank`,
  );
  const sold = await ctx.data.query(
    `SELECT w.product::INTEGER AS product, exporter, share * exports AS value FROM ${dataset.table('world_suppliers')} AS w
     JOIN ${dataset.table('world')} AS all_of USING (year, product) WHERE ${among.replaceAll('product::', 'w.product::')} ORDER BY 1, rank`,
  );
  const names = {
    bought: bought.strings('importer'),
    suppliers: [suppliers.strings('importer'), suppliers.strings('exporter')] as const,
    sold: sold.strings('exporter'),
  };
  const buys = (code: string | null): boolean => !aside.has(code ?? '') && !inside.has(code ?? '');
  const totals = new Map<string, number>();
  bought.numbers('imports').forEach((value, k) => {
    if (buys(names.bought[k] ?? null))
      totals.set(`${bought.numbers('product')[k]} ${id(names.bought[k] ?? null)}`, value);
  });
  const product = suppliers.numbers('product');
  const share = suppliers.numbers('share');
  for (const code of [...names.suppliers[1], ...names.sold])
    if (!aside.has(code ?? '') && !isUnnamed(code)) id(code);
  const rest = codes.push(REST) - 1;
  const n = codes.length;
  const [soldProduct, soldValue] = [sold.numbers('product'), sold.numbers('value')];
  return {
    codes,
    of(asked) {
      const wanted = new Set(asked);
      const flows = new Float64Array(n * n);
      const imports = new Float64Array(n).fill(Number.NaN);
      const exports = new Float64Array(n);
      for (const [key, value] of totals) {
        const [code, j] = key.split(' ').map(Number) as [number, number];
        if (!wanted.has(code)) continue;
        imports[j] = (Number.isNaN(imports[j]!) ? 0 : imports[j]!) + value;
        flows[rest * n + j]! += value;
      }
      for (let k = 0; k < product.length; k++) {
        if (!wanted.has(product[k]!) || !buys(names.suppliers[0][k] ?? null)) continue;
        const j = id(names.suppliers[0][k] ?? null);
        const value = share[k]! * (totals.get(`${product[k]} ${j}`) ?? 0);
        const exporter = names.suppliers[1][k] ?? null;
        flows[rest * n + j] = Math.max(0, flows[rest * n + j]! - value);
        if (isUnnamed(exporter)) imports[j] = Math.max(0, imports[j]! - value);
        else flows[id(exporter) * n + j]! += value;
      }
      for (let k = 0; k < soldProduct.length; k++)
        if (wanted.has(soldProduct[k]!) && !isUnnamed(names.sold[k]))
          exports[id(names.sold[k] ?? null)]! += soldValue[k]!;
      // Who is no large exporter of the world sells at least what is listed of it.
      for (let i = 0; i < rest; i++) {
        let listed = 0;
        for (let j = 0; j < n; j++) listed += flows[i * n + j]!;
        exports[i] = Math.max(exports[i]!, listed);
      }
      return { n, flows, imports, exports };
    },
  };
}
