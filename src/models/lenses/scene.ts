// What lenses look at beside a plan: goods at stake, their suppliers, needs of low incomes, all trade. Money in one unit.
import { expectedLoss } from '../portfolio/loss.ts';
import { annuity } from '../portfolio/firm.ts';
import type { Problem } from '../portfolio/problem.ts';
import type { TradeGround } from './income.ts';
import type { Plan } from './plan.ts';
import { jointly, worstMean, type Peril } from './tail.ts';

/** What lenses look at beside the plan. */
export interface Scene {
  readonly problem: Problem;
  /** Who supplies each good; null where none is at stake. */
  readonly suppliers: readonly (string | null)[];
  /** Weight of a shortfall of each good: what low incomes spend of theirs on it over what all do; 0 for no essential. */
  readonly needs: readonly number[];
  /** All trade; null where no data tell it. */
  readonly trade: Trade | null;
}

export interface Trade {
  readonly ground: TradeGround;
  readonly epsilon: number;
  /** Place of an economy in the ground; that of the rest for one that has none of its own; null where there is no rest. */
  place(economy: string): number | null;
  /** Money of the plan over money of the ground, as both have the same GDP. */
  readonly scale: number;
}

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
/** sum_t delta^(t-1) v_t. */
export const discounted = (values: readonly number[], discount: number): number =>
  values.reduce((all, value, t) => all + discount ** t * value, 0);
/** The same over the discounted years: a mean. */
export const meanOf = (values: readonly number[], discount: number): number =>
  discounted(values, discount) / annuity(values.length, discount);

/** Suppliers at stake. */
export const suppliersOf = ({ suppliers }: Scene): readonly string[] =>
  [...new Set(suppliers)].filter((one): one is string => one !== null).toSorted();

/** Each supplier as one peril of a year: it cuts all its goods at once [P]; loss as in the portfolio, without its chance. */
export function perilsOf(scene: Scene, moved: (good: number) => number): readonly Peril[] {
  const { problem, suppliers } = scene;
  return suppliersOf(scene).map((supplier) =>
    jointly(
      problem.goods.flatMap(({ exposure }, g): Peril[] =>
        exposure && suppliers[g] === supplier
          ? [
              {
                chance: exposure.hazard,
                loss: expectedLoss(exposure, exposure.share - moved(g)) / exposure.hazard,
              },
            ]
          : [],
      ),
    ),
  );
}

/** Mean loss of the worst years, by year. */
export const tailBy = (scene: Scene, plan: Plan): readonly number[] =>
  Array.from({ length: scene.problem.horizon }, (_, t) =>
    worstMean(
      perilsOf(scene, (g) => plan.moved[g]![t]!),
      scene.problem.tail,
    ),
  );
