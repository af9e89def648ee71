// Three meanings of economic security with their documents, and what a shortfall of essentials weighs for low incomes.
import { z } from 'zod';
import { BadTable, inBoth } from './bad-table.ts';
import { dataPath } from './files.ts';
import { cell, parseCells, readSheet, refuseTwins } from './table.ts';

/** A document that gives the term a meaning. */
export interface Meaning {
  readonly id: string;
  readonly lens: 'safety-net' | 'free-trade' | 'national-security';
  readonly eraEn: string;
  readonly eraJa: string;
  readonly date: string;
  readonly documentEn: string;
  readonly documentJa: string;
  readonly meaningEn: string;
  readonly meaningJa: string;
  readonly source: string;
  readonly sourceDate: string;
}

const meaningColumns = [
  'id',
  'lens',
  'era_en',
  'era_ja',
  'date',
  'document_en',
  'document_ja',
  'meaning_en',
  'meaning_ja',
  'source',
  'source_date',
  'basis',
] as const;
const text = cell.text('a text');
const meaningSchema = z
  .object({
    id: text,
    lens: cell.oneOf(['safety-net', 'free-trade', 'national-security']),
    era_en: text,
    era_ja: text,
    date: text,
    document_en: text,
    document_ja: text,
    meaning_en: text,
    meaning_ja: text,
    source: text,
    source_date: text,
    basis: cell.oneOf(['retrieved']),
  })
  .transform((row): Meaning => ({
    id: row.id,
    lens: row.lens,
    eraEn: row.era_en,
    eraJa: row.era_ja,
    date: row.date,
    documentEn: row.document_en,
    documentJa: row.document_ja,
    meaningEn: row.meaning_en,
    meaningJa: row.meaning_ja,
    source: row.source,
    sourceDate: row.source_date,
  }));

/** The meanings, in the order of the table. */
export function loadMeanings(file = dataPath('lenses', 'meanings.csv')): readonly Meaning[] {
  const sheet = readSheet(file, meaningColumns, meaningColumns);
  refuseTwins(sheet, 'id', (row) => row.cells['id'] ?? '');
  return sheet.rows.map((row) => parseCells(meaningSchema, sheet, row));
}

/** Share of spending of the lowest-income fifth on a sector over the mean share: low <= likely <= high. */
export interface IncomeWeight {
  readonly sector: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly source: string;
  readonly date: string | null;
  readonly note: string;
}

const weightColumns = ['sector', 'low', 'likely', 'high', 'unit', 'source', 'date', 'note'] as const;
const weightSchema = z.object({
  sector: text,
  low: cell.number,
  likely: cell.number,
  high: cell.number,
  unit: cell.oneOf(['share over mean share']),
  source: cell.text('an address, or the word assumption'),
  date: cell.date,
  note: z.string(),
});

/** Weights by sector. */
export function loadIncomeWeights(file = dataPath('lenses', 'incomes.csv')): readonly IncomeWeight[] {
  const sheet = readSheet(file, weightColumns, weightColumns);
  refuseTwins(sheet, 'sector', (row) => row.cells['sector'] ?? '');
  return sheet.rows.map((row) => {
    const value = parseCells(weightSchema, sheet, row);
    const { low, likely, high } = value;
    if (!(low >= 0 && low <= likely && likely <= high))
      throw new BadTable(
        sheet.file,
        row.line,
        'likely',
        inBoth('give 0 <= low <= likely <= high', '0 <= low <= likely <= high としてください'),
      );
    return value;
  });
}
