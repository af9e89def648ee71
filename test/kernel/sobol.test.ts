import { expect, test } from 'vitest';
import { SOBOL_MAX_DIMENSIONS, sobolPoints } from '../../src/kernel/sobol.ts';

const row = (points: Float64Array, d: number, i: number) => [...points.subarray(i * d, i * d + d)];

test('the first points of the first three dimensions are the well-known ones', () => {
  const points = sobolPoints(8, 3);
  expect(row(points, 3, 0)).toEqual([0, 0, 0]);
  expect(row(points, 3, 1)).toEqual([0.5, 0.5, 0.5]);
  expect(row(points, 3, 2)).toEqual([0.75, 0.25, 0.25]);
  expect(row(points, 3, 3)).toEqual([0.25, 0.75, 0.75]);
  expect(row(points, 3, 4)).toEqual([0.375, 0.375, 0.625]);
});

// Independent implementation of the same published table (scipy.stats.qmc.Sobol, unscrambled), times 1024.
const POINT_777 = [
  709, 959, 167, 281, 651, 365, 195, 781, 357, 331, 763, 713, 393, 485, 583, 527, 413, 885, 379, 771, 243,
  279, 969, 493, 353, 149, 61, 799, 65, 113, 555, 921, 115, 3, 825, 969, 473, 359, 351, 367, 739, 273, 971,
  411, 329, 155, 385, 33, 795, 975, 85, 37, 631, 725, 709, 933, 365, 661, 821, 565, 525, 501, 141, 437,
];

test('point 777 in all dimensions', () => {
  const points = sobolPoints(778, SOBOL_MAX_DIMENSIONS);
  expect(row(points, SOBOL_MAX_DIMENSIONS, 777).map((x) => x * 1024)).toEqual(POINT_777);
});

test('every coordinate of the first 2^k points is a permutation of the grid', () => {
  const d = SOBOL_MAX_DIMENSIONS;
  const points = sobolPoints(4096, d);
  for (let k = 0; k <= 12; k++) {
    for (let j = 0; j < d; j++) {
      const cells = new Set<number>();
      for (let i = 0; i < 2 ** k; i++) cells.add(points[i * d + j]! * 2 ** k);
      expect(cells.size).toBe(2 ** k);
      for (const cell of cells) expect(Number.isInteger(cell)).toBe(true);
    }
  }
});

test('the first two dimensions form a (0, k, 2)-net: one point in every elementary box', () => {
  const k = 10;
  const points = sobolPoints(2 ** k, 2);
  for (let a = 0; a <= k; a++) {
    const boxes = new Set<number>();
    for (let i = 0; i < 2 ** k; i++) {
      boxes.add(
        Math.floor(points[2 * i]! * 2 ** a) * 2 ** (k - a) + Math.floor(points[2 * i + 1]! * 2 ** (k - a)),
      );
    }
    expect(boxes.size).toBe(2 ** k);
  }
});

test("Sobol's property A: the first 2^16 points visit every orthant of 16 dimensions once", () => {
  const d = 16;
  const points = sobolPoints(2 ** d, d);
  const seen = new Uint8Array(2 ** d);
  for (let i = 0; i < 2 ** d; i++) {
    let orthant = 0;
    for (let j = 0; j < d; j++) orthant = orthant * 2 + (points[i * d + j]! >= 0.5 ? 1 : 0);
    seen[orthant]!++;
  }
  expect(seen.every((count) => count === 1)).toBe(true);
});

test('what cannot be had is refused', () => {
  expect(() => sobolPoints(4, 65)).toThrow(/1 to 64 dimensions/);
  expect(() => sobolPoints(4, 0)).toThrow(/1 to 64 dimensions/);
  expect(() => sobolPoints(1.5, 2)).toThrow(/whole number/);
});
