// The outer loop of both exact-hat models: wages move until every economy pays for what it buys.
import type { StopRule } from './outcome.ts';

/** What a trial of wages gives. */
export interface Trial {
  /** Z_n = (exports - imports + D_n) / income: demand for what n sells that is in excess, as a share. */
  readonly excess: Float64Array;
  /** About -dZ_n / dln w_n, positive. */
  readonly slope: Float64Array;
}

export interface Cleared {
  readonly wage: Float64Array;
  readonly residual: number;
  readonly rounds: number;
}

/** Earlier rounds that each step looks back on. */
const MEMORY = 6;
/** Rounds without progress after which leaps are given up. */
const PATIENCE = 15;
/** Longest plain step in a log wage. */
const STEP = 0.1;

/**
 * Finds w with max |Z(w)| within the tolerance, from ones: ln w_n grows by Z_n / (1 + slope_n), and rounds are combined so
 * that what they have in common is taken at once (Anderson 1965, "Iterative procedures for nonlinear integral
 * equations"). Where such leaps lead astray, it goes back to where they began and takes short plain steps, twice as many
 * each time. In every market the sum of w_n income_n stays what it was: that is the unit of account.
 *
 * @param trial called with wages; the last call is with the wages returned
 */
export function clearWages(
  income: Float64Array,
  market: Int32Array,
  trial: (wage: Float64Array) => Trial,
  { tolerance, maxRounds }: StopRule,
): Cleared {
  let x: Float64Array = new Float64Array(income.length);
  let anchor = x;
  let history: Move[] = [];
  let before: { readonly x: Float64Array; readonly f: Float64Array } | null = null;
  let best = { residual: Infinity, round: 0 };
  let [plainUntil, spell] = [0, PATIENCE];
  for (let rounds = 0; ; rounds++) {
    const wage = x.map(Math.exp);
    const { excess, slope } = trial(wage);
    const residual = largest(excess);
    const lost = rounds < plainUntil && !Number.isFinite(residual);
    if (residual <= tolerance || rounds === maxRounds || lost) return { wage, residual, rounds };
    if (rounds < plainUntil) {
      anchor = levelled(
        x.map((v, i) => v + Math.max(-STEP, Math.min(STEP, excess[i]! / (2 * (STEP + slope[i]!))))),
        income,
        market,
      );
      x = anchor;
      best = { residual: Infinity, round: rounds };
      continue;
    }
    if (residual < best.residual) best = { residual, round: rounds };
    if (!(residual <= Math.max(1, 10 * best.residual)) || rounds - best.round > PATIENCE) {
      [x, history, before] = [anchor, [], null];
      plainUntil = rounds + 1 + spell;
      spell *= 2;
      continue;
    }
    const f = excess.map((z, i) => z / (1 + slope[i]!));
    if (before !== null) {
      const last = before;
      history.push({ dx: x.map((v, i) => v - last.x[i]!), df: f.map((v, i) => v - last.f[i]!) });
      if (history.length > MEMORY) history.shift();
    }
    before = { x, f };
    x = levelled(combined(x, f, history), income, market);
  }
}

interface Move {
  readonly dx: Float64Array;
  readonly df: Float64Array;
}

const largest = (values: Float64Array): number => {
  let most = 0;
  for (const value of values) most = Math.abs(value) > most || Number.isNaN(value) ? Math.abs(value) : most;
  return most;
};

/** x + f less the part of it that earlier rounds explain: the least squares of f on the columns df. */
function combined(x: Float64Array, f: Float64Array, history: readonly Move[]): Float64Array {
  const next = x.map((v, i) => v + f[i]!);
  const basis: { q: Float64Array; dx: Float64Array }[] = [];
  for (const { dx, df } of history) {
    const [q, moved] = [df.slice(), dx.map((v, i) => v + df[i]!)];
    const size = norm(q);
    for (const one of basis) {
      const share = dot(one.q, q);
      q.forEach((v, i) => (q[i] = v - share * one.q[i]!));
      moved.forEach((v, i) => (moved[i] = v - share * one.dx[i]!));
    }
    const rest = norm(q);
    if (!(rest > 1e-10 * size)) continue;
    basis.push({ q: q.map((v) => v / rest), dx: moved.map((v) => v / rest) });
  }
  for (const { q, dx } of basis) {
    const share = dot(q, f);
    next.forEach((v, i) => (next[i] = v - share * dx[i]!));
  }
  return next;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
const norm = (a: Float64Array): number => Math.sqrt(dot(a, a));

/** Log wages, shifted so that each market earns in total what it earned before. */
function levelled(x: Float64Array, income: Float64Array, market: Int32Array): Float64Array {
  const count = Math.max(...market) + 1;
  const [was, is] = [new Float64Array(count), new Float64Array(count)];
  x.forEach((v, i) => {
    was[market[i]!]! += income[i]!;
    is[market[i]!]! += income[i]! * Math.exp(v);
  });
  return x.map((v, i) => v - Math.log(is[market[i]!]! / was[market[i]!]!));
}
