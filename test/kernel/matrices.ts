// Matrices for tests, and products of them by definition, summed with compensation.
import type { Matrix } from '../../src/kernel/linear/matrix.ts';
import type { Means } from '../../src/kernel/linear/spread.ts';
import { stream } from '../../src/kernel/random.ts';
import type { KeyPart } from '../../src/kernel/random.ts';

export function dense(rows: number, cols: number, entry: (i: number, j: number) => number): Matrix {
  const data = Float64Array.from({ length: rows * cols }, (_, at) => entry(Math.floor(at / cols), at % cols));
  return { rows, cols, data };
}

/** Standard normal entries, the same for the same name. */
export function random(rows: number, cols: number, ...name: KeyPart[]): Matrix {
  const data = new Float64Array(rows * cols);
  stream(20, 'matrices', ...name).fillNormal(data);
  return { rows, cols, data };
}

/** A B by definition; the sums are Neumaier's, so that their error stays near one rounding. */
export function product(a: Matrix, b: Matrix): Matrix {
  return dense(a.rows, b.cols, (i, j) => {
    let [sum, lost] = [0, 0];
    for (let k = 0; k < a.cols; k++) {
      const term = a.data[i * a.cols + k]! * b.data[k * b.cols + j]!;
      const next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
      sum = next;
    }
    return sum + lost;
  });
}

/** The largest entry by size; 0 of nothing. */
export function largest({ data }: Matrix): number {
  return data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** The largest difference of two entries. */
export function farthest(a: Matrix, b: Matrix): number {
  return a.data.reduce((most, value, at) => Math.max(most, Math.abs(value - b.data[at]!)), 0);
}

/** The infinity norm: the largest sum of sizes in a row. */
export function rowSum({ rows, cols, data }: Matrix): number {
  let most = 0;
  for (let i = 0; i < rows; i++) {
    most = Math.max(
      most,
      data.subarray(i * cols, (i + 1) * cols).reduce((sum, v) => sum + Math.abs(v), 0),
    );
  }
  return most;
}

/** Every entry's size. */
export function absolute(m: Matrix): Matrix {
  return { ...m, data: m.data.map(Math.abs) };
}

/** Sizes around the edges of every block: micro-tiles of 4, leaves of 32, groups of 256 terms. */
export const sizes = [0, 1, 2, 3, 4, 5, 7, 8, 31, 32, 33, 63, 65, 97, 130, 257];
/** Of products: m, k, n. */
export const shapes: readonly (readonly [number, number, number])[] = [
  [0, 3, 2],
  [3, 0, 2],
  [3, 2, 0],
  [1, 1, 1],
  [1, 300, 1],
  [5, 1, 7],
  [4, 256, 4],
  [7, 257, 5],
  [33, 513, 2],
  [66, 19, 259],
  [129, 260, 131],
];

/** Nodes with up to `most` groups of one to three links each, to any node, some groups with shares that add up to 1. */
export function meansOf(m: number, most: number, seed: number): Means {
  const random = stream(20, 'means', seed);
  const drawn = new Float64Array(m * (1 + 8 * most));
  random.fillUniform(drawn);
  let at = 0;
  const [groupStart, linkStart, other, share] = [[0], [0], [] as number[], [] as number[]];
  for (let j = 0; j < m; j++) {
    const groups = Math.floor(drawn[at++]! * (most + 1));
    for (let g = 0; g < groups; g++) {
      const links = 1 + Math.floor(drawn[at++]! * 3);
      const weights = Array.from({ length: links }, () => drawn[at++]!);
      const all = weights.reduce((sum, w) => sum + w, 0) + (g % 2) * drawn[at++]!;
      for (const w of weights) {
        other.push(Math.floor(drawn[at++]! * m));
        share.push(w / all);
      }
      linkStart.push(other.length);
    }
    groupStart.push(linkStart.length - 1);
  }
  return {
    groupStart: Int32Array.from(groupStart),
    linkStart: Int32Array.from(linkStart),
    other: Int32Array.from(other),
    share: Float64Array.from(share),
  };
}
