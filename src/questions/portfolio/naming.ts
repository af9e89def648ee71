// How a measure is called: a good and an instrument.
import { word, type Lang } from '../../contract/render.ts';
import { wordWords } from '../../contract/word.ts';

/** `Gallium (other suppliers)`. */
export const named = (
  { name, nameJa }: { readonly name: string; readonly nameJa: string },
  instrument: string,
  lang: Lang,
): string => {
  const by = word(instrument, lang, wordWords.texts);
  return lang === 'ja' ? `${nameJa}（${by}）` : `${name} (${by})`;
};

/** `other suppliers: Gallium`: instrument first, and the good without what stands in brackets, as a label is cut at its end. */
export const labelled = (
  { name, nameJa }: { readonly name: string; readonly nameJa: string },
  instrument: string,
  lang: Lang,
): string =>
  `${word(instrument, lang, wordWords.texts)}: ${(lang === 'ja' ? nameJa : name).replace(/\s*[(（].*$/, '')}`;
