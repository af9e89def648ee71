// The texts of what importers and datasets say.
import type { Texts } from '../contract/message.ts';
import { boxWords } from './box-words.ts';
import { planWords } from './fetch/plan-words.ts';
import { fetchWords } from './fetch/words.ts';
import { ioWords } from './sources/io/words.ts';
import { replicationWords } from './replication/words.ts';
import { reasonWords } from './sources/reasons.ts';
import { importWords } from './sources/words.ts';
import { weoWords } from './sources/weo-words.ts';
import { worldBankWords } from './sources/world-bank-words.ts';

export const importTexts: Texts = {
  ...importWords.texts,
  ...boxWords.texts,
  ...reasonWords.texts,
  ...replicationWords.texts,
  ...fetchWords.texts,
  ...planWords.texts,
  ...worldBankWords.texts,
  ...weoWords.texts,
  ...ioWords.texts,
};
