// What an event takes away, day by day: of a sector's labour or capacity, of a delivery, of final demand.
import { UserError } from '../contract/message.ts';
import type { Network } from './network.ts';
import type { Table } from './table.ts';
import { modelWords } from './words.ts';

/** Share lost on each day, 0-1: element t belongs to day t; days past the end lose nothing. Day 0 is never disturbed. */
export type Course = Float64Array;

/** A loss of labour, of capacity or of capital in some sectors. */
export interface SectorCut {
  readonly sectors: readonly number[];
  readonly course: Course;
}

/**
 * Deliveries that do not take place: every supplier named withholds the share from every buyer named (an export control),
 * or every buyer refuses it (an import ban): what is missing is the same. A buyer below n is a sector; n + k is column k of
 * final demand. Pairs that do not trade are passed over; a cut without a single flow behind it is refused.
 */
export interface DeliveryCut {
  readonly suppliers: readonly number[];
  readonly buyers: readonly number[];
  readonly course: Course;
}

/** Demand that is lost: the share of what the columns of final demand buy from the sectors. */
export interface DemandCut {
  readonly sectors: readonly number[];
  readonly columns: readonly number[];
  readonly course: Course;
}

/** Positions in some array, and what they lose. */
interface Cut {
  readonly at: Int32Array;
  readonly course: Course;
}

/** What is kept at each position. Several cuts of one position multiply: half of a half is a quarter. */
export class Kept {
  /** 1 where nothing is lost. */
  readonly share: Float64Array;
  /** Every position that some cut concerns, ascending. */
  readonly touched: Int32Array;
  readonly #cuts: readonly Cut[];
  readonly #last: Float64Array;

  constructor(size: number, cuts: readonly Cut[]) {
    this.share = new Float64Array(size).fill(1);
    this.touched = Int32Array.from(new Set(cuts.flatMap((cut) => [...cut.at]))).sort();
    this.#cuts = cuts;
    this.#last = new Float64Array(cuts.length);
    for (const { course } of cuts) {
      for (const share of course) {
        if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lost must lie in 0-1, got ${share}.`);
      }
    }
  }

  /** Moves to a day; true if anything changed. */
  move(day: number): boolean {
    let changed = false;
    for (let c = 0; c < this.#cuts.length; c++) {
      const lost = day > 0 ? (this.#cuts[c]!.course[day] ?? 0) : 0;
      if (lost !== this.#last[c]!) changed = true;
      this.#last[c] = lost;
    }
    if (!changed) return false;
    for (const at of this.touched) this.share[at] = 1;
    for (let c = 0; c < this.#cuts.length; c++) {
      if (this.#last[c] === 0) continue;
      for (const at of this.#cuts[c]!.at) this.share[at]! *= 1 - this.#last[c]!;
    }
    return true;
  }
}

/** Cuts by sector over n sectors. */
export const keptOfSectors = (n: number, cuts: readonly SectorCut[] = []): Kept =>
  new Kept(
    n,
    cuts.map(({ sectors, course }) => ({ at: Int32Array.from(new Set(sectors)), course })),
  );

/** Cuts of demand over n x F cells. */
export const keptOfDemand = (table: Table, cuts: readonly DemandCut[] = []): Kept =>
  new Kept(
    table.final.length,
    cuts.map(({ sectors, columns, course }) => ({
      at: Int32Array.from(new Set(sectors.flatMap((j) => columns.map((k) => j * table.finals + k)))),
      course,
    })),
  );

/** Cuts of deliveries, over the edges of the network and over the n x F cells of final demand. */
export function keptOfDeliveries(
  table: Table,
  net: Network,
  cuts: readonly DeliveryCut[] = [],
): { edges: Kept; finals: Kept } {
  const edgeCuts: Cut[] = [];
  const finalCuts: Cut[] = [];
  for (const { suppliers, buyers, course } of cuts) {
    const withholds = new Set(suppliers);
    const edges: number[] = [];
    const cells: number[] = [];
    for (const buyer of new Set(buyers)) {
      if (buyer < net.n) {
        for (let e = net.edgeStart[buyer]!; e < net.edgeStart[buyer + 1]!; e++) {
          if (withholds.has(net.supplier[e]!)) edges.push(e);
        }
        continue;
      }
      for (const j of withholds) {
        const cell = j * table.finals + buyer - net.n;
        if (table.final[cell] !== 0) cells.push(cell);
      }
    }
    if (edges.length + cells.length === 0) throw new UserError(nothing(table, suppliers, buyers));
    edgeCuts.push({ at: Int32Array.from(edges), course });
    finalCuts.push({ at: Int32Array.from(cells), course });
  }
  return { edges: new Kept(net.edges, edgeCuts), finals: new Kept(table.final.length, finalCuts) };
}

function nothing(table: Table, suppliers: readonly number[], buyers: readonly number[]) {
  const n = table.sectors.length;
  return modelWords.say.noFlow({
    suppliers: firstOf(suppliers.map((j) => table.sectors[j]!)),
    buyers: firstOf(buyers.map((i) => table.sectors[i] ?? `f[${i - n}]`)),
  });
}

/** A sentence names five at most. */
const firstOf = (names: readonly string[]): readonly string[] =>
  names.length > 5 ? [...names.slice(0, 5), '…'] : names;
