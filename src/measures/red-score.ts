// The Red score: how much speaks for an incumbent being displaced. [P]
//
// Red = logistic( mean of z over the components that are available ), only where the incumbent held 10 % ten years ago.
// Each z is (component - centre) / spread, signed so that more means more disruption. Centre and spread come from a
// reference that is named and fixed before the cell is looked at: either the declared thresholds below, or the
// mean and standard deviation over a full cross-section of cells. Standardising over a picked list would make a part of
// that list red by construction.
import { found, missing, type Finding } from './finding.ts';
import type { MonopolyRisk } from './patents.ts';

/** The five components, in the order in which they are summed, with the sign that makes more mean more disruption. */
const SIGNS = {
  /** 1 - Kendall's tau-b. */
  rankChurn: 1,
  /** Share of exporters that had less than 1 % five years ago. */
  entrantShare: 1,
  /** Slope of the incumbent's logit share, a year: falling is disruption. */
  shareSlope: -1,
  /** ln(entrant's / incumbent's unit value): undercutting is disruption. */
  unitValueGap: -1,
  /** `MONOPOLY_LEVEL` of the risk that another economy holds the technology alone. */
  monopolyRisk: 1,
} as const;

/** Name of a component. */
export type RedComponent = keyof typeof SIGNS;
/** All components, in order. */
export const redComponents = Object.keys(SIGNS) as readonly RedComponent[];

/** Values of the components for one cell; `null` where one cannot be had. */
export type RedComponents = Readonly<Record<RedComponent, number | null>>;

/** Monopoly risk as a number. [P] @public */
export const MONOPOLY_LEVEL: Readonly<Record<MonopolyRisk, number>> = { low: 0, medium: 0.5, high: 1 };

/** Share that makes an exporter an incumbent, held `INCUMBENT_YEARS` ago. */
export const INCUMBENT_SHARE = 0.1;
/** Years back for `INCUMBENT_SHARE`. @public */
export const INCUMBENT_YEARS = 10;
/** Fewest components for a score. [P] */
export const MIN_COMPONENTS = 2;

/** Against what components are standardised. */
export interface RedReference {
  /** What it is, for the run record: "declared thresholds", or the cross-section with its year. */
  readonly name: string;
  /** Centre and spread by component, before the sign; a component without one is left out. */
  readonly of: Readonly<Partial<Record<RedComponent, { readonly mean: number; readonly sd: number }>>>;
}

/**
 * Declared thresholds [P]: the centre is the value at which a component starts to speak for Red, the spread its distance
 * from nothing happening. So z = 0 at the threshold, -1 where nothing happens, and a score above one half says that the
 * components lie beyond their thresholds on average. Entry 10 points and undercutting to 60 % are the thresholds of the
 * method; churn 0.5 (tau-b 0.5), a slope that takes the share from 90 % to 10 % in 20 years, and medium monopoly risk
 * are this project's own.
 */
export const DECLARED_THRESHOLDS: RedReference = {
  name: 'declared thresholds',
  of: {
    rankChurn: { mean: 0.5, sd: 0.5 },
    entrantShare: { mean: 0.1, sd: 0.1 },
    shareSlope: { mean: -Math.log(81) / 20, sd: Math.log(81) / 20 },
    unitValueGap: { mean: Math.log(0.6), sd: -Math.log(0.6) },
    monopolyRisk: { mean: 0.5, sd: 0.5 },
  },
};

/**
 * Mean and population standard deviation over a full cross-section, one column of cells per component (NaN where a cell
 * has none). A component with fewer than `atLeast` cells (30), or without spread, gets no entry and is so left out.
 */
export function crossSection(
  name: string,
  columns: Readonly<Partial<Record<RedComponent, Float64Array>>>,
  atLeast = 30,
): RedReference {
  const of: Partial<Record<RedComponent, { mean: number; sd: number }>> = {};
  for (const component of redComponents) {
    const known = (columns[component] ?? new Float64Array()).filter((v) => !Number.isNaN(v));
    if (known.length < atLeast || known.every((v) => v === known[0])) continue;
    const mean = known.reduce((sum, v) => sum + v, 0) / known.length;
    const sd = Math.sqrt(known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / known.length);
    of[component] = { mean, sd };
  }
  return { name, of };
}

/** The score with what it rests on. */
export type RedScore = Finding<'history-too-short' | 'not-an-incumbent' | 'too-few-observations'> & {
  /** Name of the reference. */
  readonly reference: string;
  /** Signed z of each component; `null` where it was left out. */
  readonly z: RedComponents;
  /** Components that count. */
  readonly used: readonly RedComponent[];
  /** Components left out, for want of a value or of a reference. */
  readonly leftOut: readonly RedComponent[];
};

/**
 * Red score of one incumbent in one product or technology, in (0, 1). [P]
 * `shareThen` is the incumbent's share ten years before (`null`: the history does not reach back); below 10 % there is no
 * position to lose, so no score. Fewer than two components give none either; what is left out is named, never
 * replaced by a mean.
 */
export function redScore(
  components: RedComponents,
  reference: RedReference,
  shareThen: number | null,
): RedScore {
  const z: Record<RedComponent, number | null> = {
    rankChurn: null,
    entrantShare: null,
    shareSlope: null,
    unitValueGap: null,
    monopolyRisk: null,
  };
  const used: RedComponent[] = [];
  let sum = 0;
  for (const component of redComponents) {
    const value = components[component];
    const against = reference.of[component];
    if (value === null || against === undefined) continue;
    if (!Number.isFinite(value))
      throw new RangeError(`Component ${component} must be finite or null, got ${value}.`);
    if (!(against.sd > 0)) {
      throw new RangeError(
        `Reference ${reference.name}: spread of ${component} must be above 0, got ${against.sd}.`,
      );
    }
    const score = (SIGNS[component] * (value - against.mean)) / against.sd;
    z[component] = score;
    used.push(component);
    sum += score;
  }
  const leftOut = redComponents.filter((component) => z[component] === null);
  const rest = { reference: reference.name, z, used, leftOut };
  if (shareThen === null) return { ...missing('history-too-short'), ...rest };
  if (!(shareThen >= 0 && shareThen <= 1)) throw new RangeError(`Share must lie in 0-1, got ${shareThen}.`);
  if (shareThen < INCUMBENT_SHARE) return { ...missing('not-an-incumbent'), ...rest };
  if (used.length < MIN_COMPONENTS) return { ...missing('too-few-observations'), ...rest };
  return { ...found(1 / (1 + Math.exp(-sum / used.length))), ...rest };
}
