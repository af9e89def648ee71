// A row of the dossier together with the arithmetic behind each of its numbers.
import type { Row } from '../../contract/column.ts';
import { plain } from '../../contract/explanation.ts';
import { arithmetic, type Parts } from '../shared/arithmetic.ts';

export interface Told {
  readonly row: Row;
  /** The arithmetic of the number in a column; null where the column holds none. */
  parts(column: string): Parts | null | Promise<Parts | null>;
}

/** Where the methods are told. */
export const METHODS = plain('docs/methods/good.md');

export const { given: reckoned, stated } = arithmetic(METHODS);
export type { Parts };
