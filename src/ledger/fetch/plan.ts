// What is to be fetched: addresses, the files they become, and what each answer leads to.
import { UserError, type Message } from '../../contract/message.ts';
import { planWords } from './plan-words.ts';
import type { Wholeness } from './whole.ts';

export const fetchSources = ['baci', 'comtrade', 'world-bank'] as const;
export type FetchSource = (typeof fetchSources)[number];

/** One file to get. */
export interface Wanted {
  readonly url: string;
  /** Its name in the folder of downloads. */
  readonly file: string;
  readonly whole: Wholeness;
  readonly maxBytes: number;
  /** Headers that go to the named server only. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Reads the answer: whether it is to be imported, and what else it asks for. Throws where it cannot be trusted. */
  readonly read: (path: string) => Promise<{ readonly keep: boolean; readonly more: readonly Wanted[] }>;
}

export interface Plan {
  readonly source: FetchSource;
  readonly wanted: readonly Wanted[];
  /** Milliseconds between two requests, as the source asks for. */
  readonly pause: number;
  /** Milliseconds for which an answer of the same address is used again rather than asked for again. */
  readonly fresh: number;
  /** What the user should know once all is there. Throws where there is nothing to import. */
  readonly notes: () => readonly Message[];
}

export const DAY = 86_400_000;

/** An address without its last slash; a mirror's must be as plain as the official one. */
export function baseOf(official: string, override: string | undefined): string {
  if (override === undefined) return official;
  const url = URL.canParse(override) ? new URL(override) : null;
  const plain = url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
  if (!plain) throw new UserError(planWords.say.badBase({ text: override }));
  return override.replace(/\/+$/, '');
}
