// Where what an economy uses was first made, over all trade paths: an absorbing chain, so that shares are shares.
import type { SparseMatrix } from '../kernel/linear/matrix.ts';
import type { Solve } from './open-table.ts';

/** One good, or all of a sector's output, among n economies. */
export interface SupplyNetwork {
  /** What each makes itself. */
  readonly production: Float64Array;
  /** X_ij, exporter i by importer j, n x n by rows; a diagonal is left out of account. */
  readonly flows: Float64Array;
}

/** The steps of a walk from a user back to origins. */
export interface Walks {
  readonly n: number;
  /** D_jj: share of what j has that it makes itself. */
  readonly own: Float64Array;
  /** T: shares D_ji of what j has that it gets from i directly, between economies from which some producer can be reached. */
  readonly back: SparseMatrix;
  /** 1 for those economies; walks into others never end. */
  readonly known: Uint8Array;
}

/**
 * What leaves an economy is taken to be mixed as what it has: own production and imports alike. A unit of j's supply is
 * walked back to exporter i with probability X_ij / supply_j and ends at j's own production with q_j / supply_j; where the
 * walk ends is its origin: (I - T) S = diag(q / supply). S_ji is the share of what j has that was made in i; what comes
 * round in circles of economies none of which makes any is unknown, and so is all where j has nothing: S and it add up to 1.
 */
export function walksOf({ production, flows }: SupplyNetwork): Walks {
  const n = production.length;
  const supply = production.slice();
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) supply[j]! += flows[i * n + j]!;
  const own = production.map((made, j) => (supply[j]! > 0 ? made / supply[j]! : 0));
  const known = reaching(production, flows);
  const step = (i: number, j: number): boolean =>
    flows[i * n + j] !== 0 && i !== j && known[i] === 1 && known[j] === 1 && supply[j]! > 0;
  // Flows are walked as they lie in memory, exporter by exporter: most of them are nothing.
  const start = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (step(i, j)) start[j + 1]!++;
  for (let j = 0; j < n; j++) start[j + 1]! += start[j]!;
  const column = new Int32Array(start[n]!);
  const value = new Float64Array(start[n]!);
  const next = start.slice();
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (!step(i, j)) continue;
      const at = next[j]!++;
      column[at] = i;
      value[at] = flows[i * n + j]! / supply[j]!;
    }
  return { n, own, back: { rows: n, cols: n, start, column, value }, known };
}

/** Walks into economies without an origin are unknown; the rest was solved for. */
const restOf = (known: number, sum: number): number => (known === 0 ? 1 : Math.max(0, 1 - sum));

/** A row of S, with its `unknown`: where what one user has was made. One solve with one right-hand side. */
export function originsOf(
  { n, own, back, known }: Walks,
  user: number,
  solve: Solve,
): { readonly share: Float64Array; readonly unknown: number } {
  const start = new Float64Array(n);
  start[user] = 1;
  const visits = solve(back, { rows: n, cols: 1, data: start }, true).data;
  const share = visits.map((visit, i) => visit * own[i]!);
  return { share, unknown: unknownOf(known[user]!, share) };
}

/** What the origins of one user leave. */
export const unknownOf = (known: number, share: Float64Array): number =>
  restOf(
    known,
    share.reduce((sum, one) => sum + one, 0),
  );

/** All rows of S at once, n x n by user: each the bits that `originsOf` gives of it, for the block of all costs less than each alone. */
export function originsOfAll({ n, own, back }: Walks, solve: Solve): Float64Array {
  const start = new Float64Array(n * n);
  for (let j = 0; j < n; j++) start[j * n + j] = 1;
  const visits = solve(back, { rows: n, cols: n, data: start }, true).data;
  const share = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) share[j * n + i] = visits[i * n + j]! * own[i]!;
  return share;
}

/** A column of S, with every user's `unknown`: who has what one origin made. One solve with two right-hand sides. */
export function usersOf(
  { n, own, back, known }: Walks,
  origin: number,
  solve: Solve,
): { readonly share: Float64Array; readonly unknown: Float64Array } {
  const ends = new Float64Array(2 * n);
  for (let j = 0; j < n; j++) ends[2 * j + 1] = own[j]!;
  ends[2 * origin] = own[origin]!;
  const solved = solve(back, { rows: n, cols: 2, data: ends }, false).data;
  return {
    share: Float64Array.from({ length: n }, (_, j) => solved[2 * j]!),
    unknown: Float64Array.from({ length: n }, (_, j) => restOf(known[j]!, solved[2 * j + 1]!)),
  };
}

/** 1 for economies from which some producer can be walked back to. */
function reaching(production: Float64Array, flows: Float64Array): Uint8Array {
  const n = production.length;
  const known = Uint8Array.from(production, (q) => (q > 0 ? 1 : 0));
  const open = [...known.keys()].filter((i) => known[i] === 1);
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    for (let j = 0; j < n; j++) {
      if (known[j] === 1 || i === j || !(flows[i * n + j]! > 0)) continue;
      known[j] = 1;
      open.push(j);
    }
  }
  return known;
}

/** A path from a user back to an origin, and the share of the user's supply that takes exactly this path. */
export interface Chain {
  /** From the user to the origin, both included; one economy where the user is the origin. */
  readonly path: readonly number[];
  readonly share: number;
}

/** The path that carries most of what `user` has from `origin`; `null` where nothing comes from there. */
export function mainChain({ n, own, back }: Walks, user: number, origin: number): Chain | null {
  if (!(own[origin]! > 0)) return null;
  // Dijkstra on products: a longer path never carries more than the shorter one that it starts with.
  const best = new Float64Array(n);
  const from = new Int32Array(n).fill(-1);
  const done = new Uint8Array(n);
  best[user] = 1;
  for (;;) {
    let at = -1;
    for (let i = 0; i < n; i++) if (done[i] === 0 && best[i]! > 0 && (at < 0 || best[i]! > best[at]!)) at = i;
    if (at < 0) return null;
    if (at === origin) break;
    done[at] = 1;
    for (let e = back.start[at]!; e < back.start[at + 1]!; e++) {
      const i = back.column[e]!;
      if (done[i] === 1) continue;
      const through = best[at]! * back.value[e]!;
      if (through > best[i]!) {
        best[i] = through;
        from[i] = at;
      }
    }
  }
  const path = [origin];
  for (let at = origin; at !== user; at = from[at]!) path.push(from[at]!);
  return { path: path.toReversed(), share: best[origin]! * own[origin]! };
}
