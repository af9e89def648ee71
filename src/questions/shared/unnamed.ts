// Partners that a source does not tell apart ("areas not specified"): trade, but of no economy. Definitions with a published
// name count them as they stand; our own measures leave them out as suppliers and list none of them as a customer.
import { economy } from '../../atlas/economies.ts';
import type { Context } from '../../contract/question.ts';
import { setAside, type Supplies } from '../../measures/supply.ts';
import { sharedWords } from './words.ts';

/** Whether a code stands for partners that the source does not tell apart. */
export const isUnnamed = (code: string | null | undefined): boolean =>
  economy(code ?? '')?.kind === 'unspecified';

/** As SQL: whether a column of the dataset's integers is an economy that has a name. `codes` are by those integers. */
export function named(codes: readonly string[], column: 'exporter' | 'importer'): string {
  const ids = codes.flatMap((code, id) => (isUnnamed(code) ? [id] : []));
  return ids.length === 0 ? 'true' : `${column} NOT IN (${ids.join(', ')})`;
}

/** What is left out of one year, and all there was, in the money of the supplies. */
interface LeftOut {
  readonly value: number;
  readonly of: number;
}

/** Supplies of named partners only. */
export interface NamedSupplies {
  readonly supplies: Supplies;
  /** Of the year asked about; null where nothing was left out of any. */
  readonly leftOut: LeftOut | null;
}

/** Leaves out the suppliers without a name; the same object where there are none. */
export function namedSupplies(all: Supplies, codes: readonly string[], year: number): NamedSupplies {
  const unnamed = Array.from(codes, isUnnamed);
  const supplies = setAside(all, (exporter) => unnamed[exporter] ?? false);
  if (supplies === all) return { supplies, leftOut: null };
  let [value, of] = [0, 0];
  for (let c = 0; c < all.cells; c++) {
    if (all.year[c] !== year) continue;
    of += all.restValue[c]!;
    for (let k = all.offsets[c]!; k < all.offsets[c + 1]!; k++) {
      of += all.value[k]!;
      if (unnamed[all.exporter[k]!]) value += all.value[k]!;
    }
  }
  return { supplies, leftOut: { value, of } };
}

/** What an import side leaves out of its last year: of what the economy buys, and of what the world sells. */
export interface Aside {
  readonly bought: LeftOut | null;
  readonly sold: LeftOut | null;
}

/** Says what is left out, where it is more than nothing. */
export function warnOfUnnamed(ctx: Context, aside: Aside | undefined, economyId: string, year: number): void {
  const said = ({ value, of }: LeftOut): { usd: number; share: number } => ({
    usd: Math.round(value),
    share: Number((100 * (value / of)).toPrecision(3)),
  });
  const { bought, sold } = aside ?? { bought: null, sold: null };
  if (bought && bought.value > 0)
    ctx.warn(sharedWords.say.unnamedBought({ economy: economyId, year, ...said(bought) }));
  if (sold && sold.value > 0) ctx.warn(sharedWords.say.unnamedSold({ year, ...said(sold) }));
}
