// The adaptive regional input-output model with stocks (Hallegatte 2008, 2013; in the form of BoARIO, Juhel 2023).
import { LEAST_RESTORE, type ArioInput } from './ario-input.ts';
import { UserError } from '../contract/message.ts';
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
 * who runs one table many times.
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
): void {
  const { table, parameters } = input;
  const { psi, restore, alphaMax, tauAlpha, orders, rerouted } = parameters;
  if (!(restore >= LEAST_RESTORE)) {
    throw new UserError(modelWords.say.unsteadyOrders({ days: restore, least: LEAST_RESTORE }));
  }
  const { n, need, stockStart } = net;
  const { x: x0, final: f0, finals } = table;
  const plant = keptOfSectors(n, input.capitalCuts);
  const sourcing = new Sourcing(table, net, input.deliveryCuts, rerouted);
  const demandKept = keptOfDemand(table, input.demandCuts);

  const hold = daysOfStock(table, net, input.stockDays, 1);
  const stock = new Float64Array(net.stocks);
  const order = new Float64Array(net.stocks);
  const filled = new Float64Array(net.stocks);
  const alpha = new Float64Array(n).fill(1);
  const relative = new Float64Array(n).fill(1);
  const met = new Float64Array(n);
  const asksFor = f0.slice();
  const state = {
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
  for (let i = 0; i < n; i++) {
    for (let s = stockStart[i]!; s < stockStart[i + 1]!; s++) {
      order[s] = need[s]! * x0[i]!;
      stock[s] = hold[s]! * order[s]!;
    }
  }
  if (days > 0) observe({ day: 0, ...state });

  for (let day = 1; day < days; day++) {
    plant.move(day);
    sourcing.move(day);
    if (demandKept.move(day)) for (const c of demandKept.touched) asksFor[c] = f0[c]! * demandKept.share[c]!;
    sourcing.count(order, asksFor, state);
    setCapacity();
    produce();
    deliver();
    observe({ day, ...state });
    orderAnew();
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
    }
  }

  function deliver(): void {
    sourcing.arrive(met, filled);
    for (let i = 0; i < n; i++) {
      for (let s = stockStart[i]!; s < stockStart[i + 1]!; s++) {
        stock[s]! += order[s]! * filled[s]! - need[s]! * production[i]!;
      }
    }
    sourcing.miss(asksFor, met, state);
  }

  /** Orders for tomorrow. */
  function orderAnew(): void {
    for (let i = 0; i < n; i++) {
      for (let s = stockStart[i]!; s < stockStart[i + 1]!; s++) {
        const gap = Math.max(0, hold[s]! * wanted[i]! * need[s]! - stock[s]!);
        order[s] = gap / restore + need[s]! * production[i]!;
      }
      relative[i] = x0[i]! > 0 ? capacity[i]! / x0[i]! : 0;
    }
    sourcing.split(orders === 'alt' ? relative : null);
  }
}
