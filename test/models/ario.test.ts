import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { arioDefaults, capitalCuts } from '../../src/models/ario-input.ts';
import type { Series } from '../../src/models/series.ts';
import { columnsOf, type Table } from '../../src/models/table.ts';
import { ABSENT, aggregated, readIoReference, readRows, referenceFolder } from '../support/io-reference.ts';
import { arioSeries } from '../support/tables.ts';

const DAYS = 365;
const regions = ['reg1', 'reg1', 'reg2', 'reg2', 'reg3', 'reg3'];
const sectors = ['food', 'mining', 'manufactoring', 'other', 'construction', 'other', 'other', 'other'];

/** The run of the reference: 3 regions, 5 sectors, 100,000 of capital lost in reg1 manufacturing and mining. */
function reference(ctx: TestContext) {
  const tables = referenceFolder('input-output');
  const folder = referenceFolder('ario');
  if (tables === null || folder === null) return ctx.skip(ABSENT);
  const year = aggregated(
    readIoReference(tables),
    (name) => regions[Number(name.slice(3)) - 1]!,
    (place) => sectors[place]!,
  );
  const n = year.labels.length;
  const names = [...new Set(sectors)].sort();
  const perDay = (values: Float64Array) => values.map((v) => v / DAYS);
  const table: Table = {
    sectors: year.labels,
    pool: Int32Array.from(year.labels, (label) => names.indexOf(label.split('|')[1]!)),
    pools: names.length,
    z: columnsOf(n, perDay(year.z)),
    final: perDay(year.y),
    finals: year.columns.length,
    x: perDay(year.x),
  };
  const used = new Float64Array(n);
  year.z.forEach((v, at) => (used[at % n]! += v));
  const capital = year.x.map((v, i) => 4 * (v - used[i]!));
  const hit = ['reg1|manufactoring', 'reg1|mining'].map((label) => year.labels.indexOf(label));
  const loss = { sectors: hit, split: 'equal', startDay: 1, days: 20, recoveryDays: 180 } as const;
  const lose = (amount: number): Series =>
    arioSeries(
      {
        table,
        stockDays: new Float64Array(n).fill(90),
        parameters: arioDefaults,
        capitalCuts: capitalCuts(table, capital, { ...loss, amount }, DAYS),
      },
      DAYS,
    );
  const rows = (file: string) => readRows(join(folder, file), 3).map((row) => row.slice(1).map(Number));
  return { n, lose, rows };
}

describe('ARIO against its reference of 3 regions and 5 sectors', () => {
  for (const [key, file] of [
    ['production', 'agg_production_realised.csv'],
    ['capacity', 'agg_production_capacity.csv'],
  ] as const) {
    it(`gives ${key} of every day, each relative to its own day 0`, (ctx) => {
      const { n, lose, rows } = reference(ctx);
      const run = lose(100_000);
      const expected = rows(file);
      expect(expected).toHaveLength(DAYS);
      let worst = 0;
      expected.forEach((row, t) =>
        row.forEach((value, i) => {
          const ours = run[key][t * n + i]! / run[key][i]!;
          worst = Math.max(worst, Math.abs(ours - value / expected[0]![i]!));
        }),
      );
      expect(worst).toBeLessThan(2e-9);
    });
  }

  it('gives the least of total production, its end and the cumulative loss', (ctx) => {
    const { n, lose } = reference(ctx);
    const { production } = lose(100_000);
    const total = Array.from({ length: DAYS }, (_, t) =>
      production.slice(t * n, (t + 1) * n).reduce((sum, v) => sum + v, 0),
    );
    const relative = total.map((v) => v / total[0]!);
    expect(relative[3]).toBe(Math.min(...relative));
    expect(Math.abs(relative[3]! - 0.9999879490792276)).toBeLessThan(1e-11);
    expect(Math.abs(relative[364]! - 1.0000014258600909)).toBeLessThan(1e-11);
    const loss = total.reduce((sum, v) => sum + total[0]! - v, 0);
    expect(Math.abs(loss / 8844.566007157788 - 1)).toBeLessThan(1e-6);
  });

  it('gives what each column of final demand misses', (ctx) => {
    const { lose, rows } = reference(ctx);
    const { unmetColumn } = lose(100_000);
    const expected = rows('agg_final_demand_unmet.csv');
    const scale = Math.max(...expected[1]!);
    let worst = 0;
    expected.forEach((row, t) =>
      row.forEach((value, k) => {
        worst = Math.max(worst, Math.abs(unmetColumn[t * row.length + k]! - value));
      }),
    );
    expect(worst).toBeLessThan(1e-6 * scale);
  });

  it('refuses a loss above the capital of a sector and names it', (ctx) => {
    const { lose } = reference(ctx);
    expect(() => lose(3e8)).toThrow(/reg1\|mining/);
  });
});
