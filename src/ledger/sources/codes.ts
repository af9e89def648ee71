// Codes of sources turned into the numbers that tables hold: ISO numeric for economies, HS6 as an integer for products.
import { byBaci, economy, type Economy } from '../../atlas/economies.ts';
import { hsCodes, hsName } from '../../atlas/hs.ts';
import { findRevision, revisions, type Revision } from '../../atlas/revisions.ts';
import { UserError } from '../../contract/message.ts';
import { importWords } from './words.ts';

/** An economy that flows may name, by its ISO number. */
export interface Known {
  readonly id: number;
  readonly code: string;
}

/** An economy of the atlas as tables name it; null for sums over economies and for those without a number. */
export const known = (found: Economy | undefined): Known | null =>
  found === undefined || found.kind === 'aggregate' || found.numeric === null
    ? null
    : { id: found.numeric, code: found.iso3 };

export const economyOfBaci = (code: number): Known | null => known(byBaci(code));
export const economyOfIso3 = (iso3: string): Known | null => known(economy(iso3));

/** The revision a user or a file names, e.g. HS17, 2017 or H5. Errors: there is none such. */
export function revisionOf(text: string): Revision {
  const found = findRevision(text);
  if (!found) throw new UserError(importWords.say.unknownRevision({ revision: text, known: [...revisions] }));
  return found;
}

/** The six-digit codes of a revision, with those that only BACI uses. */
export function productCodes(revision: Revision): Set<number> {
  return new Set(hsCodes(revision, ['hs', 'baci']).map(Number));
}

/** The revisions that hold all of these products. */
export function revisionsWith(products: readonly number[]): Revision[] {
  return revisions.filter((revision) => {
    const codes = productCodes(revision);
    return products.every((product) => codes.has(product));
  });
}

export const hs6 = (id: number): string => String(id).padStart(6, '0');

export const productName = (revision: Revision, id: number): string => hsName(revision, hs6(id), 'en') ?? '';
