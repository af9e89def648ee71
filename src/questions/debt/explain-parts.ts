// What explanations of debt are made of.
import { known, type Line, type Note } from '../../contract/explanation.ts';
import type { Foreign, Year } from '../../models/debt/path.ts';
import type { Message } from '../../contract/message.ts';
import { line, methods, type Parts } from '../shared/arithmetic.ts';
import { inWords } from '../shared/explain-words.ts';
import { debtExplainWords } from './explain-words.ts';

export { line, type Parts };

const { say } = debtExplainWords;

const SOURCE = methods('docs/methods/debt.md');
export const PANIC = say.afterPanic();

export const none: Parts = { formula: [], source: SOURCE, lines: [], ends: 'null' };

export const given = (
  formula: Note,
  lines: readonly Line[],
  source: Note = SOURCE,
  ends: 'value' | 'residual' = 'value',
): Parts => ({ formula, source, lines, ends });

/** A source as tables have it: its parts, of which some are words (`as repricing`, `memory`). */
export const cited = (source: string): Message[] => source.split('; ').map(inWords);

/** A number of a source, a table or the input, as it stands there. */
export const read = (value: number, note: Note, from: 'row' | 'coefficient' | 'estimate' = 'row'): Parts =>
  given(note, [known('value', value, note, from)]);

/** A quantile of the paths. */
export const ofPaths = (paths: ArrayLike<number>, level: number, year: number): Parts =>
  given(say.percentile({ percent: Math.round(level * 100) }), [
    known('paths', paths, say.paths({ year }), 'draws'),
    line('q', `quantileSeq(paths, ${level})`),
  ]);

/** Debt at the end of years: lists of the drivers, and the recursion as a function of the year. */
export function pathLines(
  debt: number,
  years: readonly Year[],
  { share, rate }: Foreign,
  depreciation: readonly number[],
): Line[] {
  const list = (name: string, of: (year: Year) => number, note: Message): Line =>
    known(name, years.map(of), [note, say.yearly()], 'cells');
  return [
    known('d0', debt, say.start(), 'cells'),
    list('i', (one) => one.rate, say.rate()),
    list('g', (one) => one.growth, say.growth()),
    list('pi', (one) => one.inflation, say.inflation()),
    list('pb', (one) => one.primaryBalance, say.primaryBalance()),
    list('sfa', (one) => one.stockFlow, say.stockFlow()),
    known('f', share, say.foreign(), 'coefficient'),
    known('j', rate, say.foreignRate(), 'coefficient'),
    known('e', depreciation, [say.depreciation(), say.yearly()], 'coefficient'),
    line('owed(n)', '(1 - f) * (1 + i[n]) + f * (1 + j) * (1 + e[n])', say.owed()),
    line(
      'level(n)',
      'n == 0 ? d0 : level(n - 1) * owed(n) / ((1 + pi[n]) * (1 + g[n])) - pb[n] + sfa[n]',
      say.level(),
    ),
  ];
}

/** Lists of one year stay lists. */
export const constant = (value: number, count: number): number[] =>
  Array.from({ length: count }, () => value);
