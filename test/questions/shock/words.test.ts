// What a reader sees of a shock: names beside codes, points for differences, bad files of critical inputs refused wherever they are given.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kanameHere, type Ended } from '../../support/command.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-shock-words-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
const scenario = (name: string, goods: string, more = ''): string =>
  write(
    name,
    `title: A stop\ntitleJa: 停止\nstart: 2024-01-01\nhorizonDays: 30\nevents:\n  - kind: export-control\n    from: [CHN]\n    to: [JPN]\n    goods: ["${goods}"]\n    cut: 0.5\n${more}`,
  );
const run = (...args: string[]): Promise<Ended> => kanameHere(['shock', '--draws', '0', ...args]);

describe('names of industries', () => {
  const shown: Record<string, string> = {};
  let json: Record<string, Record<string, unknown>[]> = {};
  beforeAll(async () => {
    const file = scenario('industry.yaml', 'CHN|c14');
    for (const lang of ['en', 'ja'])
      shown[lang] = (await run('--scenario', file, '--lang', lang, '--model', 'cascade')).stdout;
    const { stdout } = await run('--scenario', file, '--format', 'json', '--model', 'propagation');
    const rows = z.array(z.record(z.string(), z.unknown()));
    const { answer } = z
      .object({ answer: z.object({ paths: rows, series: rows }) })
      .parse(JSON.parse(stdout));
    json = answer;
  });

  it('stand in the reader’s language where codes stood', () => {
    expect(shown['en']).toContain('Electrical and optical equipment (China)');
    expect(shown['en']).not.toMatch(/\bc14\b/);
    expect(shown['ja']).toContain('中国の電気・光学機器');
    expect(shown['ja']).not.toMatch(/\bc14\b/);
    expect(shown['ja']).not.toContain('Electrical');
  });

  it('stand on paths where something is withheld from them, or from those they buy of', () => {
    const direct = json['paths']!.filter((row) => Number(row['direct']) > 0);
    expect(direct.length).toBeGreaterThan(0);
    expect(new Set(direct.map((row) => row['economy']))).toEqual(new Set(['JPN']));
  });

  it('leave the codes in JSON', () => {
    expect(json['paths']![0]).toMatchObject({
      good: 'CHN|c14',
      industry: 'c14',
      industryName: 'Electrical and optical equipment',
    });
    expect(json['series']![0]).toMatchObject({
      industry: 'all',
      industryName: 'all',
      industryNameJa: '全体',
    });
  });

  it('and the change of a share is told in points, the money of the table by its unit', () => {
    expect(shown['en']).toMatch(/\d points/);
    expect(shown['ja']).toMatch(/\d ポイント/);
  });
});

it('names the industries that a table treats, the unit of its money, and the assumptions', async () => {
  const file = scenario('named.yaml', 'c14');
  for (const [lang, treated, unit, assumption] of [
    ['en', 'Leather and footwear (Luxembourg)', 'its money is million USD', 'speed of hiring'],
    ['ja', 'ルクセンブルクの皮革・履物', '金額の単位は百万米ドル', '雇用回復の速さ'],
  ] as const) {
    const { stdout, stderr } = await run('--scenario', file, '--lang', lang, '--model', 'propagation');
    const text = stdout + stderr;
    for (const said of [treated, unit, assumption]) expect(text).toContain(said);
    expect(text).not.toMatch(/LUX\|c5|pbl gamma/);
  }
});

describe('a file of critical inputs', () => {
  const asked = (lines: string) =>
    run(
      '--scenario',
      scenario('good.yaml', '850511'),
      '--critical',
      write('critical.csv', `good,using,critical\n${lines}\n`),
    );
  // Nothing at hand says who sells 850511 to whom, so no model comes to read these rows.
  it.for([
    ['850511,c99,1', 'c99 is no industry of the table'],
    ['999999,c15,1', '999999 is no industry of the table'],
    ['850511,c15,1\n850511,c15,0.5', 'line 3, field "using": "850511 c15" stands on line 2 already'],
  ])('is refused for %s', async ([lines, says]) => {
    const { status, stderr } = await asked(lines!);
    expect([status, stderr.trim().split('\n').at(-1)]).toEqual([2, expect.stringContaining(says!)]);
  });
});

it('says where a likely value lies outside its band, and begins with those who are named', async () => {
  const file = scenario('band.yaml', 'c14');
  const { stdout } = await kanameHere([
    'shock',
    '--scenario',
    file,
    '--model',
    'ario',
    '--draws',
    '8',
    '--runs',
    '8',
    '--format',
    'json',
  ]);
  const row = z.looseObject({ side: z.string().optional() });
  const printed = z.object({
    answer: z.object({ rows: z.array(row), models: z.array(row) }),
    warnings: z.array(z.looseObject({ id: z.string() })),
  });
  const { answer, warnings } = printed.parse(JSON.parse(stdout));
  const [model] = answer.models;
  const outside = ['ours', 'theirs', 'others', 'world'].some((group) => {
    const [value, low, high] = ['', 'Low', 'High'].map((end) => Number(model![`${group}${end}`]));
    return value! < low! || value! > high!;
  });
  expect(warnings.some(({ id }) => id === 'shock.besideBand')).toBe(outside);
  expect(answer.rows.slice(0, 3).map(({ side }) => side)).toEqual(['ours', 'theirs', 'other']);
});

it('says that a folder is no scenario', async () => {
  const { status, stderr } = await run('--scenario', dir);
  expect(status).toBe(2);
  expect(stderr).toContain('give the path of a YAML or JSON file, not of a folder');
});
