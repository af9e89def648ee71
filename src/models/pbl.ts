// Partially binding Leontief with stocks, labour and demand (Pichler, Pangallo, del Rio-Chanona, Lafond, Farmer 2022).
import { binding, inputBounds } from './criticality.ts';
import { keptOfDeliveries, keptOfDemand, keptOfSectors } from './cuts.ts';
import { households } from './households.ts';
import { ask, fill, network, stockOfEdges } from './network.ts';
import type { PblInput } from './pbl-input.ts';

/** What held a sector's output back on a day. */
export const HELD_BY = { demand: 0, capacity: 1, input: 2 } as const;

/** A bound counts as binding when it lies below the next by more than this share. */
const BINDS = 1e-9;

/**
 * One day, as the model holds it: the arrays are overwritten the next day, so copy what is to last. Money a day, by sector
 * unless another shape is named. For every supplier ordered = withheld + demand, and demand - production is unmet.
 */
export interface PblDay {
  readonly day: number;
  /** x */
  readonly production: Float64Array;
  /** x^cap: what labour and plant allow. */
  readonly capacity: Float64Array;
  /** x^inp: what stocks allow; `Infinity` where no input binds. */
  readonly inputBound: Float64Array;
  /** The input that allows least, -1 where none binds. */
  readonly leastInput: Int32Array;
  /** One of `HELD_BY`. */
  readonly heldBy: Uint8Array;
  /** What was asked for by users and final demand together. */
  readonly ordered: Float64Array;
  /** What a control keeps from being delivered. */
  readonly withheld: Float64Array;
  /** d: what may be delivered. */
  readonly demand: Float64Array;
  /** What final demand asks of each sector and did not get, withheld or short. */
  readonly unmetFinal: Float64Array;
  /** The same by column of final demand (F long). */
  readonly unmetColumn: Float64Array;
  /** S after today's deliveries and use, by stock of the network. */
  readonly stock: Float64Array;
  /** l: labour income, money a day. */
  readonly labour: Float64Array;
}

/**
 * Runs days 0 to days - 1 and shows each to `observe`. Day 0 is the table itself.
 *
 * Order of a day t > 0: labour and capacity; income and consumption; orders
 * O_p = max(0, A_p d_(t-1) + (n A_p x0 - S_p,(t-1)) / tau), split over the suppliers of p in their first shares; bounds from
 * S_(t-1); x = min(x^cap, x^inp, d); deliveries O x/d alike to all buyers; S += deliveries - A x, not below 0.
 *
 * @throws `UserError` where a cut of deliveries has no flow behind it, `RangeError` where arrays do not fit.
 */
export function pbl(input: PblInput, days: number, observe: (day: PblDay) => void): void {
  const { table, labour: l0, mode, parameters } = input;
  const { tau, hiring, firing } = parameters;
  if (!(tau >= 1)) throw new RangeError(`tau must be 1 day or more, got ${tau}.`);
  const net = network(table);
  const { n, need, stockStart, supplier } = net;
  const { x: x0, final: f0, finals } = table;
  const bind = binding(net, input.criticality, mode);
  const labourKept = keptOfSectors(n, input.labourCuts);
  const plantKept = keptOfSectors(n, input.capacityCuts);
  const kept = keptOfDeliveries(table, net, input.deliveryCuts);
  const demandKept = keptOfDemand(table, input.demandCuts);
  const people = households(input);
  const stockOf = kept.edges.touched.length > 0 ? stockOfEdges(net) : new Int32Array(0);

  const share = net.share.slice();
  const target = targets(input, net);
  const stock = target.slice();
  const order = new Float64Array(net.stocks);
  const filled = new Float64Array(net.stocks);
  const wanted = f0.slice();
  const labour = l0.slice();
  const production = x0.slice();
  const capacity = x0.slice();
  const demand = x0.slice();
  const ordered = x0.slice();
  const withheld = new Float64Array(n);
  const inputBound = new Float64Array(n);
  const leastInput = new Int32Array(n);
  const heldBy = new Uint8Array(n);
  const met = new Float64Array(n);
  const unmetFinal = new Float64Array(n);
  const unmetColumn = new Float64Array(finals);
  const state = {
    production,
    capacity,
    inputBound,
    leastInput,
    heldBy,
    ordered,
    withheld,
    demand,
    unmetFinal,
    unmetColumn,
    stock,
    labour,
  };
  inputBounds(net, bind, mode, stock, x0, inputBound, leastInput);
  if (days > 0) observe({ day: 0, ...state });

  for (let day = 1; day < days; day++) {
    labourKept.move(day);
    plantKept.move(day);
    if (kept.edges.move(day)) {
      for (const e of kept.edges.touched) share[e] = net.share[e]! * kept.edges.share[e]!;
    }
    kept.finals.move(day);
    demandKept.move(day);
    employ();
    people.consume(labour, demandKept.share, wanted);
    askAndCount();
    inputBounds(net, bind, mode, stock, x0, inputBound, leastInput);
    produce();
    deliver();
    observe({ day, ...state });
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

  /** Orders of users and final demand; what may be delivered, and what is withheld. */
  function askAndCount(): void {
    for (let i = 0; i < n; i++) {
      const d = demand[i]!;
      for (let s = stockStart[i]!; s < stockStart[i + 1]!; s++) {
        order[s] = Math.max(0, need[s]! * d + (target[s]! - stock[s]!) / tau);
      }
    }
    demand.fill(0);
    withheld.fill(0);
    ask(net, share, order, demand);
    for (const e of kept.edges.touched)
      withheld[supplier[e]!]! += (net.share[e]! - share[e]!) * order[stockOf[e]!]!;
    for (const cell of kept.finals.touched) {
      withheld[Math.floor(cell / finals)]! += wanted[cell]! * (1 - kept.finals.share[cell]!);
    }
    for (let j = 0; j < n; j++) {
      for (let c = j * finals; c < (j + 1) * finals; c++) demand[j]! += wanted[c]! * kept.finals.share[c]!;
      ordered[j] = demand[j]! + withheld[j]!;
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
      const other = Math.min(cap, d);
      heldBy[j] =
        bound < other - BINDS * other
          ? HELD_BY.input
          : cap < d - BINDS * d
            ? HELD_BY.capacity
            : HELD_BY.demand;
    }
  }

  function deliver(): void {
    fill(net, share, met, filled);
    for (let i = 0; i < n; i++) {
      const x = production[i]!;
      for (let s = stockStart[i]!; s < stockStart[i + 1]!; s++) {
        stock[s] = Math.max(0, stock[s]! + order[s]! * filled[s]! - need[s]! * x);
      }
    }
    unmetColumn.fill(0);
    for (let j = 0; j < n; j++) {
      unmetFinal[j] = 0;
      for (let k = 0; k < finals; k++) {
        const c = j * finals + k;
        const missing = wanted[c]! * (1 - kept.finals.share[c]! * met[j]!);
        unmetFinal[j]! += missing;
        unmetColumn[k]! += missing;
      }
    }
  }
}

/** n A x0: the stock that each user holds at the start and comes back to. */
function targets({ table, stockDays }: PblInput, net: ReturnType<typeof network>): Float64Array {
  const target = new Float64Array(net.stocks);
  const byInput = stockDays.length === table.pools * net.n && stockDays.length !== net.n;
  if (!byInput && stockDays.length !== net.n) {
    throw new RangeError(
      `Days of stock must be given for ${net.n} users, or for ${table.pools} inputs of each.`,
    );
  }
  for (let i = 0; i < net.n; i++) {
    for (let s = net.stockStart[i]!; s < net.stockStart[i + 1]!; s++) {
      const held = stockDays[byInput ? net.input[s]! * net.n + i : i]!;
      if (!(held >= 0)) throw new RangeError(`Days of stock must be 0 or more, got ${held}.`);
      target[s] = held * net.need[s]! * table.x[i]!;
    }
  }
  return target;
}
