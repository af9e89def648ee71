import { describe, expect, test } from 'vitest';
import { symmetricEigen } from '../../src/kernel/eigen.ts';
import { stream } from '../../src/kernel/random.ts';

function symmetric(n: number, entry: (i: number, j: number) => number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, k) => {
    const i = Math.floor(k / n);
    const j = k % n;
    return entry(Math.min(i, j), Math.max(i, j));
  });
}

function expectDecomposition(a: Float64Array, n: number): void {
  const { values, vectors } = symmetricEigen(a, n);
  const scale = Math.max(1e-300, ...a.map(Math.abs));
  for (let k = 0; k < n; k++) {
    if (k > 0) expect(values[k]!).toBeLessThanOrEqual(values[k - 1]!);
    for (let i = 0; i < n; i++) {
      let av = 0;
      let dot = 0;
      for (let j = 0; j < n; j++) {
        av += a[i * n + j]! * vectors[k * n + j]!;
        dot += vectors[k * n + j]! * vectors[i * n + j]!;
      }
      expect(Math.abs(av - values[k]! * vectors[k * n + i]!)).toBeLessThan(1e-13 * n * scale);
      expect(Math.abs(dot - (i === k ? 1 : 0))).toBeLessThan(1e-13 * n);
    }
  }
}

describe('closed forms', () => {
  test('two by two: [[2, 1], [1, 2]] has 3 and 1', () => {
    const { values } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect([...values]).toEqual([expect.closeTo(3, 14), expect.closeTo(1, 14)]);
  });

  test('the second-difference matrix has 2 - 2 cos(k pi / (n+1)) and sines for vectors', () => {
    const n = 24;
    const a = symmetric(n, (i, j) => (i === j ? 2 : j === i + 1 ? -1 : 0));
    const { values, vectors } = symmetricEigen(a, n);
    for (let k = 1; k <= n; k++) {
      expect(values[n - k]).toBeCloseTo(2 - 2 * Math.cos((k * Math.PI) / (n + 1)), 12);
    }
    const first = Float64Array.from({ length: n }, (_, i) => Math.sin(((i + 1) * Math.PI) / (n + 1)));
    const sign = Math.sign(vectors[(n - 1) * n]!);
    for (let i = 0; i < n; i++) {
      expect(sign * vectors[(n - 1) * n + i]!).toBeCloseTo(first[i]! * Math.sqrt(2 / (n + 1)), 12);
    }
  });

  test('all ones: n once, 0 otherwise', () => {
    const { values } = symmetricEigen(
      symmetric(9, () => 1),
      9,
    );
    expect(values[0]).toBeCloseTo(9, 12);
    for (let k = 1; k < 9; k++) expect(Math.abs(values[k]!)).toBeLessThan(1e-13);
  });

  test('diagonal, zero, one by one and empty matrices', () => {
    expect([
      ...symmetricEigen(
        symmetric(3, (i, j) => (i === j ? i : 0)),
        3,
      ).values,
    ]).toEqual([2, 1, 0]);
    expect([...symmetricEigen(new Float64Array(16), 4).values]).toEqual([0, 0, 0, 0]);
    expect([...symmetricEigen(Float64Array.of(-5), 1).values]).toEqual([-5]);
    expect(symmetricEigen(new Float64Array(0), 0).values.length).toBe(0);
    expectDecomposition(
      symmetric(4, (i, j) => (i === j ? i - 2 : 0)),
      4,
    );
  });
});

describe('A v = lambda v with orthonormal v', () => {
  test.each([2, 3, 7, 20, 60])('random symmetric matrices of order %s', (n) => {
    for (let draw = 0; draw < 5; draw++) {
      const random = stream(1, 'eigen', n, draw);
      expectDecomposition(
        symmetric(n, (i, j) => random.normal(i * n + j)),
        n,
      );
    }
  });

  test('graded, repeated, rank-deficient and tiny', () => {
    const n = 12;
    expectDecomposition(
      symmetric(n, (i, j) => 10 ** -(i + j)),
      n,
    );
    expectDecomposition(
      symmetric(n, (i, j) => (i % 3 === j % 3 ? 1 : 0)),
      n,
    );
    expectDecomposition(
      symmetric(n, (i, j) => 1e-200 * (i + 1) * (j + 1)),
      n,
    );
    expectDecomposition(
      symmetric(n, (i, j) => 1e150 / (i + j + 1)),
      n,
    );
  });

  test('the trace is the sum of the eigenvalues', () => {
    const random = stream(2, 'trace');
    const a = symmetric(30, (i, j) => random.uniform(i * 30 + j));
    let trace = 0;
    for (let i = 0; i < 30; i++) trace += a[i * 31]!;
    expect(symmetricEigen(a, 30).values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 11);
  });
});

test('bad input is refused in words', () => {
  expect(() => symmetricEigen(Float64Array.of(1, 2, 3), 2)).toThrow(/has 4 entries, not 3/);
  expect(() => symmetricEigen(Float64Array.of(1, 2, 3, 4), 2)).toThrow(/not symmetric/);
  expect(() => symmetricEigen(Float64Array.of(1, NaN, 3, 4), 2)).toThrow(/Row 0, column 1/);
});
