// Goods that are less than an industry: what each side takes of them from the other today, and what that makes them worth.
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { exclusionLoss } from '../../measures/power.ts';
import { indispensability } from '../indispensability/indispensability.ts';
import { gdpAt, registerGdp } from '../shared/gdp.ts';
import type { Values } from '../shock/parameters.ts';
import type { Named } from './sides.ts';
import { deterrenceWords } from './words.ts';

const { say } = deterrenceWords;

/** What one side takes of a good from the other, USD a year. */
export interface GoodFlow {
  readonly good: string;
  readonly name: string;
  readonly nameJa: string;
  readonly seller: string;
  readonly buyer: string;
  /** All imports of the buyer, and what of them comes from the seller. */
  readonly imports: number;
  readonly bought: number;
  readonly buyerGdp: number;
  readonly sellerGdp: number;
  readonly year: number;
}

/** Share of a buyer's supply that goes missing, and weight of the good. */
export const lossTerms = (
  { imports, bought, buyerGdp }: GoodFlow,
  cut: number,
  values: Values,
): { readonly beta: number; readonly omega: number; readonly sigma: number } => ({
  beta: imports / buyerGdp,
  omega: (bought / imports) * cut * (1 - values('replaced')),
  sigma: values('goods sigma'),
});

/** Loss of the buyer while the share `cut` is withheld, % of its GDP: 1 - prod (1 - w)^(beta/(sigma-1)), Clayton, Maggiori & Schreger. */
export const harmOf = (flows: readonly GoodFlow[], cut: number, values: Values): number =>
  flows.length === 0 ? 0 : 100 * exclusionLoss(flows.map((one) => lossTerms(one, cut, values))).loss;

/** Sales that the seller loses meanwhile, % of its GDP: value of sales, the most that value added can lose [P]. */
export const costOf = (flows: readonly GoodFlow[], cut: number, values: Values): number =>
  flows.reduce(
    (sum, { bought, sellerGdp }) => sum + (100 * bought * cut * (1 - values('diverted'))) / sellerGdp,
    0,
  );

/**
 * What each side sells of the goods to the other: by seller.
 * @throws UserError where a good is not known, or no trade of any of them is
 */
export async function goodFlows(
  ctx: Context,
  sides: readonly [Named, Named],
  goods: readonly string[],
): Promise<readonly [readonly GoodFlow[], readonly GoodFlow[]]> {
  const both = [
    await soldBy(ctx, sides[0], sides[1], goods),
    await soldBy(ctx, sides[1], sides[0], goods),
  ] as const;
  if (both.every((flows) => flows.length === 0)) throw new UserError(say.noGoods({ goods: [...goods] }));
  return both;
}

async function soldBy(
  ctx: Context,
  seller: Named,
  buyer: Named,
  goods: readonly string[],
): Promise<readonly GoodFlow[]> {
  const flows: GoodFlow[] = [];
  registerGdp(ctx);
  for (const product of goods) {
    const answer = await ctx.ask(indispensability, { economy: seller.id, product, for: buyer.id });
    const sellerGdp = (await gdpAt(ctx.data, answer.year)).together(seller.members);
    const row = answer.customers[0];
    const [imports, bought, buyerGdp] = [row?.['imports'], row?.['bought'], row?.['gdp']].map(Number);
    if (!row || !(bought! > 0) || !(buyerGdp! > 0) || !(sellerGdp > 0)) {
      ctx.warn(say.goodUnknown({ good: product, seller: seller.id, buyer: buyer.id }));
      continue;
    }
    flows.push({
      good: String(row['product']),
      name: String(row['name']),
      nameJa: String(row['nameJa']),
      seller: seller.id,
      buyer: buyer.id,
      imports: imports!,
      bought: bought!,
      buyerGdp: buyerGdp!,
      sellerGdp,
      year: answer.year,
    });
  }
  return flows;
}
