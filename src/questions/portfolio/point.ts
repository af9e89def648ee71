// What a hurried reader must know of a mix.
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import type { PortfolioAnswer } from './answer.ts';
import { fixed, weightsOf } from './ground.ts';
import { summed } from './money.ts';
import { named } from './naming.ts';
import { portfolioWords } from './words.ts';

const { say } = portfolioWords;

/** Measures named, and the part of the draws from which a ranking counts as robust. [P] */
const SHOWN = 4;
export const ROBUST = 0.8;

const percent = (part: number): number => Math.round(100 * part);
const short = (value: unknown): number => Number(Number(value).toPrecision(2));
const label = (row: Row, lang: 'en' | 'ja'): string =>
  named({ name: String(row['name']), nameJa: String(row['nameJa']) }, String(row['instrument']), lang);

export function pointOf(answer: PortfolioAnswer): readonly Message[] {
  const { rows, budget, steady, curve, clashes } = answer;
  const [first] = rows;
  if (!first) return [];
  const bought = rows
    .filter((row) => Number(row['cost']) > 0)
    .toSorted((a, b) => Number(b['cost']) - Number(a['cost']))
    .slice(0, SHOWN);
  const band =
    typeof first['perMoneyLow'] === 'number'
      ? ` (${short(first['perMoneyLow'])}–${short(first['perMoneyHigh'])})`
      : '';
  const gains = curve.map((row) => Number(row['gain']));
  return [
    ...clashesOf(clashes),
    say.lead({
      first: label(first, 'en'),
      firstJa: label(first, 'ja'),
      budget: summed(budget.amount, budget.currency),
      budgetJa: summed(budget.amount, budget.currency, 'ja'),
      years: answer.until - answer.from + 1,
      names: bought.map((row) => label(row, 'en')),
      namesJa: bought.map((row) => label(row, 'ja')),
      perMoney: short(first['perMoney']),
      band,
    }),
    ...(steady.share === null
      ? []
      : [
          say.steady({
            first: percent(steady.share),
            mix: percent(Number(first['chosen'])),
            verdict: steady.share >= ROBUST ? 'robust' : 'not robust',
          }),
        ]),
    ...(answer.sourced
      ? []
      : [
          say.assumed({
            count: answer.effects.filter((row) => String(row['source']).startsWith('assumption')).length,
            total: answer.effects.length,
          }),
        ]),
    ...(gains[2]! > 0
      ? [
          say.bound({
            price: short(answer.cost[0]?.['price']),
            half: percent(gains[1]! / gains[2]!),
            twice: percent(gains[4]! / gains[2]!),
          }),
        ]
      : []),
    ...rivalOf(answer),
    ...leftOut(answer),
    ...firmsOf(answer),
    ...withheldOf(answer),
    ...(answer.today.length > 0 ? [say.todayBeside()] : []),
    say.strength(),
  ];
}

function clashesOf(clashes: readonly Row[]): readonly Message[] {
  const kinds = new Map<string, Row[]>();
  for (const row of clashes) {
    const kind = `${String(row['demand'])}|${String(row['against'])}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  }
  return [...kinds.values()].map((rows) =>
    say.clash({
      demand: String(rows[0]!['demand']),
      against: String(rows[0]!['against']),
      names: rows.slice(0, SHOWN).map((row) => String(row['name'])),
      namesJa: rows.slice(0, SHOWN).map((row) => String(row['nameJa'])),
    }),
  );
}

function rivalOf({ rivals, rows }: PortfolioAnswer): readonly Message[] {
  const [best, next] = rivals;
  const gain = Number(best?.['gain']);
  const measure = rows.find((row) => row['key'] === next?.['key']);
  if (!next || !measure || !(gain > 0)) return [];
  return [
    say.rival({
      name: label(measure, 'en'),
      nameJa: label(measure, 'ja'),
      behind: short((100 * Number(next['behind'])) / gain),
    }),
  ];
}

function leftOut({ rows, cost, lens }: PortfolioAnswer): readonly Message[] {
  const best = rows.find((row) => row['cost'] === 0 && row['instrument'] !== 'control');
  const price = Number(cost[0]?.['price']);
  if (!best || !(price > 0)) return [];
  return [
    say.leftOut({
      name: label(best, 'en'),
      nameJa: label(best, 'ja'),
      alone: short(best['perMoney']),
      beside: short(best['beside']),
      price: short(price + (1 + fixed['public funds']) * weightsOf(lens)['free-trade']),
    }),
  ];
}

function firmsOf({ firms }: PortfolioAnswer): readonly Message[] {
  const controlled = firms.filter((row) => Number(row['tier']) > 0);
  const out = controlled.filter(
    (row) => row['verdict'] === 'takes part if paid' || row['verdict'] === 'stays out',
  );
  if (out.length === 0) return [];
  return [
    say.firmsOut({
      count: out.length,
      total: controlled.length,
      names: out.slice(0, SHOWN).map((row) => makersIn(row, 'en')),
      namesJa: out.slice(0, SHOWN).map((row) => makersIn(row, 'ja')),
    }),
  ];
}

/** A firm by its name; where nobody named one, the makers of the good. */
const makersIn = (row: Row, lang: 'en' | 'ja'): string =>
  !String(row['firm']).startsWith('sector:')
    ? String(row['firm'])
    : lang === 'en'
      ? `makers of ${String(row['name'])}`
      : `${String(row['nameJa'])}の生産者`;

/** What the mix does to the loss if all largest suppliers cut at once; the last row holds all goods together. */
function withheldOf({ withheld }: PortfolioAnswer): Message[] {
  const all = withheld.at(-1);
  if (!all) return [];
  const of = (column: string): number => short(Number(all[column]) * 100);
  return [say.withheldPoint({ before: of('linearBefore'), after: of('linearAfter') })];
}
