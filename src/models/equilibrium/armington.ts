// One sector, all economies, exact changes: what a barrier, a ban, a tariff or a conflict does to wages, prices and income
// (Armington / Eaton-Kortum; Dekle, Eaton & Kortum 2008; Arkolakis, Costinot & Rodriguez-Clare 2012).
import { cutOffFrom, linkMarkets } from './trade-links.ts';
import { spendless, type Outcome, type StopRule } from './outcome.ts';
import { clearWages } from './wages.ts';

/** A world of one sector as it stands. Matrices are n x n, exporter first: `[i * n + j]` is from i to j. */
export interface OneSectorWorld {
  readonly n: number;
  /** X_ij: sales without tariff, in money; the diagonal is what is sold at home. */
  readonly flows: Float64Array;
  /** t_ij as a fraction. */
  readonly tariff: Float64Array;
  /** Trade elasticity epsilon (theta in Eaton-Kortum; sigma - 1 in Armington), above 0. */
  readonly epsilon: number;
}

/** What changes; whatever is left out stays. */
export interface OneSectorChange {
  /** Factor on the cost of delivering, tau-hat: 1 = as before, Infinity = banned. A loss of productivity is a factor on a whole row. */
  readonly cost?: Float64Array;
  /** The new tariffs, as fractions. */
  readonly tariff?: Float64Array;
  /** D'_j: imports less exports that are to hold, in money; adds up to 0. Left out: those of the world. */
  readonly deficit?: Float64Array;
}

export interface OneSectorSolution {
  /** w-hat, relative to the mean of the market: total factor income keeps its value. */
  readonly wage: Float64Array;
  /** P-hat_j = (sum_k lambda_kj (w_k d_kj)^-epsilon)^(-1/epsilon). */
  readonly price: Float64Array;
  /** E'_j = w_j Y_j + tariff revenue + D'_j, in money. */
  readonly spending: Float64Array;
  /** W-hat_j = (E'_j / E_j) / P_j: real income; of the whole economy, tariff revenue and transfers included. */
  readonly realIncome: Float64Array;
  /** X'_ij without tariff. */
  readonly flows: Float64Array;
  /** Economies that trade with nobody any more, by index. */
  readonly cutOff: readonly number[];
}

/** What the flows say: shares, incomes, balances. */
function accounts({
  n,
  flows,
  tariff,
}: OneSectorWorld): Record<'share' | 'spending' | 'income' | 'deficit', Float64Array> {
  const spending = new Float64Array(n);
  const income = new Float64Array(n);
  const bought = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const x = flows[i * n + j]!;
      income[i]! += x;
      bought[j]! += x;
      spending[j]! += x * (1 + tariff[i * n + j]!);
    }
  const share = flows.map((x, at) => (x * (1 + tariff[at]!)) / spending[at % n]!);
  return { share, spending, income, deficit: bought.map((x, j) => x - income[j]!) };
}

/**
 * The equilibrium after a change, by exact hats: with d_ij = tau-hat_ij (1 + t'_ij) / (1 + t_ij),
 * lambda'_ij = lambda_ij (w_i d_ij)^-epsilon / sum_k lambda_kj (w_k d_kj)^-epsilon and
 * w_i Y_i = sum_j lambda'_ij E'_j / (1 + t'_ij).
 * Errors: a RangeError on shapes or numbers that make no world (an economy that sells or buys nothing at all, cost <= 0).
 */
export function oneSectorEquilibrium(
  world: OneSectorWorld,
  change: OneSectorChange = {},
  stop: StopRule = { tolerance: 1e-12, maxRounds: 3000 },
): Outcome<OneSectorSolution> {
  check(world, change);
  const { n, epsilon, tariff: before } = world;
  const { share, spending, income, deficit: asIs } = accounts(world);
  const tariff = change.tariff ?? before;
  const deficit = change.deficit ?? asIs;
  // lambda_ij d_ij^-epsilon: what does not move with wages.
  const weight = share.map((s, at) => {
    const dearer = ((change.cost?.[at] ?? 1) * (1 + tariff[at]!)) / (1 + before[at]!);
    return s === 0 || dearer === 1 ? s : s * Math.pow(dearer, -epsilon);
  });
  const linked = linkMarkets(
    n,
    Uint8Array.from(weight, (w) => (w > 0 ? 1 : 0)),
    deficit,
    income,
  );
  if (linked.state === 'unbalanced')
    return { state: 'refused', reason: 'imbalance-without-trade', economies: linked.economies };
  for (let at = 0; at < n * n; at++)
    if (linked.sells[at] === 0 && Math.floor(at / n) !== at % n) weight[at] = 0;
  const alone = unsupplied(n, weight);
  if (alone.length > 0)
    return {
      state: 'refused',
      reason: 'no-supplier',
      places: alone.map((economy) => ({ economy, sector: 0 })),
    };

  const level = new Float64Array(n);
  const after = new Float64Array(n);
  const next = new Float64Array(n * n);
  const cleared = clearWages(
    income,
    linked.market,
    (wage) => {
      const pull = wage.map((w) => Math.pow(w, -epsilon));
      level.fill(0);
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) level[j]! += weight[i * n + j]! * pull[i]!;
      const taxed = new Float64Array(n);
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) {
          const at = i * n + j;
          const lambda = (weight[at]! * pull[i]!) / level[j]!;
          next[at] = lambda / (1 + tariff[at]!);
          taxed[j]! += lambda - next[at];
        }
      for (let j = 0; j < n; j++) after[j] = (wage[j]! * income[j]! + deficit[j]!) / (1 - taxed[j]!);
      const excess = new Float64Array(n);
      const slope = new Float64Array(n);
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) {
          if (i === j) continue;
          const at = i * n + j;
          const x = next[at]! * after[j]!;
          excess[i]! += x;
          excess[j]! -= x;
          slope[i]! += epsilon * x * (1 - next[at]!);
          slope[j]! += x * (1 + epsilon * next[j * n + j]!);
        }
      for (let i = 0; i < n; i++) {
        const earned = wage[i]! * income[i]!;
        excess[i] = (excess[i]! + deficit[i]!) / earned;
        slope[i] = slope[i]! / earned;
      }
      return { excess, slope };
    },
    stop,
  );
  const { wage, residual, rounds } = cleared;
  if (!(residual <= stop.tolerance)) return { state: 'not-converged', residual, rounds };
  const broke = spendless(after);
  if (broke.length > 0) return { state: 'refused', reason: 'nothing-to-spend', economies: broke };
  const price = level.map((s) => Math.pow(s, -1 / epsilon));
  return {
    state: 'converged',
    residual,
    rounds,
    solution: {
      wage,
      price,
      spending: after,
      realIncome: after.map((e, j) => e / spending[j]! / price[j]!),
      flows: next.map((s, at) => s * after[at % n]!),
      cutOff: cutOffFrom(n, linked.sells),
    },
  };
}

/** Real income that is lost without any trade: 1 - lambda_jj^(1/epsilon), where no tariff is raised before. */
export const autarkyLoss = (homeShare: number, epsilon: number): number =>
  -Math.expm1(Math.log(homeShare) / epsilon);

function unsupplied(n: number, weight: Float64Array): number[] {
  const supplied = new Uint8Array(n);
  weight.forEach((w, at) => (w > 0 ? (supplied[at % n] = 1) : undefined));
  return Array.from({ length: n }, (_, j) => j).filter((j) => supplied[j] === 0);
}

function check(world: OneSectorWorld, { cost, tariff, deficit }: OneSectorChange): void {
  const { n, epsilon } = world;
  if (!(epsilon > 0) || epsilon === Infinity)
    throw new RangeError(`epsilon must lie above 0, not at ${epsilon}.`);
  for (const [name, matrix, low] of [
    ['flows', world.flows, 0],
    ['tariff', world.tariff, -1],
    ['tariff', tariff, -1],
  ] as const) {
    if (matrix === undefined) continue;
    if (matrix.length !== n * n)
      throw new RangeError(`${name} needs ${n * n} numbers, not ${matrix.length}.`);
    const at = matrix.findIndex((x) => !(x >= low) || x === Infinity || (low === -1 && x === -1));
    if (at >= 0)
      throw new RangeError(
        `${name} from ${Math.floor(at / n)} to ${at % n} is ${matrix[at]}: it must be finite and ${low === 0 ? '0 or more' : 'above -1'}.`,
      );
  }
  if (cost !== undefined && (cost.length !== n * n || cost.some((c) => !(c > 0))))
    throw new RangeError(`cost needs ${n * n} factors above 0.`);
  const { income, spending, deficit: asIs } = accounts(world);
  for (let i = 0; i < n; i++)
    if (!(income[i]! > 0 && spending[i]! > 0))
      throw new RangeError(`Economy ${i} sells or buys nothing at all.`);
  const held = deficit ?? asIs;
  const sum = held.reduce((a, b) => a + b, 0);
  if (held.length !== n || !(Math.abs(sum) <= 1e-9 * income.reduce((a, b) => a + b, 0)))
    throw new RangeError(`deficit needs ${n} numbers that add up to 0; they add up to ${sum}.`);
}
