// The arithmetic behind one cell, written so that a reader, or a program, can evaluate it line by line.
import { catalogue, type Message } from './message.ts';

/** What stands in explanations of all questions. */
export const explanationWords = catalogue('explanation', {
  plain: { en: '{text}', ja: '{text}' },
});

/** Messages that are said one after another. */
export type Note = Message | readonly Message[];

/** Symbols, units and codes, which read the same in every language; nothing that has words. */
export const plain = (text: string): Message => explanationWords.say.plain({ text });

/**
 * Where the numbers of a line come from, if not from the lines above it: rows of a dataset or table (or their sum), a
 * coefficient of the method, a declared estimate, what the draws gave one by one, the solution of an equation that the note
 * names with its residual, or other cells of the same answer, each of which can be explained by itself.
 */
export type Origin = 'row' | 'coefficient' | 'estimate' | 'draws' | 'solved' | 'cells';

/** One line: `name = expression`, in ordinary arithmetic (+ - * / ^, sum, min, max, mean, sqrt, exp, log, quantileSeq, lists in brackets). */
export interface Line {
  readonly name: string;
  readonly expression: string;
  /** What it is, with its unit and where it came from. */
  readonly note: Note;
  /** Absent: computed from lines above. */
  readonly from?: Origin;
}

export interface Explanation {
  readonly cell: string;
  readonly value: number | null;
  /** The formula in the paper's symbols, and the paper. */
  readonly formula: Note;
  readonly source: Note;
  readonly lines: readonly Line[];
  /** `value`: the last line gives the cell. `residual`: the cell solves an equation; the last line is its residual, near 0. */
  readonly ends: 'value' | 'residual' | 'null';
  readonly why?: Message;
}

/** A list of numbers as it stands in an expression. */
export const list = (values: ArrayLike<number>): string =>
  `[${Array.from(values, (v) => String(v)).join(', ')}]`;

/** A line whose numbers are given, not computed. */
export const known = (
  name: string,
  value: number | ArrayLike<number>,
  note: Note,
  from: Origin = 'row',
): Line => ({ name, expression: typeof value === 'number' ? String(value) : list(value), note, from });
