import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportCascade,
  higherOrderDependence,
  type ExportRule,
  type GoodMarket,
} from '../../src/models/cascade-export.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const sum = (list: Iterable<number>): number => [...list].reduce((s, v) => s + v, 0);
const rule: fc.Arbitrary<ExportRule> = fc.oneof(
  share.map((part) => ({ kind: 'pass-on' as const, share: part })),
  fc.tuple(share, share).map(([threshold, quota]) => ({
    kind: 'quota' as const,
    threshold,
    quota,
    supply: 0.2,
    demand: 0.3,
  })),
);
/** Economies that never export more than they make. */
const market: fc.Arbitrary<GoodMarket> = fc.integer({ min: 2, max: 7 }).chain((n) =>
  fc
    .record({
      flows: fc.array(share, { minLength: n * n, maxLength: n * n }),
      spare: fc.array(share, { minLength: n, maxLength: n }),
      reserve: fc.array(share, { minLength: n, maxLength: n }),
      rules: fc.array(rule, { minLength: n, maxLength: n }),
    })
    .map(({ flows, spare, reserve, rules }) => {
      const x = Float64Array.from(flows, (v, at) => (at % n === Math.floor(at / n) || v < 0.3 ? 0 : v));
      const production = Float64Array.from(spare, (v, i) => 0.1 + v + sum(x.slice(i * n, (i + 1) * n)));
      return { production, flows: x, reserve: Float64Array.from(reserve), rules };
    }),
);

describe('export restrictions as a property', () => {
  it('take no round without a shock, nor where every reserve covers it', () => {
    fc.assert(
      fc.property(market, fc.nat({ max: 6 }), share, (m, at, lost) => {
        expect(exportCascade(m, {})).toMatchObject({ rounds: 0, settled: true, steps: [] });
        const i = at % m.production.length;
        const lostProduction = m.production.map((q, k) => (k === i ? lost * q : 0));
        const covered = { ...m, reserve: m.production };
        const { rounds, unmet, flows } = exportCascade(covered, { lostProduction });
        expect(rounds).toBe(0);
        expect(Math.max(...unmet)).toBeLessThan(1e-9);
        expect(flows).toEqual(m.flows);
      }),
    );
  });

  it('account for what is lost to the last unit', () => {
    fc.assert(
      fc.property(market, fc.nat({ max: 6 }), share, share, (m, at, lost, withheld) => {
        const n = m.production.length;
        const i = at % n;
        const lostProduction = m.production.map((q, k) => (k === i ? lost * q : 0));
        const shock = { lostProduction, withheld: m.flows.map((x, e) => (e % n === i ? withheld * x : 0)) };
        const end = exportCascade(m, shock);
        const gap = sum(end.unmet) - sum(end.surplus);
        const scale = sum(m.production);
        expect(Math.abs(gap - (sum(lostProduction) - sum(end.reserveUsed)))).toBeLessThan(1e-10 * scale);
        expect(end.settled).toBe(true);
        end.flows.forEach((x, e) => expect(x).toBeLessThanOrEqual(m.flows[e]! + 1e-12));
        end.reserveUsed.forEach((used, k) => expect(used).toBeLessThanOrEqual(m.reserve[k]! + 1e-12));
      }),
      { numRuns: 300 },
    );
  });

  it('do not care for the order of economies', () => {
    fc.assert(
      fc.property(market, share, (m, lost) => {
        const n = m.production.length;
        const turn = (list: Float64Array) => list.toReversed();
        const one = exportCascade(m, {
          lostProduction: m.production.map((q, k) => (k === 0 ? lost * q : 0)),
        });
        const other = {
          production: turn(m.production),
          flows: turn(m.flows),
          reserve: turn(m.reserve),
          rules: m.rules.toReversed(),
        };
        const two = exportCascade(other, {
          lostProduction: other.production.map((q, k) => (k === n - 1 ? lost * q : 0)),
        });
        two.unmet.toReversed().forEach((u, k) => expect(Math.abs(u - one.unmet[k]!)).toBeLessThan(1e-9));
      }),
    );
  });
});

describe('export restrictions on a star', () => {
  /** The hub makes 10 and sells 2 to each of 4 leaves, which make 1 each. */
  const star = (rule: ExportRule, reserve = 0): GoodMarket => {
    const flows = new Float64Array(25);
    for (let leaf = 1; leaf < 5; leaf++) flows[leaf] = 2;
    return {
      production: Float64Array.of(10, 1, 1, 1, 1),
      flows,
      reserve: new Float64Array(5).fill(reserve),
      rules: Array<ExportRule>(5).fill(rule),
    };
  };
  const lose = (amount: number) => ({ lostProduction: Float64Array.of(amount, 0, 0, 0, 0) });

  it('the hub that passes all on keeps its 2 and every leaf lacks a fourth of the loss, in one round', () => {
    const end = exportCascade(star({ kind: 'pass-on', share: 1 }), lose(6));
    expect(end.rounds).toBe(1);
    expect([...end.unmet]).toEqual([0, 1.5, 1.5, 1.5, 1.5]);
    expect(end.steps[0]).toEqual({
      round: 1,
      economy: 0,
      shortage: 6,
      fromReserve: 0,
      held: 6,
      priceRise: null,
    });
  });
  it('beyond its exports the hub goes short itself; passing on half, it bears the other half', () => {
    expect([...exportCascade(star({ kind: 'pass-on', share: 1 }), lose(9)).unmet]).toEqual([1, 2, 2, 2, 2]);
    expect([...exportCascade(star({ kind: 'pass-on', share: 0.5 }), lose(6)).unmet]).toEqual([
      3, 0.75, 0.75, 0.75, 0.75,
    ]);
  });
  it('reserves are used first', () => {
    const end = exportCascade(star({ kind: 'pass-on', share: 1 }, 0.5), lose(6));
    expect([...end.unmet]).toEqual([0, 0.875, 0.875, 0.875, 0.875]);
    expect([...end.reserveUsed]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  });
  it('a quota is set once, when the price at home rises above the threshold', () => {
    const rule = { kind: 'quota', threshold: 0.1, quota: 0.25, supply: 0.5, demand: 0.5 } as const;
    // 0.1 of 2 missing: the price rises by 1/0.95 - 1 = 5.3 %; 0.5 of 2: by a third.
    expect(exportCascade(star(rule), lose(0.1)).rounds).toBe(0);
    const end = exportCascade(star(rule), lose(0.5));
    expect(end.rounds).toBe(1);
    expect(end.steps[0]!.priceRise).toBeCloseTo(1 / 3, 12);
    expect(end.steps[0]!.held).toBe(2);
    expect([...end.unmet]).toEqual([0, 0.5, 0.5, 0.5, 0.5]);
    expect(end.surplus[0]).toBeCloseTo(1.5, 12);
  });
  it('who depends on whom when one makes nothing', () => {
    const w = higherOrderDependence(star({ kind: 'pass-on', share: 1 }));
    // Leaves lose 2 of 3, the hub all of its 2; a leaf that makes nothing lacks its own third, nobody else anything.
    expect(Array.from(w.slice(0, 5))).toEqual([1, 2 / 3, 2 / 3, 2 / 3, 2 / 3]);
    expect(Array.from(w.slice(5, 10))).toEqual([0, 1 / 3, 0, 0, 0]);
  });
});

describe('export restrictions in a chain', () => {
  it('travel a step a round and are logged by who did what', () => {
    // 0 makes 4 and sells 3 to 1, which sells 2 on to 2.
    const flows = Float64Array.of(0, 3, 0, 0, 0, 2, 0, 0, 0);
    const passing: ExportRule = { kind: 'pass-on', share: 1 };
    const m = {
      production: Float64Array.of(4, 0, 0),
      flows,
      reserve: new Float64Array(3),
      rules: [passing, passing, passing],
    };
    const end = exportCascade(m, { lostProduction: Float64Array.of(1, 0, 0) });
    expect([...end.unmet]).toEqual([0, 0, 1]);
    expect(end.rounds).toBe(2);
    expect(end.steps.map(({ round, economy, held }) => [round, economy, held])).toEqual([
      [1, 0, 1],
      [2, 1, 1],
      [3, 2, 0],
    ]);
  });
});
