// The 3 n equations of the tariff model of Ignatenko et al. (2025), what they are out by, and how that moves.
import type { IgnatenkoBaseline } from './ignatenko-baseline.ts';

export interface IgnatenkoParameters {
  /** epsilon: trade elasticity. */
  readonly epsilon: number;
  /** kappa: elasticity of labour supply. */
  readonly kappa: number;
  /** psi: scale elasticity; theta = epsilon / (psi epsilon) = 1 / psi. */
  readonly psi: number;
}

/** 1 = tariff revenue pays for lower income tax; 2 = it is handed out as a lump sum. */
export type RevenueUse = 1 | 2;

export interface IgnatenkoPolicy {
  /** t_ij as a fraction, on imports of j from i; the baseline has none. */
  readonly tariff: Float64Array;
  readonly revenueUse: RevenueUse;
}

/** What hats w, E, L give. Matrices are exporter first. */
export interface IgnatenkoState {
  /** The unknowns in logarithms: ln w-hat, ln E-hat, ln L-hat, n of each. */
  readonly unknowns: Float64Array;
  readonly share: Float64Array;
  /** X'_ij, without tariff. */
  readonly flows: Float64Array;
  /** rev_j = sum_i t_ij X'_ij. */
  readonly revenue: Float64Array;
  /** E'_j. */
  readonly spending: Float64Array;
  /** Y'_j = w_j L_j Y_j. */
  readonly income: Float64Array;
  /** P-hat_j. */
  readonly price: Float64Array;
  /** Relative errors: sales (the last one replaced by the unit of account), budget, labour, n of each. */
  readonly errors: Float64Array;
}

export interface IgnatenkoModel {
  state(unknowns: Float64Array): IgnatenkoState;
  /**
   * The Newton step in wages and labour once the budgets, in each of which only its own E is unknown, have been solved for
   * dE: `matrix` (2n x 2n, row-major) d = `right`, and dE from d. The steps are those of Newton on all 3 n unknowns.
   */
  reduced(state: IgnatenkoState): {
    readonly matrix: Float64Array;
    readonly right: Float64Array;
    spendingOf(step: Float64Array): Float64Array;
  };
}

/** phi_j = 1 + (1 + theta)/((1 - nu_j) theta) - 1/theta - 1: how tariffs pass through in a market with profit share nu_j. */
export const passThrough = (nu: number, psi: number): number => (1 + psi) / (1 - nu) - psi;

/** The equations on a baseline. */
export function ignatenkoModel(
  base: IgnatenkoBaseline,
  { epsilon, kappa, psi }: IgnatenkoParameters,
  { tariff, revenueUse }: IgnatenkoPolicy,
): IgnatenkoModel {
  const { n, spending: e0, income: y0, transfer, profitShare: nu } = base;
  const phi = nu.map((x) => passThrough(x, psi));
  const weight = base.share.map((s, at) => s * Math.pow(1 + tariff[at]!, -epsilon * phi[at % n]!));
  const world = y0.reduce((a, b) => a + b, 0);
  const spentByAll = e0.reduce((a, b) => a + b, 0);
  const relief = revenueUse === 1 ? 1 : 0;

  function state(unknowns: Float64Array): IgnatenkoState {
    const [u, v, l] = [unknowns.subarray(0, n), unknowns.subarray(n, 2 * n), unknowns.subarray(2 * n)];
    const pull = u.map((x, i) => Math.exp(epsilon * (psi * l[i]! - x)));
    const level = new Float64Array(n);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) level[j]! += weight[i * n + j]! * pull[i]!;
    const spending = e0.map((e, j) => e * Math.exp(v[j]!));
    const income = y0.map((y, j) => y * Math.exp(u[j]! + l[j]!));
    const price = level.map((s, j) => Math.exp((1 - phi[j]!) * (v[j]! - u[j]!)) * Math.pow(s, -1 / epsilon));
    const share = new Float64Array(n * n);
    const flows = new Float64Array(n * n);
    const revenue = new Float64Array(n);
    const sales = new Float64Array(n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const at = i * n + j;
        share[at] = (weight[at]! * pull[i]!) / level[j]!;
        flows[at] = (share[at]! * spending[j]!) / (1 + tariff[at]!);
        revenue[j]! += tariff[at]! * flows[at]!;
        sales[i]! += (1 - nu[j]!) * flows[at]!;
      }
    const grown = income.reduce((a, b) => a + b, 0) / world;
    const errors = new Float64Array(3 * n);
    for (let i = 0; i < n; i++) {
      const profits = nu[i]! * (spending[i]! - revenue[i]!);
      errors[i] = (sales[i]! + profits - income[i]!) / y0[i]!;
      errors[n + i] = (revenue[i]! + income[i]! + transfer[i]! * grown - spending[i]!) / e0[i]!;
      const kept = 1 - (relief * revenue[i]!) / income[i]!;
      errors[2 * n + i] = l[i]! - kappa * (u[i]! - Math.log(kept) - Math.log(price[i]!));
    }
    errors[n - 1] = price.reduce((sum, p, j) => sum + (p - 1) * e0[j]!, 0) / spentByAll;
    return { unknowns, share, flows, revenue, spending, income, price, errors };
  }

  function reduced(at: IgnatenkoState): ReturnType<IgnatenkoModel['reduced']> {
    const { share, flows, revenue, spending, income, price, errors } = at;
    const m = 2 * n;
    // With g_k = -epsilon du_k + epsilon psi dl_k, the move of all shares, the budget of i gives
    // net_i dE_i / E_i = error + sum_k revenueMove(k, i) g_k + Y'_i (du_i + dl_i) + T_i sum_k Y'_k (du_k + dl_k) / world.
    const net = spending.map((e, i) => e - revenue[i]!);
    const own = net.map((x, i) => (errors[n + i]! * e0[i]!) / x);
    const revenueMove = (k: number, j: number): number =>
      tariff[k * n + j]! * flows[k * n + j]! - revenue[j]! * share[k * n + j]!;
    const taxing = Array.from({ length: n }, (_, j) => j).filter((j) => revenue[j] !== 0);
    const bySource = new Float64Array(n * n);
    for (let k = 0; k < n; k++) for (let j = 0; j < n; j++) bySource[j * n + k] = share[k * n + j]!;

    const matrix = new Float64Array(m * m);
    const right = new Float64Array(m);
    const pullRow = new Float64Array(n);
    const incomeRow = new Float64Array(n);
    /** Writes row r from its terms in g, in du + dl, in dE (`byV`) and in du alone; the rows are empty again after it. */
    function write(r: number, byV: Float64Array, error: number, byWage: (k: number) => number): void {
      let [constant, shared] = [error, 0];
      for (let j = 0; j < n; j++) {
        constant += byV[j]! * own[j]!;
        shared += (byV[j]! * transfer[j]!) / net[j]!;
      }
      for (const j of taxing)
        for (let k = 0; k < n; k++) pullRow[k]! += (byV[j]! / net[j]!) * revenueMove(k, j);
      for (let k = 0; k < n; k++) {
        const byIncome = incomeRow[k]! + income[k]! * (byV[k]! / net[k]! + shared / world);
        matrix[r * m + k] = -epsilon * pullRow[k]! + byIncome + byWage(k);
        matrix[r * m + n + k] = epsilon * psi * pullRow[k]! + byIncome;
      }
      right[r] = -constant;
      pullRow.fill(0);
      incomeRow.fill(0);
    }
    const byV = new Float64Array(n);
    for (let i = 0; i < n - 1; i++) {
      // Sales of i, over Y_i.
      let all = 0;
      for (let j = 0; j < n; j++) {
        const x = ((1 - nu[j]!) * flows[i * n + j]!) / y0[i]!;
        all += x;
        byV[j] = x;
        if (x !== 0) for (let k = 0; k < n; k++) pullRow[k]! -= x * bySource[j * n + k]!;
      }
      pullRow[i]! += all;
      for (let k = 0; k < n; k++) pullRow[k]! -= (nu[i]! * revenueMove(k, i)) / y0[i]!;
      byV[i]! += (nu[i]! * (spending[i]! - revenue[i]!)) / y0[i]!;
      incomeRow[i]! -= income[i]! / y0[i]!;
      write(i, byV, errors[i]!, () => 0);
    }
    // The unit of account: sum of (P - 1) E.
    const priceWage = new Float64Array(n);
    for (let j = 0; j < n; j++) {
      const worth = (price[j]! * e0[j]!) / spentByAll;
      byV[j] = worth * (1 - phi[j]!);
      priceWage[j] = -byV[j]!;
      for (let k = 0; k < n; k++) pullRow[k]! -= (worth * bySource[j * n + k]!) / epsilon;
    }
    write(n - 1, byV, errors[n - 1]!, (k) => priceWage[k]!);
    for (let i = 0; i < n; i++) {
      // Labour of i: l = kappa (u - ln kept - ln P).
      byV.fill(0);
      const kept = income[i]! - relief * revenue[i]!;
      byV[i] = kappa * (1 - phi[i]!) - (relief * kappa * revenue[i]!) / kept;
      for (let k = 0; k < n; k++) {
        pullRow[k]! -= (kappa * bySource[i * n + k]!) / epsilon;
        pullRow[k]! -= (relief * kappa * revenueMove(k, i)) / kept;
      }
      incomeRow[i]! += (relief * kappa * revenue[i]!) / kept;
      write(n + i, byV, errors[2 * n + i]!, (k) => (k === i ? -kappa * (2 - phi[i]!) : 0));
      matrix[(n + i) * m + n + i]! += 1;
    }
    const spendingOf = (step: Float64Array): Float64Array => {
      let all = 0;
      for (let k = 0; k < n; k++) all += (income[k]! * (step[k]! + step[n + k]!)) / world;
      return own.map((constant, i) => {
        let sum = income[i]! * (step[i]! + step[n + i]!) + transfer[i]! * all;
        if (revenue[i] !== 0)
          for (let k = 0; k < n; k++) sum += revenueMove(k, i) * epsilon * (psi * step[n + k]! - step[k]!);
        return constant + sum / net[i]!;
      });
    };
    return { matrix, right, spendingOf };
  }
  return { state, reduced };
}
