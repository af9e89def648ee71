// Customers from bilateral flows. All sums are taken of exact decimals, so that they do not depend on their order.
import type { Region } from '../../atlas/groups.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { economyCodes } from '../shared/flow-reads.ts';
import { named } from '../shared/unnamed.ts';
import type { Gdp } from '../shared/gdp.ts';
import type { Bundle } from '../shared/merge.ts';
import type { Customer, CustomerBook, YearFacts } from './customers.ts';

/** The flows of a dataset as SQL, with regions of several members taken as one. */
export interface Regional {
  readonly codes: readonly string[];
  /** Place of a region in `codes`; -1 where it does not trade. */
  id(region: Region): number;
  /** Rows `year, key, importer, exporter, value` of some years, flows inside the regions and of exporters without a name left out. */
  flows(years: readonly number[]): string;
  /** Whether each row is a flow of its own, not a part of one. */
  readonly single: boolean;
}

/** Reads flows with each region as one economy, and each bundle as one product. */
export async function regional(
  ctx: Context,
  dataset: Dataset,
  regions: readonly Region[],
  bundles: readonly Bundle[],
): Promise<Regional> {
  const codes = [...(await economyCodes(ctx.data, dataset))];
  const inside = (region: Region): string =>
    region.members
      .map((code) => codes.indexOf(code))
      .filter((id) => id >= 0)
      .join(', ') || 'NULL';
  const groups = regions.filter(({ members }) => members.length > 1);
  const ids = new Map(groups.map((group) => [group.id, codes.push(group.id) - 1]));
  const as = (side: string): string =>
    groups.length === 0
      ? side
      : `CASE ${groups.map((group) => `WHEN ${side} IN (${inside(group)}) THEN ${ids.get(group.id)}`).join(' ')} ELSE ${side} END`;
  const within = groups
    .map((group) => ` AND NOT (exporter IN (${inside(group)}) AND importer IN (${inside(group)}))`)
    .join('');
  const pairs = bundles.flatMap(({ key, codes: parts }) => parts.map((code) => `(${key}, ${code})`));
  return {
    codes,
    id: (region) => ids.get(region.id) ?? codes.indexOf(region.members[0] ?? ''),
    flows: (years) => `SELECT year, key, ${as('importer')} AS importer, ${as('exporter')} AS exporter, value
      FROM ${dataset.table('flows')} JOIN (VALUES ${pairs.join(', ') || '(NULL, NULL)'}) AS bundle(key, code) ON product = code
      WHERE year IN (${years.join(', ') || 'NULL'}) AND value > 0 AND importer <> exporter AND ${named(codes, 'exporter')}${within}`,
    single: groups.length === 0 && pairs.length === bundles.length,
  };
}

export interface FlowCustomers {
  readonly dataset: Dataset;
  readonly region: Region;
  readonly year: number;
  readonly bundles: readonly Bundle[];
  readonly gdp: Gdp;
  /** A group of customers taken as one; the only customer then. */
  readonly together: Region | null;
}

/** Who bought what from the region in the year, without flags. */
export async function flowCustomers(ctx: Context, of: FlowCustomers): Promise<CustomerBook> {
  const { dataset, region, year, bundles, gdp, together } = of;
  const sides = await regional(ctx, dataset, together ? [region, together] : [region], bundles);
  const rows = await ctx.data.query(
    `SELECT key, importer, CAST(sum(value) AS DOUBLE) AS imports,
       CAST(sum(value) FILTER (WHERE exporter = ${sides.id(region)}) AS DOUBLE) AS from_here
     FROM (${sides.flows([year])})
     WHERE ${together ? `importer = ${sides.id(together)}` : named(sides.codes, 'importer')}
     GROUP BY ALL HAVING from_here > 0 ORDER BY key, importer`,
  );
  const [key, importer, imports, fromHere] = [
    rows.numbers('key'),
    rows.numbers('importer'),
    rows.numbers('imports'),
    rows.numbers('from_here'),
  ];
  const customers = new Map<number, Customer[]>();
  for (let k = 0; k < rows.length; k++) {
    const code = sides.codes[importer[k]!] ?? String(importer[k]);
    const income = together ? gdp.together(together.members) : gdp.of(code);
    const those = customers.get(key[k]!) ?? [];
    those.push({ importer: code, imports: imports[k]!, fromHere: fromHere[k]!, gdp: income, years: [] });
    customers.set(key[k]!, those);
  }
  for (const those of customers.values()) those.sort((a, b) => (a.importer < b.importer ? -1 : 1));
  return { customers, largestOnly: false };
}

/** Which flags are looked up: of those that buy more than half from here, of all customers of some items, and of one importer. */
export interface FlagsAsked {
  readonly years: readonly number[];
  readonly items: readonly number[];
  readonly importer: string | null;
}

/** The same book with the facts of each year beside the customers asked for. */
export async function withFlags(
  ctx: Context,
  of: FlowCustomers,
  book: CustomerBook,
  { years, items, importer: named }: FlagsAsked,
): Promise<CustomerBook> {
  const { dataset, region, year, bundles, together } = of;
  const sides = await regional(ctx, dataset, together ? [region, together] : [region], bundles);
  const here = `sum(value) FILTER (WHERE exporter = ${sides.id(region)})`;
  const among = `(${sides.flows(years)}) SEMI JOIN asked USING (key)`;
  const rows = await ctx.data.query(
    `WITH asked AS (SELECT key, importer FROM (${sides.flows([year])}) GROUP BY ALL
       HAVING 2 * ${here} > sum(value) OR (${here} > 0
         AND (key IN (${items.join(', ') || 'NULL'}) OR importer = ${named === null ? 'NULL' : sides.codes.indexOf(named)}))),
     flow AS (SELECT year, key, importer, exporter, CAST(${sides.single ? 'value' : 'sum(value)'} AS DECIMAL(20,3)) AS v
       FROM ${among} ${sides.single ? '' : 'GROUP BY ALL'}),
     bought AS (SELECT year, key, importer, sum(v) AS m, sum(v * v) AS squares FROM flow SEMI JOIN asked USING (key, importer) GROUP BY ALL),
     sold AS (SELECT year, key, exporter AS importer, sum(v) AS x FROM flow GROUP BY ALL),
     world AS (SELECT year, key, sum(x) AS w, sum(CAST(x AS DECIMAL(20,3)) * CAST(x AS DECIMAL(20,3))) AS squares FROM sold GROUP BY ALL)
     SELECT key, importer, year, CAST(m AS DOUBLE) AS imports, CAST(coalesce(x, 0) AS DOUBLE) AS exports,
       CAST(bought.squares AS DOUBLE) / (CAST(m AS DOUBLE) * CAST(m AS DOUBLE)) AS hhi,
       CAST(world.squares AS DOUBLE) / (CAST(w AS DOUBLE) * CAST(w AS DOUBLE)) AS world_hhi
     FROM bought LEFT JOIN sold USING (year, key, importer) JOIN world USING (year, key)
     ORDER BY key, importer, year`,
  );
  const column = (name: string): Float64Array => rows.numbers(name);
  const [key, importer, at, imports, exports, hhi, worldHhi] = [
    column('key'),
    column('importer'),
    column('year'),
    column('imports'),
    column('exports'),
    column('hhi'),
    column('world_hhi'),
  ];
  const facts = new Map<string, YearFacts[]>();
  for (let k = 0; k < rows.length; k++) {
    const name = `${key[k]} ${sides.codes[importer[k]!] ?? String(importer[k])}`;
    const those = facts.get(name) ?? [];
    those.push({
      year: at[k]!,
      imports: imports[k]!,
      exports: exports[k]!,
      hhi: hhi[k]!,
      worldHhi: worldHhi[k]!,
    });
    facts.set(name, those);
  }
  return {
    ...book,
    customers: new Map(
      Array.from(book.customers, ([item, those]) => [
        item,
        those.map((one) => ({ ...one, years: facts.get(`${item} ${one.importer}`) ?? [] })),
      ]),
    ),
  };
}
