// The backtest: right where the scenario is what happened, and the published monthly exports where they are at hand.
import { existsSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/contract/message.ts';
import {
  forecastErrors,
  pastFactors,
  rightDirection,
  seasonalForecast,
} from '../../src/measures/forecast-errors.ts';
import { backtest, type Backtest } from '../../src/questions/backtest/backtest.ts';
import { monthlySeries } from '../../src/questions/backtest/series.ts';
import { sharedData } from '../atlas/shared.ts';
import { withContext } from '../support/context.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-backtest-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const run = (folder: string): Promise<Backtest> =>
  withContext({ world: null, seed: 1, draws: 0 }, (ctx) => backtest(ctx, monthlySeries(folder)));

describe('errors', () => {
  it('by hand', () => {
    expect(forecastErrors([2, 1], [1, 3])).toEqual({ mape: (1 + 2 / 3) / 2, wape: 3 / 4, bias: -1 / 4 });
    expect(forecastErrors([2, 1], [0, 0])).toEqual({ mape: null, wape: null, bias: null });
    expect(rightDirection([2, 1], [1, 3], [1.5, 0.5])).toBe(0.5);
  });

  it('seasons come from the years before alone', () => {
    const values = [1, 3, 2, 6, 99, 99];
    const expected = seasonalForecast(values, 4, { season: 2, years: 3 })!;
    expect([expected(4), expected(5)]).toEqual([2, 6]);
    expect(seasonalForecast(values, 1, { season: 2, years: 3 })).toBeNull();
    expect(pastFactors(values, { season: 2, years: 1, end: 4, origins: 2, p: 0.1 })).toBeNull();
  });
});

describe('monthly tables', () => {
  const write = (name: string, text: string): string => {
    const folder = mkdtempSync(join(dir, 'f-'));
    writeFileSync(join(folder, name), text);
    return folder;
  };

  it('foresee what is written as it happened', async () => {
    const lines = ['period,partner,product,value'];
    for (let year = 2020; year <= 2024; year++)
      for (let month = 1; month <= 12; month++) {
        const period = `${year}-${String(month).padStart(2, '0')}`;
        const stopped = period === '2023-12' ? 0.4 : 1;
        const value = 1000 * (1 + (month % 3)) * stopped;
        lines.push(`${period},Japan,380110,${value}`, `${period},KOR,380110,${2 * value}`);
      }
    const { summaries, rows } = await run(write('china-exports.csv', lines.join('\n')));
    const all = summaries.find((one) => one.case === 'chn-graphite-2023' && one.partner === 'all')!;
    expect(rows.find((row) => row.period === '2023-12' && row.partner === 'JPN')?.cut).toBeCloseTo(0.6, 12);
    expect(all.periods).toBe(12);
    expect(all.skill).toBeGreaterThan(0.8);
    expect(all.noEvent.bias).toBeGreaterThan(all.model.bias!);
  });

  it.each([
    ['a month', '2023,Japan,380110,1', /period/],
    ['a code', '2023-01,Japan,3801,1', /product/],
    ['a value', '2023-01,Japan,380110,-1', /value/],
    ['a partner', '2023-01,Atlantis,380110,1', /partner/],
  ])('are refused with line and field: %s', (_, line, field) => {
    const folder = write('china.csv', `period,partner,product,value\n2023-01,Japan,380110,1\n${line}\n`);
    const wrong = (): unknown => monthlySeries(folder);
    expect(wrong).toThrow(UserError);
    expect(wrong).toThrow(field);
    expect(wrong).toThrow(/"line":3/);
  });

  it('must be there', () => {
    expect(() => monthlySeries(join(dir, 'nowhere'))).toThrow(/noFolder/);
    expect(() => monthlySeries(write('x.csv', 'a,b\n1,2\n'))).toThrow(/noTables/);
  });
});

const file = 'china-ga-ge-graphite-exports-monthly-2017-2024.csv';
const shared = sharedData();
const published = shared === null ? null : join(shared, 'trade', file);

describe.skipIf(published === null || !existsSync(published))(
  'China’s monthly exports (skipped without the folder of shared data)',
  () => {
    it('leads with what went badly, and holds the published figures', async () => {
      const folder = join(dir, 'shared');
      mkdirSync(folder, { recursive: true });
      copyFileSync(published!, join(folder, file));
      const { summaries, rows, untested } = await run(folder);
      const skills = summaries.map(({ skill }) => skill ?? Infinity);
      expect(skills).toEqual(skills.toSorted((a, b) => a - b));
      const natural = rows.find(
        (row) => row.product === '250410' && row.partner === 'all' && row.period === '2023-12',
      )!;
      expect(natural.actual / 1e6).toBeCloseTo(2.97, 2);
      const of = (id: string, product: string) =>
        summaries.find((one) => one.case === id && one.product === product && one.partner === 'all')!;
      expect(of('chn-gallium-germanium-2023', '811292').skill).toBeLessThan(0);
      expect(of('chn-graphite-2023', '250410').skill).toBeGreaterThan(0);
      expect(untested).toContain('chn-antimony-2024');
    });
  },
);
