// How a six-digit code is called: by the description of its revision, in Japanese after the strategic good under it.
import type { Goods } from '../../atlas/goods.ts';
import { hsCode } from '../../atlas/hs.ts';
import { findRevision } from '../../atlas/revisions.ts';

/** Both names of a code of a dataset's revision; `given` is the name that the dataset has, if it has one. */
export type ProductNames = (
  code: string,
  given: string,
) => { readonly name: string; readonly nameJa: string };

/** Names by the revision of a dataset; without a known revision only the dataset's own names are left. */
export function productNames(goods: Goods, coverage: { readonly revision: string | null }): ProductNames {
  const revision = findRevision(coverage.revision ?? '') ?? null;
  const byCode = revision ? goods.byHs(revision) : null;
  return (code, given) => {
    const good = byCode?.get(code)?.[0];
    const described = given || (revision ? (hsCode(revision, code)?.nameEn ?? '') : '');
    const name = described || good?.nameEn || '';
    return { name, nameJa: good?.nameJa ?? name };
  };
}
