// Time to replace: on a planted world whose spare capacity and gap are known, with rows of estimates that are known too.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generality } from '../../src/atlas/estimates.ts';
import type { Row } from '../../src/contract/column.ts';
import type { Output } from '../../src/contract/question.ts';
import { stream } from '../../src/kernel/random.ts';
import { triangular } from '../../src/measures/triangular.ts';
import { good } from '../../src/questions/good/good.ts';
import { indispensability } from '../../src/questions/indispensability/indispensability.ts';
import { map } from '../../src/questions/map/map.ts';
import { regionOf } from '../../src/questions/shared/region.ts';
import { replacementTime } from '../../src/questions/shared/replacement.ts';
import { spareBook } from '../../src/questions/shared/spare.ts';
import { worldMonths } from '../../src/questions/shared/world-months.ts';
import { ask, type RunOptions } from '../../src/surfaces/run.ts';
import { withContext } from '../support/context.ts';
import { holdToExplanation } from '../support/explained.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-replacement-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const world = join(dir, 'world');
const options: RunOptions = { world, seed: 1, draws: 0, datasets: [], estimates: null, goods: null };

/** What Japan sells of each code, in million USD. Belgium sells 50 of each after a peak of 60, Mexico 40 and never more. */
const SOLD = { '610110': 100, '610120': 1, '610130': 6, '610210': 20, '370790': 100 };

function planted(): PlantedFlow[] {
  return [2018, 2019, 2020, 2021, 2022].flatMap((year) =>
    Object.entries(SOLD).flatMap(([product, sold]) =>
      (
        [
          ['JPN', sold],
          ['BEL', year === 2020 ? 60 : 50],
          ['MEX', 40],
        ] as const
      ).map(([exporter, value]) => ({
        year,
        exporter,
        importer: 'USA',
        product,
        value: value * 1000,
        quantity: 1,
      })),
    ),
  );
}

const HEAD = 'good,quantity,low,likely,high,unit,source,reliability,credibility,date,economy';
/** A file of estimates; the rest of a row is filled in. */
function estimates(name: string, rows: readonly string[]): string {
  const file = join(dir, `${name}.csv`);
  const whole = rows.map((row) => {
    const [of, quantity, low, likely, high, economy = ''] = row.split(' ');
    const unit = quantity === 'spare-capacity-share' ? 'share of yearly exports' : 'months';
    return [of, quantity, low, likely, high, unit, 'a test', 'F', 6, '2026-01-01', economy].join(',');
  });
  writeFileSync(file, [HEAD, ...whole, ''].join('\n'));
  return file;
}

const PARTS = ['hs:61 qualify-months 2 4 8', 'hs:61 build-months 10 20 40'];

const rowOf = (output: Output, product: string): Row => {
  const row = output.answer.rows.find((one) => one['product'] === product);
  if (!row) throw new Error(`no row ${product}`);
  return row;
};

beforeAll(async () => {
  await plantWorld(world, planted(), { revision: 'HS12' });
});

describe('which row speaks first', () => {
  it('is the good, then six, four and two digits, then any code; in each the economy before any', () => {
    const order = ['gallium', 'hs:811292', 'hs:8112', 'hs:81', 'hs:*'].flatMap((one) =>
      ['JPN', null].map((economy) => generality({ good: one, economy })),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(10);
  });
});

describe('months from approval and building', () => {
  let codes: Output;
  const told = (): RunOptions => ({ ...options, draws: 20, estimates: estimates('parts', PARTS) });
  beforeAll(async () => {
    codes = await ask(indispensability, { economy: 'JPN', level: 'hs6' }, told());
  });

  it('lead at equal rank; building counts where spare capacity is below what is lost', () => {
    // Belgium can add min(15 % of 50, 60 - 50) = 7.5, Mexico nothing.
    expect(rowOf(codes, '610110')).toMatchObject({
      spare: 7.5e6,
      gap: 100e6,
      replacementBasis: 'qualify-build',
      months: 20,
      monthsLow: 10,
      monthsHigh: 40,
    });
    expect(rowOf(codes, '610120')).toMatchObject({ gap: 1e6, months: 4, monthsLow: 2, monthsHigh: 8 });
    // 6 lies between 2.5 (5 %) and 7.5: at the worst end alone building counts.
    expect(rowOf(codes, '610130')).toMatchObject({ months: 4, monthsLow: 2, monthsHigh: 40 });
  });

  it('show the direct judgement beside, with its range', () => {
    expect(rowOf(codes, '610110')).toMatchObject({
      otherBasis: 'direct',
      otherMonths: 6,
      otherMonthsLow: 3,
      otherMonthsHigh: 12,
      qualify: 4,
      build: 20,
    });
    // Of photoresist the good's own judgement is the more special row: the parts, for any code, stand beside.
    expect(rowOf(codes, '370790')).toMatchObject({
      replacementBasis: 'direct',
      months: 24,
      otherBasis: 'qualify-build',
      otherMonths: 24,
      otherMonthsHigh: 60,
    });
  });

  it('are the months of the map, and carry its score', async () => {
    const wide = await ask(map, { economy: 'JPN', level: 'hs6' }, told());
    for (const product of Object.keys(SOLD)) {
      const [narrow, there] = [rowOf(codes, product), rowOf(wide, product)];
      for (const column of ['months', 'monthsLow', 'monthsHigh', 'replacementBasis'])
        expect(there[column], `${product}.${column}`).toEqual(narrow[column]);
      const share = SOLD[product as keyof typeof SOLD] / (SOLD[product as keyof typeof SOLD] + 90);
      expect(Number(there['indispensability'])).toBeCloseTo(
        share * Math.min(1, Number(narrow['months']) / 24),
        12,
      );
    }
    expect(await holdToExplanation(map, wide, told(), 'rows', [0, 1, 2, 3])).not.toHaveLength(0);
  });

  it('stand in the run record, row by row', () => {
    const used = codes.run.estimates.map((row) => `${row.good} ${row.quantity} ${row.origin}`);
    expect(used).toEqual(used.toSorted());
    for (const one of [
      'hs:61 qualify-months user',
      'hs:61 build-months user',
      'hs:61 replacement-months box',
      'hs:* spare-capacity-share box',
      'photoresist replacement-months box',
    ])
      expect(used).toContain(one);
    expect(used).not.toContain('gallium replacement-months box');
  });

  it('tell what is still missing month by month, in closed form', () => {
    const rows = codes.answer['shortfall'] as readonly Row[];
    const of = rows.filter((row) => row['product'] === '610110');
    expect(of.map((row) => row['month'])).toEqual([0, 3, 6, 9, 12, 15, 18, 20]);
    for (const row of of) {
      const t = Number(row['month']);
      const u = (spare: number, build: number): number => 100e6 * Math.max(0, 1 - spare / 100 - t / build);
      expect(Number(row['shortfall'])).toBeCloseTo(u(7.5, 20), 3);
      expect(Number(row['low'])).toBeCloseTo(u(10, 10), 3);
      expect(Number(row['high'])).toBeCloseTo(u(2.5, 40), 3);
      expect(Number(row['share'])).toBeCloseTo(u(7.5, 20) / 100e6, 12);
    }
    // Others can make up for all of it at once.
    const small = rows.filter((row) => row['product'] === '610120');
    expect(small.every((row) => row['shortfall'] === 0)).toBe(true);
    expect(indispensability.figures(codes.answer as never).map(({ id }) => id)).toContain(
      'indispensability-shortfall',
    );
  });

  it('are explained, cell by cell', async () => {
    const held = await holdToExplanation(indispensability, codes, told(), 'rows', [0, 1, 2, 3, 4]);
    for (const column of ['months', 'monthsHigh', 'otherMonths', 'qualify', 'build', 'gap', 'spare'])
      expect(held.get(column), column).toBe(5);
    const curve = await holdToExplanation(indispensability, codes, told(), 'shortfall', [0, 3, 9]);
    expect([...curve.keys()].sort()).toEqual(['high', 'low', 'month', 'share', 'shortfall']);
  });

  it('are drawn part by part: approval, building, and whether spare capacity suffices', async () => {
    await withContext({ ...told(), draws: 400 }, async (ctx) => {
      const dataset = await ctx.data.find(['trade']);
      if (!dataset) throw new Error('no trade');
      const what = { hs6: '610130' };
      const spare = (await spareBook(ctx, dataset, 2022, [610_130])).of([610_130], what, ['JPN']);
      if (!spare) throw new Error('no spare capacity');
      const time = replacementTime(ctx, what, () => ({ gap: 6e6, lines: [], spare }));
      let built = 0;
      for (let d = 0; d < 400; d++) {
        const u = (quantity: string, row: string): number => stream(1, quantity, `${row}|`).uniform(d);
        const qualify = triangular(u('qualify-months', 'hs:61'), 2, 4, 8);
        const build = triangular(u('build-months', 'hs:61'), 10, 20, 40);
        const growth = triangular(u('spare-capacity-share', 'hs:*'), 0.05, 0.15, 0.25);
        const short = Math.min(growth * 50, 10) < 6;
        if (short) built++;
        expect(time?.draw(d)).toBeCloseTo(short ? Math.max(qualify, build) : qualify, 12);
      }
      // Of the triangle (0.05, 0.15, 0.25) below 0.12: (0.07 / 0.2)^2 / (0.1 / 0.2).
      expect(built / 400).toBeCloseTo(0.245, 1);
    });
  });
});

describe('rows of one economy', () => {
  it('go before rows of any: the months of a supplier, the growth of an exporter', async () => {
    const file = estimates('economy', [
      ...PARTS,
      'hs:61 qualify-months 30 30 30 JPN',
      'hs:6101 spare-capacity-share 0.5 0.5 0.5 MEX',
      'hs:6102 spare-capacity-share 0.1 0.1 0.1',
      'hs:6102 spare-capacity-share 0.02 0.02 0.02 BEL',
    ]);
    const told = { ...options, estimates: file };
    const row = async (economy: string, product: string): Promise<Row> =>
      rowOf(await ask(indispensability, { economy, product }, told), product);
    // The row for Japan makes qualifying the more special half, the row for building is as before: 30 > 20.
    expect(await row('JPN', '610110')).toMatchObject({ qualify: 30, months: 30, spare: 7.5e6 });
    expect(await row('BEL', '610110')).toMatchObject({ qualify: 4, months: 20, spare: 0 });
    expect(await row('JPN', '610210')).toMatchObject({ spare: 1e6 });
  });

  it('weigh each exporter by its own months in the percentile over all cells', async () => {
    const file = estimates('cells', [...PARTS, 'hs:61 build-months 50 50 50 MEX']);
    await withContext({ ...options, estimates: file }, async (ctx) => {
      const dataset = await ctx.data.find(['trade']);
      if (!dataset) throw new Error('no trade');
      const months = await worldMonths(ctx, dataset, regionOf('JPN', 2022), 2022);
      // Without Japan: Belgium's 7.5. Without Mexico or Belgium: no more than what the other can add.
      expect(months.likely(610_110, 'JPN', 100e6)).toBe(20);
      expect(months.likely(610_110, 'JPN', 7e6)).toBe(4);
      expect(months.likely(610_110, 'MEX', 40e6)).toBe(50);
      expect(months.likely(610_110, 'BEL', 50e6)).toBe(20);
      expect(months.likely(370_790, 'BEL', 50e6)).toBe(24);
    });
  });
});

describe('a good with rows of its own', () => {
  it('has the same months as a dossier, on the map, and from the other side', async () => {
    const file = estimates('good', [
      'photoresist qualify-months 5 9 10',
      'photoresist build-months 30 31 32',
    ]);
    const told = { ...options, estimates: file };
    const [dossier, wide, narrow] = [
      await ask(good, { good: 'photoresist', economies: 1 }, told),
      await ask(map, { economy: 'JPN' }, told),
      await ask(indispensability, { economy: 'JPN', product: 'photoresist' }, told),
    ];
    expect(rowOf(dossier, 'photoresist')['topMaker']).toBe('JPN');
    for (const output of [dossier, wide, narrow])
      expect(rowOf(output, 'photoresist')).toMatchObject({
        months: 31,
        monthsLow: 30,
        monthsHigh: 32,
        replacementBasis: 'qualify-build',
      });
    expect((await holdToExplanation(good, dossier, told, 'rows', [0])).get('months')).toBe(1);
  });
});
