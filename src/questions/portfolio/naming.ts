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
