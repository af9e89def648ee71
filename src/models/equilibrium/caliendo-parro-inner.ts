// The two inner loops of the many-sector model: costs and prices at given wages, spending at given shares.
import type { ManySectorWorld } from './caliendo-parro-world.ts';

/** Inner loops end where nothing moves by more than this, relatively. */
const STILL = 1e-14;
const SWEEPS = 2000;

/** Prices at given wages, each call starting from the result of the last. Tables here are sector-major: `[j * N + n]`. */
export interface Prices {
  readonly logCost: Float64Array;
  readonly logPrice: Float64Array;
  /** pi'_ni^j, laid out as the world's. */
  readonly share: Float64Array;
  /** False where the loop did not come to rest. */
  solve(logWage: Float64Array): boolean;
}

/**
 * c_n^j = w_n^beta prod_k (P_n^k)^(gamma (1 - beta)), P_n^j = (sum_i K_ni^j (c_i^j)^-theta)^(-1/theta).
 * @param weight K_ni^j = pi_ni^j kappa_ni^j^-theta_j: what does not move with costs; 0 where banned
 */
export function priceLoop(world: ManySectorWorld, weight: Float64Array): Prices {
  const { economies: N, sectors: J, theta, valueAddedShare: beta, inputShare: gamma } = world;
  const logCost = new Float64Array(J * N);
  const logPrice = new Float64Array(J * N);
  const share = new Float64Array(J * N * N);
  const level = new Float64Array(J * N);
  const pull = new Float64Array(J * N);
  const lowest = new Float64Array(J);
  const own = new Float64Array(J);
  const traded = tradedSectors(N, J, weight);
  const supplied = new Uint8Array(J * N);
  weight.forEach((w, at) => {
    if (w > 0) supplied[Math.floor(at / N)] = 1;
  });

  function costs(logWage: Float64Array): void {
    for (let n = 0; n < N; n++) {
      for (let k = 0; k < J; k++) own[k] = logPrice[k * N + n]!;
      const sums = new Float64Array(J);
      for (let k = 0; k < J; k++) {
        const [p, row] = [own[k]!, (n * J + k) * J];
        if (p !== 0) for (let j = 0; j < J; j++) sums[j]! += gamma[row + j]! * p;
      }
      for (let j = 0; j < J; j++) {
        const b = beta[n * J + j]!;
        logCost[j * N + n] = b * logWage[n]! + (1 - b) * sums[j]!;
      }
    }
  }

  /** Largest move of a log price. */
  function prices(): number {
    let moved = 0;
    for (let j = 0; j < J; j++) {
      const t = theta[j]!;
      let low = Infinity;
      for (let i = 0; i < N; i++) low = Math.min(low, logCost[j * N + i]!);
      lowest[j] = low;
      for (let i = 0; i < N; i++) pull[j * N + i] = Math.exp(-t * (logCost[j * N + i]! - low));
      for (let n = 0; n < N; n++) {
        const row = (j * N + n) * N;
        let sum = 0;
        if (traded[j] === 1) for (let i = 0; i < N; i++) sum += weight[row + i]! * pull[j * N + i]!;
        else sum = weight[row + n]! * pull[j * N + n]!;
        level[j * N + n] = sum;
        // A supplier too dear for the range of numbers leaves no price, and the search ends without a result.
        const price = supplied[j * N + n] === 1 ? low - Math.log(sum) / t : 0;
        moved = Math.max(moved, Math.abs(price - logPrice[j * N + n]!));
        logPrice[j * N + n] = price;
      }
    }
    return moved;
  }

  function solve(logWage: Float64Array): boolean {
    let still = false;
    for (let sweep = 0; sweep < SWEEPS && !still; sweep++) {
      costs(logWage);
      still = prices() <= STILL;
    }
    for (let j = 0; j < J; j++)
      for (let n = 0; n < N; n++) {
        const row = (j * N + n) * N;
        const sum = level[j * N + n]!;
        if (sum > 0) for (let i = 0; i < N; i++) share[row + i] = (weight[row + i]! * pull[j * N + i]!) / sum;
      }
    return still;
  }
  return { logCost, logPrice, share, solve };
}

/** Spending at given shares, each call starting from the result of the last. Tables are sector-major. */
export interface Spending {
  /** X'_n^j. */
  readonly spending: Float64Array;
  /** Y'_n^j. */
  readonly sales: Float64Array;
  readonly income: Float64Array;
  /** Spending on sector j by n that goes to tariffs, as a share. */
  readonly taxed: Float64Array;
  solve(share: Float64Array, valueAdded: Float64Array): boolean;
}

/** X_n^j = sum_k gamma_n^{jk} (1 - beta_n^k) sum_i pi_in^k X_i^k / (1 + tau_in^k) + alpha_n^j I_n, by sweeps. */
export function spendingLoop(world: ManySectorWorld, tariff: Float64Array, deficit: Float64Array): Spending {
  const { economies: N, sectors: J, valueAddedShare: beta, inputShare: gamma, finalShare: alpha } = world;
  const spending = new Float64Array(J * N);
  const sales = new Float64Array(J * N);
  const income = new Float64Array(N);
  const taxed = new Float64Array(J * N);
  const net = new Float64Array(J * N * N);
  const used = new Float64Array(J);
  const sums = new Float64Array(J);

  function solve(share: Float64Array, valueAdded: Float64Array): boolean {
    for (let at = 0; at < net.length; at++) net[at] = share[at]! / (1 + tariff[at]!);
    for (let row = 0; row < J * N; row++) {
      let tax = 0;
      for (let at = row * N; at < row * N + N; at++) tax += share[at]! - net[at]!;
      taxed[row] = tax;
    }
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      sell();
      if (buy(valueAdded) <= STILL) {
        sell();
        return true;
      }
    }
    return false;
  }

  function sell(): void {
    sales.fill(0);
    for (let j = 0; j < J; j++)
      for (let n = 0; n < N; n++) {
        const x = spending[j * N + n]!;
        const row = (j * N + n) * N;
        if (x !== 0) for (let i = 0; i < N; i++) sales[j * N + i]! += net[row + i]! * x;
      }
  }

  /** Largest move of spending, as a share of what the economy spends. */
  function buy(valueAdded: Float64Array): number {
    let moved = 0;
    for (let n = 0; n < N; n++) {
      let revenue = 0;
      let all = 0;
      for (let j = 0; j < J; j++) {
        revenue += taxed[j * N + n]! * spending[j * N + n]!;
        used[j] = (1 - beta[n * J + j]!) * sales[j * N + n]!;
      }
      income[n] = valueAdded[n]! + revenue + deficit[n]!;
      let most = 0;
      for (let j = 0; j < J; j++) {
        const row = (n * J + j) * J;
        let sum = alpha[n * J + j]! * income[n]!;
        for (let k = 0; k < J; k++) sum += gamma[row + k]! * used[k]!;
        sums[j] = sum;
        all += sum;
        most = Math.max(most, Math.abs(sum - spending[j * N + n]!));
      }
      for (let j = 0; j < J; j++) spending[j * N + n] = sums[j]!;
      moved = Math.max(moved, most / all);
    }
    return moved;
  }
  return { spending, sales, income, taxed, solve };
}

/** 1 where anybody buys the sector from somebody else. */
function tradedSectors(N: number, J: number, weight: Float64Array): Uint8Array {
  const traded = new Uint8Array(J);
  weight.forEach((w, at) => {
    if (w > 0 && at % N !== Math.floor(at / N) % N) traded[Math.floor(at / (N * N))] = 1;
  });
  return traded;
}
