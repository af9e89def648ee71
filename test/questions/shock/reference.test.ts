// The whole way from a folder of tables and a document to the series of the reference.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/contract/column.ts';
import { shock } from '../../../src/questions/shock/shock.ts';
import { ask, type RunOptions } from '../../../src/surfaces/run.ts';
import {
  ABSENT,
  aggregated,
  readIoReference,
  readRows,
  referenceFolder,
} from '../../support/io-reference.ts';
import { ioWorld } from '../../support/io-world.ts';

const regions = ['reg1', 'reg1', 'reg2', 'reg2', 'reg3', 'reg3'];
const sectors = ['food', 'mining', 'manufactoring', 'other', 'construction', 'other', 'other', 'other'];

/** As users are told to write it. */
const document = `title: Capital loss
start: 2020-01-01
horizonDays: 364
events:
  - kind: capital-loss
    industries: ["reg1|manufactoring", "reg1|mining"]
    amount: 100000                # in the table's money unit, in total
    split: equal                  # or by-capital
    startDay: 1
    days: 20
    recovery: { shape: linear, days: 180 }
`;

const options = (world: string): RunOptions => ({
  world,
  seed: 1,
  draws: 0,
  datasets: [],
  estimates: null,
  goods: null,
});

describe('a loss of capital in the reference table', () => {
  it('moves every sector as the reference has it, day 0 first', async (ctx) => {
    const tables = referenceFolder('input-output');
    const folder = referenceFolder('ario');
    if (tables === null || folder === null) return ctx.skip(ABSENT);
    const table = aggregated(
      readIoReference(tables),
      (name) => regions[Number(name.slice(3)) - 1]!,
      (place) => sectors[place]!,
    );
    const scenario = join(mkdtempSync(join(tmpdir(), 'kaname-shock-')), 'capital.yaml');
    writeFileSync(scenario, document);
    const { answer, run } = await ask(shock, { scenario, model: 'ario' }, options(await ioWorld(table)));
    const series = answer['series'] as readonly Row[];
    const expected = readRows(join(folder, 'agg_production_realised.csv'), 3).map((row) =>
      row.slice(1).map(Number),
    );
    const by = new Map(
      series.map((row) => [
        `${String(row['day'])} ${String(row['economy'])}|${String(row['industry'])}`,
        row,
      ]),
    );
    expect(series).toHaveLength(365 * 15);
    expect(series[0]?.['day']).toBe(0);
    const labels = [...table.labels].sort();
    let worst = 0;
    for (let t = 0; t < 365; t++)
      labels.forEach((label, k) => {
        const ours = by.get(`${t} ${label}`)!;
        const relative = Number(ours['production']) / Number(by.get(`0 ${label}`)!['production']);
        worst = Math.max(worst, Math.abs(relative - expected[t]![k]! / expected[0]![k]!));
        expect(ours['relative']).toBeCloseTo(relative, 14);
      });
    expect(worst).toBeLessThan(1e-8);
    const total = (row: Row): number => Number(row['loss']);
    const lost = answer.rows.reduce((sum, row) => sum + total(row), 0);
    expect(Math.abs(lost / 8844.566007157788 - 1)).toBeLessThan(1e-3);
    expect(run.coefficients['ario psi']?.value).toBe(0.8);
    expect(run.coefficients['ario inventory days']?.value).toBe(90);
  });
});
