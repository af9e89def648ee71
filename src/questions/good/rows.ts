// The main table: one row for every stage, with who leads it, how sure that is, and what is held against a loss.
import { loadFields, type Field } from '../../atlas/fields.ts';
import type { Estimate } from '../../atlas/estimates.ts';
import type { MarketShare } from '../../atlas/market-shares.ts';
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import type { Item } from '../map/items.ts';
import { explainWords, sourcesOf } from '../shared/explain-words.ts';
import { MONTHS, type Replacement } from '../shared/replacement.ts';
import { leadOf, leadOfGood } from './lead.ts';
import { isAsked } from './production.ts';
import type { Subject } from './resolve.ts';
import type { MakerSeries } from './series.ts';
import { both, stageCells, stageRank } from './stages.ts';
import { reckoned, stated, type Parts, type Told } from './told.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

/** Codes that a table shows one by one. */
const FEW_CODES = 3;

/** A stage of the dossier: a series of production, or a good with its codes. */
export type Stage =
  | { readonly series: MakerSeries; readonly item: null }
  | { readonly series: null; readonly item: Item };

/** The stages from the mine to the product; on one stage, what was asked for goes first. */
export function stagesOf(subject: Subject, production: readonly MakerSeries[]): readonly Stage[] {
  const stages: Stage[] = [
    ...production.map((series): Stage => ({ series, item: null })),
    ...subject.items.map((item): Stage => ({ series: null, item })),
  ];
  const stage = (one: Stage): string => one.series?.stage ?? one.item?.good?.stage ?? '';
  const asked = ({ item, series }: Stage): boolean =>
    item ? subject.asked.has(item.product) : isAsked(subject, series);
  return stages.toSorted(
    (a, b) => stageRank(stage(a)) - stageRank(stage(b)) || Number(asked(b)) - Number(asked(a)),
  );
}

/** Stocks in days that the table of estimates holds for a good, by economy. */
export function stocksOf(ctx: Context, good: string): readonly Estimate[] {
  return ctx.estimates.of(good, 'stock-days');
}

/** Rows of all stages. */
export function stageRows(
  ctx: Context,
  subject: Subject,
  stages: readonly Stage[],
  exports: readonly MakerSeries[],
  published: readonly MarketShare[],
  times: ReadonlyMap<number, Replacement>,
): readonly Told[] {
  const fields = loadFields();
  return stages.map(({ item, series }): Told => {
    const lead = item ? leadOfGood(item, exports, published) : leadOf(series);
    const good = item?.good ?? null;
    const time = (item && times.get(item.key)) ?? null;
    const [stock] = good ? stocksOf(ctx, good.id) : [];
    const basis = {
      production: say.production(),
      exports: say.exportsBasis(),
      published: say.publishedBasis(),
    };
    const { parts, ...lines } = lead;
    const row: Row = {
      product: (item ?? series).product,
      name: (item ?? series).name,
      nameJa: (item ?? series).nameJa,
      ...stageCells(series?.stage ?? good?.stage ?? ''),
      asked: item ? subject.asked.has(item.product) : isAsked(subject, series),
      codes: item ? shortly(item.good?.hs.HS22 ?? []) : null,
      hs: item ? codesOf(item, exports) : [],
      mapping: good?.mappingConfidence ?? null,
      ...lines,
      basisJa: lead.basis ? both(basis[lead.basis]).ja : null,
      months: time?.likely ?? null,
      monthsLow: time?.low ?? null,
      monthsHigh: time?.high ?? null,
      monthsReason: time ? null : good ? 'no-estimate' : 'not-applicable',
      monthsSource: time?.from ?? null,
      replacementBasis: time?.basis ?? null,
      stockDays: stock?.likely ?? null,
      stockLow: stock?.low ?? null,
      stockHigh: stock?.high ?? null,
      stockEconomy: stock?.economy ?? null,
      stockSource: stock ? sourceOf(stock) : null,
      stockReason: stock ? null : good ? 'no-estimate' : 'not-applicable',
      ...fieldCells(fields, 'criticalProduct', 'critical-product', good?.criticalProduct ?? null),
      ...fieldCells(fields, 'strategicField', 'strategic-field', good?.strategicField ?? null),
    };
    return { row, parts: (column) => estimateParts(column, time, stock ?? null) ?? parts(column) };
  });
}

const sourceOf = (one: Pick<Estimate, 'source' | 'date' | 'reliability' | 'credibility'>): string =>
  `${one.source} (${one.date}; ${one.reliability}${one.credibility})`;

function estimateParts(column: string, time: Replacement | null, stock: Estimate | null): Parts | null {
  const of = (one: Estimate | null, name: string, end: 'low' | 'likely' | 'high'): Parts | null =>
    one ? stated(name, one[end], [explainWords.say[end](), ...sourcesOf([one])], 'estimate') : null;
  const months = (end: 'low' | 'likely' | 'high'): Parts | null =>
    time ? reckoned(MONTHS[time.basis], time.lines(end)) : null;
  if (column === 'months') return months('likely');
  if (column === 'monthsLow') return months('low');
  if (column === 'monthsHigh') return months('high');
  if (column === 'stockDays') return of(stock, 'days', 'likely');
  if (column === 'stockLow') return of(stock, 'days', 'low');
  return column === 'stockHigh' ? of(stock, 'days', 'high') : null;
}

/** Codes by revision: those of HS 2022, and of the revisions in which the data at hand are kept where they differ. */
function codesOf(item: Item, exports: readonly MakerSeries[]): readonly string[] {
  const used = new Set(
    exports.filter((one) => one.product === item.product).flatMap((one) => one.revision ?? []),
  );
  const newest = item.good?.hs.HS22 ?? [];
  const older = Object.entries(item.good?.hs ?? {}).filter(
    ([revision, codes]) => used.has(revision) && codes.join() !== newest.join(),
  );
  return [
    ...newest.map((code) => `HS22 ${code}`),
    ...older.flatMap(([revision, codes]) => codes.map((code) => `${revision} ${code}`)),
  ];
}

/** Codes as they fit a table: a few, or the first, the last and their number. */
const shortly = (codes: readonly string[]): string | null =>
  codes.length === 0
    ? null
    : codes.length <= FEW_CODES
      ? codes.join(' ')
      : `${codes[0]} … ${codes.at(-1)} (${codes.length})`;

function fieldCells(fields: readonly Field[], column: string, kind: Field['kind'], id: string | null): Row {
  const field = fields.find((one) => one.kind === kind && one.id === id);
  return { [column]: field?.nameEn ?? id, [`${column}Ja`]: field?.nameJa ?? id };
}
