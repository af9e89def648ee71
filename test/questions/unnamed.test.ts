// Partners that a source does not tell apart: counted as they stand under published names, set aside by the treatment and by
// our own measures, as if their sales were not in the data.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/contract/column.ts';
import type { Output } from '../../src/contract/question.ts';
import { definitionNames } from '../../src/measures/dependence.ts';
import { autonomy } from '../../src/questions/autonomy/autonomy.ts';
import { good } from '../../src/questions/good/good.ts';
import { indispensability } from '../../src/questions/indispensability/indispensability.ts';
import { isUnnamed } from '../../src/questions/shared/unnamed.ts';
import { map } from '../../src/questions/map/map.ts';
import { ask, withSession, type RunOptions } from '../../src/surfaces/run.ts';
import { bruteFlags, type Treat } from '../support/brute-dependence.ts';
import { holdToExplanation } from '../support/explained.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-unnamed-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** "Europe EFTA, not elsewhere specified": the one partner without a name in BACI. */
const UNNAMED = 'XEF';

const options = (world: string, draws = 0): RunOptions => ({
  world,
  seed: 1,
  draws,
  datasets: [],
  estimates: null,
  goods: null,
});
let made = 0;
async function planted(flows: readonly PlantedFlow[], products?: readonly string[]): Promise<string> {
  const world = join(dir, `world-${made++}`);
  const names = products ? { products: Object.fromEntries(products.map((code) => [code, ''])) } : {};
  await plantWorld(world, flows, names);
  return world;
}
const namedOnly = (flows: readonly PlantedFlow[]): PlantedFlow[] =>
  flows.filter(({ exporter }) => exporter !== UNNAMED);
const byProduct = ({ answer }: Output, key: string): Record<string, unknown> =>
  Object.fromEntries(answer.rows.map((row) => [String(row['product']), row[key]]));

describe('autonomy on random worlds with an unnamed partner', () => {
  const names = ['JPN', 'CHN', 'HKG', 'USA', UNNAMED] as const;
  const drawn = record({
    year: constantFrom(2019, 2020, 2021),
    exporter: constantFrom(...names, UNNAMED),
    importer: constantFrom(...names),
    product: constantFrom('010121', '282520', '854231'),
    value: integer({ min: 1, max: 160 }),
  });
  const worlds = array(drawn, { minLength: 60, maxLength: 110 }).map((flows): PlantedFlow[] => [
    ...new Map(
      flows
        .filter((f) => f.exporter !== f.importer)
        .map((f) => [`${f.year}${f.exporter}${f.importer}${f.product}`, f]),
    ).values(),
    ...[2019, 2020, 2021].flatMap((year): PlantedFlow[] => [
      { year, exporter: 'USA', importer: 'JPN', product: '010129', value: 105 },
      { year, exporter: UNNAMED, importer: 'JPN', product: '811292', value: 100 },
    ]),
  ]);
  const treatments: readonly (readonly [string, Treat])[] = [
    ['unnamed', {}],
    ['unnamed,reexports', { reexports: true }],
    ['unnamed,noise-floor,hysteresis', { floor: 100_000, hysteresis: true }],
  ];

  it('every published definition counts it; every treated one is the definition on the world without it', async () => {
    await assert(
      asyncProperty(worlds, async (flows) => {
        const world = await planted(flows);
        await withSession(options(world), async (session) => {
          for (const definition of definitionNames) {
            const published = bruteFlags(flows, 'JPN', definition, 2021);
            const own = await session.ask(autonomy, { economy: 'JPN', definition, treat: 'reexports' });
            expect(byProduct(own, 'flagged'), definition).toEqual(published);
            expect(byProduct(own, 'flaggedTreated'), `${definition} reexports`).toEqual(
              bruteFlags(flows, 'JPN', definition, 2021, { reexports: true }),
            );
            for (const [treat, how] of treatments) {
              const output = await session.ask(autonomy, { economy: 'JPN', definition, treat });
              const where = `${definition} ${treat}`;
              expect(byProduct(output, 'flagged'), where).toEqual(published);
              const applies = definition === 'cdi' || definition === 'geodep';
              const left = bruteFlags(namedOnly(flows), 'JPN', definition, 2021, {
                ...how,
                hysteresis: applies && how.hysteresis === true,
              });
              const gone = Object.fromEntries(Object.keys(published).map((product) => [product, null]));
              expect(byProduct(output, 'flaggedTreated'), where).toEqual({ ...gone, ...left });
              expect(byProduct(output, 'treatedReason')['811292'], where).toBe('no-imports');
            }
          }
        });
      }),
      { numRuns: 2 },
    );
  });

  it('draws of the treated result are those of the world without it', async () => {
    const flows: PlantedFlow[] = [2020, 2021].flatMap((year) => [
      { year, exporter: 'CHN', importer: 'JPN', product: '282520', value: 50 },
      { year, exporter: 'USA', importer: 'JPN', product: '282520', value: 48 },
      { year, exporter: UNNAMED, importer: 'JPN', product: '282520', value: 300 },
      { year, exporter: UNNAMED, importer: 'USA', product: '282520', value: 900 },
      { year, exporter: 'CHN', importer: 'USA', product: '282520', value: 70 },
    ]);
    const asked = { economy: 'JPN', definition: 'cabinet-office', treat: 'unnamed' } as const;
    const output = await ask(autonomy, asked, options(await planted(flows), 200));
    const { treat: _, ...plain } = asked;
    const without = await ask(autonomy, plain, options(await planted(namedOnly(flows)), 200));
    const [row, bare] = [output.answer.rows[0]!, without.answer.rows[0]!];
    expect(row).toMatchObject({ flagged: true, topExporter: UNNAMED, imports: 398_000 });
    expect(row).toMatchObject({
      flaggedTreated: bare['flagged'],
      hhiTreated: bare['hhi'],
      topExporterTreated: 'CHN',
      topShareTreated: bare['topShare'],
    });
    // The errors of single flows are drawn in their order, so only about the same share of draws flags.
    expect(Math.abs(Number(row['pFlagTreated']) - Number(bare['pFlag']))).toBeLessThan(0.12);
    expect(output.warnings).toContainEqual({ id: 'autonomy.unnamedLead', params: { count: 1 } });
    expect(without.warnings.map(({ id }) => id)).not.toContain('autonomy.unnamedLead');
    const held = await holdToExplanation(
      autonomy,
      await ask(autonomy, { ...asked, treat: 'unnamed,reexports' }, options(await planted(flows), 20)),
      options(join(dir, `world-${made - 1}`), 20),
      'rows',
      [0],
    );
    for (const key of ['hhiTreated', 'topShareTreated', 'pFlagTreated'])
      expect(held.get(key), key).toBeGreaterThan(0);
  });

  it('is explained without it among the world’s exporters', async () => {
    const flow = (year: number, exporter: string, importer: string, value: number): PlantedFlow => ({
      year,
      exporter,
      importer,
      product: '282520',
      value,
    });
    const world = await planted(
      [2019, 2020, 2021].flatMap((year) => [
        flow(year, 'CHN', 'JPN', 900),
        flow(year, UNNAMED, 'JPN', 100),
        flow(year, 'CHN', 'KOR', 1000),
        flow(year, UNNAMED, 'KOR', 1400),
        flow(year, 'USA', 'KOR', 1500),
      ]),
    );
    const output = await ask(autonomy, { economy: 'JPN', treat: 'unnamed' }, options(world));
    // World HHI 0.34 with it, 0.51 without: only the treated result is flagged.
    expect(output.answer.rows[0]).toMatchObject({ pFlag: 0, pFlagTreated: 1 });
    const held = await holdToExplanation(autonomy, output, options(world), 'rows', [0]);
    expect(held.get('pFlagTreated')).toBe(1);
  });

  it('is told in indicators too, which list every partner without a name', async () => {
    const asked = {
      economy: 'BRA',
      definition: 'cabinet-office',
      year: 2020,
      treat: 'unnamed,reexports',
    } as const;
    const output = await ask(autonomy, asked, { ...options('', 20), world: null });
    expect(output.answer).toMatchObject({ treated: { notApplied: {} } });
    const place = output.answer.rows.findIndex((row) => row['hhi'] !== row['hhiTreated']);
    expect(place).toBeGreaterThan(-1);
    for (const row of output.answer.rows)
      expect(isUnnamed(String(row['topExporterTreated'])), String(row['product'])).toBe(false);
    const held = await holdToExplanation(autonomy, output, { ...options('', 20), world: null }, 'rows', [
      place,
    ]);
    for (const key of ['hhiTreated', 'topShareTreated']) expect(held.get(key), key).toBeGreaterThan(0);
  });
});

describe('our own measures on the indicators of the box', () => {
  const box = { ...options(''), world: null };
  const top = (rows: readonly Row[], product: string): unknown =>
    rows.find((row) => row['product'] === product)?.['topExporter'];

  it('Germany’s phosphoric acid of 2023 comes from an unnamed partner by published definitions, from a named one on the map', async () => {
    const year = 2023;
    const published = await ask(autonomy, { economy: 'DEU', definition: 'cabinet-office', year }, box);
    expect(top(published.answer.rows, '280920')).toBe('XAN');
    const { answer, warnings } = await ask(map, { economy: 'DEU', year }, box);
    const named = top(answer.rows, 'phosphoric-acid');
    expect([typeof named, isUnnamed(String(named))]).toEqual(['string', false]);
    const tops = answer.rows.map((row) => row['topExporter']).filter((code) => code !== null);
    expect(tops.filter((code) => isUnnamed(String(code)))).toEqual([]);
    expect(warnings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['shared.unnamedBought', 'shared.unnamedSold']),
    );
  });
});

describe('our own measures', () => {
  const traders = ['JPN', 'CHN', 'KOR', 'USA', 'DEU'];
  const products = ['250410', '282520', '811292', '854231'];
  const years = Array.from({ length: 11 }, (_, k) => 2012 + k);
  const flows = years.flatMap((year, t) =>
    products.flatMap((product, p) =>
      [...traders, UNNAMED].flatMap((exporter, e) =>
        [...traders, UNNAMED].flatMap((importer, i): PlantedFlow[] => {
          if (exporter === importer) return [];
          // Japan led and lost to China; what has no name sells more than anyone, and unlike from year to year.
          const size = [140 - 12 * t, 10 + 15 * t, 9, 7, 5, 400 + 90 * ((t + p) % 3)][e]!;
          return [
            { year, exporter, importer, product, value: size + ((3 * i + p) % 7), quantity: 10 + e + i },
          ];
        }),
      ),
    ),
  );
  let worlds: readonly [string, string];
  beforeAll(async () => {
    worlds = [await planted(flows, products), await planted(namedOnly(flows), products)];
  });

  it('the map, red and the losses of others included, is that of the world without it, and says what is left out', async () => {
    const [all, without] = [
      await ask(map, { economy: 'JPN' }, options(worlds[0], 20)),
      await ask(map, { economy: 'JPN' }, options(worlds[1], 20)),
    ];
    const known = (key: string): number => without.answer.rows.filter((row) => row[key] !== null).length;
    for (const key of ['autonomy', 'indispensability', 'disruption'])
      expect(known(key), key).toBeGreaterThan(0);
    expect(all.answer).toEqual(without.answer);
    const last = flows.filter(({ year }) => year === 2022);
    const usd = (list: readonly PlantedFlow[]): number =>
      1000 * list.reduce((sum, { value }) => sum + Number(value), 0);
    const bought = last.filter(({ importer }) => importer === 'JPN');
    const unnamed = ({ exporter }: PlantedFlow): boolean => exporter === UNNAMED;
    const said = (id: string): Output['warnings'] => all.warnings.filter((one) => one.id === id);
    const percent = (list: readonly PlantedFlow[]): number =>
      Number(((100 * usd(list.filter(unnamed))) / usd(list)).toPrecision(3));
    expect(said('shared.unnamedBought')).toEqual([
      {
        id: 'shared.unnamedBought',
        params: { economy: 'JPN', year: 2022, usd: usd(bought.filter(unnamed)), share: percent(bought) },
      },
    ]);
    expect(said('shared.unnamedSold')).toEqual([
      {
        id: 'shared.unnamedSold',
        params: { year: 2022, usd: usd(last.filter(unnamed)), share: percent(last) },
      },
    ]);
    expect(without.warnings.map(({ id }) => id).join()).not.toContain('unnamed');
  });

  it('indispensability, spare capacity and flags of customers too; what has no name is nobody’s customer', async () => {
    for (const asked of [{ economy: 'CHN' }, { economy: 'CHN', for: 'JPN' }, { economy: 'EU' }]) {
      const [all, without] = [
        await ask(indispensability, asked, options(worlds[0], 20)),
        await ask(indispensability, asked, options(worlds[1], 20)),
      ];
      expect(all.answer).toEqual(without.answer);
      const customers = all.answer['customers'] as Row[];
      expect(customers.length).toBeGreaterThan(0);
      expect(customers.map((row) => row['importer'] ?? row['customer'])).not.toContain(UNNAMED);
    }
    const { answer } = await ask(indispensability, { economy: 'CHN' }, options(worlds[0]));
    expect(answer.rows.some((row) => row['spare'] !== null)).toBe(true);
  });

  it('a dossier: makers without it, buyers flagged by GeoDep with it', async () => {
    const dossier = await ask(good, { good: 'gallium', economies: 0 }, options(worlds[0]));
    const makers = (dossier.answer['makers'] as Row[]).filter((row) => row['grade'] === 'A');
    expect(makers.length).toBeGreaterThan(0);
    expect(makers.map((row) => row['economy'])).not.toContain(UNNAMED);
    const buyers = (dossier.answer['buyers'] as Row[]).filter((row) => row['grade'] === 'A');
    expect(buyers.map((row) => row['importer']).toSorted()).toEqual(traders.toSorted());
    for (const row of buyers) {
      const importer = String(row['importer']);
      expect(row, importer).toMatchObject({
        topExporter: UNNAMED,
        flagged: bruteFlags(flows, importer, 'geodep', 2022)['811292'],
      });
    }
  });
});
