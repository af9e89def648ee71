// Flows of a good from a dataset of flows.
import { UserError } from '../../contract/message.ts';
import { baseYear } from './base-year.ts';
import { codesIn, listed, within, type Looker } from './lookers.ts';
import { scenarioWords } from './words.ts';

/** Flows that one event may name: more are no event but a world. */
const MOST_FLOWS = 500_000;

/** Flows between the sides of an event; null where no dataset of flows holds the good's codes. */
export const fromTrade: Looker = async (ctx, { from, to, good, revision, ...when }) => {
  const dataset = await ctx.data.find(['trade']);
  if (!dataset) return null;
  const codes = good && codesIn(ctx, good, revision, dataset);
  const products = dataset.table('products');
  if (codes !== null) {
    const held = await ctx.data.query(
      `SELECT count(*) AS n FROM ${products} WHERE code IN (${listed(codes)})`,
    );
    if (held.numbers('n')[0] === 0) return null;
  }
  const year = baseYear(ctx, dataset, when);
  const economies = dataset.table('economies');
  const rows = await ctx.data.query(`SELECT e.code AS exporter, i.code AS importer, p.code AS product,
      CAST(round(sum(f.value)) AS DOUBLE) AS value
    FROM ${dataset.table('flows')} f JOIN ${economies} e ON e.id = f.exporter JOIN ${economies} i ON i.id = f.importer
      JOIN ${products} p ON p.id = f.product
    WHERE f.year = ${year} AND f.exporter <> f.importer AND ${within('e.code', from)} AND ${within('i.code', to)}
      AND ${codes === null ? 'true' : `p.code IN (${listed(codes)})`}
    GROUP BY ALL HAVING sum(f.value) > 0 ORDER BY 1, 2, 3 LIMIT ${MOST_FLOWS + 1}`);
  if (rows.length > MOST_FLOWS) throw new UserError(scenarioWords.say.tooMany({ limit: MOST_FLOWS }));
  const [exporter, importer, product, value] = [
    rows.strings('exporter'),
    rows.strings('importer'),
    rows.strings('product'),
    rows.numbers('value'),
  ];
  const { reporters } = dataset.info.coverage;
  return {
    basis: 'flows',
    dataset: dataset.info.name,
    year,
    whole: reporters === null || (to.only?.every((economy) => reporters.includes(economy)) ?? false),
    flows: Array.from(value, (usd, k) => ({
      exporter: exporter[k] ?? '',
      importer: importer[k] ?? '',
      product: product[k] ?? '',
      value: usd,
    })),
  };
};
