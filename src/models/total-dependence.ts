// Where what an economy uses was first made, over all trade paths: an absorbing chain, so that shares are shares.
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

/**
 * What leaves an economy is taken to be mixed as what it has: own production and imports alike. A unit of j's supply is
 * walked back to exporter i with probability X_ij / supply_j and ends at j's own production with q_j / supply_j; where the
 * walk ends is its origin: (I - T) S = diag(q / supply).
 */
export function totalDependence({ production, flows }: SupplyNetwork, solve: Solve): TotalDependence {
  const n = production.length;
  const supply = production.slice();
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) supply[j]! += flows[i * n + j]!;
  const direct = new Float64Array(n * n);
  const known = reaching(production, flows);
  const back = new Float64Array(n * n);
  const ends = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    if (!(supply[j]! > 0)) continue;
    for (let i = 0; i < n; i++) {
      direct[j * n + i] = (i === j ? production[j]! : flows[i * n + j]!) / supply[j]!;
      if (i !== j && known[i] === 1 && known[j] === 1) back[j * n + i] = direct[j * n + i]!;
    }
    ends[j * n + j] = direct[j * n + j]!;
  }
  const matrix = (data: Float64Array) => ({ rows: n, cols: n, data });
  const share = solve(matrix(back), matrix(ends), false).data;
  const unknown = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    if (known[j] === 0) {
      unknown[j] = 1;
      continue;
    }
    // Walks into economies without an origin are unknown; the rest was solved for.
    let sum = 0;
    for (let i = 0; i < n; i++) sum += share[j * n + i]!;
    unknown[j] = Math.max(0, 1 - sum);
  }
  return { share, direct, unknown };
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
