// What the rest of the world would lose without one economy's product: over a full year of world trade, so that
// "a lot" can be read off all exporter x product cells instead of a picked list.
import type { Region } from '../../atlas/groups.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { quantileSorted } from '../../kernel/quantile.ts';
import type { Stream } from '../../kernel/random.ts';
import { FULL_REPLACEMENT_MONTHS, customersLoss } from '../../measures/indispensability.ts';
import { OMEGA_CAP } from '../../measures/power.ts';
import { economyCodes } from './flow-reads.ts';
import { registerGdp } from './gdp.ts';
import { flowNoise } from './noise.ts';
import { customersOf, upperBound, type ProductCustomers } from './product-customers.ts';
import type { Replacement } from './replacement.ts';
import { sharedWords } from './words.ts';
import { worldMonths } from './world-months.ts';
import { cellAt, incomesOf, worldYear, type Economies } from './world-year.ts';

/** One cell of the assessed economy: an exporter x product. Money in USD. */
export interface WorldCell {
  readonly worldShare: number;
  readonly exports: number;
  /** Loss of all customers, sum_j GDP_j Loss_j. */
  readonly loss: number;
}

/** An importer and its GDP, USD. */
export interface Income {
  readonly economy: string;
  readonly gdp: number;
}

/** A cell of any exporter, with what its loss comes from. */
export interface RankedCell {
  readonly exporter: string;
  /** Six digits. */
  readonly product: string;
  readonly ind: number;
  /** Months to replace the product; null where the table is silent, which weighs nothing. */
  readonly time: Replacement | null;
  readonly customers: ProductCustomers;
}

export interface WorldLosses {
  readonly year: number;
  /** Year of the GDP. */
  readonly gdpYear: number;
  readonly sigma: number;
  /** The 90th percentile of `ind` over all cells, each with its own months to replace. */
  readonly threshold: number;
  /** The value of `ind` at another percentile (0-1) of all cells. */
  bar(percentile: number): number;
  /** Number of exporter x product cells. */
  readonly cells: number;
  /** Sum of the GDP of all importers whose GDP is known, USD. */
  readonly gdp: number;
  /** Importers whose GDP is known. */
  incomes(): readonly Income[];
  /** The cell at a place of the order of all cells, smallest loss first; places count from 0. */
  ranked(place: number): RankedCell;
  of(product: number): WorldCell | null;
  customers(product: number): ProductCustomers;
  /** Loss of a product's customers / sum of GDP x min(1, T/24), T the months to replace it. */
  ind(product: number, months: number): number;
  /** Share of all cells of the world with a lower or equal `ind`. */
  rank(ind: number): number;
  /** `ind` of a product in one draw: flows with errors, the months of the draw. */
  indDraw(product: number, draw: number, months: number): number;
}

/**
 * Losses over a full year of world trade; null where the dataset is not one (METHODS: never over a picked list), or no GDP
 * is known.
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
  const sigma = ctx.coefficient(
    'sigma',
    6,
    'elasticity of substitution between sources; range 3-8 (Clayton, Maggiori & Schreger)',
  );
  registerGdp(ctx);
  ctx.coefficient('loss.share capped at', OMEGA_CAP, 'full control is counted there [P]');
  ctx.coefficient('months that count in full', FULL_REPLACEMENT_MONTHS, 'METHODS 2.6 [P]');
  const months = await worldMonths(ctx, dataset, region, year);
  const inFull = (time: number): number => Math.min(1, time / FULL_REPLACEMENT_MONTHS);
  const world = await worldYear(ctx.data, dataset, economies, {
    year,
    sigma,
    weight: (product, exporter, exports) => inFull(months.likely(product, exporter, exports)),
  });
  ctx.warn(sharedWords.say.costShares({ year: world.gdpYear }));
  ctx.warn(sharedWords.say.ownDependence());
  const { flows, cells, gdp, ind } = world;
  if (cells.leftOut.length > 0)
    ctx.warn(
      sharedWords.say.gdpUnknown({
        count: cells.leftOut.length,
        economies: cells.leftOut.map((code) => economies.codes[code] ?? String(code)).slice(0, 8),
      }),
    );
  if (world.worldGdp === 0) return null;
  const own = new Map(Array.from(world.cellsOf(economies.self), (c) => [cells.product[c]!, c]));
  const customers = (product: number): ProductCustomers =>
    customersOf(flows, economies.codes, gdp, product, economies.self);
  const noise = flowNoise(ctx);
  const [shared, alone] = [Math.sqrt(noise.shared) * noise.sigma, Math.sqrt(1 - noise.shared) * noise.sigma];
  const reporter = ctx.random('reporter', region.id);
  const known = new Map<number, Drawable>();
  const drawable = (product: number): Drawable => {
    const they = customers(product);
    return {
      they,
      errors: they.importers.map((code) => ctx.random('noise', 'customers', year, product, code)),
      income: Array.from(they.gdp, (value) => (Number.isNaN(value) ? null : value)),
      imports: new Float64Array(they.importers.length),
      shares: new Float64Array(they.importers.length),
    };
  };
  return {
    year,
    gdpYear: world.gdpYear,
    sigma,
    threshold: world.threshold,
    bar: (percentile) => quantileSorted(world.sorted, percentile),
    cells: ind.length,
    gdp: world.worldGdp,
    customers,
    incomes: () => incomesOf(world, economies.codes),
    ranked(place) {
      const c = cellAt(world, place);
      const product = cells.product[c]!;
      const exporter = cells.exporter[c]!;
      const code = economies.codes[exporter] ?? String(exporter);
      return {
        exporter: code,
        product: String(product).padStart(6, '0'),
        ind: ind[c]!,
        time: months.time(product, code, cells.exports[c]!),
        customers: customersOf(flows, economies.codes, gdp, product, exporter),
      };
    },
    of(product) {
      const c = own.get(product);
      if (c === undefined) return null;
      return {
        worldShare: cells.worldShare[c]!,
        exports: cells.exports[c]!,
        loss: cells.loss[c]!,
      };
    },
    ind: (product, time) => {
      const c = own.get(product);
      return c === undefined ? 0 : (cells.loss[c]! / world.worldGdp) * inFull(time);
    },
    rank: (value) => upperBound(world.sorted, value) / ind.length,
    indDraw(product, draw, time) {
      const one = known.get(product) ?? drawable(product);
      known.set(product, one);
      const { they, errors, income, imports, shares } = one;
      const common = Math.exp(shared * reporter.normal(draw));
      for (let j = 0; j < imports.length; j++) {
        const here = they.fromHere[j]! * common * Math.exp(alone * errors[j]!.normal(2 * draw));
        const others =
          (they.imports[j]! - they.fromHere[j]!) * Math.exp(alone * errors[j]!.normal(2 * draw + 1));
        imports[j] = here + others;
        shares[j] = imports[j]! > 0 ? here / imports[j]! : 0;
      }
      const { total } = customersLoss({ imports, shares, gdp: income, sigma });
      return (total / world.worldGdp) * inFull(time);
    },
  };
}

/** A product's customers with what every draw needs; `imports` and `shares` are overwritten by each. */
interface Drawable {
  readonly they: ProductCustomers;
  readonly errors: readonly Stream[];
  readonly income: readonly (number | null)[];
  readonly imports: Float64Array;
  readonly shares: Float64Array;
}

async function economiesOf(ctx: Context, dataset: Dataset, region: Region): Promise<Economies> {
  const codes = [...(await economyCodes(ctx.data, dataset))];
  const inside = region.members.map((code) => codes.indexOf(code)).filter((id) => id >= 0);
  const grouped = region.members.length > 1;
  const self = grouped ? codes.push(region.id) - 1 : (inside[0] ?? -1);
  return { codes, self, inside, grouped };
}
