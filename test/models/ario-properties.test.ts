import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/contract/message.ts';
import { ario } from '../../src/models/ario.ts';
import { arioDefaults, capitalCuts, damageCourse } from '../../src/models/ario-input.ts';
import { network } from '../../src/models/network.ts';
import { firstBottleneck } from '../../src/models/series.ts';
import { arioOf, arioSeries, course, made, relabelled, tableOf } from '../support/tables.ts';

const sum = (list: Iterable<number>): number => [...list].reduce((s, v) => s + v, 0);
const near = (a: number, b: number, scale: number, tolerance: number) =>
  expect(Math.abs(a - b)).toBeLessThan(tolerance * scale);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const orders = fc.constantFrom('alt' as const, 'noalt' as const);

describe('ARIO as a property', () => {
  it('stays at its start for a year without a shock', () => {
    fc.assert(
      fc.property(made, orders, fc.boolean(), (m, how, pooled) => {
        const table = tableOf(m, pooled);
        let worst = 0;
        ario({ ...arioOf(table, 90), parameters: { ...arioDefaults, orders: how } }, 366, (d) => {
          for (let i = 0; i < table.x.length; i++) {
            worst = Math.max(
              worst,
              Math.abs(d.production[i]! / table.x[i]! - 1),
              d.unmetFinal[i]! / table.x[i]!,
            );
          }
        });
        expect(worst).toBeLessThan(1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it('accounts for every unit ordered, withheld, delivered and unmet, rerouted or not', () => {
    fc.assert(
      fc.property(made, orders, share, share, share, (m, how, control, rerouted, lost) => {
        const table = tableOf(m, true);
        const n = table.x.length;
        const net = network(table);
        const input = {
          ...arioOf(table, 4),
          parameters: { ...arioDefaults, orders: how, rerouted },
          deliveryCuts: [{ suppliers: [0], buyers: [n - 1, n, n + 1], course: course(60, 2, 40, control) }],
          capitalCuts: [{ sectors: [n - 1], course: course(60, 5, 20, lost) }],
        };
        let before = new Float64Array(0);
        ario(input, 60, (d) => {
          if (d.day > 0) {
            for (let j = 0; j < n; j++) {
              near(d.ordered[j]!, d.withheld[j]! + d.demand[j]!, table.x[j]!, 1e-12);
              expect(d.production[j]).toBeLessThanOrEqual(d.demand[j]! * (1 + 1e-12));
            }
            let arrived = 0;
            for (let i = 0; i < n; i++)
              for (let s = net.stockStart[i]!; s < net.stockStart[i + 1]!; s++) {
                arrived += d.stock[s]! - before[s]! + net.need[s]! * d.production[i]!;
                expect(d.stock[s]).toBeGreaterThanOrEqual(-1e-12);
              }
            near(sum(d.production), arrived + sum(table.final) - sum(d.unmetFinal), sum(table.x), 1e-10);
            near(sum(d.unmetColumn), sum(d.unmetFinal), sum(table.x), 1e-12);
          }
          before = d.stock.slice();
        });
      }),
      { numRuns: 50 },
    );
  });

  it('does not care for the order of sectors', () => {
    fc.assert(
      fc.property(made, orders, fc.infiniteStream(share), (m, how, keys) => {
        const n = m.economies * m.industries;
        const to = [...Array(n).keys()]
          .map((i) => ({ i, key: keys.next().value as number }))
          .sort((p, q) => p.key - q.key)
          .map(({ i }) => i);
        const plain = tableOf(m, true);
        const moved = tableOf({ ...m, ...relabelled(m, to) }, true);
        const other = { ...moved, pool: Int32Array.from(to, (i) => plain.pool[i]!) };
        const parameters = { ...arioDefaults, orders: how };
        const cut = (sector: number) => [{ sectors: [sector], course: course(50, 3, 20, 0.7) }];
        const one = arioSeries({ ...arioOf(plain, 4), parameters, capitalCuts: cut(to[0]!) }, 50);
        const two = arioSeries({ ...arioOf(other, 4), parameters, capitalCuts: cut(0) }, 50);
        for (let t = 0; t < 50; t++)
          for (let i = 0; i < n; i++)
            near(two.production[t * n + i]!, one.production[t * n + to[i]!]!, plain.x[to[i]!]!, 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});

describe('ARIO on two economies that make the same input', () => {
  /** Sectors a|part and b|part sell one part each to a|car, which has no other input; cars go to final demand. */
  const table = {
    sectors: ['a|part', 'b|part', 'a|car'],
    pool: Int32Array.of(0, 0, 1),
    pools: 2,
    z: { start: Int32Array.of(0, 0, 0, 2), row: Int32Array.of(0, 1), value: Float64Array.of(3, 1) },
    final: Float64Array.of(7, 9, 10),
    finals: 1,
    x: Float64Array.of(10, 10, 10),
  };
  const ban = [{ suppliers: [0], buyers: [2], course: course(120, 1, 119, 1) }];
  const input = { ...arioOf(table, 10), deliveryCuts: ban };
  const car = (rerouted: number, t: number) =>
    arioSeries({ ...input, parameters: { ...arioDefaults, rerouted } }, 120).production[t * 3 + 2]!;

  it('does nothing downstream while the buffer above psi lasts, then names the input', () => {
    const run = arioSeries(input, 120);
    // Each day the ban takes 3 of the 4 that are used; the stock of 40 may fall to 32 without harm.
    const users = Array.from({ length: 120 }, (_, t) => run.production[t * 3 + 2]!);
    expect(users.slice(0, 4)).toEqual([10, 10, 10, 10]);
    expect(firstBottleneck(run)).toMatchObject({ day: 4, sector: 2, input: 0 });
    expect(users[119]).toBeLessThan(5);
  });
  it('spares a user that orders elsewhere, where there is an elsewhere', () => {
    expect(car(1, 119)).toBeGreaterThan(car(0.5, 119));
    expect(car(0.5, 119)).toBeGreaterThan(car(0, 119));
  });
  it('refuses orders that would swing without end', () => {
    const swing = { ...input, parameters: { ...arioDefaults, restore: 1 } };
    expect(() => arioSeries(swing, 5)).toThrow(UserError);
  });
  it('splits a loss of capital equally or by capital', () => {
    const loss = { sectors: [0, 2], amount: 8, startDay: 1, days: 3, recoveryDays: 4 };
    const capital = Float64Array.of(5, 1, 15);
    const first = (split: 'equal' | 'by-capital') =>
      capitalCuts(table, capital, { ...loss, split }, 20).map((cut) => cut.course[1]);
    expect(first('equal')).toEqual([4 / 5, 4 / 15]);
    expect(first('by-capital')).toEqual([0.4, 0.4]);
    expect([...damageCourse(loss, 12)]).toEqual([0, 1, 1, 1, 1, 1, 0.75, 0.5, 0.25, 0, 0, 0]);
  });
});
