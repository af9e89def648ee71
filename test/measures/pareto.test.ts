// Fronts and regrets of made-up worths: known corners, and what must hold of any.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominators, onFront, regrets } from '../../src/measures/pareto.ts';

const worths = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 12,
});

describe('the front', () => {
  it('is the one option that is best everywhere', () => {
    const all = [
      [3, 3, 3],
      [3, 2, 1],
      [0, 3, 0],
    ];
    expect(onFront(all)).toEqual([true, false, false]);
    expect(dominators(all)).toEqual([[], [0], [0]]);
  });

  it('holds options that tie, and one that is best in a single thing', () => {
    expect(
      onFront([
        [1, 2, 0],
        [1, 2, 0],
        [1, 1, 0],
        [-9, -9, 1],
      ]),
    ).toEqual([true, true, false, true]);
  });

  it('drops what is equal in two and worse in one', () => {
    expect(
      onFront([
        [1, 1, 1],
        [1, 1, 0],
      ]),
    ).toEqual([true, false]);
  });

  it('is never empty, never dominated, and dominates the rest', () => {
    fc.assert(
      fc.property(worths, (all) => {
        const front = onFront(all);
        const by = dominators(all);
        expect(front.some(Boolean)).toBe(true);
        front.forEach((on, k) => {
          expect(by[k]!.length === 0).toBe(on);
          if (!on) expect(by[k]!.some((other) => front[other])).toBe(true);
        });
      }),
    );
  });

  it('does not hang on the order or the unit of the worths', () => {
    fc.assert(
      fc.property(
        worths,
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (all, by, unit) => {
          const turn = <T>(list: readonly T[]): T[] => list.map((_, k) => list[(k + by) % list.length]!);
          expect(onFront(turn(all))).toEqual(turn(onFront(all)));
          expect(regrets(turn(all)).lost).toEqual(turn(regrets(all).lost));
          expect(onFront(all.map((own) => own.map((value) => unit * value - 5)))).toEqual(onFront(all));
        },
      ),
    );
  });
});

describe('regret', () => {
  it('by hand', () => {
    const { best, range, lost, share, worst } = regrets([
      [10, 0, 4],
      [4, 2, 4],
      [7, 1, 4],
    ]);
    expect(best).toEqual([10, 2, 4]);
    expect(range).toEqual([6, 2, 0]);
    expect(lost).toEqual([
      [0, 2, 0],
      [6, 0, 0],
      [3, 1, 0],
    ]);
    expect(share).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0.5, 0.5, 0],
    ]);
    expect(worst).toEqual([1, 1, 0.5]);
  });

  it('is 0 exactly for the best of each, and between 0 and 1 as a share', () => {
    fc.assert(
      fc.property(worths, (all) => {
        const { best, lost, share } = regrets(all);
        all.forEach((own, k) =>
          own.forEach((value, l) => {
            expect(lost[k]![l] === 0).toBe(value === best[l]);
            expect(share[k]![l]).toBeGreaterThanOrEqual(0);
            expect(share[k]![l]).toBeLessThanOrEqual(1);
          }),
        );
      }),
    );
  });
});
