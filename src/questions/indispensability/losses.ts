// What the customers of one product would lose without the assessed economy, at likely values and over the range of sigma.
import type { Context } from '../../contract/question.ts';
import { customersLoss, lastTenth, type CustomersLoss } from '../../measures/indispensability.ts';
import { shareOfImports, type Customer } from './customers.ts';

/** Elasticity of substitution between sources: the least loss at `most`, the greatest at `least`. */
export interface Sigma {
  readonly likely: number;
  readonly least: number;
  readonly most: number;
}

const SOURCE = 'elasticity of substitution between sources; range 3-8 (Clayton, Maggiori & Schreger)';

export const sigmaOf = (ctx: Context): Sigma => ({
  likely: ctx.coefficient('sigma', 6, SOURCE),
  least: ctx.coefficient('sigma.least', 3, SOURCE),
  most: ctx.coefficient('sigma.most', 8, SOURCE),
});

/** The losses of one product's customers; arrays run over the customers. */
export interface Losses {
  readonly likely: CustomersLoss;
  /** At the largest sigma. */
  readonly low: CustomersLoss;
  /** At the smallest sigma. */
  readonly high: CustomersLoss;
  /** Part that the last tenth of sales carries. */
  readonly lastTenth: number | null;
  /** Place of the customer whose loss is the largest share of its GDP, those that the product passes through left out; -1 where there is none. */
  readonly hardest: number;
}

/** Cost share above which a product is taken to pass through a customer: a hub, or a register of ships. [P] */
export const PASS_THROUGH = 0.1;

/** Whether a customer imports more of the product than it can well use; null where its GDP is not known. */
export const passesThrough = ({ imports, gdp }: Customer): boolean | null =>
  Number.isNaN(gdp) ? null : imports / gdp > PASS_THROUGH;

/** Losses of customers whose GDP is known; null where nobody buys. */
export function lossesOf(customers: readonly Customer[], sigma: Sigma): Losses | null {
  if (customers.length === 0) return null;
  const exclusion = {
    imports: customers.map(({ imports }) => imports),
    shares: customers.map(shareOfImports),
    gdp: customers.map(({ gdp }) => (Number.isNaN(gdp) ? null : gdp)),
  };
  const likely = customersLoss({ ...exclusion, sigma: sigma.likely });
  let hardest = -1;
  likely.byImporter.forEach((loss, k) => {
    if (passesThrough(customers[k]!) === false && loss > (hardest < 0 ? -1 : likely.byImporter[hardest]!))
      hardest = k;
  });
  return {
    likely,
    low: customersLoss({ ...exclusion, sigma: sigma.most }),
    high: customersLoss({ ...exclusion, sigma: sigma.least }),
    lastTenth: lastTenth(exclusion).value,
    hardest,
  };
}
