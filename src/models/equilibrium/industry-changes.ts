// What happens to each industry of each economy between two states of a many-sector world.
import type { ManySectorSolution, ManySectorWorld } from './caliendo-parro-world.ts';

/** Relative changes (0.01 = 1 %), `[n * J + j]`; NaN where the industry sold, or the economy bought, nothing before. */
export interface IndustryChanges {
  /** Of what is made: sales over the price of one's own output. */
  readonly output: Float64Array;
  /** Of sales in money, and of value added with them. */
  readonly sales: Float64Array;
  /** Of the price of one's own output. */
  readonly producerPrice: Float64Array;
  /** Of the price that buyers in the economy pay for the sector, from wherever. */
  readonly buyerPrice: Float64Array;
}

/** @param before, after solved from `world` (so that costs and prices are relative to it), `before` without a change */
export function industryChanges(
  { economies: N, sectors: J }: ManySectorWorld,
  before: ManySectorSolution,
  after: ManySectorSolution,
): IndustryChanges {
  const over = (of: (at: number) => number, was: Float64Array): Float64Array =>
    Float64Array.from({ length: N * J }, (_, at) => (was[at]! > 0 ? of(at) - 1 : Number.NaN));
  return {
    output: over((at) => after.sales[at]! / before.sales[at]! / after.cost[at]!, before.sales),
    sales: over((at) => after.sales[at]! / before.sales[at]!, before.sales),
    producerPrice: over((at) => after.cost[at]!, before.sales),
    buyerPrice: over((at) => after.price[at]!, before.spending),
  };
}
