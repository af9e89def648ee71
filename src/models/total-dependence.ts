// Where what an economy uses was first made, over all trade paths: an absorbing chain, so that shares are shares.
import { sparseOf, type SparseMatrix } from '../kernel/linear/matrix.ts';
import type { Solve } from './open-table.ts';

/** One good, or all of a sector's output, among n economies. */
export interface SupplyNetwork {
  /** What each makes itself. */
  readonly production: Float64Array;
  /** X_ij, exporter i by importer j, n x n by rows; a diagonal is left out of account. */
  readonly flows: Float64Array;
}

/** Shares by origin. */
export interface TotalDependence {
  /** S_ji, n x n by rows: share of what j has that was made in i. A row and its `unknown` add up to 1. */
  readonly share: Float64Array;
  /** D_ji: share of what j has that it gets from i directly (D_jj: makes itself). */
  readonly direct: Float64Array;
  /** Share that comes round in circles of economies none of which makes any, and all of it where j has nothing. */
  readonly unknown: Float64Array;
}

/** The steps of a walk from a user back to origins. */
export interface Walks {
  readonly n: number;
  /** As in `TotalDependence`. */
  readonly direct: Float64Array;
  /** T: steps between economies from which some producer can be reached. */
  readonly back: SparseMatrix;
  /** 1 for those economies; walks into others never end. */
  readonly known: Uint8Array;
}

/** The steps that a network allows. */
export function walksOf({ production, flows }: SupplyNetwork): Walks {
  const n = production.length;
  const supply = production.slice();
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) supply[j]! += flows[i * n + j]!;
  const direct = new Float64Array(n * n);
  const known = reaching(production, flows);
  const back = new Float64Array(n * n);
  // Flows are walked as they lie in memory: most of them are nothing.
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const from = i === j ? production[j]! : flows[i * n + j]!;
      if (from === 0 || !(supply[j]! > 0)) continue;
      direct[j * n + i] = from / supply[j]!;
      if (i !== j && known[i] === 1 && known[j] === 1) back[j * n + i] = direct[j * n + i]!;
    }
  return { n, direct, back: sparseOf({ rows: n, cols: n, data: back }), known };
}

/**
 * What leaves an economy is taken to be mixed as what it has: own production and imports alike. A unit of j's supply is
 * walked back to exporter i with probability X_ij / supply_j and ends at j's own production with q_j / supply_j; where the
 * walk ends is its origin: (I - T) S = diag(q / supply).
 */
export function totalDependence(network: SupplyNetwork, solve: Solve): TotalDependence {
  const { n, direct, back, known } = walksOf(network);
  const ends = new Float64Array(n * n);
  for (let j = 0; j < n; j++) ends[j * n + j] = direct[j * n + j]!;
  const share = solve(back, { rows: n, cols: n, data: ends }, false).data;
  const unknown = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += share[j * n + i]!;
    unknown[j] = restOf(known[j]!, sum);
  }
  return { share, direct, unknown };
}

/** Walks into economies without an origin are unknown; the rest was solved for. */
const restOf = (known: number, sum: number): number => (known === 0 ? 1 : Math.max(0, 1 - sum));

/** A row of S, with its `unknown`: where what one user has was made. One solve with one right-hand side. */
export function originsOf(
  { n, direct, back, known }: Walks,
  user: number,
  solve: Solve,
): { readonly share: Float64Array; readonly unknown: number } {
  const start = new Float64Array(n);
  start[user] = 1;
  const visits = solve(back, { rows: n, cols: 1, data: start }, true).data;
  const share = visits.map((visit, i) => visit * direct[i * n + i]!);
  return {
    share,
    unknown: restOf(
      known[user]!,
      share.reduce((sum, one) => sum + one, 0),
    ),
  };
}

/** A column of S, with every user's `unknown`: who has what one origin made. One solve with two right-hand sides. */
export function usersOf(
  { n, direct, back, known }: Walks,
  origin: number,
  solve: Solve,
): { readonly share: Float64Array; readonly unknown: Float64Array } {
  const ends = new Float64Array(2 * n);
  for (let j = 0; j < n; j++) ends[2 * j + 1] = direct[j * n + j]!;
  ends[2 * origin] = direct[origin * n + origin]!;
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
export function mainChain(
  { direct }: Pick<TotalDependence, 'direct'>,
  user: number,
  origin: number,
): Chain | null {
  const n = Math.sqrt(direct.length);
  if (!(direct[origin * n + origin]! > 0)) return null;
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
    for (let i = 0; i < n; i++) {
      if (i === at || done[i] === 1) continue;
      const through = best[at]! * direct[at * n + i]!;
      if (through > best[i]!) {
        best[i] = through;
        from[i] = at;
      }
    }
  }
  const path = [origin];
  for (let at = origin; at !== user; at = from[at]!) path.push(from[at]!);
  return { path: path.toReversed(), share: best[origin]! * direct[origin * n + origin]! };
}
