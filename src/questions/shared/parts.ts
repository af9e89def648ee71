// Cuts the rows of a query where a column changes, e.g. into those of each importer.
import type { Frame } from '../../contract/dataset.ts';

/** What readers of rows need of a frame, or of a part of one. */
export type Rows = Pick<Frame, 'length' | 'numbers' | 'strings'>;

/** The rows from `from` up to, not including, `to`. */
const part = (rows: Rows, from: number, to: number): Rows => ({
  length: to - from,
  numbers: (column) => rows.numbers(column).subarray(from, to),
  strings: (column) => rows.strings(column).slice(from, to),
});

/** No rows, with the columns of others. */
export const noneOf = (rows: Rows): Rows => part(rows, 0, 0);

/** Rows cut where a value changes; `values` runs over the rows, which are sorted by it. */
export function byValue(rows: Rows, values: readonly string[]): ReadonlyMap<string, Rows> {
  const parts = new Map<string, Rows>();
  for (let from = 0; from < rows.length;) {
    let to = from;
    while (to < rows.length && values[to] === values[from]) to++;
    parts.set(values[from] ?? '', part(rows, from, to));
    from = to;
  }
  return parts;
}

/** Rows by their column `importer`, by which they are sorted. */
export const byImporter = (rows: Rows): ReadonlyMap<string, Rows> =>
  byValue(
    rows,
    rows.strings('importer').map((code) => code ?? ''),
  );
