// From what customs and national accounts say to a many-sector world, as Caliendo & Parro (2015) do it.
import type { ManySectorWorld } from './caliendo-parro-world.ts';

/** Accounts of N economies and J sectors, of which the first `goods` are traded. Layouts as in ManySectorWorld. */
export interface SectorAccounts {
  readonly economies: number;
  readonly sectors: number;
  readonly goods: number;
  /** theta of every sector. */
  readonly theta: Float64Array;
  /** GO_n^j `[n * J + j]`, in money. */
  readonly output: Float64Array;
  readonly valueAddedShare: Float64Array;
  readonly inputShare: Float64Array;
  /** Imports without tariffs, in money, `[(j * N + n) * N + i]` for the goods; the diagonal is not read. */
  readonly trade: Float64Array;
  /** As a fraction, laid out as `trade`. */
  readonly tariff: Float64Array;
}

export interface AccountsWorld {
  readonly world: ManySectorWorld;
  /** Places whose output was raised to their exports: their domestic sales are 0. */
  readonly raised: number;
  /** Final shares that came out negative: set to 0, the others scaled up to add up to 1. */
  readonly negative: number;
}

/**
 * Domestic sales are output less exports; spending is (1 + tariff) trade; D_n = imports - exports;
 * alpha_n^j = [X_n^j - sum_k gamma_n^{jk} (1 - beta_n^k) GO_n^k] / I_n with I_n = sum beta GO + tariff revenue + D_n.
 * Where shares were set to 0 the world is not at rest: solve it once without a change and rebase before asking.
 */
export function worldFromAccounts(accounts: SectorAccounts): AccountsWorld {
  const { economies: N, sectors: J, goods, trade, valueAddedShare: beta, inputShare: gamma } = accounts;
  const cells = J * N * N;
  const tariff = new Float64Array(cells);
  const bought = new Float64Array(cells);
  const output = accounts.output.slice();
  const deficit = new Float64Array(N);
  const revenue = new Float64Array(N);
  let raised = 0;
  for (let j = 0; j < J; j++) {
    const exports = new Float64Array(N);
    const traders = j < goods ? N : 0;
    for (let n = 0; n < traders; n++)
      for (let i = 0; i < N; i++) {
        if (i === n) continue;
        const at = (j * N + n) * N + i;
        tariff[at] = accounts.tariff[at]!;
        bought[at] = trade[at]! * (1 + tariff[at]);
        exports[i]! += trade[at]!;
        deficit[n]! += trade[at]!;
        deficit[i]! -= trade[at]!;
        revenue[n]! += trade[at]! * tariff[at];
      }
    for (let n = 0; n < N; n++) {
      if (output[n * J + j]! < exports[n]!) {
        output[n * J + j] = exports[n]!;
        raised++;
      }
      bought[(j * N + n) * N + n] = output[n * J + j]! - exports[n]!;
    }
  }
  const spending = new Float64Array(J * N);
  bought.forEach((x, at) => (spending[Math.floor(at / N)]! += x));
  const share = bought.map((x, at) => (x === 0 ? 0 : x / spending[Math.floor(at / N)]!));
  const finalShare = new Float64Array(N * J);
  const valueAdded = new Float64Array(N);
  let negative = 0;
  for (let n = 0; n < N; n++) {
    for (let j = 0; j < J; j++) valueAdded[n]! += beta[n * J + j]! * output[n * J + j]!;
    const income = valueAdded[n]! + revenue[n]! + deficit[n]!;
    let sum = 0;
    for (let j = 0; j < J; j++) {
      let rest = spending[j * N + n]!;
      for (let k = 0; k < J; k++)
        rest -= gamma[(n * J + j) * J + k]! * (1 - beta[n * J + k]!) * output[n * J + k]!;
      if (rest < 0) negative++;
      finalShare[n * J + j] = Math.max(0, rest / income);
      sum += finalShare[n * J + j]!;
    }
    for (let j = 0; j < J; j++) finalShare[n * J + j]! /= sum;
  }
  const { theta, valueAddedShare, inputShare } = accounts;
  const world = {
    economies: N,
    sectors: J,
    theta,
    share,
    tariff,
    valueAddedShare,
    inputShare,
    finalShare,
    valueAdded,
    deficit,
  };
  return { world, raised, negative };
}
