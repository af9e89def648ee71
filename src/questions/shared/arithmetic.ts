// What explanations are made of: lines, and formulas that end in the cell, each question under its own page of methods.
import { known, type Explanation, type Line, type Note, type Origin } from '../../contract/explanation.ts';
import { BAND } from '../map/evidence.ts';

/** What an explanation says beside the cell. */
export type Parts = Pick<Explanation, 'formula' | 'source' | 'lines' | 'ends'>;

/** A line that is computed from lines above it. */
export const line = (name: string, expression: string, note: Note | string = ''): Line => ({
  name,
  expression,
  note,
});

/** The makers of explanations whose source, unless another is named, is `own`. */
export function arithmetic(own: Note | string) {
  const given = (formula: Note | string, lines: readonly Line[], source: Note | string = own): Parts => ({
    formula,
    source,
    lines,
    ends: 'value',
  });
  /** A percentile prints its draws. */
  const percentile = (draws: ArrayLike<number>, p: number, note: Note | string): Parts =>
    given(`${Math.round(p * 100)}th percentile of the draws`, [
      known('draws', draws, note, 'draws'),
      line('percentile', `quantileSeq(draws, ${p})`),
    ]);
  return {
    /** A cell without a number. */
    none: { formula: '', source: own, lines: [], ends: 'null' } satisfies Parts as Parts,
    /** Lines of which the last gives the cell. */
    given,
    /** A number as it stands somewhere: in a row, unless said otherwise. */
    stated: (name: string, value: number, note: Note | string, from: Origin = 'row'): Parts =>
      given(name, [known(name, value, note, from)]),
    percentile,
    /** An end of a band over draws. */
    bandEnd: (draws: ArrayLike<number>, end: 'Low' | 'High', what: Note | string): Parts =>
      percentile(
        draws,
        BAND[end === 'Low' ? 0 : 1],
        typeof what === 'string' ? `${what}, one for each draw` : what,
      ),
    /** A share of the draws in which something holds. */
    shareOf: (draws: readonly boolean[], what: Note | string): Parts =>
      given('share of the draws', [
        known(
          'holds',
          draws.map(Number),
          typeof what === 'string' ? `${what}: 1 or 0, one for each draw` : what,
          'draws',
        ),
        line('share', 'mean(holds)'),
      ]),
  };
}
