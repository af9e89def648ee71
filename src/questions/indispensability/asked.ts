// Which products the question is about: strategic goods, six-digit codes, or the one that was named.
import type { Dataset } from '../../contract/dataset.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { revisionOf } from '../map/flows.ts';
import { codeItems, goodItems, type Item } from '../map/items.ts';
import { indispensabilityWords } from './words.ts';

const { say } = indispensabilityWords;

export interface Asked {
  readonly economy: string;
  readonly level: 'goods' | 'hs6';
  readonly year: number | null;
  /** A good (id, name in either language) or a six-digit code; null = all of the level. */
  readonly product: string | null;
  /** The customer asked about; null = all. */
  readonly customer: string | null;
}

/** Whether codes are asked about: by level, or by naming one. */
export const speaksOfCodes = (asked: Asked): boolean =>
  asked.product === null ? asked.level === 'hs6' : /^\d{6}$/.test(asked.product);

/** The items asked about. Throws a UserError with the nearest names where the product is not known. */
export async function itemsAsked(
  ctx: Context,
  asked: Asked,
  flows: Dataset | null,
): Promise<readonly Item[]> {
  if (!speaksOfCodes(asked)) {
    const all = goodItems(ctx.goods);
    if (asked.product === null) return all;
    const { matches, nearest } = ctx.goods.find(asked.product);
    const one = all.find(({ product }) => product === matches[0]?.id);
    if (one) return [one];
    throw new UserError(
      say.noProduct({ product: asked.product, nearest: nearest.map((good) => good.id).slice(0, 3) }),
    );
  }
  if (!flows) throw new UserError(say.noFlows());
  const items = await codesOf(ctx, flows);
  if (asked.product === null) return items;
  const one = items.find(({ product }) => product === asked.product);
  if (one) return [one];
  const near = items
    .map(({ product }) => product)
    .toSorted((a, b) => alike(b, asked.product ?? '') - alike(a, asked.product ?? '') || (a < b ? -1 : 1));
  throw new UserError(say.noProduct({ product: asked.product, nearest: near.slice(0, 3) }));
}

async function codesOf(ctx: Context, dataset: Dataset): Promise<readonly Item[]> {
  const trade = dataset.info.kind === 'trade';
  const rows = await ctx.data.query(
    trade
      ? `SELECT code, coalesce(name, '') AS name FROM ${dataset.table('products')} ORDER BY code`
      : `SELECT DISTINCT product AS code, '' AS name FROM ${dataset.table('world')} ORDER BY code`,
  );
  const names = rows.strings('name');
  const codes = rows.strings('code').map((code, k) => ({ code: code ?? '', name: names[k] ?? '' }));
  return codeItems(ctx.goods, revisionOf(dataset), codes);
}

/** Number of leading digits that two codes share. */
function alike(a: string, b: string): number {
  let k = 0;
  while (k < a.length && a[k] === b[k]) k++;
  return k;
}
