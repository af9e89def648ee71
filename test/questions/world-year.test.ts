// A year of world trade read as it lies: the order of the files may help, and must not matter.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Data, Dataset } from '../../src/contract/dataset.ts';
import { stream } from '../../src/kernel/random.ts';
import { Duck } from '../../src/ledger/duck.ts';
import { worldYear } from '../../src/questions/shared/world-year.ts';

let duck: Duck;
beforeAll(async () => {
  duck = await Duck.open({ keepOrder: true, memoryLimit: '300MB' });
  await duck.run(`CREATE TABLE macro AS SELECT * FROM (VALUES
    ('AAA', 2019, 5000), ('BBB', 2020, 9000), ('CCC', 2020, 100), ('DDD', 2013, 70)) AS t(economy, "year", gdp)`);
});
afterAll(() => duck.close());

const economies = { codes: ['AAA', 'BBB', 'CCC', 'DDD'], self: 1, inside: [1], grouped: false };
const asked = { year: 2020, sigma: 6, weight: () => 1 };

/** Data that make everything anew; GDP is that of the table `macro`. */
const data: Data = {
  find: async () => ({ info: { id: 'macro' } as Dataset['info'], has: () => true, table: () => 'macro' }),
  list: async () => [],
  query: (sql) => duck.query(sql),
  scan: (sql, each) => duck.scan(sql, each),
  once: (_slot, _key, make) => make(data),
  leave: () => undefined,
};

/** A dataset of the flows `product, importer, exporter, value`, stored in the order given. */
async function stored(name: string, flows: readonly (readonly number[])[]): Promise<Dataset> {
  const rows = flows.map((flow) => `(2020, ${flow.join(', ')})`).join(', ');
  await duck.run(`CREATE TABLE ${name} AS
    SELECT * FROM (VALUES ${rows}) AS t("year", product, importer, exporter, value)`);
  return {
    info: { id: name, rows: 100, coverage: { years: [2020] } } as unknown as Dataset['info'],
    has: () => true,
    table: () => name,
  };
}

/** More rows than one block of the database holds. */
const sorted = Array.from({ length: 900 }, (_, product) =>
  [0, 1, 2, 3].flatMap((importer) =>
    [0, 1, 2, 3]
      .filter((exporter) => exporter !== importer)
      .map((exporter) => [
        product + 1,
        importer,
        exporter,
        1 + ((product * 7 + importer * 3 + exporter) % 11),
      ]),
  ),
).flat();

describe('a year of world trade', () => {
  it('comes out the same however its rows lie', async () => {
    const order = stream(5, 'rows');
    const mixed = sorted
      .map((flow, k) => ({ flow, at: order.uniform(k) }))
      .sort((a, b) => a.at - b.at)
      .map(({ flow }) => flow);
    const one = await worldYear(data, await stored('in_order', sorted), economies, asked);
    const other = await worldYear(data, await stored('mixed', mixed), economies, asked);
    expect(Array.from(one.flows.product)).toEqual(sorted.map(([product]) => product));
    expect(Array.from(one.flows.value)).toEqual(sorted.map((flow) => flow[3]));
    expect(other.flows).toEqual(one.flows);
    expect(other.cells).toEqual(one.cells);
  });

  it('gives every exporter its own cells', async () => {
    const year = await worldYear(data, await stored('cells', sorted), economies, asked);
    for (let code = -1; code < 6; code++) {
      const expected = [...year.cells.exporter.keys()].filter((c) => year.cells.exporter[c] === code);
      expect(Array.from(year.cellsOf(code)), `exporter ${code}`).toEqual(expected);
    }
  });

  it('takes a group as one: flows inside it are left out', async () => {
    const group = { codes: [...economies.codes, 'BOTH'], self: 4, inside: [0, 1], grouped: true };
    const year = await worldYear(data, await stored('grouped', sorted), group, asked);
    const outside = sorted.filter((flow) => !(flow[1]! < 2 && flow[2]! < 2));
    const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
    expect(sum(year.flows.value)).toBe(sum(outside.map((flow) => flow[3]!)));
    expect(new Set(year.flows.exporter)).toEqual(new Set([2, 3, 4]));
  });

  it('weighs losses by the newest GDP of the last years, and none without any', async () => {
    const year = await worldYear(data, await stored('gdp', sorted), economies, asked);
    expect(Array.from(year.gdp)).toEqual([5000, 9000, 100, Number.NaN]);
    expect([year.worldGdp, year.gdpYear]).toEqual([14_100, 2020]);
    expect(Array.from(year.cells.leftOut)).toEqual([3]);
    const none: Data = { ...data, find: async () => null, once: (_slot, _key, make) => make(none) };
    const poor = await worldYear(none, await stored('poor', sorted), economies, asked);
    expect([poor.worldGdp, poor.threshold]).toEqual([0, Number.POSITIVE_INFINITY]);
  });
});
