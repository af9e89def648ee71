// How a loss spreads: a closed form, and every provider against the readable rounds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relaxedRuns } from '../../src/kernel/wasm/provider.ts';
import { openKernel, type KernelChoice } from '../../src/kernel/kernel.ts';
import { spreadEach } from '../../src/kernel/linear/spread.ts';
import { meansOf } from './matrices.ts';

const far = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, value, at) => Math.max(most, Math.abs(value - b[at]!)), 0);

const providers: readonly KernelChoice[] = [
  'plain',
  'wasm',
  ...(relaxedRuns() ? ['wasm-relaxed' as const] : []),
];

describe.each(providers)('spreading by %s', (provider) => {
  it('loses along a chain the product of shares, to the round that moves too little', async () => {
    const kernel = await openKernel({ provider });
    const m = 40;
    // Node j hangs by 0.8 on node j - 1; the first hangs on nothing.
    const chain = {
      groupStart: Int32Array.from({ length: m + 1 }, (_, j) => Math.max(0, j - 1)),
      linkStart: Int32Array.from({ length: m }, (_, g) => g),
      other: Int32Array.from({ length: m - 1 }, (_, e) => e),
      share: new Float64Array(m - 1).fill(0.8),
    };
    const from = Int32Array.from({ length: m }, (_, k) => k);
    const { lost, rounds, change } = kernel.spread(chain, from, { tolerance: 0.1, rounds: 1000 });
    // 0.8^11 = 0.086 is the first step below the tolerance.
    for (let i = 0; i < m; i++) {
      expect(rounds[i]).toBe(Math.min(11, m - i));
      expect(change[i]).toBeCloseTo(i + 11 < m ? 0.8 ** 11 : 0, 12);
      for (let j = 0; j < m; j++)
        expect(lost[i * m + j]).toBeCloseTo(j >= i && j - i <= 11 ? 0.8 ** (j - i) : 0, 12);
    }
    kernel.close();
  });

  it('is as the readable rounds say', async () => {
    const kernel = await openKernel({ provider });
    const size = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 6 }), fc.nat(), (m, rounds, seed) => {
        const means = meansOf(m, 3, seed);
        const from = Int32Array.from({ length: m + 5 }, (_, k) => k % m);
        for (const tolerance of [1e-3, 0.2]) {
          const got = kernel.spread(means, from, { tolerance, rounds });
          const want = spreadEach(means, from, { tolerance, rounds });
          expect(got.rounds).toEqual(want.rounds);
          expect(far(got.lost, want.lost)).toBeLessThan(1e-14);
          expect(far(got.change, want.change)).toBeLessThan(1e-14);
        }
      }),
      { numRuns: 40 },
    );
    kernel.close();
  });

  it('refuses groups that do not fit, nodes that are not there, no rounds', async () => {
    const kernel = await openKernel({ provider });
    const means = meansOf(5, 2, 1);
    const options = { tolerance: 0, rounds: 1 };
    const short = { ...means, share: means.share.slice(1) };
    expect(() => kernel.spread(short, Int32Array.of(0), options)).toThrow(/groups of 5 nodes/);
    expect(() => kernel.spread(means, Int32Array.of(5), options)).toThrow(/Node 5/);
    expect(() => kernel.spread(means, Int32Array.of(0), { ...options, rounds: 0 })).toThrow(/round/);
    kernel.close();
  });
});
