import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossSection, DECLARED_THRESHOLDS, redComponents, redScore } from '../../src/measures/red-score.ts';
import type { RedComponents } from '../../src/measures/red-score.ts';

const nothing = { rankChurn: 0, entrantShare: 0, shareSlope: 0, unitValueGap: 0, monopolyRisk: 0 };
const threshold = {
  rankChurn: 0.5,
  entrantShare: 0.1,
  shareSlope: -Math.log(81) / 20,
  unitValueGap: Math.log(0.6),
  monopolyRisk: 0.5,
};
const unknown = {
  rankChurn: null,
  entrantShare: null,
  shareSlope: null,
  unitValueGap: null,
  monopolyRisk: null,
};
const score = (components: RedComponents, then: number | null = 0.4) =>
  redScore(components, DECLARED_THRESHOLDS, then);

describe('Red score', () => {
  it('is one half at the declared thresholds and logistic(-1) where nothing happens', () => {
    expect(score(threshold).value).toBeCloseTo(0.5, 12);
    expect(score(nothing).value).toBeCloseTo(1 / (1 + Math.E), 12);
    expect(score(threshold).used).toEqual(redComponents);
  });

  it('rises with churn, entry and monopoly risk, falls with a rising share and a dearer entrant', () => {
    const step = {
      rankChurn: 0.1,
      entrantShare: 0.1,
      shareSlope: -0.1,
      unitValueGap: -0.1,
      monopolyRisk: 0.5,
    };
    for (const component of redComponents) {
      const more = { ...threshold, [component]: threshold[component] + step[component] };
      expect(score(more).value, component).toBeGreaterThan(0.5);
    }
  });

  it('averages what is there and names what is not', () => {
    const got = score({ ...unknown, rankChurn: 1, entrantShare: 0.4 });
    expect(got.z).toEqual({ ...unknown, rankChurn: 1, entrantShare: expect.closeTo(3, 12) });
    expect(got.value).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
    expect(got.leftOut).toEqual(['shareSlope', 'unitValueGap', 'monopolyRisk']);
    expect(got.reference).toBe('declared thresholds');
  });

  it('is unknown below two components', () => {
    const got = score({ ...unknown, rankChurn: 1 });
    expect(got.value).toBeNull();
    expect(got.missing).toBe('too-few-observations');
    expect(got.used).toEqual(['rankChurn']);
  });

  it('asks for an incumbent of ten years ago', () => {
    expect(score(threshold, 0.1).missing).toBeNull();
    expect(score(threshold, 0.0999)).toMatchObject({ value: null, missing: 'not-an-incumbent' });
    expect(score(threshold, null)).toMatchObject({ value: null, missing: 'history-too-short' });
  });

  it('refuses what is no number', () => {
    expect(() => score({ ...threshold, rankChurn: NaN })).toThrow('rankChurn must be finite or null');
    const flat = { name: 'flat', of: { rankChurn: { mean: 0, sd: 0 } } };
    expect(() => redScore(threshold, flat, 0.4)).toThrow('spread of rankChurn must be above 0');
  });
});

describe('reference from a cross-section', () => {
  const cells = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 30, maxLength: 80 });
  it('leaves z with mean 0 and standard deviation 1 over its own cells', () => {
    fc.assert(
      fc.property(cells, (list) => {
        fc.pre(Math.max(...list) - Math.min(...list) > 1e-3);
        const columns = {
          rankChurn: Float64Array.from(list),
          entrantShare: Float64Array.from([...list, NaN]),
        };
        const reference = crossSection('all cells of 2022', columns);
        const z = list.map(
          (v) => redScore({ ...unknown, rankChurn: v, entrantShare: v }, reference, 1).z.rankChurn!,
        );
        const mean = z.reduce((sum, v) => sum + v, 0) / z.length;
        expect(mean).toBeCloseTo(0, 9);
        expect(z.reduce((sum, v) => sum + v * v, 0) / z.length).toBeCloseTo(1, 9);
        expect(reference.of.entrantShare).toEqual(reference.of.rankChurn);
      }),
    );
  });
  it('has no entry for a component with few cells or no spread, which is then left out', () => {
    const few = Float64Array.from({ length: 29 }, (_, i) => i);
    const flat = new Float64Array(50).fill(3);
    const wide = Float64Array.from({ length: 50 }, (_, i) => i);
    const reference = crossSection('2022', {
      rankChurn: few,
      entrantShare: flat,
      shareSlope: wide,
      unitValueGap: wide,
    });
    expect(Object.keys(reference.of)).toEqual(['shareSlope', 'unitValueGap']);
    expect(redScore(threshold, reference, 0.3).used).toEqual(['shareSlope', 'unitValueGap']);
  });
});
