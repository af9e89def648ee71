// Look-through exposure for a few origins or a few users of a large table: solves with few right-hand sides, never an inverse.
import type { Matrix, SparseMatrix } from '../kernel/linear/matrix.ts';
import type { Solve } from './open-table.ts';

/** A matrix by compressed rows, its size left to whoever holds it. */
type Rows = Pick<SparseMatrix, 'start' | 'column' | 'value'>;

/** Sales of each of n sectors to each (Z), and output (x). */
export interface Sales {
  readonly n: number;
  readonly z: Rows;
  readonly x: Float64Array;
}

/** What one unit of each sector's output takes. */
export interface Coefficients {
  readonly n: number;
  /** A_ij = Z_ij / x_j by rows; the column of a sector without output is empty. */
  readonly a: SparseMatrix;
  /** The same in the form in which products with it are fastest. */
  readonly fast: Matrix | SparseMatrix;
  /** v_j = 1 - sum_i A_ij: value added, taxes and what else is no purchase. */
  readonly v: Float64Array;
  /** Sectors without output: nothing can be said of what they use. */
  readonly idle: Uint8Array;
}

/** Share of cells from which a table is multiplied as a dense one. */
const DENSE = 0.1;

/** A, with each column divided by output. */
export function coefficientsOf({ n, z, x }: Sales): Coefficients {
  const value = new Float64Array(z.value.length);
  const v = new Float64Array(n).fill(1);
  for (let k = 0; k < value.length; k++) {
    const j = z.column[k]!;
    if (!(x[j]! > 0)) continue;
    value[k] = z.value[k]! / x[j]!;
    v[j] = v[j]! - value[k]!;
  }
  const a = { rows: n, cols: n, start: z.start, column: z.column, value };
  const full = value.length > DENSE * n * n;
  return {
    n,
    a,
    fast: full ? denseOf(a) : a,
    v,
    idle: Uint8Array.from(x, (output) => (output > 0 ? 0 : 1)),
  };
}

function denseOf({ rows, cols, start, column, value }: SparseMatrix): Matrix {
  const data = new Float64Array(rows * cols);
  for (let i = 0; i < rows; i++)
    for (let k = start[i]!; k < start[i + 1]!; k++) data[i * cols + column[k]!] = value[k]!;
  return { rows, cols, data };
}

/** Exposure of each of n sectors to one origin, 0-1. */
export interface SectorExposure {
  /** u_j = sum over i in origin of L_ij, and the whole w_j = sum_i L_ij. */
  readonly origin: Float64Array;
  readonly whole: Float64Array;
  /** Gross: u / w. */
  readonly gross: Float64Array;
  /** sum over i in origin of v_i L_ij: where the value added in a unit of j was earned. */
  readonly valueAdded: Float64Array;
  /** sum over i in origin of (I + A)_ij / w_j. */
  readonly faceValue: Float64Array;
}

/** What all sectors owe to one origin: (I - A)' U = [1_origin, v 1_origin, 1], three right-hand sides. */
export function exposureTo(c: Coefficients, inside: Uint8Array, solve: Solve): SectorExposure {
  const { n, a, v } = c;
  const asked = new Float64Array(3 * n);
  for (let i = 0; i < n; i++) {
    if (inside[i] === 1) {
      asked[3 * i] = 1;
      asked[3 * i + 1] = v[i]!;
    }
    asked[3 * i + 2] = 1;
  }
  const solved = solve(c.fast, { rows: n, cols: 3, data: asked }, true).data;
  const column = (k: number): Float64Array => Float64Array.from({ length: n }, (_, j) => solved[3 * j + k]!);
  const [origin, valueAdded, whole] = [column(0), column(1), column(2)];
  const faceValue = Float64Array.from(inside);
  for (let i = 0; i < n; i++) {
    if (inside[i] !== 1) continue;
    for (let k = a.start[i]!; k < a.start[i + 1]!; k++) faceValue[a.column[k]!]! += a.value[k]!;
  }
  for (let j = 0; j < n; j++) faceValue[j] = faceValue[j]! / whole[j]!;
  return { origin, whole, gross: origin.map((u, j) => u / whole[j]!), valueAdded, faceValue };
}

/** Whose exposure is asked for: one sector, or the same industry of several economies, with weights that sum to 1. */
export interface User {
  readonly sectors: readonly number[];
  readonly weights: readonly number[];
}

/** Exposure of one user to the origin of a `SectorExposure`. */
export function exposureOf(of: SectorExposure, { sectors, weights }: User) {
  let [origin, whole, valueAdded, face] = [0, 0, 0, 0];
  sectors.forEach((j, m) => {
    const weight = weights[m]!;
    origin += weight * of.origin[j]!;
    whole += weight * of.whole[j]!;
    valueAdded += weight * of.valueAdded[j]!;
    face += weight * of.faceValue[j]! * of.whole[j]!;
  });
  return { gross: origin / whole, valueAdded, faceValue: face / whole };
}

/** For each of some users (rows) the share of each of R origins (columns); a row sums to 1, face value to less. */
export interface Exposures {
  readonly gross: Matrix;
  readonly valueAdded: Matrix;
  readonly faceValue: Matrix;
}

/**
 * What a few users owe to every origin: (I - A) X = E, one right-hand side per user.
 * @param origin which of R origins each of the n sectors belongs to
 */
export function exposuresOf(
  c: Coefficients,
  users: readonly User[],
  origin: Int32Array,
  origins: number,
  solve: Solve,
): Exposures {
  const { n, a, v } = c;
  const s = users.length;
  const asked = new Float64Array(n * s);
  /** Users of each sector, by turns user and weight. */
  const usedBy = new Map<number, (readonly [number, number])[]>();
  users.forEach(({ sectors, weights }, k) =>
    sectors.forEach((j, m) => {
      asked[j * s + k] = weights[m]!;
      usedBy.set(j, [...(usedBy.get(j) ?? []), [k, weights[m]!]]);
    }),
  );
  const made = solve(c.fast, { rows: n, cols: s, data: asked }, false).data;
  const zero = (): Matrix => ({ rows: s, cols: origins, data: new Float64Array(s * origins) });
  const [gross, valueAdded, faceValue] = [zero(), zero(), zero()];
  const whole = new Float64Array(s);
  for (const [j, those] of usedBy)
    for (const [k, weight] of those) faceValue.data[k * origins + origin[j]!]! += weight;
  for (let i = 0; i < n; i++) {
    const r = origin[i]!;
    for (let k = 0; k < s; k++) {
      const out = made[i * s + k]!;
      whole[k]! += out;
      gross.data[k * origins + r]! += out;
      valueAdded.data[k * origins + r]! += v[i]! * out;
    }
    for (let e = a.start[i]!; e < a.start[i + 1]!; e++)
      for (const [k, weight] of usedBy.get(a.column[e]!) ?? [])
        faceValue.data[k * origins + r]! += weight * a.value[e]!;
  }
  for (let k = 0; k < s; k++) {
    for (let r = 0; r < origins; r++) {
      gross.data[k * origins + r] = gross.data[k * origins + r]! / whole[k]!;
      faceValue.data[k * origins + r] = faceValue.data[k * origins + r]! / whole[k]!;
    }
  }
  return { gross, valueAdded, faceValue };
}

/** Sums of the columns of final demand, each given to one of D users; -1 leaves a column out. n x D. */
export function demandOf(y: Rows, use: Int32Array, users: number): Matrix {
  const n = y.start.length - 1;
  const data = new Float64Array(n * users);
  for (let i = 0; i < n; i++)
    for (let k = y.start[i]!; k < y.start[i + 1]!; k++) {
      const d = use[y.column[k]!]!;
      if (d >= 0) data[i * users + d]! += y.value[k]!;
    }
  return { rows: n, cols: users, data };
}

/** A path from a sector back to a supplier: each step the part A_ij of a unit of output that is bought there. */
export interface SectorPath {
  /** From the user to the supplier, both included. */
  readonly path: readonly number[];
  /** Product of the steps. */
  readonly share: number;
}

/** The path that carries most from any sector of `inside` to one user, by user; null where none leads there. */
export function mainPaths(
  { n, a }: Coefficients,
  users: readonly number[],
): (user: number, inside: Uint8Array) => SectorPath | null {
  // By columns: who sells to each sector.
  const { start, seller, value } = byColumn(n, a);
  const trees = new Map(users.map((user) => [user, treeOf(n, start, seller, value, user)]));
  return (user, inside) => {
    const tree = trees.get(user);
    if (!tree) return null;
    let best = -1;
    for (let i = 0; i < n; i++)
      if (inside[i] === 1 && tree.best[i]! > 0 && (best < 0 || tree.best[i]! > tree.best[best]!)) best = i;
    if (best < 0) return null;
    const path = [best];
    for (let at = best; at !== user; at = tree.from[at]!) path.push(tree.from[at]!);
    return { path: path.toReversed(), share: tree.best[best]! };
  };
}

function byColumn(n: number, a: SparseMatrix) {
  const start = new Int32Array(n + 1);
  for (const j of a.column) start[j + 1]!++;
  for (let j = 0; j < n; j++) start[j + 1]! += start[j]!;
  const next = start.slice();
  const seller = new Int32Array(a.value.length);
  const value = new Float64Array(a.value.length);
  for (let i = 0; i < n; i++)
    for (let k = a.start[i]!; k < a.start[i + 1]!; k++) {
      const to = next[a.column[k]!]!++;
      seller[to] = i;
      value[to] = a.value[k]!;
    }
  return { start, seller, value };
}

/** Steps that carry less than this are not followed: a path of them says nothing. [P] */
export const FAINT = 1e-6;

/** Dijkstra on products: a longer path never carries more than the shorter one that it starts with. */
function treeOf(n: number, start: Int32Array, seller: Int32Array, value: Float64Array, user: number) {
  const best = new Float64Array(n);
  const from = new Int32Array(n).fill(-1);
  const done = new Uint8Array(n);
  best[user] = 1;
  for (;;) {
    let at = -1;
    for (let i = 0; i < n; i++)
      if (done[i] === 0 && best[i]! > FAINT && (at < 0 || best[i]! > best[at]!)) at = i;
    if (at < 0) return { best, from };
    done[at] = 1;
    for (let k = start[at]!; k < start[at + 1]!; k++) {
      const i = seller[k]!;
      const through = best[at]! * Math.min(1, value[k]!);
      if (done[i] === 0 && through > best[i]!) {
        best[i] = through;
        from[i] = at;
      }
    }
  }
}
