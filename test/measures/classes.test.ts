import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classProbability, meanRankShift, stability, stabilityUnder } from '../../src/measures/classes.ts';

describe('class probability', () => {
  it('is the share of draws with the class', () => {
    expect(
      Array.from(
        classProbability([
          [1, 0, 1],
          [1, 0, 0],
          [true, false, true],
          [1, 0, 1],
        ]),
      ),
    ).toEqual([1, 0, 0.75]);
  });
  it('is 0 or 1 where every draw is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (flags, n) => {
        const p = classProbability(Array.from({ length: n }, () => flags));
        expect(Array.from(p)).toEqual(flags.map(Number));
        expect(stability(Array.from(p))).toBe(flags.length === 0 ? null : 'stable');
      }),
    );
  });
  it('needs draws of one length', () => {
    expect(() => classProbability([[1], [1, 0]])).toThrow('Draw 1 has 2 entries');
    expect(classProbability([])).toHaveLength(0);
  });
});

describe('stability', () => {
  it('of independent classes asks that draws agree on each of them', () => {
    expect(stability([0.8, 0.2, 0])).toBe('stable');
    expect(stability([0.9, 0.21])).toBe('contested');
    expect(stability([0.79])).toBe('contested');
    expect(stability([1 / 5])).toBe('stable');
    expect(stability([])).toBeNull();
  });
  it('of exclusive classes goes by the likeliest', () => {
    expect(stability([0.8, 0.2], 'exclusive')).toBe('stable');
    expect(stability([0.79, 0.21], 'exclusive')).toBe('contested');
    expect(stability([0.5, 0.5], 'exclusive')).toBe('contested');
    expect(stability([0.4, 0.3, 0.3], 'exclusive')).toBeNull();
  });
  it('refuses what is no probability', () => {
    expect(() => stability([Number.NaN])).toThrow('this one is NaN');
    expect(() => stability([1.2])).toThrow('this one is 1.2');
  });
});

describe('stability under several doubts', () => {
  it('asks that every doubt agrees on every class', () => {
    expect(stabilityUnder([[1, 0.8], [0, 0.2], [1]])).toBe('stable');
    expect(stabilityUnder([[1, 0.79]])).toBe('contested');
    expect(stabilityUnder([[1, 1], [0.5]])).toBe('contested');
    expect(stabilityUnder([])).toBeNull();
  });
  it('does not take doubts that are each sure of the opposite for agreement', () =>
    expect(stabilityUnder([[0.9, 0.1]])).toBe('contested'));
  it('of one doubt is that of independent classes', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
        expect(stabilityUnder(p.map((one) => [one]))).toBe(stability(p));
      }),
    );
  });
  it('refuses what is no probability', () =>
    expect(() => stabilityUnder([[1.2]])).toThrow('this one is 1.2'));
});

describe('mean rank shift', () => {
  it('is 0 for the same order, whatever the scale, and counts places', () => {
    expect(meanRankShift([10, 300, 20], [1, 3, 2])).toBe(0);
    expect(meanRankShift([1, 2, 3, 4], [4, 3, 2, 1])).toBe(2);
    expect(meanRankShift([5, 5], [1, 2])).toBe(0.5);
    expect(() => meanRankShift([1], [1, 2])).toThrow('not paired');
    expect(() => meanRankShift([1, Number.NaN], [1, 2])).toThrow('Unit 2 has no value');
  });
});
