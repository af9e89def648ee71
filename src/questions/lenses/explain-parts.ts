// What explanations of lenses are made of.
import { known, type Explanation, type Line } from '../../contract/explanation.ts';
import { BAND } from '../map/evidence.ts';
import { MONEY } from '../portfolio/ground.ts';

/** What an explanation says beside the cell. */
export type Parts = Pick<Explanation, 'formula' | 'source' | 'lines' | 'ends'>;

const SOURCE = 'docs/methods/lenses.md; METHODS 9; [P] marks this project’s own rules';

export const none: Parts = { formula: '', source: SOURCE, lines: [], ends: 'null' };

export const given = (formula: string, lines: readonly Line[]): Parts => ({
  formula,
  source: SOURCE,
  lines,
  ends: 'value',
});

export const line = (name: string, expression: string, note = ''): Line => ({ name, expression, note });

/** Billions of the budget's currency, in which plans are reckoned, as the sum that is shown. */
export const unit = known('bn', MONEY, 'a billion', 'coefficient');

/** A number as declared or as read. */
export const read = (column: string, value: number, note: string, from: 'row' | 'estimate' = 'row'): Parts =>
  given(column, [known(column, value, note, from)]);

/** An end of a band prints its draws. */
export const bandEnd = (draws: readonly number[], end: 'Low' | 'High', what: string): Parts => {
  const p = BAND[end === 'Low' ? 0 : 1];
  return given(`${Math.round(p * 100)}th percentile of the draws`, [
    known('draws', draws, `${what}, one for each draw`, 'draws'),
    line('q', `quantileSeq(draws, ${p})`),
  ]);
};

/** A share of the draws in which something holds. */
export const shareOf = (draws: readonly boolean[], what: string): Parts =>
  given('share of the draws', [
    known('holds', draws.map(Number), `${what}: 1 or 0, one for each draw`, 'draws'),
    line('share', 'mean(holds)'),
  ]);
