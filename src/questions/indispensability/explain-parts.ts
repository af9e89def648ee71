// What every explanation of the question is made of.
import { known, type Explanation, type Line, type Origin } from '../../contract/explanation.ts';
import { customerLossLines, type LossNotes } from '../shared/explain-losses.ts';
import type { Assessment } from './assess.ts';
import type { Customer } from './customers.ts';

/** What an explanation says beside the cell. */
export type Parts = Pick<Explanation, 'formula' | 'source' | 'lines' | 'ends'>;

export const SOURCE = 'docs/methods/indispensability.md; [P] marks this project’s own rules';
export const CMS =
  'Clayton, Maggiori & Schreger: losing a share ω of sources raises the price index by (1−ω)^(1/(1−σ))';
export const none: Parts = { formula: '', source: SOURCE, lines: [], ends: 'null' };
export const given = (formula: string, lines: readonly Line[], source = SOURCE): Parts => ({
  formula,
  source,
  lines,
  ends: 'value',
});
export const stated = (name: string, value: number, note: string, from: Origin = 'row'): Parts =>
  given(name, [known(name, value, note, from)]);

/** A percentile prints its draws. */
export function percentile(draws: ArrayLike<number>, p: number, note: string): Parts {
  return given(`${Math.round(p * 100)}th percentile of the draws`, [
    known('draws', draws, note, 'draws'),
    { name: 'percentile', expression: `quantileSeq(draws, ${p})`, note: '' },
  ]);
}

/** Where the flows and the incomes of an assessment come from. */
export const notesOf = (a: Assessment): LossNotes => ({
  seller: a.region.id,
  flows: `${a.flows?.dataset.info.name ?? ''}, ${a.flows?.dataset.info.id ?? ''}`,
  gdp: `${a.gdp.source ?? ''}, up to ${a.gdp.year}`,
});

/** Lines `M`, `v`, `s`, `Y` of customers whose GDP is known, and `loss` at a sigma. */
export const lossLines = (a: Assessment, customers: readonly Customer[], sigma: number): Line[] =>
  customerLossLines(customers, sigma, notesOf(a));
