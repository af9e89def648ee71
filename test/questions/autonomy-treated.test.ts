// Treatments, the table of definitions and mirror gaps, on planted worlds whose answers are known by construction.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/contract/column.ts';
import type { Output } from '../../src/contract/question.ts';
import { importComtrade } from '../../src/ledger/sources/comtrade.ts';
import { autonomy } from '../../src/questions/autonomy/autonomy.ts';
import { ask, withSession, type RunOptions } from '../../src/surfaces/run.ts';
import { bruteFlags, hhi, throughHubs, top, type Treat } from '../support/brute-dependence.ts';
import { holdToExplanation } from '../support/explained.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-treated-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const options = (world: string | null, draws = 0): RunOptions => ({
  world,
  seed: 1,
  draws,
  datasets: [],
  estimates: null,
  goods: null,
});
let made = 0;
async function planted(flows: readonly PlantedFlow[]): Promise<string> {
  const world = join(dir, `world-${made++}`);
  await plantWorld(world, flows);
  return world;
}
const flow = (
  exporter: string,
  importer: string,
  value: number | string,
  more: Partial<PlantedFlow> = {},
): PlantedFlow => ({
  year: 2021,
  exporter,
  importer,
  product: '282520',
  value,
  ...more,
});
const byProduct = ({ answer }: Output, key: string): Record<string, unknown> =>
  Object.fromEntries(answer.rows.map((row) => [String(row['product']), row[key]]));
const only = ({ answer }: Output): Row => {
  expect(answer.rows).toHaveLength(1);
  return answer.rows[0]!;
};
const definitionsOf = ({ answer }: Output): Record<string, Row> =>
  Object.fromEntries((answer['definitions'] as Row[]).map((row) => [String(row['definition']), row]));

const definitions = ['cdi', 'geodep', 'cabinet-office', 'hjs', 'merics'];
const treatments: readonly (readonly [string, Treat])[] = [
  ['reexports', { reexports: true }],
  ['noise-floor', { floor: 100_000 }],
  ['hysteresis', { hysteresis: true }],
  ['reexports,noise-floor,hysteresis', { reexports: true, floor: 100_000, hysteresis: true }],
];

describe('on random worlds of six years with hubs', () => {
  const names = ['JPN', 'CHN', 'HKG', 'SGP', 'NLD', 'USA'] as const;
  const drawn = record({
    year: constantFrom(2016, 2017, 2018, 2019, 2020, 2021),
    exporter: constantFrom(...names),
    importer: constantFrom(...names),
    product: constantFrom('010121', '282520', '854231'),
    value: integer({ min: 1, max: 97 }),
  });
  const worlds = array(drawn, { minLength: 120, maxLength: 220 }).map((flows): PlantedFlow[] => [
    ...new Map(
      flows
        .filter((f) => f.exporter !== f.importer)
        .map((f) => [`${f.year}${f.exporter}${f.importer}${f.product}`, f]),
    ).values(),
    ...[2016, 2017, 2018, 2019, 2020, 2021].map((year) => flow('USA', 'JPN', 5, { year, product: '010129' })),
  ]);

  it('every treatment of every definition equals itself by brute force, and the published result stays', async () => {
    await assert(
      asyncProperty(worlds, async (flows) => {
        const world = await planted(flows);
        await withSession(options(world), async (session) => {
          for (const definition of definitions)
            for (const [treat, how] of treatments) {
              const output = await session.ask(autonomy, { economy: 'JPN', definition, treat });
              const where = `${definition} ${treat}`;
              const applies = definition === 'cdi' || definition === 'geodep';
              const effective = { ...how, hysteresis: applies && how.hysteresis === true };
              expect(byProduct(output, 'flagged'), where).toEqual(bruteFlags(flows, 'JPN', definition, 2021));
              if (treat === 'hysteresis' && !applies)
                expect(new Set(Object.values(byProduct(output, 'treatedReason')))).toEqual(
                  new Set(['not-applicable']),
                );
              else
                expect(byProduct(output, 'flaggedTreated'), where).toEqual(
                  bruteFlags(flows, 'JPN', definition, 2021, effective),
                );
            }
        });
      }),
      { numRuns: 3 },
    );
  });

  it('shares after re-attribution equal those by brute force, and the table of definitions the single answers', async () => {
    await assert(
      asyncProperty(worlds, async (flows) => {
        const world = await planted(flows);
        const output = await ask(autonomy, { economy: 'JPN', treat: 'reexports' }, options(world));
        for (const row of output.answer.rows) {
          const shares = throughHubs(flows, 'JPN', 2021, String(row['product']));
          expect(row['hhiTreated']).toBeCloseTo(hhi(shares), 9);
          expect(row['topShareTreated']).toBeCloseTo(top(shares), 9);
        }
        for (const definition of definitions) {
          const alone = await ask(autonomy, { economy: 'JPN', definition }, options(world));
          const row = definitionsOf(output)[definition];
          expect(row).toMatchObject({ count: alone.answer['count'], total: alone.answer['total'] });
          expect(row?.['share']).toBe(Number(row?.['count']) / Number(row?.['total']));
        }
      }),
      { numRuns: 3 },
    );
  });
});

describe('hubs', () => {
  it('gives what comes through a hub back to where the hub buys, but not to the buyer itself', async () => {
    const world = await planted([
      flow('HKG', 'JPN', 60),
      flow('USA', 'JPN', 40),
      flow('CHN', 'HKG', 90),
      flow('VNM', 'HKG', 10),
      flow('JPN', 'HKG', 500),
    ]);
    const row = only(
      await ask(autonomy, { economy: 'JPN', definition: 'cdi', treat: 'reexports' }, options(world)),
    );
    expect(row).toMatchObject({
      topExporter: 'HKG',
      topShare: 0.6,
      originUncertain: true,
      topExporterTreated: 'CHN',
    });
    expect(row['hubShare']).toBeCloseTo(0.6, 12);
    expect(row['topShareTreated']).toBeCloseTo(0.54, 12);
    expect(row['hhiTreated']).toBeCloseTo(0.54 ** 2 + 0.4 ** 2 + 0.06 ** 2, 12);
  });

  it('says that an origin is uncertain only above a fifth, and leaves a hub of unknown imports as it is', async () => {
    const world = await planted([
      flow('SGP', 'JPN', 20),
      flow('USA', 'JPN', 80),
      flow('SGP', 'JPN', 21, { product: '854231' }),
      flow('USA', 'JPN', 79, { product: '854231' }),
    ]);
    const output = await ask(autonomy, { economy: 'JPN', treat: 'reexports' }, options(world));
    expect(byProduct(output, 'originUncertain')).toEqual({ '282520': false, '854231': true });
    expect(output.answer['originUncertain']).toBe(1);
    expect(byProduct(output, 'hhiTreated')).toEqual(byProduct(output, 'hhi'));
    expect(output.answer['changed']).toEqual([]);
  });

  it('takes a hub inside the group that is assessed for no hub', async () => {
    const world = await planted([flow('CHN', 'NLD', 100), flow('NLD', 'DEU', 100), flow('USA', 'DEU', 50)]);
    const of = async (economy: string): Promise<Row> =>
      only(await ask(autonomy, { economy, definition: 'cdi', treat: 'reexports' }, options(world)));
    expect(await of('DEU')).toMatchObject({
      topExporter: 'NLD',
      topExporterTreated: 'CHN',
      originUncertain: true,
    });
    expect(await of('EU')).toMatchObject({
      topExporter: 'CHN',
      topExporterTreated: 'CHN',
      originUncertain: false,
    });
  });
});

describe('noise floor', () => {
  it('drops what is below USD 100,000, at exactly that keeps it, and says how many', async () => {
    const world = await planted([
      flow('CHN', 'JPN', '99.999'),
      flow('CHN', 'JPN', 100, { product: '854231' }),
    ]);
    const output = await ask(
      autonomy,
      { economy: 'JPN', definition: 'cdi', treat: 'noise-floor' },
      options(world),
    );
    expect(byProduct(output, 'flagged')).toEqual({ '282520': true, '854231': true });
    expect(byProduct(output, 'flaggedTreated')).toEqual({ '282520': null, '854231': true });
    expect(byProduct(output, 'treatedReason')).toEqual({ '282520': 'below-noise-floor', '854231': null });
    expect(output.answer['changed']).toMatchObject([
      { product: '282520', treatedReason: 'below-noise-floor' },
    ]);
    expect(output.answer).toMatchObject({ count: 2, total: 2, treated: { count: 1, total: 1, dropped: 1 } });
    expect(output.answer.point).toContainEqual({
      id: 'autonomy.droppedPoint',
      params: { count: 1, floor: 100_000 },
    });
  });
});

describe('hysteresis and persistence', () => {
  /** Imports from one supplier with this share, the rest from many small ones: HHI is near its square. */
  const concentrated = (year: number, share: number): PlantedFlow[] => [
    flow('CHN', 'JPN', 1000 * share, { year }),
    ...['USA', 'DEU', 'KOR', 'VNM', 'BRA'].map((e) => flow(e, 'JPN', 200 * (1 - share), { year })),
  ];

  it('keeps what was flagged while its index lies between 0.35 and 0.4', async () => {
    const world = await planted(
      [2019, 2020, 2021].flatMap((year) => concentrated(year, year === 2019 ? 0.7 : 0.57)),
    );
    const row = only(
      await ask(autonomy, { economy: 'JPN', definition: 'cdi', treat: 'hysteresis' }, options(world)),
    );
    expect(Number(row['hhi'])).toBeGreaterThan(0.35);
    expect(Number(row['hhi'])).toBeLessThan(0.4);
    expect(row).toMatchObject({ flagged: false, flaggedTreated: true, hhiTreated: row['hhi'] });
    const late = await ask(
      autonomy,
      { economy: 'JPN', definition: 'cdi', treat: 'hysteresis', years: '2020-2021' },
      options(world),
    );
    expect(only(late)).toMatchObject({ flagged: false, flaggedTreated: false });
  });

  it('needs two years, and says so', async () => {
    const world = await planted(concentrated(2021, 0.7));
    const output = await ask(autonomy, { economy: 'JPN', treat: 'hysteresis' }, options(world));
    expect(only(output)).toMatchObject({ flaggedTreated: null, treatedReason: 'history-too-short' });
    expect(output.warnings.map(({ id }) => id)).toContain('autonomy.hysteresisTooShort');
    expect(output.answer).toMatchObject({
      treated: { applied: [], notApplied: { hysteresis: 'history-too-short' }, count: null },
    });
  });

  it('does not run geodep on fewer than two of its three years, and says which are at hand and what to do', async () => {
    const world = await planted([
      ...concentrated(2021, 0.9),
      flow('CHN', 'USA', 9000),
      flow('CHN', 'JPN', 9, { product: '854231' }),
    ]);
    const output = await ask(
      autonomy,
      { economy: 'JPN', definition: 'geodep', treat: 'reexports' },
      options(world, 20),
    );
    for (const row of output.answer.rows)
      expect(row).toMatchObject({
        flagged: null,
        pFlag: null,
        flagReason: 'history-too-short',
        yearsHeld: 1,
        flaggedTreated: null,
        pFlagTreated: null,
        treatedReason: 'history-too-short',
      });
    expect(output.answer).toMatchObject({
      count: null,
      countReason: 'history-too-short',
      total: 2,
      persistence: { need: 2, window: 3, years: [2021] },
      treated: { applied: ['reexports'], count: null, total: 2 },
    });
    expect(output.answer.point[0]).toMatchObject({
      id: 'autonomy.tooShort',
      params: { need: 2, window: 3, years: ['2021'], total: 2, definition: 'geodep' },
    });
    expect(definitionsOf(output)['geodep']).toMatchObject({
      count: null,
      share: null,
      reason: 'history-too-short',
      bandReason: 'history-too-short',
      yearsNeeded: 2,
      yearsUsed: 1,
      total: 2,
    });
    expect(definitionsOf(output)['cabinet-office']).toMatchObject({ count: 2, reason: null });
    expect(output.run.coefficients['geodep.years needed']).toEqual({
      value: 2,
      source: 'CEPII GeoDep, Lefebvre & Wibaux (2024)',
    });
    await holdToExplanation(autonomy, output, options(world, 20), 'rows', [0, 1]);
    const flagged = await ask(autonomy, { economy: 'JPN', flagged: true }, options(world));
    expect(flagged.answer.rows).toEqual([]);
  });

  it('lets a span of years change what is held, not what a definition of one year flags', async () => {
    const world = await planted([...concentrated(2020, 0.9), ...concentrated(2021, 0.45)]);
    const span = await ask(
      autonomy,
      { economy: 'JPN', definition: 'cabinet-office', years: '2020-2021' },
      options(world),
    );
    expect(only(span)).toMatchObject({ flagged: false, yearsHeld: 1 });
    expect(span.answer['years']).toEqual([2020, 2021]);
  });

  it('needs two of three years for geodep, and no more of a longer span', async () => {
    const worldwide = (year: number): PlantedFlow[] => [flow('CHN', 'USA', 9000, { year })];
    const world = await planted([
      ...[2017, 2018, 2019].flatMap((year) => [...concentrated(year, 0.9), ...worldwide(year)]),
      ...[2020, 2021].flatMap((year) => [...concentrated(year, 0.3), ...worldwide(year)]),
    ]);
    const of = async (years: string): Promise<Row> =>
      only(await ask(autonomy, { economy: 'JPN', years }, options(world)));
    expect(await of('2021')).toMatchObject({ flagged: false, yearsHeld: 1 });
    expect(await of('2020')).toMatchObject({ flagged: true, yearsHeld: 2 });
    expect(await of('2017-2021')).toMatchObject({ flagged: false, yearsHeld: 3 });
  });
});

describe('both sides report', () => {
  const world = join(dir, 'comtrade');
  beforeAll(async () => {
    const head =
      'refYear,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue,netWgt,motCode,customsCode,partner2Code';
    // Japan (392) from China (156), the United States (842), Korea (410); China's and the United States' own reports.
    const rows = [
      [392, 'M', 156, '282520', 600_000],
      [156, 'X', 392, '282520', 500_000],
      [392, 'M', 842, '282520', 300_000],
      [842, 'X', 392, '282520', 300_000],
      [392, 'M', 410, '282520', 100_000],
      [392, 'M', 410, '854231', 50_000],
    ].map(
      ([reporter, way, partner, code, value]) =>
        `2022,${reporter},${way},${partner},H6,${code},${value},,0,C00,0`,
    );
    writeFileSync(join(dir, 'comtrade.csv'), [head, ...rows, ''].join('\n'));
    await importComtrade(world, [join(dir, 'comtrade.csv')]);
  });
  const asked = { economy: 'JPN', definition: 'cabinet-office', treat: 'mirror' } as const;

  it('shows the gap, of the flows that both report, and why there is none', async () => {
    const output = await ask(autonomy, asked, options(world));
    const [lithium, chips] = output.answer.rows;
    expect(lithium).toMatchObject({
      product: '282520',
      imports: 1_000_000,
      mirrorShare: 0.9,
      mirrorReason: null,
    });
    expect(lithium?.['mirrorGap']).toBeCloseTo(Math.log(900 / 800), 12);
    expect(chips).toMatchObject({ mirrorGap: null, mirrorShare: null, mirrorReason: 'no-data' });
  });

  it('takes the gap as the noise of those flows: the published probability stays, the treated one differs', async () => {
    const output = await ask(autonomy, asked, options(world, 400));
    const plain = await ask(autonomy, { ...asked, treat: undefined }, options(world, 400));
    const [row] = output.answer.rows;
    expect(row?.['pFlag']).toBe(plain.answer.rows[0]?.['pFlag']);
    expect(row?.['pFlagTreated']).not.toBe(row?.['pFlag']);
    // China's share stays above one half unless its report errs by -0.405 in logs: 3.1 standard deviations of ln(1.2)/√2,
    // were Korea's small flow exact.
    expect(row?.['pFlagTreated']).toBeGreaterThan(0.98);
    expect(Number(row?.['pFlag'])).toBeLessThan(Number(row?.['pFlagTreated']));
  });

  it('says that a dataset without two reports has none', async () => {
    const one = await planted([flow('CHN', 'JPN', 60)]);
    const output = await ask(autonomy, { economy: 'JPN', treat: 'mirror' }, options(one));
    expect(only(output)).toMatchObject({
      mirrorGap: null,
      mirrorReason: 'no-data',
      treatedReason: 'no-data',
    });
    expect(output.warnings.map(({ id }) => id)).toContain('autonomy.noMirror');
  });

  it('explains the gap and the treated probability', async () => {
    const output = await ask(autonomy, asked, options(world, 30));
    const held = await holdToExplanation(autonomy, output, options(world, 30), 'rows', [0, 1]);
    for (const key of ['mirrorGap', 'mirrorShare', 'pFlagTreated'])
      expect(held.get(key), key).toBeGreaterThan(0);
  });
});

describe('the table of definitions', () => {
  it('has a band of the count from the noise of the data, apart from the choice of definition', async () => {
    const products = ['282520', '854231', '811292', '901090'];
    const world = await planted(
      products.flatMap((product, k) => [
        flow('CHN', 'JPN', 48 + 2 * k, { product }),
        flow('USA', 'JPN', 48, { product }),
      ]),
    );
    const output = await ask(autonomy, { economy: 'JPN', definition: 'cabinet-office' }, options(world, 100));
    const row = definitionsOf(output)['cabinet-office'];
    expect(row).toMatchObject({ count: 4, total: 4, share: 1, bandReason: null });
    expect(Number(row?.['countLow'])).toBeLessThanOrEqual(Number(row?.['countHigh']));
    const sum = output.answer.rows.reduce((total, one) => total + Number(one['pFlag']), 0);
    expect(Number(row?.['countLow'])).toBeLessThanOrEqual(sum);
    expect(Number(row?.['countHigh'])).toBeGreaterThanOrEqual(sum);
    expect(output.answer.point.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['autonomy.choice', 'autonomy.noise']),
    );
    const still = await ask(autonomy, { economy: 'JPN', definition: 'cabinet-office' }, options(world));
    expect(definitionsOf(still)['cdi']).toMatchObject({ countLow: null, bandReason: 'not-asked' });
  });

  it('says what cannot be asked: an own partner, an unknown one, an unknown treatment', async () => {
    const world = await planted([flow('USA', 'CHN', 10), flow('FRA', 'DEU', 10), flow('CHN', 'DEU', 10)]);
    const refused = (input: object): Promise<void> =>
      expect(ask(autonomy, input, options(world))).rejects.toThrow(/ownPartner|unknownEconomy|badTreatment/);
    await refused({ economy: 'CHN', definition: 'hjs' });
    await refused({ economy: 'DEU', definition: 'hjs', on: 'EU' });
    await refused({ economy: 'DEU', definition: 'hjs', on: 'CHX' });
    await refused({ economy: 'DEU', treat: 'smoothing' });
    await refused({ economy: 'DEU', treat: '' });
    const own = await ask(autonomy, { economy: 'CHN' }, options(world));
    expect(definitionsOf(own)['hjs']).toMatchObject({ count: null, reason: 'not-applicable' });
  });

  it('takes a group as one partner', async () => {
    const world = await planted([flow('FRA', 'JPN', 30), flow('DEU', 'JPN', 30), flow('USA', 'JPN', 40)]);
    const on = async (partner: string): Promise<unknown> =>
      only(
        await ask(autonomy, { economy: 'JPN', definition: 'cabinet-office', on: partner }, options(world)),
      )['flagged'];
    expect(await on('FRA')).toBe(false);
    expect(await on('EU')).toBe(true);
  });
});
