// Partially binding Leontief with stocks, labour and demand (Pichler, Pangallo, del Rio-Chanona, Lafond, Farmer 2022).
import { binding, inputBounds } from './criticality.ts';
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
 * who runs one table many times.
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
): void {
  const { table, labour: l0, mode, parameters } = input;
  const { tau, hiring, firing, rerouted } = parameters;
  if (!(tau >= 1)) throw new RangeError(`tau must be 1 day or more, got ${tau}.`);
  const { n, need, stockStart } = net;
  const { x: x0, final: f0, finals } = table;
  const bind = binding(net, input.criticality, mode);
  const labourKept = keptOfSectors(n, input.labourCuts);
  const plantKept = keptOfSectors(n, input.capacityCuts);
  const sourcing = new Sourcing(table, net, input.deliveryCuts, rerouted);
  const demandKept = keptOfDemand(table, input.demandCuts);
  const people = households(input);

  const target = daysOfStock(table, net, input.stockDays);
  for (let i = 0; i < n; i++) {
    for (let s = stockStart[i]!; s < stockStart[i + 1]!; s++) target[s]! *= need[s]! * x0[i]!;
  }
  const stock = target.slice();
  const order = new Float64Array(net.stocks);
  const filled = new Float64Array(net.stocks);
  const wanted = f0.slice();
  const labour = l0.slice();
  const production = x0.slice();
  const capacity = x0.slice();
  const demand = x0.slice();
  const inputBound = new Float64Array(n);
  const leastInput = new Int32Array(n);
  const heldBy = new Uint8Array(n);
  const met = new Float64Array(n);
  const state = {
    production,
    capacity,
    inputBound,
    leastInput,
    heldBy,
    ordered: x0.slice(),
    withheld: new Float64Array(n),
    demand,
    unmetFinal: new Float64Array(n),
    unmetColumn: new Float64Array(finals),
    stock,
    labour,
  };
  inputBounds(net, bind, mode, stock, x0, inputBound, leastInput);
  if (days > 0) observe({ day: 0, ...state });

  for (let day = 1; day < days; day++) {
    labourKept.move(day);
    plantKept.move(day);
    sourcing.move(day);
    demandKept.move(day);
    employ();
    people.consume(labour, demandKept.share, wanted);
    orderAnew();
    sourcing.count(order, wanted, state);
    inputBounds(net, bind, mode, stock, x0, inputBound, leastInput);
    produce();
    deliver();
    observe({ day, ...state });
    sourcing.split(null);
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

  function orderAnew(): void {
    for (let i = 0; i < n; i++) {
      const d = demand[i]!;
      for (let s = stockStart[i]!; s < stockStart[i + 1]!; s++) {
        order[s] = Math.max(0, need[s]! * d + (target[s]! - stock[s]!) / tau);
      }
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

  function deliver(): void {
    sourcing.arrive(met, filled);
    for (let i = 0; i < n; i++) {
      const x = production[i]!;
      for (let s = stockStart[i]!; s < stockStart[i + 1]!; s++) {
        stock[s] = Math.max(0, stock[s]! + order[s]! * filled[s]! - need[s]! * x);
      }
    }
    sourcing.miss(wanted, met, state);
  }
}
