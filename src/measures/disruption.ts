// Is an incumbent's position being taken? Read from a panel of exporters' world shares over years:
// how far the ranking has turned over, who came in, and who is rising while the incumbent falls.
import { found, missing, type Finding } from './finding.ts';
import { footrule, kendallTauB } from './ranks.ts';
import { direction, logit, trend, type NoTrend, type Trend, type TrendOptions } from './trend.ts';

/** World shares of one product's exporters. */
export interface SharePanel {
  /** Calendar years, ascending; gaps are allowed. */
  readonly years: ArrayLike<number>;
  /** Number of exporters. */
  readonly exporters: number;
  /** years x exporters, row by row, each 0-1; 0 is no exports, NaN is not observed. */
  readonly shares: Float64Array;
}

/** Share below which an exporter counts as not yet there. */
export const ENTRANT_BELOW = 0.01;
/** A gain of the top entrant that counts as strong. */
export const STRONG_ENTRY = 0.1;
/** h: years between the two rankings. */
export const WINDOW = 5;

/** Exporters of each year that are ranked. */
export const RANKED = 20;

/** Rank churn with its check. */
export interface Churn {
  /** 1 - Kendall's tau-b: 0 for the same order, 2 for the opposite one. */
  readonly churn: Finding<'history-too-short' | 'too-few-observations' | 'degenerate'>;
  /** Spearman's footrule over its maximum, 0-1. */
  readonly footrule: number | null;
  /** Exporters compared. */
  readonly compared: number;
}

/**
 * Rank churn between years t-h and t among the top 20 exporters.
 * Compared are the exporters in the top 20 of either year, so that entrants count [P]; those without exports in
 * either year are never in a top 20, those not observed in one of the years are left out.
 */
export function rankChurn(panel: SharePanel, year: number, h = WINDOW, top = RANKED): Churn {
  const before = sharesIn(panel, year - h);
  const after = sharesIn(panel, year);
  if (before === null || after === null) {
    return { churn: missing('history-too-short'), footrule: null, compared: 0 };
  }
  const compared = [...new Set([...leaders(before, top), ...leaders(after, top)])]
    .filter((i) => !Number.isNaN(before[i]!) && !Number.isNaN(after[i]!))
    .sort((i, j) => i - j);
  const a = compared.map((i) => before[i]!);
  const b = compared.map((i) => after[i]!);
  if (compared.length < 2) {
    return { churn: missing('too-few-observations'), footrule: null, compared: compared.length };
  }
  const tau = kendallTauB(a, b);
  return {
    churn: tau === null ? missing('degenerate') : found(1 - tau),
    footrule: footrule(a, b),
    compared: compared.length,
  };
}

/** What has come in since year t-h. */
export interface Entry {
  /** Share at t of all exporters that had less than 1 % at t-h. */
  readonly share: Finding<'history-too-short'>;
  /** The largest of them at t; `null` where none exports. */
  readonly topEntrant: number | null;
  /** Its share at t less its share at t-h. */
  readonly topGain: number | null;
  /** Whether that gain reaches 10 percentage points. */
  readonly strong: boolean | null;
  /** Exporters not observed at t-h or t: neither entrants nor not. */
  readonly unobserved: number;
}

/** Entry into a product's exports between years t-h and t. */
export function entry(panel: SharePanel, year: number, h = WINDOW): Entry {
  const before = sharesIn(panel, year - h);
  const after = sharesIn(panel, year);
  if (before === null || after === null) {
    const none = { topEntrant: null, topGain: null, strong: null, unobserved: 0 };
    return { share: missing('history-too-short'), ...none };
  }
  let share = 0;
  let topEntrant: number | null = null;
  let unobserved = 0;
  for (let i = 0; i < panel.exporters; i++) {
    if (Number.isNaN(before[i]!) || Number.isNaN(after[i]!)) {
      unobserved++;
      continue;
    }
    if (before[i]! >= ENTRANT_BELOW) continue;
    share += after[i]!;
    if (after[i]! > (topEntrant === null ? 0 : after[topEntrant]!)) topEntrant = i;
  }
  const topGain = topEntrant === null ? null : after[topEntrant]! - before[topEntrant]!;
  return {
    share: found(share),
    topEntrant,
    topGain,
    strong: topGain !== null && topGain >= STRONG_ENTRY - 1e-12,
    unobserved,
  };
}

/** Span over which momentum is read. */
export interface MomentumOptions extends TrendOptions {
  /** Last year; default the panel's last. */
  readonly until?: number;
  /** Years back from there; default 10 [P], the span over which an incumbent is defined. */
  readonly span?: number;
}

/**
 * Share momentum: slope of logit(m_i) on calendar years, Newey-West errors with lag 2.
 * Years with a share of 0 or 1, where the logit does not exist, are skipped and counted.
 */
export function momentum(
  panel: SharePanel,
  exporter: number,
  options: MomentumOptions = {},
): Trend | NoTrend {
  checkPanel(panel);
  checkExporter(panel, exporter);
  const until = options.until ?? panel.years[panel.years.length - 1] ?? NaN;
  const span = options.span ?? 10;
  const years: number[] = [];
  const logits: number[] = [];
  for (let t = 0; t < panel.years.length; t++) {
    const year = panel.years[t]!;
    if (year > until || year < until - span) continue;
    years.push(year);
    logits.push(logit(panel.shares[t * panel.exporters + exporter]!));
  }
  return trend(years, logits, options);
}

/** Incumbent falling, one entrant rising. */
export interface Displacement {
  readonly incumbent: Trend | NoTrend;
  /** The top entrant since t-h, with its momentum; `null` where there is none. */
  readonly entrant: { readonly exporter: number; readonly momentum: Trend | NoTrend } | null;
  /** Incumbent's slope < 0 with t < -2 and the top entrant's t > 2; `null` where that cannot be said. */
  readonly displaced: boolean | null;
}

/**
 * The rule for Red by momentum: the incumbent's share falls with t < -2 and a single entrant's rises with t > 2.
 * The single entrant is the one that is largest at t among those below 1 % at t-h [P]: trying all of them would
 * find one by chance.
 */
export function displacement(
  panel: SharePanel,
  incumbent: number,
  options: MomentumOptions = {},
  h = WINDOW,
): Displacement {
  const until = options.until ?? panel.years[panel.years.length - 1] ?? NaN;
  const falling = momentum(panel, incumbent, options);
  const came = entry(panel, until, h);
  const top = came.topEntrant;
  const rising = top === null ? null : { exporter: top, momentum: momentum(panel, top, options) };
  const falls = falling.slope === null ? null : direction(falling) === -1;
  const rises =
    came.share.value === null || (rising !== null && rising.momentum.slope === null)
      ? null
      : rising !== null && direction(rising.momentum) === 1;
  const displaced =
    falls === false || rises === false ? false : falls === null || rises === null ? null : true;
  return { incumbent: falling, entrant: rising, displaced };
}

/** An exporter's share in one year; the score for Red asks for year t-10. */
export function shareIn(
  panel: SharePanel,
  exporter: number,
  year: number,
): Finding<'history-too-short' | 'no-data'> {
  checkExporter(panel, exporter);
  const row = sharesIn(panel, year);
  if (row === null) return missing('history-too-short');
  return Number.isNaN(row[exporter]!) ? missing('no-data') : found(row[exporter]!);
}

function sharesIn(panel: SharePanel, year: number): Float64Array | null {
  checkPanel(panel);
  for (let t = 0; t < panel.years.length; t++) {
    if (panel.years[t] === year) {
      return panel.shares.subarray(t * panel.exporters, (t + 1) * panel.exporters);
    }
  }
  return null;
}

function leaders(shares: Float64Array, top: number): number[] {
  return Array.from(shares, (_, i) => i)
    .filter((i) => shares[i]! > 0)
    .sort((i, j) => shares[j]! - shares[i]! || i - j)
    .slice(0, top);
}

function checkPanel({ years, exporters, shares }: SharePanel): void {
  if (shares.length !== years.length * exporters) {
    throw new RangeError(`Expected ${years.length} x ${exporters} shares, got ${shares.length}.`);
  }
  for (let t = 1; t < years.length; t++) {
    if (!(years[t]! > years[t - 1]!))
      throw new RangeError(`Years must ascend, got ${years[t]} after ${years[t - 1]}.`);
  }
}

function checkExporter(panel: SharePanel, exporter: number): void {
  if (!Number.isInteger(exporter) || exporter < 0 || exporter >= panel.exporters) {
    throw new RangeError(`Exporter ${exporter} is not in a panel of ${panel.exporters}.`);
  }
}
