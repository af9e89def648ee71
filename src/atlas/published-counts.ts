// Results that others published by definitions of dependence, with what is needed to run them again.
import { z } from 'zod';
import { dataPath } from './files.ts';
import { cell, parseCells, readSheet, refuseTwins } from './table.ts';

const statistics = [
  'count',
  'share',
  'import-share',
  'union',
  'mean',
  'partner-sum',
  'leader-share',
  'gone',
  'order',
  'products',
] as const;

/** judged: a difference beyond the tolerance counts. unconfirmed: shown only. The others cannot be run on flows alone. */
const standings = ['judged', 'unconfirmed', 'list', 'firms', 'input-output'] as const;

const number = z.union([z.literal('').transform(() => null), cell.number]);
const columns = [
  'id',
  'publication',
  'definition',
  'statistic',
  'economies',
  'on',
  'years',
  'revision',
  'published',
  'tolerance',
  'tolerance_kind',
  'standing',
  'notes',
] as const;
const rowSchema = z
  .object({
    id: cell.text('an id'),
    publication: cell.text('the publication'),
    definition: cell.optional,
    statistic: cell.oneOf(statistics),
    economies: cell.list,
    on: cell.optional,
    years: cell.list.pipe(z.array(cell.year).min(1)),
    revision: cell.optional,
    published: cell.number,
    tolerance: number,
    tolerance_kind: cell.oneOf(['relative', 'absolute', 'at-least', '']),
    standing: cell.oneOf(standings),
    notes: cell.list,
  })
  .transform(({ tolerance_kind, tolerance, published, ...row }) => ({
    ...row,
    published,
    tolerance,
    /** The least and the most that counts as the same; null where nothing is judged. */
    allowed: tolerance === null ? null : allowed(published, tolerance, tolerance_kind),
  }));

/** One published result. */
export type PublishedCount = z.output<typeof rowSchema>;

function allowed(published: number, tolerance: number, kind: string): readonly [number, number | null] {
  const slack = kind === 'absolute' ? tolerance : tolerance * Math.abs(published);
  return [published - slack, kind === 'at-least' ? null : published + slack];
}

/** The published results, in the order of the table; or of a table of the same form. Throws BadTable on a faulty cell. */
export function loadPublishedCounts(file = dataPath('published', 'counts.csv')): readonly PublishedCount[] {
  const sheet = readSheet(file, columns, columns);
  refuseTwins(sheet, 'id', (row) => row.cells['id'] ?? '');
  return sheet.rows.map((row) => parseCells(rowSchema, sheet, row));
}
