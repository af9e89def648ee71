// Customers from indicators of dependence: importers that list the assessed economy among their largest suppliers.
import type { Region } from '../../atlas/groups.ts';
import { groups } from '../../atlas/groups.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import type { Gdp } from '../shared/gdp.ts';
import { exporterCodes, fromShares, importsListed, worldListed } from '../shared/indicator-reads.ts';
import { mergeCodes, valueOf, type Bundle } from '../shared/merge.ts';
import { byImporter, noneOf } from '../shared/parts.ts';
import { factsOf, matchWorld, type ImportSide } from '../shared/supply.ts';
import { namedSupplies } from '../shared/unnamed.ts';
import type { Customer, CustomerBook, YearFacts } from './customers.ts';

export interface IndicatorCustomers {
  readonly dataset: Dataset;
  readonly region: Region;
  /** The years of the rule's window; the last is the year asked for. */
  readonly years: readonly number[];
  readonly bundles: readonly Bundle[];
  readonly gdp: Gdp;
  /** A group of customers that the dataset holds as one importer. */
  readonly together: Region | null;
}

/**
 * Who lists the economy among the largest suppliers. Groups are left out as importers (they stand beside their members) unless
 * one is asked for. Of a group as the supplier nothing is known: its members are listed one by one, and not all of them.
 */
export async function indicatorCustomers(ctx: Context, of: IndicatorCustomers): Promise<CustomerBook> {
  const { dataset, region, years, bundles, gdp, together } = of;
  const customers = new Map<number, Customer[]>();
  if (region.members.length > 1) return { customers, largestOnly: true };
  const codes = await exporterCodes(ctx.data, dataset);
  const products = [...new Set(bundles.flatMap((bundle) => bundle.codes))].join(', ') || 'NULL';
  const where = `year IN (${years.join(', ') || 'NULL'}) AND product::INTEGER IN (${products})`;
  const everyone = await worldListed(ctx.data, dataset, where, codes);
  const { supplies: world } = namedSupplies(everyone, codes, years.at(-1) ?? 0);
  const listed = await importsListed(ctx.data, dataset, where);
  const [cells, tops] = [byImporter(listed.cells), byImporter(listed.top)];
  const groupIds = new Set(groups().map(({ id }) => id));
  const wanted = [...cells.keys()].filter((importer) =>
    together
      ? importer === together.id && !together.members.includes(region.id)
      : !groupIds.has(importer) && importer !== region.id,
  );
  for (const importer of wanted) {
    const own = cells.get(importer)!;
    const all = fromShares(own, tops.get(importer) ?? noneOf(listed.top), codes);
    const { supplies } = namedSupplies(all, codes, years.at(-1) ?? 0);
    const at = matchWorld(supplies, all);
    const ofCells = (column: string): Float64Array => {
      const values = own.numbers(column);
      return Float64Array.from(at, (c) => values[c]!);
    };
    const side: ImportSide = {
      dataset,
      economy: importer,
      members: together && importer === together.id ? together.members : [importer],
      self: codes.indexOf(region.id),
      codes,
      products: new Map(),
      years,
      supplies,
      world,
      worldCell: matchWorld(supplies, world),
      exports: ofCells('exports'),
      intra: ofCells('intra'),
    };
    const income = together ? gdp.together(together.members) : gdp.of(importer);
    for (const [key, one] of customersOf(side, bundles, importer, income)) {
      const those = customers.get(key) ?? [];
      those.push(one);
      customers.set(key, those);
    }
  }
  return { customers, largestOnly: true };
}

/** What one importer buys from the economy, by item. */
function customersOf(
  side: ImportSide,
  bundles: readonly Bundle[],
  importer: string,
  gdp: number,
): ReadonlyMap<number, Customer> {
  const { side: merged } = mergeCodes(side, bundles);
  const facts = factsOf(merged, null);
  const years = new Map<number, YearFacts[]>();
  const found = new Map<number, Customer>();
  const last = side.years.at(-1);
  for (let c = 0; c < merged.supplies.cells; c++) {
    const key = merged.supplies.product[c]!;
    const { imports, exports, hhi, worldHhi } = facts.at(c);
    const those = years.get(key) ?? [];
    years.set(key, those);
    if (imports > 0) those.push({ year: merged.supplies.year[c]!, imports, exports, hhi, worldHhi });
    if (merged.supplies.year[c] !== last) continue;
    const fromHere = valueOf(merged.supplies, c, side.self, merged.supplies.value);
    if (fromHere > 0) found.set(key, { importer, imports, fromHere, gdp, years: those });
  }
  return found;
}
