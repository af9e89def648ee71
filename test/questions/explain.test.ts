// What `explain` prints gives the cell back, for every numeric column of every table of every question.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellOf, type Row } from '../../src/contract/column.ts';
import type { Output, Question } from '../../src/contract/question.ts';
import { importIo } from '../../src/ledger/sources/io/io.ts';
import { loadMarketShares } from '../../src/atlas/market-shares.ts';
import { presetRows } from '../../src/questions/release/preset-table.ts';
import { questions, texts } from '../../src/questions/registry.ts';
import { withSession, type RunOptions, type Session } from '../../src/surfaces/run.ts';
import { evaluated, unproven } from '../support/explained.ts';
import { englishIn, unfilled } from '../support/foreign.ts';
import { plantWorld, type PlantedFlow } from '../support/planted.ts';
import { plainFolder, plantIo } from '../support/planted-io.ts';

const dir = mkdtempSync(join(tmpdir(), 'kaname-explain-'));
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

const chosen = {
  file: 'options.yaml',
  options: [
    {
      name: '別のリチウム',
      cost: '20bn-jpy',
      changes: [{ good: 'lithium-hydroxide', dependence: 0.5, lag: 2 }],
    },
    { name: '石炭の備蓄', cost: '90bn-jpy', changes: [{ good: 'coal', stockpileDays: 30 }] },
    { name: '関税', cost: '0-jpy', changes: [{ tariff: 0.1, from: 'CHN' }] },
    {
      name: '自己採点',
      cost: '1bn-jpy',
      scores: { safetyNet: 1e9, freeTrade: -2e9, nationalSecurity: 5e9 },
    },
  ],
};

const firms = {
  file: 'firms.csv',
  links: [
    ['a', 'b', 3],
    ['b', 'c', 2],
    ['d', 'c', 1],
    ['c', 'a', 1],
  ].map(([supplier, user, value]) => ({
    supplier,
    user,
    value,
    supplierIndustry: null,
    userIndustry: null,
    importance: 'essential',
  })),
};

const cells = {
  title: '電池の禁輸',
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
const cellUsers = { file: 'users.csv', rows: [{ good: 'lithium-ion-cells', using: 'c15', critical: 1 }] };

const makers = {
  file: 'makers.csv',
  makers: [
    { firm: 'one', good: 'photoresist', sales: 2e9, reached: 0.4, margin: 0.15 },
    { firm: 'two', good: 'photoresist', sales: 9e8, reached: null, margin: null },
    { firm: 'two', good: 'silicon-wafers', sales: 3e9, reached: 0.8, margin: 0.1 },
  ],
};

/** Every question is asked of the box, of a planted world, or of both. */
/** Every parameter that a preset declares. */
const declared = Object.fromEntries(presetRows('generic').map((row) => [row.parameter, row.likely]));

const cases: Readonly<Record<string, readonly { input: object; world: string | null; draws?: number }[]>> = {
  map: [
    { input: { economy: 'JPN' }, world: null },
    { input: { economy: 'JPN', by: 'field' }, world: null },
    { input: { economy: 'JPN', level: 'hs6' }, world },
    // Without draws a probability is its rule at likely values, all the way down.
    { input: { economy: 'JPN', level: 'hs6' }, world, draws: 0 },
    { input: { economy: 'EU', level: 'hs6' }, world, draws: 0 },
  ],
  autonomy: [
    { input: { economy: 'KOR' }, world: null },
    { input: { economy: 'EU', definition: 'cdi' }, world },
  ],
  indispensability: [
    { input: { economy: 'JPN' }, world: null },
    { input: { economy: 'CHN', level: 'hs6' }, world },
  ],
  good: [
    { input: { good: 'gallium' }, world: null },
    { input: { good: 'lithium', economies: 2 }, world: null },
    { input: { good: 'gallium', economies: 2 }, world },
  ],
  chokepoints: [
    { input: { economy: 'JPN', direction: 'in' }, world: null },
    { input: { economy: 'JPN', against: 'CHN' }, world },
  ],
  complexity: [{ input: { year: 2022 }, world }],
  shock: [
    { input: { scenario: withheld }, world: tables },
    { input: { scenario: { ...withheld, events: withheld.events.slice(0, 1) } }, world: tables },
    { input: { scenario: 'cod-cobalt-2025', model: 'cascade', network: firms }, world: null },
    { input: { scenario: 'cod-cobalt-2025', model: 'bounds' }, world: null },
    { input: { scenario: 'chn-gallium-germanium-2023', model: 'equilibrium' }, world },
    { input: { scenario: withheld, model: 'propagation', criticality: 'linear' }, world: tables },
    { input: { scenario: cells, critical: cellUsers, model: 'cascade' }, world: null, draws: 0 },
  ],
  scenario: [
    { input: { scenario: 'cod-cobalt-2025' }, world: null },
    { input: { scenario: 'irn-hormuz-2026' }, world: null },
    { input: { scenario: 'chn-gallium-germanium-2023' }, world },
  ],
  deterrence: [
    { input: { economy: 'JPN', other: 'CHN', peace: 5 }, world: null },
    { input: { economy: 'CHN', other: 'JPN', goods: 'lithium-ion-cells,lithium-hydroxide' }, world: null },
    { input: { economy: 'JPN', other: 'CHN', shock: 'ario' }, world: tables },
  ],
  release: [
    { input: { preset: 'ai-accelerators' }, world: null },
    // A cycling equilibrium, which has no numbers, and its smoothed stand-in.
    { input: { preset: 'lithography', policy: ['mpe', 'smoothed', 'best'] }, world: null },
    // Parity that is never reached.
    { input: { params: { file: 'dear.json', set: { c: 30 } }, policy: ['ban'] }, world: null, draws: 0 },
    {
      input: {
        params: {
          file: 'more.json',
          set: {
            N: 5,
            n0: 5,
            followers: 2,
            K: 0.2,
            leak: 0.1,
            directed: 0.3,
            xState: 0.2,
            refusal: true,
            aState: 1,
          },
        },
      },
      world: null,
    },
    // All is set, so that nothing is left to draw.
    { input: { params: { file: 'set.json', set: { ...declared, refusal: true } } }, world: null },
  ],
  debt: [
    { input: { economy: 'JPN', paths: 100 }, world: null },
    { input: { economy: 'GRC', year: 2009, horizon: 6, paths: 100, fan: 'var' }, world: null },
    {
      input: {
        economy: 'USA',
        paths: 100,
        horizon: 12,
        yield: 4,
        foreignCurrency: 0.2,
        depreciation: 1,
        holders: 'foreign=0.3,central-bank=0.2,other-domestic=0.5',
        add: [
          { kind: 'costs', name: '計画', costs: [{ year: 2027, cost: 30, unit: 'billion USD' }] },
          {
            kind: 'shock',
            name: '禁輸',
            horizonDays: 500,
            losses: [{ model: 'ario', economy: 'USA', lossShare: 0.01 }],
          },
        ],
      },
      world: null,
    },
    { input: { economy: 'ITA', paths: 100, basis: 'net' }, world: null, draws: 0 },
  ],
  portfolio: [
    { input: { economy: 'JPN', budget: '500bn-jpy' }, world: null },
    {
      input: { economy: 'JPN', budget: '20bn-jpy', firms: makers, years: 3, lens: 'national-security' },
      world: null,
    },
    {
      input: { economy: 'JPN', budget: '1bn-usd', dependence: 0.3, tier: 2, firms: makers },
      world: null,
      draws: 0,
    },
    { input: { economy: 'JPN', budget: '1m-usd', years: 2 }, world },
  ],
  lenses: [
    { input: { economy: 'JPN', budget: '500bn-jpy' }, world: null },
    { input: { economy: 'JPN', options: chosen, years: 3 }, world: null },
    { input: { economy: 'JPN', budget: '1m-usd', years: 2 }, world, draws: 0 },
  ],
};

const numeric = ['number', 'share', 'money', 'year'];
/** Cells of a column that are tried: so many with a value, and one without. */
const TRIED = 2;

function flows(): PlantedFlow[] {
  const economies = ['JPN', 'USA', 'CHN', 'DEU', 'FRA', 'KOR', 'VNM'];
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

beforeAll(async () => {
  await plantWorld(world, flows(), { revision: 'HS12' });
  const table = plantIo(['JPN', 'CHN', 'USA'], ['a', 'b'], ['households', 'others']);
  await importIo(tables, [plainFolder(table)], { as: 'plain' });
});

it('has a case for every question', () => {
  expect(Object.keys(cases).sort()).toEqual(questions.map(({ id }) => id).sort());
});

describe.each(questions)('$id', (question) => {
  it.each(cases[question.id] ?? [])(
    'explains every numeric column ($input)',
    async ({ input, world: at, draws = 12 }) => {
      const options: RunOptions = {
        world: at,
        seed: 1,
        draws,
        datasets: [],
        estimates: null,
        goods: null,
      };
      await withSession(options, async (session) => {
        const output = await session.ask(question, input);
        const names = namesIn(question, output);
        let tried = 0;
        for (const [table, columns] of Object.entries(question.tables)) {
          const rows = ((table === 'rows' ? output.answer.rows : output.answer[table]) ??
            []) as readonly Row[];
          for (const column of columns.filter(({ kind }) => numeric.includes(kind))) {
            const filled = rows.flatMap((row, k) => (typeof cellOf(row, column.key) === 'number' ? [k] : []));
            const empty = rows.findIndex((row) => cellOf(row, column.key) === null);
            for (const row of filled.slice(0, TRIED)) {
              tried++;
              await hold(session, question, output, names, { table, row, column: column.key });
            }
            if (empty < 0) continue;
            const told = await session.explain(question, output, { table, row: empty, column: column.key });
            expect(told.ends, `${table}/${column.key} of row ${empty} is null`).toBe('null');
          }
        }
        expect(tried).toBeGreaterThan(0);
      });
    },
  );
});

/** Words of formulas that no line is called by. */
const terms = ['worldHhi', 'leakage', 'diversity', 'ubiquity', 'extraction', 'round', 'model', 'bounds'];

/** What an answer calls by a name that is no sentence: its columns and tables, data, makers, goods and codes. */
function namesIn(question: Question, { answer, run }: Output): readonly string[] {
  const rows = Object.values(answer).flatMap((part) => (Array.isArray(part) ? (part as readonly Row[]) : []));
  const cells = rows.flatMap((row) => Object.entries(row));
  return [
    ...terms,
    ...questions.map(({ id }) => id),
    ...Object.entries(question.tables).flatMap(([name, columns]) => [name, ...columns.map(({ key }) => key)]),
    ...run.datasets.flatMap(({ id, name }) => [id, texts[`word.${name}`]?.ja ?? name]),
    ...loadMarketShares().map(({ supplier }) => supplier),
    ...cells.flatMap(([key, cell]) => {
      if (typeof cell !== 'string') return [];
      if (key === 'source') return cell.split('; ');
      return key.endsWith('Ja') || !cell.includes(' ') ? [cell] : [];
    }),
  ];
}

/**
 * Holds a cell to what `explain` says of it: the last line gives the cell, or the residual of what it solves; a Japanese reader
 * meets no English.
 */
async function hold(
  session: Session,
  question: Question,
  output: Output,
  names: readonly string[],
  at: { table: string; row: number; column: string },
): Promise<void> {
  const rows = (at.table === 'rows' ? output.answer.rows : output.answer[at.table]) as readonly Row[];
  const value = Number(cellOf(rows[at.row]!, at.column));
  const name = `${at.table}/${at.column} of row ${at.row}`;
  const told = await session.explain(question, output, at);
  expect.soft(unproven(told.lines), name).toBeNull();
  expect.soft(englishIn(told, names), name).toEqual([]);
  expect.soft(unfilled(told), name).toEqual([]);
  const last = evaluated(told.lines);
  if (told.ends === 'residual') expect(Math.abs(last), name).toBeLessThan(1e-9);
  else {
    expect(told.ends, name).toBe('value');
    expect(Math.abs(last - value), `${name}: ${last} for ${value}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(value)),
    );
  }
}
