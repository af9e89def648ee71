// What happened: exports by partner and period, from a folder of monthly tables or from the customs statistics of the box.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { findEconomy } from '../../atlas/economies.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { backtestWords } from './words.ts';

const { say } = backtestWords;

/** Exports of one product by one economy. */
export interface Series {
  readonly source: string;
  readonly exporter: string;
  /** An HS code, or the name of a customs group. */
  readonly product: string;
  /** HS codes of which an event's goods make it this product. */
  readonly codes: readonly string[];
  /** Periods a year. */
  readonly season: 12 | 1;
  /** Starts of the periods, `2023-08` or `2023`, without gaps. */
  readonly periods: readonly string[];
  /** By partner: value of each period, 0 where the table has no row. */
  readonly partners: ReadonlyMap<string, Float64Array>;
}

const names = {
  period: ['period', 'period_dt', 'month'],
  partner: ['partner', 'partner_name', 'importer'],
  product: ['product', 'hs6', 'code'],
  value: ['value', 'val'],
} as const;

interface Line {
  readonly exporter: string;
  readonly product: string;
  readonly month: string;
  readonly partner: string;
  readonly value: number;
}

/** The monthly tables of a folder. Errors: no such folder; no table in it; a cell that cannot be read. */
export function monthlySeries(dir: string): readonly Series[] {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) throw new UserError(say.noFolder({ dir }));
  const files = readdirSync(dir)
    .filter((name) => name.endsWith('.csv'))
    .sort();
  const series = files.flatMap((name) => seriesOf(join(dir, name)));
  if (series.length === 0) throw new UserError(say.noTables({ dir }));
  return series;
}

function seriesOf(file: string): readonly Series[] {
  const raw: unknown = parse(readFileSync(file, 'utf8'), { bom: true, relax_column_count: true });
  const [header = [], ...rows] = z.array(z.array(z.string())).parse(raw);
  const at = (wanted: readonly string[]): number => header.findIndex((name) => wanted.includes(name));
  const [period, partner, product, value] = [
    at(names.period),
    at(names.partner),
    at(names.product),
    at(names.value),
  ];
  if ([period, partner, product, value].includes(-1)) return [];
  const exporter = at(['exporter']);
  const fromName = findEconomy(basename(file).split(/[-_.]/)[0] ?? '')?.iso3;
  const lines = rows.map((row, k): Line => {
    const cell = (column: number): string => (row[column] ?? '').trim();
    const bad = (field: string, text: string): UserError =>
      new UserError(say.badCell({ file: basename(file), line: k + 2, field, text }));
    const seller = exporter < 0 ? fromName : findEconomy(cell(exporter))?.iso3;
    if (seller === undefined) throw bad('exporter', exporter < 0 ? basename(file) : cell(exporter));
    if (!/^\d{4}-\d{2}/.test(cell(period))) throw bad(header[period] ?? '', cell(period));
    if (!/^\d{6}$/.test(cell(product))) throw bad(header[product] ?? '', cell(product));
    const usd = cell(value) === '' ? Number.NaN : Number(cell(value));
    if (!(usd >= 0)) throw bad(header[value] ?? '', cell(value));
    const buyer = findEconomy(cell(partner))?.iso3;
    if (buyer === undefined) throw bad(header[partner] ?? '', cell(partner));
    return {
      exporter: seller,
      product: cell(product),
      month: cell(period).slice(0, 7),
      partner: buyer,
      value: usd,
    };
  });
  const months = monthsBetween(lines.map(({ month }) => month).sort());
  return [...new Set(lines.map((line) => `${line.exporter} ${line.product}`))].sort().map((key) => {
    const [seller = '', code = ''] = key.split(' ');
    const own = lines.filter((line) => line.exporter === seller && line.product === code);
    const cells = own.map(({ month, partner: buyer, value: usd }) => ({
      at: months.indexOf(month),
      buyer,
      usd,
    }));
    return {
      source: basename(file),
      exporter: seller,
      product: code,
      codes: [code],
      season: 12 as const,
      periods: months,
      partners: table(cells, months.length),
    };
  });
}

/** All months from the first to the last. */
function monthsBetween(sorted: readonly string[]): readonly string[] {
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const out: string[] = [];
  for (let month = first; month !== '' && month <= last;) {
    out.push(month);
    const [year = 0, number = 0] = month.split('-').map(Number);
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return out;
}

function table(
  cells: readonly { readonly at: number; readonly buyer: string; readonly usd: number }[],
  length: number,
): ReadonlyMap<string, Float64Array> {
  const partners = new Map<string, Float64Array>();
  for (const { at, buyer, usd } of cells) {
    const values = partners.get(buyer) ?? new Float64Array(length);
    values[at]! += usd;
    partners.set(buyer, values);
  }
  return partners;
}

/** Yearly exports of Japan by customs groups that are mostly the goods of some codes (HS22), in yen. */
export async function customsSeries(ctx: Context, codes: readonly string[]): Promise<readonly Series[]> {
  const dataset = await ctx.data.find(['group-trade']);
  if (!dataset) return [];
  const groups = new Map<string, string[]>();
  for (const code of codes)
    for (const { customsExport: group } of ctx.goods.byHs('HS22').get(code) ?? [])
      if (group && group.fit !== 'small-part')
        groups.set(group.name, [...(groups.get(group.name) ?? []), code]);
  const { years, lastCompleteYear } = dataset.info.coverage;
  const periods = years.filter((year) => year <= (lastCompleteYear ?? Infinity)).sort((a, b) => a - b);
  const out: Series[] = [];
  for (const [name, held] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rows = await ctx.data.query(`SELECT year, partner, CAST(value AS DOUBLE) AS value
      FROM ${dataset.table('flows')} WHERE reporter = 'JPN' AND flow = 'export'
      AND commodity = '${name.replaceAll("'", "''")}' ORDER BY 1, 2`);
    const [year, partner, value] = [rows.numbers('year'), rows.strings('partner'), rows.numbers('value')];
    const cells = Array.from(value, (yen, k) => ({
      at: periods.indexOf(year[k]!),
      buyer: partner[k] ?? '',
      usd: yen,
    }));
    out.push({
      source: dataset.info.name,
      exporter: 'JPN',
      product: name,
      codes: [...new Set(held)],
      season: 1,
      periods: periods.map(String),
      partners: table(
        cells.filter(({ at }) => at >= 0),
        periods.length,
      ),
    });
  }
  return out;
}
