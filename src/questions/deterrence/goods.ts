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

type Both = readonly [readonly GoodFlow[], readonly GoodFlow[]];

/**
 * What each side sells of the goods named to the other: by seller.
 * @throws UserError where a good is not known, or no trade of any of them is
 */
export async function namedFlows(
  ctx: Context,
  sides: readonly [Named, Named],
  goods: readonly string[],
): Promise<Both> {
  const sold = async (seller: Named, buyer: Named): Promise<readonly GoodFlow[]> => {
    const flows: GoodFlow[] = [];
    for (const product of goods) {
      const found = await soldBy(ctx, seller, buyer, product);
      if (found.length === 0)
        ctx.warn(say.goodUnknown({ good: product, seller: seller.id, buyer: buyer.id }));
      flows.push(...found.slice(0, 1));
    }
    return flows;
  };
  const both = [await sold(sides[0], sides[1]), await sold(sides[1], sides[0])] as const;
  if (both.every((flows) => flows.length === 0)) throw new UserError(say.noGoods({ goods: [...goods] }));
  return both;
}

/** Strategic goods of today whose embargo would hurt most, where trade data know both sides: shown beside, on no rung. */
export async function leadingFlows(
  ctx: Context,
  sides: readonly [Named, Named],
  most: number,
): Promise<Both> {
  const sold = async (seller: Named, buyer: Named): Promise<readonly GoodFlow[]> => {
    try {
      return (await soldBy(ctx, seller, buyer)).slice(0, most);
    } catch (error) {
      if (error instanceof UserError) return [];
      throw error;
    }
  };
  return [await sold(sides[0], sides[1]), await sold(sides[1], sides[0])];
}

/** Flows of one good, or of all strategic goods in the order of what the buyer would lose without them. */
async function soldBy(
  ctx: Context,
  seller: Named,
  buyer: Named,
  product?: string,
): Promise<readonly GoodFlow[]> {
  registerGdp(ctx);
  const asked = { economy: seller.id, for: buyer.id, ...(product === undefined ? {} : { product }) };
  const { customers, year } = await ctx.ask(indispensability, asked);
  const sellerGdp = (await gdpAt(ctx.data, year)).together(seller.members);
  return customers
    .toSorted((a, b) => Number(b['lossShare']) - Number(a['lossShare']))
    .flatMap((row) => {
      const [imports = 0, bought = 0, buyerGdp = 0] = [row['imports'], row['bought'], row['gdp']].map(Number);
      if (!(bought > 0) || !(buyerGdp > 0) || !(sellerGdp > 0)) return [];
      return [
        {
          good: String(row['product']),
          name: String(row['name']),
          nameJa: String(row['nameJa']),
          seller: seller.id,
          buyer: buyer.id,
          imports,
          bought,
          buyerGdp,
          sellerGdp,
          year,
        },
      ];
    });
}
