// Names of economies and groups where they stand inside a longer text.
import { economy } from '../../atlas/economies.ts';
import { group } from '../../atlas/groups.ts';

/** The name of a code; a code that the atlas does not know stays as it is. */
export function named(code: string, lang: 'en' | 'ja'): string {
  const found = economy(code) ?? group(code);
  return found ? (lang === 'ja' ? found.nameJa : found.nameEn) : code;
}
