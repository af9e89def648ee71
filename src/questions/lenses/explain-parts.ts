// What explanations of lenses are made of.
import { known, plain, type Note } from '../../contract/explanation.ts';
import { unit } from '../portfolio/explain-parts.ts';
import { portfolioExplainWords } from '../portfolio/explain-words.ts';
import { arithmetic, line, methods, type Parts } from '../shared/arithmetic.ts';
import { lensesExplainWords } from './explain-words.ts';

/** What lenses say, and what the mix says of the same. */
export const say = { ...portfolioExplainWords.say, ...lensesExplainWords.say };

export const { none, given, bandEnd, shareOf } = arithmetic(methods('docs/methods/lenses.md'));
export { line, unit, type Parts };

/** A number as declared or as read. */
export const read = (column: string, value: number, note: Note, from: 'row' | 'estimate' = 'row'): Parts =>
  given(plain(column), [known(column, value, note, from)]);
