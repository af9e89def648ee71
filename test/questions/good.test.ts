// The dossier of a good: on the box, on planted worlds, and cell by cell.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, double, property, record, uniqueArray } from 'fast-check';
import { parser } from 'mathjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellOf, type Row } from '../../src/contract/column.ts';
import { render } from '../../src/contract/render.ts';
import type { Message } from '../../src/contract/message.ts';
import type { Output } from '../../src/contract/question.ts';
import type { GoodAnswer } from '../../src/questions/good/answer.ts';
import { dossierOf, tableNames } from '../../src/questions/good/dossier.ts';
import { good } from '../../src/questions/good/good.ts';
import { makerRows } from '../../src/questions/good/makers.ts';
import type { Parts } from '../../src/questions/good/told.ts';
import { map } from '../../src/questions/map/map.ts';
import { texts } from '../../src/questions/registry.ts';
import { ask, explain } from '../../src/surfaces/run.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-good-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const options = { world: null, seed: 1, draws: 0, datasets: [], estimates: null, goods: null };

/** Asks for a dossier; without the pillars of others unless a number of economies is given. */
async function dossier(text: string, more: object = {}, asked: object = {}): Promise<GoodAnswer> {
  const { answer } = await ask(good, { good: text, economies: 0, ...asked }, { ...options, ...more });
  return answer as unknown as GoodAnswer;
}

const said = (point: readonly Message[], lang: 'en' | 'ja' = 'en'): string =>
  point.map((message) => render(message, lang, texts)).join('\n');
const pointOf = (answer: GoodAnswer, lang: 'en' | 'ja' = 'en'): string => said(good.point(answer), lang);

/** The last line of the arithmetic of a cell. */
function evaluated(parts: Parts): number {
  const reader = parser();
  let last: unknown = null;
  for (const { name, expression } of parts.lines) last = reader.evaluate(`${name} = ${expression}`);
  return Number(last);
}

const numeric = ['number', 'share', 'money', 'year'];

const subjects = [
  'gallium',
  'germanium',
  'graphite',
  'rare earths',
  'lithium hydroxide',
  'cobalt',
  'antimony',
  'integrated circuits',
  'photoresist',
  'coal',
  'antibiotics',
  'semiconductor equipment',
];

describe('dossiers from the box', () => {
  const known = new Map<string, GoodAnswer>();
  const of = (text: string): GoodAnswer => known.get(text)!;
  beforeAll(async () => {
    for (const text of subjects) known.set(text, await dossier(text));
  });

  it('knows that the DR Congo sold 84 % of the world’s exports of cobalt ores in 2022', () => {
    const rows = of('cobalt').makers.filter(
      (row) => row['product'] === 'cobalt-ores' && row['year'] === 2022 && row['economy'] === 'COD',
    );
    const byGrade = (grade: string): unknown => rows.find((row) => row['grade'] === grade)?.['share'];
    expect(byGrade('C')).toBeCloseTo(0.84, 2);
    // What importers report is another source, and another number: the gap is told.
    expect(byGrade('A')).toBeCloseTo(0.88, 2);
    expect(of('cobalt').unknown.some((row) => row['kind'] === 'sources-differ')).toBe(true);
  });

  it('leads with who makes most, in both languages', () => {
    const top = of('gallium').makers.find((row) => row['basis'] === 'production' && row['economy'] === 'CHN');
    expect(top?.['quantity']).toBe(600);
    const [first] = pointOf(of('gallium')).split('\n');
    expect(first).toBe(
      'China makes 98 % of the world’s gallium (primary production) (US Geological Survey, 2023).',
    );
    expect(pointOf(of('gallium'), 'ja').split('\n')[0]).toContain('98 %を中国が');
    expect(pointOf(of('gallium'))).toContain(
      'China licenses exports of gallium and germanium (since 2023-08-01)',
    );
  });

  it('keeps stages apart: a mine is not a refinery', () => {
    const stages = of('cobalt').rows.map((row) => row['stage']);
    expect(stages.indexOf('mine')).toBeLessThan(stages.indexOf('metal'));
    const mine = of('cobalt').rows.find((row) => row['stage'] === 'mine');
    const metal = of('cobalt').rows.find((row) => row['product'] === 'cobalt-metal');
    expect([mine?.['basis'], metal?.['basis']]).toEqual(['production', 'exports']);
    expect(of('cobalt').unknown.map((row) => row['kind'])).toContain('refining');
    expect(of('lithium hydroxide').goods).toEqual([
      'lithium-minerals',
      'lithium-carbonate',
      'lithium-hydroxide',
      'lithium-metal',
    ]);
  });

  it('says of Japan’s lithium hydroxide what the question of autonomy says: 86 % from China, flagged', () => {
    const row = of('lithium hydroxide').buyers.find(
      (one) => one['product'] === 'lithium-hydroxide' && one['importer'] === 'JPN',
    );
    expect(row).toMatchObject({ topExporter: 'CHN', grade: 'A', year: 2023, flagged: true });
    expect(row?.['topShare']).toBeCloseTo(0.86, 2);
  });

  it('reads the customs group where a good is one', () => {
    expect(of('coal').buyers[0]).toMatchObject({
      importer: 'JPN',
      topExporter: 'AUS',
      grade: 'B',
      flagged: null,
    });
    expect(of('integrated circuits').buyers).toMatchObject([{ importer: 'JPN', topExporter: 'TWN' }]);
  });

  it('is silent nowhere: every gap of every dossier is a sentence', () => {
    for (const text of subjects) {
      const answer = of(text);
      expect(answer.rows.length, text).toBeGreaterThan(0);
      expect(answer.unknown.length, text).toBeGreaterThan(2);
      for (const lang of ['en', 'ja'] as const) {
        for (const row of answer.unknown)
          expect(said([row['what'] as unknown as Message], lang), text).not.toMatch(/[{}]|undefined|NaN/);
        expect(pointOf(answer, lang), text).not.toMatch(/[{}]|undefined|NaN/);
      }
      const kinds = answer.unknown.map((row) => row['kind']);
      if (answer.buyers.length === 0) expect(kinds, text).toContain('buyers');
      if (answer.events.length === 0) expect(kinds, text).toContain('events');
    }
    expect(pointOf(of('antibiotics'))).toContain('do not say who makes or exports');
    expect(of('gallium').unknown.map((row) => row['kind'])).toContain('shared-code');
    expect(of('germanium').unknown.map((row) => row['kind'])).toContain('withheld');
  });

  it('has unique keys, names in both languages, and a reason for every number that is missing', () => {
    for (const text of subjects)
      for (const table of tableNames) {
        const rows = of(text)[table];
        const keys = rows.map((row) => row[good.keys[table] ?? '']);
        expect(new Set(keys).size, `${text} ${table}`).toBe(keys.length);
        for (const row of rows) {
          if ('name' in row) expect([row['name'], row['nameJa']]).not.toContain('');
          for (const column of good.tables[table] ?? []) {
            const cell = cellOf(row, column.key);
            expect(cell === undefined, `${text} ${table} ${column.key}`).toBe(false);
            if (numeric.includes(column.kind) && column.missing)
              expect(cellOf(row, column.missing) === null, `${text} ${table} ${column.key}`).toBe(
                cell !== null,
              );
          }
        }
      }
  });

  it('drops no maker: those told and all others make up the world', () => {
    for (const text of subjects) {
      const sums = new Map<string, number>();
      for (const row of of(text).makers) {
        const id = String(row['key']).split(':').slice(0, 3).join(':');
        sums.set(id, (sums.get(id) ?? 0) + (row['share'] === null ? Number.NaN : Number(row['share'])));
      }
      for (const [id, sum] of sums) if (!Number.isNaN(sum)) expect(sum, id).toBeCloseTo(1, 6);
    }
  });

  it('tells controls and events in the order of their dates, each with a source', () => {
    for (const text of subjects) {
      const dates = of(text).events.map((row) => String(row['date']));
      expect(dates.toSorted()).toEqual(dates);
      for (const row of of(text).events) {
        expect(row['source'], String(row['key'])).not.toBe('');
        expect(row['titleJa']).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      }
    }
    const ids = of('rare earths').events.map((row) => row['key']);
    expect(ids).toContain('chn-japan-rare-earths-2010');
    expect(ids).toContain('magnets-exports-may-2025');
  });

  it('draws makers over time and buyers by their dependence', () => {
    const figures = good.figures(of('cobalt'));
    expect(figures.map(({ kind }) => kind)).toEqual(['lines', 'lines', 'bars']);
    const [, exports] = figures;
    const years =
      exports?.kind === 'lines' ? exports.series.flatMap(({ points }) => points.map(({ year }) => year)) : [];
    expect([Math.min(...years), Math.max(...years)]).toEqual([1995, 2023]);
    expect(good.figures(of('antibiotics'))).toEqual([]);
  });
});

describe('what a text means', () => {
  const goodsOf = async (text: string): Promise<readonly string[]> => (await dossier(text)).goods;

  it('takes ids, names in both languages, codes and commodities', async () => {
    expect(await goodsOf('ガリウム')).toEqual(await goodsOf('gallium'));
    expect(await goodsOf('レアアース')).toEqual(await goodsOf('rare earths'));
    expect(await goodsOf('282520')).toEqual(await goodsOf('lithium-hydroxide'));
    expect(await goodsOf('8112.92')).toEqual(
      expect.arrayContaining(['gallium', 'germanium', 'indium', 'gallium-germanium-indium']),
    );
    expect(await goodsOf('chips')).toEqual(expect.arrayContaining(['integrated-circuits', 'memories']));
  });

  it('puts what was asked for before other metals of one mineral', async () => {
    const platinum = await dossier('platinum');
    expect(platinum.goods).toEqual(['platinum', 'palladium']);
    expect(pointOf(platinum).split('\n')[0]).toContain('South Africa makes 67 %');
  });

  it('tells of a part of a good where nothing speaks of the whole, and says that it is a part', async () => {
    expect(pointOf(await dossier('magnets')).split('\n')[0]).toMatch(
      /^Of a part of it only.*China 84 %.*NdFeB/,
    );
  });

  it('tells of a commodity without a good of its own what is made of it', async () => {
    const talc = await dossier('talc');
    expect(talc.goods).toEqual([]);
    expect(talc.rows).toMatchObject([{ stage: 'mine', basis: 'production', topMaker: 'IND' }]);
  });

  it.each([
    ['galium', 'good.unknownGood', 'gallium (Gallium)'],
    ['a', 'good.ambiguousGood', 'ask for one of them'],
  ])('refuses %s with the nearest goods', async (text, id, words) => {
    const refused = await dossier(text).then(
      () => null,
      (error: { said: Message }) => error.said,
    );
    expect(refused?.id).toBe(id);
    expect(said([refused!])).toContain(words);
    expect(said([refused!], 'ja')).toContain(text);
  });

  it('refuses a year of which nothing speaks, and tells of earlier ones what they hold', async () => {
    await expect(dossier('gallium', {}, { year: 1950 })).rejects.toThrow('good.noYear');
    const old = await dossier('cobalt', {}, { year: 2000 });
    expect(Math.max(...old.makers.map((row) => Number(row['year'])))).toBe(2000);
    expect(old.rows.some((row) => row['basis'] === 'production')).toBe(false);
  });
});

describe('arithmetic', () => {
  it('gives back every number of every table', async () => {
    let counted = 0;
    const known = await dossier('talc');
    const probe: typeof good = {
      ...good,
      async ask(ctx, asked) {
        const { tables } = await dossierOf(ctx, asked, 'none');
        for (const table of tableNames)
          for (const { row, parts } of tables[table])
            for (const column of good.tables[table] ?? []) {
              const cell = cellOf(row, column.key);
              if (typeof cell !== 'number') continue;
              const told = await parts(column.key);
              expect(told, `${table} ${String(row['key'])} ${column.key}`).not.toBeNull();
              if (!told) continue;
              expect(told.ends).toBe('value');
              const value = evaluated(told);
              expect(
                Math.abs(value - cell),
                `${table} ${String(row['key'])} ${column.key}`,
              ).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(cell)));
              counted++;
            }
        return known;
      },
    };
    for (const text of ['gallium', 'cobalt', 'photoresist', 'coal'])
      await ask(probe, { good: text, economies: 0 }, options);
    expect(counted).toBeGreaterThan(1000);
  });

  it('is that of the map for both pillars, and of the answer for the rest', async () => {
    const output = await ask(good, { good: 'lithium hydroxide', economies: 1 }, { ...options, draws: 10 });
    const check = async (table: string, row: number, columns: readonly string[]): Promise<void> => {
      for (const column of columns) {
        const cell = (output.answer[table] as Row[])[row]?.[column];
        expect(typeof cell, column).toBe('number');
        const told = await explain(good, output, { table, row, column }, { ...options, draws: 10 });
        expect(told.value).toBe(cell);
        expect(evaluated(told)).toBeCloseTo(Number(cell), 9);
      }
    };
    await check('pillars', 0, ['indispensabilityHigh', 'pBlue']);
    await check('rows', 1, ['share']);
    await check('buyers', 0, ['topShare']);
    const none = await explain(good, output, { table: 'events', row: 0, column: 'title' }, options);
    expect(none.ends).toBe('null');
  });

  it('loses nothing on any series of makers', () => {
    const maker = record({
      economy: double({ min: 0, max: 1 }),
      amount: double({ min: 0, max: 1e9, noNaN: true }),
    });
    assert(
      property(
        uniqueArray(maker, { minLength: 1, maxLength: 30, selector: ({ economy }) => economy }),
        array(double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 1 }),
        (drawn, [left = 0]) => {
          const makers = drawn.map(({ amount }, k) => ({ economy: `E${k}`, amount, estimated: false }));
          const total = makers.reduce((sum, { amount }) => sum + amount, 0) + left;
          const rows = makerRows([
            {
              id: 'x',
              product: 'x',
              name: 'x',
              nameJa: 'x',
              stage: 'mine',
              codes: [],
              revision: null,
              basis: 'production',
              grade: 'C',
              source: 'planted',
              publisher: 'planted',
              unit: 't',
              years: [
                {
                  year: 2020,
                  total,
                  makers,
                  withheld: [],
                  totalLines: () => [{ name: 'world', expression: String(total), note: [] }],
                  hhi: null,
                  hhiLines: () => [],
                },
              ],
            },
          ]);
          const sum = rows.reduce((all, { row }) => all + Number(row['quantity']), 0);
          expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-6 * Math.max(1, total));
        },
      ),
    );
  });
});

describe('the same question', () => {
  const timeless = (output: Output): string =>
    JSON.stringify(output, (key, value: unknown) => (key === 'timing' ? undefined : value));

  it('gets the same answer, with nested records, and the numbers of the map', async () => {
    const asked = { good: 'lithium hydroxide', economies: 1 };
    const [first, second] = [
      await ask(good, asked, { ...options, draws: 10 }),
      await ask(good, asked, { ...options, draws: 10 }),
    ];
    expect(timeless(second)).toBe(timeless(first));
    // As a replay asks: with every dataset named that was read, for whichever economy.
    const datasets = first.run.datasets.map(({ id }) => id);
    const third = await ask(good, asked, { ...options, draws: 10, datasets });
    expect(timeless(third)).toBe(timeless(first));
    expect(first.run.nested.map(({ method }) => method.question)).toEqual(['map']);
    expect(new Set(first.warnings.map((one) => JSON.stringify(one))).size).toBe(first.warnings.length);
    const pillars = first.answer['pillars'] as Row[];
    expect(pillars.length).toBeGreaterThan(1);
    for (const economy of new Set(pillars.map((row) => String(row['economy'])))) {
      const wide = await ask(map, { economy }, { ...options, draws: 10 });
      for (const row of pillars.filter((one) => one['economy'] === economy)) {
        const there = wide.answer.rows.find((one) => one['product'] === row['product']);
        expect([row['classes'], row['autonomy'], row['pGreen']]).toEqual([
          there?.['classes'],
          there?.['autonomy'],
          there ? cellOf(there, 'probability.green') : null,
        ]);
      }
    }
  });

  it('keeps the datasets of one economy from another, though a replay names them all', async () => {
    const japan = await ask(map, { economy: 'JPN' }, options);
    const datasets = japan.run.datasets.map(({ id }) => id);
    const [free, named] = [
      await ask(map, { economy: 'USA' }, options),
      await ask(map, { economy: 'USA' }, { ...options, datasets }),
    ];
    expect(timeless(named)).toBe(timeless(free));
    expect(datasets.length).toBeGreaterThan(free.run.datasets.length);
  });
});

/** Three years in which 24 economies import graphite: flake from China alone, the other code half from China, half from Brazil. */
function planted(): PlantedFlow[] {
  const importers = [
    'JPN',
    'KOR',
    'USA',
    'DEU',
    'FRA',
    'GBR',
    'ITA',
    'ESP',
    'POL',
    'NLD',
    'BEL',
    'SWE',
    'AUT',
  ];
  const more = ['CHE', 'NOR', 'DNK', 'FIN', 'PRT', 'GRC', 'CZE', 'HUN', 'ROU', 'TUR', 'MEX'];
  return [2020, 2021, 2022].flatMap((year) =>
    [...importers, ...more].flatMap((importer, k): PlantedFlow[] => {
      const size = 1000 - 10 * k;
      return [
        { year, exporter: 'CHN', importer, product: '250410', value: 2 * size },
        { year, exporter: 'CHN', importer, product: '250490', value: size },
        { year, exporter: 'BRA', importer, product: '250490', value: size },
        { year, exporter: 'USA', importer: 'CHN', product: '854231', value: 5 },
      ].filter((_, at) => at < 3 || k === 0);
    }),
  );
}

describe('a planted world in BACI format', () => {
  const world = join(dir, 'world');
  let answer: GoodAnswer;
  beforeAll(async () => {
    await plantWorld(world, planted(), { revision: 'HS17' });
    answer = await dossier('natural-graphite', { world });
  });

  it('adds the codes of a good, and reads the user’s trade before the box', () => {
    const row = answer.rows.find((one) => one['product'] === 'natural-graphite');
    expect(row).toMatchObject({ topMaker: 'CHN', grade: 'A', basis: 'exports', year: 2022 });
    expect(row?.['share']).toBeCloseTo(3 / 4, 12);
    expect(row?.['hhi']).toBeCloseTo(9 / 16 + 1 / 16, 12);
  });

  it('tells of the 20 largest importers, largest first, and flags those that the definition flags', () => {
    const rows = answer.buyers.filter((one) => one['product'] === 'natural-graphite');
    expect(rows).toHaveLength(20);
    expect(rows[0]).toMatchObject({ importer: 'JPN', topExporter: 'CHN', imports: 4_000_000, flagged: true });
    for (const row of rows) expect(row['topShare']).toBeCloseTo(3 / 4, 12);
    const imports = rows.map((row) => Number(row['imports']));
    expect(imports.toSorted((a, b) => b - a)).toEqual(imports);
    expect(String(rows[0]?.['controls'])).not.toBe('');
  });

  it('flags nobody where fewer than two years of GeoDep are at hand, and says why', async () => {
    const first = await dossier('natural-graphite', { world }, { year: 2020 });
    const rows = first.buyers.filter((one) => one['grade'] === 'A');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ flagged: null, flaggedReason: 'history-too-short' });
    expect(good.point(first).map(({ id }) => id)).not.toContain('good.leadFlags');
  });

  it('follows exporters over all years at hand', () => {
    const years = answer.makers.filter((row) => row['grade'] === 'A' && row['economy'] === 'BRA');
    expect(years.map((row) => row['year'])).toEqual([2022, 2021, 2020]);
    for (const row of years) expect(row['share']).toBeCloseTo(1 / 4, 12);
  });
});
