// Options under three lenses as the box, a user's file and a planted world give them: fronts, regrets, corners, bad input.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPath } from '../../../src/atlas/files.ts';
import type { Row } from '../../../src/contract/column.ts';
import type { Message } from '../../../src/contract/message.ts';
import type { Output } from '../../../src/contract/question.ts';
import { lenses } from '../../../src/questions/lenses/lenses.ts';
import { optionsJsonSchema } from '../../../src/questions/lenses/option-schema.ts';
import { differences } from '../../../src/surfaces/cli/differences.ts';
import { ask as askOf } from '../../../src/surfaces/run.ts';
import { kanameHere } from '../../support/command.ts';
import { plantWorld, type PlantedFlow } from '../../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-lenses-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
const ask = (input: object, { draws = 0, seed = 1, world = null as string | null } = {}): Promise<Output> =>
  askOf(
    lenses,
    { economy: 'JPN', ...input },
    { world, seed, draws, datasets: [], estimates: null, goods: null },
  );
const table = ({ answer }: Output, name: string): readonly Row[] =>
  (name === 'rows' ? answer.rows : answer[name]) as readonly Row[];
const row = (output: Output, key: string, name = 'rows'): Row =>
  table(output, name).find((one) => one['key'] === key || one['supplier'] === key)!;
const points = ({ answer }: Output): readonly string[] => answer.point.map(({ id }: Message) => id);
const worths = ['safety', 'trade', 'security'] as const;

describe('options of the portfolio for Japan', () => {
  let output: Output;
  beforeAll(async () => {
    output = await ask({ budget: '500bn-jpy' }, { draws: 8 });
  });

  it('hold nothing against mixes and measures, each within the budget', () => {
    const keys = table(output, 'rows').map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['nothing', 'mix', 'runner-up', 'mix:safety-net']));
    expect(keys.some((key) => String(key).endsWith('/stockpile'))).toBe(true);
    for (const { cost } of table(output, 'rows'))
      expect(Number(cost)).toBeLessThanOrEqual(500e9 * (1 + 1e-6));
    for (const lens of worths) expect(row(output, 'nothing')[lens]).toBe(0);
  });

  it('have a front that nothing dominates, and the dominated are named with what beats them', () => {
    const rows = table(output, 'rows');
    for (const one of rows) {
      const beaten = rows.filter(
        (other) =>
          worths.every((lens) => Number(other[lens]) >= Number(one[lens])) &&
          worths.some((lens) => Number(other[lens]) > Number(one[lens])),
      );
      expect(one['front']).toBe(beaten.length === 0 ? 'on the front' : 'dominated');
      expect(String(one['beatenBy']).split('; ').filter(Boolean)).toHaveLength(beaten.length);
    }
  });

  it('regret nothing exactly where they are best', () => {
    const rows = table(output, 'rows');
    for (const lens of worths) {
      const top = Math.max(...rows.map((one) => Number(one[lens])));
      const [lost, part] = [
        `lost${lens[0]!.toUpperCase()}${lens.slice(1)}`,
        `share${lens[0]!.toUpperCase()}${lens.slice(1)}`,
      ];
      for (const one of rows) {
        const regret = row(output, String(one['key']), 'regret');
        expect(regret[lost] === 0).toBe(one[lens] === top);
        expect(Number(regret[lost])).toBeCloseTo(top - Number(one[lens]), -2);
        expect(Number(regret[part])).toBeLessThanOrEqual(1);
      }
    }
  });

  it('lean for trade on the table of the box, and say so', () => {
    expect(output.answer['trade']).toMatchObject({ kind: 'table', year: 2011, economies: 41 });
    expect(points(output)).toContain('lenses.onTable');
    const china = row(output, 'CHN', 'suppliers');
    expect(Number(china['incomeLost'])).toBeGreaterThan(0);
    expect(Number(china['missing'])).toBeLessThanOrEqual(1);
    // Chile has no column of its own in the table: its deliveries are those of the rest.
    expect(Number(row(output, 'CHL', 'suppliers')['missing'])).toBeGreaterThan(0);
  });

  it('never gain by harm: it stands beside, and no worth holds it', () => {
    const parts = table(output, 'parts');
    expect(table(output, 'rows').some((one) => Number(one['harm']) > 0)).toBe(true);
    for (const part of parts) {
      const one = row(output, String(part['key']));
      const sum = (...names: string[]): number => names.reduce((all, name) => all + Number(part[name]), 0);
      const near = (a: number, b: unknown): void =>
        expect(Math.abs(a - Number(b))).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(a)));
      near(sum('shortfall', 'tail', 'prices'), one['safety']);
      near(sum('peace', 'cuts', 'declared') - Number(part['funds']), one['trade']);
      near(sum('power', 'coercion'), one['security']);
      expect(Number(part['peace'])).toBeLessThanOrEqual(0);
    }
  });

  it('are the same when asked again, and the front holds in its seed', async () => {
    expect(differences(output, await ask({ budget: '500bn-jpy' }, { draws: 8 }))).toEqual([]);
    const other = await ask({ budget: '500bn-jpy' }, { draws: 8, seed: 2 });
    for (const one of table(output, 'rows')) {
      const same = row(other, String(one['key']));
      for (const lens of worths) expect(same[lens]).toBe(one[lens]);
      expect(same['front']).toBe(one['front']);
    }
  });

  it('are weighed with the budget of today where none is named', async () => {
    const today = await ask({});
    expect(today.answer['budget']).toBe(2.4e12);
    expect(today.warnings.map(({ id }) => id)).toContain('portfolio.todayStands');
    await expect(ask({ economy: 'DEU' })).rejects.toMatchObject({ said: { id: 'portfolio.noBudget' } });
  });

  it('come with the meanings, each with its document, date and page', () => {
    const meanings = table(output, 'meanings');
    expect(new Set(meanings.map(({ lens }) => lens)).size).toBe(3);
    for (const one of meanings) {
      expect(String(one['source'])).toMatch(/^https?:/);
      expect(String(one['date'])).toMatch(/^(19|20)\d\d/);
    }
  });
});

const three = `options:
  - name: Spread lithium
    nameJa: リチウムの分散
    cost: 20bn-jpy
    changes:
      - {good: lithium-hydroxide, dependence: 0.5}
  - name: Tariff
    cost: 0-jpy
    changes:
      - {tariff: 0.1}
  - name: Twin
    cost: 20bn-jpy
    changes:
      - {good: lithium-hydroxide, dependence: 0.5}
`;

describe('a user’s own options', () => {
  it('are scored by what they change; twins tie, and no tariff earns by what others lose', async () => {
    const output = await ask({ options: write('three.yaml', three) });
    const [a, b] = [row(output, 'option 1'), row(output, 'option 3')];
    for (const lens of worths) expect(a[lens]).toBe(b[lens]);
    expect(a['front']).toBe(b['front']);
    const tariff = row(output, 'option 2');
    expect(Number(tariff['harm'])).toBeGreaterThan(0);
    expect(Number(tariff['trade'])).toBeLessThan(0);
    // Households pay for it in every year, the worst included.
    expect(tariff['safety']).toBe(tariff['trade']);
    expect(tariff['front']).toBe('dominated');
    expect(a['basis']).toBe('user');
  });

  it('are the same from YAML, JSON and CSV', async () => {
    const yaml = await ask({ options: write('same.yaml', three) });
    const json = await ask({
      options: write(
        'same.json',
        JSON.stringify({
          options: [
            {
              name: 'Spread lithium',
              nameJa: 'リチウムの分散',
              cost: '20bn-jpy',
              changes: [{ good: 'lithium-hydroxide', dependence: 0.5 }],
            },
            { name: 'Tariff', cost: '0-jpy', changes: [{ tariff: 0.1 }] },
            { name: 'Twin', cost: '20bn-jpy', changes: [{ good: 'lithium-hydroxide', dependence: 0.5 }] },
          ],
        }),
      ),
    });
    const csv = await ask({
      options: write(
        'same.csv',
        'option,option_ja,cost,good,dependence,tariff\nSpread lithium,リチウムの分散,20bn-jpy,lithium-hydroxide,0.5,\nTariff,,0-jpy,,,0.1\nTwin,,20bn-jpy,lithium-hydroxide,0.5,\n',
      ),
    });
    expect(json.answer.rows).toEqual(yaml.answer.rows);
    expect(csv.answer.rows).toEqual(yaml.answer.rows);
  });

  it('that are best everywhere are the whole front', async () => {
    const output = await ask({
      options: write(
        'best.json',
        '{"options": [{"name": "All", "cost": "1bn-jpy", "scores": {"safetyNet": 3, "freeTrade": 2, "nationalSecurity": 1}}]}',
      ),
    });
    expect(table(output, 'rows').filter((one) => one['front'] === 'on the front')).toHaveLength(1);
    expect(row(output, 'option 1')).toMatchObject({ front: 'on the front', worst: 0, basis: 'user scores' });
    expect(points(output)[0]).toBe('lenses.allOne');
    expect(points(output)).toContain('lenses.userScores');
  });

  it('are worth what the formula says: a stock of coal', async () => {
    const output = await ask({
      options: write('coal.csv', 'option,cost,good,stockpile_days,lag\nCoal,0-jpy,coal,30,0\n'),
    });
    const part = row(output, 'option 1', 'parts');
    // Shortfall weighs energy with 1.3, coercion with 1; one supplier alone with a chance of 3 %, all of it within the worst 5 %.
    expect(Number(part['shortfall'])).toBeCloseTo(1.3 * Number(part['coercion']), -3);
    expect(Number(part['tail'])).toBeCloseTo(Number(part['coercion']) / 0.05, -3);
    expect(part['peace']).toBe(0);
    expect(part['funds']).toBe(0);
  });
});

describe('in a world of flows', () => {
  const world = join(dir, 'world');
  beforeAll(() => {
    const economies = ['JPN', 'USA', 'CHN', 'DEU', 'KOR'];
    const flows: PlantedFlow[] = [2020, 2021, 2022].flatMap((year) =>
      economies.flatMap((exporter) =>
        economies
          .filter((importer) => importer !== exporter)
          .flatMap((importer) =>
            ['811292', '270112'].map((product) => ({
              year,
              exporter,
              importer,
              product,
              value: exporter === 'CHN' ? 9e6 : 1e6,
              quantity: 5,
            })),
          ),
      ),
    );
    return plantWorld(world, flows, { revision: 'HS17' });
  });

  it('trade is that of all flows of the year', async () => {
    const output = await ask({ budget: '1bn-usd' }, { world });
    expect(output.answer['trade']).toMatchObject({ kind: 'flows', year: 2022, economies: 5 });
    expect(table(output, 'suppliers').every((one) => Number(one['missing']) <= 1)).toBe(true);
  });
});

describe('bad input ends in one sentence', () => {
  const head = 'options:\n  - name: A\n    cost: 1bn-jpy\n';
  const cases: readonly [string, string, RegExp, RegExp][] = [
    [
      'a.yaml',
      `${head}    changes:\n      - {good: coal, dependance: 0.2}\n`,
      /a\.yaml, line 5.*dependance/,
      /a\.yaml.*5 行.*dependance/,
    ],
    [
      'b.yaml',
      `${head}    changes:\n      - {good: coal, dependence: 20}\n`,
      /b\.yaml, line 5.*"options #1, changes #1, dependence": dependence is a share/,
      /割合/,
    ],
    ['c.yaml', head, /c\.yaml, line 2.*either what it changes/, /いずれか一方/],
    ['d.yaml', 'options: [\n', /d\.yaml, line .*no YAML or JSON/, /YAML/],
    [
      'e.yaml',
      `${head}    changes:\n      - {good: coal}\n`,
      /one of dependence, stockpileDays, tariff/,
      /いずれか一つ/,
    ],
    [
      'm.csv',
      'option,cost,tariff,from\nA,1bn-jpy,0.1,CHL\n',
      /m\.csv, option "A", field "from": CHL is no partner/,
      /m\.csv.*CHL は/,
    ],
    [
      'l.yaml',
      `${head}    changes:\n      - {good: coal, dependence: 0.2}\n      - {good: coal, dependence: 0.1}\n`,
      /l\.yaml, line 6.*changed twice/,
      /l\.yaml.*6 行.*重複/,
    ],
    [
      'f.csv',
      'option,cost,good,dependence\nA,1bn-jpy,coal,x\n',
      /f\.csv, line 2, field "dependence": it takes a number/,
      /f\.csv、2 行目、列「dependence」/,
    ],
    [
      'g.csv',
      'option,cost,gods\nA,1bn-jpy,coal\n',
      /g\.csv, line 1, field "gods"/,
      /列がありません|この列はありません/,
    ],
    [
      'h.csv',
      'option,cost,good,dependence\nA,1bn-jpy,coal,0.99\n',
      /field "dependence": that of coal is 0\.99, more than/,
      /超えています/,
    ],
    ['i.csv', 'option,cost,good,dependence\nA,1bn-jpy,gallium,0.2\n', /gallium/, /gallium|手元にありません/],
    [
      'j.csv',
      'option,cost,good,dependence\nA,lots,coal,0.2\n',
      /j\.csv, line 2, field "cost": it is no sum/,
      /列「cost」/,
    ],
    ['k.csv', 'option,cost,good,dependence\nA,1bn-jpy,coaal,0.2\n', /coaal/, /coaal/],
  ];
  it.each(cases)('%s', async (name, text, en, ja) => {
    const file = write(name, text);
    for (const [lang, expected] of [
      ['en', en],
      ['ja', ja],
    ] as const) {
      const { status, stderr, stdout } = await kanameHere([
        'lenses',
        'JPN',
        '--options',
        file,
        '--draws',
        '0',
        '--lang',
        lang,
      ]);
      expect(status, stderr).toBe(2);
      expect(stdout).toBe('');
      const said = stderr
        .trim()
        .split('\n')
        .filter((one) => !/left$|^(Note|注)/.test(one));
      expect(said.at(-1)).toMatch(expected);
    }
  });
});

it('the JSON Schema of options is the one that ships', () => {
  expect(JSON.parse(readFileSync(dataPath('lenses', 'options.schema.json'), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(optionsJsonSchema())),
  );
});
