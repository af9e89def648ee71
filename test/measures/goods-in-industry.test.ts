import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goodsInIndustry, type Link } from '../../src/measures/goods-in-industry.ts';

const links: Readonly<Record<string, readonly Link[] | null>> = {
  a: [{ code: 'steel', weight: 1 }],
  b: [
    { code: 'steel', weight: 0.25 },
    { code: 'glass', weight: 0.75 },
  ],
  c: null,
};

it('a good’s share is its weighted trade over that of all goods of the industry', () => {
  const values = new Map([
    ['a', 30],
    ['b', 40],
    ['c', 7],
    ['a0', 0],
  ]);
  const { shares, unlinked } = goodsInIndustry(values, (good) => links[good] ?? null);
  expect(unlinked).toBe(7);
  expect(shares.get('steel')).toEqual(
    new Map([
      ['a', 30 / 40],
      ['b', 10 / 40],
    ]),
  );
  expect(shares.get('glass')).toEqual(new Map([['b', 1]]));
});

it('shares of an industry sum to one and do not depend on the unit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.double({ min: 0.01, max: 1e9 })), {
        minLength: 1,
      }),
      (list) => {
        const values = new Map(list);
        const of = (factor: number) =>
          goodsInIndustry(
            new Map([...values].map(([good, value]) => [good, value * factor])),
            (good) => links[good] ?? null,
          );
        for (const [code, goods] of of(1).shares) {
          expect([...goods.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          for (const [good, share] of goods) expect(of(8).shares.get(code)?.get(good)).toBeCloseTo(share, 12);
        }
      },
    ),
  );
});
