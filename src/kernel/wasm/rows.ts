// Lends the compiled loops over rows their arrays.
import type { Leaves } from '../linear/leaves.ts';
import type { RowStocks } from '../linear/rows.ts';
import type { Arena } from './arena.ts';

type Loops = Readonly<Record<'rowsTimes' | 'rowsAddTransposed', (...args: number[]) => unknown>>;

/** A thread more for each so many stocks: to wait for each other every day costs as much as some ten thousand. */
const WORTH_SHARING = 100_000;

/** `run`: one call of `restock` for each list of arguments. */
export function wasmRows(
  arena: Arena,
  threads: number,
  { rowsTimes: times, rowsAddTransposed: addTransposed }: Loops,
  run: (orders: readonly (readonly number[])[]) => void,
): Leaves['rows'] {
  return (start, column) => {
    const taken: number[] = [];
    const take = (bytes: number): number => {
      const at = arena.take(bytes);
      taken.push(at);
      return at;
    };
    const integers = (array: Int32Array): number => {
      const at = take(array.byteLength);
      arena.integers(at, array.length).set(array);
      return at;
    };
    const pattern = [integers(start), integers(column)] as const;
    const stocks = start.length - 1;
    const zeros = (count: number): Float64Array => arena.numbers(take(8 * count), count).fill(0);
    let known: ArrayBufferLike | null = null;
    const address = (data: Float64Array): number => {
      if (data.buffer !== known && !arena.holds(data))
        throw new RangeError('Products with rows take arrays that `zeros` made.');
      known = data.buffer;
      return data.byteOffset;
    };
    return {
      zeros,
      times: (first, end, value, x, out) =>
        void times(first, end, ...pattern, address(value), address(x), address(out)),
      addTransposed: (first, end, value, y, into) =>
        void addTransposed(first, end, ...pattern, address(value), address(y), address(into)),
      stocks: (userStart, x, into) => {
        const users = userStart.length - 1;
        const [allows, target, need, flows] = [zeros(stocks), zeros(stocks), zeros(stocks), zeros(4 * users)];
        // The loop looks at eight bytes at a time.
        const bytes = zeros(Math.ceil(stocks / 8) + 1);
        const binds = new Int8Array(bytes.buffer, bytes.byteOffset, stocks);
        const arrays = [
          integers(userStart),
          ...pattern,
          ...[allows, target, need, bytes, x, into, flows].map(address),
        ];
        const found = Array.from({ length: threads }, () => arena.integers(take(8 * users), 2 * users));
        const restock: RowStocks['restock'] = (first, end, speed) => {
          const worth = Math.floor((userStart[end]! - userStart[first]!) / WORTH_SHARING);
          const lists = found.slice(0, Math.max(1, worth));
          const width = Math.ceil(x.length / lists.length);
          run(
            lists.map((list, t) => [
              first,
              end,
              t * width,
              (t + 1) * width,
              ...arrays,
              speed,
              list.byteOffset,
            ]),
          );
          for (const list of lists.slice(1)) earliest(found[0]!, list, first, end);
          return found[0]!;
        };
        /** Into `best` what allows less in `other`, whose columns come later. */
        const earliest = (best: Int32Array, other: Int32Array, first: number, end: number): void => {
          for (let k = 2 * first; k < 2 * end; k++) {
            const [here, there] = [best[k]!, other[k]!];
            const from = userStart[k >> 1]!;
            if (there >= 0 && (here < 0 || allows[from + there]! < allows[from + here]!)) best[k] = there;
          }
        };
        return { allows, target, need, binds, flows, restock };
      },
      release: () => {
        for (const at of taken) arena.giveBack(at);
        taken.length = 0;
      },
    };
  };
}
