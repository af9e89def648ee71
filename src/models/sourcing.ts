// Who is asked for how much, what controls keep from arriving, and what is ordered elsewhere instead.
import { keptOfDeliveries, type DeliveryCut, type Kept } from './cuts.ts';
import { ask, fill, stockOfEdges, type Network } from './network.ts';
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
 * Orders on their way from stocks to suppliers.
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
  readonly #stockOf: Int32Array;
  /**
   * What is ordered over edge e is order_s scale_s reach_e weight_j, so that the edges themselves are read, not written, on
   * days on which no control changes. `open` is the part of `reach` that may be delivered.
   */
  readonly #reach: Float64Array;
  readonly #open: Float64Array;
  readonly #scale: Float64Array;
  readonly #weight: Float64Array;
  readonly #scaled: Float64Array;
  readonly #weighted: Float64Array;
  /** True while scale and weight are 1. */
  #plain = true;
  #stale = false;

  constructor(table: Table, net: Network, cuts: readonly DeliveryCut[] | undefined, rerouted: number) {
    if (!(rerouted >= 0 && rerouted <= 1)) throw new RangeError(`Rerouted must lie in 0-1, got ${rerouted}.`);
    const kept = keptOfDeliveries(table, net, cuts);
    const controlled = kept.edges.touched.length > 0;
    this.#table = table;
    this.#net = net;
    this.#edges = kept.edges;
    this.#finals = kept.finals;
    this.#rerouted = rerouted;
    this.#stockOf = controlled ? stockOfEdges(net) : new Int32Array(0);
    this.#reach = controlled && rerouted > 0 ? net.share.slice() : net.share;
    this.#open = controlled ? net.share.slice() : net.share;
    this.#scale = new Float64Array(net.stocks).fill(1);
    this.#weight = new Float64Array(net.n).fill(1);
    this.#scaled = new Float64Array(net.stocks);
    this.#weighted = new Float64Array(net.n);
  }

  /** Moves controls to a day. */
  move(day: number): void {
    this.#stale = this.#edges.move(day) || this.#stale;
    this.#finals.move(day);
    if (!this.#stale) return;
    for (const e of this.#edges.touched) this.#open[e] = this.#reach[e]! * this.#edges.share[e]!;
    this.#stale = false;
  }

  /** Counts the orders for each stock (money a day) and what final demand wants (n x F). */
  count(order: Float64Array, wanted: Float64Array, { ordered, withheld, demand }: Asked): void {
    const { supplier } = this.#net;
    const { finals } = this.#table;
    demand.fill(0);
    withheld.fill(0);
    const amount = this.#plain ? order : scaledBy(order, this.#scale, this.#scaled);
    ask(this.#net, this.#open, amount, demand);
    for (const e of this.#edges.touched) {
      withheld[supplier[e]!]! += (this.#reach[e]! - this.#open[e]!) * amount[this.#stockOf[e]!]!;
    }
    if (!this.#plain) {
      scaledBy(demand, this.#weight, demand);
      scaledBy(withheld, this.#weight, withheld);
    }
    for (const c of this.#finals.touched) {
      withheld[Math.floor(c / finals)]! += wanted[c]! * (1 - this.#finals.share[c]!);
    }
    for (let j = 0; j < demand.length; j++) {
      for (let c = j * finals; c < (j + 1) * finals; c++) demand[j]! += wanted[c]! * this.#finals.share[c]!;
      ordered[j] = demand[j]! + withheld[j]!;
    }
  }

  /** Which part of the orders for each stock arrives, when supplier j delivers the part met_j of its demand. */
  arrive(met: Float64Array, filled: Float64Array): void {
    const part = this.#plain ? met : scaledBy(met, this.#weight, this.#weighted);
    fill(this.#net, this.#open, part, filled);
    if (!this.#plain) scaledBy(filled, this.#scale, filled);
  }

  /** What final demand misses, withheld or short. */
  miss(wanted: Float64Array, met: Float64Array, { unmetFinal, unmetColumn }: Unmet): void {
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

  /**
   * Splits tomorrow's orders over suppliers: first shares, less what is withheld today and rerouted, times `weight` of the
   * supplier where one is given, to 1 within each stock. Where nothing is left of any supplier, as at first.
   */
  split(weight: Float64Array | null): void {
    const { share } = this.#net;
    const reroutes = this.#reach !== share;
    if (weight === null && !reroutes) return;
    if (reroutes) {
      for (const e of this.#edges.touched) {
        const left = 1 - this.#rerouted * (1 - this.#edges.share[e]!);
        this.#reach[e] = share[e]! * Math.max(left, NEXT_TO_NOTHING);
      }
      this.#stale = true;
    }
    if (weight !== null) {
      for (let j = 0; j < weight.length; j++) this.#weight[j] = Math.max(weight[j]!, NEXT_TO_NOTHING);
    }
    fill(this.#net, this.#reach, this.#weight, this.#scale);
    for (let s = 0; s < this.#scale.length; s++) this.#scale[s] = 1 / this.#scale[s]!;
    this.#plain = false;
  }
}

/** Stands for 0 where what is left of all suppliers is compared. */
const NEXT_TO_NOTHING = 1e-12;

/** Writes values x factors into `into`, and returns it. */
function scaledBy(values: Float64Array, factors: Float64Array, into: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) into[i] = values[i]! * factors[i]!;
  return into;
}
