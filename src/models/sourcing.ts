// Who is asked for how much, what controls keep from arriving, and what is ordered elsewhere instead.
import { keptOfDeliveries, type DeliveryCut, type Kept } from './cuts.ts';
import { ask, askEach, fill, fillEach, mostStocks, oneSupplierEach, type Network } from './network.ts';
import type { Table } from './table.ts';

/** Money a day by supplier: ordered = withheld + demand. */
export interface Asked {
  readonly ordered: Float64Array;
  readonly withheld: Float64Array;
  /** What may be delivered. */
  readonly demand: Float64Array;
}

/** What final demand asked of each sector and did not get, by sector and by column. */
export interface Unmet {
  readonly unmetFinal: Float64Array;
  readonly unmetColumn: Float64Array;
}

/**
 * Orders on their way from stocks to suppliers, user by user: `arrive` says what comes of today's orders, `ask` takes
 * tomorrow's, so that a day needs one walk over users. First come the orders for day 1; each day is `count`, `settle`, then
 * for every user `arrive` and `ask`.
 * `rerouted`, 0-1: share of what a control withholds that users order from the other suppliers of the same input from the
 * next day on, in proportion to what these had [P]. 0 keeps every order where it was. An input without another supplier,
 * and final demand, are not rerouted.
 */
export class Sourcing {
  readonly #table: Table;
  readonly #net: Network;
  readonly #edges: Kept;
  readonly #finals: Kept;
  readonly #rerouted: number;
  /** Edges that controls concern, of user i: edges.touched[touchedStart[i]] to [touchedStart[i + 1] - 1]. */
  readonly #touchedStart: Int32Array;
  /**
   * What is ordered over edge e is order_s scale_s reach_e weight_j, so that the edges themselves are read, not written, on
   * days on which no control changes. `open` is the part of `reach` that may be delivered.
   */
  readonly #reach: Float64Array;
  readonly #open: Float64Array;
  readonly #scale: Float64Array;
  readonly #weight: Float64Array;
  /** True once scale and weight may differ from 1. */
  #splits = false;
  /** Part of an order at weight 1 that each supplier delivers today. */
  readonly #part: Float64Array;
  /** What users ask for tomorrow, before weights. */
  readonly #asked: Float64Array;
  readonly #held: Float64Array;
  readonly #factor: Float64Array;

  constructor(table: Table, net: Network, cuts: readonly DeliveryCut[] | undefined, rerouted: number) {
    if (!(rerouted >= 0 && rerouted <= 1)) throw new RangeError(`Rerouted must lie in 0-1, got ${rerouted}.`);
    const kept = keptOfDeliveries(table, net, cuts);
    const controlled = kept.edges.touched.length > 0;
    this.#table = table;
    this.#net = net;
    this.#edges = kept.edges;
    this.#finals = kept.finals;
    this.#rerouted = rerouted;
    this.#touchedStart = startsOf(net, kept.edges.touched);
    this.#reach = controlled && rerouted > 0 ? net.share.slice() : net.share;
    this.#open = controlled ? net.share.slice() : net.share;
    this.#scale = new Float64Array(net.stocks).fill(1);
    this.#weight = new Float64Array(net.n).fill(1);
    this.#part = new Float64Array(net.n);
    this.#asked = new Float64Array(net.n);
    this.#held = new Float64Array(net.n);
    this.#factor = new Float64Array(mostStocks(net));
    this.#edges.move(1);
    this.#finals.move(1);
  }

  /** What is asked for today by users (see `ask`) and by final demand (`wanted`, n x F). */
  count(wanted: Float64Array, { ordered, withheld, demand }: Asked): void {
    const { finals } = this.#table;
    for (let j = 0; j < demand.length; j++) {
      demand[j] = this.#asked[j]! * this.#weight[j]!;
      withheld[j] = this.#held[j]! * this.#weight[j]!;
    }
    for (const c of this.#finals.touched) {
      withheld[Math.floor(c / finals)]! += wanted[c]! * (1 - this.#finals.share[c]!);
    }
    for (let j = 0; j < demand.length; j++) {
      for (let c = j * finals; c < (j + 1) * finals; c++) demand[j]! += wanted[c]! * this.#finals.share[c]!;
      ordered[j] = demand[j]! + withheld[j]!;
    }
  }

  /**
   * Supplier j delivers the part met_j of its demand: what final demand misses, withheld or short. Then turns to `tomorrow`:
   * its orders go to suppliers in their first shares, less what is withheld today and rerouted, times `weight` of the
   * supplier where one is given, to 1 within each stock. Where nothing is left of any supplier, as at first.
   */
  settle(
    wanted: Float64Array,
    met: Float64Array,
    unmet: Unmet,
    tomorrow: number,
    weight: Float64Array | null,
  ): void {
    this.#miss(wanted, met, unmet);
    for (let j = 0; j < met.length; j++) this.#part[j] = met[j]! * this.#weight[j]!;
    if (weight !== null) {
      for (let j = 0; j < weight.length; j++) this.#weight[j] = Math.max(weight[j]!, NEXT_TO_NOTHING);
    }
    const { share } = this.#net;
    const reroutes = this.#reach !== share;
    if (reroutes) {
      for (const e of this.#edges.touched) {
        const left = 1 - this.#rerouted * (1 - this.#edges.share[e]!);
        this.#reach[e] = share[e]! * Math.max(left, NEXT_TO_NOTHING);
      }
    }
    this.#splits ||= reroutes || weight !== null;
    this.#edges.move(tomorrow);
    this.#finals.move(tomorrow);
    this.#asked.fill(0);
    this.#held.fill(0);
  }

  /** Writes which part of user i's order for each of its stocks (its first at 0) arrives today. */
  arrive(i: number, filled: Float64Array): void {
    this.#sum(i, this.#open, this.#part, filled);
    if (!this.#splits) return;
    const first = this.#net.stockStart[i]!;
    const count = this.#net.stockStart[i + 1]! - first;
    for (let k = 0; k < count; k++) filled[k]! *= this.#scale[first + k]!;
  }

  /** Takes what user i orders for tomorrow, in money, for each of its stocks (its first at 0); overwrites it. */
  ask(i: number, order: Float64Array): void {
    const net = this.#net;
    const first = net.stockStart[i]!;
    if (this.#splits) {
      const count = net.stockStart[i + 1]! - first;
      this.#sum(i, this.#reach, this.#weight, this.#factor);
      for (let k = 0; k < count; k++) {
        const scale = 1 / this.#factor[k]!;
        this.#scale[first + k] = scale;
        order[k]! *= scale;
      }
    }
    this.#control(i, order);
    if (oneSupplierEach(net, i)) askEach(net, i, order, this.#asked);
    else ask(net, i, this.#open, order, this.#asked);
  }

  /** Moves user i's edges to tomorrow's controls, and counts what these withhold of its orders. */
  #control(i: number, order: Float64Array): void {
    const { supplier, edgeStart } = this.#net;
    const each = oneSupplierEach(this.#net, i);
    let stock = 0;
    const first = this.#net.stockStart[i]!;
    for (let t = this.#touchedStart[i]!; t < this.#touchedStart[i + 1]!; t++) {
      const e = this.#edges.touched[t]!;
      const reach = this.#reach[e]!;
      const open = reach * this.#edges.share[e]!;
      this.#open[e] = open;
      while (this.#net.fillStart[first + stock + 1]! <= e) stock++;
      this.#held[supplier[e]!]! += (reach - open) * order[stock]!;
      if (each) order[e - edgeStart[i]!]! *= open;
    }
  }

  /** For each stock of user i the sum over its edges of share x part of the supplier. */
  #sum(i: number, share: Float64Array, part: Float64Array, into: Float64Array): void {
    if (!oneSupplierEach(this.#net, i)) {
      fill(this.#net, i, share, part, into);
      return;
    }
    fillEach(this.#net, i, part, into);
    const first = this.#net.edgeStart[i]!;
    for (let t = this.#touchedStart[i]!; t < this.#touchedStart[i + 1]!; t++) {
      const e = this.#edges.touched[t]!;
      into[e - first]! *= share[e]!;
    }
  }

  #miss(wanted: Float64Array, met: Float64Array, { unmetFinal, unmetColumn }: Unmet): void {
    const { finals } = this.#table;
    unmetColumn.fill(0);
    for (let j = 0; j < unmetFinal.length; j++) {
      unmetFinal[j] = 0;
      for (let k = 0; k < finals; k++) {
        const c = j * finals + k;
        const missing = wanted[c]! * (1 - this.#finals.share[c]! * met[j]!);
        unmetFinal[j]! += missing;
        unmetColumn[k]! += missing;
      }
    }
  }
}

/** Stands for 0 where what is left of all suppliers is compared. */
const NEXT_TO_NOTHING = 1e-12;

/** Where the edges of each user begin in an ascending list of edges. */
function startsOf({ n, edgeStart }: Network, edges: Int32Array): Int32Array {
  const start = new Int32Array(n + 1);
  let at = 0;
  for (let i = 0; i < n; i++) {
    while (at < edges.length && edges[at]! < edgeStart[i + 1]!) at++;
    start[i + 1] = at;
  }
  return start;
}
