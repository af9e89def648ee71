// A stand-in where the equilibrium cycles: the leader picks each lag with a chance that rises with its worth. No equilibrium.
import { discounted } from './chain.ts';
import { closing, effort, outlay, retaliation, type Flows } from './flows.ts';
import { leaderFlow, leaderWorth, type Played } from './equilibrium.ts';
import { refuses } from './response.ts';

/** Flows, efforts and speeds are expected ones. */
export interface Smoothed extends Played {
  /** Chance of lag k at gap n, at n * stride + k. */
  readonly p: Float64Array;
  /** Effort of market research after lag k, at the same places. */
  readonly tried: Float64Array;
  /** Largest change of a chance in the last round. */
  readonly moved: number;
}

/** METHODS 7: temperature of the logit, weight of the new chances in each round. */
export const TEMPERATURE = 0.005;
export const DAMPING = 0.1;
const ROUNDS = 5000;
const STILL = 1e-12;

/** Chances p(n, k) = exp(worth / temperature) / sum, moved by a tenth towards the new ones until they stand still. */
export function smoothed(flows: Flows): Smoothed {
  const { of, gaps, stride } = flows;
  const p = new Float64Array(gaps * stride);
  for (let n = 0; n < gaps; n++) for (let k = 0; k <= n; k++) p[n * stride + k] = 1 / (n + 1);
  const still = new Float64Array(gaps);
  let [W, U]: [Float64Array, Float64Array] = [still, still];
  for (let round = 1; ; round++) {
    const { x, tried, chain, yearly, state } = expected(flows, p, W, U);
    const V = discounted(chain, of.rho, leaderFlow(flows, yearly));
    W = discounted(chain, of.rho, yearly.use);
    U = of.refusal ? discounted(chain, of.rhoState, state) : W;
    const before = p.slice();
    const moved = towards(flows, p, V, W, U);
    if (moved > STILL && round < ROUNDS) continue;
    const status = moved > STILL ? 'cycles' : 'converged';
    return { status, k: mostLikely(flows, before), V, W, x, chain, yearly, p: before, tried, moved };
  }
}

/** Yearly flows and speeds under chances p, the follower's firms and state acting on values W and U. */
function expected(flows: Flows, p: Float64Array, W: Float64Array, U: Float64Array) {
  const { of, gaps, stride } = flows;
  const zeros = (): Float64Array => new Float64Array(gaps);
  const yearly = { rents: zeros(), harm: zeros(), retaliation: zeros(), use: zeros() };
  const [x, down, state] = [zeros(), zeros(), zeros()];
  const tried = new Float64Array(gaps * stride);
  for (let n = 0; n < gaps; n++)
    for (let k = 0; k <= n; k++) {
      const chance = p[n * stride + k]!;
      const e = of.refusal && refuses(flows, n, k, W, U) ? flows.refused : k;
      const at = n * stride + e;
      const effortNow = n === 0 ? 0 : effort(flows, n, e, W[n - 1]! - W[n]!);
      const own = flows.use[at]! - outlay(of, n, effortNow);
      tried[n * stride + k] = effortNow;
      x[n]! += chance * effortNow;
      down[n]! += chance * closing(flows, n, e, effortNow);
      yearly.rents[n]! += chance * flows.rents[at]!;
      yearly.harm[n]! += chance * flows.harm[at]!;
      yearly.retaliation[n]! += chance * retaliation(of, n, k);
      yearly.use[n]! += chance * (own + of.a * flows.quality[n]!);
      state[n]! += chance * (own + of.aState * flows.quality[n]!);
    }
  return { x, tried, chain: { down, up: flows.away }, yearly, state };
}

const mostLikely = ({ gaps, stride }: Flows, p: Float64Array): Int32Array =>
  Int32Array.from({ length: gaps }, (_, n) => {
    const chances = p.subarray(n * stride, n * stride + n + 1);
    return chances.indexOf(Math.max(...chances));
  });

/** Moves all chances a step; returns the largest distance to where they go. */
function towards(flows: Flows, p: Float64Array, V: Float64Array, W: Float64Array, U: Float64Array): number {
  const { gaps, stride } = flows;
  let moved = 0;
  for (let n = 1; n < gaps; n++) {
    const worth = Array.from({ length: n + 1 }, (_, k) => {
      const e = flows.of.refusal && refuses(flows, n, k, W, U) ? flows.refused : k;
      return leaderWorth(flows, n, k, e, W[n - 1]! - W[n]!, V[n - 1]! - V[n]!);
    });
    const most = Math.max(...worth);
    const weight = worth.map((one) => Math.exp((one - most) / TEMPERATURE));
    const sum = weight.reduce((all, one) => all + one, 0);
    weight.forEach((one, k) => {
      const step = one / sum - p[n * stride + k]!;
      moved = Math.max(moved, Math.abs(step));
      p[n * stride + k]! += DAMPING * step;
    });
  }
  return moved;
}
