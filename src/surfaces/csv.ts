// An answer's table as CSV: one column per key, as declared, full precision.
import { cellOf, type Cell, type Column, type Row } from '../contract/column.ts';

/** RFC 4180, LF line ends, dotted keys as headers. */
export function toCsv(columns: readonly Column[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => column.key).join(',')];
  for (const row of rows) lines.push(columns.map((column) => field(cellOf(row, column.key))).join(','));
  return `${lines.join('\n')}\n`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  const text = Array.isArray(cell)
    ? cell.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('|')
    : typeof cell === 'object'
      ? JSON.stringify(cell)
      : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
