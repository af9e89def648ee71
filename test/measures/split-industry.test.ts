// A good taken out of its industry: nothing is gained or lost, and what is known of the good stands in the table.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnSums, dense, rowSums, type IoTable, type SparseRows } from '../../src/measures/io-table.ts';
import { splitIndustry } from '../../src/measures/split-industry.ts';

const sparse = (rows: number, columns: number, cells: readonly number[]): SparseRows => {
  const start = new Int32Array(rows + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++)
      if (cells[i * columns + j] !== 0) {
        column.push(j);
        value.push(cells[i * columns + j]!);
      }
    start[i + 1] = column.length;
  }
  return { start, column: Int32Array.from(column), value: Float64Array.from(value) };
};

const economies = ['A', 'B'];
const industries = ['metals', 'machines', 'services'];

/** Balanced by construction: output is what is sold, value added what purchases leave. */
function tableOf(z: readonly number[], y: readonly number[]): IoTable {
  const n = 6;
  const [Z, Y] = [sparse(n, n, z), sparse(n, 2, y)];
  const x = rowSums(Z).map((sum, j) => sum + rowSums(Y)[j]!);
  const bought = columnSums(Z, n);
  const sectors = economies.flatMap((economy) => industries.map((industry) => ({ economy, industry })));
  return {
    n,
    m: 2,
    labels: sectors.map(({ economy, industry }) => `${economy}|${industry}`),
    sectors,
    uses: economies.map((economy) => ({ economy, category: 'final' })),
    economies,
    industries,
    z: Z,
    y: Y,
    x,
    va: x.map((v, j) => v - bought[j]!),
    taxes: new Float64Array(n),
    other: new Float64Array(n),
  };
}

const cells = (count: number) => fc.array(fc.nat(50), { minLength: count, maxLength: count });
const worlds = fc.record({
  z: cells(36),
  y: cells(12).map((all) => all.map((v) => v + 1)),
  sold: fc.array(fc.double({ min: 0, max: 80, noNaN: true }), { minLength: 4, maxLength: 4 }),
});
const users = (io: IoTable) => (j: number) => io.sectors[j]!.industry === 'machines';

describe('a good taken out of its industry', () => {
  it('keeps what every sector sold and bought, and every balance', () => {
    fc.assert(
      fc.property(worlds, ({ z, y, sold }) => {
        const io = tableOf(z, y);
        const { table } = splitIndustry(io, {
          good: 'gallium',
          industry: 'metals',
          sold: Float64Array.from(sold),
          uses: users(io),
        });
        expect(table.n).toBe(8);
        const [row, column, final] = [rowSums(table.z), columnSums(table.z, table.n), rowSums(table.y)];
        const put = (label: string): number => table.labels.indexOf(label);
        for (let j = 0; j < table.n; j++) {
          expect(row[j]! + final[j]!).toBeCloseTo(table.x[j]!, 9);
          expect(column[j]! + table.va[j]!).toBeCloseTo(table.x[j]!, 9);
        }
        // Put back together it is the table it was.
        const of = (label: string): number[] => {
          const [economy = '', industry] = label.split('|');
          return industry === 'metals' ? [put(label), put(`${economy}|gallium`)] : [put(label)];
        };
        const [before, after] = [dense(io.z, io.n), dense(table.z, table.n)];
        io.labels.forEach((seller, j) =>
          io.labels.forEach((buyer, i) => {
            let sum = 0;
            for (const a of of(seller)) for (const b of of(buyer)) sum += after[a * table.n + b]!;
            expect(sum).toBeCloseTo(before[j * io.n + i]!, 9);
          }),
        );
      }),
    );
  });

  it('reaches the users alone, as much as is known or as they buy, and uses what its industry uses', () => {
    fc.assert(
      fc.property(worlds, ({ z, y, sold }) => {
        const io = tableOf(z, y);
        const { table, placed } = splitIndustry(io, {
          good: 'gallium',
          industry: 'metals',
          sold: Float64Array.from(sold),
          uses: users(io),
        });
        const whole = dense(table.z, table.n);
        const at = (label: string): number => table.labels.indexOf(label);
        economies.forEach((seller, e) => {
          const g = at(`${seller}|gallium`);
          economies.forEach((buyer, m) => {
            let got = 0;
            for (const industry of [...industries, 'gallium']) {
              const value = whole[g * table.n + at(`${buyer}|${industry}`)]!;
              if (industry === 'machines') got += value;
              else expect(value).toBe(0);
            }
            const bought = z[e * 3 * 6 + m * 3 + 1]!;
            expect(got).toBeCloseTo(Math.min(sold[e * 2 + m]!, bought), 9);
            expect(got).toBeCloseTo(placed[e * 2 + m]!, 9);
          });
          const metals = at(`${seller}|metals`);
          if (!(table.x[g]! > 1e-6 && table.x[metals]! > 1e-6)) return;
          for (let j = 0; j < table.n; j++)
            expect(whole[j * table.n + g]! / table.x[g]!).toBeCloseTo(
              whole[j * table.n + metals]! / table.x[metals]!,
              9,
            );
        });
      }),
    );
  });
});
