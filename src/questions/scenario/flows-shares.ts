// Flows of a good where only each importer's total and its largest suppliers are known: imports x share.
import { baseYear } from './base-year.ts';
import { codesIn, listed, within, type Looker } from './lookers.ts';
import { scenarioWords } from './words.ts';

/** Flows from listed suppliers; null where no dataset of indicators holds the good. */
export const fromShares: Looker = async (ctx, { from, to, good, revision, ...when }) => {
  const dataset = await ctx.data.find(['dependence']);
  if (!dataset || good === null) return null;
  const among = `product IN (${listed(codesIn(ctx, good, revision, dataset))})`;
  const held = await ctx.data.query(`SELECT count(*) AS n FROM ${dataset.table('world')} WHERE ${among}`);
  if (held.numbers('n')[0] === 0) return null;
  const year = baseYear(ctx, dataset, when);
  const rows = await ctx.data.query(`SELECT s.exporter, s.importer, s.product, i.imports, s.share
    FROM ${dataset.table('suppliers')} s JOIN ${dataset.table('imports')} i USING (year, importer, product)
    WHERE s.year = ${year} AND s.exporter <> s.importer AND s.${among} AND s.share > 0 AND i.imports > 0
      AND ${within('s.exporter', from)} AND ${within('s.importer', to)}
    ORDER BY 1, 2, 3`);
  const [exporter, importer, product, imports, share] = [
    rows.strings('exporter'),
    rows.strings('importer'),
    rows.strings('product'),
    rows.numbers('imports'),
    rows.numbers('share'),
  ];
  ctx.warn(scenarioWords.say.topOnly({ good: good.text, name: dataset.info.name, year }));
  return {
    basis: 'top-supplier',
    dataset: dataset.info.name,
    year,
    whole: false,
    flows: Array.from(share, (part, k) => ({
      exporter: exporter[k] ?? '',
      importer: importer[k] ?? '',
      product: product[k] ?? '',
      value: Math.round((imports[k] ?? 0) * part),
      of: { imports: imports[k] ?? 0, share: part },
    })),
  };
};
