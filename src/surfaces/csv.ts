// An answer's table as CSV: one column per key, as declared, full precision.
import { cellOf, type Cell, type Column, type Row } from '../contract/column.ts';
import type { Message, Texts } from '../contract/message.ts';
import { render, type Lang } from '../contract/render.ts';

/** RFC 4180, LF line ends, dotted keys as headers; codes and numbers as they are, messages as sentences of the language. */
export function toCsv(columns: readonly Column[], rows: readonly Row[], lang: Lang, texts: Texts): string {
  const plain = (cell: Cell): string =>
    cell === null || typeof cell !== 'object'
      ? String(cell ?? '')
      : isMessage(cell)
        ? render(cell, lang, texts)
        : Array.isArray(cell)
          ? cell.map((part: Cell) => plain(part)).join('|')
          : JSON.stringify(cell);
  const lines = [columns.map((column) => column.key).join(',')];
  for (const row of rows)
    lines.push(columns.map((column) => quoted(plain(cellOf(row, column.key)))).join(','));
  return `${lines.join('\n')}\n`;
}

const isMessage = (cell: object): cell is Message => 'id' in cell && 'params' in cell;

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
