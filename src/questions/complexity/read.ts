// What complexity is asked, and the year of exports that it reads.
import { z } from 'zod';
import type { Dataset } from '../../contract/dataset.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { ADVANTAGE, type ExportMatrix } from '../../measures/complexity.ts';
import { complexityWords } from './words.ts';

const { say } = complexityWords;

export const input = z.strictObject({
  year: z.number().int().optional().meta({ help: 'complexity.helpYear' }),
});
export type Input = z.output<typeof input>;

export interface Read {
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

export async function read(ctx: Context, asked: Input): Promise<Read> {
  ctx.coefficient('rca.at least', ADVANTAGE, 'Balassa; Hidalgo & Hausmann (2009)');
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
