// Evaluates the arithmetic that `explain` gives, line by line, and compares it with the cell.
import { parser } from 'mathjs';
import { expect } from 'vitest';
import { cellOf, type Row } from '../../src/contract/column.ts';
import type { Output, Question } from '../../src/contract/question.ts';
import { explain, type RunOptions } from '../../src/surfaces/run.ts';

/** The value of the last line. */
export function evaluated(lines: readonly { readonly name: string; readonly expression: string }[]): number {
  const reader = parser();
  let last: unknown = null;
  for (const { name, expression } of lines) last = reader.evaluate(`${name} = ${expression}`);
  return Number(last);
}

/** Holds every number of some rows of a table to its own explanation; returns how many cells were held, by column. */
export async function holdToExplanation(
  question: Question,
  output: Output,
  options: RunOptions,
  table: string,
  rows: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  const held = new Map<string, number>();
  const all = (table === 'rows' ? output.answer.rows : output.answer[table]) as readonly Row[];
  for (const row of rows)
    for (const { key, kind } of question.tables[table] ?? []) {
      const cell = cellOf(all[row] ?? {}, key);
      if (typeof cell !== 'number') continue;
      const told = await explain(question, output, { table, row, column: key }, options);
      const where = `${table} ${row} ${key} (${kind})`;
      expect(told.value, where).toBe(cell);
      expect(told.ends, where).toBe('value');
      const found = evaluated(told.lines);
      expect(
        Math.abs(found - cell) / Math.max(1, Math.abs(cell)),
        `${where}: ${found} for ${cell}`,
      ).toBeLessThan(1e-9);
      held.set(key, (held.get(key) ?? 0) + 1);
    }
  return held;
}
