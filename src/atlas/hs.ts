// Codes of the Harmonized System by revision: which exist, what they are called, which official codes stand behind
// the few that are not official.
import { readCodes } from './csv.ts';
import { dataPath } from './files.ts';
import { isRevision, revisions } from './revisions.ts';
import type { Revision } from './revisions.ts';
import { BadTable } from './bad-table.ts';

/** hs: of the Harmonized System. baci, comtrade: used in those files only, for a whole or a part of a heading. */
const scopes = ['hs', 'baci', 'comtrade'] as const;
export type CodeScope = (typeof scopes)[number];

/** A chapter (2 digits), heading (4) or code (6) of one revision. */
export interface HsCode {
  readonly code: string;
  readonly scope: CodeScope;
  /** English description; null where none is published for the revision or an unchanged neighbour. */
  readonly nameEn: string | null;
  /** Whether the description is that of a neighbouring revision. */
  readonly borrowed: boolean;
}

let loaded: ReadonlyMap<Revision, ReadonlyMap<string, HsCode>> | undefined;

function load(): ReadonlyMap<Revision, ReadonlyMap<string, HsCode>> {
  const codes = new Map(revisions.map((revision) => [revision, new Map<string, HsCode>()]));
  const file = dataPath('atlas', 'hs_products.csv.gz');
  const rows = readCodes(file, ['code', 'revisions', 'borrowed', 'scope', 'name_en']);
  for (const [code = '', inside = '', borrowed = '', scope, name = ''] of rows) {
    const known = scopes.find((one) => one === scope);
    for (const revision of inside.split('|')) {
      if (!isRevision(revision) || known === undefined) {
        throw new BadTable(
          file,
          null,
          null,
          `code ${code} has a strange revision or scope: install Kaname again`,
        );
      }
      const entry = {
        code,
        scope: known,
        nameEn: name === '' ? null : name,
        borrowed: borrowed.includes(revision),
      };
      codes.get(revision)?.set(code, entry);
    }
  }
  return codes;
}

/** The entry of a code with its leading zeros, of 2, 4 or 6 digits; undefined when the revision has no such code. */
export function hsCode(revision: Revision, code: string): HsCode | undefined {
  loaded ??= load();
  return loaded.get(revision)?.get(code);
}

/** The six-digit codes of a revision in order; those that are not official only when asked for. */
export function hsCodes(revision: Revision, among: readonly CodeScope[] = ['hs']): readonly string[] {
  loaded ??= load();
  const entries = [...(loaded.get(revision)?.values() ?? [])];
  return entries
    .filter((e) => e.code.length === 6 && among.includes(e.scope))
    .map((e) => e.code)
    .sort();
}

/** The description of a code; null where there is none in the language. Japanese descriptions are not held. */
export function hsName(revision: Revision, code: string, lang: 'en' | 'ja'): string | null {
  return lang === 'ja' ? null : (hsCode(revision, code)?.nameEn ?? null);
}

/**
 * The official codes that an unofficial one may stand for: all of its heading [P]. BACI writes 271000 for the
 * several oils of 2710 in HS17; some Comtrade reporters split 271000 of HS92.
 */
export function standsFor(revision: Revision, code: string): readonly string[] {
  if ((hsCode(revision, code)?.scope ?? 'hs') === 'hs') return [];
  return hsCodes(revision).filter((official) => official.startsWith(code.slice(0, 4)));
}

/** A code with the leading zeros that some files lose: "10121" is 010121. */
export function padCode(text: string | number): string {
  const digits = String(text).trim();
  return digits.padStart(digits.length + (digits.length % 2), '0');
}
