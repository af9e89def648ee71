// What explanations of debt are made of.
import { known, type Line } from '../../contract/explanation.ts';
import type { Foreign, Year } from '../../models/debt/path.ts';
import { line, type Parts } from '../shared/arithmetic.ts';

export { line, type Parts };

const SOURCE = 'docs/methods/debt.md; [P] marks this project’s own rules';
export const PANIC =
  'docs/methods/debt.md [P], after Calvo (1988) and Lorenzoni & Werning (2019, American Economic Review 109)';

export const none: Parts = { formula: '', source: SOURCE, lines: [], ends: 'null' };

export const given = (
  formula: string,
  lines: readonly Line[],
  source = SOURCE,
  ends: 'value' | 'residual' = 'value',
): Parts => ({ formula, source, lines, ends });

/** A number of a source, a table or the input, as it stands there. */
export const read = (value: number, note: string, from: 'row' | 'coefficient' | 'estimate' = 'row'): Parts =>
  given(note, [known('value', value, note, from)]);

/** A quantile of the paths. */
export const ofPaths = (paths: ArrayLike<number>, level: number, year: number): Parts =>
  given(`${Math.round(level * 100)}th percentile of the paths`, [
    known('paths', paths, `debt of GDP in ${year}, one for each path`, 'draws'),
    line('q', `quantileSeq(paths, ${level})`),
  ]);

/** Debt at the end of years: lists of the drivers, and the recursion as a function of the year. */
export function pathLines(
  debt: number,
  years: readonly Year[],
  { share, rate }: Foreign,
  depreciation: readonly number[],
): Line[] {
  const list = (name: string, of: (year: Year) => number, note: string): Line =>
    known(name, years.map(of), note, 'cells');
  return [
    known('d0', debt, 'debt at the start, of GDP', 'cells'),
    list('i', (one) => one.rate, 'effective rate, year by year'),
    list('g', (one) => one.growth, 'real growth'),
    list('pi', (one) => one.inflation, 'change of the deflator'),
    list('pb', (one) => one.primaryBalance, 'primary balance of GDP'),
    list('sfa', (one) => one.stockFlow, 'other flows of GDP'),
    known('f', share, 'share in foreign currency', 'coefficient'),
    known('j', rate, 'rate on it', 'coefficient'),
    known('e', depreciation, 'depreciation, year by year', 'coefficient'),
    line(
      'owed(n)',
      '(1 - f) * (1 + i[n]) + f * (1 + j) * (1 + e[n])',
      'what a unit of debt becomes before growth',
    ),
    line(
      'level(n)',
      'n == 0 ? d0 : level(n - 1) * owed(n) / ((1 + pi[n]) * (1 + g[n])) - pb[n] + sfa[n]',
      'debt of GDP at the end of year n',
    ),
  ];
}

/** Lists of one year stay lists. */
export const constant = (value: number, count: number): number[] =>
  Array.from({ length: count }, () => value);
