// What a plan is worth under each lens, part by part. Money in one unit over the horizon, against doing nothing.
import { annuity } from '../portfolio/firm.ts';
import { gainOf } from '../portfolio/loss.ts';
import { incomeAfter, type Income } from './income.ts';
import type { Plan } from './plan.ts';
import { discounted, sum, tailBy, type Scene } from './scene.ts';
import { countedOf, cuttersOf, cutsGained, incomeOf, turnOf, type Cutter } from './trade.ts';

export interface Parts {
  /** Safety net: shortfall of essentials avoided, weighted to low incomes; mean loss of the worst years avoided. */
  readonly shortfall: number;
  readonly tail: number;
  /** Real income that the option itself costs, at most 0: lost for certain, it is lost in the worst years too (CVaR moves with it). */
  readonly prices: number;
  /** Free trade: real income while trade flows, and in cuts; what is declared of makers and research; cost of the funds. */
  readonly peace: number;
  readonly cuts: number;
  readonly declared: number;
  readonly funds: number;
  /** National security: own power kept, coercion losses avoided. */
  readonly power: number;
  readonly coercion: number;
  /** What others lose in the trade equilibrium; earns nothing. */
  readonly harm: number;
}

export const safetyOf = ({ shortfall, tail, prices }: Parts): number => shortfall + tail + prices;
export const tradeOf = ({ peace, cuts, declared, funds }: Parts): number => peace + cuts + declared - funds;
export const securityOf = ({ power, coercion }: Parts): number => power + coercion;
/** Worths in the order of the lenses: safety net, free trade, national security. */
export const worthsOf = (parts: Parts): readonly [number, number, number] => [
  safetyOf(parts),
  tradeOf(parts),
  securityOf(parts),
];

/** Expected loss avoided by good and year. */
export const avoidedBy = ({ problem }: Scene, plan: Plan): readonly (readonly number[])[] =>
  problem.goods.map(({ exposure }, g) =>
    plan.moved[g]!.map((moved) => (exposure ? gainOf(exposure, moved) : 0)),
  );

/** Shortfall of essentials avoided, weighted by what low incomes spend on them. */
export const shortfallOf = (scene: Scene, plan: Plan): number =>
  sum(
    avoidedBy(scene, plan).map((byYear, g) => scene.needs[g]! * discounted(byYear, scene.problem.discount)),
  );

export interface Worked {
  readonly parts: Parts;
  readonly peace: Income | null;
  readonly cutters: readonly Cutter[];
}

/**
 * METHODS 9. Safety net: -E[shortfall of essentials, weighted by budget shares of low incomes] - CVaR_95. Free trade: W-hat - 1
 * by exact hats, net of spending x (1 + MCPF). National security: own power kept + coercion losses avoided. Where no data tell
 * trade, the lens of trade rests on losses of single goods instead.
 */
export function workedOut(
  scene: Scene,
  plan: Plan,
  idleCutters: readonly Cutter[],
  idleTail: readonly number[],
): Worked {
  const { problem, trade } = scene;
  const { discount, horizon, years, publicFunds } = problem;
  const avoided = avoidedBy(scene, plan);
  const byGood = avoided.map((one) => discounted(one, discount));
  const coercion = sum(byGood);
  const term = annuity(years, discount);
  const tail = tailBy(scene, plan);
  const cutters = cuttersOf(scene, plan, idleCutters);
  const turn = turnOf(scene, plan);
  const peace = trade && turn ? incomeAfter(trade.ground, trade.epsilon, turn) : null;
  const lasting = annuity(horizon, discount);
  const flowing = trade && turn ? lasting * incomeOf(trade) * countedOf(peace) : 0;
  const made = plan.profit + plan.research + plan.together - term * plan.complying;
  return {
    peace,
    cutters,
    parts: {
      shortfall: shortfallOf(scene, plan),
      tail: discounted(
        tail.map((value, t) => idleTail[t]! - value),
        discount,
      ),
      prices: Math.min(0, flowing),
      peace: flowing,
      cuts: trade ? lasting * incomeOf(trade) * cutsGained(idleCutters, cutters) : coercion,
      declared: trade ? made : made - term * plan.lostProfit,
      funds:
        (1 + publicFunds) * discounted(plan.spent, discount) +
        publicFunds * discounted(plan.handed, discount),
      power: plan.kept + plan.research + plan.together,
      coercion,
      harm: trade && peace ? lasting * trade.scale * peace.harm : 0,
    },
  };
}
