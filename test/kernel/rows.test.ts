// Products with some rows at a time: by definition, and every provider against the readable loops.
import { describe, expect, it } from 'vitest';
import { openKernel, type KernelChoice } from '../../src/kernel/kernel.ts';
import { plainRows, type Rows } from '../../src/kernel/linear/rows.ts';
import { random } from './matrices.ts';

/** Rows without entries, with gaps and without, of every length around the fours in which they are added. */
const lists = Array.from({ length: 40 }, (_, r) =>
  Array.from({ length: r % 14 }, (_, k) => (r % 3 === 0 ? 2 * k + (k % 2) : k + (r % 5))),
);
const columns = 60;
const column = Int32Array.from(lists.flat());
const start = new Int32Array(lists.length + 1);
lists.forEach((list, r) => (start[r + 1] = start[r]! + list.length));
const values = random(1, column.length, 'values').data;
const vector = random(1, columns, 'x').data;
const weights = random(1, lists.length, 'y').data;

const filled = (rows: Rows, data: Float64Array): Float64Array => {
  const made = rows.zeros(data.length);
  made.set(data);
  return made;
};

/** Products with rows 5 to 34, then what their transpose adds to x. */
function products(rows: Rows): readonly [Float64Array, Float64Array] {
  const [value, x, y] = [filled(rows, values), filled(rows, vector), filled(rows, weights)];
  const out = rows.zeros(30);
  rows.times(5, 35, value, x, out);
  rows.addTransposed(5, 35, value, y, x);
  return [out.slice(), x.slice()];
}

describe.each<KernelChoice>(['plain', 'wasm'])('rows by %s', (provider) => {
  it('are sums of products', async () => {
    const kernel = await openKernel({ provider });
    const [out, into] = products(kernel.rows(start, column, columns));
    const want = vector.slice();
    for (let r = 5; r < 35; r++) {
      let sum = 0;
      for (let e = start[r]!; e < start[r + 1]!; e++) {
        sum += values[e]! * vector[column[e]!]!;
        want[column[e]!]! += values[e]! * weights[r - 5]!;
      }
      expect(out[r - 5]).toBeCloseTo(sum, 12);
    }
    want.forEach((value, c) => expect(into[c]).toBeCloseTo(value, 12));
    kernel.close();
  });

  it('have the bits of the readable loops', async () => {
    const kernel = await openKernel({ provider });
    expect(products(kernel.rows(start, column, columns))).toEqual(products(plainRows(start, column)));
    kernel.close();
  });

  it('refuse columns that do not ascend or are not there', async () => {
    const kernel = await openKernel({ provider });
    const two = Int32Array.of(0, 2);
    expect(() => kernel.rows(two, Int32Array.of(3, 1), 4)).toThrow(/row 0 do not ascend/);
    expect(() => kernel.rows(two, Int32Array.of(3, 4), 4)).toThrow(/Column 4/);
    expect(() => kernel.rows(two, Int32Array.of(3), 4)).toThrow(/row starts/);
    kernel.close();
  });
});

it('refuses arrays that lie elsewhere, which the compiled loops cannot reach', async () => {
  const kernel = await openKernel({ provider: 'wasm' });
  const rows = kernel.rows(start, column, columns);
  const out = rows.zeros(1);
  expect(() => rows.times(5, 6, values, rows.zeros(columns), out)).toThrow(/`zeros` made/);
  kernel.close();
});
