// An option in the equilibrium of all trade: what each supplier's cut costs in it, and what the option itself does while trade flows.
import { annuity } from '../portfolio/firm.ts';
import { incomeAfter, type Income, type Turn } from './income.ts';
import type { Plan } from './plan.ts';
import { meanOf, suppliersOf, sum, type Scene, type Trade } from './scene.ts';
import { jointly, type Peril } from './tail.ts';

/** A supplier that cuts: in the year in which it does, this share of its deliveries is missing. */
export interface Cutter {
  readonly supplier: string;
  readonly chance: number;
  readonly missing: number;
  readonly income: Income | null;
}

/** Each supplier's cut as the trade equilibrium sees it, at the mean of a plan over the horizon; deliveries of the ground. */
export function cuttersOf(scene: Scene, plan: Plan, known: readonly Cutter[] = []): readonly Cutter[] {
  const { problem, suppliers, trade } = scene;
  if (!trade) return [];
  return suppliersOf(scene).map((supplier, k): Cutter => {
    const parts = problem.goods.flatMap(({ exposure }, g): Peril[] =>
      exposure && suppliers[g] === supplier
        ? [
            {
              chance: exposure.hazard,
              loss:
                exposure.outage *
                exposure.imports *
                Math.max(0, exposure.share - meanOf(plan.moved[g]!, problem.discount)),
            },
          ]
        : [],
    );
    const { chance, loss } = jointly(parts);
    const missing = partOf(trade, supplier, loss);
    const same = known[k]?.missing === missing ? known[k] : null;
    return {
      supplier,
      chance,
      missing,
      income: same
        ? same.income
        : incomeAfter(trade.ground, trade.epsilon, { cut: shareOf(trade, supplier, missing) }),
    };
  });
}

/** Deliveries of goods as a part of all deliveries of a supplier in the ground, at most all. */
function partOf({ ground, place, scale }: Trade, supplier: string, money: number): number {
  const at = place(supplier);
  const all = at === null ? 0 : ground.flows[at * ground.n + ground.self]! * scale;
  return all > 0 ? Math.min(1, money / all) : 0;
}

const shareOf = ({ place }: Trade, supplier: string, share: number): ReadonlyMap<number, number> => {
  const at = place(supplier);
  return new Map(at === null ? [] : [[at, share]]);
};

/** What a plan changes in trade while it flows, at its mean over the horizon; null where it changes nothing, or no data tell. */
export function turnOf({ problem, suppliers, trade }: Scene, plan: Plan): Turn | null {
  if (!trade) return null;
  const { ground, place, scale } = trade;
  const { discount, horizon, years } = problem;
  const diverted = new Map<number, number>();
  problem.goods.forEach(({ exposure }, g) => {
    const supplier = suppliers[g];
    const share = meanOf(plan.diverted[g]!, discount);
    if (!exposure || !supplier || share === 0) return;
    const at = place(supplier);
    if (at !== null)
      diverted.set(at, (diverted.get(at) ?? 0) + partOf(trade, supplier, share * exposure.imports));
  });
  const tariff = new Map<number, number>();
  for (const { from, rate } of plan.tariffs)
    for (let k = 0; k < ground.n; k++)
      if (k !== ground.self && (from === '*' || place(from) === k))
        tariff.set(k, (tariff.get(k) ?? 0) + rate);
  const own = Array.from({ length: ground.n }, (_, k) =>
    k === ground.self ? 0 : ground.flows[ground.self * ground.n + k]! * scale,
  );
  const lost = (plan.lostSales * annuity(years, discount)) / annuity(horizon, discount);
  const exportsLost = Math.min(1, lost / sum(own));
  if (diverted.size === 0 && tariff.size === 0 && exportsLost === 0) return null;
  return { diverted, tariff, exportsLost };
}

/** GDP of the economy in the money of the plan. */
export const incomeOf = ({ ground, scale }: Trade): number => ground.gdp[ground.self]! * scale;

/** What cuts cost in expected real income less, a year, as a part of it. */
export const cutsGained = (before: readonly Cutter[], after: readonly Cutter[]): number =>
  sum(after.map(({ chance, income }, k) => chance * (countedOf(income) - countedOf(before[k]!.income))));

/** An equilibrium that cannot be found has no number: NaN. */
export const countedOf = (income: Income | null): number => income?.counted ?? Number.NaN;
