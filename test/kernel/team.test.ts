// Threads: that others do take part, and that a team whose others are gone does all the work itself.
import { expect, it } from 'vitest';
import { Arena } from '../../src/kernel/wasm/arena.ts';
import { BASELINE } from '../../src/kernel/wasm/binary.ts';
import { TALK_BYTES, teamOf } from '../../src/kernel/wasm/team.ts';

const module = new WebAssembly.Module(Uint8Array.from(atob(BASELINE), (letter) => letter.charCodeAt(0)));

/** Holds this thread up, so that others can take up their parts. */
const pause = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);

it('gives each thread its part, and does all parts itself when closed', () => {
  const { memory } = new Arena(TALK_BYTES);
  let ours = 0;
  // The other threads run the module's own function of this name; only this thread's calls are counted.
  const slow = (): number => {
    pause();
    return ++ours;
  };
  const team = teamOf(module, memory, { updateScratch: slow }, 3);
  for (let round = 0; round < 1000 && ours !== 1; round++) {
    ours = 0;
    team.run('updateScratch', [[], [], []]);
  }
  expect(ours).toBe(1);
  team.close();
  ours = 0;
  team.run('updateScratch', [[], [], []]);
  expect(ours).toBe(3);
});

it('does every part once, whoever comes first', () => {
  const arena = new Arena(TALK_BYTES);
  const exports = new WebAssembly.Instance(module, { env: { memory: arena.memory } }).exports as Readonly<
    Record<string, (...args: number[]) => number>
  >;
  const team = teamOf(module, arena.memory, exports, 3);
  // One row of one entry, 1, is added to a sum of each part.
  const [start, column, one] = [arena.take(8), arena.take(4), arena.take(8)];
  arena.integers(start, 2).set([0, 1]);
  arena.integers(column, 1).set([0]);
  arena.numbers(one, 1).set([1]);
  const sums = [0, 1, 2].map(() => arena.numbers(arena.take(8), 1).fill(0));
  const rounds = 20_000;
  for (let round = 0; round < rounds; round++) {
    const parts = round % 2 === 0 ? sums : sums.slice(0, 2);
    team.run(
      'rowsAddTransposed',
      parts.map((sum) => [0, 1, start, column, one, one, sum.byteOffset]),
    );
  }
  team.close();
  expect(sums.map((sum) => sum[0])).toEqual([rounds, rounds, rounds / 2]);
});

it('says so when a thread fails', () => {
  const { memory } = new Arena(TALK_BYTES);
  const slow = (): number => {
    pause();
    return -1;
  };
  const team = teamOf(module, memory, { panel: slow }, 2);
  // A panel beyond the end of the memory.
  const often = (): void => {
    for (let round = 0; round < 1000; round++) team.run('panel', [[], [4, 4, 4_000_000_000, 4, 0]]);
  };
  expect(often).toThrow(/panel/);
  team.close();
});
