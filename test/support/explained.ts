// Evaluates the arithmetic that `explain` gives, line by line, and compares it with the cell.
import { parser } from 'mathjs';
import { expect } from 'vitest';
import type { Line } from '../../src/contract/explanation.ts';
import { cellOf, type Row } from '../../src/contract/column.ts';
import type { Output, Question } from '../../src/contract/question.ts';
import { withSession, type RunOptions } from '../../src/surfaces/run.ts';

/** The value of the last line. */
export function evaluated(lines: readonly { readonly name: string; readonly expression: string }[]): number {
  const reader = parser();
  let last: unknown = null;
  for (const { name, expression } of lines) last = reader.evaluate(`${name} = ${expression}`);
  return Number(last);
}

const NAME = /[A-Za-z_]\w*/g;
const NUMBER = /(?<![\w.])\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;
/** Digits that a number may have which stands in a formula: more than these are a result that somebody else computed. */
const DIGITS = 4;

/**
 * Why the lines are no arithmetic, or null. A line that says where its numbers come from holds numbers only; any other one
 * computes, from lines above it, and holds no long number of its own. What ends in a list of draws or of other cells has
 * computed nothing. A line `f(n)` is known as `f` to the lines below it.
 */
export function unproven(lines: readonly Line[]): string | null {
  const seen = new Set<string>();
  for (const { name, expression, from } of lines) {
    const line = `${name} = ${expression}`.slice(0, 200);
    const refers = (expression.match(NAME) ?? []).filter((one) => seen.has(one));
    const long = (expression.match(NUMBER) ?? []).find(
      (one) => one.replace(/[.]|e.*$|^0\.0*/g, '').length > DIGITS,
    );
    if (from !== undefined) {
      if (!/^\[?[-\d.e+, NaN]+\]?$|^\[\]$/.test(expression)) return `given, yet no plain numbers: ${line}`;
    } else if (refers.length === 0) return `computed from nothing: ${line}`;
    else if (refers.length === 1 && refers[0] === expression) return `computes nothing: ${line}`;
    else if (long !== undefined) return `holds ${long}: ${line}`;
    seen.add(name.replace(/\(.*$/, ''));
  }
  const last = lines.at(-1);
  if (last?.from === 'draws' || last?.from === 'cells') return `ends in ${last.name}, which is given`;
  if (last?.from !== undefined && lines.length > 1) return `ends in a given ${last.name} below other lines`;
  return null;
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
  await withSession(options, async (session) => {
    for (const row of rows)
      for (const { key, kind } of question.tables[table] ?? []) {
        const cell = cellOf(all[row] ?? {}, key);
        if (typeof cell !== 'number') continue;
        const told = await session.explain(question, output, { table, row, column: key });
        const where = `${table} ${row} ${key} (${kind})`;
        expect(unproven(told.lines), where).toBeNull();
        expect(told.value, where).toBe(cell);
        expect(told.ends, where).toBe('value');
        const found = evaluated(told.lines);
        expect(
          Math.abs(found - cell) / Math.max(1, Math.abs(cell)),
          `${where}: ${found} for ${cell}`,
        ).toBeLessThan(1e-9);
        held.set(key, (held.get(key) ?? 0) + 1);
      }
  });
  return held;
}
