import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/atlas/files.ts';
import { complexity, nearness, type ExportMatrix } from '../../src/measures/complexity.ts';

const file = join(packageRoot(), 'test', 'reference', 'complexity', 'small_12x20_out.csv');
const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
const economies = [...new Set(rows.map((row) => row['origin']!))];
const products = [...new Set(rows.map((row) => row['hs']!))];
const matrix: ExportMatrix = {
  economies: economies.length,
  products: products.length,
  values: new Float64Array(economies.length * products.length),
};
for (const row of rows)
  matrix.values[economies.indexOf(row['origin']!) * products.length + products.indexOf(row['hs']!)] = Number(
    row['value'],
  );

describe('complexity against the reference of 12 economies and 20 products', () => {
  const found = complexity(matrix);
  const near = nearness(matrix, found);
  const ours: Record<string, (c: number, p: number, at: number) => number> = {
    rca: (_, __, at) => found.rca[at]!,
    mcp: (_, __, at) => found.m[at]!,
    diversity: (c) => found.diversity[c]!,
    ubiquity: (_, p) => found.ubiquity[p]!,
    eci: (c) => found.eci[c]!,
    pci: (_, p) => found.pci[p]!,
    density: (_, __, at) => near.density[at]!,
    coi: (c) => near.coi[c]!,
    cog: (_, __, at) => near.cog[at]!,
  };
  it.each(Object.keys(ours))('%s to 1e-9', (name) => {
    for (const row of rows) {
      const c = economies.indexOf(row['origin']!);
      const p = products.indexOf(row['hs']!);
      expect(Math.abs(ours[name]!(c, p, c * products.length + p) - Number(row[name]))).toBeLessThan(1e-9);
    }
  });
  it('satisfies its eigen-equation', () => expect(found.residual).toBeLessThan(1e-12));
});

describe('complexity as a property', () => {
  it('does not care for the scale of values or the order of economies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.shuffledSubarray(
          economies.map((_, i) => i),
          { minLength: economies.length },
        ),
        (scale, order) => {
          const values = new Float64Array(matrix.values.length);
          order.forEach((from, to) => {
            for (let p = 0; p < products.length; p++)
              values[to * products.length + p] = scale * matrix.values[from * products.length + p]!;
          });
          const base = complexity(matrix);
          const moved = complexity({ ...matrix, values });
          order.forEach((from, to) => expect(moved.eci[to]).toBeCloseTo(base.eci[from]!, 8));
          base.pci.forEach((pci, p) => expect(moved.pci[p]).toBeCloseTo(pci, 8));
        },
      ),
    );
  });
});

describe('degenerate data', () => {
  it('survives an economy and a product without trade, and names them', () => {
    const values = matrix.values.slice();
    values.fill(0, 0, products.length);
    for (let c = 0; c < economies.length; c++) values[c * products.length + 3] = 0;
    const found = complexity({ ...matrix, values });
    expect(found.excluded).toEqual([
      { kind: 'economy', index: 0, reason: 'no-exports' },
      { kind: 'product', index: 3, reason: 'no-exports' },
    ]);
    expect(found.eci[0]).toBeNaN();
    expect(Array.from(found.eci.slice(1)).every(Number.isFinite)).toBe(true);
    expect(Array.from(found.pci).filter(Number.isNaN)).toHaveLength(1);
  });
  it('warns when the economies fall into groups that share no product', () => {
    const values = Float64Array.from([5, 5, 0, 0, 4, 6, 0, 0, 0, 0, 5, 5, 0, 0, 6, 4]);
    expect(complexity({ economies: 4, products: 4, values }).warnings).toContain('disconnected');
  });
  it('gives nothing for two economies, rather than a number without meaning', () => {
    const found = complexity({ economies: 2, products: 2, values: Float64Array.from([1, 0, 0, 1]) });
    expect(Array.from(found.eci)).toEqual([Number.NaN, Number.NaN]);
  });
});
