// What explanations of lenses are made of.
import { known } from '../../contract/explanation.ts';
import { MONEY } from '../portfolio/ground.ts';
import { arithmetic, line, type Parts } from '../shared/arithmetic.ts';

export const { none, given, bandEnd, shareOf } = arithmetic(
  'docs/methods/lenses.md; METHODS 9; [P] marks this project’s own rules',
);
export { line, type Parts };

/** Billions of the budget's currency, in which plans are reckoned, as the sum that is shown. */
export const unit = known('bn', MONEY, 'a billion', 'coefficient');

/** A number as declared or as read. */
export const read = (column: string, value: number, note: string, from: 'row' | 'estimate' = 'row'): Parts =>
  given(column, [known(column, value, note, from)]);
