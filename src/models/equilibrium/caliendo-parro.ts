// Many sectors with input-output links in exact changes (Caliendo & Parro 2015, "Estimates of the trade and welfare effects
// of NAFTA", Review of Economic Studies 82): tariffs, barriers, bans by sector and pair, balances held.
import { priceLoop, spendingLoop } from './caliendo-parro-inner.ts';
import type { ManySectorChange, ManySectorSolution, ManySectorWorld } from './caliendo-parro-world.ts';
import { spendless, type Outcome, type Place, type StopRule } from './outcome.ts';
import { cutOffFrom, linkMarkets } from './trade-links.ts';
import { clearWages } from './wages.ts';

/**
 * The equilibrium after a change. With kappa_ni^j = cost_ni^j (1 + tau'_ni^j) / (1 + tau_ni^j):
 * c_n^j = w_n^beta prod_k (P_n^k)^(gamma (1 - beta)), P_n^j = [sum_i pi_ni^j (kappa_ni^j c_i^j)^-theta]^(-1/theta),
 * pi'_ni^j = pi_ni^j (kappa_ni^j c_i^j / P_n^j)^-theta, and spending such that imports less exports are D'_n.
 * The residual is max_n |exports - imports + D_n| / (w_n VA_n).
 * Errors: a RangeError on arrays of another size or numbers out of range.
 */
export function manySectorEquilibrium(
  world: ManySectorWorld,
  change: ManySectorChange = {},
  stop: StopRule = { tolerance: 1e-11, maxRounds: 2000 },
): Outcome<ManySectorSolution> {
  check(world, change);
  const { economies: N, sectors: J, theta, valueAdded } = world;
  const tariff = change.tariff ?? world.tariff;
  const deficit = change.deficit ?? world.deficit;
  const weight = world.share.map((s, at) => {
    if (s === 0) return 0;
    const kappa = ((change.cost?.[at] ?? 1) * (1 + tariff[at]!)) / (1 + world.tariff[at]!);
    return kappa === 1 ? s : s * Math.pow(kappa, -theta[Math.floor(at / (N * N))]!);
  });
  const sells = new Uint8Array(N * N);
  weight.forEach((w, at) => {
    if (w > 0) sells[(at % N) * N + (Math.floor(at / N) % N)] = 1;
  });
  const linked = linkMarkets(N, sells, deficit, valueAdded);
  if (linked.state === 'unbalanced')
    return { state: 'refused', reason: 'imbalance-without-trade', economies: linked.economies };
  for (let at = 0; at < weight.length; at++) {
    const [i, n] = [at % N, Math.floor(at / N) % N];
    if (i !== n && linked.sells[i * N + n] === 0) weight[at] = 0;
  }
  const places = unsupplied(world, weight);
  if (places.length > 0) return { state: 'refused', reason: 'no-supplier', places };

  const prices = priceLoop(world, weight);
  const money = spendingLoop(world, tariff, deficit);
  let still = true;
  const { wage, residual, rounds } = clearWages(
    valueAdded,
    linked.market,
    (wages) => {
      const earned = valueAdded.map((va, n) => wages[n]! * va);
      still = prices.solve(wages.map(Math.log)) && money.solve(prices.share, earned);
      return balances(world, prices.share, tariff, deficit, money, earned);
    },
    stop,
  );
  if (!(residual <= stop.tolerance) || !still) return { state: 'not-converged', residual, rounds };
  const broke = spendless(money.income);
  if (broke.length > 0) return { state: 'refused', reason: 'nothing-to-spend', economies: broke };
  const byEconomy = (table: Float64Array): Float64Array => {
    const out = new Float64Array(N * J);
    for (let n = 0; n < N; n++) for (let j = 0; j < J; j++) out[n * J + j] = table[j * N + n]!;
    return out;
  };
  return {
    state: 'converged',
    residual,
    rounds,
    solution: {
      wage,
      cost: byEconomy(prices.logCost.map(Math.exp)),
      price: byEconomy(prices.logPrice.map(Math.exp)),
      share: prices.share,
      tariff,
      deficit,
      spending: byEconomy(money.spending),
      sales: byEconomy(money.sales),
      income: money.income,
      cutOff: cutOffFrom(N, linked.sells),
    },
  };
}

/** Z_n, and its slope if nothing but the wage moved costs: an upper bound. */
function balances(
  { economies: N, sectors: J, theta }: ManySectorWorld,
  share: Float64Array,
  tariff: Float64Array,
  deficit: Float64Array,
  { spending, sales, taxed }: { spending: Float64Array; sales: Float64Array; taxed: Float64Array },
  earned: Float64Array,
): { excess: Float64Array; slope: Float64Array } {
  const excess = deficit.slice();
  const slope = new Float64Array(N);
  for (let j = 0; j < J; j++)
    for (let n = 0; n < N; n++) {
      const x = spending[j * N + n]!;
      excess[n]! += sales[j * N + n]! - x * (1 - taxed[j * N + n]!);
      const row = (j * N + n) * N;
      for (let i = 0; i < N; i++) {
        if (i === n || share[row + i] === 0) continue;
        const bought = (share[row + i]! * x) / (1 + tariff[row + i]!);
        slope[i]! += theta[j]! * bought * (1 - share[row + i]!);
        slope[n]! += bought * (1 + theta[j]! * share[row + n]!);
      }
    }
  return { excess: excess.map((z, n) => z / earned[n]!), slope: slope.map((s, n) => s / earned[n]!) };
}

/** Places that use a sector of which nobody supplies them any more. */
function unsupplied(world: ManySectorWorld, weight: Float64Array): Place[] {
  const {
    economies: N,
    sectors: J,
    share,
    valueAddedShare: beta,
    inputShare: gamma,
    finalShare: alpha,
  } = world;
  const bought = (of: Float64Array, n: number, j: number): boolean => {
    for (let at = (j * N + n) * N; at < (j * N + n) * N + N; at++) if (of[at]! > 0) return true;
    return false;
  };
  const makes = (n: number, j: number): boolean => {
    for (let m = 0; m < N; m++) if (share[(j * N + m) * N + n]! > 0) return true;
    return false;
  };
  const out: Place[] = [];
  for (let n = 0; n < N; n++)
    for (let j = 0; j < J; j++) {
      if (bought(weight, n, j)) continue;
      let needed = alpha[n * J + j]! > 0;
      for (let k = 0; k < J && !needed; k++)
        needed = gamma[(n * J + j) * J + k]! * (1 - beta[n * J + k]!) > 0 && makes(n, k);
      if (needed) out.push({ economy: n, sector: j });
    }
  return out;
}

function check(world: ManySectorWorld, { cost, tariff, deficit }: ManySectorChange): void {
  const { economies: N, sectors: J } = world;
  const cells = J * N * N;
  for (const [name, array, size] of [
    ['theta', world.theta, J],
    ['share', world.share, cells],
    ['tariff', world.tariff, cells],
    ['the new tariff', tariff, cells],
    ['cost', cost, cells],
    ['valueAddedShare', world.valueAddedShare, N * J],
    ['inputShare', world.inputShare, N * J * J],
    ['finalShare', world.finalShare, N * J],
    ['valueAdded', world.valueAdded, N],
    ['deficit', world.deficit, N],
    ['the new deficit', deficit, N],
  ] as const)
    if (array !== undefined && array.length !== size)
      throw new RangeError(`${name} needs ${size} numbers, not ${array.length}.`);
  if (world.theta.some((t) => !(t > 0 && t < Infinity)))
    throw new RangeError('Every theta must be above 0 and finite.');
  if (cost?.some((c) => !(c > 0))) throw new RangeError('Every cost factor must be above 0.');
  if ([world.tariff, tariff].some((t) => t?.some((x) => !(x > -1 && x < Infinity))))
    throw new RangeError('Every tariff must be finite and above -1.');
  const poor = world.valueAdded.findIndex((va) => !(va > 0));
  if (poor >= 0) throw new RangeError(`Economy ${poor} has no value added.`);
  const held = deficit ?? world.deficit;
  const sum = held.reduce((a, b) => a + b, 0);
  if (!(Math.abs(sum) <= 1e-9 * world.valueAdded.reduce((a, b) => a + b, 0)))
    throw new RangeError(`Deficits must add up to 0; they add up to ${sum}.`);
}
