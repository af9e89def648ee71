// What every explanation of the question is made of.
import type { Line } from '../../contract/explanation.ts';
import { customerLossLines, type LossNotes } from '../shared/explain-losses.ts';
import { explainTerms, methodsIn } from '../shared/explain-terms.ts';
import type { Assessment } from './assess.ts';
import type { Customer } from './customers.ts';
import { arithmetic, type Parts } from '../shared/arithmetic.ts';

export const { none, given, percentile, stated } = arithmetic(methodsIn('docs/methods/indispensability.md'));
export type { Parts };
export const CMS = explainTerms.say.cms();

/** Where the flows and the incomes of an assessment come from. */
export const notesOf = (a: Assessment): LossNotes => ({
  seller: a.region.id,
  flows: `${a.flows?.dataset.info.name ?? ''}, ${a.flows?.dataset.info.id ?? ''}`,
  gdp: `${a.gdp.source ?? ''}, up to ${a.gdp.year}`,
});

/** Lines `M`, `v`, `s`, `Y` of customers whose GDP is known, and `loss` at a sigma. */
export const lossLines = (a: Assessment, customers: readonly Customer[], sigma: number): Line[] =>
  customerLossLines(customers, sigma, notesOf(a));
