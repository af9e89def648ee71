// Finds what stands in English in an explanation that is read in Japanese.
import type { Explanation } from '../../src/contract/explanation.ts';
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

/** Words of four letters or more that begin small: names of people and works do not. */
const WORD = /(?<![\p{L}\p{N}_])[a-z][A-Za-z]{3,}\w*/gu;

/**
 * English words in the sentences of an explanation, read in Japanese, but for names of its lines and of what they are computed
 * from; `named` are names of data, goods, columns and tables.
 */
export function englishIn(told: Explanation, named: readonly string[]): string[] {
  const lines = told.lines.flatMap(({ name, expression }) => [name, ...(expression.match(WORD) ?? [])]);
  const known = new Set([...named, ...lines]);
  const long = named.filter((name) => /[A-Za-z]{4}/.test(name)).toSorted((a, b) => b.length - a.length);
  return [told.formula, told.source, ...told.lines.map(({ note }) => note)].flatMap((note) => {
    let text = renderNote(note, 'ja', texts);
    for (const name of long) if (/\W/.test(name)) text = text.replaceAll(name, ' ');
    for (const name of NAMES) text = text.replace(name, ' ');
    return (text.match(WORD) ?? []).filter(
      (word) => !known.has(word) && !known.has(word.replace(/_\w+$/, '')),
    );
  });
}

/** Sentences in which a parameter has no value, in either language. */
export const unfilled = (told: Explanation): string[] =>
  (['en', 'ja'] as const).flatMap((lang) =>
    [told.formula, told.source, ...told.lines.map(({ note }) => note)]
      .map((note) => renderNote(note, lang, texts))
      .filter((text) => text.includes('–') || /\{\w+(:\w+)?\}|undefined|NaN/.test(text)),
  );
