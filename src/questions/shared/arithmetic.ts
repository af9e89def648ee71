// What explanations are made of: lines, and formulas that end in the cell, each question under its own page of methods.
import {
  known,
  plain,
  type Explanation,
  type Line,
  type Note,
  type Origin,
} from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import { BAND } from '../map/evidence.ts';
import { explainWords } from './explain-words.ts';

const { say } = explainWords;

/** What an explanation says beside the cell. */
export type Parts = Pick<Explanation, 'formula' | 'source' | 'lines' | 'ends'>;

/** Notes one after another. */
export const notes = (...all: readonly (Note | string)[]): readonly Message[] =>
  all.flatMap((one) => (typeof one !== 'string' ? one : one === '' ? [] : plain(one)));

/** The source of what has a page of methods: the page, and that [P] marks our own rules. */
export const methods = (page: string): Note => [plain(page), say.ownRules()];

/** A line that is computed from lines above it. */
export const line = (name: string, expression: string, note: Note = []): Line => ({
  name,
  expression,
  note,
});

/** The makers of explanations whose source, unless another is named, is `own`. */
export function arithmetic(own: Note) {
  const given = (formula: Note, lines: readonly Line[], source: Note = own): Parts => ({
    formula,
    source,
    lines,
    ends: 'value',
  });
  /** A percentile prints its draws. */
  const percentile = (draws: ArrayLike<number>, p: number, note: Note): Parts =>
    given(say.percentile({ p: Math.round(p * 100) }), [
      known('draws', draws, note, 'draws'),
      line('percentile', `quantileSeq(draws, ${p})`),
    ]);
  return {
    /** A cell without a number. */
    none: { formula: [], source: own, lines: [], ends: 'null' } satisfies Parts as Parts,
    /** Lines of which the last gives the cell. */
    given,
    /** A number as it stands somewhere: in a row, unless said otherwise. */
    stated: (name: string, value: number, note: Note, from: Origin = 'row'): Parts =>
      given(plain(name), [known(name, value, note, from)]),
    percentile,
    /** An end of a band over draws. */
    bandEnd: (draws: ArrayLike<number>, end: 'Low' | 'High', what: Note): Parts =>
      percentile(draws, BAND[end === 'Low' ? 0 : 1], notes(what, say.oneEach())),
    /** A share of the draws in which something holds. */
    shareOf: (draws: readonly boolean[], what: Note): Parts =>
      given(say.shareOfDraws(), [
        known('holds', draws.map(Number), notes(what, say.holdsEach()), 'draws'),
        line('share', 'mean(holds)'),
      ]),
  };
}
