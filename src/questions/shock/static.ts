// What a model without days tells of an economy: shares, their bands, and the arithmetic behind each.
import type { ModelName } from './answer.ts';
import { explainModelWords } from './explain-model-words.ts';
import { fromRows, given, line, type Parts } from './explain-parts.ts';
import { known, plain } from '../../contract/explanation.ts';

const { say } = explainModelWords;

/** Cells that models without days can fill. */
export const staticCells = [
  'lossShare',
  'lossShareLow',
  'lossShareHigh',
  'realIncome',
  'realIncomeLow',
  'realIncomeHigh',
  'price',
  'priceLow',
  'priceHigh',
  'shortage',
] as const;
export type StaticCell = (typeof staticCells)[number];

export interface StaticRow {
  readonly economy: string;
  readonly cells: Readonly<Partial<Record<StaticCell, number>>>;
  /** What its loss weighs among others: output or GDP. */
  readonly weight: number;
  parts(column: StaticCell): Parts;
}

export interface Static {
  readonly model: ModelName;
  readonly rows: readonly StaticRow[];
  readonly draws: number;
}

/** Loss of several economies together: by weight; null where one of them tells none, or there is none. */
export function weighted(
  rows: readonly StaticRow[],
  column: 'lossShare' | 'lossShareLow' | 'lossShareHigh',
): number | null {
  let [sum, whole] = [0, 0];
  for (const { cells, weight } of rows) {
    const cell = cells[column];
    if (cell === undefined) return null;
    sum += weight * cell;
    whole += weight;
  }
  return whole > 0 ? sum / whole : null;
}

export const weightedParts = (
  rows: readonly StaticRow[],
  column: 'lossShare' | 'lossShareLow' | 'lossShareHigh',
): Parts =>
  given(plain('Σ w l / Σ w'), [
    fromRows(
      'w',
      rows.map(({ weight }) => weight),
      say.weights(),
    ),
    known(
      'l',
      rows.map(({ cells }) => cells[column] ?? 0),
      say.lossOfEach(),
      'cells',
    ),
    line('loss', 'sum(w .* l) / sum(w)'),
  ]);
