// What importers buy of goods altogether, from the data in which the scenario found its flows.
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { acts } from '../../models/scenario/path.ts';
import type { Acting } from './world.ts';

/** A flow between two economies in a year, USD. */
export interface Bought {
  readonly exporter: string;
  readonly importer: string;
  readonly value: number;
}

const quoted = (values: readonly string[]): string =>
  values.map((value) => `'${value.replaceAll(/[^A-Za-z0-9_-]/g, '')}'`).join(', ') || 'NULL';

/** Total imports by `importer product`, USD a year, of the goods in rows of one basis and year. */
export async function totalImports(ctx: Context, rows: readonly Row[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const keys = new Set(rows.map((row) => `${String(row['basis'])} ${String(row['year'])}`));
  for (const key of keys) {
    const [basis = '', year = ''] = key.split(' ');
    const products = [
      ...new Set(
        rows
          .filter((row) => row['basis'] === basis && String(row['year']) === year)
          .map((row) => String(row['product'])),
      ),
    ];
    const sql = await importsQuery(ctx, basis, Number(year), products);
    if (sql === null) continue;
    const frame = await ctx.data.query(sql);
    const [importer, product, value] = [
      frame.strings('importer'),
      frame.strings('product'),
      frame.numbers('value'),
    ];
    importer.forEach((one, k) => found.set(`${one ?? ''} ${product[k] ?? ''}`, value[k]!));
  }
  return found;
}

async function importsQuery(
  ctx: Context,
  basis: string,
  year: number,
  products: readonly string[],
): Promise<string | null> {
  if (basis === 'flows') {
    const trade = await ctx.data.find(['trade']);
    return (
      trade && `${flowsOf(trade.table.bind(trade), year, products, 'i.code AS importer, p.code AS product')}`
    );
  }
  if (basis === 'group') return groupQuery(ctx, year, products);
  if (basis !== 'top-supplier') return null;
  const dependence = await ctx.data.find(['dependence']);
  return (
    dependence &&
    `SELECT importer, product, CAST(imports AS DOUBLE) AS value FROM ${dependence.table('imports')}
     WHERE year = ${year} AND product IN (${quoted(products)}) ORDER BY 1, 2`
  );
}

/** Japan's imports by customs group, at the mean rate of the year. */
async function groupQuery(ctx: Context, year: number, groups: readonly string[]): Promise<string | null> {
  const trade = await ctx.data.find(['group-trade']);
  const macro = await ctx.data.find(['macro']);
  if (!trade || !macro) return null;
  const named = groups.map((group) => `'${group.replaceAll("'", "''")}'`).join(', ');
  return `SELECT f.reporter AS importer, f.commodity AS product, CAST(sum(f.value) / any_value(r.per_usd) AS DOUBLE) AS value
    FROM ${trade.table('flows')} f JOIN ${macro.table('rates')} r ON r.currency = 'JPY' AND r.year = f.year
    WHERE f.year = ${year} AND f.flow = 'import' AND f.reporter = 'JPN' AND f.commodity IN (${named})
    GROUP BY ALL ORDER BY 1, 2`;
}

const flowsOf = (
  table: (name: string) => string,
  year: number,
  products: readonly string[],
  by: string,
): string =>
  `SELECT ${by}, CAST(sum(f.value) AS DOUBLE) AS value
   FROM ${table('flows')} f JOIN ${table('economies')} e ON e.id = f.exporter JOIN ${table('economies')} i ON i.id = f.importer
     JOIN ${table('products')} p ON p.id = f.product
   WHERE f.year = ${year} AND f.exporter <> f.importer AND p.code IN (${quoted(products)})
   GROUP BY ALL HAVING sum(f.value) > 0 ORDER BY 1, 2`;

/** All flows of a good between economies in the year and data in which the scenario found its flows. */
export async function worldFlows(
  ctx: Context,
  { basis, year, product }: { readonly basis: string; readonly year: number; readonly product: string },
): Promise<readonly Bought[]> {
  let sql: string | null = null;
  if (basis === 'flows') {
    const trade = await ctx.data.find(['trade']);
    if (trade)
      sql = flowsOf(trade.table.bind(trade), year, [product], 'e.code AS exporter, i.code AS importer');
  }
  if (basis === 'top-supplier') {
    const dependence = await ctx.data.find(['dependence']);
    if (dependence)
      sql = `SELECT s.exporter, s.importer, CAST(i.imports * s.share AS DOUBLE) AS value
        FROM ${dependence.table('suppliers')} s JOIN ${dependence.table('imports')} i USING (year, importer, product)
        WHERE s.year = ${year} AND s.exporter <> s.importer AND s.product = ${quoted([product])} AND s.share > 0 AND i.imports > 0
        ORDER BY 1, 2`;
  }
  if (sql === null) return [];
  const frame = await ctx.data.query(sql);
  const [exporter, importer, value] = [
    frame.strings('exporter'),
    frame.strings('importer'),
    frame.numbers('value'),
  ];
  return Array.from(value, (usd, k) => ({
    exporter: exporter[k] ?? '',
    importer: importer[k] ?? '',
    value: usd,
  }));
}

/** A flow of the account, and the share of it that is missing net on its worst day. */
export interface WorstDay {
  readonly row: Row;
  readonly share: number;
}

/**
 * Of each flow (exporter, importer, product) the worst day: events that act on the same day take from it together, the account
 * having taken what the later one withholds from what the earlier leaves; events that follow one another do not add up.
 */
export function worstDays({ events, labels }: Acting, rows: readonly Row[]): readonly WorstDay[] {
  const flows = new Map<string, Row[]>();
  for (const row of rows) {
    const key = [row['exporter'], row['importer'], row['product']].join(' ');
    flows.set(key, [...(flows.get(key) ?? []), row]);
  }
  return [...flows.values()].map((parts) => {
    const own = parts.map((row) => ({
      event: events[labels.indexOf(String(row['event']))]!,
      share: netShare(row),
    }));
    const on = (day: number): number =>
      own.reduce((sum, { event, share }) => sum + (acts(event, day) ? share : 0), 0);
    return { row: parts[0]!, share: Math.min(1, Math.max(...own.map(({ event }) => on(event.startDay)))) };
  });
}

/** Share of a flow that is missing net on a day on which its event acts, on average. */
function netShare(row: Row): number {
  const due = (Number(row['value']) * Number(row['days'])) / 365;
  return due > 0 ? Math.min(1, Number(row['removed']) / due) : 0;
}
