// Explanations of the map and of autonomy are read in Japanese as well as in English, every note, formula and source of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMarketShares } from '../../src/atlas/market-shares.ts';
import { cellOf, type Row } from '../../src/contract/column.ts';
import { plain, type Explanation } from '../../src/contract/explanation.ts';
import type { Question } from '../../src/contract/question.ts';
import { render } from '../../src/contract/render.ts';
import { definitionNames, definitions } from '../../src/measures/dependence.ts';
import { autonomy } from '../../src/questions/autonomy/autonomy.ts';
import { map } from '../../src/questions/map/map.ts';
import { texts } from '../../src/questions/registry.ts';
import { patentField, tableWords } from '../../src/questions/map/table-words.ts';
import { definitionWords, inWords } from '../../src/questions/shared/explain-words.ts';
import { boxNames } from '../../src/ledger/box-names.ts';
import { wordWords } from '../../src/contract/word.ts';
import { loadGoods } from '../../src/atlas/goods.ts';
import { withSession } from '../../src/surfaces/run.ts';
import { englishIn, unfilled } from '../support/foreign.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-explain-words-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const world = join(dir, 'world');

function flows(): PlantedFlow[] {
  const economies = ['JPN', 'USA', 'CHN', 'DEU', 'FRA', 'KOR', 'HKG'];
  const out: PlantedFlow[] = [];
  for (let year = 2012; year <= 2022; year++)
    economies.forEach((exporter, e) =>
      economies.forEach((importer, i) =>
        ['811292', '370790', '901090', '854231', '100590'].forEach((product, p) => {
          const value = ((e * 7 + i * 3 + p * 5 + year) % 11) * (p === e % 5 ? 4000 : 37);
          if (e !== i && value > 0)
            out.push({ year, exporter, importer, product, value, quantity: 1 + value / 9 });
        }),
      ),
    );
  return out;
}

beforeAll(() => plantWorld(world, flows(), { revision: 'HS12' }));

const treat = 'reexports,noise-floor,hysteresis,mirror,unnamed';
const cases: readonly {
  question: Question;
  input: object;
  world: string | null;
  draws: number;
}[] = [
  { question: map, input: { economy: 'JPN' }, world: null, draws: 8 },
  { question: map, input: { economy: 'JPN', by: 'field' }, world: null, draws: 8 },
  { question: map, input: { economy: 'JPN', level: 'hs6' }, world, draws: 8 },
  { question: map, input: { economy: 'EU', level: 'hs6' }, world, draws: 0 },
  { question: autonomy, input: { economy: 'KOR' }, world: null, draws: 8 },
  { question: autonomy, input: { economy: 'EU', definition: 'cdi', treat }, world, draws: 8 },
  { question: autonomy, input: { economy: 'JPN', definition: 'hjs', treat }, world, draws: 0 },
];

/** Firms to whom published shares are said to belong. */
const firms = loadMarketShares().map(({ supplier }) => supplier);

/** Rows that are tried of a column, spread over its table. */
const TRIED = 8;

describe('explanations in Japanese', () => {
  it.each(cases)('hold no English ($question.id $input)', async ({ question, input, world: at, draws }) => {
    const options = { world: at, seed: 1, draws, datasets: [], estimates: null, goods: null };
    const sentences = await withSession(options, async (session) => {
      const output = await session.ask(question, input);
      const named = [
        ...output.run.datasets.flatMap(({ id, name }) => [id, texts[`word.${name}`]?.ja ?? name]),
        ...goodsNamed(output.answer),
        ...firms,
        ...Object.values(question.tables).flatMap((columns) => columns.map(({ key }) => key)),
        'worldHhi',
      ];
      let count = 0;
      for (const [table, columns] of Object.entries(question.tables)) {
        const rows = ((table === 'rows' ? output.answer.rows : output.answer[table]) ?? []) as readonly Row[];
        for (const { key } of columns) {
          const filled = rows.flatMap((row, k) => (typeof cellOf(row, key) === 'number' ? [k] : []));
          const step = Math.max(1, Math.floor(filled.length / TRIED));
          for (const row of filled.filter((_, k) => k % step === 0).slice(0, TRIED)) {
            const told = await session.explain(question, output, { table, row, column: key });
            expect.soft(englishIn(told, named), `${table} ${row} ${key}`).toEqual([]);
            expect.soft(unfilled(told), `${table} ${row} ${key}`).toEqual([]);
            count += told.lines.length;
          }
        }
      }
      return count;
    });
    expect(sentences).toBeGreaterThan(50);
  });

  it('would be found in English', () => {
    const told: Explanation = {
      cell: 'x',
      value: 1,
      formula: plain('share of imports'),
      source: [plain('docs/methods/map.md')],
      lines: [{ name: 'share', expression: '1', note: plain('USD, exports of share') }],
      ends: 'value',
    };
    expect(englishIn(told, [])).toEqual(['imports', 'exports']);
  });

  it('are unfilled where a parameter is forgotten', () => {
    const told: Explanation = {
      cell: 'x',
      value: 1,
      formula: [],
      source: [],
      lines: [{ name: 'a', expression: '1', note: { id: 'shared.explain.upTo', params: {} } }],
      ends: 'value',
    };
    expect(unfilled(told)).toEqual(['up to –', '–年まで']);
  });
});

/** Names of goods, in Japanese, in any table of an answer. */
function goodsNamed(answer: Readonly<Record<string, unknown>>): readonly string[] {
  const rows = Object.values(answer).flatMap((part) => (Array.isArray(part) ? (part as readonly Row[]) : []));
  return rows.flatMap((row) => (typeof row['nameJa'] === 'string' ? [row['nameJa']] : []));
}

describe('names of tables', () => {
  const ja = (text: string): string => render(inWords(text), 'ja', texts);

  it('have Japanese for every item of the published shares', () => {
    for (const { item } of loadMarketShares()) expect(ja(item), item).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });

  it('have Japanese for every field of patents', () => {
    const fields = new Set(loadGoods().list.flatMap(({ patentFields }) => patentFields));
    for (const field of fields) expect(ja(patentField(field)), field).not.toMatch(/[a-z]/);
  });

  it('mean one thing each', () => {
    const scopes = [wordWords, boxNames, definitionWords, tableWords].map((words) =>
      Object.keys(words.texts),
    );
    const all = scopes.flat();
    expect(all.filter((id, k) => all.indexOf(id) !== k)).toEqual([]);
  });

  it('have Japanese for thresholds and conditions of every definition', () => {
    for (const name of definitionNames)
      for (const text of [
        ...definitions[name].thresholds.map((threshold) => threshold.name),
        ...definitions[name].conditions,
      ])
        expect(ja(text).replace(/CDI\d|C\d|HHI/g, ''), text).not.toMatch(/[a-z]{4}/);
  });
});
