// Latin hypercube samples: random points of which each coordinate visits every slice of its range once.
import type { Stream } from './random.ts';

const LARGEST_BELOW_ONE = 1 - 2 ** -53;

/**
 * `count` points in `dimensions` dimensions, one after another (row-major), each coordinate in (0, 1). In every dimension
 * exactly one point falls in each of the slices [k/count, (k+1)/count), at a random place within it, up to rounding at its
 * end. Source: McKay, Beckman & Conover, Technometrics 21 (1979).
 *
 * Dimension j rests on the part of `stream` named j alone: more dimensions leave the first ones as they are. Throws a
 * RangeError unless count and dimensions are whole numbers from 0 on.
 */
export function latinHypercube(stream: Stream, count: number, dimensions: number): Float64Array {
  for (const size of [count, dimensions]) {
    if (!(Number.isSafeInteger(size) && size >= 0)) {
      throw new RangeError(`A Latin hypercube cannot have ${count} points in ${dimensions} dimensions.`);
    }
  }
  const points = new Float64Array(count * dimensions);
  const slices = new Float64Array(count);
  const within = new Float64Array(count);
  for (let j = 0; j < dimensions; j++) {
    shuffledRange(stream.split(j, 'order'), slices);
    stream.split(j, 'within').fillUniform(within);
    for (let i = 0; i < count; i++) {
      points[i * dimensions + j] = Math.min((slices[i]! + within[i]!) / count, LARGEST_BELOW_ONE);
    }
  }
  return points;
}

/** 0, 1, 2, ... in an order of which each is equally likely (Fisher & Yates). */
function shuffledRange(stream: Stream, out: Float64Array): void {
  for (let k = 0; k < out.length; k++) {
    const at = stream.integer(k, k + 1);
    out[k] = out[at]!;
    out[at] = k;
  }
}
