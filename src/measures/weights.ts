// Weights of a composite's parts: equal, given, and drawn around either.
import { stream } from '../kernel/random.ts';

/** 1/n each. */
export const equalWeights = (n: number): Float64Array => new Float64Array(n).fill(1 / n);

/** Given weights as shares that add up to 1. Throws a RangeError on a negative or non-finite one, or where none is positive. */
export function givenWeights(weights: ArrayLike<number>): Float64Array {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i]!;
    if (!(w >= 0 && w < Infinity))
      throw new RangeError(`A weight must be 0 or more; weight ${i + 1} is ${w}.`);
    sum += w;
  }
  if (!(sum > 0)) throw new RangeError('Of the weights at least one must be above 0.');
  return Float64Array.from(weights, (w) => w / sum);
}

/** Concentration of drawn weights around those meant: for three equal ones a standard deviation of about 0.085. */
export const DIRICHLET_CONCENTRATION = 30;

/**
 * Draw number `draw` of weights around `weights` (shares): Dirichlet with alpha = 30 w, so that their mean is w and
 * Var w_i = w_i (1 - w_i) / 31. A weight of 0 stays 0. Named by seed and `name` (the node of the composite).
 */
export function drawWeights(
  weights: ArrayLike<number>,
  seed: number,
  name: string,
  draw: number,
): Float64Array {
  const shares = givenWeights(weights);
  return stream(seed, 'weights', name).dirichlet(
    draw,
    shares.map((w) => DIRICHLET_CONCENTRATION * w),
  );
}
