// What can an economy make: ECI and PCI from a year of exports.
import { z } from 'zod';
import type { Column, Row } from '../../contract/column.ts';
import type { Dataset } from '../../contract/dataset.ts';
import { list, type Explanation } from '../../contract/explanation.ts';
import { UserError } from '../../contract/message.ts';
import type { Answer, Context, Question } from '../../contract/question.ts';
import { complexity as measure, type Complexity, type ExportMatrix } from '../../measures/complexity.ts';
import { sharedWords } from '../shared/words.ts';
import { complexityWords } from './words.ts';

const { say } = complexityWords;

const input = z.strictObject({ year: z.number().int().optional().meta({ help: 'complexity.helpYear' }) });
type Input = z.output<typeof input>;

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

interface Read {
  readonly dataset: Dataset;
  readonly year: number;
  readonly economies: readonly string[];
  readonly products: readonly { readonly code: string; readonly name: string }[];
  readonly matrix: ExportMatrix;
}

/** Why there is nothing to compute from: no dataset at all, or none of that year. */
async function unanswered(ctx: Context, year: number | null): Promise<UserError> {
  const other = await ctx.data.find(['exports', 'trade']);
  const [nearest] = (other?.info.coverage.years ?? []).toSorted(
    (a, b) => Math.abs(a - (year ?? 0)) - Math.abs(b - (year ?? 0)),
  );
  if (!other || year === null || nearest === undefined) return new UserError(say.noData());
  return new UserError(say.noYear({ year, nearest, name: other.info.name }));
}

async function read(ctx: Context, asked: Input): Promise<Read> {
  ctx.coefficient('rca.at least', 1, 'Balassa; Hidalgo & Hausmann (2009)');
  const dataset = await ctx.data.find(
    ['exports', 'trade'],
    (info) => asked.year === undefined || info.coverage.years.includes(asked.year),
  );
  const year = asked.year ?? dataset?.info.coverage.lastCompleteYear ?? null;
  if (!dataset || year === null || !dataset.info.coverage.years.includes(year))
    throw await unanswered(ctx, asked.year ?? null);
  const table = dataset.table(dataset.info.kind === 'trade' ? 'flows' : 'exports');
  const rows = await ctx.data
    .query(`SELECT e.code AS economy, p.code AS product, coalesce(any_value(p.name), '') AS name,
      CAST(sum(x.value) AS DOUBLE) AS value
    FROM ${table} x JOIN ${dataset.table('economies')} e ON e.id = x.exporter JOIN ${dataset.table('products')} p ON p.id = x.product
    WHERE x.year = ${year} GROUP BY e.code, p.code ORDER BY e.code, p.code`);
  const [economy, product, name, value] = [
    rows.strings('economy'),
    rows.strings('product'),
    rows.strings('name'),
    rows.numbers('value'),
  ];
  const economies = [...new Set(economy)].filter((code) => code !== null).sort();
  const names = new Map(product.map((code, k) => [code ?? '', name[k] ?? '']));
  const products = [...names.keys()].sort().map((code) => ({ code, name: names.get(code) ?? '' }));
  const row = new Map(economies.map((code, c) => [code, c]));
  const column = new Map(products.map(({ code }, p) => [code, p]));
  const values = new Float64Array(economies.length * products.length);
  value.forEach(
    (v, k) => (values[row.get(economy[k] ?? '')! * products.length + column.get(product[k] ?? '')!] = v),
  );
  return {
    dataset,
    year,
    economies,
    products,
    matrix: { economies: economies.length, products: products.length, values },
  };
}

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
  const data = await read(ctx, asked);
  const found: Complexity = measure(data.matrix);
  const ofProduct = at.table === 'products';
  const row = (ofProduct ? answer.products : answer.economies)[at.row];
  const code = String(row?.[ofProduct ? 'product' : 'economy']);
  const index = ofProduct ? data.products.findIndex((p) => p.code === code) : data.economies.indexOf(code);
  const value = row?.[at.column];
  const base = {
    cell: `${code}.${at.column}`,
    value: typeof value === 'number' ? value : null,
    source: 'Hidalgo & Hausmann (2009)',
  };
  const k = data.products.length;
  if (at.column === 'diversity' || at.column === 'ubiquity') {
    const advantages = ofProduct
      ? data.economies.map((_, c) => found.rca[c * k + index]!)
      : Array.from(found.rca.subarray(index * k, index * k + k));
    return {
      ...base,
      formula: 'number of RCA_cp = (X_cp/X_c)/(X_p/X) that are 1 or more',
      lines: [
        {
          name: 'rca',
          expression: list(advantages.filter((r) => !Number.isNaN(r))),
          note: `${data.dataset.info.name}, ${data.year}`,
        },
        { name: at.column, expression: 'sum(map(rca, f(r) = r >= 1 ? 1 : 0))', note: '' },
      ],
      ends: 'value',
    };
  }
  if (base.value === null) return { ...base, formula: '', lines: [], ends: 'null' };
  const raw = Array.from(found.eciRaw).filter((v) => !Number.isNaN(v));
  return {
    ...base,
    formula: ofProduct
      ? 'PCI_p = (PCI_raw,p - mean ECI_raw)/sd ECI_raw'
      : 'ECI_c = (ECI_raw,c - mean)/sd, population sd',
    lines: [
      { name: 'raw', expression: list(raw), note: 'ECI_raw of all economies: solves λ y = M̃ y' },
      {
        name: 'lambda',
        expression: String(found.lambda),
        note: 'second eigenvalue of M̃_cc’ = Σ_p M_cp M_c’p/(k_c k_p)',
      },
      { name: 'residual', expression: String(found.residual), note: 'largest |λ y - M̃ y|' },
      {
        name: 'own',
        expression: String(ofProduct ? found.pciRaw[index] : found.eciRaw[index]),
        note: ofProduct ? 'PCI_raw of the product' : 'ECI_raw of the economy',
      },
      { name: at.column, expression: '(own - mean(raw)) / std(raw, "uncorrected")', note: '' },
    ],
    ends: 'value',
  };
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
          note: Number(row['eci']).toFixed(2),
        })),
      },
    ];
  },
  explain,
  method: 'docs/methods/complexity.md',
  words: complexityWords,
};
