// The texts of what importers say.
import type { Texts } from '../contract/message.ts';
import { reasonWords } from './sources/reasons.ts';
import { importWords } from './sources/words.ts';

export const importTexts: Texts = { ...importWords.texts, ...reasonWords.texts };
