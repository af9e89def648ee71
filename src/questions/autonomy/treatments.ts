// The treatments that a user may ask for, beside the published result and never in its place.
import { UserError } from '../../contract/message.ts';
import { autonomyWords } from './words.ts';

export const treatmentNames = ['reexports', 'noise-floor', 'hysteresis', 'mirror', 'unnamed'] as const;
export type TreatmentName = (typeof treatmentNames)[number];

/** Economies through which goods of others pass, by what they report [P]. */
export const HUBS = ['HKG', 'SGP', 'NLD', 'BEL', 'ARE'] as const;
/** Share of imports through hubs above which the origin is said to be uncertain [P]. */
export const UNCERTAIN_ORIGIN = 0.2;
/** Imports below this, in USD, are noise [P]. */
export const NOISE_FLOOR = 100_000;
/** Years, the one asked for included, from which hysteresis starts [P]. */
export const HYSTERESIS_YEARS = 5;

const known = (text: string): text is TreatmentName => treatmentNames.some((name) => name === text);

/** Reads `--treat reexports,noise-floor`; in the order of the list, each once. Throws a UserError on an unknown name. */
export function treatmentsAsked(text: string | undefined): readonly TreatmentName[] {
  const asked = (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const strange =
    text === undefined
      ? undefined
      : (asked.find((part) => !known(part)) ?? (asked.length === 0 ? text : undefined));
  if (strange !== undefined)
    throw new UserError(autonomyWords.say.badTreatment({ text: strange, known: treatmentNames }));
  return treatmentNames.filter((name) => asked.includes(name));
}
