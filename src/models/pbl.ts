// Partially binding Leontief with stocks, labour and demand (Pichler, Pangallo, del Rio-Chanona, Lafond, Farmer 2022).
import { binding, boundOfLeast, inputBound as boundOf, kindsOf } from './criticality.ts';
import type { Kernel } from '../kernel/linear/provider.ts';
import { keptOfDemand, keptOfSectors } from './cuts.ts';
import { heldBack, type Day } from './day.ts';
import { households } from './households.ts';
import { network, type Network } from './network.ts';
import type { PblInput } from './pbl-input.ts';
import { Sourcing } from './sourcing.ts';
import { daysOfStock } from './stocks.ts';

/** One day: production is x, capacity x^cap, demand d, stock S. */
export interface PblDay extends Day {
  /** x^inp: what stocks allow; `Infinity` where no input binds. */
  readonly inputBound: Float64Array;
  /** l: labour income, money a day. */
  readonly labour: Float64Array;
}

/**
 * Runs days 0 to days - 1 and shows each to `observe`. Day 0 is the table itself. `net` may be given by
 * who runs one table many times, `kernel` to be fast: the results are the same.
 *
 * Order of a day t > 0: labour and capacity; income and consumption; orders
 * O_p = max(0, A_p d_(t-1) + (n A_p x0 - S_p,(t-1)) / tau), split over the suppliers of p in their first shares; bounds from
 * S_(t-1); x = min(x^cap, x^inp, d); deliveries O x/d alike to all buyers; S += deliveries - A x, not below 0.
 *
 * @throws `UserError` where a cut of deliveries has no flow behind it, `RangeError` where arrays do not fit.
 */
export function pbl(
  input: PblInput,
  days: number,
  observe: (day: PblDay) => void,
  net: Network = network(input.table),
  kernel?: Kernel,
): void {
  const { table, labour: l0, mode, parameters } = input;
  const { tau, hiring, firing, rerouted } = parameters;
  if (!(tau >= 1)) throw new RangeError(`tau must be 1 day or more, got ${tau}.`);
  const speed = 1 / tau;
  const { n, need, stockStart } = net;
  const { x: x0, final: f0, finals } = table;
  const bind = binding(net, input.criticality, mode);
  const labourKept = keptOfSectors(n, input.labourCuts);
  const plantKept = keptOfSectors(n, input.capacityCuts);
  const sourcing = new Sourcing(table, net, input.deliveryCuts, rerouted, kernel?.rows);
  const demandKept = keptOfDemand(table, input.demandCuts);
  const people = households(input);

  // Stocks are kept as the output that they allow, S / A, so that a day takes no division.
  const { stocks } = sourcing;
  const { target, allows, binds, flows } = stocks;
  target.set(daysOfStock(table, net, input.stockDays));
  for (let i = 0; i < n; i++) {
    const first = stockStart[i]!;
    flows[4 * i] = 1;
    for (let s = first; s < stockStart[i + 1]!; s++) {
      target[s]! *= x0[i]!;
      if (target[s] !== target[first]) flows[4 * i] = 0;
    }
  }
  allows.set(target);
  kindsOf(bind, binds);
  const stock = new Float64Array(net.stocks);
  const { ofUser } = sourcing;
  const wanted = f0.slice();
  const labour = l0.slice();
  const production = x0.slice();
  const capacity = x0.slice();
  const demand = x0.slice();
  const demandBefore = x0.slice();
  const inputBound = new Float64Array(n);
  const leastInput = new Int32Array(n);
  const leastStock = new Int32Array(n);
  const tomorrow = { bound: new Float64Array(n), by: new Int32Array(n) };
  const heldBy = new Uint8Array(n);
  const met = new Float64Array(n);
  const state = {
    day: 0,
    production,
    capacity,
    inputBound,
    get leastInput() {
      for (let i = 0; i < n; i++) leastInput[i] = leastStock[i]! < 0 ? -1 : net.input[leastStock[i]!]!;
      return leastInput;
    },
    heldBy,
    ordered: x0.slice(),
    withheld: new Float64Array(n),
    demand,
    unmetFinal: new Float64Array(n),
    unmetColumn: new Float64Array(finals),
    labour,
    get stock() {
      for (let s = 0; s < stock.length; s++) stock[s] = allows[s]! * need[s]!;
      return stock;
    },
  };
  try {
    for (let i = 0; i < n; i++) {
      const first = stockStart[i]!;
      for (let s = first; s < stockStart[i + 1]!; s++) ofUser[s - first] = need[s]! * x0[i]!;
      sourcing.ask(i);
      boundOf(net, bind, mode, i, allows, x0[i]!, tomorrow.bound, tomorrow.by);
    }
    turn();
    if (days > 0) observe(state);

    for (let day = 1; day < days; day++) {
      state.day = day;
      labourKept.move(day);
      plantKept.move(day);
      demandKept.move(day);
      employ();
      turn();
      people.consume(labour, demandKept.share, wanted);
      demandBefore.set(demand);
      sourcing.count(wanted, state);
      produce();
      sourcing.settle(wanted, met, state, day + 1, null);
      for (let i = 0; i < n; i++) {
        i = restockAtOnce(i);
        if (i === n) break;
        sourcing.arrive(i);
        restock(i);
        boundOf(net, bind, mode, i, allows, x0[i]!, tomorrow.bound, tomorrow.by);
        sourcing.ask(i);
      }
      observe(state);
    }
  } finally {
    sourcing.release();
  }

  /** What stocks allow today was found when they were filled. */
  function turn(): void {
    inputBound.set(tomorrow.bound);
    leastStock.set(tomorrow.by);
  }

  function employ(): void {
    for (let i = 0; i < n; i++) {
      const full = l0[i]!;
      let open = x0[i]!;
      if (full > 0 && x0[i]! > 0) {
        const change = (full / x0[i]!) * (Math.min(inputBound[i]!, demand[i]!) - capacity[i]!);
        const next = labour[i]! + (change > 0 ? hiring : firing) * change;
        labour[i] = Math.min(Math.max(next, 0), full * labourKept.share[i]!);
        open = (labour[i]! / full) * x0[i]!;
      } else {
        open = x0[i]! * labourKept.share[i]!;
      }
      capacity[i] = Math.min(open, x0[i]! * plantKept.share[i]!);
    }
  }

  function produce(): void {
    for (let j = 0; j < n; j++) {
      const d = Math.max(demand[j]!, 0);
      const cap = capacity[j]!;
      const bound = inputBound[j]!;
      const x = Math.min(cap, bound, d);
      production[j] = x;
      met[j] = d > 0 ? x / d : 1;
      heldBy[j] = heldBack(d, cap, bound);
    }
  }

  /** The four steps above in one walk, from user `first` on, as far as the kernel has it; returns the user where it ends. */
  function restockAtOnce(first: number): number {
    const end = mode === 'linear' ? first : sourcing.atOnce(first);
    if (!stocks.restock || end === first) return first;
    for (let i = first; i < end; i++) {
      flows[4 * i + 1] = demandBefore[i]!;
      flows[4 * i + 2] = demand[i]!;
      flows[4 * i + 3] = production[i]!;
    }
    const { allows: least, stock: at } = stocks.restock(first, end, speed);
    for (let i = first; i < end; i++) {
      const [full, half] = [2 * i, 2 * i + 1];
      boundOfLeast(i, at[full]!, least[full]!, at[half]!, least[half]!, x0[i]!, tomorrow.bound, tomorrow.by);
    }
    return end;
  }

  /** Today's deliveries and use, and tomorrow's orders, of user i. */
  function restock(i: number): void {
    const first = stockStart[i]!;
    const count = stockStart[i + 1]! - first;
    const uses = production[i]!;
    const before = demandBefore[i]!;
    const now = demand[i]!;
    for (let k = 0; k < count; k++) {
      const s = first + k;
      const full = target[s]!;
      const ordered = positive(before + (full - allows[s]!) * speed);
      const left = positive(allows[s]! + ordered * ofUser[k]! - uses);
      allows[s] = left;
      ofUser[k] = need[s]! * positive(now + (full - left) * speed);
    }
  }
}

const positive = (value: number): number => (value > 0 ? value : 0);
