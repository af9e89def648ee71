// Lends the compiled `spread` what it works on, and shares the starts out among threads.
import type { Leaves } from '../linear/leaves.ts';
import { dependantsOf } from '../linear/spread.ts';
import type { Arena } from './arena.ts';

/** Below so many links times starts a second thread costs more than it helps. */
const WORTH_SHARING = 100_000;
/** Starts that a thread follows side by side. */
const LANES = 8;

/** `scratch`: bytes that each thread needs for m nodes; `run`: one call of `spread` for each list of arguments. */
export function wasmSpread(
  arena: Arena,
  threads: number,
  scratch: (m: number) => number,
  run: (orders: readonly (readonly number[])[]) => void,
): Leaves['spread'] {
  return (means, from, { tolerance, rounds: most }) => {
    const m = means.groupStart.length - 1;
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
    try {
      const { start, node } = dependantsOf(means);
      const share = take(means.share.byteLength);
      arena.numbers(share, means.share.length).set(means.share);
      const network = [
        integers(means.groupStart),
        integers(means.linkStart),
        integers(means.other),
        share,
        integers(start),
        integers(node),
        integers(from),
      ];
      const count = from.length;
      const results = [take(8 * count * m), take(4 * count), take(8 * count)] as const;
      const helpers = Math.min(threads, Math.ceil(count / LANES));
      const parts = count * node.length < WORTH_SHARING ? 1 : helpers;
      const ends = Array.from({ length: parts + 1 }, (_, t) => Math.floor((count * t) / parts));
      run(
        ends
          .slice(1)
          .map((end, t) => [m, ...network, ends[t]!, end, tolerance, most, ...results, take(scratch(m))]),
      );
      return {
        lost: arena.numbers(results[0], count * m).slice(),
        rounds: arena.integers(results[1], count).slice(),
        change: arena.numbers(results[2], count).slice(),
      };
    } finally {
      for (const at of taken) arena.giveBack(at);
    }
  };
}
