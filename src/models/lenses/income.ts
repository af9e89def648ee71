// Real income in the equilibrium of all trade when an economy buys elsewhere, taxes imports, withholds exports or is cut off from goods.
import { oneSectorEquilibrium, type OneSectorSolution } from '../equilibrium/armington.ts';
import { costOfCut } from '../equilibrium/barriers.ts';

/** All economies as a world of one sector. Money in one unit. */
export interface TradeGround {
  readonly n: number;
  /** X_ij `[i * n + j]`, exporter first; the diagonal is what is sold at home. */
  readonly flows: Float64Array;
  /** Of each economy. */
  readonly gdp: Float64Array;
  /** Place of the economy that chooses. */
  readonly self: number;
}

/** What changes in its trade. Shares of deliveries, 0-1. */
export interface Turn {
  /** Bought elsewhere: the share of deliveries from each that no longer comes, as by a tariff whose revenue stays at home. */
  readonly diverted?: ReadonlyMap<number, number>;
  /** Tariffs on deliveries from each, as fractions. */
  readonly tariff?: ReadonlyMap<number, number>;
  /** Withheld by each. */
  readonly cut?: ReadonlyMap<number, number>;
  /** Share of its own exports that no longer goes out. */
  readonly exportsLost?: number;
}

export interface Income {
  /** W-hat - 1 of the economy: real income gained. */
  readonly change: number;
  /** What it gains as others' goods cost it less of its own (terms of trade), first order. */
  readonly terms: number;
  /** change - max(0, terms): without what is gained at the expense of others. */
  readonly counted: number;
  /** Real income that others lose, money of the ground. */
  readonly harm: number;
  readonly solution: OneSectorSolution;
  readonly residual: number;
}

/** Close enough for sums of a millionth of income. */
const STOP = { tolerance: 1e-10, maxRounds: 2000 };
/** A tariff that turns away more than this has no finite rate. */
const MOST = 0.99;

/**
 * The exact-hat equilibrium (Armington; Dekle, Eaton & Kortum 2008) after a turn. A share q is withheld by a factor
 * (1 - q)^(-1/epsilon) on the cost of delivering (buyers of a small supplier then take q less), diverted by the same factor as
 * a tariff. Terms of trade as in Caliendo & Parro (2015), with exact changes of the price of each economy's goods:
 * ToT = (sum_j X_ij (w_i - 1) - sum_k X_ki (w_k - 1)) / E_i. A gain in them is a loss of others and is not counted [P].
 * @returns null where the search for the equilibrium does not end in one
 */
export function incomeAfter(
  { n, flows, gdp, self }: TradeGround,
  epsilon: number,
  { diverted, tariff: taxed, cut, exportsLost = 0 }: Turn,
): Income | null {
  const cost = new Float64Array(n * n).fill(1);
  const tariff = new Float64Array(n * n);
  for (const [from, share] of cut ?? []) cost[from * n + self] = costOfCut(share, epsilon);
  for (let to = 0; to < n; to++) if (to !== self) cost[self * n + to]! *= costOfCut(exportsLost, epsilon);
  for (const [from, rate] of taxed ?? []) tariff[from * n + self] = rate;
  for (const [from, share] of diverted ?? []) {
    const at = from * n + self;
    tariff[at] = (1 + tariff[at]!) * costOfCut(Math.min(share, MOST), epsilon) - 1;
  }
  const found = oneSectorEquilibrium(
    { n, flows, tariff: new Float64Array(n * n), epsilon },
    { cost, tariff },
    STOP,
  );
  if (found.state !== 'converged') return null;
  const { wage, realIncome } = found.solution;
  let [spent, terms, harm] = [0, 0, 0];
  for (let k = 0; k < n; k++) {
    spent += flows[k * n + self]!;
    if (k === self) continue;
    terms += flows[self * n + k]! * (wage[self]! - 1) - flows[k * n + self]! * (wage[k]! - 1);
    harm += Math.max(0, 1 - realIncome[k]!) * gdp[k]!;
  }
  terms /= spent;
  const change = realIncome[self]! - 1;
  return {
    change,
    terms,
    counted: change - Math.max(0, terms),
    harm,
    solution: found.solution,
    residual: found.residual,
  };
}
