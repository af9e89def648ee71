// Lends the compiled loops over rows their arrays.
import type { Leaves } from '../linear/leaves.ts';
import type { Arena } from './arena.ts';
import { wasmStocks } from './stocks.ts';

type Loops = Readonly<Record<'rowsTimes' | 'rowsAddTransposed', (...args: number[]) => unknown>>;

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
    const integers = (array: Int32Array): Int32Array => {
      const copy = arena.integers(take(array.byteLength), array.length);
      copy.set(array);
      return copy;
    };
    const [starts, columns] = [integers(start), integers(column)];
    const pattern = [starts.byteOffset, columns.byteOffset] as const;
    const addresses = new Map<Float64Array, number>();
    const zeros = (count: number): Float64Array => {
      const made = arena.numbers(take(8 * count), count).fill(0);
      addresses.set(made, made.byteOffset);
      return made;
    };
    // Looked up, as an array takes longer to say where it lies.
    const address = (data: Float64Array): number => {
      const at = addresses.get(data);
      if (at === undefined) throw new RangeError('Products with rows take arrays that `zeros` made.');
      return at;
    };
    return {
      zeros,
      times: (first, end, value, x, out) =>
        void times(first, end, ...pattern, address(value), address(x), address(out)),
      addTransposed: (first, end, value, y, into) =>
        void addTransposed(first, end, ...pattern, address(value), address(y), address(into)),
      stocks: (userStart, value, x, into) =>
        wasmStocks({ threads, zeros, integers, address, run }, starts, columns, userStart, [value, x, into]),
      release: () => {
        for (const at of taken) arena.giveBack(at);
        taken.length = 0;
        addresses.clear();
      },
    };
  };
}
