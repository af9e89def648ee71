// Lends the compiled loops over rows their arrays.
import type { Leaves } from '../linear/leaves.ts';
import type { Arena } from './arena.ts';

type Loops = Readonly<Record<'rowsTimes' | 'rowsAddTransposed' | 'restock', (...args: number[]) => unknown>>;

type Six = [number, number, number, number, number, number];

export function wasmRows(
  arena: Arena,
  { rowsTimes: times, rowsAddTransposed: addTransposed, restock }: Loops,
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
      stocks: (x, into) => {
        const [allows, target, need] = [zeros(stocks), zeros(stocks), zeros(stocks)];
        // The loop looks at eight bytes at a time.
        const bytes = zeros(Math.ceil(stocks / 8) + 1);
        const binds = new Int8Array(bytes.buffer, bytes.byteOffset, stocks);
        const [a, t, n, b, p, d] = [allows, target, need, bytes, x, into].map(address) as Six;
        const found = arena.integers(take(8), 2);
        const foundAt = found.byteOffset;
        return {
          allows,
          target,
          need,
          binds,
          restock: (first, end, same, before, now, uses, speed) => {
            const at = 8 * first;
            const from = 8 * column[start[first]!]!;
            const [one, count] = [same ? 1 : 0, end - first];
            restock(
              count,
              a + at,
              t + at,
              one,
              n + at,
              b + first,
              p + from,
              d + from,
              before,
              now,
              uses,
              speed,
              foundAt,
            );
            return found;
          },
        };
      },
      release: () => {
        for (const at of taken) arena.giveBack(at);
        taken.length = 0;
      },
    };
  };
}
