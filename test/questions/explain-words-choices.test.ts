// What explanations of debt, portfolio, lenses and release say is Japanese to a Japanese reader, all of it.
import { describe, expect, it } from 'vitest';
import { cellOf, type Row } from '../../src/contract/column.ts';
import type { Explanation, Note } from '../../src/contract/explanation.ts';
import type { Message } from '../../src/contract/message.ts';
import { render } from '../../src/contract/render.ts';
import { questions, texts } from '../../src/questions/registry.ts';
import { withSession } from '../../src/surfaces/run.ts';

const firms = {
  file: 'makers.csv',
  makers: [
    { firm: 'one', good: 'photoresist', sales: 2e9, reached: 0.4, margin: 0.15 },
    { firm: 'two', good: 'photoresist', sales: 9e8, reached: null, margin: null },
  ],
};

const asked: Readonly<Record<string, object>> = {
  release: { preset: 'ai-accelerators' },
  lenses: {
    economy: 'JPN',
    options: {
      file: 'options.yaml',
      options: [
        {
          name: '水酸化リチウム',
          cost: '20bn-jpy',
          changes: [{ good: 'lithium-hydroxide', dependence: 0.5, lag: 2 }],
        },
        { name: '関税', cost: '0-jpy', changes: [{ tariff: 0.1, from: 'CHN' }] },
        {
          name: '自己採点',
          cost: '1bn-jpy',
          scores: { safetyNet: 1e9, freeTrade: -2e9, nationalSecurity: 5e9 },
        },
      ],
    },
    years: 3,
  },
  portfolio: { economy: 'JPN', budget: '1bn-usd', dependence: 0.3, tier: 2, firms },
  debt: {
    economy: 'USA',
    paths: 100,
    horizon: 12,
    add: [
      { kind: 'costs', name: '計画', costs: [{ year: 2027, cost: 30, unit: 'billion USD' }] },
      {
        kind: 'shock',
        name: '禁輸',
        horizonDays: 500,
        losses: [{ model: 'propagation', economy: 'USA', lossShare: 0.01 }],
      },
    ],
  },
};

/** Works, pages and places in files, which are called the same in every language. */
const cited = [
  /https?:\/\/\S+/g,
  /docs\/methods\/[a-z]+\.md/g,
  /Calvo|Lorenzoni|Werning|American Economic Review/g,
  // Symbols.
  /CVaR_95|clip\(/g,
];

const messages = (note: Note | string): readonly Message[] => {
  if (typeof note === 'string') throw new Error(`no message: ${note}`);
  return [note].flat();
};

/** Words of Latin letters that a Japanese reader meets, but for names of lines, columns, functions, tables and questions. */
function foreign(told: Explanation, tables: readonly string[]): string[] {
  const names = new Set([
    ...tables,
    ...questions.map(({ id }) => id),
    ...told.lines.flatMap(({ name, expression }) => [name, ...expression.split(/\W+/)]),
    told.cell.slice(told.cell.lastIndexOf('.') + 1),
  ]);
  return [told.formula, told.source, ...told.lines.map(({ note }) => note)]
    .flatMap(messages)
    .flatMap((message) => {
      const said = cited.reduce((text, one) => text.replace(one, ''), render(message, 'ja', texts));
      return (said.match(/[A-Za-z_]\w*/g) ?? [])
        .filter((word) => /[A-Za-z]{4}/.test(word) && !names.has(word.replace(/_\w+$/, '')))
        .map((word) => `${word}: ${said}`);
    });
}

/** Parameters that a text shows and its message lacks. */
const lacking = ({ id, params }: Message): string[] =>
  [...(texts[id]?.en ?? '').matchAll(/\{(\w+)/g)]
    .map(([, name]) => name!)
    .filter((name) => params[name] === undefined || params[name] === null)
    .map((name) => `${id} lacks ${name}`);

const numeric = ['number', 'share', 'money', 'year'];

describe.each(questions.filter(({ id }) => asked[id]))('$id', (question) => {
  it('explains the first and the last number of each column in Japanese', async () => {
    const options = { world: null, seed: 1, draws: 12, datasets: [], estimates: null, goods: null };
    await withSession(options, async (session) => {
      const output = await session.ask(question, asked[question.id]!);
      let told = 0;
      for (const [table, columns] of Object.entries(question.tables)) {
        const rows = ((table === 'rows' ? output.answer.rows : output.answer[table]) ?? []) as readonly Row[];
        for (const { key } of columns.filter(({ kind }) => numeric.includes(kind))) {
          const filled = rows.flatMap((row, k) => (typeof cellOf(row, key) === 'number' ? [k] : []));
          for (const row of new Set(filled.filter((_, k) => k === 0 || k === filled.length - 1))) {
            const explained = await session.explain(question, output, { table, row, column: key });
            const where = `${table}/${key} of row ${row}`;
            const said = [explained.formula, explained.source, ...explained.lines.map(({ note }) => note)];
            expect.soft(foreign(explained, Object.keys(question.tables)), where).toEqual([]);
            expect.soft(said.flatMap(messages).flatMap(lacking), where).toEqual([]);
            told++;
          }
        }
      }
      expect(told).toBeGreaterThan(0);
    });
  });
});
