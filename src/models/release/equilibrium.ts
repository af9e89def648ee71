// The game between leader and follower: what a committed policy brings, and the equilibrium without commitment.
import { discounted } from './chain.ts';
import { closing, effort, outlay, retaliation, type Flows } from './flows.ts';
import { exceeds, refuses, response, stateValue, type Response } from './response.ts';

/** A policy with the best responses to it. Only a converged one is a result. */
export interface Solution extends Response {
  readonly status: 'converged' | 'cycles';
  /** Lag released by gap. */
  readonly k: Int32Array;
  /** What is let in by gap: k, or `refused`. */
  readonly e: Int32Array;
  /** V: value to the leader, by gap. */
  readonly V: Float64Array;
  /** Largest of |rho V - right side| over gaps and players, a year. */
  readonly residual: number;
}

/** Policies of two rounds are the same. */
const key = (k: Int32Array, e: Int32Array): string => `${k.join()} ${e.join()}`;

/** Value to the leader of lags k of which e is let in. */
const leaderFlow = (
  { of, gaps, stride, rents, harm, third }: Flows,
  k: Int32Array,
  e: Int32Array,
): Float64Array =>
  Float64Array.from({ length: gaps }, (_, n) => {
    const at = n * stride + e[n]!;
    return rents[at]! - harm[at]! + third[n]! - retaliation(of, n, k[n]!);
  });

function solved(
  flows: Flows,
  k: Int32Array,
  e: Int32Array,
  found: Response,
  status: Solution['status'],
): Solution {
  const V = discounted(found.chain, flows.of.rho, leaderFlow(flows, k, e));
  return { ...found, status, k, e, V, residual: residualOf(flows, k, e, found, V) };
}

/** How far values are from their equations, with effort as it is best: rho v - flow - down (v_{n-1} - v_n) - up (v_{n+1} - v_n). */
function residualOf(flows: Flows, k: Int32Array, e: Int32Array, { W, x }: Response, V: Float64Array): number {
  const { of, gaps, stride, use, quality, away } = flows;
  const flow = leaderFlow(flows, k, e);
  let worst = 0;
  for (let n = 0; n < gaps; n++) {
    const best = n === 0 ? 0 : effort(flows, n, e[n]!, W[n - 1]! - W[n]!);
    const down = closing(flows, n, e[n]!, best);
    const drift = (v: Float64Array): number =>
      (n > 0 ? down * (v[n - 1]! - v[n]!) : 0) + (n + 1 < gaps ? away[n]! * (v[n + 1]! - v[n]!) : 0);
    const own = use[n * stride + e[n]!]! + of.a * quality[n]! - outlay(of, n, best);
    worst = Math.max(
      worst,
      Math.abs(of.rho * V[n]! - flow[n]! - drift(V)),
      Math.abs(of.rho * W[n]! - own - drift(W)),
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
