// (I - A) X = F by block iteration: against the factored solve, closed forms and what it must refuse.
import { describe, expect, it } from 'vitest';
import { NotConverged } from '../../src/kernel/linear/converged.ts';
import { fromTriplets, identity, sparseOf, transpose } from '../../src/kernel/linear/matrix.ts';
import type { Matrix } from '../../src/kernel/linear/matrix.ts';
import { factorOpen, solveOpen } from '../../src/kernel/linear/open.ts';
import { plainKernel } from '../../src/kernel/linear/plain.ts';
import { dense, farthest, largest, product, random } from './matrices.ts';

const kernel = plainKernel();

/** Like a table of input coefficients: no entry negative, columns adding up to `sum`. */
function coefficients(n: number, sum: number): Matrix {
  const a = dense(n, n, () => 0);
  const raw = random(n, n, 'coefficients', n);
  for (let j = 0; j < n; j++) {
    let total = 0;
    for (let i = 0; i < n; i++) total += Math.abs(raw.data[i * n + j]!);
    for (let i = 0; i < n; i++) a.data[i * n + j] = (sum * Math.abs(raw.data[i * n + j]!)) / total;
  }
  return a;
}

function factored(a: Matrix, f: Matrix, transposed: boolean): Matrix {
  return factorOpen(kernel, a).solve(f, { transposed });
}

it('factors I - A: what it solves for leaves F when A X is taken off', () => {
  const [a, f] = [random(40, 40, 'a'), random(40, 3, 'f')];
  const x = factored(a, f, false);
  const ax = product(a, x);
  const left = dense(40, 3, (i, j) => x.data[i * 3 + j]! - ax.data[i * 3 + j]!);
  expect(farthest(left, f)).toBeLessThan(1e-11);
});

describe('solveOpen', () => {
  it('agrees with the factored solve, dense and sparse, A and its transpose, by both methods', () => {
    const a = coefficients(60, 0.6);
    const f = random(60, 7, 'f');
    for (const transposed of [false, true]) {
      const want = factored(a, f, transposed);
      for (const method of ['series', 'bicgstab'] as const) {
        for (const given of [a, sparseOf(a)]) {
          const { x, residuals, methods } = solveOpen(kernel, given, f, { transposed, method });
          expect(methods).toEqual(Array(7).fill(method));
          expect(farthest(x, want)).toBeLessThan(1e-11 * largest(want));
          residuals.forEach((r) => expect(r).toBeLessThanOrEqual(1e-13));
        }
      }
    }
  });

  it('sums a chain exactly: each stage sells all it makes to the next', () => {
    const n = 30;
    const chain = fromTriplets(
      n,
      n,
      Array.from({ length: n - 1 }, (_, i) => [i, i + 1, 0.5] as const),
    );
    const { x } = solveOpen(
      kernel,
      chain,
      dense(n, 1, (i) => (i === n - 1 ? 1 : 0)),
    );
    x.data.forEach((value, i) => expect(value).toBe(0.5 ** (n - 1 - i)));
  });

  it('gives each right-hand side the bits it has alone', () => {
    const a = coefficients(40, 0.8);
    const f = random(40, 5, 'f');
    for (const method of ['series', 'bicgstab'] as const) {
      const together = solveOpen(kernel, a, f, { method });
      for (let j = 0; j < 5; j++) {
        const alone = solveOpen(
          kernel,
          a,
          dense(40, 1, (i) => f.data[i * 5 + j]!),
          { method },
        );
        alone.x.data.forEach((value, i) => expect(together.x.data[i * 5 + j]).toBe(value));
      }
    }
  });

  it('turns to gradients where the series would not arrive', () => {
    const f = random(50, 3, 'f');
    const growing = coefficients(50, 3);
    expect(() => solveOpen(kernel, growing, f, { method: 'series' })).toThrow(NotConverged);
    const { x, methods } = solveOpen(kernel, growing, f);
    expect(methods).toEqual(Array(3).fill('bicgstab'));
    expect(farthest(x, factored(growing, f, false))).toBeLessThan(1e-10);
    expect(solveOpen(kernel, coefficients(50, 0.999), f).methods).toEqual(Array(3).fill('bicgstab'));
  });

  it('chooses for each right-hand side as if it were alone', () => {
    // Two islands: one quick, one growing.
    const [quick, growing] = [coefficients(20, 0.5), coefficients(20, 2)];
    const a = dense(40, 40, (i, j) => {
      if (i < 20 && j < 20) return quick.data[i * 20 + j]!;
      return i >= 20 && j >= 20 ? growing.data[(i - 20) * 20 + j - 20]! : 0;
    });
    const f = dense(40, 3, (i, j) => (j === 1 ? Number(i >= 20) : Number(i < 20)) * (i + 1 + j));
    const together = solveOpen(kernel, a, f);
    expect(together.methods).toEqual(['series', 'bicgstab', 'series']);
    expect(farthest(together.x, factored(a, f, false))).toBeLessThan(1e-9);
    for (let j = 0; j < 3; j++) {
      const alone = solveOpen(
        kernel,
        a,
        dense(40, 1, (i) => f.data[i * 3 + j]!),
      );
      alone.x.data.forEach((value, i) => expect(together.x.data[i * 3 + j]).toBe(value));
      expect(alone.residuals[0]).toBe(together.residuals[j]);
    }
  });

  it('says which right-hand side it could not solve', () => {
    const singular = identity(4);
    const f = dense(4, 2, (_, j) => j);
    expect(() => solveOpen(kernel, singular, f, { maxIterations: 50 })).toThrow(/right-hand side 1 /);
    const broken = dense(4, 4, (i) => (i === 2 ? Number.NaN : 0));
    expect(() => solveOpen(kernel, broken, f)).toThrow(NotConverged);
  });

  it('takes nothing as nothing', () => {
    const empty = dense(0, 0, () => 0);
    for (const method of ['series', 'bicgstab'] as const) {
      expect(
        solveOpen(
          kernel,
          empty,
          dense(0, 2, () => 0),
          { method },
        ).x.data,
      ).toHaveLength(0);
      expect(
        solveOpen(
          kernel,
          identity(3),
          dense(3, 0, () => 0),
          { method },
        ).x.data,
      ).toHaveLength(0);
      const zero = dense(3, 2, () => 0);
      expect(solveOpen(kernel, coefficients(3, 0.5), zero, { method }).x).toEqual(zero);
    }
  });

  it('refuses shapes that do not fit and right-hand sides that are not finite', () => {
    const f = dense(3, 1, (i) => (i === 1 ? Infinity : 0));
    expect(() => solveOpen(kernel, coefficients(3, 0.5), f)).toThrow(/Row 1, column 0 of F/);
    expect(() => solveOpen(kernel, coefficients(4, 0.5), f)).toThrow(/4 rows/);
    expect(() => solveOpen(kernel, random(3, 4, 'wide'), f)).toThrow(/3 x 4/);
  });

  it('is what transposing first gives', () => {
    const a = coefficients(20, 0.7);
    const f = random(20, 2, 'f');
    const turned = solveOpen(kernel, transpose(a), f).x;
    expect(farthest(solveOpen(kernel, a, f, { transposed: true }).x, turned)).toBeLessThan(1e-12);
  });
});
