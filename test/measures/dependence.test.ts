import { assert, double, array, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  definitionNames,
  definitions,
  holds,
  persists,
  withHysteresis,
  type Facts,
} from '../../src/measures/dependence.ts';
import { reattribute } from '../../src/measures/reexports.ts';
import { concentration, setAside, shareOf, suppliesFromRows } from '../../src/measures/supply.ts';

const facts: Facts = {
  imports: 100,
  intra: Number.NaN,
  exports: 10,
  hhi: 0.5,
  worldHhi: 0.5,
  topShare: 0.6,
  onShare: Number.NaN,
  onWorldShare: Number.NaN,
};
const published = (name: (typeof definitionNames)[number], changed: Partial<Facts>): boolean | null =>
  holds(
    definitions[name],
    { ...facts, ...changed },
    definitions[name].thresholds.map((t) => t.value),
  );

describe('definitions at their published thresholds', () => {
  it('cdi drops CDI2 for a single economy and applies it to a group', () => {
    expect(published('cdi', {})).toBe(true);
    expect(published('cdi', { intra: 99 })).toBe(false);
    expect(published('cdi', { intra: 101 })).toBe(false);
    expect(published('cdi', { intra: 80, exports: 10 })).toBe(true);
  });
  it('cdi counts exports within the group as domestic capability', () => {
    expect(published('cdi', { intra: 80, exports: 25 })).toBe(false);
  });
  it('geodep needs concentration on both sides and net imports', () => {
    expect(published('geodep', {})).toBe(true);
    expect(published('geodep', { hhi: 0.4 })).toBe(false);
    expect(published('geodep', { worldHhi: 0.4 })).toBe(false);
    expect(published('geodep', { exports: 100 })).toBe(false);
    expect(published('geodep', { exports: 0 })).toBe(true);
  });
  it('cabinet-office flags at exactly one half', () => {
    expect(published('cabinet-office', { topShare: 0.5 })).toBe(true);
    expect(published('cabinet-office', { topShare: 0.4999 })).toBe(false);
    expect(published('cabinet-office', { onShare: 0.2 })).toBe(false);
  });
  it('hjs asks for more than half of imports and more than 30 % of world exports', () => {
    expect(published('hjs', { onShare: 0.51, onWorldShare: 0.31 })).toBe(true);
    expect(published('hjs', { onShare: 0.5, onWorldShare: 0.31 })).toBe(false);
    expect(published('hjs', { onShare: 0.51, onWorldShare: 0.3 })).toBe(false);
    expect(published('hjs', { onShare: 0.51, onWorldShare: 0.31, exports: 101 })).toBe(false);
  });
  it('merics asks for imports of twice exports and 30 % of one partner', () => {
    expect(published('merics', { exports: 50, topShare: 0.3 })).toBe(true);
    expect(published('merics', { exports: 51 })).toBe(false);
  });
  it('what cannot be known is neither yes nor no, unless another condition fails', () => {
    expect(published('geodep', { worldHhi: Number.NaN })).toBeNull();
    expect(published('geodep', { worldHhi: Number.NaN, exports: 100 })).toBe(false);
    expect(published('cdi', { hhi: Number.NaN })).toBeNull();
    expect(published('cabinet-office', { topShare: Number.NaN })).toBeNull();
    expect(published('hjs', {})).toBeNull();
  });
  it('without imports nothing can be said', () => {
    for (const name of definitionNames) expect(published(name, { imports: 0 })).toBeNull();
  });
});

describe('persistence', () => {
  it('counts years and leaves out those that could not be assessed', () => {
    expect(persists([true, false, true], 2)).toBe(true);
    expect(persists([true, false, false], 2)).toBe(false);
    expect(persists([true, null, true], 2)).toBe(true);
    expect(persists([null, null], 2)).toBeNull();
  });
  it('hysteresis keeps a product while the definition holds at the looser thresholds', () => {
    expect(
      withHysteresis([
        { enters: true, stays: true },
        { enters: false, stays: true },
        { enters: null, stays: null },
        { enters: false, stays: true },
        { enters: false, stays: false },
        { enters: false, stays: true },
      ]),
    ).toEqual([true, true, null, true, false, false]);
  });
  it('at exactly the lower threshold it stays, below it leaves; other conditions never loosen', () => {
    const { geodep } = definitions;
    const leave = geodep.thresholds.map((t) => t.leave ?? t.value);
    const stays = (changed: Partial<Facts>): boolean | null =>
      holds(geodep, { ...facts, ...changed }, leave, true);
    expect(stays({ hhi: 0.35 })).toBe(true);
    expect(stays({ hhi: 0.3499 })).toBe(false);
    expect(stays({ worldHhi: 0.35 })).toBe(true);
    expect(stays({ hhi: 0.36, exports: 100 })).toBe(false);
  });
});

describe('concentration', () => {
  const flows = array(
    record({
      product: integer({ min: 1, max: 4 }),
      exporter: integer({ min: 1, max: 6 }),
      value: integer({ min: 1, max: 1_000_000 }),
    }),
    { minLength: 1, maxLength: 40 },
  ).map((rows) => {
    const sums = new Map<string, { product: number; exporter: number; value: number }>();
    for (const row of rows) {
      const key = `${row.product} ${row.exporter}`;
      sums.set(key, { ...row, value: (sums.get(key)?.value ?? 0) + row.value });
    }
    return [...sums.values()].sort((a, b) => a.product - b.product || a.exporter - b.exporter);
  });

  it('equals a brute-force sum of squared shares', () => {
    assert(
      property(flows, (rows) => {
        const s = suppliesFromRows(
          rows.map(() => 2020),
          rows.map((r) => r.product),
          rows.map((r) => r.exporter),
          rows.map((r) => r.value),
        );
        const c = concentration(s);
        for (let k = 0; k < s.cells; k++) {
          const mine = rows.filter((r) => r.product === s.product[k]);
          const total = mine.reduce((sum, r) => sum + r.value, 0);
          expect(c.hhi[k]).toBeCloseTo(
            mine.reduce((sum, r) => sum + (r.value / total) ** 2, 0),
            12,
          );
          expect(c.topShare[k]).toBeCloseTo(Math.max(...mine.map((r) => r.value)) / total, 12);
          expect(c.hhi[k]).toBeGreaterThanOrEqual(1 / mine.length - 1e-12);
          const top = shareOf(s, c.topExporter[k]!, c.total);
          expect(top[k]).toBeCloseTo(c.topShare[k]!, 12);
        }
      }),
    );
  });

  it('sets suppliers aside as if they had sold nothing: a cell of them alone goes, what is known together stays', () => {
    const s = suppliesFromRows(
      [2020, 2020, 2020, 2020, 2020],
      [1, 1, 1, 2, 3],
      [1, 2, 9, 9, 1],
      [50, 30, 20, 4, 7],
    );
    const aside = (exporter: number): boolean => exporter === 9;
    expect(setAside(s, aside)).toEqual(
      suppliesFromRows([2020, 2020, 2020], [1, 1, 3], [1, 2, 1], [50, 30, 7]),
    );
    expect(setAside(s, () => false)).toBe(s);
    s.restValue[1] = 6;
    s.restHhi[1] = 0.5;
    const c = concentration(setAside(s, aside));
    expect([...c.total]).toEqual([80, 6, 7]);
    expect(c.hhi[1]).toBe(0.5);
    expect(c.topExporter[1]).toBe(-1);
  });

  it('a remainder adds its own concentration, weighted by its share squared', () => {
    const s = suppliesFromRows([2020, 2020], [1, 1], [1, 2], [50, 30]);
    s.restValue[0] = 20;
    s.restHhi[0] = 0.5;
    expect(concentration(s).hhi[0]).toBeCloseTo(0.25 + 0.09 + 0.04 * 0.5, 12);
  });
});

describe('re-exports', () => {
  it('gives a hub’s share to where the hub buys, and keeps the sum', () => {
    assert(
      property(double({ min: 0.05, max: 0.9, noNaN: true }), (hubShare) => {
        const shares = Float64Array.from([1 - hubShare, hubShare, 0]);
        const s = reattribute(shares, [1], new Map([[1, Float64Array.from([0.25, 0, 0.75])]]));
        expect(s[0]! + s[1]! + s[2]!).toBeCloseTo(1, 12);
        expect(s[1]).toBeCloseTo(0, 9);
        expect(s[2]).toBeCloseTo(0.75 * hubShare, 9);
      }),
    );
  });
});
