// Which stocks bind a user's output, and how, in each of the five modes of the partially binding Leontief model.
import { mostStocks, type Network } from './network.ts';
import type { CriticalityMode } from './pbl-input.ts';

/** The stocks that can bind. Those of user i stand at start[i] to start[i + 1] - 1, those that bind by half from half[i] on. */
export interface Binding {
  readonly start: Int32Array;
  readonly half: Int32Array;
  readonly stock: Int32Array;
  /** 1 binds fully, 0.5 by half. */
  readonly weight: Float64Array;
}

/** Stocks that bind under the mode; `linear` has none, as it binds by sums. Throws where a weight is not 0, 0.5 or 1. */
export function binding(net: Network, criticality: Float64Array, mode: CriticalityMode): Binding {
  const start = new Int32Array(net.n + 1);
  const half = new Int32Array(net.n);
  const stock = new Int32Array(net.stocks);
  const weight = new Float64Array(net.stocks);
  const halves = new Int32Array(mostStocks(net));
  let count = 0;
  for (let i = 0; i < net.n; i++) {
    let later = 0;
    for (let s = net.stockStart[i]!; s < net.stockStart[i + 1]!; s++) {
      const given = criticality[net.input[s]! * net.n + i];
      if (given !== 0 && given !== 0.5 && given !== 1) {
        throw new RangeError(
          `Criticality of input ${net.input[s]} to user ${i} is ${given}; it must be 0, 0.5 or 1.`,
        );
      }
      const binds = weightOf(given, mode);
      if (binds === 1) stock[count++] = s;
      else if (binds > 0) halves[later++] = s;
    }
    half[i] = count;
    stock.set(halves.subarray(0, later), count);
    count += later;
    start[i + 1] = count;
    weight.fill(1, start[i], half[i]).fill(0.5, half[i], count);
  }
  return { start, half, stock: stock.subarray(0, count), weight: weight.subarray(0, count) };
}

/** The same by stock, into `kinds`: 1 binds fully, -1 by half. */
export function kindsOf({ start, half, stock }: Binding, kinds: Int8Array): void {
  for (let i = 0; i < half.length; i++)
    for (let c = start[i]!; c < start[i + 1]!; c++) kinds[stock[c]!] = c < half[i]! ? 1 : -1;
}

function weightOf(given: number, mode: CriticalityMode): number {
  if (mode === 'linear') return 0;
  if (mode === 'leontief') return 1;
  if (mode === 'half-critical' || given !== 0.5) return given;
  return mode === 'strongly-critical' ? 1 : 0;
}

/**
 * x^inp of user i: the output that its stocks allow, `Infinity` where nothing binds; and into `by` the stock that allows
 * least, -1 where none does. `allows`: S / A by stock; `x0`: the user's first output.
 */
export function inputBound(
  net: Network,
  bind: Binding,
  mode: CriticalityMode,
  i: number,
  allows: Float64Array,
  x0: number,
  bound: Float64Array,
  by: Int32Array,
): void {
  if (mode === 'linear') {
    let held = 0;
    let need = 0;
    for (let s = net.stockStart[i]!; s < net.stockStart[i + 1]!; s++) {
      held += net.need[s]! * allows[s]!;
      need += net.need[s]!;
    }
    bound[i] = need > 0 ? held / need : Infinity;
    by[i] = -1;
    return;
  }
  const { start, half, stock } = bind;
  const full = leastOf(stock, start[i]!, half[i]!, allows);
  const part = leastOf(stock, half[i]!, start[i + 1]!, allows);
  const leastFull = full < 0 ? Infinity : allows[full]!;
  const leastPart = part < 0 ? Infinity : allows[part]!;
  boundOfLeast(i, full, leastFull, part, leastPart, x0, bound, by);
}

/**
 * The same from what the stocks that bind fully and by half allow least, `Infinity` where there are none, and from the stocks
 * that allow it, -1.
 */
export function boundOfLeast(
  i: number,
  full: number,
  leastFull: number,
  part: number,
  leastPart: number,
  x0: number,
  bound: Float64Array,
  by: Int32Array,
): void {
  const byHalf = 0.5 * (leastPart + x0);
  bound[i] = Math.min(leastFull, byHalf);
  by[i] = byHalf < leastFull ? part : full;
}

/** Of the stocks listed from `from` to before `to`, the first that allows least; -1 if there is none. */
function leastOf(stock: Int32Array, from: number, to: number, allows: Float64Array): number {
  let least = Infinity;
  let at = -1;
  for (let c = from; c < to; c++) {
    const s = stock[c]!;
    const here = allows[s]!;
    if (here < least) {
      least = here;
      at = s;
    }
  }
  return at;
}
