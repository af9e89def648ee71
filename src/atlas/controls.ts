// Trade controls in force and past, and how each stands on a day.
import { z } from 'zod';
import { dataPath } from './files.ts';
import { cell, parseCells, readSheet, refuseTwins } from './table.ts';

const statuses = ['in-force', 'eased', 'ended', 'uncertain'] as const;
const kinds = [
  'licence',
  'ban',
  'entity-list',
  'technology-ban',
  'quota',
  'inspection',
  'informal-stop',
  'ownership-decree',
  'blockade',
  'import-ban',
  'import-curb',
] as const;

/** One control. Dates may be a year, a month or a day. */
export interface Control {
  readonly id: string;
  readonly titleEn: string;
  readonly titleJa: string;
  /** The economy that controls. */
  readonly controller: string;
  /** The economy aimed at, or `all`. */
  readonly target: string;
  /** Whether the controller stops its exports or its imports. */
  readonly flow: 'export' | 'import';
  readonly goods: readonly string[];
  /** HS 2022 codes as far as they are known; examples, not the legal list. */
  readonly hs: readonly string[];
  readonly kind: (typeof kinds)[number];
  readonly start: string;
  readonly end: string | null;
  readonly suspendedFrom: string | null;
  readonly suspendedUntil: string | null;
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
export const controlColumns = [
  'id',
  'title_en',
  'title_ja',
  'controller',
  'target',
  'flow',
  'goods',
  'hs',
  'kind',
  'start',
  'end',
  'suspended_from',
  'suspended_until',
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
  controller: cell.economy,
  target: z.union([z.literal('all'), cell.economy], { error: 'it is neither an economy nor the word all' }),
  flow: cell.oneOf(['export', 'import']),
  goods: cell.list,
  hs: cell.list,
  kind: cell.oneOf(kinds),
  start: day,
  end: cell.date,
  suspended_from: cell.date,
  suspended_until: cell.date,
  status: cell.oneOf(statuses),
  status_as_of: day,
  outcome: z.string(),
  outcome_ja: z.string(),
  source: cell.text('a source'),
  source_date: cell.date,
  basis: cell.oneOf(['retrieved', 'retrieved-part', 'memory']),
  confidence: cell.oneOf(['high', 'med']),
  note: z.string(),
});

let loaded: readonly Control[] | undefined;

/** The controls of the box, in the order of the table. */
export function loadControls(): readonly Control[] {
  loaded ??= load();
  return loaded;
}

function load(): readonly Control[] {
  const sheet = readSheet(dataPath('controls', 'controls.csv'), controlColumns, controlColumns);
  refuseTwins(sheet, 'id', (row) => row.cells['id'] ?? '');
  return sheet.rows.map((row) => {
    const value = parseCells(rowSchema, sheet, row);
    return {
      id: value.id,
      titleEn: value.title_en,
      titleJa: value.title_ja,
      controller: value.controller,
      target: value.target,
      flow: value.flow,
      goods: value.goods,
      hs: value.hs,
      kind: value.kind,
      start: value.start,
      end: value.end,
      suspendedFrom: value.suspended_from,
      suspendedUntil: value.suspended_until,
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

/** How a control stands on a day. `uncertain`: the sources end before that day and something was due to change. */
export type Standing = 'not-yet' | 'in-force' | 'suspended' | 'eased' | 'ended' | 'uncertain';

/** First day of a year, month or day. */
function first(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** A day not before any day of a year, month or day. */
function last(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/**
 * How a control stands on a day (YYYY-MM-DD). Where only a month or year is known, the start is read as its first
 * day and the end as its last.
 */
export function standingOn(control: Control, date: string): Standing {
  const { start, end, suspendedFrom, suspendedUntil, status, statusAsOf } = control;
  if (date < first(start)) return 'not-yet';
  if (end !== null && date > last(end)) return status === 'eased' ? 'eased' : 'ended';
  if (suspendedFrom !== null && date >= first(suspendedFrom)) {
    return suspendedUntil !== null && date > last(suspendedUntil) ? 'uncertain' : 'suspended';
  }
  if (end !== null || date < first(statusAsOf)) return 'in-force';
  return status;
}

/** What controls are asked for. Left out means any. */
export interface ControlQuery {
  readonly good?: string;
  readonly hs6?: string;
  readonly exporter?: string;
  readonly importer?: string;
  /** A day; controls that had not begun by then are left out. */
  readonly date?: string;
}

/** A control with how it stands: on the day asked for, else as far as the sources go. */
export interface StandingControl {
  readonly control: Control;
  readonly standing: Standing;
}

/**
 * Controls on a good (by its id or one of its HS 2022 codes) between an exporter and an importer, oldest first.
 * A control on imports is matched the other way round: its controller is the importer.
 */
export function controlsOn(controls: readonly Control[], query: ControlQuery): readonly StandingControl[] {
  const { good, hs6, exporter, importer, date } = query;
  const about = (control: Control): boolean =>
    (good === undefined && hs6 === undefined) ||
    (good !== undefined && control.goods.includes(good)) ||
    (hs6 !== undefined && control.hs.includes(hs6));
  const between = (control: Control): boolean => {
    const [controller, target] = control.flow === 'export' ? [exporter, importer] : [importer, exporter];
    return (
      (controller === undefined || control.controller === controller) &&
      (target === undefined || control.target === 'all' || control.target === target)
    );
  };
  return controls
    .filter((control) => about(control) && between(control))
    .map((control) => ({
      control,
      standing: date === undefined ? control.status : standingOn(control, date),
    }))
    .filter(({ standing }) => standing !== 'not-yet')
    .toSorted((a, b) => (a.control.start < b.control.start ? -1 : a.control.start > b.control.start ? 1 : 0));
}
