// What a solved policy brings from the gap at which it starts: values, what they are made of, and how soon the gap is closed.
import { discounted, parityWithin, yearsToParity } from './chain.ts';
import { allEffort, type Flows } from './flows.ts';
import type { Played } from './equilibrium.ts';

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
  /** Chance that it is closed for the first time within so many years, by place of `SPANS`. */
  readonly within: readonly number[];
}

/** Years within which parity is looked for. */
export const SPANS = [5, 10, 15, 20, 30, 40] as const;

export function outcome({ of, third }: Flows, { V, W, x, chain, yearly }: Played): Outcome {
  const { n0, rho } = of;
  const sum = (flow: Float64Array): number => discounted(chain, rho, flow)[n0]!;
  return {
    V: V[n0]!,
    W: W[n0]!,
    x: allEffort(of, n0, x[n0]!),
    rents: sum(yearly.rents),
    third: sum(third),
    harm: sum(yearly.harm),
    retaliation: sum(yearly.retaliation),
    years: yearsToParity(chain, n0),
    within: SPANS.map((years) => parityWithin(chain, n0, years)),
  };
}
