// What explanations of a mix are made of.
import { known } from '../../contract/explanation.ts';
import { MONEY } from './ground.ts';
import { arithmetic, line, type Parts } from '../shared/arithmetic.ts';

export const { none, given, bandEnd, shareOf } = arithmetic(
  'docs/methods/portfolio.md; METHODS 9; [P] marks this project’s own rules',
);
export { line, type Parts };

/** Billions of the budget's currency, in which the program reckons, as the sum that is shown. */
export const unit = known(
  'bn',
  MONEY,
  'a billion: the program reckons in billions of the budget’s currency',
  'coefficient',
);

/** What the program chose or priced. */
export const solved = (column: string, value: number, gap: number, what = 'chosen by the program'): Parts =>
  given(column, [
    known(
      column,
      value,
      `${what} of METHODS 9, solved to a relative gap of ${gap.toExponential(2)}; shadow prices with whole numbers held`,
      'solved',
    ),
  ]);

/** A number as declared or as read. */
export const read = (
  column: string,
  value: number,
  note: string,
  from: 'row' | 'coefficient' | 'estimate' = 'row',
): Parts => given(column, [known(column, value, note, from)]);

/** A sum of cells; a 0 stands first, so that none is a sum too. */
export const sumOf = (values: readonly number[], what: string): Parts =>
  given('sum', [known('all', [0, ...values], `0, then ${what}`, 'cells'), line('sum_all', 'sum(all)')]);
