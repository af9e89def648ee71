// What the rest of the world would lose without one economy's product: over a full year of world trade, so that
// "a lot" can be read off all exporter x product cells instead of a picked list.
import type { Region } from '../../atlas/groups.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { FULL_REPLACEMENT_MONTHS, customersLoss } from '../../measures/indispensability.ts';
import { cellPercentile, lossCells, type FlowColumns } from '../../measures/loss-cells.ts';
import { flowNoise } from './noise.ts';
import { replacementTime } from './replacement.ts';
import { sharedWords } from './words.ts';

/** One cell of the assessed economy: an exporter x product. Money in USD. */
export interface WorldCell {
  readonly worldShare: number;
  readonly exports: number;
  /** Loss of all customers, sum_j GDP_j Loss_j. */
  readonly loss: number;
  /** loss / sum of GDP x min(1, T/24). */
  readonly ind: number;
  /** Share of all cells of the world with a lower or equal `ind`. */
  readonly rank: number;
}

/** The customers of one product: arrays over the same importers. */
export interface Customers {
  readonly importers: readonly string[];
  readonly imports: Float64Array;
  /** Of those, from the assessed economy. */
  readonly fromHere: Float64Array;
  /** NaN where unknown. */
  readonly gdp: Float64Array;
}

export interface WorldLosses {
  readonly year: number;
  /** Year of the GDP. */
  readonly gdpYear: number;
  readonly sigma: number;
  /** The 90th percentile of `ind` over all cells. */
  readonly threshold: number;
  /** Number of exporter x product cells. */
  readonly cells: number;
  /** Sum of the GDP of all importers whose GDP is known, USD. */
  readonly gdp: number;
  of(product: number): WorldCell | null;
  customers(product: number): Customers;
  /** `ind` of a product in one draw: flows with errors, T drawn. */
  indDraw(product: number, draw: number): number;
}

/** Percentile from which a cell's loss counts as outstanding. */
const OUTSTANDING = 0.9;

/**
 * Losses over a full year of world trade; null where the dataset is not one (METHODS: never over a picked list).
 * The region is taken as one exporter and one importer; flows inside it are left out.
 */
export async function worldLosses(
  ctx: Context,
  dataset: Dataset,
  region: Region,
  year: number,
): Promise<WorldLosses | null> {
  const { kind, coverage } = dataset.info;
  const full =
    kind === 'trade' &&
    coverage.reporters === null &&
    coverage.lastCompleteYear !== null &&
    year <= coverage.lastCompleteYear &&
    coverage.years.includes(year);
  if (!full) return null;
  const economies = await economiesOf(ctx, dataset, region);
  const { gdp, gdpYear } = await gdpOf(ctx, economies, region, year);
  const sigma = ctx.coefficient(
    'sigma',
    6,
    'elasticity of substitution between sources; range 3-8 (Clayton, Maggiori & Schreger)',
  );
  ctx.coefficient('months that count in full', FULL_REPLACEMENT_MONTHS, 'METHODS 2.6 [P]');
  ctx.warn(sharedWords.say.costShares({ year: gdpYear }));
  ctx.warn(sharedWords.say.ownDependence());
  const flows = await flowsOf(ctx, dataset, economies, year);
  const cells = lossCells(flows, { sigma, gdp });
  const bought = new Set(flows.importer);
  let world = 0;
  gdp.forEach((income, code) => {
    if (bought.has(code) && !Number.isNaN(income)) world += income;
  });
  if (cells.leftOut.length > 0)
    ctx.warn(
      sharedWords.say.gdpUnknown({
        count: cells.leftOut.length,
        economies: cells.leftOut.map((code) => economies.codes[code] ?? String(code)).slice(0, 8),
      }),
    );
  const weight = new Map<number, number>();
  const time = (product: number): ReturnType<typeof replacementTime> =>
    replacementTime(ctx, { hs6: String(product).padStart(6, '0') });
  const inFull = (months: number): number => Math.min(1, months / FULL_REPLACEMENT_MONTHS);
  const ind = new Float64Array(cells.product.length);
  const own = new Map<number, number>();
  for (let c = 0; c < ind.length; c++) {
    const product = cells.product[c]!;
    let w = weight.get(product);
    if (w === undefined) {
      w = inFull(time(product)?.likely ?? 0);
      weight.set(product, w);
    }
    ind[c] = (cells.loss[c]! / world) * w;
    if (cells.exporter[c] === economies.self) own.set(product, c);
  }
  const sorted = ind.slice().sort();
  const threshold = cellPercentile(ind, OUTSTANDING).value ?? Number.POSITIVE_INFINITY;
  const customers = (product: number): Customers => customersOf(flows, economies, gdp, product);
  const noise = flowNoise(ctx);
  const [shared, alone] = [Math.sqrt(noise.shared) * noise.sigma, Math.sqrt(1 - noise.shared) * noise.sigma];
  const reporter = ctx.random('reporter', region.id);
  const known = new Map<number, Customers>();
  return {
    year,
    gdpYear,
    sigma,
    threshold,
    cells: ind.length,
    gdp: world,
    customers,
    of(product) {
      const c = own.get(product);
      if (c === undefined) return null;
      return {
        worldShare: cells.worldShare[c]!,
        exports: cells.exports[c]!,
        loss: cells.loss[c]!,
        ind: ind[c]!,
        rank: upperBound(sorted, ind[c]!) / sorted.length,
      };
    },
    indDraw(product, draw) {
      const they = known.get(product) ?? customers(product);
      known.set(product, they);
      const n = they.importers.length;
      const imports = new Float64Array(n);
      const shares = new Float64Array(n);
      const common = Math.exp(shared * reporter.normal(draw));
      for (let j = 0; j < n; j++) {
        const errors = ctx.random('noise', 'customers', year, product, they.importers[j]!);
        const here = they.fromHere[j]! * common * Math.exp(alone * errors.normal(2 * draw));
        const others = (they.imports[j]! - they.fromHere[j]!) * Math.exp(alone * errors.normal(2 * draw + 1));
        imports[j] = here + others;
        shares[j] = imports[j]! > 0 ? here / imports[j]! : 0;
      }
      const income = Array.from(they.gdp, (value) => (Number.isNaN(value) ? null : value));
      const { total } = customersLoss({ imports, shares, gdp: income, sigma });
      return (total / world) * inFull(time(product)?.draw(draw) ?? 0);
    },
  };
}

interface Economies {
  /** Codes by the integers of the dataset; a group stands under one new integer. */
  readonly codes: readonly string[];
  readonly self: number;
  /** Integers of the members; one for a single economy. */
  readonly inside: readonly number[];
}

async function economiesOf(ctx: Context, dataset: Dataset, region: Region): Promise<Economies> {
  const rows = await ctx.data.query(`SELECT id, code FROM ${dataset.table('economies')} ORDER BY id`);
  const names = rows.strings('code');
  const codes: string[] = [];
  rows.numbers('id').forEach((id, k) => (codes[id] = names[k] ?? String(id)));
  const inside = region.members.map((code) => codes.indexOf(code)).filter((id) => id >= 0);
  const self = region.members.length > 1 ? codes.push(region.id) - 1 : (inside[0] ?? -1);
  return { codes, self, inside };
}

/** GDP by the dataset's integers: of the year, else of the nearest year before it. */
async function gdpOf(
  ctx: Context,
  { codes, self, inside }: Economies,
  region: Region,
  year: number,
): Promise<{ gdp: Float64Array; gdpYear: number }> {
  const gdp = new Float64Array(codes.length).fill(Number.NaN);
  const macro = await ctx.data.find(['macro']);
  if (!macro) return { gdp, gdpYear: year };
  const rows = await ctx.data
    .query(`SELECT economy, CAST(max_by(gdp, year) AS DOUBLE) AS gdp, max(year) AS year
    FROM ${macro.table('macro')} WHERE gdp > 0 AND year BETWEEN ${year - 5} AND ${year} GROUP BY economy ORDER BY economy`);
  const [economy, income, at] = [rows.strings('economy'), rows.numbers('gdp'), rows.numbers('year')];
  for (let k = 0; k < rows.length; k++) {
    const code = codes.indexOf(economy[k] ?? '');
    if (code >= 0) gdp[code] = income[k]!;
  }
  if (region.members.length > 1)
    gdp[self] = inside.reduce((sum, code) => sum + (Number.isNaN(gdp[code]!) ? 0 : gdp[code]!), 0);
  return { gdp, gdpYear: at.length > 0 ? Math.max(...at) : year };
}

async function flowsOf(
  ctx: Context,
  dataset: Dataset,
  { self, inside }: Economies,
  year: number,
): Promise<FlowColumns> {
  const table = dataset.table('flows');
  const group = inside.length > 1;
  const list = inside.join(', ') || 'NULL';
  const as = (side: string): string =>
    group ? `CASE WHEN ${side} IN (${list}) THEN ${self} ELSE ${side} END` : side;
  // A dataset holds each flow once; only a group's flows have to be added up.
  const rows = await ctx.data.query(
    `SELECT product, ${as('importer')} AS importer, ${as('exporter')} AS exporter,
       CAST(${group ? 'sum(value)' : 'value'} AS DOUBLE) AS value
     FROM ${table} WHERE year = ${year} AND value > 0 AND exporter <> importer
       ${group ? `AND NOT (exporter IN (${list}) AND importer IN (${list})) GROUP BY ALL` : ''}
     ORDER BY product, importer, exporter`,
  );
  return {
    product: Int32Array.from(rows.numbers('product')),
    importer: Int16Array.from(rows.numbers('importer')),
    exporter: Int16Array.from(rows.numbers('exporter')),
    value: rows.numbers('value'),
  };
}

function customersOf(
  flows: FlowColumns,
  { codes, self }: Economies,
  gdp: Float64Array,
  product: number,
): Customers {
  const from = lowerBound(flows.product, product);
  const importers: string[] = [];
  const imports: number[] = [];
  const fromHere: number[] = [];
  const income: number[] = [];
  for (let k = from; k < flows.product.length && flows.product[k] === product;) {
    const j = flows.importer[k]!;
    let [all, here] = [0, 0];
    for (; k < flows.product.length && flows.product[k] === product && flows.importer[k] === j; k++) {
      all += flows.value[k]!;
      if (flows.exporter[k] === self) here += flows.value[k]!;
    }
    if (here === 0) continue;
    importers.push(codes[j] ?? String(j));
    imports.push(all);
    fromHere.push(here);
    income.push(gdp[j]!);
  }
  return {
    importers,
    imports: Float64Array.from(imports),
    fromHere: Float64Array.from(fromHere),
    gdp: Float64Array.from(income),
  };
}

/** First place whose value is not below `value`, in ascending order. */
function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of values not above `value`, in ascending order. */
function upperBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
