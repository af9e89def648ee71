import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mainChain,
  originsOf,
  originsOfAll,
  unknownOf,
  walksOf,
  type SupplyNetwork,
} from '../../src/models/total-dependence.ts';
import { allWalks } from '../support/origins.ts';
import { solve } from '../support/solve.ts';

/** All origins of all users, and what stays unknown, n x n by user. */
function wholeOf(net: SupplyNetwork) {
  const walks = walksOf(net);
  const { n, known } = walks;
  const share = originsOfAll(walks, solve);
  const unknown = Float64Array.from(known, (one, j) => unknownOf(one, share.subarray(j * n, (j + 1) * n)));
  return { walks, share, unknown };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const network = fc.integer({ min: 2, max: 7 }).chain((n) =>
  fc.record({
    production: fc
      .array(share, { minLength: n, maxLength: n })
      .map((list) => Float64Array.from(list, (v) => (v < 0.4 ? 0 : v))),
    flows: fc
      .array(share, { minLength: n * n, maxLength: n * n })
      .map((list) => Float64Array.from(list, (v) => (v < 0.5 ? 0 : v))),
  }),
);

describe('total dependence over all trade paths', () => {
  it('adds up to one with what is unknown, and lies in 0-1', () => {
    fc.assert(
      fc.property(network, (net) => {
        const n = net.production.length;
        const { share: s, unknown } = wholeOf(net);
        for (let j = 0; j < n; j++) {
          const row = s.slice(j * n, (j + 1) * n);
          expect(row.reduce((a, b) => a + b, 0) + unknown[j]!).toBeCloseTo(1, 10);
          row.forEach((v, i) => {
            expect(v).toBeGreaterThan(-1e-12);
            if (net.production[i] === 0) expect(v).toBeLessThan(1e-12);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is what walking back one step after another comes to, for all at once and for one user', () => {
    fc.assert(
      fc.property(network, (net) => {
        const n = net.production.length;
        const told = allWalks(net);
        const { walks, share: s, unknown } = wholeOf(net);
        unknown.forEach((v, j) => expect(v).toBeCloseTo(told.unknown[j]!, 10));
        for (let j = 0; j < n; j++)
          originsOf(walks, j, solve).share.forEach((v, i) => {
            expect(v).toBeCloseTo(told.share[j * n + i]!, 10);
            expect(s[j * n + i]).toBeCloseTo(v, 12);
          });
      }),
      { numRuns: 100 },
    );
  });

  it('satisfies its own equation: what an economy has is what it makes and what its suppliers have', () => {
    fc.assert(
      fc.property(network, (net) => {
        const n = net.production.length;
        const { share: s } = wholeOf(net);
        const { direct } = allWalks(net);
        for (let j = 0; j < n; j++)
          for (let o = 0; o < n; o++) {
            let told = j === o ? direct[j * n + j]! : 0;
            for (let i = 0; i < n; i++) if (i !== j) told += direct[j * n + i]! * s[i * n + o]!;
            expect(Math.abs(told - s[j * n + o]!)).toBeLessThan(1e-10);
          }
      }),
    );
  });

  it('does not care for the order of economies', () => {
    fc.assert(
      fc.property(network, (net) => {
        const one = wholeOf(net).share;
        const turned = { production: net.production.toReversed(), flows: net.flows.toReversed() };
        const two = wholeOf(turned).share.toReversed();
        two.forEach((v, at) => expect(Math.abs(v - one[at]!)).toBeLessThan(1e-10));
      }),
    );
  });

  it('sees the maker behind a hub, which is where the good only passes through', () => {
    // 0 makes 10 and sells 8 to the hub 1, which sells 6 to 2; 2 makes 2 itself.
    const net = {
      production: Float64Array.of(10, 0, 2),
      flows: Float64Array.of(0, 8, 0, 0, 0, 6, 0, 0, 0),
    };
    const found = wholeOf(net);
    expect(Array.from(found.share.slice(6))).toEqual([0.75, 0, 0.25].map((v) => expect.closeTo(v, 12)));
    expect(allWalks(net).direct[7]).toBe(0.75);
    expect(mainChain(found.walks, 2, 0)).toEqual({ path: [2, 1, 0], share: 0.75 });
    expect(mainChain(found.walks, 2, 2)).toEqual({ path: [2], share: 0.25 });
    expect(mainChain(found.walks, 0, 2)).toBeNull();
    expect(mainChain(found.walks, 2, 1)).toBeNull();
  });

  it('says unknown where a good goes round without a maker', () => {
    const net = {
      production: Float64Array.of(0, 0, 1, 0),
      flows: Float64Array.of(0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    };
    const { unknown, share: s } = wholeOf(net);
    // 0 and 1 sell each other what neither makes; 2 makes 1 and gets 1 from there; 3 has nothing.
    expect([...unknown]).toEqual([1, 1, 0.5, 1].map((v) => expect.closeTo(v, 12)));
    expect(s[2 * 4 + 2]).toBeCloseTo(0.5, 12);
  });

  it('has its closed form on a star: each leaf has from the hub what it does not make', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 8 }), (made) => {
        const n = made.length + 1;
        const flows = new Float64Array(n * n);
        made.forEach((_, l) => (flows[l + 1] = 1));
        const { share: s } = wholeOf({ production: Float64Array.of(n, ...made), flows });
        made.forEach((q, l) => expect(s[(l + 1) * n]).toBeCloseTo(1 / (1 + q), 10));
      }),
    );
  });
});
