// Which stocks bind a user's output, and how, in each of the five modes of the partially binding Leontief model.
import type { Network } from './network.ts';
import type { CriticalityMode } from './pbl-input.ts';

/** The stocks that can bind. Those of user i stand at start[i] to start[i + 1] - 1. */
export interface Binding {
  readonly start: Int32Array;
  readonly stock: Int32Array;
  /** 1 binds fully, 0.5 by half. */
  readonly weight: Float64Array;
}

/** Stocks that bind under the mode; `linear` has none, as it binds by sums. Throws where a weight is not 0, 0.5 or 1. */
export function binding(net: Network, criticality: Float64Array, mode: CriticalityMode): Binding {
  const start = new Int32Array(net.n + 1);
  const stock: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < net.n; i++) {
    for (let s = net.stockStart[i]!; s < net.stockStart[i + 1]!; s++) {
      const given = criticality[net.input[s]! * net.n + i];
      if (given !== 0 && given !== 0.5 && given !== 1) {
        throw new RangeError(
          `Criticality of input ${net.input[s]} to user ${i} is ${given}; it must be 0, 0.5 or 1.`,
        );
      }
      const binds = weightOf(given, mode);
      if (binds === 0) continue;
      stock.push(s);
      weight.push(binds);
    }
    start[i + 1] = stock.length;
  }
  return { start, stock: Int32Array.from(stock), weight: Float64Array.from(weight) };
}

function weightOf(given: number, mode: CriticalityMode): number {
  if (mode === 'linear') return 0;
  if (mode === 'leontief') return 1;
  if (mode === 'half-critical' || given !== 0.5) return given;
  return mode === 'strongly-critical' ? 1 : 0;
}

/**
 * x^inp: the output that each user's stocks allow, `Infinity` where nothing binds; and into `by` the input that allows
 * least, -1 where none does.
 */
export function inputBounds(
  net: Network,
  bind: Binding,
  mode: CriticalityMode,
  stock: Float64Array,
  x0: Float64Array,
  bound: Float64Array,
  by: Int32Array,
): void {
  for (let i = 0; i < net.n; i++) {
    let least = Infinity;
    let at = -1;
    for (let c = bind.start[i]!; c < bind.start[i + 1]!; c++) {
      const s = bind.stock[c]!;
      const allows = stock[s]! / net.need[s]!;
      const here = bind.weight[c] === 1 ? allows : 0.5 * (allows + x0[i]!);
      if (here < least) {
        least = here;
        at = net.input[s]!;
      }
    }
    if (mode === 'linear') {
      let held = 0;
      let need = 0;
      for (let s = net.stockStart[i]!; s < net.stockStart[i + 1]!; s++) {
        held += stock[s]!;
        need += net.need[s]!;
      }
      if (need > 0) least = held / need;
    }
    bound[i] = least;
    by[i] = at;
  }
}
