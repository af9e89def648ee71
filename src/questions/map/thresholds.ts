// The thresholds of the classes as declared, and how far each may be moved.
import { definitions } from '../../measures/dependence.ts';
import { OUTSTANDING } from '../shared/world-year.ts';

/** Share of the top supplier from which a net importer of a group has lost autonomy. */
export const GREEN_SHARE = 0.5;
/** World share from which others are said to need an economy's product. */
export const BLUE_SHARE = 0.3;
/** Months of replacement time that stand in where no full year of world trade is at hand. */
export const BLUE_MONTHS = 12;
/** Score from which a position counts as disrupted. */
export const RED_SCORE = 0.6;

export const thresholdNames = [
  'import HHI',
  'world export HHI',
  'imports/exports',
  'top share',
  'world share',
  'months to replace',
  'rank of the loss',
  'red score',
] as const;
export type ThresholdName = (typeof thresholdNames)[number];
export type Thresholds = Readonly<Record<ThresholdName, number>>;

/** The conditions of green on six-digit flows, in the order of its definition. */
export const greenNames = ['import HHI', 'world export HHI', 'imports/exports'] as const;
const [importHhi, worldHhi, cover] = definitions.geodep.thresholds;

export const DECLARED: Thresholds = {
  'import HHI': importHhi!.value,
  'world export HHI': worldHhi!.value,
  'imports/exports': cover!.value,
  'top share': GREEN_SHARE,
  'world share': BLUE_SHARE,
  'months to replace': BLUE_MONTHS,
  'rank of the loss': OUTSTANDING,
  'red score': RED_SCORE,
};

/** How far a threshold may be moved to either side, as a part of itself; a rank, as a part of its distance from 1 [P]. */
export const WIDTH = 0.25;

/** A threshold at a place between its loosest value (0) and its strictest (1); 0.5 is the declared one. */
export function thresholdAt(name: ThresholdName, place: number, width = WIDTH): number {
  const step = width * (2 * place - 1);
  return name === 'rank of the loss' ? 1 - (1 - DECLARED[name]) * (1 - step) : DECLARED[name] * (1 + step);
}

/** All thresholds, each at its own place. */
export function thresholdsAt(place: (name: ThresholdName) => number, width = WIDTH): Thresholds {
  const out: Record<ThresholdName, number> = { ...DECLARED };
  for (const name of thresholdNames) out[name] = thresholdAt(name, place(name), width);
  return out;
}

/** Where no rule can hold that does not hold here, and where every rule holds everywhere that holds here. */
export const LOOSEST = thresholdsAt(() => 0);
export const STRICTEST = thresholdsAt(() => 1);
