// A row of the dossier together with the arithmetic behind each of its numbers.
import type { Row } from '../../contract/column.ts';
import { known, type Explanation, type Line, type Origin } from '../../contract/explanation.ts';

export type Parts = Pick<Explanation, 'formula' | 'source' | 'lines' | 'ends'>;

export interface Told {
  readonly row: Row;
  /** The arithmetic of the number in a column; null where the column holds none. */
  parts(column: string): Parts | null | Promise<Parts | null>;
}

const SOURCE = 'docs/methods/good.md';

/** A formula with lines of which the last gives the cell. */
export const reckoned = (formula: string, lines: readonly Line[], source = SOURCE): Parts => ({
  formula,
  source,
  lines,
  ends: 'value',
});

/** A number as its source has it. */
export const stated = (name: string, number: number, note: string, from: Origin = 'row'): Parts =>
  reckoned(name, [known(name, number, note, from)]);
