// A table as text: columns aligned, wide cells cut, the number of rows left out told.
import { render, type Lang } from '../../contract/render.ts';
import { reading, type NamedTable } from '../reading.ts';
import { surfaceWords } from '../words.ts';
import { texts } from './common.ts';

/** Writes a table to standard output; `rows` = 0 shows all of them. */
export function printTable(
  table: NamedTable,
  { lang, rows }: { readonly lang: Lang; readonly rows: number },
): void {
  const shown = rows === 0 ? table.rows : table.rows.slice(0, rows);
  const { heads, lines, layout } = reading(table.columns, shown, 'dash', lang, texts);
  const cells = [heads, ...lines];
  const widths = heads.map((_, k) => Math.min(WIDEST, Math.max(...cells.map((line) => wide(line[k] ?? '')))));
  process.stdout.write(`\n${table.title}\n`);
  for (const line of cells)
    process.stdout.write(
      `${line
        .map((cell, k) => pad(cell, widths[k] ?? 0, layout[k] === 'number'))
        .join('  ')
        .trimEnd()}\n`,
    );
  const rest = table.rows.length - shown.length;
  if (rest > 0)
    process.stdout.write(`${render(surfaceWords.say.furtherRows({ count: rest }), lang, texts)}\n`);
}

const WIDEST = 44;
const wide = (text: string): number =>
  Array.from(text).reduce((sum, c) => sum + (/[ᄀ-￠]/.test(c) ? 2 : 1), 0);

function pad(text: string, width: number, right: boolean): string {
  if (wide(text) > width) {
    let out = '';
    for (const c of text) {
      if (wide(out + c) > width - 1) break;
      out += c;
    }
    return `${out}…${' '.repeat(Math.max(0, width - 1 - wide(out)))}`;
  }
  const space = ' '.repeat(width - wide(text));
  return right ? space + text : text + space;
}
