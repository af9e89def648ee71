// What happened to goods beside controls: effects that were measured, and acts, funds, stocks and pacts that answer.
import { z } from 'zod';
import { dataPath } from './files.ts';
import { cell, parseCells, readSheet, refuseTwins } from './table.ts';

const kinds = ['effect', 'act', 'fund', 'stock', 'pact'] as const;
const statuses = ['happened', 'announced', 'in-force', 'ended', 'uncertain'] as const;

/** One event. Dates may be a year, a month or a day. */
export interface GoodEvent {
  readonly id: string;
  readonly titleEn: string;
  readonly titleJa: string;
  /** `effect`: what followed a control, as measured; the others answer or prepare. */
  readonly kind: (typeof kinds)[number];
  /** The economy that acts, or in which the effect was seen; `all` for the world, `EU` for the Union. */
  readonly actor: string;
  readonly goods: readonly string[];
  readonly date: string;
  readonly end: string | null;
  readonly status: (typeof statuses)[number];
  /** The day up to which `status` is known. */
  readonly statusAsOf: string;
  readonly outcome: string;
  readonly outcomeJa: string;
  readonly source: string;
  readonly sourceDate: string | null;
  /** `memory` where no page was seen. */
  readonly basis: string;
  readonly confidence: 'high' | 'med';
  readonly note: string;
}

/** Columns of the table. */
export const eventColumns = [
  'id',
  'title_en',
  'title_ja',
  'kind',
  'actor',
  'goods',
  'date',
  'end',
  'status',
  'status_as_of',
  'outcome',
  'outcome_ja',
  'source',
  'source_date',
  'basis',
  'confidence',
  'note',
] as const;

const day = cell.date.pipe(z.string({ error: 'it is empty: give a date' }));
const rowSchema = z.object({
  id: cell.text('an id'),
  title_en: cell.text('the English title'),
  title_ja: cell.text('the Japanese title'),
  kind: cell.oneOf(kinds),
  actor: z.union([z.enum(['all', 'EU']), cell.economy], {
    error: 'it is neither an economy nor one of the words all and EU',
  }),
  goods: cell.list.refine((goods) => goods.length > 0, 'it is empty: give the id of a good'),
  date: day,
  end: cell.date,
  status: cell.oneOf(statuses),
  status_as_of: day,
  outcome: cell.text('what came of it'),
  outcome_ja: cell.text('what came of it, in Japanese'),
  source: cell.text('a source, or the word memory'),
  source_date: cell.date,
  basis: cell.oneOf(['retrieved', 'retrieved-part', 'memory']),
  confidence: cell.oneOf(['high', 'med']),
  note: z.string(),
});

/** The events of the box, in the order of the table. */
export function loadEvents(): readonly GoodEvent[] {
  const sheet = readSheet(dataPath('events', 'events.csv'), eventColumns, eventColumns);
  refuseTwins(sheet, 'id', (row) => row.cells['id'] ?? '');
  return sheet.rows.map((row) => {
    const value = parseCells(rowSchema, sheet, row);
    return {
      id: value.id,
      titleEn: value.title_en,
      titleJa: value.title_ja,
      kind: value.kind,
      actor: value.actor,
      goods: value.goods,
      date: value.date,
      end: value.end,
      status: value.status,
      statusAsOf: value.status_as_of,
      outcome: value.outcome,
      outcomeJa: value.outcome_ja,
      source: value.source,
      sourceDate: value.source_date,
      basis: value.basis,
      confidence: value.confidence,
      note: value.note,
    };
  });
}
