// The second table: for whom, how much.
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { band } from '../map/evidence.ts';
import { flowNoise } from '../shared/noise.ts';
import type { Assessment, Judged } from './assess.ts';
import { LEADING } from './assess.ts';
import { flagOf, shareOfImports, yearsHeld, type Customer } from './customers.ts';
import { lossesOf, passesThrough } from './losses.ts';

/** Customers listed of each product, where not one product or one customer is asked about. */
export const LISTED = 10;

/** One customer of one product, as listed. */
export interface Listed {
  readonly judged: Judged;
  readonly customer: Customer;
}

/** Which customers are listed: all of one product, one of all products, or the hardest hit of the leading products. */
export function listedOf(a: Assessment): readonly Listed[] {
  const products = a.judged.filter(({ item }) => (a.listed?.customers.get(item.key) ?? []).length > 0);
  const few = a.customer !== null || a.counts.asked === 1 ? products : products.slice(0, LEADING);
  return few.flatMap((judged) => {
    const those = (a.listed?.customers.get(judged.item.key) ?? []).map((customer) => ({
      customer,
      loss: lossesOf([customer], a.sigma)?.likely.byImporter[0] ?? Number.NaN,
    }));
    const size = (loss: number): number => (Number.isNaN(loss) ? -1 : loss);
    // Those that the product passes through come last: their loss in percent of GDP means little.
    const passing = (one: Customer): number => (passesThrough(one) === true ? 1 : 0);
    const inOrder = those.toSorted(
      (x, y) =>
        passing(x.customer) - passing(y.customer) ||
        size(y.loss) - size(x.loss) ||
        y.customer.fromHere - x.customer.fromHere,
    );
    return inOrder
      .slice(0, a.counts.asked === 1 ? undefined : LISTED)
      .map(({ customer }) => ({ judged, customer }));
  });
}

/** How many products with customers, and customers of the products listed, are left out of the table. */
export function cutOf(a: Assessment): { readonly products: number; readonly customers: number } {
  const sizes = a.judged
    .map(({ item }) => (a.listed?.customers.get(item.key) ?? []).length)
    .filter((size) => size > 0);
  if (a.counts.asked === 1) return { products: 0, customers: 0 };
  const few = a.customer !== null ? sizes : sizes.slice(0, LEADING);
  return {
    products: sizes.length - few.length,
    customers: few.reduce((sum, size) => sum + Math.max(0, size - LISTED), 0),
  };
}

/** The economy's share of a customer's imports in every draw: errors as in the losses of the map. [P] */
export function shareDraws(ctx: Context, a: Assessment, { judged, customer }: Listed): Float64Array {
  const noise = flowNoise(ctx);
  const [shared, alone] = [Math.sqrt(noise.shared) * noise.sigma, Math.sqrt(1 - noise.shared) * noise.sigma];
  const reporter = ctx.random('reporter', a.region.id);
  const [code] = judged.codes;
  const product = judged.codes.length === 1 && code !== undefined ? code : judged.item.product;
  const errors = ctx.random('noise', 'customers', a.flows?.year ?? a.year, product, customer.importer);
  return Float64Array.from({ length: ctx.draws }, (_, d) => {
    const here =
      customer.fromHere * Math.exp(shared * reporter.normal(d)) * Math.exp(alone * errors.normal(2 * d));
    const others =
      Math.max(0, customer.imports - customer.fromHere) * Math.exp(alone * errors.normal(2 * d + 1));
    return here / (here + others);
  });
}

export function customerRow(ctx: Context, a: Assessment, listed: Listed): Row {
  const { judged, customer } = listed;
  const [low, high] = band(shareDraws(ctx, a, listed));
  const losses = lossesOf([customer], a.sigma);
  const known = !Number.isNaN(customer.gdp);
  const flagged = a.flows ? flagOf(customer, a.flows.rule) : null;
  return {
    key: `${judged.item.product}:${customer.importer}`,
    product: judged.item.product,
    name: judged.item.name,
    nameJa: judged.item.nameJa,
    importer: customer.importer,
    imports: customer.imports,
    share: shareOfImports(customer),
    shareLow: low,
    shareHigh: high,
    bought: customer.fromHere,
    dependent: flagged,
    held: a.flows && flagged !== null ? yearsHeld(customer, a.flows.rule).filter(Boolean).length : null,
    dependentReason: flagged === null ? 'no-data' : null,
    lossShare: known ? (losses?.likely.byImporter[0] ?? null) : null,
    lossShareLow: known ? (losses?.low.byImporter[0] ?? null) : null,
    lossShareHigh: known ? (losses?.high.byImporter[0] ?? null) : null,
    lossShareReason: known ? null : 'no-data',
    loss: known ? (losses?.likely.total ?? null) : null,
    passing: passesThrough(customer),
    gdp: known ? customer.gdp : null,
  };
}
