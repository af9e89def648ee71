// Composite indicators: scores of indicators gathered up a tree of pillars into one index.
// Source: OECD & JRC, "Handbook on Constructing Composite Indicators" (2008), section 6.
import { givenWeights } from './weights.ts';

/** How parts are put together. Arithmetic lets strength in one make up for weakness in another; geometric hardly does. */
export type Mean = 'arithmetic' | 'geometric';

/** An indicator, by its place in the list of scores. */
export interface Leaf {
  readonly id: string;
  /** Beside its siblings'; they need not add up to 1. */
  readonly weight: number;
  readonly indicator: number;
}

/** A pillar, a group of pillars, or the index itself. */
export interface Branch {
  readonly id: string;
  readonly weight: number;
  readonly parts: readonly (Leaf | Branch)[];
  /** Where this branch is to differ from `Means`. */
  readonly mean?: Mean;
}

export interface Means {
  /** For the root, whose parts are the pillars. */
  readonly across: Mean;
  /** For all below it. */
  readonly within: Mean;
}

/** Geometric across pillars, arithmetic within. */
export const DEFAULT_MEANS: Means = { across: 'geometric', within: 'arithmetic' };

/** Either mean of one unit's values (0 or more), for weights that add up to 1. NaN where a value is. */
export function weighedMean(mean: Mean, values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) {
    const [y, w] = [values[k]!, weights[k]!];
    if (mean === 'arithmetic') sum += w * y;
    else if (w > 0) sum += w * Math.log(y);
    else if (Number.isNaN(y)) return Number.NaN;
  }
  return mean === 'geometric' ? Math.exp(sum) : sum;
}

/** sum w_k y_k, for weights that add up to 1. One list of units per part. */
export function arithmeticMean(
  parts: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
): Float64Array {
  return byUnit(parts, (unit) =>
    weighedMean(
      'arithmetic',
      parts.map((part) => part[unit]!),
      weights,
    ),
  );
}

/**
 * prod y_k^w_k, for weights that add up to 1; 0 where a part with weight is 0. Never above the arithmetic mean.
 * Throws a RangeError on a value below 0.
 */
export function geometricMean(parts: readonly ArrayLike<number>[], weights: ArrayLike<number>): Float64Array {
  return byUnit(parts, (unit) => {
    const values = parts.map((part) => part[unit]!);
    const k = values.findIndex((y) => y < 0);
    if (k >= 0)
      throw new RangeError(
        `A geometric mean needs values of 0 or more; part ${k + 1} of unit ${unit + 1} is ${values[k]}.`,
      );
    return weighedMean('geometric', values, weights);
  });
}

/**
 * The scores of every branch of the tree, by id; the root's is the index. `scores` holds one list of units per indicator.
 * A unit that lacks a part (NaN) has no value in the branch, nor in those above it. `weightsOf` replaces the weights of a
 * branch's parts (as shares).
 *
 * Throws a RangeError for an indicator that is not in the list, a branch without parts, or an id that stands twice.
 */
export function composite(
  scores: readonly ArrayLike<number>[],
  root: Branch,
  means: Means = DEFAULT_MEANS,
  weightsOf: (branch: Branch) => Float64Array = treeWeights,
): ReadonlyMap<string, Float64Array> {
  const found = new Map<string, Float64Array>();
  const scoreOf = (node: Leaf | Branch): ArrayLike<number> => {
    if ('parts' in node) return gather(node);
    const score = scores[node.indicator];
    if (!score)
      throw new RangeError(`${node.id} is indicator ${node.indicator}, but there are ${scores.length}.`);
    return score;
  };
  const gather = (branch: Branch): Float64Array => {
    const parts = branch.parts.map(scoreOf);
    if (parts.length === 0) throw new RangeError(`${branch.id} has no parts.`);
    if (found.has(branch.id)) throw new RangeError(`Two branches are called ${branch.id}.`);
    const mean = branch.mean ?? (branch === root ? means.across : means.within);
    const weights = weightsOf(branch);
    const value = mean === 'geometric' ? geometricMean(parts, weights) : arithmeticMean(parts, weights);
    found.set(branch.id, value);
    return value;
  };
  gather(root);
  return found;
}

/** The weights that stand in the tree, as shares. */
export const treeWeights = (branch: Branch): Float64Array =>
  givenWeights(branch.parts.map((part) => part.weight));

function byUnit(parts: readonly ArrayLike<number>[], value: (unit: number) => number): Float64Array {
  const units = parts[0]?.length ?? 0;
  for (const part of parts)
    if (part.length !== units)
      throw new RangeError(`Parts of ${units} and ${part.length} units do not match.`);
  return Float64Array.from({ length: units }, (_, unit) => value(unit));
}
