// What the names of BACI's files say: `BACI_HS17_Y2021_V202301.csv` is HS 2017, the year 2021, the release 202301.
import { UserError } from '../../contract/message.ts';
import { importWords } from './words.ts';

export interface BaciName {
  readonly role: 'flows' | 'countries' | 'products' | 'other';
  readonly revision: string | null;
  readonly year: number | null;
  readonly vintage: string | null;
}

/** Reads a file's name; dashes, underscores and lower case do as well. */
export function baciName(name: string): BaciName {
  const plain = name.toUpperCase();
  const revision = /HS[_-]?(\d{2})(?!\d)/.exec(plain)?.[1];
  const year = /(?:^|[^A-Z0-9])Y((?:19|20)\d{2})(?!\d)/.exec(plain)?.[1];
  const vintage = /(?:^|[^A-Z0-9])V(20\d{4}[A-Z]?)(?![A-Z0-9])/.exec(plain)?.[1];
  const role = /COUNTRY[ _-]?CODES?/.test(plain)
    ? 'countries'
    : /PRODUCT[ _-]?CODES?/.test(plain)
      ? 'products'
      : /README|\.TXT$|LICEN[CS]E/.test(plain)
        ? 'other'
        : 'flows';
  return {
    role,
    revision: revision ? `HS${revision}` : null,
    year: year ? Number(year) : null,
    vintage: vintage ? vintage.toLowerCase() : null,
  };
}

/** The one revision, or release, that all names agree on; null where none says. Errors: they disagree. */
export function agreed(names: readonly string[], part: 'revision' | 'vintage'): string | null {
  const said = new Map<string, string>();
  for (const name of names) {
    const value = baciName(name)[part];
    if (value && !said.has(value)) said.set(value, name);
  }
  if (said.size > 1) {
    const files = [...said].sort().map(([value, name]) => `${value}: ${name}`);
    throw new UserError(
      part === 'revision'
        ? importWords.say.mixedRevisions({ files })
        : importWords.say.mixedVintages({ files }),
    );
  }
  return [...said.keys()][0] ?? null;
}
