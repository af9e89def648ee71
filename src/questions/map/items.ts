// What the map lists: strategic goods, or the six-digit codes of a dataset.
import type { Good } from '../../atlas/good.ts';
import type { Goods } from '../../atlas/goods.ts';
import { hsCode } from '../../atlas/hs.ts';
import type { Revision } from '../../atlas/revisions.ts';

export interface Item {
  /** Its place in the list. */
  readonly key: number;
  /** Id of a good, or a six-digit code. */
  readonly product: string;
  readonly name: string;
  readonly nameJa: string;
  /** The good, or the first good that travels under the code. */
  readonly good: Good | null;
  /** Its six-digit codes in a revision. */
  codes(revision: Revision): readonly string[];
  /** A code for the estimates, where the good has no row of its own. */
  readonly hs6: string | null;
}

/** Every strategic good, in the order of the table. */
export function goodItems(goods: Goods): readonly Item[] {
  return goods.list.map((good, key) => ({
    key,
    product: good.id,
    name: good.nameEn,
    nameJa: good.nameJa,
    good,
    codes: (revision) => good.hs[revision],
    hs6: good.hs.HS22[0] ?? null,
  }));
}

/** Codes of one revision; a code is named after its good, else after the description of the revision. */
export function codeItems(
  goods: Goods,
  revision: Revision | null,
  codes: readonly { readonly code: string; readonly name: string }[],
): readonly Item[] {
  const byCode = revision ? goods.byHs(revision) : null;
  return codes.map(({ code, name }, key) => {
    const good = byCode?.get(code)?.[0] ?? null;
    const described = name || (revision ? (hsCode(revision, code)?.nameEn ?? '') : '');
    return {
      key,
      product: code,
      name: described || good?.nameEn || '',
      nameJa: good?.nameJa ?? described,
      good,
      codes: (asked) => (asked === revision ? [code] : []),
      hs6: /^\d{6}$/.test(code) ? code : null,
    };
  });
}
