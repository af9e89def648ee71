// What every explanation of the question is made of.
import type { Line, Note } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import { customerLossLines, type LossNotes } from '../shared/explain-losses.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { datasetNote, explainWords, inWords } from '../shared/explain-words.ts';
import type { Assessment } from './assess.ts';
import type { Customer } from './customers.ts';
import { arithmetic, methods, type Parts } from '../shared/arithmetic.ts';

export const { none, given, percentile, stated } = arithmetic(methods('docs/methods/indispensability.md'));
export type { Parts };
export const CMS = explainTerms.say.cms();

/** The dataset of flows of an assessment, where there is one. */
export const flowsNote = ({ flows }: Assessment): readonly Message[] =>
  flows ? [datasetNote(flows.dataset)] : [];

const incomes = ({ gdp }: Assessment): readonly Message[] => [
  inWords(gdp.source ?? ''),
  explainWords.say.upTo({ year: gdp.year }),
];

/** USD, GDP: from where, of when. */
export const gdpNote = (a: Assessment): Note => [explainWords.say.gdp(), ...incomes(a)];

/** Where the flows and the incomes of an assessment come from. */
export const notesOf = (a: Assessment): LossNotes => ({
  seller: a.region.id,
  flows: flowsNote(a),
  gdp: incomes(a),
});

/** Lines `M`, `v`, `s`, `Y` of customers whose GDP is known, and `loss` at a sigma. */
export const lossLines = (a: Assessment, customers: readonly Customer[], sigma: number): Line[] =>
  customerLossLines(customers, sigma, notesOf(a));
