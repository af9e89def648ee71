// The specified critical products of Japan's Economic Security Promotion Act and the strategic fields of its growth strategy.
import { z } from 'zod';
import { dataPath } from './files.ts';
import { cell, parseCells, readSheet, refuseTwins } from './table.ts';

/** One specified critical product or strategic field. */
export interface Field {
  readonly kind: 'critical-product' | 'strategic-field';
  readonly id: string;
  readonly number: number;
  readonly nameEn: string;
  readonly nameJa: string;
  /** When it was designated: a month or a day. */
  readonly designated: string;
  readonly note: string;
  readonly source: string;
  readonly sourceDate: string;
  readonly confidence: 'high' | 'med';
}

/** Columns of the table. */
export const fieldColumns = [
  'kind',
  'id',
  'number',
  'name_en',
  'name_ja',
  'designated',
  'note',
  'source',
  'source_date',
  'confidence',
] as const;

const rowSchema = z.object({
  kind: cell.oneOf(['critical-product', 'strategic-field']),
  id: cell.text('an id'),
  number: cell.number,
  name_en: cell.text('the English name'),
  name_ja: cell.text('the Japanese name'),
  designated: cell.date.pipe(z.string({ error: 'it is empty: give a date' })),
  note: z.string(),
  source: cell.text('a source'),
  source_date: cell.text('the date of the source'),
  confidence: cell.oneOf(['high', 'med']),
});

/** All products and fields, in the official order of each list. */
export function loadFields(): readonly Field[] {
  const sheet = readSheet(dataPath('fields', 'fields.csv'), fieldColumns, fieldColumns);
  refuseTwins(sheet, 'id', (row) => `${row.cells['kind'] ?? ''} ${row.cells['id'] ?? ''}`);
  return sheet.rows.map((row) => {
    const value = parseCells(rowSchema, sheet, row);
    return {
      kind: value.kind,
      id: value.id,
      number: value.number,
      nameEn: value.name_en,
      nameJa: value.name_ja,
      designated: value.designated,
      note: value.note,
      source: value.source,
      sourceDate: value.source_date,
      confidence: value.confidence,
    };
  });
}
