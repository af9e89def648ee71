// What stands behind a supplier: the columns of map and good are the numbers of chokepoints, and never part of a score.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Row } from '../../src/contract/column.ts';
import type { Output } from '../../src/contract/question.ts';
import { chokepoints } from '../../src/questions/chokepoints/chokepoints.ts';
import { good } from '../../src/questions/good/good.ts';
import { map } from '../../src/questions/map/map.ts';
import { ask, withSession, type RunOptions } from '../../src/surfaces/run.ts';
import { unproven } from '../support/explained.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const dir = mkdtempSync(join(tmpdir(), 'kaname-look-through-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const world = join(dir, 'world');
const options: RunOptions = { world, seed: 1, draws: 0, datasets: [], estimates: null, goods: null };
const columns = ['total', 'unknownOrigin', 'faceValue', 'lookThrough', 'lookThroughVa'] as const;

/** 810520 reaches Japan through China, which makes none; 811292 comes from China itself, 280530 is sold on by the Netherlands. */
function planted(): PlantedFlow[] {
  const flows: PlantedFlow[] = [];
  for (const year of [2020, 2021, 2022]) {
    const add = (exporter: string, importer: string, product: string, value: number): void => {
      flows.push({ year, exporter, importer, product, value: 1000 * value, quantity: value });
    };
    add('COD', 'CHN', '810520', 100);
    add('COD', 'JPN', '810520', 20);
    add('CHN', 'JPN', '810520', 60);
    add('CHN', 'DEU', '811292', 90);
    add('CHN', 'JPN', '811292', 50);
    add('DEU', 'FRA', '811292', 40);
    add('CHN', 'KOR', '811292', 30);
    add('DEU', 'ITA', '811292', 10);
    add('CHN', 'NLD', '280530', 70);
    add('NLD', 'JPN', '280530', 40);
    add('NLD', 'DEU', '280530', 20);
    add('USA', 'JPN', '854231', 900);
  }
  return flows;
}

beforeAll(() => plantWorld(world, planted(), { revision: 'HS17' }));

const rowsOf = ({ answer }: Output): readonly Row[] => answer.rows;
const warned = ({ warnings }: Output): string[] => warnings.map(({ id }) => id);

describe('look-through columns', () => {
  it.each(['JPN', 'DEU', 'EU'])('are those of chokepoints for %s, to the last digit', async (economy) => {
    const asked = { economy, year: 2022 };
    const [mapped, pairs] = await withSession(options, async (session) => [
      await session.ask(map, asked),
      await session.ask(chokepoints, { ...asked, direction: 'in' }),
    ]);
    const held = new Map(rowsOf(pairs!).map((row) => [row['key'], row]));
    let met = 0;
    for (const row of rowsOf(mapped!)) {
      const pair = held.get(`in:good:${row['product']}:${row['topExporter']}:${mapped!.answer['economy']}`);
      if (!pair) continue;
      met++;
      expect(row['total']).toBe(pair['total']);
      expect(row['unknownOrigin']).toBe(pair['unknown']);
      expect(row['lookThrough']).toBe(pair['lookThrough']);
      expect(row['lookThroughVa']).toBe(pair['lookThroughVa']);
      expect(row['faceValue']).toBe(pair['faceValue']);
      expect(row['structureYear']).toBe(pair['structureYear']);
    }
    expect(met).toBeGreaterThan(1);
    expect(rowsOf(mapped!).some((row) => Number(row['lookThrough']) > 0)).toBe(true);
    expect(mapped!.warnings.find(({ id }) => id === 'map.structure')?.params['year']).toBe(2011);
  });

  it('are the same whoever was asked about before', async () => {
    const [alone, last] = await withSession(options, async (session) => {
      const first = await session.ask(map, { economy: 'JPN', year: 2022 });
      for (const economy of ['FRA', 'KOR', 'ITA', 'DEU']) await session.ask(map, { economy, year: 2022 });
      return [first, await session.ask(map, { economy: 'JPN', year: 2022 })];
    });
    expect(rowsOf(last!)).toEqual(rowsOf(alone!));
  });

  it('see through a port to who makes it, and give a reason where nothing is known', async () => {
    const mapped = await ask(map, { economy: 'JPN', year: 2022 }, options);
    const hub = rowsOf(mapped).find((row) => row['topExporter'] === 'NLD')!;
    expect(Number(hub['topShare'])).toBe(1);
    expect(hub['total']).toBe(0);
    for (const row of rowsOf(mapped))
      for (const [column, reason] of [
        ['total', 'totalReason'],
        ['unknownOrigin', 'totalReason'],
        ['lookThrough', 'lookThroughReason'],
        ['lookThroughVa', 'lookThroughReason'],
        ['faceValue', 'lookThroughReason'],
      ] as const)
        expect(row[column] === null, `${row['product']} ${column}`).toBe(row[reason] !== null);
  });

  it('stay empty for codes, and where the box knows no full year', async () => {
    const codes = await ask(map, { economy: 'JPN', year: 2022, level: 'hs6' }, options);
    expect(rowsOf(codes).every((row) => row['totalReason'] === 'table-too-large')).toBe(true);
    const box = await ask(map, { economy: 'JPN' }, { ...options, world: null });
    expect(rowsOf(box).filter((row) => typeof row['total'] === 'number').length).toBeGreaterThan(20);
    expect(rowsOf(box).every((row) => row['lookThrough'] === null)).toBe(true);
    expect(warned(box)).not.toContain('map.structure');
  });

  it('are the same in the dossier of a good', async () => {
    const [mapped, told] = await withSession(options, async (session) => [
      await session.ask(map, { economy: 'JPN', year: 2022 }),
      await session.ask(good, { good: '810520', economies: 30, year: 2022 }),
    ]);
    const pillars = (told!.answer['pillars'] as readonly Row[]).filter((row) => row['economy'] === 'JPN');
    expect(pillars.length).toBeGreaterThan(0);
    for (const row of pillars) {
      const there = rowsOf(mapped!).find((one) => one['product'] === row['product'])!;
      for (const column of columns) expect(row[column], column).toEqual(there[column]);
    }
    expect(warned(told!)).toContain('map.structure');
  });

  it('prove what they explain', async () => {
    await withSession(options, async (session) => {
      const mapped = await session.ask(map, { economy: 'JPN', year: 2022 });
      for (const column of columns) {
        const row = rowsOf(mapped).findIndex((one) => Number(one[column]) > 0);
        if (column !== 'unknownOrigin') expect(row, column).toBeGreaterThanOrEqual(0);
        const at = Math.max(
          row,
          rowsOf(mapped).findIndex((one) => one[column] !== null),
        );
        const told = await session.explain(map, mapped, { table: 'rows', row: at, column });
        expect(told.value).toBe(rowsOf(mapped)[at]![column]);
        expect(unproven(told.lines), column).toBeNull();
        expect(told.lines.length).toBeGreaterThan(1);
      }
    });
  });
});
