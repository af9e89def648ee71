// How long, and how much: the time to replace a supplier and the capacity that others could turn on. [P]
// What nobody has estimated stays unknown: it comes out as null with a reason, never as a guess.
import { found, missing, type Finding } from './finding.ts';

/** Estimates in months and values in one currency unit a year; `null` where there is no estimate. */
export interface Substitution {
  /** T_qualify: months to approve another supplier that already produces. */
  readonly qualifyMonths: number | null;
  /** T_build: months to build new capacity. */
  readonly buildMonths: number | null;
  /** K_alt: spare capacity of the other suppliers. */
  readonly spare: number | null;
  /** gap: supply that is lost. */
  readonly gap: number;
}

/**
 * Months to replace a supplier: T_sub = max(T_qualify, T_build 1[spare < gap]). [P]
 * T_build is needed only where spare capacity does not fill the gap.
 */
export function substitutionMonths(s: Substitution): Finding<'no-estimate' | 'no-data'> {
  checkInput(s);
  if (s.qualifyMonths === null) return missing('no-estimate');
  if (s.spare === null) return missing('no-data');
  if (s.spare >= s.gap) return found(s.qualifyMonths);
  return s.buildMonths === null ? missing('no-estimate') : found(Math.max(s.qualifyMonths, s.buildMonths));
}

/** Exports of one product over consecutive years, most recent last. */
export interface ExportHistory {
  /** Number of years. */
  readonly years: number;
  /** Number of exporters. */
  readonly exporters: number;
  /** years x exporters, row by row; NaN where not observed. */
  readonly values: Float64Array;
}

/** Spare capacity, and the suppliers that could not be counted. */
export type SpareCapacity = Finding<'history-too-short' | 'no-data'> & {
  /** Suppliers without an observation in the last year: left out of the sum. */
  readonly leftOut: readonly number[];
};

/**
 * Spare capacity of everyone but the suppliers that fail: K_alt = sum_{i not a} min(g_max X_i, X_i^peak - X_i). [P]
 * X_i is the last year's exports, X_i^peak the most of the last `peakYears` years (5), g_max the fastest growth in
 * a year (0.15), of all exporters or of each. A year that is not observed does not count as a peak.
 */
export function spareCapacity(
  history: ExportHistory,
  failing: readonly number[],
  {
    growthLimit = 0.15,
    peakYears = 5,
  }: { readonly growthLimit?: number | ArrayLike<number>; readonly peakYears?: number } = {},
): SpareCapacity {
  const { years, exporters, values } = history;
  if (values.length !== years * exporters) {
    throw new RangeError(`Expected ${years} x ${exporters} values, got ${values.length}.`);
  }
  const growth = typeof growthLimit === 'number' ? () => growthLimit : (i: number) => growthLimit[i]!;
  for (let i = 0; i < exporters; i++)
    if (!(growth(i) >= 0)) throw new RangeError(`Growth limit must be 0 or more, got ${growth(i)}.`);
  if (years < peakYears) return { ...missing('history-too-short'), leftOut: [] };
  const out = new Set(failing);
  const leftOut: number[] = [];
  let total = 0;
  let counted = 0;
  for (let i = 0; i < exporters; i++) {
    if (out.has(i)) continue;
    const now = values[(years - 1) * exporters + i]!;
    if (now < 0) throw new RangeError(`Exports must be 0 or more, got ${now} for exporter ${i}.`);
    if (Number.isNaN(now)) {
      leftOut.push(i);
      continue;
    }
    counted++;
    let peak = now;
    for (let t = years - peakYears; t < years - 1; t++) {
      const then = values[t * exporters + i]!;
      if (then > peak) peak = then;
    }
    total += Math.min(growth(i) * now, peak - now);
  }
  return { ...(counted === 0 && leftOut.length > 0 ? missing('no-data') : found(total)), leftOut };
}

/**
 * Shortfall t months after the loss: U(t) = gap max(0, 1 - K_alt/gap - t/T_build), in the gap's unit. [P]
 * Spare capacity helps at once; new capacity rises in a line and fills the whole gap after T_build.
 */
export function shortfall(
  s: Pick<Substitution, 'buildMonths' | 'spare' | 'gap'>,
  month: number,
): Finding<'no-estimate' | 'no-data'> {
  checkInput({ ...s, qualifyMonths: null });
  if (!(month >= 0)) throw new RangeError(`Month must be 0 or more, got ${month}.`);
  if (s.gap === 0) return found(0);
  if (s.spare === null) return missing('no-data');
  if (s.spare >= s.gap) return found(0);
  if (s.buildMonths === null) return missing('no-estimate');
  const built = s.buildMonths === 0 ? 1 : month / s.buildMonths;
  return found(s.gap * Math.max(0, 1 - s.spare / s.gap - built));
}

/** The shortfall at each of the given months. */
export function shortfallCurve(
  s: Pick<Substitution, 'buildMonths' | 'spare' | 'gap'>,
  months: readonly number[],
): Finding<'no-estimate' | 'no-data'>[] {
  return months.map((month) => shortfall(s, month));
}

function checkInput(s: Substitution): void {
  for (const [name, value] of Object.entries(s)) {
    if (value !== null && !(value >= 0)) throw new RangeError(`${name} must be 0 or more, got ${value}.`);
  }
}
