// The verdict when parameters are drawn from what is declared.
import { latinHypercube } from '../../kernel/latin.ts';
import type { Stream } from '../../kernel/random.ts';
import { triangular } from '../../measures/triangular.ts';
import { lead, worths } from '../../models/release/compare.ts';
import { bounds, type Parameters } from '../../models/release/parameters.ts';
import { family, type Kind } from '../../models/release/policies.ts';
import { exceeds } from '../../models/release/response.ts';
import { conditionsOf, under, type Condition, type Values } from './conditions.ts';
import type { Setting } from './input.ts';
import type { Declared } from './preset-table.ts';

/** What each row is worth at its place of a point of the unit cube. */
export const valuesAt = (rows: readonly Declared[], u: ArrayLike<number>, from = 0): Values =>
  Object.fromEntries(
    rows.map(({ parameter, low, likely, high }, j) => {
      const value = triangular(u[from + j]!, low, likely, high);
      return [parameter, bounds[parameter].whole ? Math.round(value) : value];
    }),
  );

/** Kind of the commitment worth most; null where all cycle. */
export type Verdict = Kind | null;

/** Verdict at parameters. */
export const verdictAt = (of: Parameters): Verdict => lead(worths(of, family(of.N)))?.policy.kind ?? null;

export interface Drawn {
  /** Best commitment by draw, as given. */
  readonly names: readonly (string | null)[];
  /** Of each condition, by draw. */
  readonly of: ReadonlyMap<
    Condition,
    { readonly kinds: readonly Verdict[]; readonly beats: readonly boolean[] }
  >;
}

/** Draws at most of conditions beside the two that the plain words speak of. */
export const BESIDE = 1000;

/** All conditions at the same draws of what is open. */
export function drawn(setting: Setting, count: number, random: Stream): Drawn {
  const { open } = setting;
  const points = latinHypercube(random, count, open.length);
  const policies = family(setting.of.N);
  const names: (string | null)[] = [];
  const of = new Map(
    conditionsOf(setting).map((one) => [one, { kinds: [] as Verdict[], beats: [] as boolean[] }]),
  );
  for (let d = 0; d < count; d++) {
    const values = valuesAt(open, points, d * open.length);
    for (const [condition, { kinds, beats }] of of) {
      if (d >= BESIDE && condition !== 'as given' && condition !== 'directed research') continue;
      const all = worths(under(condition, setting, values), policies);
      const [best, ball, ban] = [lead(all), lead(all, 'slow ball'), lead(all, 'ban')];
      kinds.push(best?.policy.kind ?? null);
      beats.push(ball !== null && ban !== null && exceeds(ball.V, ban.V));
      if (condition === 'as given') names.push(best?.policy.name ?? null);
    }
  }
  return { names, of };
}
