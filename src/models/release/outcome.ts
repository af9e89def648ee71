// What a solved policy brings from the gap at which it starts: values, what they are made of, and how soon the gap is closed.
import { discounted, parityWithin, yearsToParity } from './chain.ts';
import { allEffort, retaliation, type Flows } from './flows.ts';
import type { Solution } from './equilibrium.ts';

/** Discounted sums in units of M, at gap n0. */
export interface Outcome {
  /** V = rents + third - harm - retaliation. */
  readonly V: number;
  readonly W: number;
  /** All effort at n0: of the market and of the state. */
  readonly x: number;
  /** Rents on the follower's market. */
  readonly rents: number;
  /** Rents on third markets. */
  readonly third: number;
  readonly harm: number;
  readonly retaliation: number;
  /** Expected years until the gap is closed for the first time; Infinity where it never is. */
  readonly years: number;
  /** Chance that it is closed for the first time within ten years. */
  readonly withinTen: number;
}

/** Years of METHODS 7's chance of parity. */
export const SOON = 10;

export function outcome(flows: Flows, { k, e, V, W, x, chain }: Solution): Outcome {
  const { of, gaps, stride } = flows;
  const { n0 } = of;
  const sum = (flow: (n: number) => number): number =>
    discounted(
      chain,
      of.rho,
      Array.from({ length: gaps }, (_, n) => flow(n)),
    )[n0]!;
  return {
    V: V[n0]!,
    W: W[n0]!,
    x: allEffort(of, n0, x[n0]!),
    rents: sum((n) => flows.rents[n * stride + e[n]!]!),
    third: sum((n) => flows.third[n]!),
    harm: sum((n) => flows.harm[n * stride + e[n]!]!),
    retaliation: sum((n) => retaliation(of, n, k[n]!)),
    years: yearsToParity(chain, n0),
    withinTen: parityWithin(chain, n0, SOON),
  };
}
