// A table as people read it: the columns that matter to them, bands beside their values, everything in words.
import { cellOf, type Cell, type Column, type Row } from '../contract/column.ts';
import type { Texts } from '../contract/message.ts';
import { heading, render, show, type Lang } from '../contract/render.ts';
import type { Answer, Question } from '../contract/question.ts';

export type Layout = 'number' | 'word' | 'prose';

export interface Reading {
  readonly heads: readonly string[];
  /** What the cells of each column are, for their layout. */
  readonly layout: readonly Layout[];
  readonly lines: readonly (readonly string[])[];
}

const layoutOf = ({ kind }: Column): Layout =>
  ['number', 'share', 'money', 'year'].includes(kind)
    ? 'number'
    : ['text', 'message', 'messages'].includes(kind)
      ? 'prose'
      : 'word';

/** The reading columns of a table: without details, without the other language, without what a band or a gap already shows. */
function readingColumns(columns: readonly Column[], lang: Lang): readonly Column[] {
  const folded = new Set(columns.flatMap((column) => [column.low, column.high, column.missing]));
  return columns.filter(
    (column) =>
      !column.detail && (column.lang === undefined || column.lang === lang) && !folded.has(column.key),
  );
}

/** The cells of some rows as a reader sees them: `0.28 (0.24–0.31)`; a gap is a dash, or says why it is one. */
export function reading(
  columns: readonly Column[],
  rows: readonly Row[],
  gaps: 'dash' | 'reason',
  lang: Lang,
  texts: Texts,
): Reading {
  const shown = readingColumns(columns, lang);
  const cell = (row: Row, column: Column): string => {
    const value = cellOf(row, column.key);
    if (value === null) return gaps === 'dash' ? '–' : reasonOf(row, column, lang, texts);
    const text = show(value, column, lang, texts);
    if (column.low === undefined || column.high === undefined) return text;
    const [low, high] = [cellOf(row, column.low), cellOf(row, column.high)];
    return low === null || high === null
      ? text
      : `${text} (${show(low, column, lang, texts)}–${show(high, column, lang, texts)})`;
  };
  return {
    heads: shown.map((column) => heading(column, lang, texts)),
    layout: shown.map(layoutOf),
    lines: rows.map((row) => shown.map((column) => cell(row, column))),
  };
}

function reasonOf(row: Row, column: Column, lang: Lang, texts: Texts): string {
  const why: Cell = column.missing === undefined ? null : cellOf(row, column.missing);
  return (typeof why === 'string' ? texts[`missing.${why}`]?.[lang] : undefined) ?? '–';
}

export interface NamedTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The tables of an answer that hold anything, the main one first. */
export function tablesOf(question: Question, answer: Answer, lang: Lang, texts: Texts): NamedTable[] {
  const units = question.units?.(answer) ?? {};
  const inUnit = (column: Column): Column => {
    const unit = column.unit === null ? undefined : units[column.unit];
    return unit ? { ...column, unit: render(unit, lang, texts) } : column;
  };
  return Object.entries(question.tables).flatMap(([name, columns]) => {
    const rows = name === 'rows' ? answer.rows : answer[name];
    // An answer may hold its main table under a second name.
    if (!Array.isArray(rows) || rows.length === 0 || (name !== 'rows' && rows === answer.rows)) return [];
    const id = `${question.id}.${name}Title`;
    const title =
      name === 'rows' || !(id in texts)
        ? render(question.title, lang, texts)
        : render({ id, params: {} }, lang, texts);
    return [{ name, title, columns: columns.map(inUnit), rows: rows as readonly Row[] }];
  });
}
