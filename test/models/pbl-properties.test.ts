import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/contract/message.ts';
import { binding, inputBounds } from '../../src/models/criticality.ts';
import { network } from '../../src/models/network.ts';
import { HELD_BY } from '../../src/models/day.ts';
import { pbl } from '../../src/models/pbl.ts';
import { pblDefaults } from '../../src/models/pbl-input.ts';
import { firstBottleneck } from '../../src/models/series.ts';
import { course, made, modes, pblOf, pblSeries, relabelled, tableOf } from '../support/tables.ts';

const sum = (list: Iterable<number>): number => [...list].reduce((s, v) => s + v, 0);
const near = (a: number, b: number, scale: number, tolerance: number) =>
  expect(Math.abs(a - b)).toBeLessThan(tolerance * scale);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('partially binding Leontief as a property', () => {
  it('stays at its start for a year without a shock', () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...modes), fc.boolean(), (m, mode, pooled) => {
        const table = tableOf(m, pooled);
        let worst = 0;
        pbl(pblOf(table, mode), 366, ({ production, unmetFinal }) => {
          for (let i = 0; i < table.x.length; i++) {
            worst = Math.max(worst, Math.abs(production[i]! / table.x[i]! - 1), unmetFinal[i]! / table.x[i]!);
          }
        });
        expect(worst).toBeLessThan(1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it('accounts for every unit ordered, withheld, delivered and unmet', () => {
    fc.assert(
      fc.property(made, fc.boolean(), share, share, share, (m, pooled, control, strike, rerouted) => {
        const table = tableOf(m, pooled);
        const n = table.x.length;
        const net = network(table);
        const input = {
          ...pblOf(table, 'leontief', 3),
          parameters: { ...pblDefaults, rerouted },
          households: 0,
          householdOf: new Int32Array(n).fill(-1),
          deliveryCuts: [{ suppliers: [0], buyers: [n - 1, n, n + 1], course: course(60, 2, 40, control) }],
          labourCuts: [{ sectors: [n - 1], course: course(60, 5, 20, strike) }],
        };
        let before = new Float64Array(0);
        pbl(input, 60, (d) => {
          if (d.day > 0) {
            for (let j = 0; j < n; j++) {
              near(d.ordered[j]!, d.withheld[j]! + d.demand[j]!, table.x[j]!, 1e-12);
              expect(d.production[j]).toBeLessThanOrEqual(d.demand[j]! * (1 + 1e-12));
              if (j !== 0) expect(d.withheld[j]).toBe(0);
            }
            let arrived = 0;
            for (let i = 0; i < n; i++)
              for (let s = net.stockStart[i]!; s < net.stockStart[i + 1]!; s++)
                arrived += d.stock[s]! - before[s]! + net.need[s]! * d.production[i]!;
            const final = sum(table.final) - sum(d.unmetFinal);
            near(sum(d.production), arrived + final, sum(table.x), 1e-10);
            near(sum(d.unmetColumn), sum(d.unmetFinal), sum(table.x), 1e-12);
          }
          before = d.stock.slice();
        });
      }),
      { numRuns: 50 },
    );
  });

  it('costs the target more, the more of an input is withheld, where every input is critical', () => {
    fc.assert(
      fc.property(made, share, share, (m, a, b) => {
        const table = tableOf(m, false);
        const n = table.x.length;
        const target = tableTarget(m);
        fc.pre(target > 0);
        const loss = (cut: number) => {
          const input = {
            ...pblOf(table, 'leontief', 6),
            deliveryCuts: [{ suppliers: [0], buyers: [target], course: course(90, 1, 89, cut) }],
          };
          const series = pblSeries(input, 90);
          let lost = 0;
          for (let t = 0; t < 90; t++) lost += table.x[target]! - series.production[t * n + target]!;
          return lost;
        };
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(loss(less)).toBeLessThanOrEqual(loss(more) + 1e-9 * table.x[target]!);
      }),
      { numRuns: 60 },
    );
  });

  it('does not care for the order of sectors', () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...modes), fc.infiniteStream(share), (m, mode, keys) => {
        const n = m.economies * m.industries;
        const order = [...Array(n).keys()].map((i) => ({ i, key: keys.next().value as number }));
        order.sort((p, q) => p.key - q.key);
        const to = order.map(({ i }) => i);
        const plain = pblOf(tableOf(m, false), mode, 4);
        const other = pblOf(tableOf({ ...m, ...relabelled(m, to) }, false), mode, 4);
        const criticality = other.criticality.map(
          (_, at) => plain.criticality[to[Math.floor(at / n)]! * n + to[at % n]!]!,
        );
        const cut = (sector: number) => [{ sectors: [sector], course: course(50, 3, 20, 0.7) }];
        const one = pblSeries({ ...plain, labourCuts: cut(to[0]!) }, 50);
        const two = pblSeries({ ...other, criticality, labourCuts: cut(0) }, 50);
        for (let t = 0; t < 50; t++)
          for (let i = 0; i < n; i++)
            near(two.production[t * n + i]!, one.production[t * n + to[i]!]!, plain.table.x[to[i]!]!, 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});

/** The first user of what sector 0 makes, or 0. */
function tableTarget(m: { z: Float64Array; economies: number; industries: number }): number {
  const n = m.economies * m.industries;
  for (let i = 1; i < n; i++) if (m.z[i]! > 0) return i;
  return 0;
}

/** Sector 0 supplies sector 1, which makes everything final demand buys from it; each also sells to final demand. */
const chain = () =>
  tableOf(
    { economies: 2, industries: 1, z: Float64Array.of(0, 4, 0, 0), final: Float64Array.of(3, 3, 6, 4) },
    false,
  );

describe('partially binding Leontief on a chain of two', () => {
  const input = { ...pblOf(chain(), 'leontief', 5), deliveryCuts: [] };
  const still = { ...input, households: 0, householdOf: Int32Array.of(-1, -1) };
  const banned = { ...still, deliveryCuts: [{ suppliers: [0], buyers: [1], course: course(40, 10, 19, 1) }] };

  it('uses up the stock, stops the day it is empty, and says which input held which sector back', () => {
    const series = pblSeries(banned, 40);
    const user = (t: number) => series.production[t * 2 + 1]!;
    // Five days of stock last through days 10 to 14.
    expect([10, 14, 15, 19].map(user)).toEqual([10, 10, 0, 0].map((v) => expect.closeTo(v, 9)));
    const first = firstBottleneck(series)!;
    expect(first).toMatchObject({ day: 15, sector: 1, input: 0 });
    expect(first.held).toBeCloseTo(10, 6);
    expect(series.heldBy[15 * 2 + 1]).toBe(HELD_BY.input);
    // The ban ends, and output comes back as fast as labour is hired.
    expect(user(30)).toBeGreaterThan(5);
    expect(user(39)).toBeGreaterThan(user(30));
  });
  it('withholds what was ordered, no more', () => {
    const series = pblSeries(banned, 40);
    // On the first day of the ban the order is the usual 4, on the next the user asks for the missing stock too.
    expect(series.withheld[10 * 2]).toBeCloseTo(4, 9);
    expect(series.withheld[11 * 2]).toBeCloseTo(4 + 4 / 5, 9);
    expect(series.withheld[9 * 2]).toBe(0);
    expect(series.withheld[20 * 2]).toBe(0);
    // The maker loses the sale.
    expect(series.production[10 * 2]).toBeCloseTo(6, 9);
  });
  it('refuses a ban that bans nothing', () => {
    const nothing = { ...input, deliveryCuts: [{ suppliers: [1], buyers: [0], course: course(9, 1, 2, 1) }] };
    expect(() => pblSeries(nothing, 9)).toThrow(UserError);
  });
  it('takes a loss of demand: half is saved, half goes to the other goods', () => {
    const lost = { ...input, demandCuts: [{ sectors: [1], columns: [0], course: course(9, 2, 2, 0.5) }] };
    const series = pblSeries(lost, 9);
    // The household wants 3 and 6; it gives up 3 of 9, saves half of that and spends 7.5 as 3 : 3.
    expect(series.ordered[2 * 2]).toBeCloseTo(3.75 + 3 + 4, 9);
    expect(series.ordered[2 * 2 + 1]).toBeCloseTo(3.75 + 4, 9);
  });
  it('lets plant run again the day its loss ends, while labour is hired slowly', () => {
    const cut = [{ sectors: [1], course: course(20, 2, 4, 0.5) }];
    const plant = pblSeries({ ...input, capacityCuts: cut }, 20);
    const labour = pblSeries({ ...input, labourCuts: cut }, 20);
    expect([plant.capacity[4 * 2 + 1], plant.capacity[5 * 2 + 1]]).toEqual([5, 10]);
    expect(labour.capacity[4 * 2 + 1]).toBe(5);
    expect(labour.capacity[5 * 2 + 1]).toBeLessThan(5.2);
  });
});

describe('what stocks allow', () => {
  it('orders the modes as their names say', () => {
    fc.assert(
      fc.property(made, fc.infiniteStream(share), (m, parts) => {
        const table = tableOf(m, false);
        const input = pblOf(table, 'leontief');
        const net = network(table);
        const stock = net.need.map((need) => need * 20 * (parts.next().value as number));
        const bounds = (mode: (typeof modes)[number]) => {
          const bound = new Float64Array(net.n);
          const bind = binding(net, input.criticality, mode);
          inputBounds(net, bind, mode, stock, table.x, bound, new Int32Array(net.n));
          return bound;
        };
        const [half, strong, weak, leontief, linear] = modes.map(bounds);
        for (let i = 0; i < net.n; i++) {
          expect(leontief![i]).toBeLessThanOrEqual(strong![i]!);
          expect(strong![i]).toBeLessThanOrEqual(weak![i]!);
          expect(half![i]).toBeLessThanOrEqual(weak![i]!);
          expect(leontief![i]).toBeLessThanOrEqual(linear![i]! * (1 + 1e-12));
        }
      }),
    );
  });
});
