// What the question of release answers.
import type { Row } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import type { Answer } from '../../contract/question.ts';

export interface ReleaseAnswer extends Answer {
  /** The rows under the name that they go by. */
  readonly policies: readonly Row[];
  /** Name of the best commitment. */
  readonly best: string;
  readonly conditions: readonly Row[];
  readonly drivers: readonly Row[];
  readonly map: readonly Row[];
  readonly parity: readonly Row[];
  readonly parameters: readonly Row[];
  readonly told: readonly Message[];
}
