// The adaptive regional input-output model with stocks (Hallegatte 2008, 2013; in the form of BoARIO, Juhel 2023).
import { LEAST_RESTORE, type ArioInput } from './ario-input.ts';
import { UserError } from '../contract/message.ts';
import type { Kernel } from '../kernel/linear/provider.ts';
import { keptOfDemand, keptOfSectors } from './cuts.ts';
import { heldBack, type Day } from './day.ts';
import { network, type Network } from './network.ts';
import { Sourcing } from './sourcing.ts';
import { daysOfStock } from './stocks.ts';
import { modelWords } from './words.ts';

/** One day: production is x^a, capacity x^cap = alpha (1 - Delta) x0, demand D, stock Omega. */
export interface ArioDay extends Day {
  /** x^opt = min(D, x^cap) */
  readonly wanted: Float64Array;
}

/**
 * Runs days 0 to days - 1 and shows each to `observe`. Day 0 is the table itself. `net` may be given by
 * who runs one table many times, `kernel` to be fast: the results are the same.
 *
 * Order of a day t > 0: alpha += (alpha_max - alpha) (D - x^a_(t-1)) / (D tau_alpha), not below 1; capacity; x^opt;
 * x^a = x^opt min(1, min_p Omega_p / (max(psi s_p, 1) x^opt a_p)); every buyer gets the same part x^a / D of what it ordered;
 * Omega += deliveries - a x^a; orders max(0, s_p x^opt a_p - Omega_p) / tau_inv + a_p x^a for the next day, split over the
 * suppliers of p. A control withholds part of what is ordered.
 *
 * @throws `UserError` where a cut of deliveries has no flow behind it or orders would swing without end.
 */
export function ario(
  input: ArioInput,
  days: number,
  observe: (day: ArioDay) => void,
  net: Network = network(input.table),
  kernel?: Kernel,
): void {
  const { table, parameters } = input;
  const { psi, restore, alphaMax, tauAlpha, orders, rerouted } = parameters;
  if (!(restore >= LEAST_RESTORE)) {
    throw new UserError(modelWords.say.unsteadyOrders({ days: restore, least: LEAST_RESTORE }));
  }
  const { n, need, stockStart } = net;
  const { x: x0, final: f0, finals } = table;
  const plant = keptOfSectors(n, input.capitalCuts);
  const sourcing = new Sourcing(table, net, input.deliveryCuts, rerouted, kernel?.rows);
  const demandKept = keptOfDemand(table, input.demandCuts);

  const hold = daysOfStock(table, net, input.stockDays, 1);
  const stock = new Float64Array(net.stocks);
  const order = new Float64Array(net.stocks);
  const { ofUser } = sourcing;
  const alpha = new Float64Array(n).fill(1);
  const relative = new Float64Array(n).fill(1);
  const met = new Float64Array(n);
  const asksFor = f0.slice();
  const state = {
    day: 0,
    production: x0.slice(),
    capacity: x0.slice(),
    wanted: x0.slice(),
    leastInput: new Int32Array(n).fill(-1),
    heldBy: new Uint8Array(n),
    ordered: x0.slice(),
    withheld: new Float64Array(n),
    demand: x0.slice(),
    unmetFinal: new Float64Array(n),
    unmetColumn: new Float64Array(finals),
    stock,
  };
  const { production, capacity, wanted, leastInput, heldBy, demand } = state;
  try {
    for (let i = 0; i < n; i++) {
      const first = stockStart[i]!;
      for (let s = first; s < stockStart[i + 1]!; s++) {
        order[s] = need[s]! * x0[i]!;
        stock[s] = hold[s]! * order[s]!;
        ofUser[s - first] = order[s]!;
      }
      sourcing.ask(i);
    }
    if (days > 0) observe(state);

    for (let day = 1; day < days; day++) {
      state.day = day;
      plant.move(day);
      if (demandKept.move(day))
        for (const c of demandKept.touched) asksFor[c] = f0[c]! * demandKept.share[c]!;
      sourcing.count(asksFor, state);
      setCapacity();
      produce();
      sourcing.settle(asksFor, met, state, day + 1, orders === 'alt' ? relative : null);
      for (let i = 0; i < n; i++) {
        sourcing.arrive(i);
        restock(i);
        sourcing.ask(i);
      }
      observe(state);
    }
  } finally {
    sourcing.release();
  }

  function setCapacity(): void {
    for (let i = 0; i < n; i++) {
      const short = demand[i]! > 0 ? (demand[i]! - production[i]!) / demand[i]! : 0;
      alpha[i] = Math.max(1, alpha[i]! + ((alphaMax - alpha[i]!) * short) / tauAlpha);
      capacity[i] = alpha[i]! * plant.share[i]! * x0[i]!;
      wanted[i] = Math.min(Math.max(demand[i]!, 0), capacity[i]!);
    }
  }

  function produce(): void {
    for (let i = 0; i < n; i++) {
      let part = 1;
      leastInput[i] = -1;
      for (let s = stockStart[i]!; s < stockStart[i + 1]!; s++) {
        const wants = Math.max(psi * hold[s]!, 1) * wanted[i]! * need[s]!;
        if (stock[s]! < part * wants) {
          part = stock[s]! / wants;
          leastInput[i] = net.input[s]!;
        }
      }
      production[i] = wanted[i]! * part;
      heldBy[i] = heldBack(demand[i]!, capacity[i]!, part < 1 ? production[i]! : Infinity);
      met[i] = demand[i]! > 0 ? production[i]! / demand[i]! : 1;
      relative[i] = x0[i]! > 0 ? capacity[i]! / x0[i]! : 0;
    }
  }

  /** Today's deliveries and use, and tomorrow's orders, of user i. */
  function restock(i: number): void {
    const first = stockStart[i]!;
    const count = stockStart[i + 1]! - first;
    const makes = production[i]!;
    const wants = wanted[i]!;
    for (let k = 0; k < count; k++) {
      const s = first + k;
      const uses = need[s]! * makes;
      stock[s]! += order[s]! * ofUser[k]! - uses;
      const gap = hold[s]! * wants * need[s]! - stock[s]!;
      order[s] = (gap > 0 ? gap / restore : 0) + uses;
      ofUser[k] = order[s]!;
    }
  }
}
