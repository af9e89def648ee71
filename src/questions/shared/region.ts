// Whom a question is about: an economy, or a group of economies taken as one.
import { UnknownEconomy } from '../../atlas/economies.ts';
import { EmptyGroup, resolveRegion, type Region } from '../../atlas/groups.ts';
import { UserError } from '../../contract/message.ts';
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
