// What the question answers.
import type { Row } from '../../contract/column.ts';
import type { Answer } from '../../contract/question.ts';

export interface ChokepointsAnswer extends Answer {
  readonly economy: string;
  /** The counterpart asked about; null = all. */
  readonly against: string | null;
  readonly direction: string;
  /** Year of the trade. */
  readonly year: number;
  /** Year of the input-output table; null where none is at hand. */
  readonly structureYear: number | null;
  /** Six-digit codes of goods that the trade at hand holds. */
  readonly codes: number;
  readonly holders: readonly Row[];
  readonly drift: readonly Row[];
  readonly paths: readonly Row[];
  /** With a counterpart named: who could hurt whom more. */
  readonly pair: readonly Row[];
}
