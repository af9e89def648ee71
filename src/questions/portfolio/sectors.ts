// Sectors that stand for firms which nobody has told us of: what the economy sells of a good, where statistics say it.
import type { Context } from '../../contract/question.ts';
import { UserError } from '../../contract/message.ts';
import { indispensability } from '../indispensability/indispensability.ts';
import { perDollar } from './money.ts';

/** Exports a year by good, USD: of the good itself, else of the customs group that it is or is most of. */
export async function sectorSales(
  ctx: Context,
  economy: string,
  year: number,
  goods: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const sales = new Map<string, number>();
  if (goods.length === 0) return sales;
  try {
    const { rows } = await ctx.ask(indispensability, { economy });
    for (const row of rows)
      if (goods.includes(String(row['product'])) && typeof row['exports'] === 'number' && row['exports'] > 0)
        sales.set(String(row['product']), row['exports']);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  const dataset = await ctx.data.find(
    ['group-trade'],
    ({ coverage }) => coverage.reporters?.includes(economy) ?? false,
  );
  const at = Math.min(year, dataset?.info.coverage.lastCompleteYear ?? year);
  const groups = goods.flatMap((id) => {
    const group = ctx.goods.good(id).customsExport;
    return sales.has(id) || !group || group.fit === 'small-part' ? [] : [{ id, name: group.name }];
  });
  if (!dataset || groups.length === 0) return sales;
  const rows = await ctx.data
    .query(`SELECT commodity, CAST(value AS DOUBLE) AS value FROM ${dataset.table('totals')}
    WHERE reporter = '${economy}' AND flow = 'export' AND year = ${at} AND value > 0 ORDER BY commodity`);
  const names = rows.strings('commodity');
  const money = (dataset.info.units['value'] ?? 'USD').slice(0, 3);
  for (const { id, name } of groups) {
    const place = names.indexOf(name);
    if (place >= 0) sales.set(id, rows.numbers('value')[place]! / (await perDollar(ctx, money, at)));
  }
  return sales;
}
