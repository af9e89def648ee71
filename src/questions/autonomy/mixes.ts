// Where trading hubs themselves buy: their imports, product by product, from flows or from indicators.
import type { Context } from '../../contract/question.ts';
import { importsListed, restOf } from '../shared/indicator-reads.ts';
import type { ImportSide } from '../shared/supply.ts';
import { isUnnamed, named } from '../shared/unnamed.ts';
import { HUBS } from './treatments.ts';

/** Imports of one hub, of one product in one year, from outside the economy that is assessed. */
export interface Mix {
  readonly exporters: readonly number[];
  /** USD. */
  readonly values: readonly number[];
  /** USD of suppliers known only together, and the Herfindahl index among those. */
  readonly rest: number;
  readonly restHhi: number;
}

export interface Mixes {
  /** Exporter codes by place: those of the import side, and those that only hubs buy from. */
  readonly codes: readonly string[];
  /** Places of the hubs that are not of the economy itself. */
  readonly hubs: readonly number[];
  /** What a hub (by place) bought; undefined where nothing is known. */
  of(year: number, product: number, hub: number): Mix | undefined;
}

interface Bought {
  readonly exporters: number[];
  readonly values: number[];
  rest: number;
  restHhi: number;
}

/**
 * Reads the imports of all hubs in the years of the side. What a hub buys from the economy itself is left out [P], and what it
 * buys from partners without a name where only named ones are asked for.
 */
export async function mixesOf(ctx: Context, side: ImportSide, onlyNamed: boolean): Promise<Mixes> {
  const codes = [...side.codes];
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  const place = (code: string): number => {
    let at = placeOf.get(code);
    if (at === undefined) placeOf.set(code, (at = codes.push(code) - 1));
    return at;
  };
  const outside = HUBS.filter((hub) => !side.members.includes(hub));
  const bought = new Map<string, Bought>();
  const cellOf = (year: number, product: number, hub: number): Bought => {
    const key = `${year} ${product} ${hub}`;
    const there = bought.get(key) ?? { exporters: [], values: [], rest: 0, restHhi: 0 };
    bought.set(key, there);
    return there;
  };
  const add = side.dataset.info.kind === 'trade' ? fromFlows : fromIndicators;
  await add(ctx, side, { hubs: outside, onlyNamed }, place, cellOf);
  return {
    codes,
    hubs: outside.map(place),
    of: (year, product, hub) => {
      const mix = bought.get(`${year} ${product} ${hub}`);
      return mix && mix.rest + mix.values.reduce((sum, v) => sum + v, 0) > 0 ? mix : undefined;
    },
  };
}

type Reader = (
  ctx: Context,
  side: ImportSide,
  asked: { readonly hubs: readonly string[]; readonly onlyNamed: boolean },
  place: (code: string) => number,
  cellOf: (year: number, product: number, hub: number) => Bought,
) => Promise<void>;

const fromFlows: Reader = async (ctx, side, { hubs, onlyNamed }, _, cellOf) => {
  const ids = (list: readonly string[]): string =>
    list
      .map((code) => side.codes.indexOf(code))
      .filter((id) => id >= 0)
      .join(', ') || 'NULL';
  const inside = side.members.map((code) => side.codes.indexOf(code)).filter((id) => id >= 0);
  const rows = await ctx.data
    .query(`SELECT year, product, importer, exporter, CAST(sum(value) AS DOUBLE) AS value
    FROM ${side.dataset.table('flows')}
    WHERE importer IN (${ids(hubs)}) AND exporter <> importer AND year IN (${side.years.join(', ') || 'NULL'}) AND value > 0
      ${inside.length > 0 ? `AND exporter NOT IN (${inside.join(', ')})` : ''}
      AND ${onlyNamed ? named(side.codes, 'exporter') : 'true'}
    GROUP BY ALL ORDER BY 1, 2, 3, 4`);
  const column = (name: string): Float64Array => rows.numbers(name);
  const [year, product, hub] = [column('year'), column('product'), column('importer')];
  const [exporter, value] = [column('exporter'), column('value')];
  for (let r = 0; r < rows.length; r++) {
    const there = cellOf(year[r]!, product[r]!, hub[r]!);
    there.exporters.push(exporter[r]!);
    there.values.push(value[r]!);
  }
};

const fromIndicators: Reader = async (ctx, side, { hubs, onlyNamed }, place, cellOf) => {
  const where = `importer IN (${hubs.map((hub) => `'${hub}'`).join(', ') || 'NULL'}) AND year IN (${side.years.join(', ') || 'NULL'})`;
  const { cells, top } = await importsListed(ctx.data, side.dataset, where);
  const listed = new Map<string, { exporter: string; share: number }[]>();
  const [hubOf, exporterOf] = [top.strings('importer'), top.strings('exporter')];
  const [topYear, topProduct, share] = [top.numbers('year'), top.numbers('product'), top.numbers('share')];
  for (let r = 0; r < top.length; r++) {
    const key = `${topYear[r]} ${topProduct[r]} ${hubOf[r]}`;
    listed.set(key, [...(listed.get(key) ?? []), { exporter: exporterOf[r] ?? '', share: share[r]! }]);
  }
  const importer = cells.strings('importer');
  const [year, product] = [cells.numbers('year'), cells.numbers('product')];
  const [imports, hhi] = [cells.numbers('imports'), cells.numbers('hhi')];
  const count = cells.numbers('suppliers');
  for (let r = 0; r < cells.length; r++) {
    const suppliers = listed.get(`${year[r]} ${product[r]} ${importer[r]}`) ?? [];
    const there = cellOf(year[r]!, product[r]!, place(importer[r] ?? ''));
    const shares = suppliers.map((supplier) => supplier.share);
    for (const supplier of suppliers) {
      if (side.members.includes(supplier.exporter) || supplier.exporter === side.economy) continue;
      if (onlyNamed && isUnnamed(supplier.exporter)) continue;
      there.exporters.push(place(supplier.exporter));
      there.values.push(supplier.share * imports[r]!);
    }
    const rest = restOf(shares, count[r]!, hhi[r]!);
    there.rest = rest.share * imports[r]!;
    there.restHhi = rest.hhi;
  }
};
