// What every provider of linear algebra has to pass, whatever it is made of.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromTriplets, identity, sparseOf, transpose } from '../../src/kernel/linear/matrix.ts';
import type { Matrix, Triplet } from '../../src/kernel/linear/matrix.ts';
import { inverse, SingularMatrix } from '../../src/kernel/linear/provider.ts';
import type { Kernel } from '../../src/kernel/linear/provider.ts';
import { absolute, dense, farthest, largest, product, random, rowSum, shapes, sizes } from './matrices.ts';

const EPS = 2 ** -53;

/** `exact: false`: a library that chooses its sums by the shape it is given. */
export function conforms(open: () => Kernel | Promise<Kernel>, { exact = true } = {}): void {
  const using = (what: string, work: (kernel: Kernel) => void): void =>
    it(what, async () => {
      const kernel = await open();
      try {
        work(kernel);
      } finally {
        kernel.close();
      }
    });

  using('multiplies as the sum of products says, op(A) either way, alpha and beta', (kernel) => {
    for (const [m, k, n] of shapes) {
      for (const transposed of [false, true]) {
        for (const [alpha, beta] of [
          [1, 0],
          [-2, 1],
          [0.5, -3],
        ] as const) {
          const a = random(m, k, 'a');
          const [b, c] = [random(k, n, 'b'), random(m, n, 'c')];
          const got = dense(m, n, (i, j) => c.data[i * n + j]!);
          kernel.multiply(transposed ? transpose(a) : a, b, got, { alpha, beta, transposed });
          const ab = product(a, b);
          const bound = product(absolute(a), absolute(b));
          const wrong = got.data.findIndex((value, at) => {
            const size = Math.abs(alpha) * bound.data[at]! + Math.abs(beta * c.data[at]!);
            const exact = alpha * ab.data[at]! + beta * c.data[at]!;
            return !(Math.abs(value - exact) <= 2 * (k + 4) * EPS * size);
          });
          expect(wrong, `an entry of ${m} x ${k} x ${n}`).toBe(-1);
        }
      }
    }
  });

  using('overwrites what is not a number with beta 0, and hands on what is not a number in A', (kernel) => {
    const c = dense(5, 6, () => Number.NaN);
    const a = dense(5, 7, (i, j) => (i === 2 && j === 3 ? Number.NaN : i + j));
    const b = dense(7, 6, (i, j) => i - j);
    kernel.multiply(a, b, c);
    c.data.forEach((value, at) => expect(Number.isNaN(value)).toBe(Math.floor(at / 6) === 2));
  });

  using('is associative up to rounding', (kernel) => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(), (m, k, l, n, seed) => {
        const [a, b, c] = [random(m, k, seed, 1), random(k, l, seed, 2), random(l, n, seed, 3)];
        const times = (x: Matrix, y: Matrix): Matrix => {
          const z = kernel.zeros(x.rows, y.cols);
          kernel.multiply(x, y, z);
          return z;
        };
        const [left, right] = [times(times(a, b), c), times(a, times(b, c))];
        const bound = product(product(absolute(a), absolute(b)), absolute(c));
        const close = left.data.every(
          (value, at) => Math.abs(value - right.data[at]!) <= 4 * (k + l + 2) * EPS * bound.data[at]!,
        );
        kernel.release(left, right);
        return close;
      }),
      { numRuns: 40 },
    );
  });

  using(`gives each column ${exact ? 'the bits' : 'the result'} it has alone`, (kernel) => {
    const same = (got: number, want: number): boolean =>
      exact ? Object.is(got, want) : Math.abs(got - want) < 1e-11;
    const [a, b] = [random(70, 300, 'a'), random(300, 9, 'b')];
    const square = random(70, 70, 'square');
    const factor = kernel.factor(square);
    const together = dense(70, 9, () => 0);
    kernel.multiply(a, b, together);
    const solved = factor.solve(together);
    for (let j = 0; j < 9; j++) {
      const alone = dense(70, 1, () => 0);
      kernel.multiply(
        a,
        dense(300, 1, (i) => b.data[i * 9 + j]!),
        alone,
      );
      const solvedAlone = factor.solve(alone);
      for (let i = 0; i < 70; i++) {
        expect(same(together.data[i * 9 + j]!, alone.data[i]!)).toBe(true);
        expect(same(solved.data[i * 9 + j]!, solvedAlone.data[i]!)).toBe(true);
      }
    }
    factor.release();
  });

  using('factors P A = L U with multipliers of at most 1', (kernel) => {
    for (const n of sizes) {
      const a = random(n, n, 'lu');
      const factor = kernel.factor(a);
      const { lu, pivots } = factor.read();
      const L = dense(n, n, (i, j) => (i === j ? 1 : i > j ? lu.data[i * n + j]! : 0));
      const U = dense(n, n, (i, j) => (i <= j ? lu.data[i * n + j]! : 0));
      const rows = Array.from({ length: n }, (_, i) => i);
      pivots.forEach((p, k) => {
        [rows[k], rows[p]] = [rows[p]!, rows[k]!];
      });
      const PA = dense(n, n, (i, j) => a.data[rows[i]! * n + j]!);
      expect(largest(L)).toBeLessThanOrEqual(1);
      expect(farthest(PA, product(L, U))).toBeLessThanOrEqual(
        2 * n * EPS * largest(product(absolute(L), absolute(U))),
      );
      factor.release();
    }
  });

  using('solves for a known x, A and its transpose, with a small residual', (kernel) => {
    for (const n of sizes) {
      for (const transposed of [false, true]) {
        const a = random(n, n, 'solve', n);
        const opA = transposed ? transpose(a) : a;
        const x = random(n, 5, 'x');
        const b = product(opA, x);
        const factor = kernel.factor(a);
        const got = factor.solve(b, { transposed });
        const residual = farthest(product(opA, got), b);
        expect(residual).toBeLessThanOrEqual(
          20 * (n + 1) * EPS * Math.max(rowSum(a), rowSum(transpose(a))) * (largest(got) + 1),
        );
        expect(farthest(got, x)).toBeLessThan(1e-9);
        factor.release();
      }
    }
  });

  using('solves Hilbert matrices to a residual at rounding, however far x is', (kernel) => {
    for (const n of [2, 5, 8, 12]) {
      const a = dense(n, n, (i, j) => 1 / (i + j + 1));
      const b = product(
        a,
        dense(n, 1, () => 1),
      );
      const got = kernel.factor(a).solve(b);
      expect(farthest(product(a, got), b)).toBeLessThanOrEqual(4 * n * EPS * rowSum(a) * largest(got));
      if (n <= 5)
        expect(
          farthest(
            got,
            dense(n, 1, () => 1),
          ),
        ).toBeLessThan(1e-10);
    }
  });

  using('inverts where asked: A times its inverse is the identity', (kernel) => {
    for (const n of [1, 6, 70]) {
      const a = random(n, n, 'inverse');
      for (let i = 0; i < n; i++) a.data[i * n + i]! += n;
      expect(farthest(product(a, inverse(kernel, a)), identity(n))).toBeLessThan(1e-12);
    }
  });

  using('names the column without a pivot', (kernel) => {
    for (const [n, column] of [
      [1, 0],
      [6, 3],
      [80, 70],
      [80, 40],
    ] as const) {
      const a = random(n, n, 'singular');
      for (let i = 0; i < n; i++) a.data[i * n + column] = 0;
      expect(pivotless(() => kernel.factor(a))).toBe(column);
    }
    expect(pivotless(() => kernel.factor(dense(3, 3, () => 1)))).toBe(1);
  });

  using('refuses what does not fit, with the place of the fault', (kernel) => {
    const square = random(4, 4, 'square');
    expect(() => kernel.factor(random(3, 4, 'wide'))).toThrow(/3 x 4/);
    expect(() => kernel.factor(dense(4, 4, (i, j) => (i === 1 && j === 2 ? Number.NaN : 1)))).toThrow(
      /Row 1, column 2/,
    );
    expect(() => kernel.factor(square).solve(random(5, 1, 'b'))).toThrow(/4 rows/);
    expect(() => kernel.multiply(square, random(3, 2, 'b'), random(4, 2, 'c'))).toThrow(/4 x 4/);
    expect(() => kernel.multiply(square, square, square)).toThrow(/share memory/);
    expect(() => kernel.sparse({ ...sparseOf(square), start: new Int32Array(3) })).toThrow(/row starts/);
  });

  using('multiplies sparse matrices as it does dense ones', (kernel) => {
    const place = fc.tuple(fc.nat(30), fc.nat(20), fc.double({ min: -9, max: 9, noNaN: true }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 90 }), fc.nat(19), (triplets: readonly Triplet[], S) => {
        const a = fromTriplets(31, 21, triplets);
        const full = dense(31, 21, () => 0);
        for (const [i, j, value] of triplets) full.data[i * 21 + j]! += value;
        const b = random(21, S, 'b');
        const [c, want] = [random(31, S, 'c'), random(31, S, 'c')];
        const operand = kernel.sparse(a);
        operand.multiply(b, c, { alpha: 2, beta: -1 });
        operand.release();
        kernel.multiply(full, b, want, { alpha: 2, beta: -1 });
        return farthest(c, want) <= 1e-13 * (1 + largest(want) + 400 * largest(b));
      }),
      { numRuns: 40 },
    );
  });

  using('takes matrices from anywhere and leaves its arguments alone', (kernel) => {
    const [a, b] = [random(40, 40, 'a'), random(40, 3, 'b')];
    const [placedA, placedB, placedC] = [kernel.place(a), kernel.place(b), kernel.zeros(40, 3)];
    const c = dense(40, 3, () => 0);
    kernel.multiply(a, b, c);
    expect(kernel.holds(placedA)).toBe(true);
    kernel.multiply(placedA, placedB, placedC);
    expect(placedC.data).toEqual(c.data);
    const solved = kernel.factor(placedA).solve(placedB);
    expect(kernel.factor(a).solve(b).data).toEqual(solved.data);
    expect(placedA.data).toEqual(a.data);
    expect(placedB.data).toEqual(b.data);
    kernel.release(placedA, placedB, placedC, a);
    expect(a.data).toEqual(random(40, 40, 'a').data);
  });
}

function pivotless(work: () => unknown): number {
  try {
    work();
  } catch (error) {
    if (error instanceof SingularMatrix) return error.column;
    throw error;
  }
  return -1;
}
