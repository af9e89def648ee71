// Finds what stands in English in an explanation that is read in Japanese.
import type { Explanation, Note } from '../../src/contract/explanation.ts';
import { renderNote } from '../../src/contract/render.ts';
import { texts } from '../../src/questions/registry.ts';

/** Names that are written in Latin letters in every language: addresses, pages, papers, groups of the customs, functions. */
const NAMES = [
  /https?:\/\/[^、；]+/g,
  /docs\/methods\/[a-z-]+\.md/g,
  /Saltelli et al\. \(\d+\)/g,
  /CEPII GeoDep, Lefebvre & Wibaux \(\d+\)/g,
  /MERICS/g,
  /Calvo|Lorenzoni|Werning|American Economic Review/g,
  /CVaR_95|clip\(/g,
  /税関分類「[^」]*」/g,
  /\b(?:mean|min|max|exp|log|sum)\(/g,
  /s_nonhub|diag\(q \/ supply\)|supply_j/g,
  /rows\/CODE\.\w+/g,
];

/** Words of four letters or more. */
const WORD = /[A-Za-z]{4,}/g;

/** English words in the sentences of an explanation, read in Japanese; `named` are names of data, goods and columns. */
export function englishIn(told: Explanation, named: readonly string[]): string[] {
  const all: Note[] = [told.formula, told.source, ...told.lines.map(({ note }) => note)];
  const names = [...named, ...told.lines.map(({ name }) => name)].filter((name) => name !== '');
  return all.flatMap((note) => {
    let text = renderNote(note, 'ja', texts);
    for (const name of NAMES) text = text.replace(name, ' ');
    for (const name of names.toSorted((a, b) => b.length - a.length)) text = text.replaceAll(name, ' ');
    return text.match(WORD) ?? [];
  });
}

/** Sentences in which a parameter has no value, in either language. */
export const unfilled = (told: Explanation): string[] =>
  (['en', 'ja'] as const).flatMap((lang) =>
    [told.formula, told.source, ...told.lines.map(({ note }) => note)]
      .map((note) => renderNote(note, lang, texts))
      .filter((text) => text.includes('–') || /\{\w+(:\w+)?\}|undefined|NaN/.test(text)),
  );
