// Paths, covariances and thresholds against vectors that others can recompute.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { changes, covariance, type Observed } from '../../../src/models/debt/history.ts';
import { debtThreshold, panic, yearsUntil } from '../../../src/models/debt/panic.ts';
import { debtPath } from '../../../src/models/debt/path.ts';
import { likelyPanic } from './calibration.ts';

const root = process.env['KANAME_SHARED'] ?? fileURLToPath(new URL('../../../../shared/', import.meta.url));
const folder = join(root, 'reference', 'debt');
const absent = 'needs the optional test-data folder ../shared';
const there = existsSync(folder);

const table = (name: string): Record<string, string>[] =>
  z
    .array(z.record(z.string(), z.string()))
    .parse(parse(readFileSync(join(folder, name), 'utf8'), { columns: true }));

const names = ['nominal interest rate', 'gdp deflator', 'real gdp growth', 'primary balance'] as const;
const read = (row: Record<string, string>): [number, number, number, number] => [
  Number(row[names[0]]),
  Number(row[names[1]]),
  Number(row[names[2]]),
  Number(row[names[3]]),
];

describe('reference vectors', () => {
  it('gives the path of baseline and shock', (context) => {
    if (!there) return context.skip(absent);
    const [baseline, shock] = [table('baseline_yearly_scenario.csv'), table('shock_path1.csv')];
    const years = shock.map((row, k) => {
      const [i, pi, g, pb] = read(row).map((v, j) => (v + read(baseline[k]!)[j]!) / 100);
      return { rate: i!, inflation: pi!, growth: g!, primaryBalance: pb!, stockFlow: 0 };
    });
    const given = [
      80.76122256395666, 83.02211477637368, 86.95989969182571, 79.31772409798138, 79.23226828944298,
    ];
    debtPath(0.7383, years).forEach((d, t) => expect(100 * d).toBeCloseTo(given[t]!, 9));
  });

  it('gives the covariance of first differences', (context) => {
    if (!there) return context.skip(absent);
    const years = table('realized_yearly_data.csv')
      .map((row): Observed => ({ year: Number(row['date']?.slice(0, 4)), drivers: read(row) }))
      .filter(({ year }) => year >= 2008 && year <= 2019);
    const given = table('varcov.csv').flatMap(read);
    covariance(changes(years)).forEach((v, k) => expect(Math.abs(v - given[k]!)).toBeLessThan(1e-9));
  });

  it('gives the panic thresholds', (context) => {
    if (!there) return context.skip(absent);
    let held = 0;
    for (const row of table('panic_thresholds.csv')) {
      const q = likelyPanic(Number(row['captive_share_h']));
      for (const [column, text] of Object.entries(row)) {
        const debt = Number(column.replace('pu_at_b=', ''));
        if (!column.startsWith('pu_at_b=')) continue;
        const found = panic(debt, q);
        held++;
        if (text.startsWith('none')) expect(found.state, `${column} h ${q.captive}`).toBe('none');
        else if (text.startsWith('>')) expect(found.state).toBe('beyond');
        else
          expect(
            Math.abs(100 * (found.state === 'found' ? found.jump : NaN) - Number(text)),
          ).toBeLessThanOrEqual(0.03);
      }
      expect(Math.abs(debtThreshold(0.03, q) - Number(row['bstar_for_3pp']))).toBeLessThanOrEqual(0.004);
    }
    expect(held).toBe(56);
  });

  it('gives the years until the threshold', () => {
    const years = [0, 0.5, 0.88].map((h) => yearsUntil(2.3, 0.03, { ...likelyPanic(h) }, null, 200));
    expect(years).toEqual([19, 34, 48]);
  });
});
