import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { importComtrade } from '../../src/ledger/sources/comtrade.ts';
import { importBaci } from '../../src/ledger/sources/baci.ts';
import { autonomy } from '../../src/questions/autonomy/autonomy.ts';
import { ask } from '../../src/surfaces/run.ts';
import { asOne, bruteFlags } from '../support/brute-dependence.ts';
import { plantZip, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-planted-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

let made = 0;
async function plantedWorld(flows: readonly PlantedFlow[]): Promise<string> {
  const home = join(dir, String(made++));
  const zip = await plantZip(home, flows);
  await importBaci(join(home, 'world'), [zip], {});
  return join(home, 'world');
}

async function flagged(
  world: string,
  economy: string,
  definition: string,
  more: object = {},
): Promise<Record<string, boolean | null>> {
  const { answer } = await ask(
    autonomy,
    { economy, definition, ...more },
    { world, seed: 1, draws: 0, datasets: [], estimates: null, goods: null },
  );
  return Object.fromEntries(
    answer.rows.map((row) => [String(row['product']), row['flagged'] as boolean | null]),
  );
}

const names = ['JPN', 'CHN', 'KOR', 'DEU', 'FRA', 'USA', 'TWN'] as const;
const products = ['010121', '282520', '854231', '811292'] as const;

describe('autonomy on worlds whose flags are known', () => {
  it('equals every definition in its own words, on random worlds of three years', async () => {
    const flow = record({
      year: constantFrom(2019, 2020, 2021),
      exporter: constantFrom(...names),
      importer: constantFrom(...names),
      product: constantFrom(...products),
      value: integer({ min: 1, max: 997 }),
    });
    await assert(
      asyncProperty(array(flow, { minLength: 60, maxLength: 160 }), async (drawn) => {
        const unique = new Map(
          drawn
            .filter((f) => f.exporter !== f.importer)
            .map((f) => [`${f.year}${f.exporter}${f.importer}${f.product}`, f]),
        );
        const flows: PlantedFlow[] = [
          ...unique.values(),
          ...[2019, 2020, 2021].flatMap((year) =>
            ['JPN', 'FRA'].map((importer) => ({
              year,
              exporter: 'USA',
              importer,
              product: '010129',
              value: 5,
            })),
          ),
        ];
        const world = await plantedWorld(flows);
        const eu = asOne(flows, 'EU27', ['DEU', 'FRA']);
        for (const definition of ['cdi', 'geodep', 'cabinet-office', 'hjs', 'merics']) {
          expect(await flagged(world, 'JPN', definition, { year: 2021 }), definition).toEqual(
            bruteFlags(flows, 'JPN', definition, 2021),
          );
          expect(await flagged(world, 'EU27', definition, { year: 2021 }), `EU27 ${definition}`).toEqual(
            bruteFlags(eu.outside, 'EU27', definition, 2021, {}, eu.within),
          );
        }
      }),
      { numRuns: 5 },
    );
  });

  it('assesses a group like one economy: flows inside it are removed first, and count in CDI2 and CDI3', async () => {
    const flows: PlantedFlow[] = [
      { year: 2021, exporter: 'CHN', importer: 'DEU', product: '282520', value: 100 },
      { year: 2021, exporter: 'CHN', importer: 'FRA', product: '282520', value: 100 },
      { year: 2021, exporter: 'FRA', importer: 'DEU', product: '282520', value: 90 },
      { year: 2021, exporter: 'CHN', importer: 'DEU', product: '854231', value: 100 },
      { year: 2021, exporter: 'FRA', importer: 'DEU', product: '854231', value: 101 },
    ];
    const world = await plantedWorld([...flows, ...flows.map((flow) => ({ ...flow, year: 2020 }))]);
    expect(await flagged(world, 'EU', 'cdi')).toEqual({ '282520': true, '854231': false });
    expect(await flagged(world, 'EU', 'geodep')).toEqual({ '282520': true, '854231': true });
    expect(await flagged(world, 'DEU', 'cabinet-office')).toEqual({ '282520': true, '854231': true });
  });

  it('keeps leading zeros, Taiwan, and products without quantities', async () => {
    const world = await plantedWorld([
      { year: 2021, exporter: 'TWN', importer: 'JPN', product: '010121', value: 7, quantity: null },
      { year: 2021, exporter: 'KOR', importer: 'JPN', product: '010121', value: '2.999', quantity: 1 },
    ]);
    const { answer, run } = await ask(
      autonomy,
      { economy: 'JPN', definition: 'cabinet-office' },
      { world, seed: 1, draws: 0, datasets: [], estimates: null, goods: null },
    );
    expect(answer.rows).toMatchObject([{ product: '010121', topExporter: 'TWN', imports: 9999 }]);
    expect(run.datasets).toMatchObject([{ from: 'world' }]);
  });

  it('gives a good with one supplier the index 1, and flags it by every definition that looks at concentration', async () => {
    const years = [2019, 2020, 2021];
    const world = await plantedWorld(
      years.map((year) => ({ year, exporter: 'CHN', importer: 'JPN', product: '811292', value: 3 })),
    );
    for (const definition of ['cdi', 'geodep', 'cabinet-office', 'hjs', 'merics'])
      expect(await flagged(world, 'JPN', definition), definition).toEqual({ '811292': true });
    const { answer } = await ask(
      autonomy,
      { economy: 'JPN' },
      { world, seed: 1, draws: 30, datasets: [], estimates: null, goods: null },
    );
    expect(answer.rows).toMatchObject([
      { hhi: 1, worldHhi: 1, topShare: 1, pFlag: 1, exports: 0, yearsHeld: 3 },
    ]);
  });

  it('takes codes that a new revision split for one product in all years', async () => {
    const head =
      'refYear,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue,netWgt,motCode,customsCode,partner2Code';
    const row = (year: number, partner: number, revision: string, code: string, value: number): string =>
      `${year},392,M,${partner},${revision},${code},${value},,0,C00,0`;
    // HS22 took boron, lithium and helium-3 out of 284590 of HS17: one product from 2021 on, 60 from China (156) of 100.
    const rows = [
      row(2021, 156, 'H5', '284590', 90),
      row(2021, 842, 'H5', '284590', 10),
      row(2022, 156, 'H6', '284520', 30),
      row(2022, 156, 'H6', '284530', 30),
      row(2022, 842, 'H6', '284540', 20),
      row(2022, 842, 'H6', '284590', 20),
    ];
    const home = join(dir, String(made++));
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'comtrade.csv'), [head, ...rows, ''].join('\n'));
    await importComtrade(join(home, 'world'), [join(home, 'comtrade.csv')]);
    const { answer } = await ask(
      autonomy,
      { economy: 'JPN', definition: 'cabinet-office', years: '2021-2022' },
      { world: join(home, 'world'), seed: 1, draws: 0, datasets: [], estimates: null, goods: null },
    );
    expect(answer.rows).toMatchObject([
      { topExporter: 'CHN', topShare: 0.6, imports: 100, yearsHeld: 2, flagged: true },
    ]);
    expect(answer.rows[0]?.['hhi']).toBeCloseTo(0.52, 12);
  });

  it('names products in both languages by the revision of the dataset', async () => {
    const world = await plantedWorld([
      { year: 2021, exporter: 'CHN', importer: 'JPN', product: '282520', value: 3 },
      { year: 2021, exporter: 'CHN', importer: 'JPN', product: '010121', value: 2 },
    ]);
    const { answer } = await ask(
      autonomy,
      { economy: 'JPN' },
      { world, seed: 1, draws: 0, datasets: [], estimates: null, goods: null },
    );
    expect(answer.rows[0]).toMatchObject({ product: '282520', nameJa: '水酸化リチウム' });
    expect(answer.rows[0]?.['name']).toMatch(/lithium/i);
    expect(answer.rows[1]).toMatchObject({ product: '010121', name: expect.stringMatching(/horse/i) });
    expect(answer.rows[1]?.['nameJa']).toBe(answer.rows[1]?.['name']);
  });
});
