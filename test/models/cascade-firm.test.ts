import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/atlas/files.ts';
import { cascade, systemicRisk } from '../../src/models/cascade-firm.ts';
import { firmNetwork, INPUT, type Firms } from '../../src/models/firm-network.ts';

const folder = join(packageRoot(), 'test', 'reference', 'cascade');
const read = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, name)), { columns: true });
const edges = read('fig1_W_edges.csv');

/** Firms numbered from 0, every input of the same importance. */
function firmsOf(
  sector: readonly number[],
  links: readonly (readonly [number, number, number])[],
  importance: number,
): Firms {
  const sectors = Math.max(...sector) + 1;
  return {
    sector: Int32Array.from(sector),
    sectors,
    supplier: Int32Array.from(links, ([i]) => i),
    user: Int32Array.from(links, ([, j]) => j),
    weight: Float64Array.from(links, ([, , w]) => w),
    importance: new Uint8Array(sectors * sectors).fill(importance),
  };
}
const eleven = (importance: number) =>
  firmNetwork(
    firmsOf(
      [1, 2, 1, 3, 4, 2, 4, 1, 2, 3, 5],
      edges.map((edge) => [Number(edge['i']) - 1, Number(edge['j']) - 1, Number(edge['x'])] as const),
      importance,
    ),
  );

describe('firm-level systemic risk against the reference of 11 firms', () => {
  for (const [file, importance] of [
    ['fig1_leontief_all_essential.csv', INPUT.essential],
    ['fig1_linear.csv', INPUT.replaceable],
    ['fig1_no_essential0.csv', INPUT.unneeded],
  ] as const) {
    it(`gives every index of ${file} to 1e-12`, () => {
      const found = systemicRisk(eleven(importance));
      const rows = read(file);
      expect(rows).toHaveLength(11);
      rows.forEach((row, i) => {
        expect(Math.abs(found.index[i]! - Number(row['ESRI_weight_1']))).toBeLessThan(1e-12);
        expect(Math.abs(found.down[i]! - Number(row['ESRI_d_weight_1']))).toBeLessThan(1e-12);
        expect(Math.abs(found.up[i]! - Number(row['ESRI_u_weight_1']))).toBeLessThan(1e-12);
      });
      expect(found.cutOff).toEqual([]);
    });
  }
});

const network = fc.integer({ min: 3, max: 9 }).chain((m) =>
  fc.record({
    sector: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: m, maxLength: m }),
    weights: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: m * m, maxLength: m * m }),
    importance: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 9, maxLength: 9 }),
  }),
);
function linksOf(m: number, weights: readonly number[]): [number, number, number][] {
  const links: [number, number, number][] = [];
  weights.forEach((w, at) => {
    const [i, j] = [Math.floor(at / m), at % m];
    if (i !== j && w > 0.6) links.push([i, j, w]);
  });
  return links;
}

describe('firm-level systemic risk as a property', () => {
  it('counts at least the loss of the firm itself, at most everything, and ends where both equations hold', () => {
    fc.assert(
      fc.property(network, ({ sector, weights, importance }) => {
        const m = sector.length;
        const links = linksOf(m, weights);
        fc.pre(links.length > 1);
        const firms = { ...firmsOf(sector, links, 0), sectors: 3, importance: Uint8Array.from(importance) };
        const net = firmNetwork(firms);
        const all = net.out.reduce((s, v) => s + v, 0);
        const exact = { tolerance: 1e-13, rounds: 100_000 };
        const { index, down, up } = systemicRisk(net, exact);
        for (let i = 0; i < m; i++) {
          expect(index[i]).toBeGreaterThanOrEqual(net.out[i]! / all - 1e-12);
          expect(index[i]).toBeLessThanOrEqual(1 + 1e-12);
          expect(index[i]! + 1e-12).toBeGreaterThanOrEqual(Math.max(down[i]!, up[i]!));
        }
        const { down: d, up: u } = cascade(net, [0], exact);
        for (let j = 1; j < m; j++) {
          const mine = links.filter(([, to]) => to === j);
          const kind = (i: number) => importance[sector[i]! * 3 + sector[j]!];
          const part = (list: typeof mine) =>
            list.reduce((s, [i, , w]) => s + w * (kind(i) === 2 && list === loose ? 1 : d[i]!), 0) /
            list.reduce((s, [, , w]) => s + w, 0);
          const loose = mine.filter(([i]) => kind(i) !== 0);
          const bounds = [1];
          for (const s of [0, 1, 2]) {
            const same = mine.filter(([i]) => sector[i] === s && kind(i) === 2);
            if (same.length > 0) bounds.push(part(same));
          }
          if (loose.some(([i]) => kind(i) === 1)) bounds.push(part(loose));
          expect(Math.abs(d[j]! - Math.min(...bounds))).toBeLessThan(1e-9);
          const sales = links.filter(([from]) => from === j);
          const kept = sales.reduce((s, [, q, w]) => s + w * u[q]!, 0) / net.out[j]!;
          expect(Math.abs(u[j]! - (sales.length > 0 ? kept : 1))).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does not care for the numbers of firms, whatever the tolerance', () => {
    fc.assert(
      fc.property(network, fc.constantFrom(1e-2, 1e-6), ({ sector, weights }, tolerance) => {
        const m = sector.length;
        const links = linksOf(m, weights);
        fc.pre(links.length > 0);
        const turned = links.map(([i, j, w]) => [m - 1 - i, m - 1 - j, w] as const);
        const options = { tolerance, rounds: 10_000 };
        const one = systemicRisk(firmNetwork(firmsOf(sector, links, 2)), options);
        const two = systemicRisk(firmNetwork(firmsOf(sector.toReversed(), turned, 2)), options);
        for (let i = 0; i < m; i++)
          expect(Math.abs(one.index[i]! - two.index[m - 1 - i]!)).toBeLessThan(1e-9);
      }),
    );
  });

  it('has its closed form on a star: the hub that supplies all stops all, a leaf only itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), (leaves) => {
        // The hub supplies every leaf 1 unit; each leaf sells 1 unit to a shop of its own.
        const links = Array.from({ length: leaves }, (_, l) => l + 1).flatMap(
          (l) =>
            [
              [0, l, 1],
              [l, leaves + l, 1],
            ] as [number, number, number][],
        );
        const { index, down, up } = systemicRisk(
          firmNetwork(firmsOf(Array(2 * leaves + 1).fill(0), links, 2)),
          { tolerance: 1e-9, rounds: 100 },
        );
        expect(down[0]).toBeCloseTo(1, 12);
        expect(index[0]).toBeCloseTo(1, 12);
        // A leaf that stops: its own sales, and 1/leaves of the hub's, each half of the total over leaves.
        expect(down[1]).toBeCloseTo(1 / (2 * leaves), 12);
        expect(up[1]).toBeCloseTo(1 / leaves, 12);
        expect(index[1]).toBeCloseTo(1 / leaves, 12);
      }),
    );
  });
});
