// Who could hurt whom more: the losses of both sides if all trade between them stopped, over all six-digit codes.
import type { Region } from '../../atlas/groups.ts';
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { exclusionLoss, leverage } from '../../measures/power.ts';
import type { FlowEvidence } from '../map/flows.ts';
import type { Gdp } from '../shared/gdp.ts';
import { shareOfImports, type Customer } from './customers.ts';
import { flowCustomers } from './flow-customers.ts';
import type { Sigma } from './losses.ts';

/** What each side buys from the other; one entry per code. */
export interface Pair {
  readonly economy: Region;
  readonly customer: Region;
  /** What the customer buys from the economy, and the economy from the customer. */
  readonly there: readonly Customer[];
  readonly here: readonly Customer[];
  readonly gdpThere: number;
  readonly gdpHere: number;
}

/** Reads both directions; null where flows by partner of all codes are not at hand. */
export async function pairOf(
  ctx: Context,
  flows: Pick<FlowEvidence, 'dataset' | 'year'> | null,
  economy: Region,
  customer: Region | null,
  gdp: Gdp,
): Promise<Pair | null> {
  if (!flows || !customer || flows.dataset.info.kind !== 'trade') return null;
  ctx.coefficient('pair.elasticity between codes', 1, 'Cobb-Douglas (Clayton, Maggiori & Schreger)');
  const ids = await ctx.data.query(`SELECT id FROM ${flows.dataset.table('products')} ORDER BY id`);
  const bundles = Array.from(ids.numbers('id'), (code) => ({ key: code, codes: [code] }));
  const buys = async (buyer: Region, seller: Region): Promise<readonly Customer[]> => {
    const book = await flowCustomers(ctx, {
      dataset: flows.dataset,
      region: seller,
      year: flows.year,
      bundles,
      gdp,
      together: buyer,
    });
    return [...book.customers.values()].flat();
  };
  return {
    economy,
    customer,
    there: await buys(customer, economy),
    here: await buys(economy, customer),
    gdpThere: gdp.together(customer.members),
    gdpHere: gdp.together(economy.members),
  };
}

/** Level loss of one side, share of its GDP: Cobb-Douglas over codes; null where its GDP is not known. */
const lossOf = (bought: readonly Customer[], gdp: number, sigma: number): number | null =>
  Number.isNaN(gdp)
    ? null
    : exclusionLoss(bought.map((one) => ({ beta: one.imports / gdp, omega: shareOfImports(one), sigma })))
        .loss;

export function pairRow(pair: Pair, sigma: Sigma): Row {
  const there = lossOf(pair.there, pair.gdpThere, sigma.likely);
  const here = lossOf(pair.here, pair.gdpHere, sigma.likely);
  const both = there === null || here === null ? null : leverage(there, here);
  return {
    key: `${pair.economy.id}:${pair.customer.id}`,
    economy: pair.economy.id,
    customer: pair.customer.id,
    there,
    thereLow: lossOf(pair.there, pair.gdpThere, sigma.most),
    thereHigh: lossOf(pair.there, pair.gdpThere, sigma.least),
    thereReason: there === null ? 'no-data' : null,
    here,
    hereLow: lossOf(pair.here, pair.gdpHere, sigma.most),
    hereHigh: lossOf(pair.here, pair.gdpHere, sigma.least),
    hereReason: here === null ? 'no-data' : null,
    net: both?.net ?? null,
    netReason: both ? null : 'no-data',
    symmetric: both?.symmetric.value ?? null,
    symmetricReason: both ? both.symmetric.missing : 'no-data',
  };
}
