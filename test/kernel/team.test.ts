// Threads: that others do take part, and that a team whose others are gone does all the work itself.
import { expect, it } from 'vitest';
import { Arena } from '../../src/kernel/wasm/arena.ts';
import { BASELINE } from '../../src/kernel/wasm/binary.ts';
import { TALK_BYTES, teamOf } from '../../src/kernel/wasm/team.ts';

it('gives each thread its part, and does all parts itself when closed', () => {
  const { memory } = new Arena(TALK_BYTES);
  const module = new WebAssembly.Module(Uint8Array.from(atob(BASELINE), (letter) => letter.charCodeAt(0)));
  let ours = 0;
  // The other threads run the module's own function of this name; only this thread's calls are counted.
  const team = teamOf(module, memory, { updateScratch: () => ++ours }, 3);
  for (let round = 1; round <= 200; round++) {
    team.run('updateScratch', [[], [], []]);
    expect(ours).toBe(round);
  }
  team.close();
  ours = 0;
  team.run('updateScratch', [[], [], []]);
  expect(ours).toBe(3);
});

it('says so when a thread fails', () => {
  const { memory } = new Arena(TALK_BYTES);
  const module = new WebAssembly.Module(Uint8Array.from(atob(BASELINE), (letter) => letter.charCodeAt(0)));
  const team = teamOf(module, memory, { panel: () => -1 }, 2);
  // A panel beyond the end of the memory.
  expect(() => team.run('panel', [[], [4, 4, 4_000_000_000, 4, 0]])).toThrow(/panel/);
  team.close();
});
