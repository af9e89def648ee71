// Products with some rows at a time: by definition, and every provider against the readable loops.
import { describe, expect, it } from 'vitest';
import { openKernel, type KernelChoice } from '../../src/kernel/kernel.ts';
import { plainRows, type Rows, type RowStocks } from '../../src/kernel/linear/rows.ts';
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

/** Users with a stock for most of some groups of columns; the groups are of many sizes, one is half of all. */
const groups = [1, 7, 300, 40, 40, 2, 1, 1, 90, 118];
const users = 700;
const userStart = new Int32Array(users + 1);
const stockRows: number[][] = [];
for (let i = 0; i < users; i++) {
  let from = 0;
  groups.forEach((size, g) => {
    const row = Array.from({ length: size }, (_, k) => from + k).filter(
      (c) => i % 3 === 0 || (c + i) % 11 !== 0,
    );
    if (row.length > 0 && (g + i) % 13 !== 0) stockRows.push(row);
    from += size;
  });
  userStart[i + 1] = stockRows.length;
}
const entries = stockRows.flat();
const stockStart = new Int32Array(stockRows.length + 1);
stockRows.forEach((row, r) => (stockStart[r + 1] = stockStart[r]! + row.length));
const speed = 1 / 7;

interface Stocked {
  readonly rows: Rows;
  readonly stocks: RowStocks;
  readonly value: Float64Array;
  readonly x: Float64Array;
  readonly into: Float64Array;
}

function stocked(rows: Rows): Stocked {
  const positive = (count: number, name: string): Float64Array =>
    filled(
      rows,
      random(1, count, name).data.map((v) => Math.abs(v)),
    );
  const [value, x, into] = [positive(entries.length, 'shares'), positive(600, 'parts'), rows.zeros(600)];
  const stocks = rows.stocks(userStart, value, x, into);
  stocks.allows.set(positive(stockRows.length, 'allows'));
  stocks.target.set(positive(stockRows.length, 'target'));
  stocks.need.set(positive(stockRows.length, 'need'));
  stocks.binds.set(Int8Array.from(stockRows, (_, r) => [1, -1, 0, 0][((r * r) % 7) & 3]!));
  stocks.flows.set(positive(4 * users, 'flows'));
  for (let i = 0; i < users; i++) stocks.flows[4 * i] = 0;
  return { rows, stocks, value, x, into };
}

/** The day of stocks by its definition, with products by the readable loops. */
function day({ rows, stocks, value, x, into }: Stocked): number[] {
  const { allows, target, need, binds, flows } = stocks;
  const [least, at] = [new Float64Array(2 * users).fill(Infinity), new Int32Array(2 * users).fill(-1)];
  for (let i = 0; i < users; i++) {
    const [first, end] = [userStart[i]!, userStart[i + 1]!];
    const [, before, now, made] = flows.subarray(4 * i, 4 * i + 4);
    const orders = rows.zeros(end - first);
    rows.times(first, end, value, x, orders);
    for (let s = first; s < end; s++) {
      const ordered = Math.max(0, before! + (target[s]! - allows[s]!) * speed);
      allows[s] = Math.max(0, allows[s]! + ordered * orders[s - first]! - made!);
      orders[s - first] = need[s]! * Math.max(0, now! + (target[s]! - allows[s]!) * speed);
      const k = 2 * i + (binds[s] === 1 ? 0 : 1);
      if (binds[s] === 0 || !(allows[s]! < least[k]!)) continue;
      least[k] = allows[s]!;
      at[k] = s;
    }
    rows.addTransposed(first, end, value, orders, into);
  }
  return [...allows, ...into, ...least, ...at];
}

it.each([1, 2, 3])('a day of stocks on %i threads has the bits of its definition', async (threads) => {
  const kernel = await openKernel({ provider: 'wasm', threads });
  const [fast, slow] = [
    stocked(kernel.rows(stockStart, Int32Array.from(entries), 600)),
    stocked(plainRows(stockStart, Int32Array.from(entries))),
  ];
  expect(entries.length).toBeGreaterThan(300_000);
  for (let t = 0; t < 3; t++) {
    const { allows, stock } = fast.stocks.restock!(0, users, speed);
    const got = [...fast.stocks.allows, ...fast.into, ...allows, ...stock];
    const want = day(slow);
    expect(got.length).toBe(want.length);
    expect(got.findIndex((value, k) => !Object.is(value, want[k]))).toBe(-1);
  }
  kernel.close();
});
