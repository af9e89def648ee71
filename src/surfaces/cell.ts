// Which cell of an answer a text names, `[TABLE/]KEY.COLUMN`; else which tables, keys or columns are nearest.
import { cellOf, type Column, type Row } from '../contract/column.ts';
import { UserError } from '../contract/message.ts';
import type { Output, Question } from '../contract/question.ts';
import type { CellAt } from './run.ts';
import { surfaceWords } from './words.ts';

const numeric = ['number', 'share', 'money', 'year'];

/** A table with rows: its keys in their order, and its columns that hold numbers. */
export interface Explainable {
  readonly table: string;
  readonly rows: readonly Row[];
  readonly keys: readonly string[];
  readonly columns: readonly Column[];
}

/** The tables of an answer of which cells can be explained. */
export function explainable(question: Question, output: Output): readonly Explainable[] {
  return Object.entries(question.tables).flatMap(([table, columns]) => {
    const rows = (table === 'rows' ? output.answer.rows : output.answer[table]) as readonly Row[] | undefined;
    const key = question.keys[table];
    const numbers = columns.filter(({ kind }) => numeric.includes(kind));
    if (!Array.isArray(rows) || rows.length === 0 || key === undefined || numbers.length === 0) return [];
    return [{ table, rows, keys: rows.map((row) => String(cellOf(row, key))), columns: numbers }];
  });
}

/** Alternatives that a sentence names. */
const FEW = 5;

/** The cell that a text names. Throws a UserError with what is nearest where it names none. */
export function findCell(
  question: Question,
  output: Output,
  text: string,
): CellAt & { readonly column: string } {
  const tables = explainable(question, output);
  const named = tables.find(({ table }) => text.startsWith(`${table}/`));
  const one = named ?? tables.find(({ table }) => table === 'rows');
  const slash = /^(\w+)\//.exec(text)?.[1];
  if (!one || (!named && slash !== undefined && !one.keys.some((key) => text.startsWith(`${key}.`))))
    throw new UserError(
      surfaceWords.say.noTable({
        question: question.id,
        text: slash ?? text,
        tables: tables.map(({ table }) => table),
      }),
    );
  const rest = named ? text.slice(named.table.length + 1) : text;
  // A key may hold dots, and so may a column: the longest column whose key is there is meant.
  const ends = (question.tables[one.table] ?? [])
    .filter(({ key }) => rest.endsWith(`.${key}`))
    .toSorted((a, b) => b.key.length - a.key.length);
  for (const column of ends) {
    const row = one.keys.indexOf(rest.slice(0, -column.key.length - 1));
    if (row < 0) continue;
    if (!numeric.includes(column.kind))
      throw new UserError(
        surfaceWords.say.notANumber({ column: column.key, columns: one.columns.map(({ key }) => key) }),
      );
    return { table: one.table, row, column: column.key };
  }
  throw new UserError(unknown(one, rest, ends.length > 0));
}

/** Says whether the key or the column is unknown, and names the nearest. */
function unknown({ table, keys, columns }: Explainable, rest: string, columnKnown: boolean) {
  const names = columns.map(({ key }) => key);
  const example = `${table === 'rows' ? '' : `${table}/`}${keys[0] ?? ''}.${names[0] ?? ''}`;
  const key = keys.filter((one) => rest.startsWith(`${one}.`)).toSorted((a, b) => b.length - a.length)[0];
  if (key !== undefined) {
    const column = rest.slice(key.length + 1);
    return surfaceWords.say.noColumn({ column, table, nearest: nearest(column, names), example });
  }
  const asked = columnKnown ? rest.slice(0, rest.lastIndexOf('.')) : rest.replace(/\.[A-Za-z][\w.]*$/, '');
  return surfaceWords.say.noKey({ key: asked, table, nearest: nearest(asked, keys), example });
}

/** The names that a text is nearest to: those that hold it first, then by the letters that would have to change. */
function nearest(text: string, names: readonly string[]): readonly string[] {
  const lower = text.toLowerCase();
  const cost = new Map(
    names.map((name) => [name, name.toLowerCase().includes(lower) ? 0 : changes(lower, name.toLowerCase())]),
  );
  return [...cost.keys()].toSorted((a, b) => cost.get(a)! - cost.get(b)!).slice(0, FEW);
}

/** Levenshtein's distance. */
function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
