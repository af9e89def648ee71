// Who holds public debt, and on what terms it was borrowed: two tables kept by hand, each row with its source.
import { z } from 'zod';
import { BadTable, inBoth } from './bad-table.ts';
import { dataPath } from './files.ts';
import { cell, parseCells, readSheet } from './table.ts';

/** Types of holders; all but `foreign` count as captive. `domestic`: at home, types not known. */
export const holderTypes = [
  'central-bank',
  'banks',
  'insurers',
  'pensions',
  'households',
  'government',
  'other-domestic',
  'domestic',
  'foreign',
] as const;
export type HolderType = (typeof holderTypes)[number];

const bases = ['retrieved', 'memory', 'derived', 'assumption'] as const;
const sourced = {
  basis: cell.oneOf(bases),
  confidence: cell.oneOf(['high', 'med', 'low']),
  source: cell.text('a source'),
  source_date: cell.optional,
  note: cell.optional,
};
const date = cell.date.refine((text) => text !== null, {
  error: inBoth('it is empty: give a date', '空です。日付を入れてください'),
});
const holderSchema = z.object({
  economy: cell.economy,
  date,
  definition: cell.oneOf(['with-bills', 'without-bills', 'all-debt']),
  type: cell.oneOf(holderTypes),
  share: cell.number.refine((x) => x >= 0 && x <= 1, {
    error: inBoth('it is not a share: write 0 to 1', '0〜1の割合ではありません'),
  }),
  ...sourced,
});
const quantities = [
  'yield-10y',
  'average-life',
  'due-within-a-year',
  'repricing',
  'household-assets',
] as const;
const figureSchema = z.object({
  economy: cell.economy,
  quantity: cell.oneOf(quantities),
  date,
  value: cell.number,
  unit: cell.text('a unit'),
  ...sourced,
});

export type HolderShare = z.output<typeof holderSchema>;
export type DebtFigure = z.output<typeof figureSchema>;
export type DebtQuantity = DebtFigure['quantity'];

const holderColumns = Object.keys(holderSchema.shape);
const figureColumns = Object.keys(figureSchema.shape);

/** Shares of holders. Throws BadTable on a faulty cell, or where those of one economy, date and definition miss 1. */
export function debtHolders(file = dataPath('debt', 'holders.csv')): readonly HolderShare[] {
  const sheet = readSheet(file, holderColumns, holderColumns);
  const rows = sheet.rows.map((row) => ({ line: row.line, of: parseCells(holderSchema, sheet, row) }));
  const sums = new Map<string, { sum: number; line: number }>();
  for (const { line, of } of rows) {
    const key = `${of.economy} ${of.date} ${of.definition}`;
    sums.set(key, { sum: (sums.get(key)?.sum ?? 0) + of.share, line });
  }
  for (const [key, { sum, line }] of sums)
    if (Math.abs(sum - 1) > 1e-9)
      throw new BadTable(
        file,
        line,
        'share',
        inBoth(`shares of ${key} add up to ${sum}, not 1`, `${key} の割合の和が1でなく ${sum} です`),
      );
  return rows.map(({ of }) => of);
}

/** Figures of terms and wealth. Throws BadTable on a faulty cell. */
export function debtFigures(file = dataPath('debt', 'figures.csv')): readonly DebtFigure[] {
  const sheet = readSheet(file, figureColumns, figureColumns);
  return sheet.rows.map((row) => parseCells(figureSchema, sheet, row));
}
