// What explanations of a mix are made of.
import { known, plain, type Note } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import { MONEY } from './ground.ts';
import { portfolioExplainWords } from './explain-words.ts';
import { arithmetic, line, methods, type Parts } from '../shared/arithmetic.ts';

const { say } = portfolioExplainWords;

export const { none, given, bandEnd, shareOf } = arithmetic(methods('docs/methods/portfolio.md'));
export { line, type Parts };

/** Billions of the budget's currency, in which the program reckons, as the sum that is shown. */
export const unit = known('bn', MONEY, say.billion(), 'coefficient');

/** What the program chose or priced. */
export const solved = (column: string, value: number, gap: number, what = say.chosen()): Parts =>
  given(plain(column), [
    known(column, value, [what, say.gap({ gap: gap.toExponential(2) }), say.pricesHeld()], 'solved'),
  ]);

/** A number as declared or as read. */
export const read = (
  column: string,
  value: number,
  note: Note,
  from: 'row' | 'coefficient' | 'estimate' = 'row',
): Parts => given(plain(column), [known(column, value, note, from)]);

/** A sum of cells; a 0 stands first, so that none is a sum too. */
export const sumOf = (values: readonly number[], what: Message): Parts =>
  given(say.sum(), [
    known('all', [0, ...values], [what, say.zeroFirst()], 'cells'),
    line('sum_all', 'sum(all)'),
  ]);
