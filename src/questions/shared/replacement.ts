// How long others need to replace a supplier of a good: an estimate with its range, and draws from it.
import { estimate, type Estimate } from '../../atlas/estimates.ts';
import type { Context } from '../../contract/question.ts';
import type { Stream } from '../../kernel/random.ts';
import { triangular } from '../../measures/triangular.ts';

export interface Replacement {
  /** Months. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly source: string;
  readonly reliability: Estimate['reliability'];
  readonly credibility: Estimate['credibility'];
  readonly date: string;
  readonly note: string;
  /** Row of the table of estimates that it comes from: goods that share a row share its draws. */
  readonly key: string;
  /** Months in draw d, from a triangle between low, likely and high. */
  draw(d: number): number;
}

/** The time to replace a supplier (quantity `replacement-months`): by good, else by code; null where the table is silent. */
export function replacementTime(
  ctx: Context,
  what: { readonly good?: string; readonly hs6?: string; readonly economy?: string },
): Replacement | null {
  const found = estimate(ctx.estimates, { quantity: 'replacement-months', ...what });
  if (!found) return null;
  const { low, likely, high, source, reliability, credibility, date, note } = found;
  const key = `${found.good}|${found.economy ?? ''}`;
  let errors: Stream | undefined;
  return {
    low,
    likely,
    high,
    source,
    reliability,
    credibility,
    date,
    note,
    key,
    draw(d) {
      errors ??= ctx.random('replacement', key);
      return triangular(errors.uniform(d), low, likely, high);
    },
  };
}
