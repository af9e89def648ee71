// Which options no other beats everywhere, and what each gives up against the best: worths by option, then by objective; more is better.

/** Worths by option, then by objective. */
export type Worths = readonly (readonly number[])[];

/** a is nowhere worse than b and better somewhere (Pareto dominance); options with the same worths do not dominate each other. */
const dominates = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((value, l) => value >= b[l]!) && a.some((value, l) => value > b[l]!);

/** By option the places of those that dominate it; none for an option on the Pareto front. */
export const dominators = (worths: Worths): readonly (readonly number[])[] =>
  worths.map((own) => worths.flatMap((other, place) => (dominates(other, own) ? [place] : [])));

/** By option whether it lies on the Pareto front. */
export const onFront = (worths: Worths): readonly boolean[] =>
  worths.map((own) => !worths.some((other) => dominates(other, own)));

export interface Regrets {
  /** The best worth under each objective, and the distance to the worst. */
  readonly best: readonly number[];
  readonly range: readonly number[];
  /** U_best - U by option, then by objective, in the objective's unit; 0 exactly for its best. */
  readonly lost: Worths;
  /** The same as a share of the range, 0-1; 0 where all options are worth the same. */
  readonly share: Worths;
  /** max_l (U_l^best - U_l) / range_l by option. */
  readonly worst: readonly number[];
}

/** Regret of each option under each objective (Savage 1951). */
export function regrets(worths: Worths): Regrets {
  const of = (l: number): readonly number[] => worths.map((own) => own[l]!);
  const objectives = Array.from(worths[0] ?? [], (_, l) => l);
  const best = objectives.map((l) => Math.max(...of(l)));
  const range = objectives.map((l) => best[l]! - Math.min(...of(l)));
  const lost = worths.map((own) => own.map((value, l) => best[l]! - value));
  const share = lost.map((own) => own.map((value, l) => (range[l]! > 0 ? value / range[l]! : 0)));
  return { best, range, lost, share, worst: share.map((own) => Math.max(...own)) };
}
