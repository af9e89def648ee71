// `kaname verify caliendo-parro-2015` and `ignatenko-2025` as a user runs them: reached, missed, and files that cannot be used.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sharedPath, skipWord } from '../models/equilibrium/worlds.ts';
import { kanameHere } from '../support/command.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-equilibrium-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const output = z.object({
  command: z.string(),
  input: z.record(z.string(), z.unknown()),
  answer: z.object({
    point: z.array(z.object({ id: z.string() })),
    rows: z.array(z.record(z.string(), z.unknown())),
    comparisons: z.array(z.record(z.string(), z.unknown())),
  }),
  run: z.object({
    files: z.array(z.object({ name: z.string(), sha256: z.string().length(64), rows: z.number() })),
    coefficients: z.record(z.string(), z.object({ value: z.number(), source: z.string() })),
    providers: z.array(z.string()),
  }),
  warnings: z.array(z.unknown()),
});
const json = async (...args: string[]) => {
  const { status, stdout } = await kanameHere(['verify', ...args, '--format', 'json']);
  return { status, ...output.parse(JSON.parse(stdout)) };
};
type Answer = Awaited<ReturnType<typeof json>>['answer'];
const rowOf = ({ rows }: Answer, economy: string) => rows.find((row) => row['economy'] === economy)!;

let folders = 0;
/** A folder of files, each written as rows of cells. */
function folder(
  files: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
  mark: string,
): string {
  const at = join(dir, String(folders++));
  mkdirSync(at);
  for (const [name, rows] of Object.entries(files))
    writeFileSync(join(at, name), rows.map((row) => row.join(mark)).join('\n'));
  return at;
}
const fill = <T>(n: number, of: (k: number) => T): T[] => Array.from({ length: n }, (_, k) => of(k));

const world = (change: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {}): string =>
  folder(
    {
      'country_labels.csv': [
        ['iso3', 'iso_code', 'CountryName'],
        ['CAN', 1, 'Canada'],
        ['USA', 2, 'United States'],
        ['KOR', 3, '"Korea, Rep."'],
      ],
      'gdp.csv': [['gdp'], [2e6], [2e7], [1.5e6]],
      'tariffs.csv': [['applied_tariff'], [0.25], [0], [0.05]],
      'trade_cepii.csv': [
        ['export_ij1', 'export_ij2', 'export_ij3'],
        ['', 400, 30],
        [350, 999, 100],
        [25, 120, ''],
      ],
      ...change,
    },
    ',',
  );
const nafta = (change: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {}): string =>
  folder(
    {
      'B.txt': fill(40, () => fill(31, () => 0.5)),
      'GO.txt': fill(40, (j) => fill(31, (n) => 1e6 * (1 + ((j + n) % 5)))),
      'IO.txt': fill(1240, () => fill(40, () => 1 / 40)),
      'T.txt': fill(20, () => [5]),
      'tariffs1993.txt': fill(620, () => fill(31, () => 10)),
      'tariffs2005.txt': fill(620, () => fill(31, () => 0)),
      'xbilat1993.txt': fill(620, (r) => fill(31, (i) => (i === r % 31 ? 0 : 10))),
      ...change,
    },
    '\t',
  );

describe('kaname verify ignatenko-2025', () => {
  it('reaches the published numbers on the published files, for every economy', async (ctx) => {
    const data = sharedPath('data', 'equilibrium', 'world-2023');
    if (data === null) return ctx.skip(skipWord);
    const { status, command, input, answer, run } = await json('ignatenko-2025', '--data', data);
    expect(status).toBe(0);
    expect({ command, input }).toEqual({ command: 'verify ignatenko-2025', input: { data, case: 1 } });
    expect(answer.rows).toHaveLength(194);
    expect(answer.comparisons.map(({ state }) => state)).toEqual(fill(6, () => 'inside'));
    const usa = rowOf(answer, 'USA');
    expect(usa['welfare']).toBeCloseTo(1.13, 2);
    expect(usa['welfareConsistent']).toBeCloseTo(0.63, 2);
    expect(usa['published']).toMatchObject({ welfare: 1.13, prices: 12.81 });
    expect(answer.rows.every((row) => row['missing'] === null)).toBe(true);
    expect(run.files.map(({ name }) => name).sort()).toEqual([
      'country_labels.csv',
      'gdp.csv',
      'tariffs.csv',
      'trade_cepii.csv',
    ]);
    expect(run.coefficients).toMatchObject({ epsilon: { value: 4 }, 'least-tariff': { value: 0.1 } });
    const second = await json('ignatenko-2025', '--data', data, '--case', '2');
    expect(second.status).toBe(0);
    expect(second.answer.comparisons).toEqual([]);
    expect(second.answer.point[0]?.id).toBe('equilibrium.noneHeld');
  });

  it('exits 2 where the numbers are not those published, and shows both', async () => {
    const { status, stdout } = await kanameHere(['verify', 'ignatenko-2025', '--data', world()]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/^0 of 6 published numbers are reached/);
    expect(stdout).toMatch(/United States +Employment +0\.32 .*OUTSIDE/);
    expect(stdout).toMatch(/\nSouth Korea /);
    expect((await json('ignatenko-2025', '--data', world(), '--case', '2')).status).toBe(0);
  });

  it.each([
    [
      'a missing folder',
      () => join(dir, 'nowhere'),
      /country_labels\.csv cannot be read in .*nowhere: --data names/,
    ],
    [
      'a missing row',
      () => world({ 'gdp.csv': [['gdp'], [1], [2]] }),
      /gdp\.csv has 2 rows, and 3 are needed/,
    ],
    [
      'a missing column',
      () =>
        world({
          'trade_cepii.csv': [
            ['a', 'b', 'c'],
            ['', 4, 3],
            [3, 1],
            [2, 1, ''],
          ],
        }),
      /trade_cepii\.csv, line 3: 2 columns stand where 3 are needed/,
    ],
    [
      'a word for a number',
      () => world({ 'tariffs.csv': [['applied_tariff'], [0.25], ['none'], [0]] }),
      /tariffs\.csv, line 3, column 1: "none" is not a number of 0 or more/,
    ],
    [
      'a flow below 0',
      () =>
        world({
          'trade_cepii.csv': [
            ['a', 'b', 'c'],
            ['', -4, 3],
            [3, 1, 2],
            [2, 1, ''],
          ],
        }),
      /trade_cepii\.csv, line 2, column 2: "-4" is not/,
    ],
    [
      'a blank GDP',
      () => world({ 'gdp.csv': [['gdp'], [1], ['""'], [2]] }),
      /gdp\.csv, line 3, column 1: "" is not a number/,
    ],
    [
      'no United States',
      () =>
        world({
          'country_labels.csv': [
            ['a', 'b', 'c'],
            ['CAN', 1, 'x'],
            ['MEX', 2, 'x'],
            ['KOR', 3, 'x'],
          ],
        }),
      /country_labels\.csv does not list USA/,
    ],
    [
      'an economy twice',
      () =>
        world({
          'country_labels.csv': [
            ['a', 'b', 'c'],
            ['USA', 1, 'x'],
            ['USA', 2, 'x'],
            ['KOR', 3, 'x'],
          ],
        }),
      /country_labels\.csv, line 3: USA is listed a second time/,
    ],
    [
      'an economy that neither buys nor earns',
      () =>
        world({
          'gdp.csv': [['gdp'], [0], [2e7], [1.5e6]],
          'trade_cepii.csv': [
            ['a', 'b', 'c'],
            ['', '', ''],
            ['', '', 100],
            ['', 120, ''],
          ],
        }),
      /make no world that the model can start from/,
    ],
  ])('names %s', async (_, data, said) => {
    const { status, stdout, stderr } = await kanameHere(['verify', 'ignatenko-2025', '--data', data()]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('names options that it does not have', async () => {
    expect((await kanameHere(['verify', 'ignatenko-2025'])).stderr).toMatch(/--data/);
    const data = ['--data', world()];
    expect((await kanameHere(['verify', 'ignatenko-2025', ...data, '--case', '3'])).stderr).toMatch(
      /--case 3/,
    );
    expect((await kanameHere(['verify', 'ignatenko-2025', ...data, '--format', 'csv'])).stderr).toMatch(
      /csv/,
    );
    const ja = await kanameHere(['verify', 'ignatenko-2025', '--data', join(dir, 'no'), '--lang', 'ja']);
    expect(ja.stderr).toMatch(/を読めません/);
  });
});

describe('kaname verify caliendo-parro-2015', () => {
  it('reaches the published numbers on the published files, with both measures of welfare', async (ctx) => {
    const data = sharedPath('data', 'equilibrium', 'nafta-1993');
    if (data === null) return ctx.skip(skipWord);
    const { status, answer, run } = await json('caliendo-parro-2015', '--data', data);
    expect(status).toBe(0);
    expect(answer.rows).toHaveLength(31);
    expect(answer.comparisons.map(({ state }) => state)).toEqual(fill(6, () => 'inside'));
    const of = (economy: string, ...keys: string[]) =>
      keys.map((key) => Number(rowOf(answer, economy)[key]).toFixed(3));
    const keys = ['imports', 'welfare', 'welfareConsistent'] as const;
    expect(of('MEX', ...keys)).toEqual(['118.281', '1.301', '0.007']);
    expect(of('USA', ...keys)).toEqual(['40.518', '0.085', '0.074']);
    expect(of('CAN', ...keys)).toEqual(['11.113', '-0.064', '-0.110']);
    expect(rowOf(answer, 'MEX')).toMatchObject({
      deficit: null,
      employment: null,
      missing: 'not-applicable',
    });
    expect(run.files).toHaveLength(7);
    expect(run.coefficients['theta-services']?.value).toBe(8.22);
  });

  it('exits 2 where the numbers are not those published', async () => {
    const { status, answer } = await json('caliendo-parro-2015', '--data', nafta());
    expect(status).toBe(2);
    // Everybody trades as much with everybody here: three who drop their tariffs of 10 % gain alike.
    const [mex, usa, can] = ['MEX', 'USA', 'CAN'].map((code) =>
      Number(rowOf(answer, code)['welfareConsistent']),
    );
    expect(Math.min(mex!, usa!, can!)).toBeGreaterThan(0);
    expect(answer.comparisons.some(({ state }) => state === 'outside')).toBe(true);
  });

  it.each([
    [
      'a file that is short',
      () => nafta({ 'IO.txt': fill(39, () => fill(40, () => 0.1)) }),
      /IO\.txt has 39 rows, and 1,?240/,
    ],
    [
      'a share above 1',
      () => nafta({ 'B.txt': fill(40, () => fill(31, () => 1.5)) }),
      /B\.txt, line 1, column 1: "1\.5" is not a number from 0 to 1/,
    ],
    [
      'another mark between cells',
      () => nafta({ 'T.txt': fill(20, () => ['5\t5']) }),
      /T\.txt, line 1: 2 columns stand where 1/,
    ],
  ])('names %s', async (_, data, said) => {
    const { status, stderr } = await kanameHere(['verify', 'caliendo-parro-2015', '--data', data()]);
    expect(status).toBe(2);
    expect(stderr).toMatch(said);
  });
});
