// Which years an answer speaks of.
import { UserError } from '../../contract/message.ts';
import { autonomyWords } from './words.ts';

/** The last year, and the first where a span was written; null where the dataset or the definition decides. */
export interface Asked {
  readonly first: number | null;
  readonly last: number | null;
}

/** Reads `--year 2021`, `--years 2021` and `--years 2019-2021`. Throws a UserError on anything else. */
export function yearsAsked(year: number | undefined, years: string | undefined): Asked {
  if (years !== undefined && year !== undefined) throw new UserError(autonomyWords.say.twoYears());
  if (years === undefined) return { first: null, last: year ?? null };
  const parts = /^(\d{4})(?:\s*-\s*(\d{4}))?$/.exec(years.trim());
  const first = Number(parts?.[1]);
  const last = parts?.[2] ? Number(parts[2]) : null;
  if (!parts || (last !== null && last < first))
    throw new UserError(autonomyWords.say.badYears({ text: years }));
  return last === null ? { first: null, last: first } : { first, last };
}

/** All years from one to another. */
export const span = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
