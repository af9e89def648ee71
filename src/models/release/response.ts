// What the follower makes of a release: how hard its firms try, and whether its state lets the release in.
import { discounted, type Chain } from './chain.ts';
import { closing, effort, outlay, type Flows } from './flows.ts';

/** The follower's best response to what is let in at each gap. */
export interface Response {
  /** W: value to the follower, by gap. */
  readonly W: Float64Array;
  /** Effort of market research by gap. */
  readonly x: Float64Array;
  readonly chain: Chain;
  /** u_F by gap: use of technology and the premium on one's own, less the cost of effort. */
  readonly use: Float64Array;
}

/** Rounds at most; a round is a step of Newton's method on a concave problem, and a handful do. */
const ROUNDS = 100;
/** Efforts stand still when they move by no more than rounding, in units of eta W / c. */
const STILL = 1e-14;

/** Effort that is best for firms against `e`, what is let in by gap: policy iteration on rho W = u + closing dW + up dW. */
export function response(flows: Flows, e: ArrayLike<number>): Response {
  const { of, gaps, away, eta, stride } = flows;
  const x = new Float64Array(gaps);
  const down = new Float64Array(gaps);
  const use = new Float64Array(gaps);
  const W = new Float64Array(gaps);
  const work = new Float64Array(gaps);
  const chain = { down, up: away };
  for (let round = 1; ; round++) {
    for (let n = 0; n < gaps; n++) {
      down[n] = closing(flows, n, e[n]!, x[n]!);
      use[n] = useAt(flows, n, e[n]!, x[n]!, of.a);
    }
    discounted(chain, of.rho, use, W, work);
    let moved = 0;
    let scale = 1;
    for (let n = 1; n < gaps; n++) {
      const better = effort(flows, n, e[n]!, W[n - 1]! - W[n]!);
      moved = Math.max(moved, Math.abs(better - x[n]!));
      scale = Math.max(scale, (eta[n * stride + e[n]!]! * Math.abs(W[n]!)) / of.c);
      x[n] = better;
    }
    if (moved <= STILL * scale || round === ROUNDS) return { W, x, chain, use };
  }
}
/** Yearly use of technology with a premium on one's own, less the cost of effort. */
const useAt = (flows: Flows, n: number, e: number, x: number, premium: number): number =>
  flows.use[n * flows.stride + e]! + premium * flows.quality[n]! - outlay(flows.of, n, x);

/** U: value to the rival state, which has its own horizon and its own premium on autonomy. */
export function stateValue(flows: Flows, e: ArrayLike<number>, { x, chain }: Response): Float64Array {
  const { of, gaps } = flows;
  const flow = Float64Array.from({ length: gaps }, (_, n) => useAt(flows, n, e[n]!, x[n]!, of.aState));
  return discounted(chain, of.rhoState, flow);
}

/** Two values that differ by rounding alone count as equal. */
export const exceeds = (one: number, other: number): boolean =>
  one - other > 1e-12 * (1 + Math.abs(one) + Math.abs(other));

/** Whether the rival state refuses lag k at gap n: what it would gain by it outweighs what its users lose; it allows on a tie. */
export function refuses(flows: Flows, n: number, k: number, W: Float64Array, U: Float64Array): boolean {
  if (n === 0 || k === n) return false;
  const worth = (e: number): number => {
    const x = effort(flows, n, e, W[n - 1]! - W[n]!);
    return useAt(flows, n, e, x, flows.of.aState) + closing(flows, n, e, x) * (U[n - 1]! - U[n]!);
  };
  return exceeds(worth(flows.refused), worth(k));
}
