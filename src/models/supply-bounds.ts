// Bounds on what a control costs those who depend on it: from inputs that replace each other freely to fixed proportions.
import { cesLossOf } from './ces.ts';
import { keptOfDeliveries, type DeliveryCut } from './cuts.ts';
import { network, type Network } from './network.ts';
import { surelyStopped } from './surely-stopped.ts';
import type { Table } from './table.ts';

/** Output left to each of n sectors, 0-1, once the loss has gone through all stages. */
export interface SupplyBounds {
  /** Every input stands in for every other in proportion to its cost: h = 1 - sum_p A_p (1 - q_p). The least that is lost. */
  readonly linear: Float64Array;
  /** Inputs and value added with the elasticity sigma. */
  readonly ces: Float64Array;
  /** The scarcest input sets output: h = min_p q_p. The most that is lost. */
  readonly leontief: Float64Array;
  /** Rounds until nothing moved by more than 1e-12 and the largest move of the last one, by bound. */
  readonly rounds: Readonly<Record<'linear' | 'ces' | 'leontief', number>>;
  readonly moved: Readonly<Record<'linear' | 'ces' | 'leontief', number>>;
}

/** One of the three bounds, and how still the search for it stood when it ended. */
export interface SupplyBound {
  /** Output left to each of n sectors, 0-1. */
  readonly left: Float64Array;
  readonly rounds: number;
  readonly moved: number;
}

const STILL = 1e-12;
const ROUNDS = 10_000;

/**
 * q_p = sum over suppliers j of input p of share_j (1 - cut_j) h_j is what is left of input p; output follows from it in
 * each of three ways, sector by sector and so on from h = 1 (fixed proportions: from 0 where a sector surely stops) downwards
 * until nothing moves, in at most `rounds` rounds [P]; each sector meets what is left to those before it in the same round
 * (Gauss-Seidel). Static: no stocks, no time, no other source than those of the table. For any sigma, linear >= ces >=
 * leontief in every sector, and none rises when a control is tightened. `day` picks the day of the courses.
 *
 * @throws `UserError` where a control has no flow behind it.
 */
export function supplyBounds(
  table: Table,
  cuts: readonly DeliveryCut[],
  day: number,
  sigma: number,
  rounds = ROUNDS,
): SupplyBounds {
  const by = boundsOn(table, cuts, day, rounds);
  const [linear, ces, leontief] = [by.linear(), by.ces(sigma), by.leontief()];
  return {
    linear: linear.left,
    ces: ces.left,
    leontief: leontief.left,
    rounds: { linear: linear.rounds, ces: ces.rounds, leontief: leontief.rounds },
    moved: { linear: linear.moved, ces: ces.moved, leontief: leontief.moved },
  };
}

/** The middle one of the three alone: `supplyBounds(...).ces` to the last digit, without the time that the others take. */
export const cesBound = (
  table: Table,
  cuts: readonly DeliveryCut[],
  day: number,
  sigma: number,
): SupplyBound => boundsOn(table, cuts, day, ROUNDS).ces(sigma);

/** Each bound when it is asked for. */
function boundsOn(table: Table, cuts: readonly DeliveryCut[], day: number, rounds: number) {
  const net = network(table);
  const { edges } = keptOfDeliveries(table, net, cuts);
  edges.move(day);
  const { n, stockStart, fillStart, share, supplier } = net;
  const left = new Float64Array(net.stocks);
  const cost = costShares(net);

  const settle = (
    output: (from: number, to: number) => number,
    h = new Float64Array(n).fill(1),
  ): SupplyBound => {
    let round = 0;
    let moved = Infinity;
    while (moved > STILL && round < rounds) {
      round++;
      moved = 0;
      for (let i = 0; i < n; i++) {
        if (h[i] === 0) continue;
        const [from, to] = [stockStart[i]!, stockStart[i + 1]!];
        for (let s = from; s < to; s++) {
          let sum = 0;
          for (let e = fillStart[s]!; e < fillStart[s + 1]!; e++) {
            // What is missing is summed, so that nothing missing is exactly nothing.
            sum += share[e]! * (1 - edges.share[e]! * h[supplier[e]!]!);
          }
          left[s] = Math.max(0, 1 - sum);
        }
        const next = Math.min(h[i]!, output(from, to));
        moved = Math.max(moved, h[i]! - next);
        h[i] = next;
      }
    }
    return { left: h, rounds: round, moved };
  };

  return {
    linear: () =>
      settle((from, to) => {
        let lost = 0;
        for (let s = from; s < to; s++) lost += cost[s]! * (1 - left[s]!);
        return Math.max(0, 1 - lost);
      }),
    ces: (sigma: number) =>
      settle((from, to) => 1 - cesLossOf(cost.subarray(from, to), left.subarray(from, to), sigma)),
    leontief: () =>
      settle(
        (from, to) => {
          let least = 1;
          for (let s = from; s < to; s++) least = Math.min(least, left[s]!);
          return least;
        },
        Float64Array.from(surelyStopped(net, edges.share), (stopped) => 1 - stopped),
      ),
  };
}

/** Output that some sectors together lose, 0-1: 1 - sum x h / sum x; 0 where they make nothing. */
export function outputLost(x: Float64Array, left: Float64Array, sectors: readonly number[]): number {
  let [was, is] = [0, 0];
  for (const j of sectors) {
    was += x[j]!;
    is += x[j]! * left[j]!;
  }
  return was > 0 ? 1 - is / was : 0;
}

/** A by stock; where the inputs of a sector cost more than its output (value added below 0), as shares of what they cost. */
function costShares(net: Network): Float64Array {
  const cost = net.need.slice();
  for (let i = 0; i < net.n; i++) {
    const mine = cost.subarray(net.stockStart[i], net.stockStart[i + 1]);
    const sum = mine.reduce((total, share) => total + share, 0);
    if (sum > 1) mine.forEach((share, s) => (mine[s] = share / sum));
  }
  return cost;
}
