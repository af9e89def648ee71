// How the search for an equilibrium ends: with one, without one, or refused because there can be none.

/** A place of a many-sector world. */
export interface Place {
  readonly economy: number;
  readonly sector: number;
}

/** Why no equilibrium exists, with the culprits by index. */
export type Refusal =
  /** These economies can no longer sell (or buy) abroad, but their trade balance is held at something else than zero. */
  | { readonly reason: 'imbalance-without-trade'; readonly economies: readonly number[] }
  /** With their balances held these economies would have nothing left to spend. */
  | { readonly reason: 'nothing-to-spend'; readonly economies: readonly number[] }
  /** Nobody is left who supplies what is used at these places, and nothing replaces it. */
  | { readonly reason: 'no-supplier'; readonly places: readonly Place[] };

/**
 * The end of a search. A solution is handed out only where the residual (largest relative error of any equation) is
 * within the tolerance; `rounds` are iterations of the outermost loop.
 */
export type Outcome<T> =
  | { readonly state: 'converged'; readonly residual: number; readonly rounds: number; readonly solution: T }
  | { readonly state: 'not-converged'; readonly residual: number; readonly rounds: number }
  | ({ readonly state: 'refused' } & Refusal);

/** When a search stops. */
export interface StopRule {
  /** Largest residual that counts as solved. */
  readonly tolerance: number;
  readonly maxRounds: number;
}

/** The economies that spend nothing or less. */
export const spendless = (spending: Float64Array): number[] =>
  Array.from(spending, (e, n) => (e > 0 ? -1 : n)).filter((n) => n >= 0);
