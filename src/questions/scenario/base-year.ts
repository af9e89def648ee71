// Which year of the data stands for the days of a scenario: the last one before it began.
import type { Dataset } from '../../contract/dataset.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { scenarioWords } from './words.ts';

const { say } = scenarioWords;

/** The date from which days count, and the year asked for, if one is. */
export interface When {
  readonly start: string;
  readonly year: number | null;
}

/**
 * The year asked for, else the last complete one before the scenario begins, else the first there is, which is said.
 * @throws UserError where the dataset has no such year
 */
export function baseYear(ctx: Context, { info }: Dataset, { start, year }: When): number {
  const { years, lastCompleteYear } = info.coverage;
  const name = info.name;
  if (year !== null) {
    if (years.includes(year)) return year;
    throw new UserError(say.noYear({ year, name, years: years.map(String) }));
  }
  const usable = years
    .filter((one) => lastCompleteYear === null || one <= lastCompleteYear)
    .sort((a, b) => a - b);
  const wanted = Number(start.slice(0, 4)) - 1;
  const before = usable.findLast((one) => one <= wanted);
  const found = before ?? usable[0];
  if (found === undefined) throw new UserError(say.noYear({ year: wanted, name, years: years.map(String) }));
  if (found !== wanted) ctx.warn(say.otherYear({ name, found, wanted }));
  return found;
}
