// Patents, with care: an economy's share in a field is read relative to its share over all fields in the same series,
// and counts of different kinds (international families, PCT, USPTO) must point the same way. A raw share would mistake
// a change in how much an economy files for a change in what it is good at.
import { found, missing, type Finding } from './finding.ts';
import { trend, type NoTrend, type Trend, type TrendOptions } from './trend.ts';

/** Yearly counts of one kind for one economy and one field; arrays run over `years`. NaN is not known. */
export interface PatentSeries {
  /** Such as families, pct, uspto. */
  readonly name: string;
  readonly years: ArrayLike<number>;
  /** The economy's patents in the field. */
  readonly field: ArrayLike<number>;
  /** All economies' patents in the field. */
  readonly fieldWorld: ArrayLike<number>;
  /** The economy's patents in all fields. */
  readonly all: ArrayLike<number>;
  /** All economies' patents in all fields. */
  readonly allWorld: ArrayLike<number>;
}

/**
 * Relative specialisation (field / fieldWorld) / (all / allWorld) of each year: 1 where the economy is as strong in
 * the field as it is on the whole. NaN where a count is unknown or a whole is zero.
 */
export function relativeSpecialisation(series: PatentSeries): Float64Array {
  const { name, years, field, fieldWorld, all, allWorld } = series;
  for (const counts of [field, fieldWorld, all, allWorld]) {
    if (counts.length !== years.length) {
      throw new RangeError(`Series ${name}: ${counts.length} counts for ${years.length} years.`);
    }
  }
  return Float64Array.from({ length: years.length }, (_, t) => {
    const counts = [field[t]!, fieldWorld[t]!, all[t]!, allWorld[t]!];
    if (counts.some((count) => count < 0)) {
      throw new RangeError(`Series ${name}, year ${years[t]}: counts must be 0 or more.`);
    }
    const inField = field[t]! / fieldWorld[t]!;
    const overall = all[t]! / allWorld[t]!;
    return overall > 0 ? inField / overall : NaN;
  });
}

/** Trend of one series' relative specialisation. */
export interface SpecialisationTrend {
  readonly name: string;
  /** ln(relative specialisation) on years, Newey-West errors; years with no patent in the field are skipped and counted. */
  readonly line: Trend | NoTrend;
}

/** What several series say together. */
export interface PatentTrend {
  /**
   * Yearly change of ln(relative specialisation): the agreed slope that is nearest to zero, so no series is
   * overstated [P]. Contested where slopes differ in sign; too few observations where fewer than two series have one.
   */
  readonly slope: Finding<'contested' | 'too-few-observations'>;
  /** Every series that was given. */
  readonly series: readonly SpecialisationTrend[];
}

/** Fewest series that must have a slope. [P] */
export const MIN_SERIES = 2;

/** Trend of an economy's relative specialisation, believed only where at least two series agree in sign. */
export function patentTrend(series: readonly PatentSeries[], options: TrendOptions = {}): PatentTrend {
  const lines = series.map((one) => ({
    name: one.name,
    line: trend(one.years, relativeSpecialisation(one).map(Math.log), options),
  }));
  const slopes = lines.flatMap(({ line }) => (line.slope === null ? [] : [line.slope]));
  if (slopes.length < MIN_SERIES) return { slope: missing('too-few-observations'), series: lines };
  const sign = Math.sign(slopes[0]!);
  if (slopes.some((slope) => Math.sign(slope) !== sign)) {
    return { slope: missing('contested'), series: lines };
  }
  return { slope: found(sign * Math.min(...slopes.map(Math.abs))), series: lines };
}

/** Risk that one economy comes to hold a technology alone. */
export type MonopolyRisk = 'low' | 'medium' | 'high';

/** What the rule reads, about the economy that leads a technology. */
export interface TechnologyLead {
  /** a: its share of high-impact papers, 0-1; shown beside the rule, which does not use it. */
  readonly share: number | null;
  /** k: how many of the world's ten leading institutions are its own. */
  readonly institutions: number | null;
  /** rho: its share over that of the second. */
  readonly ratio: number | null;
}

/**
 * Technology-monopoly rule of the ASPI Critical Technology Tracker: high where k >= 8 and rho >= 3, medium where
 * k >= 5 and rho >= 2, low otherwise. Where a number is missing the other may still rule a level out.
 */
export function monopolyRisk({
  share,
  institutions,
  ratio,
}: TechnologyLead):
  | { readonly risk: MonopolyRisk; readonly missing: null }
  | { readonly risk: null; readonly missing: 'no-data' } {
  if (share !== null && !(share >= 0 && share <= 1))
    throw new RangeError(`Share must lie in 0-1, got ${share}.`);
  if (institutions !== null && !(institutions >= 0 && institutions <= 10)) {
    throw new RangeError(`Institutions must be 0-10 of ten, got ${institutions}.`);
  }
  if (ratio !== null && !(ratio >= 1)) {
    throw new RangeError(`The leader's share over the second's must be 1 or more, got ${ratio}.`);
  }
  const level = (k: number, rho: number): MonopolyRisk =>
    k >= 8 && rho >= 3 ? 'high' : k >= 5 && rho >= 2 ? 'medium' : 'low';
  const least = level(institutions ?? 0, ratio ?? 1);
  const most = level(institutions ?? 10, ratio ?? Infinity);
  return least === most ? { risk: least, missing: null } : { risk: null, missing: 'no-data' };
}
