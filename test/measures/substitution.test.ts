import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  shortfall,
  shortfallCurve,
  spareCapacity,
  substitutionMonths,
} from '../../src/measures/substitution.ts';

describe('time to replace', () => {
  const s = { qualifyMonths: 12, buildMonths: 36, spare: 10, gap: 40 };
  it('takes building into account only where spare capacity does not fill the gap', () => {
    expect(substitutionMonths(s).value).toBe(36);
    expect(substitutionMonths({ ...s, spare: 40 }).value).toBe(12);
    expect(substitutionMonths({ ...s, buildMonths: 6 }).value).toBe(12);
  });
  it('stays unknown where an estimate is missing, unless that estimate is not needed', () => {
    expect(substitutionMonths({ ...s, qualifyMonths: null })).toEqual({
      value: null,
      missing: 'no-estimate',
    });
    expect(substitutionMonths({ ...s, spare: null })).toEqual({ value: null, missing: 'no-data' });
    expect(substitutionMonths({ ...s, buildMonths: null })).toEqual({ value: null, missing: 'no-estimate' });
    expect(substitutionMonths({ ...s, buildMonths: null, spare: 40 }).value).toBe(12);
  });
  it('refuses negative months', () => {
    expect(() => substitutionMonths({ ...s, qualifyMonths: -1 })).toThrow('qualifyMonths must be 0 or more');
  });
});

describe('spare capacity', () => {
  const history = (rows: number[][]) => ({
    years: rows.length,
    exporters: rows[0]!.length,
    values: Float64Array.from(rows.flat()),
  });
  it('is limited by the last peak and by growth, and leaves out who fails', () => {
    // Exporter 0 fails; 1 is 5 below its peak; 2 is far below its peak, so growth of 15 % limits it; 3 stands at its peak.
    const rows = [
      [900, 50, 300, 1],
      [900, 105, 100, 2],
      [900, 60, 100, 3],
      [900, 70, 100, 4],
      [900, 100, 100, 5],
    ];
    expect(spareCapacity(history(rows), [0]).value).toBeCloseTo(5 + 15 + 0, 12);
  });
  it('does not look further back than five years', () => {
    const rows = [
      [0, 500],
      [0, 100],
      [0, 100],
      [0, 100],
      [0, 100],
      [0, 100],
    ];
    expect(spareCapacity(history(rows), [0]).value).toBe(0);
    expect(spareCapacity(history(rows), [0], { peakYears: 6 }).value).toBeCloseTo(15, 12);
  });
  it('names suppliers without a last observation, and is unknown where there are no others', () => {
    const rows = [
      [1, 20, NaN],
      [1, 20, NaN],
      [1, NaN, NaN],
      [1, 20, 5],
      [1, 19, NaN],
    ];
    expect(spareCapacity(history(rows), [0])).toEqual({ value: 1, missing: null, leftOut: [2] });
    expect(spareCapacity(history(rows), [0, 1])).toEqual({ value: null, missing: 'no-data', leftOut: [2] });
    expect(spareCapacity(history(rows), [0, 1, 2]).value).toBe(0);
  });
  it('needs five years', () => {
    expect(spareCapacity(history([[1], [2]]), []).missing).toBe('history-too-short');
  });
  it('matches its definition on random panels', () => {
    const panel = fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 }), {
      minLength: 5,
      maxLength: 8,
    });
    fc.assert(
      fc.property(panel, fc.integer({ min: 0, max: 3 }), (rows, failing) => {
        const last = rows.at(-1)!;
        const expected = last
          .map((x, i) => Math.min(0.15 * x, Math.max(...rows.slice(-5).map((row) => row[i]!)) - x))
          .filter((_, i) => i !== failing)
          .reduce((a, b) => a + b, 0);
        expect(spareCapacity(history(rows), [failing]).value).toBeCloseTo(expected, 9);
      }),
    );
  });
});

describe('shortfall curve', () => {
  const s = { buildMonths: 20, spare: 25, gap: 100 };
  it('starts at what spare capacity leaves open and falls in a line to zero', () => {
    expect(shortfallCurve(s, [0, 5, 10, 15, 20]).map((u) => u.value)).toEqual([75, 50, 25, 0, 0]);
  });
  it('is unknown where an estimate is missing, zero where nothing is lost or spare capacity fills it', () => {
    expect(shortfall({ ...s, buildMonths: null }, 3)).toEqual({ value: null, missing: 'no-estimate' });
    expect(shortfall({ ...s, spare: null }, 3)).toEqual({ value: null, missing: 'no-data' });
    expect(shortfall({ gap: 0, spare: null, buildMonths: null }, 3).value).toBe(0);
    expect(shortfall({ ...s, spare: 100, buildMonths: null }, 0).value).toBe(0);
    expect(shortfall({ ...s, buildMonths: 0 }, 0).value).toBe(0);
  });
});
