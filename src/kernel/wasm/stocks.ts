// Lends the compiled day of stocks its arrays, and shares the suppliers out among threads.
import type { Least, RowStocks } from '../linear/rows.ts';

/** A thread more for each so many entries: to wait for each other every day costs as much as some ten thousand. */
const WORTH_SHARING = 100_000;

/** Where stocks are kept: memory that the compiled loop reaches. */
export interface StockRoom {
  readonly threads: number;
  zeros(count: number): Float64Array;
  integers(array: Int32Array): Int32Array;
  address(data: Float64Array): number;
  /** One call of `restock` for each list of arguments. */
  run(orders: readonly (readonly number[])[]): void;
}

/** `start`, `column`: the pattern, in that memory. */
export function wasmStocks(
  { threads, zeros, integers, address, run }: StockRoom,
  start: Int32Array,
  column: Int32Array,
  userStart: Int32Array,
  [value, x, into]: readonly [Float64Array, Float64Array, Float64Array],
): RowStocks {
  const [users, stocks] = [userStart.length - 1, start.length - 1];
  const [allows, target, need, flows] = [zeros(stocks), zeros(stocks), zeros(stocks), zeros(4 * users)];
  // The loop looks at eight bytes at a time.
  const bytes = zeros(Math.ceil(stocks / 8) + 1);
  const binds = new Int8Array(bytes.buffer, bytes.byteOffset, stocks);
  const most = userStart.reduce(
    (longest, from, i) => Math.max(longest, (userStart[i + 1] ?? from) - from),
    0,
  );
  const pattern = [start.byteOffset, column.byteOffset];
  const arrays = [value, allows, target, need, bytes, x, into, flows].map(address);
  /** What a thread writes. */
  const own = Array.from({ length: threads }, () => {
    const [scratch, least] = [zeros(2 * most), zeros(2 * users)];
    const stock = integers(new Int32Array(2 * users));
    const at = [scratch.byteOffset, least.byteOffset, stock.byteOffset];
    return { found: { allows: least, stock } satisfies Least, at };
  });
  const shared = new Map<number, readonly number[]>();
  /** Where the stocks of each user begin for each of so many threads, and end for the last: addresses. */
  const parts = (count: number): readonly number[] => {
    const known =
      shared.get(count) ??
      partsOf(start, column, userStart, x.length, count).map((b) => integers(b).byteOffset);
    shared.set(count, known);
    return known;
  };
  const restock = (first: number, end: number, speed: number): Least => {
    const entries = start[userStart[end]!]! - start[userStart[first]!]!;
    const count = Math.max(1, Math.min(threads, Math.floor(entries / WORTH_SHARING)));
    const bounds = parts(count);
    run(
      own
        .slice(0, count)
        .map(({ at }, t) => [
          first,
          end,
          bounds[t]!,
          bounds[t + 1]!,
          most,
          ...pattern,
          ...arrays,
          speed,
          ...at,
        ]),
    );
    const [best, ...others] = own.slice(0, count).map(({ found }) => found);
    for (const other of others) keepLeast(best!, other, 2 * first, 2 * end);
    return best!;
  };
  return { allows, target, need, binds, flows, restock };
}

/** Into `best` what allows less in `other`, whose stocks come later. */
function keepLeast(best: Least, other: Least, from: number, to: number): void {
  for (let k = from; k < to; k++) {
    if (!(other.allows[k]! < best.allows[k]!)) continue;
    best.allows[k] = other.allows[k]!;
    best.stock[k] = other.stock[k]!;
  }
}

/**
 * Shares the stocks of every user out by columns, about as many entries to each of `count` parts: the stocks of user i in part t are
 * bounds[t][i] to bounds[t + 1][i] - 1. Parts are cut between columns that no row has on both sides, so that no two threads
 * add to the same column.
 */
function partsOf(
  start: Int32Array,
  column: Int32Array,
  userStart: Int32Array,
  columns: number,
  count: number,
): readonly Int32Array[] {
  const users = userStart.length - 1;
  const [firsts, ends] = [userStart.subarray(0, users), userStart.subarray(1)];
  if (count === 1) return [firsts, ends];
  const entries = new Int32Array(columns + 1);
  /** Rows that begin left of a column and go on, as differences. */
  const across = new Int32Array(columns + 1);
  for (let r = 0; r + 1 < start.length; r++) {
    const [from, to] = [start[r]!, start[r + 1]!];
    for (let e = from; e < to; e++) entries[column[e]!]! += 1;
    if (from === to) continue;
    across[column[from]! + 1]! += 1;
    across[column[to - 1]! + 1]! -= 1;
  }
  const bounds = [firsts];
  let [c, before, open] = [0, 0, 0];
  for (let t = 1; t < count; t++) {
    while (c < columns && (open !== 0 || before * count < t * column.length)) {
      before += entries[c]!;
      c++;
      open += across[c]!;
    }
    bounds.push(
      firsts.map((from, i) => {
        let s = from;
        while (s < ends[i]! && !(column[start[s]!]! >= c)) s++;
        return s;
      }),
    );
  }
  return [...bounds, ends];
}
