// Explanations of debt, portfolio, lenses and release are read in Japanese as well as in English, every note, formula and source.
import { describe, expect, it } from 'vitest';
import { cellOf, type Row } from '../../src/contract/column.ts';
import { questions, texts } from '../../src/questions/registry.ts';
import { withSession } from '../../src/surfaces/run.ts';
import { englishIn, unfilled } from '../support/foreign.ts';

const firms = {
  file: 'makers.csv',
  makers: [
    { firm: 'one', good: 'photoresist', sales: 2e9, reached: 0.4, margin: 0.15 },
    { firm: 'two', good: 'photoresist', sales: 9e8, reached: null, margin: null },
  ],
};

const asked: Readonly<Record<string, readonly object[]>> = {
  release: [{ preset: 'ai-accelerators' }, { preset: 'lithography', policy: ['mpe', 'smoothed', 'best'] }],
  lenses: [
    {
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
  ],
  portfolio: [
    { economy: 'JPN', budget: '500bn-jpy' },
    { economy: 'JPN', budget: '1bn-usd', dependence: 0.3, tier: 2, firms },
  ],
  debt: [
    { economy: 'JPN', paths: 100 },
    {
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
  ],
};

const numeric = ['number', 'share', 'money', 'year'];

/** Rows that are tried of a column, spread over its table. */
const TRIED = 6;

const rowsOf = (answer: Readonly<Record<string, unknown>>, table: string): readonly Row[] =>
  (answer[table] ?? []) as readonly Row[];

/** Citations in the tables of an answer: what stands around an address or a date. */
const citations = (answer: Readonly<Record<string, unknown>>, tables: readonly string[]): string[] =>
  tables
    .flatMap((table) => rowsOf(answer, table))
    .flatMap(({ source }) => (typeof source === 'string' ? source.split('; ') : []))
    .filter((part) => /\d/.test(part))
    .flatMap((part) => part.split(/https?:\S+/))
    .map((part) => part.trim());

describe.each(Object.entries(asked))('%s', (id, inputs) => {
  const question = questions.find((one) => one.id === id)!;
  const tables = Object.keys(question.tables);

  it.each(inputs)('explains in Japanese (%#)', async (input) => {
    const options = { world: null, seed: 1, draws: 12, datasets: [], estimates: null, goods: null };
    await withSession(options, async (session) => {
      const output = await session.ask(question, input);
      const named = [
        ...output.run.datasets.map(({ name }) => texts[`word.${name}`]?.ja ?? name),
        ...citations(output.answer, tables),
        ...tables,
        ...questions.map((one) => one.id),
        ...Object.values(question.tables).flatMap((columns) => columns.map(({ key }) => key)),
      ];
      let told = 0;
      for (const [table, columns] of Object.entries(question.tables))
        for (const { key } of columns.filter(({ kind }) => numeric.includes(kind))) {
          const filled = rowsOf(output.answer, table).flatMap((row, k) =>
            typeof cellOf(row, key) === 'number' ? [k] : [],
          );
          const step = Math.max(1, Math.floor(filled.length / TRIED));
          for (const row of filled.filter((_, k) => k % step === 0 || k === filled.length - 1)) {
            const one = await session.explain(question, output, { table, row, column: key });
            const where = `${table}/${key} of row ${row}`;
            expect.soft(englishIn(one, named), where).toEqual([]);
            expect.soft(unfilled(one), where).toEqual([]);
            told++;
          }
        }
      expect(told).toBeGreaterThan(TRIED);
    });
  });
});
