import { describe, expect, it } from 'vitest';
import { monopolyRisk, patentTrend, relativeSpecialisation } from '../../src/measures/patents.ts';
import type { PatentSeries } from '../../src/measures/patents.ts';

const years = Array.from({ length: 11 }, (_, t) => 2010 + t);

/** The economy's share over all fields drifts by `drift` a year, its specialisation in the field by `slope` (both in logs). */
function series(name: string, drift: number, slope: number): PatentSeries {
  const overall = years.map((_, t) => 0.35 * Math.exp(drift * t));
  return {
    name,
    years,
    allWorld: years.map((_, t) => 100_000 + 5000 * t),
    all: years.map((_, t) => overall[t]! * (100_000 + 5000 * t)),
    fieldWorld: years.map((_, t) => 2000 + 300 * t),
    field: years.map((_, t) => overall[t]! * Math.exp(slope * t) * (2000 + 300 * t)),
  };
}

describe('relative specialisation', () => {
  it('does not move when an economy files less in every field alike', () => {
    const got = relativeSpecialisation(series('families', -0.085, 0));
    for (const value of got) expect(value).toBeCloseTo(1, 12);
  });
  it('is unknown where a whole is zero or a count is not known', () => {
    const one = { name: 'pct', years: [2020, 2021, 2022], field: [1, 1, NaN], fieldWorld: [0, 10, 10] };
    const got = relativeSpecialisation({ ...one, all: [5, 0, 5], allWorld: [50, 50, 50] });
    expect([...got].map((v) => Number.isFinite(v))).toEqual([false, false, false]);
  });
  it('refuses counts that cannot be', () => {
    const one = series('pct', 0, 0);
    expect(() => relativeSpecialisation({ ...one, all: [1] })).toThrow('Series pct: 1 counts for 11 years');
    expect(() => relativeSpecialisation({ ...one, field: years.map(() => -1) })).toThrow('year 2010');
  });
});

describe('trend over several series', () => {
  it('is flat, not falling, where only the total falls', () => {
    const lines = patentTrend([series('families', -0.085, 0), series('pct', 0, 0)]).series;
    for (const { line } of lines) expect(line.slope).toBeCloseTo(0, 12);
  });
  it('takes the agreed slope nearest to zero', () => {
    const got = patentTrend([
      series('families', -0.085, -0.06),
      series('pct', 0, -0.02),
      series('uspto', 0.01, -0.04),
    ]);
    expect(got.slope.value).toBeCloseTo(-0.02, 12);
  });
  it('is contested where series differ in sign', () => {
    const got = patentTrend([series('families', -0.085, -0.06), series('pct', 0, 0.02)]);
    expect(got.slope).toEqual({ value: null, missing: 'contested' });
    expect(got.series.map((s) => s.line.slope !== null)).toEqual([true, true]);
  });
  it('is not believed from one series alone', () => {
    expect(patentTrend([series('families', 0, -0.06)]).slope.missing).toBe('too-few-observations');
    const short = { ...series('pct', 0, 0), field: years.map((_, t) => (t < 5 ? 0 : 10)) };
    expect(patentTrend([series('families', 0, -0.06), short]).slope.missing).toBe('too-few-observations');
  });
});

describe('technology-monopoly rule', () => {
  const risk = (institutions: number | null, ratio: number | null) =>
    monopolyRisk({ share: 0.4, institutions, ratio }).risk;
  it('is high from 8 institutions and three times the second, medium from 5 and twice', () => {
    expect(risk(8, 3)).toBe('high');
    expect(risk(8, 2.9)).toBe('medium');
    expect(risk(7, 9)).toBe('medium');
    expect(risk(5, 2)).toBe('medium');
    expect(risk(4, 9)).toBe('low');
    expect(risk(10, 1.9)).toBe('low');
  });
  it('is unknown where the missing number would decide', () => {
    expect(risk(null, 3)).toBeNull();
    expect(risk(9, null)).toBeNull();
    expect(risk(null, 1.5)).toBe('low');
    expect(risk(3, null)).toBe('low');
    expect(monopolyRisk({ share: null, institutions: 9, ratio: null }).missing).toBe('no-data');
  });
  it('refuses numbers that cannot be', () => {
    expect(() => risk(11, 2)).toThrow('0-10 of ten');
    expect(() => risk(8, 0.5)).toThrow('1 or more');
    expect(() => monopolyRisk({ share: 40, institutions: 8, ratio: 3 })).toThrow('0-1');
  });
});
