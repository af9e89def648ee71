// Public money for economic security as published pages state it.
import { z } from 'zod';
import { dataPath } from './files.ts';
import { effectInstruments } from './effects.ts';
import { cell, parseCells, readSheet, refuseTwins } from './table.ts';

/** One sum. */
export interface Programme {
  readonly id: string;
  readonly nameEn: string;
  readonly nameJa: string;
  readonly criticalProduct: string | null;
  readonly strategicField: string | null;
  readonly instrument: string | null;
  /** In its currency. */
  readonly amount: number;
  readonly currency: string;
  readonly kind: 'budget' | 'ceiling' | 'plan';
  readonly date: string;
  /** The row that contains this one; null where none does. */
  readonly within: string | null;
  readonly source: string;
  readonly sourceDate: string;
  readonly confidence: 'high' | 'med' | 'low';
}

/** Columns of the table. */
export const programmeColumns = [
  'id',
  'name_en',
  'name_ja',
  'critical_product',
  'strategic_field',
  'instrument',
  'amount',
  'currency',
  'kind',
  'date',
  'within',
  'source',
  'source_date',
  'confidence',
] as const;

const rowSchema = z.object({
  id: cell.text('an id'),
  name_en: cell.text('the English name'),
  name_ja: cell.text('the Japanese name'),
  critical_product: cell.optional,
  strategic_field: cell.optional,
  instrument: cell.oneOf(['', ...effectInstruments]).transform((text) => (text === '' ? null : text)),
  amount: cell.number.refine((x) => x > 0, { error: 'it is not above 0: give the sum' }),
  currency: cell.economy,
  kind: cell.oneOf(['budget', 'ceiling', 'plan']),
  date: cell.text('the date'),
  within: cell.optional,
  source: cell.text('a source'),
  source_date: cell.text('the date of the source'),
  confidence: cell.oneOf(['high', 'med', 'low']),
});

/** The sums, in the order of the table. */
export function loadProgrammes(): readonly Programme[] {
  const sheet = readSheet(dataPath('programmes', 'programmes.csv'), programmeColumns, programmeColumns);
  refuseTwins(sheet, 'id', (row) => row.cells['id'] ?? '');
  return sheet.rows.map((row) => {
    const value = parseCells(rowSchema, sheet, row);
    return {
      id: value.id,
      nameEn: value.name_en,
      nameJa: value.name_ja,
      criticalProduct: value.critical_product,
      strategicField: value.strategic_field,
      instrument: value.instrument,
      amount: value.amount,
      currency: value.currency,
      kind: value.kind,
      date: value.date,
      within: value.within,
      source: value.source,
      sourceDate: value.source_date,
      confidence: value.confidence,
    };
  });
}
