// What can an economy make: ECI and PCI from a year of exports.
import { toDigits } from '../shared/digits.ts';
import type { Column, Row } from '../../contract/column.ts';
import { plain, type Explanation } from '../../contract/explanation.ts';
import type { Answer, Context, Question } from '../../contract/question.ts';
import { complexity as measure } from '../../measures/complexity.ts';
import { sharedWords } from '../shared/words.ts';
import { partsOf } from './explain.ts';
import { input, read, type Input } from './read.ts';
import { complexityWords } from './words.ts';

const { say } = complexityWords;

export interface ComplexityAnswer extends Answer {
  readonly year: number;
  readonly economies: readonly Row[];
  readonly products: readonly Row[];
}

const economyColumns: readonly Column[] = [
  { key: 'economy', label: sharedWords.say.economy(), unit: null, kind: 'economy', digits: 0 },
  { key: 'eci', label: say.eci(), unit: null, kind: 'number', digits: 3, missing: 'reason' },
  { key: 'diversity', label: say.diversity(), unit: null, kind: 'number', digits: 0 },
  { key: 'reason', label: sharedWords.say.reason(), unit: null, kind: 'missing', digits: 0 },
];
const productColumns: readonly Column[] = [
  { key: 'product', label: sharedWords.say.product(), unit: null, kind: 'product', digits: 0 },
  { key: 'name', label: sharedWords.say.name(), unit: null, kind: 'text', digits: 0 },
  { key: 'pci', label: say.pci(), unit: null, kind: 'number', digits: 3, missing: 'reason' },
  { key: 'ubiquity', label: say.ubiquity(), unit: null, kind: 'number', digits: 0 },
  { key: 'reason', label: sharedWords.say.reason(), unit: null, kind: 'missing', digits: 0 },
];

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
const byValue = (key: string) => (a: Row, b: Row) =>
  Number(b[key] ?? -Infinity) - Number(a[key] ?? -Infinity);

async function ask(ctx: Context, asked: Input): Promise<ComplexityAnswer> {
  const data = await read(ctx, asked);
  const found = measure(data.matrix);
  for (const warning of found.warnings) ctx.warn(say[warning]());
  if (found.excluded.length > 0) {
    const names = found.excluded.map(
      ({ kind, index }) => (kind === 'economy' ? data.economies[index] : data.products[index]?.code) ?? '',
    );
    ctx.warn(say.excluded({ count: names.length, names: names.slice(0, 10) }));
  }
  const why = (kind: 'economy' | 'product', index: number): string | null =>
    found.excluded.find((one) => one.kind === kind && one.index === index)?.reason ?? null;
  const economies = data.economies
    .map((economy, c): Row => ({
      economy,
      eci: orNull(found.eci[c]),
      diversity: found.diversity[c] ?? 0,
      reason: why('economy', c) ?? (Number.isNaN(found.eci[c]) ? 'degenerate' : null),
    }))
    .sort(byValue('eci'));
  const products = data.products
    .map(({ code, name }, p): Row => ({
      product: code,
      name,
      pci: orNull(found.pci[p]),
      ubiquity: found.ubiquity[p] ?? 0,
      reason: why('product', p) ?? (Number.isNaN(found.pci[p]) ? 'degenerate' : null),
    }))
    .sort(byValue('pci'));
  return { year: data.year, rows: economies, economies, products };
}

async function explain(
  ctx: Context,
  asked: Input,
  answer: ComplexityAnswer,
  at: { table: string; row: number; column: string },
): Promise<Explanation> {
  const ofProduct = at.table === 'products';
  const row = (ofProduct ? answer.products : answer.economies)[at.row];
  const code = String(row?.[ofProduct ? 'product' : 'economy']);
  const value = row?.[at.column];
  const base = {
    cell: `${code}.${at.column}`,
    value: typeof value === 'number' ? value : null,
    source: plain('Hidalgo & Hausmann (2009)'),
  };
  if (base.value === null) return { ...base, formula: [], lines: [], ends: 'null' };
  const data = await read(ctx, asked);
  const index = ofProduct ? data.products.findIndex((p) => p.code === code) : data.economies.indexOf(code);
  return { ...base, ...partsOf(data, ofProduct, index, at.column) };
}

export const complexity: Question<typeof input, ComplexityAnswer> = {
  id: 'complexity',
  version: '1',
  title: say.title(),
  input,
  needs: ['exports', 'trade'],
  ask,
  tables: { rows: economyColumns, economies: economyColumns, products: productColumns },
  keys: { rows: 'economy', economies: 'economy', products: 'product' },
  point: (answer) => [
    say.lead({
      year: answer.year,
      economies: answer.economies.slice(0, 5).map((row) => String(row['economy'])),
    }),
    say.products({
      products: answer.products.slice(0, 3).map((row) => `${row['product']} ${row['name']}`.trim()),
    }),
  ],
  figures(answer) {
    const known = answer.economies.filter((row) => row['eci'] !== null);
    return [
      {
        id: 'complexity',
        title: say.figure(),
        alt: say.figureAlt({ year: answer.year }),
        kind: 'bars',
        bars: known.slice(0, 12).map((row) => ({
          label: String(row['economy']),
          value: Number(row['eci']),
          note: toDigits(Number(row['eci']), 2),
        })),
      },
    ];
  },
  explain,
  method: 'docs/methods/complexity.md',
  words: complexityWords,
};
