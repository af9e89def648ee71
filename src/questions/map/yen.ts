// What a dollar costs in yen, for customs statistics that count in yen.
import type { Context } from '../../contract/question.ts';

/** Yen per dollar of the year, from the dataset that holds yearly rates; null where it has none. */
export async function yenPerDollar(ctx: Context, year: number): Promise<number | null> {
  const dataset = await ctx.data.find(['macro']);
  if (!dataset?.has('rates')) return null;
  const rate = await ctx.data.query(
    `SELECT per_usd FROM ${dataset.table('rates')} WHERE currency = 'JPY' AND year = ${year}`,
  );
  const [perUsd] = rate.numbers('per_usd');
  if (perUsd === undefined) return null;
  return ctx.coefficient(`JPY per USD ${year}`, perUsd, dataset.info.name);
}
