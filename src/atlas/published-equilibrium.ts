// Changes in equilibrium that others published, to set ours beside.
import { z } from 'zod';
import { dataPath } from './files.ts';
import { cell, parseCells, readSheet, refuseTwins } from './table.ts';

const columns = [
  'id',
  'publication',
  'exercise',
  'case',
  'economy',
  'quantity',
  'published',
  'tolerance',
] as const;
const quantities = ['welfare', 'deficit', 'exports', 'imports', 'employment', 'prices'] as const;
const rowSchema = z.object({
  id: cell.text('an id'),
  publication: cell.text('the publication'),
  exercise: cell.oneOf(['caliendo-parro-2015', 'ignatenko-2025']),
  case: cell.oneOf(['', '1', '2']),
  economy: cell.economy,
  quantity: cell.oneOf(quantities),
  published: cell.number,
  tolerance: cell.number,
});

/** One published change; `published` in percent, `tolerance` in percentage points. */
export type PublishedChange = z.output<typeof rowSchema>;
export type Exercise = PublishedChange['exercise'];
export type Quantity = PublishedChange['quantity'];

/** The published changes of one exercise and case (`''` where it has one), in the order of the table. Throws BadTable on a faulty cell. */
export function publishedChanges(
  exercise: Exercise,
  which: PublishedChange['case'],
  file = dataPath('published', 'equilibrium.csv'),
): readonly PublishedChange[] {
  const sheet = readSheet(file, columns, columns);
  refuseTwins(sheet, 'id', (row) => row.cells['id'] ?? '');
  return sheet.rows
    .map((row) => parseCells(rowSchema, sheet, row))
    .filter((one) => one.exercise === exercise && one.case === which);
}
