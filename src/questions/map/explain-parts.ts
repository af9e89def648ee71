// What every explanation of the map is made of.
import { known, type Explanation, type Line, type Origin } from '../../contract/explanation.ts';

/** What an explanation says beside the cell. */
export type Parts = Pick<Explanation, 'formula' | 'source' | 'lines' | 'ends'>;

export const SOURCE = 'docs/methods/map.md; [P] marks this project’s own rules';
export const none: Parts = { formula: '', source: SOURCE, lines: [], ends: 'null' };
export const value = (formula: string, lines: readonly Line[], source = SOURCE): Parts => ({
  formula,
  source,
  lines,
  ends: 'value',
});
/** A number as its source has it. */
export const stated = (name: string, number: number, note: string, from: Origin = 'row'): Parts =>
  value(name, [known(name, number, note, from)]);
