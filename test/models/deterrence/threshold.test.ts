import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attritionHazard,
  criticalRisk,
  leastConcession,
} from '../../../src/models/deterrence/brinkmanship.ts';
import { RUNGS } from '../../../src/models/deterrence/escalation.ts';
import { chanceOfPeace, expectedOpportunityCost } from '../../../src/models/deterrence/peace.ts';
import { mutualDeterrence, thresholds } from '../../../src/models/deterrence/threshold.ts';

const square = (at: (r0: number, r1: number) => number): Float64Array =>
  Float64Array.from({ length: RUNGS * RUNGS }, (_, k) => at(Math.floor(k / RUNGS), k % RUNGS));

describe('the prize at which a rung pays', () => {
  it('is zero where nothing hurts, so that any prize makes the aggressor climb', () => {
    const none = square(() => 0);
    for (const side of [0, 1] as const)
      expect(thresholds({ damage: [none, none] }, side).map((one) => one.threshold)).toEqual([0, 0, 0, 0]);
  });

  it('rests on the answer that is credible, not on the one that would hurt most', () => {
    // Side 1's answers cost it 1 a rung; it lets a rung go unanswered at an audience cost of 2.
    const damage = [square((a, b) => a + 10 * b), square((a, b) => 3 * a + b)] as const;
    const timid = thresholds({ damage }, 0);
    expect(timid.map((one) => one.answer)).toEqual([0, 0, 0, 0]);
    expect(timid.map((one) => one.threshold)).toEqual([1, 2, 3, 4]);
    const bold = thresholds({ damage, audience: [0, 2] }, 0);
    expect(bold.map((one) => one.answer)).toEqual([2, 2, 2, 2]);
    expect(bold.map((one) => one.threshold)).toEqual([21, 22, 23, 24]);
    expect(bold.map((one) => one.costOfAnswer)).toEqual([2, 2, 2, 2]);
  });

  it('never falls as the other becomes readier to answer', () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 50, maxLength: 50 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (cells, more) => {
          const damage = [Float64Array.from(cells.slice(0, 25)), Float64Array.from(cells.slice(25))] as const;
          const before = thresholds({ damage }, 0);
          thresholds({ damage, audience: [0, more] }, 0).forEach((one, k) =>
            expect(one.threshold).toBeGreaterThanOrEqual(before[k]!.threshold),
          );
        },
      ),
    ));

  it('is the same game from the other side when the sides are swapped', () => {
    const a = square((r0, r1) => r0 + 2 * r1);
    const b = square((r0, r1) => 4 * r0 + r1);
    const turned = (of: Float64Array): Float64Array => square((r0, r1) => of[r1 * RUNGS + r0]!);
    expect(thresholds({ damage: [a, b] }, 1)).toEqual(thresholds({ damage: [turned(b), turned(a)] }, 0));
  });

  it('gives the index as the smaller damage over the larger prize', () => {
    expect(mutualDeterrence([2, 3], [1, 0.5])).toBe(2);
    expect(mutualDeterrence([2, 3], [0, 0])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('brinkmanship', () => {
  it('stands firm up to the critical risk', () => {
    expect(criticalRisk({ win: 1, yield: 0, disaster: -9 })).toBeCloseTo(0.1, 15);
    expect(criticalRisk({ win: 1, yield: 1, disaster: 0 })).toBe(0);
    expect(criticalRisk({ win: 0, yield: 0, disaster: 0 })).toBeNaN();
    const u = { win: 1, stop: 0, disaster: -9 };
    const dq = leastConcession(u, 0.01);
    expect(dq).toBeCloseTo(0.09, 12);
    expect(0.01 * (u.stop - u.disaster)).toBeCloseTo(dq * (u.win - u.stop), 12);
    expect(leastConcession({ ...u, win: 0 }, 0.01)).toBeNaN();
    expect(attritionHazard(1, 10)).toBe(0.1);
  });
});

describe('the chance of peace', () => {
  it('is 9/32 against one half where the surplus equals the largest value of war', () => {
    expect(chanceOfPeace(1, 1)).toBeCloseTo(9 / 32, 15);
    expect(chanceOfPeace(1, 1, true)).toBe(0.5);
  });

  it('rises with the surplus from 0 to 1', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (s, more) => {
          expect(chanceOfPeace(s + more, 1)).toBeGreaterThanOrEqual(chanceOfPeace(s, 1));
          expect(chanceOfPeace(s, 1)).toBeLessThanOrEqual(chanceOfPeace(s, 1, true));
        },
      ),
    ));

  it('sums expected gains with their discount', () => {
    expect(expectedOpportunityCost(Float64Array.of(1, 1, 1), 0.5)).toBe(1.75);
    expect(expectedOpportunityCost(new Float64Array(), 0.5)).toBe(0);
  });
});
