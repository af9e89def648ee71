// Chokepoints: both views of one computation, small worlds with closed forms, and the reference table through the question.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cellOf, type Row } from '../../../src/contract/column.ts';
import { UserError } from '../../../src/contract/message.ts';
import type { Output } from '../../../src/contract/question.ts';
import { importIo } from '../../../src/ledger/sources/io/io.ts';
import { chokepoints } from '../../../src/questions/chokepoints/chokepoints.ts';
import { gdpAt } from '../../../src/questions/shared/gdp.ts';
import { ask, withSession, type RunOptions } from '../../../src/surfaces/run.ts';
import { withContext } from '../../support/context.ts';
import { unproven } from '../../support/explained.ts';
import { ABSENT, referenceFolder } from '../../support/io-reference.ts';
import { plantWorld, type PlantedFlow } from '../../support/planted.ts';

/** Several questions to a table of 1,435 sectors: not for a clock, only for a busy machine. */
const PATIENCE = 300_000;
vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });

const dir = mkdtempSync(join(tmpdir(), 'kaname-chokepoints-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const options: RunOptions = { world: null, seed: 1, draws: 0, datasets: [], estimates: null, goods: null };
const tableOf = (output: Output, name: string): Row[] => output.answer[name] as Row[];
const rowOf = (output: Output, key: string, table = 'rows'): Row => {
  const row = tableOf(output, table).find((one) => one['key'] === key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
};
const warned = (output: Output): string[] => output.warnings.map(({ id }) => id);

/** A row without what names its view. */
const bare = ({ key, direction, ...rest }: Row): string =>
  JSON.stringify([String(key).slice(String(direction).length), rest]);

describe('what X is most vulnerable to and who is most exposed to Y', () => {
  it('keep their goods where what stands behind them is left out, without sectors and without the table', async () => {
    const asked = { economy: 'JPN', direction: 'in' };
    const [shown, short] = await withSession(options, async (session) => [
      await session.ask(chokepoints, asked),
      await session.ask(chokepoints, { ...asked, behind: 'left-out' }),
    ]);
    const behind = ['faceValue', 'lookThrough', 'lookThroughVa', 'lookThroughReason'];
    const kept = (output: Output): unknown[] =>
      tableOf(output, 'rows')
        .filter(({ kind }) => kind === 'good')
        .map((row) =>
          Object.entries(row).filter(([key]) => !behind.includes(key) && !key.startsWith('structure')),
        );
    expect(kept(short!)).toEqual(kept(shown!));
    expect(tableOf(short!, 'rows').map((row) => [row['kind'], row['lookThroughReason']])).toEqual(
      kept(shown!).map(() => ['good', 'not-asked']),
    );
    expect(tableOf(shown!, 'rows').length).toBeGreaterThan(kept(shown!).length);
    expect(tableOf(short!, 'drift')).toEqual([]);
    expect(tableOf(short!, 'paths')).toEqual(tableOf(shown!, 'paths').filter(({ kind }) => kind === 'good'));
    expect(warned(short!)).not.toContain('chokepoints.noTable');
    expect(warned(short!)).not.toContain('chokepoints.structure');
    expect(Object.keys(short!.run.coefficients)).not.toContain('rows.sectors at most');
  });

  it('are the same rows of the same computation', async () => {
    const drawn = { ...options, draws: 20 };
    const [inward, outward, whole] = await withSession(drawn, async (session) => [
      await session.ask(chokepoints, { economy: 'JPN', against: 'CHN', direction: 'in' }),
      await session.ask(chokepoints, { economy: 'CHN', against: 'JPN', direction: 'out' }),
      await session.ask(chokepoints, { economy: 'JPN', direction: 'in' }),
    ]);
    for (const table of ['rows', 'holders', 'paths', 'drift']) {
      const [there, here] = [inward!, outward!].map((output) => tableOf(output, table).map(bare));
      expect(there!.length, table).toBeGreaterThan(0);
      // Taken together means over one target: the view from the holder has it here too, for one target is named.
      expect(here, table).toEqual(there);
    }
    let met = 0;
    for (const row of tableOf(whole!, 'rows').filter((one) => one['holder'] === 'CHN')) {
      const same = rowOf(inward!, String(row['key']));
      for (const { key, kind } of chokepoints.tables['rows']!) {
        const [a, b] = [cellOf(row, key), cellOf(same, key)];
        if (typeof a === 'number') expect(b, `${row['key']}.${key}`).toBeCloseTo(a, 11);
        else if (kind !== 'text') expect(b, `${row['key']}.${key}`).toEqual(a);
      }
      met++;
    }
    expect(met).toBeGreaterThan(20);
  });

  it('are asked of the goods first: the old structure never leads', async () => {
    const output = await ask(chokepoints, { economy: 'JPN' }, options);
    const ids = output.answer.point.map(({ id }) => id);
    expect(ids[0]).toBe('chokepoints.pointIn');
    expect(ids.indexOf('chokepoints.pointSector')).toBeGreaterThan(ids.indexOf('chokepoints.pointOut'));
    expect(ids).toContain('chokepoints.pointDrift');
    expect(tableOf(output, 'rows').filter((row) => row['kind'] === 'sector' && row['loss'] !== null)).toEqual(
      [],
    );
    expect(warned(output)).toContain('chokepoints.structure');
    const holders = new Set(tableOf(output, 'rows').map((row) => row['holder']));
    expect(holders).not.toContain('XRW');
  });
});

/**
 * 810520: the Congo sells China 100 and Japan 20, China sells Japan 60 and Korea 20. Nothing of China's need be its own.
 * 280530: the same, but China sells Japan 120 and Korea 60 out of 100 bought: 80 net.
 * 370790: Belgium and the Netherlands sell each other 10 and nobody makes any.
 * 811292: Germany is France's only supplier.
 */
function planted(): PlantedFlow[] {
  const flows: PlantedFlow[] = [];
  const add = (exporter: string, importer: string, product: string, value: number): void => {
    flows.push({ year: 2022, exporter, importer, product, value: 1000 * value, quantity: value });
  };
  add('COD', 'CHN', '810520', 100);
  add('COD', 'JPN', '810520', 20);
  add('CHN', 'JPN', '810520', 60);
  add('CHN', 'KOR', '810520', 20);
  add('COD', 'CHN', '280530', 100);
  add('COD', 'JPN', '280530', 40);
  add('CHN', 'JPN', '280530', 120);
  add('CHN', 'KOR', '280530', 60);
  add('BEL', 'NLD', '370790', 10);
  add('NLD', 'BEL', '370790', 10);
  add('DEU', 'FRA', '811292', 50);
  return flows;
}

describe('a planted world', () => {
  const world = join(dir, 'world');
  const at = { ...options, world };
  const good: Record<string, string> = {};
  let japan: Output;
  beforeAll(async () => {
    await plantWorld(world, planted(), { revision: 'HS17' });
    japan = await ask(chokepoints, { economy: 'JPN', direction: 'in', year: 2022 }, at);
    await withContext({ world, seed: 1, draws: 0 }, async ({ goods }) => {
      for (const code of ['810520', '280530', '370790', '811292'])
        good[code] = goods.byHs('HS17').get(code)?.[0]?.id ?? '';
    });
  });
  const key = (code: string, holder: string, target: string, direction = 'in'): string =>
    `${direction}:good:${good[code]}:${holder}:${target}`;

  it('sees through a hub to the origin, by the path that carries most', () => {
    const congo = rowOf(japan, key('810520', 'COD', 'JPN'));
    expect(congo['share']).toBeCloseTo(0.25, 14);
    expect(congo['total']).toBeCloseTo(1, 14);
    expect(congo['unknown']).toBeCloseTo(0, 14);
    expect(congo['chain']).toBe('Japan ← China ← DR Congo');
    expect(rowOf(japan, key('810520', 'COD', 'JPN'), 'paths')).toMatchObject({ steps: 2 });
    const china = rowOf(japan, key('810520', 'CHN', 'JPN'));
    expect(china).toMatchObject({ share: 0.75, total: 0, flow: 60e6, chain: null });
    // Of China's 180 of the other, 80 are its own: 0.75 x 80/180.
    expect(rowOf(japan, key('280530', 'CHN', 'JPN'))['total']).toBeCloseTo((0.75 * 80) / 180, 13);
    expect(rowOf(japan, key('280530', 'COD', 'JPN'))['total']).toBeCloseTo(0.25 + (0.75 * 100) / 180, 13);
  });

  it('counts the loss, its last tenth and full control by their closed forms', async () => {
    const gdp = await withContext({ world, seed: 1, draws: 0 }, async ({ data }) => gdpAt(data, 2022));
    const china = rowOf(japan, key('810520', 'CHN', 'JPN'));
    const beta = 80e6 / gdp.of('JPN');
    expect(china['loss']).toBeCloseTo(1 - 0.25 ** (beta / 5), 14);
    expect(china['convexity']).toBeCloseTo(1 - Math.log(1 - 0.675) / Math.log(0.25), 13);
    const france = await ask(chokepoints, { economy: 'FRA', direction: 'in', year: 2022 }, at);
    const only = rowOf(france, key('811292', 'DEU', 'FRA'));
    expect(only['share']).toBe(1);
    expect(only['total']).toBe(1);
    expect(only['loss']).toBeCloseTo(1 - 0.001 ** (50e6 / gdp.of('FRA') / 5), 14);
    expect(only['convexity']).toBeCloseTo(1 - Math.log(1 - 0.8991) / Math.log(0.001), 13);
  });

  it('keeps apart what only goes round', async () => {
    const output = await ask(
      chokepoints,
      { economy: 'BEL', against: 'NLD', direction: 'both', year: 2022 },
      at,
    );
    for (const one of [key('370790', 'NLD', 'BEL'), key('370790', 'BEL', 'NLD', 'out')])
      expect(rowOf(output, one)).toMatchObject({ share: 1, total: 0, unknown: 1, chain: null });
  });

  it('takes home production from the table of estimates', async () => {
    const file = join(dir, 'estimates.csv');
    writeFileSync(
      file,
      `good,quantity,low,likely,high,unit,source,reliability,credibility,date,economy,note\n${good['810520']},domestic-output-share,0.4,0.5,0.6,share of use,assumption,F,6,2024-01-01,JPN,\n`,
    );
    const output = await ask(
      chokepoints,
      { economy: 'JPN', direction: 'in', year: 2022 },
      { ...at, estimates: file },
    );
    // Half of what Japan has is its own.
    expect(rowOf(output, key('810520', 'COD', 'JPN'))['total']).toBeCloseTo(0.5, 13);
    expect(output.run.estimates.some(({ quantity }) => quantity === 'domestic-output-share')).toBe(true);
  });

  it('loses more when holders act together than in the sum', () => {
    const [first, second] = tableOf(japan, 'holders');
    expect([first!['holder'], second!['holder']]).toEqual(['CHN', 'COD']);
    expect(first!['together']).toBe(first!['loss']);
    expect(first!['superadditivity']).toBe(0);
    expect(Number(second!['superadditivity'])).toBeGreaterThan(0);
    expect(Number(second!['together'])).toBeCloseTo(
      Number(second!['apart']) + Number(second!['superadditivity']),
      15,
    );
  });

  it('sets trade of then beside trade of now, and says where it cannot', async () => {
    // Japan buys 240 in all, 180 of it from China.
    const china = rowOf(japan, 'in:CHN:JPN', 'drift');
    expect(china).toMatchObject({ nowYear: 2022, nowFlow: 180e6, structureYear: 2011 });
    expect(china['nowShare']).toBeCloseTo(0.75, 14);
    expect(china['change']).toBeCloseTo(0.75 - Number(china['thenShare']), 14);
    const box = await ask(chokepoints, { economy: 'DEU', direction: 'in' }, options);
    expect(
      tableOf(box, 'drift').every((row) => row['nowShare'] === null && row['nowReason'] === 'no-data'),
    ).toBe(true);
  });

  it('has bands that hold the likely value', async () => {
    const asked = { economy: 'JPN', against: 'CHN', year: 2022 };
    const drawn = { ...at, draws: 60 };
    const one = await ask(chokepoints, asked, drawn);
    const row = rowOf(one, key('810520', 'CHN', 'JPN'));
    for (const column of ['share', 'loss', 'months'])
      expect([row[`${column}Low`], row[column], row[`${column}High`]].map(Number)).toEqual(
        [row[`${column}Low`], row[column], row[`${column}High`]].map(Number).toSorted((a, b) => a - b),
      );
    expect(row['lossLow']).not.toBe(row['lossHigh']);
  });

  it('proves what it explains', async () => {
    const drawn = { ...at, draws: 8 };
    await withSession(drawn, async (session) => {
      const output = await session.ask(chokepoints, { economy: 'JPN', against: 'CHN', year: 2022 });
      for (const table of ['rows', 'holders', 'paths', 'pair', 'drift'])
        for (const { key: column } of chokepoints.tables[table]!.filter(({ kind }) =>
          ['number', 'share', 'money'].includes(kind),
        )) {
          // The lines of months are those of the house.
          if (column.startsWith('months')) continue;
          const row = tableOf(output, table).findIndex((one) => typeof one[column] === 'number');
          if (row < 0) continue;
          const told = await session.explain(chokepoints, output, { table, row, column });
          expect(unproven(told.lines), `${table} ${column}`).toBeNull();
        }
    });
  });
});

describe('data that do not fit', () => {
  it('are named: an economy that the table does not tell apart, sectors without output', async () => {
    const swiss = await ask(chokepoints, { economy: 'CHE', direction: 'in' }, options);
    expect(warned(swiss)).toContain('chokepoints.notInTable');
    expect(tableOf(swiss, 'rows').filter(({ kind }) => kind === 'sector')).toEqual([]);
    const idle = (await ask(chokepoints, { economy: 'JPN', direction: 'in' }, options)).warnings.find(
      ({ id }) => id === 'chokepoints.idle',
    );
    expect(idle?.params['sectors']).toEqual(['Private households with employed persons (Japan)']);
  });

  it('end in one sentence: a counterpart inside, nobody known, no data of the year', async () => {
    const refused = async (input: object): Promise<string> => {
      try {
        await ask(chokepoints, input, options);
      } catch (error) {
        if (error instanceof UserError) return error.said.id;
        throw error;
      }
      return 'answered';
    };
    expect(await refused({ economy: 'EU', against: 'DEU' })).toBe('chokepoints.oneself');
    expect(await refused({ economy: 'JPN', against: 'nowhere' })).toBe('shared.unknownEconomy');
    expect(await refused({ economy: 'TUV' })).toBe('chokepoints.nothing');
  });
});

describe('the reference table', () => {
  const folder = referenceFolder('input-output');

  it.skipIf(folder === null)(`gives its vectors of exposure through the question (${ABSENT})`, async () => {
    const world = join(dir, 'reference');
    await importIo(world, [folder!]);
    const vectors = JSON.parse(readFileSync(join(folder!, 'shock_vectors.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    const labels = vectors['labels'] as string[];
    const find = (part: RegExp): number[] =>
      Object.entries(vectors).find(([name]) => part.test(name))![1] as number[];
    const [gross, face] = [find(/look.?through/i), find(/face/i)];
    const output = await ask(chokepoints, { economy: 'reg1', direction: 'out' }, { ...options, world });
    const held = tableOf(output, 'rows').filter(({ kind }) => kind === 'sector');
    expect(held).toHaveLength(labels.filter((label) => !label.startsWith('reg1|')).length);
    const largest = Math.max(...gross);
    for (const row of held) {
      const j = labels.indexOf(`${String(row['target'])}|${String(row['item'])}`);
      expect(Math.abs(Number(row['lookThrough']) - gross[j]!) / largest).toBeLessThan(1e-9);
      expect(Math.abs(Number(row['faceValue']) - face[j]!) / largest).toBeLessThan(1e-9);
    }
    expect(held.every((row) => row['flow'] === null && row['flowReason'] === 'no-data')).toBe(true);
  });
});
