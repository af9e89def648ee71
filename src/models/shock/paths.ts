// Who uses what no longer flows between some sectors, directly and through everybody in between.
import type { Table } from '../table.ts';

/** By user, per unit of its output. */
export interface Uses {
  /** d_j = sum over the sectors i whose deliveries to j are among those asked for, of a_ij. */
  readonly direct: Float64Array;
  /** sum over i of d_i L_ij: what flows on those edges for a unit that j sells to final demand, over all stages. */
  readonly through: Float64Array;
}

/** Whether what one sector delivers to another is meant. */
export type Edges = (seller: number, buyer: number) => boolean;

const ROUNDS = 2000;
const CLOSE = 1e-14;

/**
 * u_j = sum_i a_ij (e_ij + u_i), e = 1 on the edges asked for: each round goes one stage further down.
 * Throws a `RangeError` where the stages do not die out, as in a table whose inputs exceed output.
 */
export function usesOf({ z, x }: Table, edges: Edges): Uses {
  const n = x.length;
  const bought = (of: (seller: number, buyer: number) => number): Float64Array => {
    const next = new Float64Array(n);
    for (let j = 0; j < n; j++) {
      if (!(x[j]! > 0)) continue;
      let sum = 0;
      for (let c = z.start[j]!; c < z.start[j + 1]!; c++) sum += z.value[c]! * of(z.row[c]!, j);
      next[j] = sum / x[j]!;
    }
    return next;
  };
  const direct = bought((seller, buyer) => (edges(seller, buyer) ? 1 : 0));
  const through = direct.slice();
  let stage = direct;
  for (let round = 0; round < ROUNDS; round++) {
    const last = stage;
    stage = bought((seller) => last[seller]!);
    let most = 0;
    for (let j = 0; j < n; j++) {
      through[j]! += stage[j]!;
      most = Math.max(most, stage[j]!);
    }
    if (most < CLOSE) return { direct, through };
  }
  throw new RangeError('The stages of production do not die out.');
}
