// Which assumption drives a side's threshold: Sobol indices on a small design.
import { indicesOf, saltelliRuns, type SaltelliRuns } from '../../measures/sensitivity.ts';
import type { Side } from '../../models/deterrence/escalation.ts';
import { at, middle, unsure, type Parameter, type Values } from '../shock/parameters.ts';
import { assumptions } from './assumptions.ts';
import { rungLooked, thresholdOf } from './loosened.ts';
import { disasterAt, pictureAt, type Ground } from './picture.ts';

/** Points of the design [P]: each costs a picture for every assumption, and two more. */
export const POINTS = 32;

/** Assumptions on which the threshold of the rung that is looked at can hang: total control leaves no answer and no lower rung. */
const idle = {
  goods: ['precision', 'growth of trade'],
  table: [
    'precision',
    'growth of trade',
    'goods sigma',
    'rung 1 cut',
    'rung 1 days',
    'embargo cut',
    'audience cost',
  ],
};
export const freeIn = ({ goods }: Pick<Ground, 'goods'>): readonly Parameter[] =>
  unsure(assumptions).filter(({ name }) => !idle[goods ? 'goods' : 'table'].includes(name));

export interface Driven {
  readonly side: Side;
  readonly first: Float64Array;
  readonly total: Float64Array;
  /** Thresholds of the side at the points of the design. */
  readonly runs: SaltelliRuns;
}

/**
 * Thresholds of both sides for the rung that is looked at, at a place of the unit cube; what is not free stands at its likely
 * value. The cube is the middle nine tenths of each range, as bands are: a design of few points begins in the corner where
 * everything is at its lowest, and would tell of that alone [P].
 */
function thresholdsAt(ground: Ground, likely: Values, u: ArrayLike<number>): readonly [number, number] {
  const free = freeIn(ground);
  const placed = at(free, (k) => middle(u[k]!));
  const names = new Set(free.map(({ name }) => name));
  const values: Values = (name) => (names.has(name) ? placed(name) : likely(name));
  const rung = rungLooked(ground);
  const picture = pictureAt(ground, values, disasterAt(ground, values), {
    supply: (side, at) =>
      ground.goods || at === rung ? null : { loss: new Float64Array(ground.sides[side].n), moved: 0 },
  });
  return [thresholdOf(picture, 0, rung), thresholdOf(picture, 1, rung)];
}

export function driven(ground: Ground, likely: Values, step: () => void): readonly Driven[] {
  const kept = new Map<string, readonly [number, number]>();
  const at = (u: Float64Array): readonly [number, number] => {
    const key = u.join();
    const known = kept.get(key);
    if (known) return known;
    step();
    const found = thresholdsAt(ground, likely, u);
    kept.set(key, found);
    return found;
  };
  return ([0, 1] as const).map((side) => {
    const runs = saltelliRuns((u) => at(u)[side], freeIn(ground).length, POINTS);
    const { first, total } = indicesOf(runs);
    return { side, first, total, runs };
  });
}
