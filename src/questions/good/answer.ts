// The answer of the question `good`.
import type { Row } from '../../contract/column.ts';
import type { Answer } from '../../contract/question.ts';
import type { TableName } from './dossier.ts';

export interface GoodAnswer extends Answer, Readonly<Record<Exclude<TableName, 'rows'>, readonly Row[]>> {
  /** What was asked for, as written. */
  readonly good: string;
  readonly name: string;
  readonly nameJa: string;
  /** Ids of the goods told, from the mine to the product. */
  readonly goods: readonly string[];
  /** The newest year of any figure; null where there is none. */
  readonly year: number | null;
}
