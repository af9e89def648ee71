// What explanations of a shock are made of.
import { known, type Explanation, type Line } from '../../contract/explanation.ts';
import { BAND } from '../map/evidence.ts';

/** What an explanation says beside the cell. */
export type Parts = Pick<Explanation, 'formula' | 'source' | 'lines' | 'ends'>;

export const SOURCE = 'docs/methods/shock.md; [P] marks this project’s own rules';

export const none: Parts = { formula: '', source: SOURCE, lines: [], ends: 'null' };

export const given = (formula: string, lines: readonly Line[], source = SOURCE): Parts => ({
  formula,
  source,
  lines,
  ends: 'value',
});

/** A line that is computed from lines above it. */
export const line = (name: string, expression: string, note = ''): Line => ({ name, expression, note });

/** Numbers of a table or of the scenario. */
export const fromRows = (name: string, value: number | ArrayLike<number>, note: string): Line =>
  known(name, value, note, 'row');

/** Numbers that a run of the model gave: the same run gives them again. */
export const ran = (name: string, value: number | ArrayLike<number>, note: string): Line =>
  known(name, value, note, 'solved');

export const stated = (name: string, value: number, note: string): Parts =>
  given(name, [ran(name, value, note)]);

/** An end of a band prints its draws. */
export const bandEnd = (draws: ArrayLike<number>, end: 'low' | 'high', what: string): Parts => {
  const p = BAND[end === 'low' ? 0 : 1];
  return given(`${Math.round(p * 100)}th percentile of the draws`, [
    known('draws', draws, `${what}, one for each draw`, 'draws'),
    line(end, `quantileSeq(draws, ${p})`),
  ]);
};
