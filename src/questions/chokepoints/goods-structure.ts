// A good in the input-output table: the industries that make it, its share in them, and what of them a target's use rests on.
// The split is proportional: it shows paths, not losses.
import { industryShares, ioClassifications, type IoClassification } from '../../atlas/io-industries.ts';
import { Slot, type Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { goodsInIndustry, type GoodsInIndustry } from '../../measures/goods-in-industry.ts';
import { demandOf } from '../../models/look-through.ts';
import type { Solve } from '../../models/open-table.ts';
import type { Markets } from './markets.ts';
import type { GoodPair, Sides } from './pairs.ts';
import type { Structure } from './structure.ts';

/** One industry that makes a good. */
export interface MadeIn {
  readonly industry: string;
  /** World trade of the good's codes that belongs to the industry, and of all its goods, USD. */
  readonly good: number;
  readonly all: number;
}

/** Of a pair, what ties it to the table. */
export type Linked = Pick<GoodPair, 'holder' | 'target' | 'codes'>;

/** Parts of what stands behind all that a target uses, 0-1. */
export interface GoodExposure {
  readonly gross: number;
  readonly valueAdded: number;
  readonly faceValue: number;
}

export interface GoodStructure {
  /** Industries of a good's codes. */
  madeIn(codes: readonly number[]): readonly MadeIn[];
  /** Null where the table holds one of the two sides only as part of another. */
  of(pair: Linked): GoodExposure | null;
  /** What the final use of a target calls for: f, and y = L f, by sector. */
  behind(target: string): { readonly f: Float64Array; readonly y: Float64Array } | null;
}

/** How the world's trade falls to the industries of a table. */
interface Split {
  /** World trade in all goods of an industry, USD. */
  readonly all: ReadonlyMap<string, number>;
  readonly shares: GoodsInIndustry['shares'];
}

const splitSlot = new Slot<Split>(2);

/** Null where the trade of a full year, or the industries of the table, are not known. */
export async function goodStructure(
  ctx: Context,
  structure: Structure,
  markets: Markets,
  { holder, target }: Sides,
  solve: Solve,
): Promise<GoodStructure | null> {
  const classification = ioClassifications.find((one) => one === structure.table.classification);
  if (!classification || markets.largestOnly || markets.dataset.info.coverage.reporters !== null) return null;
  const { all, shares } = await splitOf(ctx, markets.dataset, markets.year, classification);
  const { origins, originOf, table, c } = structure;
  const users = (target === null ? origins : [target]).filter(
    (code) => origins.includes(code) && code !== holder,
  );
  const use = Int32Array.from(table.uses, ({ economy }) => {
    const at = table.sectors.findIndex((sector) => sector.economy === economy);
    return at < 0 ? -1 : users.indexOf(origins[originOf[at]!] ?? '');
  });
  const f = demandOf(table.y, use, users.length);
  const y = solve(c.fast, f, false);
  const column = (of: { cols: number; data: Float64Array }, d: number): Float64Array =>
    Float64Array.from({ length: table.n }, (_, i) => of.data[i * of.cols + d]!);
  const kept = new Map(users.map((code, d) => [code, { f: column(f, d), y: column(y, d) }]));
  const faces = new Map<string, Float64Array>();
  const faceOf = (code: string, of: { f: Float64Array; y: Float64Array }): Float64Array => {
    const known = faces.get(code);
    if (known) return known;
    const made = of.f.slice();
    const { start, column: buyer, value } = c.a;
    for (let i = 0; i < table.n; i++)
      for (let e = start[i]!; e < start[i + 1]!; e++) made[i]! += value[e]! * of.f[buyer[e]!]!;
    faces.set(code, made);
    return made;
  };
  const madeIn = (codes: readonly number[]): readonly MadeIn[] => {
    const good = new Map<string, number>();
    for (const code of codes.map((one) => String(one).padStart(6, '0')))
      for (const [industry, goods] of shares)
        if (goods.has(code))
          good.set(industry, (good.get(industry) ?? 0) + goods.get(code)! * all.get(industry)!);
    return [...good].map(([industry, value]) => ({ industry, good: value, all: all.get(industry)! }));
  };
  return {
    madeIn,
    behind: (code) => kept.get(code) ?? null,
    of(pair) {
      const behind = kept.get(pair.target);
      const from = origins.indexOf(pair.holder);
      if (!behind || from < 0) return null;
      const part = new Map(madeIn(pair.codes).map((one) => [one.industry, one.good / one.all]));
      if (part.size === 0) return null;
      const face = faceOf(pair.target, behind);
      let [gross, valueAdded, faceValue, whole, added] = [0, 0, 0, 0, 0];
      for (let i = 0; i < table.n; i++) {
        whole += behind.y[i]!;
        added += c.v[i]! * behind.y[i]!;
        if (originOf[i] !== from) continue;
        const share = part.get(table.sectors[i]!.industry) ?? 0;
        gross += share * behind.y[i]!;
        valueAdded += share * c.v[i]! * behind.y[i]!;
        faceValue += share * face[i]!;
      }
      return { gross: gross / whole, valueAdded: valueAdded / added, faceValue: faceValue / whole };
    },
  };
}

/** World trade by code, USD, and what of it belongs to each industry. */
function splitOf(
  ctx: Context,
  dataset: Dataset,
  year: number,
  classification: IoClassification,
): Promise<Split> {
  return ctx.data.once(splitSlot, `${dataset.info.id} ${year} ${classification}`, async (data) => {
    const rows = await data.query(
      `SELECT p.code AS code, CAST(sum(f.value) AS DOUBLE) AS value FROM ${dataset.table('flows')} AS f
       JOIN ${dataset.table('products')} AS p ON f.product = p.id WHERE f.year = ${year} GROUP BY ALL ORDER BY 1`,
    );
    const value = rows.numbers('value');
    const values = new Map(rows.strings('code').map((code, k) => [code ?? '', value[k]!]));
    const links = new Map([...values.keys()].map((code) => [code, industryShares(code, classification)]));
    const all = new Map<string, number>();
    for (const [code, worth] of values)
      for (const link of links.get(code) ?? [])
        all.set(link.code, (all.get(link.code) ?? 0) + link.weight * worth);
    return { all, shares: goodsInIndustry(values, (code) => links.get(code) ?? null).shares };
  });
}
