import { expect, it } from 'vitest';
import { aggregateIo } from '../../src/measures/io-aggregate.ts';
import { columnSums, dense, rowSums, type IoTable, type SparseRows } from '../../src/measures/io-table.ts';

/** Two economies with two industries each; every cell another power of two, so that a sum tells its parts. */
const sparse = (rows: number[][]): SparseRows => {
  const cells = rows
    .flatMap((row, i) => row.map((value, j) => ({ i, j, value })))
    .filter(({ value }) => value !== 0);
  const start = Int32Array.from(
    { length: rows.length + 1 },
    (_, i) => cells.filter((cell) => cell.i < i).length,
  );
  return {
    start,
    column: Int32Array.from(cells, ({ j }) => j),
    value: Float64Array.from(cells, ({ value }) => value),
  };
};
const z = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === 3 && j === 0 ? 0 : 2 ** (4 * i + j))));
const y = [0, 1, 2, 3].map((i) => [3 ** i, 5 ** i]);
const sectors = ['A', 'B'].flatMap((economy) => ['f', 'm'].map((industry) => ({ economy, industry })));
const table: IoTable = {
  n: 4,
  m: 2,
  labels: sectors.map(({ economy, industry }) => `${economy}|${industry}`),
  sectors,
  uses: ['A', 'B'].map((economy) => ({ economy, category: 'h' })),
  economies: ['A', 'B'],
  industries: ['f', 'm'],
  z: sparse(z),
  y: sparse(y),
  x: Float64Array.of(1, 10, 100, 1000),
  va: Float64Array.of(2, 20, 200, 2000),
  taxes: Float64Array.of(3, 30, 300, 3000),
  other: new Float64Array(4),
};
const same = <T>(one: T): T => one;

it('a matrix by rows becomes dense, and sums up by rows and columns', () => {
  expect([...dense(table.z, 4)]).toEqual(z.flat());
  expect([...rowSums(table.z)]).toEqual(z.map((row) => row.reduce((a, b) => a + b, 0)));
  expect([...columnSums(table.z, 4)]).toEqual([0, 1, 2, 3].map((j) => z.reduce((a, row) => a + row[j]!, 0)));
});

it('nothing joined changes nothing', () => {
  expect(aggregateIo(table, { sector: same, use: same })).toEqual(table);
});

it('one economy of both: each cell is the sum of the cells it stands for', () => {
  const one = aggregateIo(table, {
    sector: ({ industry }) => ({ economy: 'W', industry }),
    use: ({ category }) => ({ economy: 'W', category }),
  });
  expect(one.labels).toEqual(['W|f', 'W|m']);
  const at = (rows: number[], columns: number[]): number =>
    rows.reduce((total, i) => total + columns.reduce((part, j) => part + z[i]![j]!, 0), 0);
  const [f, m] = [
    [0, 2],
    [1, 3],
  ];
  expect([...dense(one.z, 2)]).toEqual([at(f!, f!), at(f!, m!), at(m!, f!), at(m!, m!)]);
  expect([...dense(one.y, 1)]).toEqual([1 + 1 + 9 + 25, 3 + 5 + 27 + 125]);
  expect([[...one.x], [...one.va], [...one.taxes]]).toEqual([
    [101, 1010],
    [202, 2020],
    [303, 3030],
  ]);
});

it('groups stand by economy, in the order in which they first appear', () => {
  const swapped = aggregateIo(table, {
    sector: ({ economy, industry }) => ({ economy: industry === 'm' ? 'Z' : economy, industry }),
    use: same,
  });
  expect(swapped.labels).toEqual(['A|f', 'Z|m', 'B|f']);
  expect(swapped.x).toEqual(Float64Array.of(1, 1010, 100));
});
