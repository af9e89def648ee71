// Who orders what from whom: the table as edges (supplier to user) and stocks (one of each input at each user).
import type { Table } from './table.ts';

/** Edges and stocks stand together by user, so that a day is one walk over users, whose part of each array stays in the cache meanwhile. */
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

const known = new WeakMap<Table, Network>();

/** Edges and stocks of a table, made once for each. Throws a `RangeError` that names the sector where the table cannot be used. */
export function network(table: Table): Network {
  const net = known.get(table) ?? networkOf(table);
  known.set(table, net);
  return net;
}

function networkOf(table: Table): Network {
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

/** The longest list of stocks that a user has. */
export function mostStocks({ n, stockStart }: Network): number {
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, stockStart[i + 1]! - stockStart[i]!);
  return most;
}

/** Whether every stock of user i has one supplier, whose share is 1 then. */
export const oneSupplierEach = ({ stockStart, edgeStart }: Network, i: number): boolean =>
  (stockStart[i + 1] ?? 0) - (stockStart[i] ?? 0) === (edgeStart[i + 1] ?? 0) - (edgeStart[i] ?? 0);

/** Where the edges of each user begin in an ascending list of edges. */
export function edgeStartsIn({ n, edgeStart }: Network, edges: Int32Array): Int32Array {
  const start = new Int32Array(n + 1);
  let at = 0;
  for (let i = 0; i < n; i++) {
    while (at < edges.length && edges[at]! < edgeStart[i + 1]!) at++;
    start[i + 1] = at;
  }
  return start;
}

/** Where each sector stands when those that supply the same input stand together. */
export function placesByPool({ pool }: Table): Int32Array {
  const place = new Int32Array(pool.length);
  const order = Array.from(pool.keys()).sort((a, b) => pool[a]! - pool[b]! || a - b);
  order.forEach((j, at) => (place[j] = at));
  return place;
}

// The walks below take four edges a step: it halves their time, as neither sums nor suppliers wait for each other.

/** Adds to `demand` what user i's orders (first stock at 0) ask of its suppliers, where every stock has one supplier. */
export function askEach(
  { edgeStart }: Network,
  supplier: Int32Array,
  i: number,
  order: Float64Array,
  demand: Float64Array,
): void {
  const first = edgeStart[i]!;
  const count = edgeStart[i + 1]! - first;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    const e = first + k;
    demand[supplier[e]!]! += order[k]!;
    demand[supplier[e + 1]!]! += order[k + 1]!;
    demand[supplier[e + 2]!]! += order[k + 2]!;
    demand[supplier[e + 3]!]! += order[k + 3]!;
  }
  for (; k < count; k++) demand[supplier[first + k]!]! += order[k]!;
}

/** Writes for each stock of user i (first stock at 0) the part of its supplier, where every stock has one. */
export function fillEach(
  { edgeStart }: Network,
  supplier: Int32Array,
  i: number,
  part: Float64Array,
  filled: Float64Array,
): void {
  const first = edgeStart[i]!;
  const count = edgeStart[i + 1]! - first;
  for (let k = 0; k < count; k++) filled[k] = part[supplier[first + k]!]!;
}

const pair = (table: Table, j: number, i: number): string => `${table.sectors[j]} to ${table.sectors[i]}`;
