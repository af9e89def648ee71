// The fast provider: the loops as WebAssembly, shared out among threads.
import { blockedKernel } from '../linear/blocked.ts';
import { LEAF } from '../linear/leaves.ts';
import type { Block, Leaves } from '../linear/leaves.ts';
import type { Kernel } from '../linear/provider.ts';
import { Arena } from './arena.ts';
import { BASELINE, RELAXED } from './binary.ts';
import { wasmRows } from './rows.ts';
import { wasmSpread } from './spread.ts';
import { MOST_THREADS, TALK_BYTES, teamOf } from './team.ts';

export interface WasmOptions {
  /** Threads, 1 (default) to 64; no result depends on it. */
  readonly threads?: number;
  /** The build that may fuse multiplication and addition. Default false: the baseline. */
  readonly relaxed?: boolean;
}

type Exports = Readonly<Record<Name, Operation>>;
type Name =
  | 'update'
  | 'updateScratch'
  | 'panel'
  | 'triangle'
  | 'sparse'
  | 'spread'
  | 'spreadScratch'
  | 'rowsTimes'
  | 'rowsAddTransposed'
  | 'restock';
type Operation = (...args: number[]) => number;

/** Below so many multiplications a second thread costs more than it helps. */
const WORTH_SHARING = 400_000;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Whether this runtime takes the module that may fuse. */
export function relaxedRuns(): boolean {
  return WebAssembly.validate(bytesOf(RELAXED));
}

/**
 * A kernel in WebAssembly with SIMD. The baseline has the bits of `plainKernel`. Throws a RangeError on a number of threads
 * out of bounds, and whatever the runtime throws where it lacks SIMD, shared memory or, if asked for, relaxed SIMD.
 */
export function wasmKernel({ threads = 1, relaxed = false }: WasmOptions = {}): Kernel {
  if (!(Number.isInteger(threads) && threads >= 1 && threads <= MOST_THREADS)) {
    throw new RangeError(`A kernel has 1 to ${MOST_THREADS} threads, not ${threads}.`);
  }
  const module = new WebAssembly.Module(bytesOf(relaxed ? RELAXED : BASELINE));
  const arena = new Arena(TALK_BYTES);
  const instance = new WebAssembly.Instance(module, { env: { memory: arena.memory } });
  // What a module exports is known to its source alone.
  const exports = instance.exports as unknown as Exports;
  const team = teamOf(module, arena.memory, exports, threads);
  const scratch = Array.from({ length: threads }, () => arena.take(exports.updateScratch()));
  const pivotsAt = arena.take(4 * LEAF);
  const address = ({ data, at }: Block): number => data.byteOffset + 8 * at;

  /** `count` rows or columns as one part for each thread that is worth its while. */
  const parts = (count: number, multiplications: number): readonly (readonly [number, number])[] => {
    const wanted = Math.min(threads, Math.floor(multiplications / WORTH_SHARING), Math.floor(count / 8));
    if (wanted < 2) return [[0, count]];
    const each = 8 * Math.ceil(count / wanted / 8);
    return Array.from({ length: wanted }, (_, t) => [t * each, Math.min(each, count - t * each)] as const);
  };

  const leaves: Leaves = {
    take: (count) => arena.numbers(arena.take(8 * count), count).fill(0),
    reaches: (data) => arena.holds(data),
    giveBack: (data) => {
      if (arena.holds(data)) arena.giveBack(data.byteOffset);
    },
    update: (m, n, k, alpha, a, turned, b, c) => {
      const byColumns = n > m;
      const orders = parts(byColumns ? n : m, m * n * k).map(([from, count], t) => {
        const [i, j] = byColumns ? [0, from] : [from, 0];
        const [rows, cols] = byColumns ? [m, count] : [count, n];
        const aFrom = address(a) + 8 * i * (turned ? 1 : a.stride);
        const cFrom = address(c) + 8 * (i * c.stride + j);
        const [bFrom, own] = [address(b) + 8 * j, scratch[t]!];
        return [rows, cols, k, alpha, aFrom, a.stride, turned ? 1 : 0, bFrom, b.stride, cFrom, c.stride, own];
      });
      team.run('update', orders);
    },
    panel: (m, n, a, pivots) => {
      const column = exports.panel(m, n, address(a), a.stride, pivotsAt);
      pivots.set(arena.integers(pivotsAt, n));
      return column;
    },
    triangle: (kind, n, m, t, b) => {
      const turned = kind === "L'" || kind === "U'" ? 1 : 0;
      const forward = kind === 'L' || kind === "U'" ? 1 : 0;
      const unit = kind === 'L' || kind === "L'" ? 1 : 0;
      const orders = parts(m, (m * n * n) / 2).map(([from, count]) => {
        return [n, count, address(t), t.stride, turned, forward, unit, address(b) + 8 * from, b.stride];
      });
      team.run('triangle', orders);
    },
    placeSparse: (start, column, value) => {
      const integers = (from: Int32Array): Int32Array => {
        const to = arena.integers(arena.take(4 * from.length), from.length);
        to.set(from);
        return to;
      };
      const placed = { start: integers(start), column: integers(column), value: leaves.take(value.length) };
      placed.value.set(value);
      return {
        ...placed,
        release: () => Object.values(placed).forEach((array) => arena.giveBack(array.byteOffset)),
      };
    },
    sparse: (m, n, alpha, a, b, c) => {
      const [start, column, value] = [a.start.byteOffset, a.column.byteOffset, a.value.byteOffset];
      const orders = parts(m, a.value.length * n).map(([from, count]) => {
        const rows = [from, from + count];
        return [...rows, n, alpha, start, column, value, address(b), b.stride, address(c), c.stride];
      });
      team.run('sparse', orders);
    },
    rows: wasmRows(arena, threads, exports, (orders) => team.run('restock', orders)),
    spread: wasmSpread(
      arena,
      threads,
      (m) => exports.spreadScratch(m),
      (orders) => team.run('spread', orders),
    ),
  };
  return blockedKernel({
    name: relaxed ? 'wasm-relaxed' : 'wasm',
    threads,
    leaves,
    close: () => team.close(),
  });
}
