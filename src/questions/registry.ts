// The questions. Every surface is derived from this list.
import type { Question } from '../contract/question.ts';
import type { Texts } from '../contract/message.ts';
import { explanationWords } from '../contract/explanation.ts';
import { missingWords } from '../contract/missing.ts';
import { wordWords } from '../contract/word.ts';
import { figureWords } from '../figures/words.ts';
import { boxNames } from '../ledger/box-names.ts';
import { ledgerWords } from '../ledger/words.ts';
import { autonomy } from './autonomy/autonomy.ts';
import { explainWords as autonomyExplainWords } from './autonomy/explain-words.ts';
import { publishedWords } from './autonomy/published-words.ts';
import { explainSectorWords } from './chokepoints/explain-sector-words.ts';
import { explainWords as chokepointsExplain } from './chokepoints/explain-words.ts';
import { chokepoints } from './chokepoints/chokepoints.ts';
import { explainWords as complexityExplain } from './complexity/explain-words.ts';
import { complexity } from './complexity/complexity.ts';
import { debt } from './debt/debt.ts';
import { panicExplainWords } from './debt/explain-panic-words.ts';
import { debtExplainWords } from './debt/explain-words.ts';
import { equilibriumWords } from './equilibrium/words.ts';
import { explainPlayWords } from './deterrence/explain-play-words.ts';
import { explainWords as deterrenceExplain } from './deterrence/explain-words.ts';
import { deterrence } from './deterrence/deterrence.ts';
import { explainWords as goodExplain } from './good/explain-words.ts';
import { good } from './good/good.ts';
import { explainWords as indispensabilityExplain } from './indispensability/explain-words.ts';
import { indispensability } from './indispensability/indispensability.ts';
import { lensesExplainWords } from './lenses/explain-words.ts';
import { lenses } from './lenses/lenses.ts';
import { explainChoiceWords } from './map/explain-choice-words.ts';
import { explainWords as mapExplainWords } from './map/explain-words.ts';
import { map } from './map/map.ts';
import { tableWords } from './map/table-words.ts';
import { portfolio } from './portfolio/portfolio.ts';
import { mixExplainWords } from './portfolio/explain-mix-words.ts';
import { portfolioExplainWords } from './portfolio/explain-words.ts';
import { releaseExplainWords } from './release/explain-words.ts';
import { release } from './release/release.ts';
import { explainWords as scenarioExplain } from './scenario/explain-words.ts';
import { scenario } from './scenario/scenario.ts';
import { explainModelWords } from './shock/explain-model-words.ts';
import { explainWords as shockExplain } from './shock/explain-words.ts';
import { shock } from './shock/shock.ts';
import { explainTerms } from './shared/explain-terms.ts';
import { fieldWords } from './shared/scenario/field-words.ts';
import { documentWords, scenarioNotes } from './shared/scenario/words.ts';
import { definitionWords, explainWords as sharedExplainWords } from './shared/explain-words.ts';
import { sharedWords } from './shared/words.ts';

export const questions: readonly Question[] = [
  map,
  good,
  autonomy,
  indispensability,
  chokepoints,
  complexity,
  scenario,
  shock,
  deterrence,
  debt,
  portfolio,
  release,
  lenses,
];

/** Every text of the house below the surfaces, by message id. */
export const texts: Texts = Object.assign(
  {},
  missingWords.texts,
  explanationWords.texts,
  wordWords.texts,
  boxNames.texts,
  figureWords.texts,
  ledgerWords.texts,
  sharedWords.texts,
  explainTerms.texts,
  sharedExplainWords.texts,
  definitionWords.texts,
  publishedWords.texts,
  autonomyExplainWords.texts,
  chokepointsExplain.texts,
  explainSectorWords.texts,
  complexityExplain.texts,
  deterrenceExplain.texts,
  explainPlayWords.texts,
  goodExplain.texts,
  indispensabilityExplain.texts,
  scenarioExplain.texts,
  explainModelWords.texts,
  shockExplain.texts,
  documentWords.texts,
  scenarioNotes.texts,
  debtExplainWords.texts,
  panicExplainWords.texts,
  lensesExplainWords.texts,
  mixExplainWords.texts,
  portfolioExplainWords.texts,
  releaseExplainWords.texts,
  fieldWords.texts,
  equilibriumWords.texts,
  mapExplainWords.texts,
  explainChoiceWords.texts,
  tableWords.texts,
  ...questions.map((question) => question.words.texts),
);
