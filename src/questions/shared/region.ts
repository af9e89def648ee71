// Whom a question is about: an economy, or a group of economies taken as one.
import { UnknownEconomy } from '../../atlas/economies.ts';
import { EmptyGroup, resolveRegion, type Region } from '../../atlas/groups.ts';
import type { Dataset } from '../../contract/dataset.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { sharedWords } from './words.ts';

/** The economy or group that a text names in a year. Throws a UserError with the nearest names. */
export function regionOf(text: string, year: number): Region {
  try {
    return resolveRegion(text, year);
  } catch (cause) {
    if (cause instanceof UnknownEconomy)
      throw new UserError(sharedWords.say.unknownEconomy({ text, suggestions: cause.suggestions }), {
        cause,
      });
    if (cause instanceof EmptyGroup)
      throw new UserError(sharedWords.say.emptyGroup({ text: cause.group, year, since: cause.since }), {
        cause,
      });
    throw cause;
  }
}

/** The year as of which groups have their members where none is asked for: the last complete one of the flows, else of any data. */
export async function latestYear(ctx: Context, flows: Dataset | null): Promise<number> {
  const known = flows ? [flows.info] : await ctx.data.list();
  return Math.max(...known.map(({ coverage }) => coverage.lastCompleteYear ?? 0));
}
