// Who uses what some sectors make, directly and through everybody in between.
import type { Table } from '../table.ts';

/** By user, per unit of its output. */
export interface Uses {
  /** sum over s in S of a_sj. */
  readonly direct: Float64Array;
  /** sum over s in S of (L - I)_sj: what S makes for a unit that j sells to final demand, over all stages. */
  readonly through: Float64Array;
}

const ROUNDS = 2000;
const CLOSE = 1e-14;

/**
 * u_j = sum_i a_ij (e_i + u_i), e = 1 for S: each round goes one stage further up.
 * Throws a `RangeError` where the stages do not die out, as in a table whose inputs exceed output.
 */
export function usesOf({ z, x }: Table, among: readonly number[]): Uses {
  const n = x.length;
  const one = new Float64Array(n);
  for (const s of among) one[s] = 1;
  const step = (of: Float64Array): Float64Array => {
    const next = new Float64Array(n);
    for (let j = 0; j < n; j++) {
      if (!(x[j]! > 0)) continue;
      let sum = 0;
      for (let c = z.start[j]!; c < z.start[j + 1]!; c++) sum += z.value[c]! * of[z.row[c]!]!;
      next[j] = sum / x[j]!;
    }
    return next;
  };
  const direct = step(one);
  const through = direct.slice();
  let stage = direct;
  for (let round = 0; round < ROUNDS; round++) {
    stage = step(stage);
    let most = 0;
    for (let j = 0; j < n; j++) {
      through[j]! += stage[j]!;
      most = Math.max(most, stage[j]!);
    }
    if (most < CLOSE) return { direct, through };
  }
  throw new RangeError('The stages of production do not die out.');
}
