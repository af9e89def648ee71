import { describe, expect, it } from 'vitest';
import { linkMarkets } from '../../../src/models/equilibrium/trade-links.ts';

const sells = (n: number, ...pairs: readonly [number, number][]): Uint8Array => {
  const out = new Uint8Array(n * n);
  for (const [i, j] of pairs) out[i * n + j] = 1;
  return out;
};
const ones = (n: number): Float64Array => new Float64Array(n).fill(1);

describe('who still trades with whom', () => {
  it('keeps a world together in which everybody reaches everybody', () => {
    const linked = linkMarkets(3, sells(3, [0, 1], [1, 2], [2, 0]), Float64Array.of(0.1, -0.1, 0), ones(3));
    expect(linked).toMatchObject({ state: 'linked', market: Int32Array.of(0, 0, 0) });
  });

  it('cuts off, both ways, who cannot sell and owes nothing', () => {
    const linked = linkMarkets(3, sells(3, [0, 1], [1, 0], [0, 2], [1, 2]), new Float64Array(3), ones(3));
    expect(linked).toMatchObject({ state: 'linked', market: Int32Array.of(0, 0, 1) });
  });

  it('lets who cannot sell buy what its deficit pays for, and refuses a surplus without sales', () => {
    const pairs = sells(3, [0, 1], [1, 0], [0, 2]);
    const buys = linkMarkets(3, pairs, Float64Array.of(-0.1, 0, 0.1), ones(3));
    expect(buys).toMatchObject({ state: 'linked', market: Int32Array.of(0, 0, 0) });
    expect(linkMarkets(3, pairs, Float64Array.of(0.1, 0, -0.1), ones(3))).toMatchObject({
      state: 'unbalanced',
    });
  });

  it('goes on cutting: who sold only to somebody who is cut off is cut off too', () => {
    const linked = linkMarkets(4, sells(4, [0, 1], [1, 0], [0, 2], [2, 3]), new Float64Array(4), ones(4));
    expect(linked).toMatchObject({ state: 'linked', market: Int32Array.of(0, 0, 1, 2) });
  });
});
