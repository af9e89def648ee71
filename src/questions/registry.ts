// The questions. Every surface is derived from this list.
import type { Question } from '../contract/question.ts';
import type { Texts } from '../contract/message.ts';
import { missingWords } from '../contract/missing.ts';
import { ledgerWords } from '../ledger/words.ts';
import { autonomy } from './autonomy/autonomy.ts';
import { complexity } from './complexity/complexity.ts';
import { good } from './good/good.ts';
import { map } from './map/map.ts';
import { sharedWords } from './shared/words.ts';

export const questions: readonly Question[] = [map, autonomy, complexity, good];

/** Every text of the house below the surfaces, by message id. */
export const texts: Texts = Object.assign(
  {},
  missingWords.texts,
  ledgerWords.texts,
  sharedWords.texts,
  ...questions.map((question) => question.words.texts),
);
