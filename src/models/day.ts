// What a dynamic model shows of one day, and what held a sector's output back.

/** What held a sector's output back on a day. */
export const HELD_BY = { demand: 0, capacity: 1, input: 2 } as const;

/** A bound counts as binding when it lies below the next by more than this share. */
const BINDS = 1e-9;

/** Which of the bounds on output is the one that counts. `bound`: what stocks allow, `Infinity` where they do not bind. */
export function heldBack(demand: number, capacity: number, bound: number): number {
  const other = Math.min(capacity, demand);
  if (bound < other - BINDS * other) return HELD_BY.input;
  return capacity < demand - BINDS * demand ? HELD_BY.capacity : HELD_BY.demand;
}

/**
 * One day, as the model holds it: the arrays are overwritten the next day, so copy what is to last. Money a day by sector,
 * unless another shape is named. For every supplier ordered = withheld + demand, and demand - production is unmet.
 */
export interface Day {
  readonly day: number;
  readonly production: Float64Array;
  /** What labour and plant allow. */
  readonly capacity: Float64Array;
  /** One of `HELD_BY`. */
  readonly heldBy: Uint8Array;
  /** The input whose stock allows least, -1 where no stock binds; looked up when it is read. */
  readonly leastInput: Int32Array;
  /** What was asked for by users and final demand together. */
  readonly ordered: Float64Array;
  /** What a control keeps from being delivered. */
  readonly withheld: Float64Array;
  /** What may be delivered. */
  readonly demand: Float64Array;
  /** What final demand asks of each sector and did not get, withheld or short. */
  readonly unmetFinal: Float64Array;
  /** The same by column of final demand (F long). */
  readonly unmetColumn: Float64Array;
  /** What lies in stock after today's deliveries and use, by stock of the network; counted when it is read. */
  readonly stock: Float64Array;
}
