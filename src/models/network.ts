// Who orders what from whom: the table as edges (supplier to user) and stocks (one of each input at each user).
import type { Table } from './table.ts';

/** Edges and stocks stand together by user, so that a day is one pass over plain arrays. */
export interface Network {
  readonly n: number;
  readonly edges: number;
  /** Edges of user i: edgeStart[i] to edgeStart[i + 1] - 1. */
  readonly edgeStart: Int32Array;
  readonly supplier: Int32Array;
  /** Share of the edge in the orders for its stock at the start; the shares of one stock add up to 1. */
  readonly share: Float64Array;
  readonly stocks: number;
  /** Stocks of user i: stockStart[i] to stockStart[i + 1] - 1. */
  readonly stockStart: Int32Array;
  /** Edges that fill stock s: fillStart[s] to fillStart[s + 1] - 1. */
  readonly fillStart: Int32Array;
  /** Which input lies in a stock. */
  readonly input: Int32Array;
  /** A: what the user needs of the input per unit of its output. */
  readonly need: Float64Array;
}

/** Edges and stocks of a table. Throws a `RangeError` that names the sector where the table cannot be used. */
export function network(table: Table): Network {
  const { z, pool, x } = table;
  const n = table.sectors.length;
  const order = new Int32Array(z.row.length);
  const edgeStart = new Int32Array(n + 1);
  const stockStart = new Int32Array(n + 1);
  const input: number[] = [];
  const need: number[] = [];
  const fillStart: number[] = [];
  let edges = 0;
  for (let i = 0; i < n; i++) {
    const used: number[] = [];
    for (let e = z.start[i]!; e < z.start[i + 1]!; e++) {
      const value = z.value[e]!;
      if (!(value >= 0)) throw new RangeError(`${pair(table, z.row[e]!, i)}: a delivery of ${value}.`);
      if (value > 0) used.push(e);
    }
    if (used.length > 0 && !(x[i]! > 0)) {
      throw new RangeError(`${table.sectors[i]} uses inputs but its output is ${x[i]}.`);
    }
    used.sort((a, b) => pool[z.row[a]!]! - pool[z.row[b]!]! || z.row[a]! - z.row[b]!);
    for (const e of used) {
      const p = pool[z.row[e]!]!;
      if (input.length === stockStart[i] || input.at(-1) !== p) {
        input.push(p);
        need.push(0);
        fillStart.push(edges);
      }
      need[need.length - 1]! += z.value[e]!;
      order[edges++] = e;
    }
    edgeStart[i + 1] = edges;
    stockStart[i + 1] = input.length;
  }
  fillStart.push(edges);
  const supplier = new Int32Array(edges);
  const share = new Float64Array(edges);
  for (let i = 0; i < n; i++) {
    for (let s = stockStart[i]!; s < stockStart[i + 1]!; s++) {
      for (let e = fillStart[s]!; e < fillStart[s + 1]!; e++) {
        supplier[e] = z.row[order[e]!]!;
        share[e] = z.value[order[e]!]! / need[s]!;
      }
      need[s]! /= x[i]!;
    }
  }
  return {
    n,
    edges,
    edgeStart,
    supplier,
    share,
    stocks: input.length,
    stockStart,
    fillStart: Int32Array.from(fillStart),
    input: Int32Array.from(input),
    need: Float64Array.from(need),
  };
}

/** The stock that edge e fills. */
export function stockOfEdges(net: Network): Int32Array {
  const stock = new Int32Array(net.edges);
  for (let s = 0; s < net.stocks; s++) stock.fill(s, net.fillStart[s], net.fillStart[s + 1]);
  return stock;
}

/** Adds to `demand` what the orders for each stock ask of its suppliers: d_j += sum over edges of share x order. */
export function ask(net: Network, share: Float64Array, order: Float64Array, demand: Float64Array): void {
  const { supplier, fillStart, stocks, edges } = net;
  if (stocks === edges) {
    for (let e = 0; e < edges; e++) demand[supplier[e]!]! += share[e]! * order[e]!;
    return;
  }
  for (let s = 0; s < stocks; s++) {
    const amount = order[s]!;
    const end = fillStart[s + 1]!;
    for (let e = fillStart[s]!; e < end; e++) demand[supplier[e]!]! += share[e]! * amount;
  }
}

/** Writes into `filled` which part of the orders for each stock arrives when supplier j delivers the part met_j of what it is asked. */
export function fill(net: Network, share: Float64Array, met: Float64Array, filled: Float64Array): void {
  const { supplier, fillStart, stocks, edges } = net;
  if (stocks === edges) {
    for (let e = 0; e < edges; e++) filled[e] = share[e]! * met[supplier[e]!]!;
    return;
  }
  for (let s = 0; s < stocks; s++) {
    let sum = 0;
    const end = fillStart[s + 1]!;
    for (let e = fillStart[s]!; e < end; e++) sum += share[e]! * met[supplier[e]!]!;
    filled[s] = sum;
  }
}

const pair = (table: Table, j: number, i: number): string => `${table.sectors[j]} to ${table.sectors[i]}`;
