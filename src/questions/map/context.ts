// What an index of concentration lacks, beside the scores and never folded into them.
import { controlsOn, loadControls, type Control } from '../../atlas/controls.ts';
import type { Estimate } from '../../atlas/estimates.ts';
import { groupsOf } from '../../atlas/groups.ts';
import type { Note } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { MIN_SERIES, patentTrend, type PatentSeries, type PatentTrend } from '../../measures/patents.ts';
import { MIN_OBSERVATIONS } from '../../measures/trend.ts';
import { datasetNote } from '../shared/explain-words.ts';
import type { Item } from './items.ts';

export interface ItemContext {
  /** Groups to which the top supplier belongs, by id. */
  readonly supplierGroups: readonly string[];
  /** Controls by the top supplier, or on what the economy sells, that are in force or suspended. */
  readonly controls: readonly Control[];
  readonly stock: Estimate | null;
  readonly domestic: Estimate | null;
  /** The economy's share of the world's mine or plant production, with its year; null where there is no figure. */
  readonly production: {
    readonly share: number;
    readonly own: number;
    readonly world: number;
    readonly year: number;
  } | null;
  /** The trend with the counts behind it. */
  readonly patents:
    | (PatentTrend & {
        readonly counts: readonly PatentSeries[];
        readonly field: string;
        readonly from: Note;
      })
    | null;
}

/** Reads the context of every item once; `supplier` names an item's top supplier. */
export async function contextOf(
  ctx: Context,
  economy: string,
  year: number,
  items: readonly Item[],
  supplier: (item: Item) => string | null,
): Promise<ReadonlyMap<number, ItemContext>> {
  const controls = loadControls();
  const production = await productionShares(ctx, economy, year, items);
  const patents = await patentTrends(ctx, economy, year, items);
  return new Map(
    items.map((item) => {
      const from = supplier(item);
      const what = { ...(item.good ? { good: item.good.id } : {}), ...(item.hs6 ? { hs6: item.hs6 } : {}) };
      const on = [
        ...(from ? controlsOn(controls, { ...what, exporter: from, importer: economy }) : []),
        ...controlsOn(controls, { ...what, exporter: economy }),
      ].filter(({ standing }) => standing !== 'ended');
      const guess = (quantity: 'stock-days' | 'domestic-output-share'): Estimate | null =>
        item.good ? ctx.estimates.find({ quantity, good: item.good.id, economy }) : null;
      const field = item.good?.patentFields[0];
      return [
        item.key,
        {
          supplierGroups: from ? groupsOf(from, year).map((group) => group.id) : [],
          controls: [...new Set(on.map(({ control }) => control))],
          stock: guess('stock-days'),
          domestic: guess('domestic-output-share'),
          production: production.get(item.key) ?? null,
          patents: field === undefined ? null : (patents.get(field) ?? null),
        },
      ];
    }),
  );
}

async function productionShares(
  ctx: Context,
  economy: string,
  year: number,
  items: readonly Item[],
): Promise<Map<number, NonNullable<ItemContext['production']>>> {
  const out = new Map<number, NonNullable<ItemContext['production']>>();
  const dataset = await ctx.data.find(['production']);
  if (!dataset || !/^[A-Z]{3}$/.test(economy)) return out;
  const rows = await ctx.data.query(`SELECT commodity, series, year,
      sum(quantity) FILTER (economy = '${economy}') AS own, sum(quantity) FILTER (economy IN ('WLD')) AS world
    FROM ${dataset.table('production')} WHERE year <= ${year} AND stage <> 'capacity' AND stage <> 'reserves'
    GROUP BY ALL HAVING world > 0 ORDER BY commodity, series, year`);
  const [commodity, series, at, own, world] = [
    rows.strings('commodity'),
    rows.strings('series'),
    rows.numbers('year'),
    rows.numbers('own'),
    rows.numbers('world'),
  ];
  /** Rows in which the economy has a figure, by commodity. */
  const placesOf = new Map<string | null, number[]>();
  for (let k = 0; k < rows.length; k++) {
    if (Number.isNaN(own[k]!)) continue;
    const places = placesOf.get(commodity[k] ?? null) ?? [];
    places.push(k);
    placesOf.set(commodity[k] ?? null, places);
  }
  for (const item of items) {
    const mineral = item.good?.mineral;
    if (!mineral) continue;
    const wanted = (mineral.series ?? '').toLowerCase();
    const places = (placesOf.get(mineral.commodity) ?? []).filter((k) =>
      (series[k] ?? '').toLowerCase().includes(wanted),
    );
    const named = places.filter((k) => (series[k] ?? '').toLowerCase() === wanted);
    const some = named.length > 0 ? named : places;
    // Several series of one commodity are several things: which of them is the good is not for us to guess.
    if (new Set(some.map((k) => series[k])).size !== 1) continue;
    const k = some.reduce((newest, one) => (at[one]! > at[newest]! ? one : newest));
    out.set(item.key, { share: own[k]! / world[k]!, own: own[k]!, world: world[k]!, year: at[k]! });
  }
  return out;
}

/** Years of patents before the year asked for. [P] */
const PATENT_YEARS = 13;
const COUNTED = ['families', 'pct', 'uspto'] as const;
const ALL = 'all fields';

async function patentTrends(
  ctx: Context,
  economy: string,
  year: number,
  items: readonly Item[],
): Promise<Map<string, NonNullable<ItemContext['patents']>>> {
  const out = new Map<string, NonNullable<ItemContext['patents']>>();
  const dataset = await ctx.data.find(['patents']);
  if (!dataset || !/^[A-Z]{2,3}$/.test(economy)) return out;
  const rows = await ctx.data.query(`SELECT measure, field, year,
      CAST(sum("count") FILTER (economy = '${economy}') AS DOUBLE) AS own,
      CAST(sum("count") FILTER (economy = 'WLD') AS DOUBLE) AS world
    FROM ${dataset.table('patents')} WHERE year BETWEEN ${year - PATENT_YEARS} AND ${year}
    GROUP BY ALL ORDER BY measure, field, year`);
  const [measure, field, at, own, world] = [
    rows.strings('measure'),
    rows.strings('field'),
    rows.numbers('year'),
    rows.numbers('own'),
    rows.numbers('world'),
  ];
  const series = new Map<string, { years: number[]; own: number[]; world: number[] }>();
  for (let k = 0; k < rows.length; k++) {
    const name = `${measure[k]} ${field[k]}`;
    const one = series.get(name) ?? { years: [], own: [], world: [] };
    one.years.push(at[k]!);
    one.own.push(own[k]!);
    one.world.push(world[k]!);
    series.set(name, one);
  }
  const wanted = new Set(items.flatMap((item) => item.good?.patentFields.slice(0, 1) ?? []));
  for (const name of wanted) {
    const given: PatentSeries[] = COUNTED.flatMap((count) => {
      const one = series.get(`${count} ${name}`);
      const all = series.get(`${count} ${ALL}`);
      if (!one || !all) return [];
      const at = one.years.map((y) => all.years.indexOf(y));
      return [
        {
          name: count,
          years: one.years,
          field: one.own,
          fieldWorld: one.world,
          all: at.map((k) => all.own[k] ?? Number.NaN),
          allWorld: at.map((k) => all.world[k] ?? Number.NaN),
        },
      ];
    });
    if (given.length > 0)
      out.set(name, { ...patentTrend(given), counts: given, field: name, from: datasetNote(dataset) });
  }
  if (out.size > 0) {
    ctx.coefficient('patents.years back', PATENT_YEARS, '[P]');
    ctx.coefficient('patents.years of a slope at least', MIN_OBSERVATIONS, '[P]');
    ctx.coefficient('patents.series at least', MIN_SERIES, 'that must agree in sign [P]');
  }
  return out;
}
