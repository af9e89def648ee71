// What explanations of goods, indispensability, chokepoints, complexity, scenarios, shocks and deterrence say is Japanese to a
// Japanese reader, all of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellOf, type Row } from '../../src/contract/column.ts';
import { plain, type Explanation, type Note } from '../../src/contract/explanation.ts';
import type { Message } from '../../src/contract/message.ts';
import { render } from '../../src/contract/render.ts';
import { importIo } from '../../src/ledger/sources/io/io.ts';
import { questions, texts } from '../../src/questions/registry.ts';
import { withSession } from '../../src/surfaces/run.ts';
import { unfilled } from '../support/foreign.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';
import { plainFolder, plantIo } from '../support/planted-io.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-words-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const world = join(dir, 'world');
const tables = join(dir, 'tables');

const withheld = {
  title: '部品',
  start: '2024-01-01',
  horizonDays: 60,
  events: [
    {
      kind: 'export-control',
      from: ['CHN'],
      to: ['JPN', 'USA'],
      goods: ['a'],
      cut: 0.8,
      days: 40,
      leakage: 0.1,
    },
    { kind: 'capital-loss', industries: ['USA|b'], amount: 20, days: 5, recovery: { days: 10 } },
  ],
};
const cells = {
  title: '電池',
  start: '2024-01-01',
  horizonDays: 20,
  events: [
    {
      kind: 'export-control',
      from: ['CHN'],
      to: ['JPN'],
      goods: ['lithium-ion-cells'],
      cut: 0.5,
      leakage: 0.1,
    },
  ],
};
const users = { file: 'users.csv', rows: [{ good: 'lithium-ion-cells', using: 'c15', critical: 1 }] };
const firms = {
  file: 'firms.csv',
  links: [
    ['甲', '乙', 3],
    ['乙', '丙', 2],
    ['丙', '甲', 1],
  ].map(([supplier, user, value]) => ({
    supplier,
    user,
    value,
    supplierIndustry: null,
    userIndustry: null,
    importance: 'essential',
  })),
};

const asked: Readonly<Record<string, readonly { input: object; world: string | null; draws?: number }[]>> = {
  indispensability: [
    { input: { economy: 'JPN' }, world: null },
    { input: { economy: 'CHN', level: 'hs6', for: 'JPN' }, world },
  ],
  good: [
    { input: { good: 'gallium', economies: 1 }, world: null },
    { input: { good: 'gallium', economies: 1 }, world },
  ],
  complexity: [{ input: { year: 2022 }, world }],
  chokepoints: [
    { input: { economy: 'JPN', direction: 'in' }, world: null },
    { input: { economy: 'JPN', against: 'CHN' }, world },
  ],
  scenario: [
    { input: { scenario: 'cod-cobalt-2025' }, world: null },
    { input: { scenario: 'chn-gallium-germanium-2023' }, world },
  ],
  shock: [
    { input: { scenario: withheld }, world: tables },
    { input: { scenario: { ...withheld, events: withheld.events.slice(0, 1) } }, world: tables },
    { input: { scenario: withheld, model: 'propagation', criticality: 'linear' }, world: tables },
    { input: { scenario: 'cod-cobalt-2025', model: 'cascade', network: firms }, world: null },
    { input: { scenario: 'cod-cobalt-2025', model: 'bounds' }, world: null },
    { input: { scenario: 'chn-gallium-germanium-2023', model: 'equilibrium' }, world },
    { input: { scenario: cells, critical: users, model: 'cascade' }, world: null, draws: 0 },
  ],
  deterrence: [
    {
      input: { economy: 'CHN', other: 'JPN', goods: 'lithium-ion-cells,lithium-hydroxide', peace: 5 },
      world: null,
    },
    { input: { economy: 'JPN', other: 'CHN', shock: 'ario' }, world: tables },
  ],
};

beforeAll(async () => {
  const economies = ['JPN', 'USA', 'CHN', 'DEU', 'FRA', 'KOR', 'VNM'];
  const flows: PlantedFlow[] = [];
  for (let year = 2012; year <= 2022; year++)
    economies.forEach((exporter, e) =>
      economies.forEach((importer, i) =>
        ['811292', '370790', '901090', '854231', '100590'].forEach((product, p) => {
          const value = ((e * 7 + i * 3 + p * 5 + year) % 11) * (p === e % 5 ? 4000 : 37);
          if (e !== i && value > 0)
            flows.push({ year, exporter, importer, product, value, quantity: 1 + value / 9 });
        }),
      ),
    );
  await plantWorld(world, flows, { revision: 'HS12' });
  await importIo(
    tables,
    [plainFolder(plantIo(['JPN', 'CHN', 'USA'], ['a', 'b'], ['households', 'others']))],
    {
      as: 'plain',
    },
  );
});

/** Pages, ids, subscripts and cells of other tables, which read the same in every language. */
const cited = [
  /https?:\/\/\S+/g,
  /docs\/methods\/[a-z]+\.md/g,
  /sha256:[0-9a-f]+/g,
  /kaname-io-\w+/g,
  /(?:rows|customers)\/[\w.:-]+/g,
  /_\w+/g,
];

/** Functions of formulas, and columns of other tables that a sentence points at. */
const called = [
  'diag',
  'round',
  'mean',
  'supply',
  'leakage',
  'worldHhi',
  'bounds',
  'model',
  'extraction',
  'diversity',
  'ubiquity',
];

const messages = (note: Note | string): readonly Message[] => {
  if (typeof note === 'string') throw new Error(`no message: ${note}`);
  return [note].flat();
};

const WORD = /(?<!\p{L})[a-z][A-Za-z]{3,}/u;

/**
 * Words in small Latin letters that a Japanese reader meets, but for names of lines, functions and tables, and codes of the
 * row; symbols (`plain`) may also hold names of columns.
 */
function foreign(
  told: Explanation,
  row: Row,
  names: readonly string[],
  columns: readonly string[],
): string[] {
  const codes = Object.values(row).flatMap((cell) =>
    typeof cell === 'string' && !cell.includes(' ') ? cell.split(/[^\p{L}\d]+/u) : [],
  );
  const lines = told.lines.flatMap(({ name, expression }) => [name, ...expression.split(/\W+/)]);
  const known = new Set([...names, ...codes, ...lines]);
  const symbols = new Set([...known, ...columns]);
  return [told.formula, told.source, ...told.lines.map(({ note }) => note)]
    .flatMap(messages)
    .flatMap((message) => {
      const said = cited.reduce((text, one) => text.replace(one, ' '), render(message, 'ja', texts));
      const passed = message.id === plain('').id ? symbols : known;
      return (said.match(new RegExp(WORD, 'gu')) ?? [])
        .filter((word) => !passed.has(word))
        .map((word) => `${word}: ${said}`);
    });
}

it('would find English', () => {
  const told: Explanation = {
    cell: 'x',
    value: 1,
    formula: plain('share = own / world'),
    source: [plain('docs/methods/good.md')],
    lines: [
      { name: 'share', expression: 'own / world', note: plain('share of imports') },
      { name: 's', expression: 'share', note: { id: 'explain.terms.declared', params: {} } },
    ],
    ends: 'value',
  };
  expect(foreign(told, {}, [], [])).toEqual(['imports: share of imports']);
  expect(foreign(told, {}, [], ['imports'])).toEqual([]);
});

const own =
  /^(explain\.terms|(indispensability|good|complexity|chokepoints|scenario|shock|deterrence)\.explain\w*)\./;

it.each(
  Object.entries(texts).filter(([id, { en }]) => own.test(id) && WORD.test(en.replace(/\{[^}]*\}/g, ''))),
)('%s is Japanese in Japanese', (_, { ja }) => {
  expect(ja).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
});

const numeric = ['number', 'share', 'money', 'year'];

describe.each(questions.filter(({ id }) => asked[id]))('$id', (question) => {
  const names = [...Object.keys(question.tables), ...questions.map(({ id }) => id), ...called];
  const columns = Object.values(question.tables).flatMap((all) => all.map(({ key }) => key));
  it.each(asked[question.id]!)(
    'explains the first and the last number of each column in Japanese ($input)',
    async ({ input, world: at, draws = 12 }) => {
      const options = { world: at, seed: 1, draws, datasets: [], estimates: null, goods: null };
      await withSession(options, async (session) => {
        const output = await session.ask(question, input);
        let told = 0;
        for (const [table, shown] of Object.entries(question.tables)) {
          const rows = ((table === 'rows' ? output.answer.rows : output.answer[table]) ??
            []) as readonly Row[];
          for (const { key } of shown.filter(({ kind }) => numeric.includes(kind))) {
            const filled = rows.flatMap((row, k) => (typeof cellOf(row, key) === 'number' ? [k] : []));
            for (const row of new Set(filled.filter((_, k) => k === 0 || k === filled.length - 1))) {
              const explained = await session.explain(question, output, { table, row, column: key });
              const where = `${table}/${key} of row ${row}`;
              const said = [explained.formula, explained.source, ...explained.lines.map(({ note }) => note)];
              const strings = said.filter((note) => typeof note === 'string');
              expect.soft(strings, where).toEqual([]);
              if (strings.length > 0) continue;
              expect.soft(foreign(explained, rows[row]!, names, columns), where).toEqual([]);
              expect.soft(unfilled(explained), where).toEqual([]);
              told++;
            }
          }
        }
        expect(told).toBeGreaterThan(0);
      });
    },
  );
});
