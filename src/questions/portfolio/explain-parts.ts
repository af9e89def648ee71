// What explanations of a mix are made of.
import { known, type Explanation, type Line } from '../../contract/explanation.ts';
import { BAND } from '../map/evidence.ts';
import { MONEY } from './ground.ts';

/** What an explanation says beside the cell. */
export type Parts = Pick<Explanation, 'formula' | 'source' | 'lines' | 'ends'>;

const SOURCE = 'docs/methods/portfolio.md; METHODS 9; [P] marks this project’s own rules';

export const none: Parts = { formula: '', source: SOURCE, lines: [], ends: 'null' };

export const given = (formula: string, lines: readonly Line[]): Parts => ({
  formula,
  source: SOURCE,
  lines,
  ends: 'value',
});

export const line = (name: string, expression: string, note = ''): Line => ({ name, expression, note });

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

/** An end of a band prints its draws. */
export const bandEnd = (draws: readonly number[], end: 'Low' | 'High', what: string): Parts => {
  const p = BAND[end === 'Low' ? 0 : 1];
  return given(`${Math.round(p * 100)}th percentile of the draws`, [
    known('draws', draws, `${what}, one for each draw of the effects`, 'draws'),
    line('q', `quantileSeq(draws, ${p})`),
  ]);
};

/** A share of the draws in which something holds. */
export const shareOf = (draws: readonly boolean[], what: string): Parts =>
  given('share of the draws', [
    known('holds', draws.map(Number), `${what}: 1 or 0, one for each draw`, 'draws'),
    line('share', 'mean(holds)'),
  ]);

/** A sum of cells; a 0 stands first, so that none is a sum too. */
export const sumOf = (values: readonly number[], what: string): Parts =>
  given('sum', [known('all', [0, ...values], `0, then ${what}`, 'cells'), line('sum_all', 'sum(all)')]);
