// A stand-in where the equilibrium cycles: the leader picks each lag with a chance that rises with its worth. No equilibrium.
import { discounted } from './chain.ts';
import { closing, effort, outlay, retaliation, type Flows } from './flows.ts';
import { leaderWorth } from './equilibrium.ts';
import { refuses } from './response.ts';

export interface Smoothed {
  readonly status: 'converged' | 'cycles';
  /** Most likely lag by gap. */
  readonly k: Int32Array;
  readonly V: Float64Array;
  readonly W: Float64Array;
  /** Expected market effort by gap. */
  readonly x: Float64Array;
  readonly chain: { readonly down: Float64Array; readonly up: Float64Array };
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
  const { of, gaps, stride, rents, harm, use, third, quality, away } = flows;
  const p = new Float64Array(gaps * stride);
  for (let n = 0; n < gaps; n++) for (let k = 0; k <= n; k++) p[n * stride + k] = 1 / (n + 1);
  let [V, W, U]: [Float64Array, Float64Array, Float64Array] = [
    new Float64Array(gaps),
    new Float64Array(gaps),
    new Float64Array(gaps),
  ];
  const x = new Float64Array(gaps);
  const down = new Float64Array(gaps);
  for (let round = 1; ; round++) {
    const [leader, follower, state] = [third.slice(), new Float64Array(gaps), new Float64Array(gaps)];
    x.fill(0);
    down.fill(0);
    for (let n = 0; n < gaps; n++)
      for (let k = 0; k <= n; k++) {
        const chance = p[n * stride + k]!;
        const e = of.refusal && refuses(flows, n, k, W, U) ? flows.refused : k;
        const at = n * stride + e;
        const tried = n === 0 ? 0 : effort(flows, n, e, W[n - 1]! - W[n]!);
        x[n]! += chance * tried;
        down[n]! += chance * closing(flows, n, e, tried);
        leader[n]! += chance * (rents[at]! - harm[at]! - retaliation(of, n, k));
        const own = use[at]! - outlay(of, n, tried);
        follower[n]! += chance * (own + of.a * quality[n]!);
        state[n]! += chance * (own + of.aState * quality[n]!);
      }
    const chain = { down, up: away };
    [V, W] = [discounted(chain, of.rho, leader), discounted(chain, of.rho, follower)];
    U = of.refusal ? discounted(chain, of.rhoState, state) : W;
    const moved = towards(flows, p, V, W, U);
    if (moved > STILL && round < ROUNDS) continue;
    const k = Int32Array.from({ length: gaps }, (_, n) =>
      Array.from(p.subarray(n * stride, n * stride + n + 1)).reduce(
        (best, chance, lag, all) => (chance > all[best]! ? lag : best),
        0,
      ),
    );
    return { status: moved > STILL ? 'cycles' : 'converged', k, V, W, x, chain, moved };
  }
}

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
