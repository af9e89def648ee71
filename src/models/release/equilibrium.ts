// The game between leader and follower: what a committed policy brings, and the equilibrium without commitment.
import { discounted, type Chain } from './chain.ts';
import { closing, effort, outlay, retaliation, type Flows } from './flows.ts';
import { exceeds, refuses, response, stateValue, type Response } from './response.ts';

/** Yearly flows of a policy as it is played, by gap. */
export interface Yearly {
  /** On the follower's market. */
  readonly rents: Float64Array;
  readonly harm: Float64Array;
  readonly retaliation: Float64Array;
  /** u_F, the follower's. */
  readonly use: Float64Array;
}

/** A policy as it is played, with the follower's best response to it. */
export interface Played {
  readonly status: 'converged' | 'cycles';
  /** Lag released by gap; of chosen chances, the most likely. */
  readonly k: Int32Array;
  /** V and W: values to the leader and to the follower, by gap. */
  readonly V: Float64Array;
  readonly W: Float64Array;
  /** Effort of market research by gap. */
  readonly x: Float64Array;
  readonly chain: Chain;
  readonly yearly: Yearly;
}

/** A policy without chance. Only a converged one is a result. */
export interface Solution extends Played {
  /** What is let in by gap: k, or `refused`. */
  readonly e: Int32Array;
}

/** Policies of two rounds are the same. */
const key = (k: Int32Array, e: Int32Array): string => `${k.join()} ${e.join()}`;

/** The leader's yearly flow: rents + third - harm - retaliation. */
export const leaderFlow = ({ third }: Flows, { rents, harm, retaliation: cost }: Yearly): Float64Array =>
  third.map((r, n) => rents[n]! + r - harm[n]! - cost[n]!);

function solved(
  flows: Flows,
  k: Int32Array,
  e: Int32Array,
  { W, x, chain, use }: Response,
  status: Solution['status'],
): Solution {
  const { of, gaps, stride } = flows;
  const yearly = {
    rents: new Float64Array(gaps),
    harm: new Float64Array(gaps),
    retaliation: new Float64Array(gaps),
    use,
  };
  for (let n = 0; n < gaps; n++) {
    yearly.rents[n] = flows.rents[n * stride + e[n]!]!;
    yearly.harm[n] = flows.harm[n * stride + e[n]!]!;
    yearly.retaliation[n] = retaliation(of, n, k[n]!);
  }
  const V = discounted(chain, of.rho, leaderFlow(flows, yearly));
  return { status, k, e, V, W, x, chain, yearly };
}

/**
 * How far a policy without chance is from its equations with effort as it is best: the largest of
 * |rho v - flow - down (v_{n-1} - v_n) - up (v_{n+1} - v_n)| over gaps and players, a year.
 */
export function residualOf(flows: Flows, { k, e, V, W, x }: Solution): number {
  const { of, gaps, stride, away } = flows;
  let worst = 0;
  for (let n = 0; n < gaps; n++) {
    const at = n * stride + e[n]!;
    const best = n === 0 ? 0 : effort(flows, n, e[n]!, W[n - 1]! - W[n]!);
    const down = closing(flows, n, e[n]!, best);
    const drift = (v: Float64Array): number =>
      (n > 0 ? down * (v[n - 1]! - v[n]!) : 0) + (n + 1 < gaps ? away[n]! * (v[n + 1]! - v[n]!) : 0);
    const leader = flows.rents[at]! + flows.third[n]! - flows.harm[at]! - retaliation(of, n, k[n]!);
    const follower = flows.use[at]! + of.a * flows.quality[n]! - outlay(of, n, best);
    worst = Math.max(
      worst,
      Math.abs(of.rho * V[n]! - leader - drift(V)),
      Math.abs(of.rho * W[n]! - follower - drift(W)),
      Math.abs(best - x[n]!),
    );
  }
  return worst;
}

/** What is let in of k, as the rival state answers to values W and U. */
const letIn = (flows: Flows, k: Int32Array, W: Float64Array, U: Float64Array): Int32Array =>
  k.map((lag, n) => (refuses(flows, n, lag, W, U) ? flows.refused : lag));

/**
 * A policy to which the leader is committed, with the follower's best response. Where the rival state may refuse, firms and
 * state answer each other in turns until neither moves; answers that come round again are reported as cycling.
 */
export function committed(flows: Flows, k: Int32Array): Solution {
  const seen = new Set<string>();
  for (let e = k; ;) {
    const found = response(flows, e);
    if (!flows.of.refusal) return solved(flows, k, e, found, 'converged');
    const next = letIn(flows, k, found.W, stateValue(flows, e, found));
    if (key(k, next) === key(k, e)) return solved(flows, k, e, found, 'converged');
    if (seen.has(key(k, next))) return solved(flows, k, e, found, 'cycles');
    seen.add(key(k, next));
    e = next;
  }
}

/** Lags that pay best by themselves, as if nothing moved the gap: where the search begins. */
export function statically(flows: Flows): Int32Array {
  const still = new Float64Array(flows.gaps);
  return bestLags(flows, still, still, still).k;
}

/** At each gap the lag with the highest rents - harm + closing (V_{n-1} - V_n), the lowest of several. */
function bestLags(
  flows: Flows,
  V: Float64Array,
  W: Float64Array,
  U: Float64Array,
): { k: Int32Array; e: Int32Array } {
  const k = new Int32Array(flows.gaps);
  const e = new Int32Array(flows.gaps);
  for (let n = 1; n < flows.gaps; n++) {
    let best = -Infinity;
    for (let lag = 0; lag <= n; lag++) {
      const into = flows.of.refusal && refuses(flows, n, lag, W, U) ? flows.refused : lag;
      const worth = leaderWorth(flows, n, lag, into, W[n - 1]! - W[n]!, V[n - 1]! - V[n]!);
      if (best !== -Infinity && !exceeds(worth, best)) continue;
      [best, k[n], e[n]] = [worth, lag, into];
    }
  }
  return { k, e };
}

/** What lag k is worth to the leader a year, but for the moves of the frontier: rents - harm - retaliation + closing dV. */
export function leaderWorth(
  flows: Flows,
  n: number,
  k: number,
  e: number,
  gainF: number,
  gainL: number,
): number {
  const at = n * flows.stride + e;
  const x = effort(flows, n, e, gainF);
  return flows.rents[at]! - flows.harm[at]! - retaliation(flows.of, n, k) + closing(flows, n, e, x) * gainL;
}

/**
 * Markov-perfect equilibrium, feedback Stackelberg: at every gap the leader's lag is best against the follower's effort after
 * seeing it. Each round solves the follower's answer to the lags exactly and then takes the best lags; a round that changes
 * nothing is an equilibrium, lags that come round again are a cycle: iteration finds no equilibrium in pure policies.
 */
export function equilibrium(flows: Flows, start: Int32Array = statically(flows)): Solution {
  const seen = new Set<string>();
  for (let policy = { k: start, e: start }; ;) {
    const { k, e } = policy;
    const found = response(flows, e);
    const now = solved(flows, k, e, found, 'converged');
    const U = flows.of.refusal ? stateValue(flows, e, found) : found.W;
    const next = bestLags(flows, now.V, found.W, U);
    if (key(next.k, next.e) === key(k, e)) return now;
    if (seen.has(key(next.k, next.e))) return { ...now, status: 'cycles' };
    seen.add(key(next.k, next.e));
    policy = next;
  }
}
