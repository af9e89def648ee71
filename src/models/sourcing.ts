// Who is asked for how much, what controls keep from arriving, and what is ordered elsewhere instead.
import { keptOfDeliveries, type DeliveryCut, type Kept } from './cuts.ts';
import { plainRows, type Rows, type RowStocks } from '../kernel/linear/rows.ts';
import type { Kernel } from '../kernel/linear/provider.ts';
import {
  askEach,
  edgeStartsIn,
  fillEach,
  mostStocks,
  oneSupplierEach,
  placesByPool,
  type Network,
} from './network.ts';
import type { Table } from './table.ts';
import { missed, type Unmet } from './unmet.ts';

/** Money a day by supplier: ordered = withheld + demand. */
export interface Asked {
  readonly ordered: Float64Array;
  readonly withheld: Float64Array;
  /** What may be delivered. */
  readonly demand: Float64Array;
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
  /** Stocks by suppliers, these by their places: suppliers of one input stand together, so that they are read in a row. */
  readonly #rows: Rows;
  readonly #place: Int32Array;
  readonly #supplier: Int32Array;
  readonly #share: Float64Array;
  /** Of one user, by stock: which part of its orders arrives, then what it orders. */
  readonly ofUser: Float64Array;
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
  /** `need` is that of the network, the rest is the model's. */
  readonly stocks: RowStocks;
  /** 1 for users whose day can be walked at once. */
  readonly #inOne: Uint8Array;
  readonly #held: Float64Array;
  readonly #factor: Float64Array;

  /** `rows`: those of a kernel, to be fast; `release` when done. */
  constructor(
    table: Table,
    net: Network,
    cuts: readonly DeliveryCut[] | undefined,
    rerouted: number,
    rows: Kernel['rows'] = plainRows,
  ) {
    if (!(rerouted >= 0 && rerouted <= 1)) throw new RangeError(`Rerouted must lie in 0-1, got ${rerouted}.`);
    const kept = keptOfDeliveries(table, net, cuts);
    const controlled = kept.edges.touched.length > 0;
    this.#table = table;
    this.#net = net;
    this.#edges = kept.edges;
    this.#finals = kept.finals;
    this.#rerouted = rerouted;
    this.#touchedStart = edgeStartsIn(net, kept.edges.touched);
    this.#place = placesByPool(table);
    this.#supplier = net.supplier.map((j) => this.#place[j]!);
    this.#rows = rows(net.fillStart, this.#supplier, net.n);
    const shares = (): Float64Array => {
      const copy = this.#rows.zeros(net.edges);
      copy.set(net.share);
      return copy;
    };
    this.#share = shares();
    this.#reach = controlled && rerouted > 0 ? shares() : this.#share;
    this.#open = controlled ? shares() : this.#share;
    this.#scale = new Float64Array(net.stocks).fill(1);
    this.#weight = this.#rows.zeros(net.n).fill(1);
    this.#part = this.#rows.zeros(net.n);
    this.#asked = this.#rows.zeros(net.n);
    this.#held = new Float64Array(net.n);
    this.#factor = this.#rows.zeros(mostStocks(net));
    this.ofUser = this.#rows.zeros(mostStocks(net));
    this.stocks = this.#rows.stocks(net.stockStart, this.#open, this.#part, this.#asked);
    this.stocks.need.set(net.need);
    this.#inOne = Uint8Array.from({ length: net.n }, (_, i) => (this.#walksAtOnce(i) ? 1 : 0));
    this.#edges.move(1);
    this.#finals.move(1);
  }

  /** What is asked for today by users (see `ask`) and by final demand (`wanted`, n x F). */
  count(wanted: Float64Array, { ordered, withheld, demand }: Asked): void {
    const { finals } = this.#table;
    for (let j = 0; j < demand.length; j++) {
      const at = this.#place[j]!;
      demand[j] = this.#asked[at]! * this.#weight[at]!;
      withheld[j] = this.#held[at]! * this.#weight[at]!;
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
    missed(this.#table, this.#finals.share, wanted, met, unmet);
    for (let j = 0; j < met.length; j++) {
      const at = this.#place[j]!;
      this.#part[at] = met[j]! * this.#weight[at]!;
      if (weight !== null) this.#weight[at] = Math.max(weight[j]!, NEXT_TO_NOTHING);
    }
    const reroutes = this.#reach !== this.#share;
    if (reroutes) {
      for (const e of this.#edges.touched) {
        const left = 1 - this.#rerouted * (1 - this.#edges.share[e]!);
        this.#reach[e] = this.#share[e]! * Math.max(left, NEXT_TO_NOTHING);
      }
    }
    this.#splits ||= reroutes || weight !== null;
    this.#edges.move(tomorrow);
    this.#finals.move(tomorrow);
    this.#asked.fill(0);
    this.#held.fill(0);
  }

  /**
   * The end of the run of users from `first` on for whom `arrive`, a day of stocks and `ask` are one walk of `stocks.restock`: the
   * kernel has it and no control concerns any.
   */
  atOnce(first: number): number {
    let end = first;
    while (!this.#splits && this.#inOne[end] === 1) end++;
    return end;
  }

  /** Writes into `ofUser` which part of user i's order for each of its stocks (its first at 0) arrives today. */
  arrive(i: number): void {
    const filled = this.ofUser;
    this.#sum(i, this.#open, this.#part, filled);
    if (!this.#splits) return;
    const first = this.#net.stockStart[i]!;
    const count = this.#net.stockStart[i + 1]! - first;
    for (let k = 0; k < count; k++) filled[k]! *= this.#scale[first + k]!;
  }

  /** Takes from `ofUser` what user i orders for tomorrow, in money, for each of its stocks (its first at 0); overwrites it. */
  ask(i: number): void {
    const order = this.ofUser;
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
    if (oneSupplierEach(net, i)) askEach(net, this.#supplier, i, order, this.#asked);
    else this.#rows.addTransposed(first, net.stockStart[i + 1]!, this.#open, order, this.#asked);
  }

  release(): void {
    this.#rows.release();
  }

  #walksAtOnce(i: number): boolean {
    return this.stocks.restock !== undefined && this.#touchedStart[i] === this.#touchedStart[i + 1];
  }

  /** Moves user i's edges to tomorrow's controls, and counts what these withhold of its orders. */
  #control(i: number, order: Float64Array): void {
    const supplier = this.#supplier;
    const { edgeStart } = this.#net;
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
      const { stockStart } = this.#net;
      this.#rows.times(stockStart[i]!, stockStart[i + 1]!, share, part, into);
      return;
    }
    fillEach(this.#net, this.#supplier, i, part, into);
    const first = this.#net.edgeStart[i]!;
    for (let t = this.#touchedStart[i]!; t < this.#touchedStart[i + 1]!; t++) {
      const e = this.#edges.touched[t]!;
      into[e - first]! *= share[e]!;
    }
  }
}

/** Stands for 0 where what is left of all suppliers is compared. */
const NEXT_TO_NOTHING = 1e-12;
