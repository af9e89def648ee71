// Scenarios as models read them: shares by day, several events together, capital and its recovery, and an account that is exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFor, type Flow } from '../../src/models/scenario/account.ts';
import {
  capitalLostOn,
  demandLossOn,
  lossByIndustry,
  overCapital,
  tariffOn,
  withheldOn,
} from '../../src/models/scenario/edges.ts';
import type {
  CapitalLoss,
  FlowCut,
  ResolvedScenario,
  ScenarioEvent,
} from '../../src/models/scenario/events.ts';
import { cutOn, cutPath } from '../../src/models/scenario/path.ts';
import { firing, withSureRetaliation } from '../../src/models/scenario/rules.ts';

const everyone = { only: null, except: [] };
const cut = (fields: Partial<FlowCut> = {}): FlowCut => ({
  kind: 'export-control',
  from: { only: ['CHN'], except: [] },
  to: everyone,
  goods: null,
  cut: 0.5,
  ramp: [],
  licences: [],
  leakage: 0,
  startDay: 1,
  days: 10,
  ...fields,
});
const edge = { exporter: 'CHN', importer: 'JPN', covers: () => 1 };
const scenario = (events: ScenarioEvent[], fields: Partial<ResolvedScenario> = {}): ResolvedScenario => ({
  title: 'T',
  start: '2023-01-01',
  horizonDays: 365,
  events,
  stocks: [],
  retaliation: [],
  ...fields,
});

describe('the share withheld by day', () => {
  it('is nothing on day 0 and after the last day', () => {
    expect([...cutPath(cut({ startDay: 2, days: 3 }), 6)]).toEqual([0, 0, 0.5, 0.5, 0.5, 0, 0]);
  });

  it('runs in straight lines between the points of a ramp, flat outside them', () => {
    const event = cut({
      ramp: [
        { day: 3, cut: 0.25 },
        { day: 7, cut: 0.75 },
      ],
    });
    expect([1, 3, 5, 7, 10].map((day) => cutOn(event, day))).toEqual([0.25, 0.25, 0.5, 0.75, 0.75]);
  });

  it('is never more than licences leave', () => {
    const event = cut({ cut: 0.9, licences: [{ day: 4, cut: 0.3 }] });
    expect([3, 4, 10].map((day) => cutOn(event, day))).toEqual([0.9, 0.3, 0.3]);
  });

  it('of two events is 1 - (1 - a)(1 - b), of an industry in proportion to the good', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (a, b, part) => {
        const two = withheldOn([cut({ cut: a }), cut({ cut: b })], edge, 1).withheld;
        expect(two).toBeCloseTo(1 - (1 - a) * (1 - b), 12);
        const one = withheldOn([cut({ cut: a })], { ...edge, covers: () => part }, 1);
        expect(one.net).toBeCloseTo(a * part, 12);
      }),
    );
  });

  it('leaves alone what the event does not mean, and an economy’s trade with itself', () => {
    const event = cut({ to: { only: null, except: ['KOR'] } });
    expect(withheldOn([event], { ...edge, importer: 'KOR' }, 1).withheld).toBe(0);
    expect(withheldOn([event], { ...edge, importer: 'CHN' }, 1).withheld).toBe(0);
    expect(withheldOn([event], { ...edge, exporter: 'USA' }, 1).withheld).toBe(0);
  });
});

describe('tariffs and demand', () => {
  it('add up, and combine', () => {
    const tariff = (rate: number): ScenarioEvent => ({
      kind: 'tariff',
      from: everyone,
      to: { only: ['JPN'], except: [] },
      goods: null,
      rate,
      startDay: 1,
      days: 5,
    });
    expect(tariffOn([tariff(0.2), tariff(0.1)], edge, 5)).toBeCloseTo(0.3, 12);
    expect(tariffOn([tariff(0.2)], edge, 6)).toBe(0);
    const demand = (part: number): ScenarioEvent => ({
      kind: 'demand-loss',
      to: { only: ['JPN'], except: [] },
      goods: null,
      cut: part,
      ramp: [],
      recovery: { shape: 'linear', days: 10 },
      startDay: 1,
      days: 5,
    });
    expect(demandLossOn([demand(0.5), demand(0.5)], 'JPN', () => 1, 5)).toBeCloseTo(0.75, 12);
    expect(demandLossOn([demand(0.5)], 'JPN', () => 1, 10)).toBeCloseTo(0.25, 12);
    expect(demandLossOn([demand(0.5)], 'USA', () => 1, 5)).toBe(0);
  });
});

const loss = (fields: Partial<CapitalLoss> = {}): CapitalLoss => ({
  kind: 'capital-loss',
  industries: ['A|x', 'A|y'],
  amount: 100_000,
  split: 'equal',
  startDay: 1,
  days: 20,
  recovery: { shape: 'linear', days: 180 },
  ...fields,
});

describe('capital', () => {
  it('is lost in equal parts or by capital, and comes back in a straight line', () => {
    expect([...lossByIndustry(loss())]).toEqual([50_000, 50_000]);
    const capitalOf = (sector: string): number => (sector === 'A|x' ? 1 : 3);
    expect([...lossByIndustry(loss({ split: 'by-capital' }), capitalOf)]).toEqual([25_000, 75_000]);
    const on = (day: number, clock: 'plain' | 'ario' = 'plain'): number =>
      capitalLostOn([loss()], day, { clock }).get('A|x')!;
    expect([0, 1, 20, 110, 200].map((day) => on(day))).toEqual([0, 50_000, 50_000, 25_000, 0]);
    expect([22, 112, 202].map((day) => on(day, 'ario'))).toEqual([50_000, 25_000, 0]);
  });

  it('names the sector that several events together would take more from than it has', () => {
    const over = overCapital(scenario([loss(), loss({ industries: ['A|y'], amount: 1 })]), () => 50_000);
    expect(over).toEqual([{ event: 1, sector: 'A|y', loss: 50_001, capital: 50_000 }]);
  });
});

describe('retaliation', () => {
  const rule = { trigger: { when: 'event' as const, event: 1 }, event: cut({ startDay: 3 }) };

  it('that an event sets off is placed on the scenario’s clock', () => {
    const { events, rules } = withSureRetaliation(scenario([cut({ startDay: 5 })], { retaliation: [rule] }));
    expect(rules).toEqual([0]);
    expect(events[1]?.startDay).toBe(8);
  });

  it('fires once, when its trigger holds', () => {
    const open = scenario([cut()], {
      retaliation: [{ trigger: { when: 'withheld', from: 'JPN', usd: 100 }, event: cut() }],
    });
    const seen = (usd: number) => ({ day: 9, withheldFrom: () => usd, outputLoss: () => 0 });
    expect(firing(open, seen(99), new Set())).toEqual([]);
    expect(firing(open, seen(100), new Set())[0]?.event.startDay).toBe(10);
    expect(firing(open, seen(100), new Set([0]))).toEqual([]);
  });
});

describe('the account', () => {
  const share = fc.integer({ min: 1, max: 100 }).map((n) => n / 100);
  const events = fc.array(
    fc
      .record({
        cut: share,
        leakage: share,
        startDay: fc.integer({ min: 1, max: 60 }),
        days: fc.integer({ min: 1, max: 90 }),
        to: fc.constantFrom(everyone, { only: ['JPN'], except: [] }, { only: null, except: ['JPN'] }),
      })
      .map((fields) => cut(fields)),
    { minLength: 1, maxLength: 4 },
  );
  const flows = (count: number): fc.Arbitrary<Flow[]> =>
    fc.array(
      fc.record({
        exporter: fc.constantFrom('CHN', 'USA'),
        importer: fc.constantFrom('JPN', 'KOR'),
        product: fc.constantFrom('811292', '850511'),
        value: fc.integer({ min: 1, max: 9_000_000_000 }),
        events: fc.uniqueArray(fc.integer({ min: 0, max: count - 1 })),
      }),
      { maxLength: 12 },
    );

  it('conserves every dollar', () => {
    fc.assert(
      fc.property(
        events.chain((list) => fc.tuple(fc.constant(list), flows(list.length))),
        fc.integer({ min: 1, max: 120 }),
        ([list, some], horizon) => {
          const { entries, balances } = accountFor(list, some, horizon);
          for (const one of entries) {
            expect(Number.isSafeInteger(one.withheld)).toBe(true);
            expect(one.withheld).toBe(one.returned + one.removed);
            expect(one.removed).toBeGreaterThanOrEqual(0);
          }
          balances.forEach(({ due, removed, arrived }, flow) => {
            expect(removed + arrived).toBe(due);
            expect(arrived).toBeGreaterThanOrEqual(0);
            const own = entries.filter((one) => one.flow === flow);
            expect(own.reduce((sum, one) => sum + one.removed, 0)).toBe(removed);
          });
        },
      ),
    );
  });

  it('is value × cut × days/365, less what leaks, and tells of overlaps', () => {
    const flow: Flow = { exporter: 'CHN', importer: 'JPN', product: 'p', value: 365_000, events: [0, 1] };
    const { entries, overlaps } = accountFor(
      [cut({ cut: 0.6, days: 180, leakage: 0.1 }), cut({ cut: 0.5, startDay: 100, days: 10 })],
      [flow],
      365,
    );
    expect(entries[0]).toMatchObject({ withheld: 108_000, returned: 10_800, removed: 97_200, days: 180 });
    expect(entries[1]).toMatchObject({ withheld: 2000, removed: 2000 });
    expect(overlaps).toEqual([{ first: 0, second: 1, flows: 1 }]);
  });
});
