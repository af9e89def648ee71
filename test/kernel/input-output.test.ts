// The Leontief inverse of an independent 6-region, 8-sector table, reached through every kind of solve.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { identity, sparseOf } from '../../src/kernel/linear/matrix.ts';
import type { Matrix } from '../../src/kernel/linear/matrix.ts';
import { factorOpen, solveOpen } from '../../src/kernel/linear/open.ts';
import { plainKernel } from '../../src/kernel/linear/plain.ts';
import { inverse } from '../../src/kernel/linear/provider.ts';
import type { Kernel } from '../../src/kernel/linear/provider.ts';
import { wasmKernel } from '../../src/kernel/wasm/provider.ts';
import { dense, farthest } from './matrices.ts';

const shared = process.env['KANAME_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url));
const folder = join(shared, 'reference/input-output');

function table(file: string): Matrix {
  const rows = (parse(readFileSync(join(folder, file)), {}) as string[][])
    .slice(1)
    .map((row) => row.slice(1));
  return dense(rows.length, rows[0]!.length, (i, j) => Number(rows[i]![j]));
}

const ways: Readonly<Record<string, (kernel: Kernel, a: Matrix) => Matrix>> = {
  'the series': (kernel, a) => solveOpen(kernel, a, identity(48), { method: 'series' }).x,
  'the series on the sparse table': (kernel, a) => solveOpen(kernel, sparseOf(a), identity(48)).x,
  gradients: (kernel, a) => solveOpen(kernel, a, identity(48), { method: 'bicgstab' }).x,
  elimination: (kernel, a) => factorOpen(kernel, a).solve(identity(48)),
  'an inverse': (kernel, a) =>
    inverse(
      kernel,
      dense(48, 48, (i, j) => (i === j ? 1 : 0) - a.data[i * 48 + j]!),
    ),
};

for (const [name, open] of [
  ['plain', plainKernel],
  ['wasm', wasmKernel],
] as const) {
  describe(name, () => {
    beforeEach((ctx) => {
      if (!existsSync(folder)) ctx.skip('needs the optional test-data folder ../shared');
    });

    it.each(Object.keys(ways))('finds the published L by %s', (way) => {
      const L = ways[way]!(open(), table('A.csv'));
      expect(farthest(L, table('L.csv'))).toBeLessThan(1e-9);
      const sum = L.data.reduce((total, value) => total + value, 0);
      const trace = L.data.reduce((total, value, at) => total + (at % 49 === 0 ? value : 0), 0);
      expect(Math.abs(sum - 55.119616504790216)).toBeLessThan(1e-9);
      expect(Math.abs(trace - 49.35071172883379)).toBeLessThan(1e-9);
    });

    it('finds the output multipliers by the transposed solve alone', () => {
      const { output_multiplier: want } = JSON.parse(
        readFileSync(join(folder, 'shock_vectors.json'), 'utf8'),
      ) as { output_multiplier: number[] };
      const ones = dense(48, 1, () => 1);
      const { x } = solveOpen(open(), table('A.csv'), ones, { transposed: true });
      expect(farthest(x, { rows: 48, cols: 1, data: Float64Array.from(want) })).toBeLessThan(1e-9);
    });
  });
}
