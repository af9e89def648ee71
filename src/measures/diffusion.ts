// How a newcomer takes a market and how its costs fall: the logistic takeover (Fisher and Pry 1971),
// unit values, and the learning rate (Wright 1936).
import { found, missing, type Finding } from './finding.ts';
import { logit, trend, type NoTrend, type Trend, type TrendOptions } from './trend.ts';

/** Logistic substitution ln(s/(1-s)) = a + b t. */
export interface Takeover {
  /** The fitted line; intercept a, slope b. */
  readonly line: Trend | NoTrend;
  /** Years from 10 % to 90 %: ln(81)/b. Does not apply where the share does not rise. */
  readonly years: Finding<'too-few-observations' | 'not-applicable'>;
  /** Year in which the fitted share passes one half: -a/b. */
  readonly halfway: number | null;
}

/** Fits a logistic to a share over calendar years. Shares of 0, 1 or NaN are skipped and counted. */
export function takeover(
  years: ArrayLike<number>,
  shares: ArrayLike<number>,
  options: TrendOptions = {},
): Takeover {
  const line = trend(years, Array.from(shares, logit), options);
  if (line.slope === null) return { line, years: missing('too-few-observations'), halfway: null };
  if (!(line.slope > 0)) return { line, years: missing('not-applicable'), halfway: null };
  return { line, years: found(Math.log(81) / line.slope), halfway: -line.intercept / line.slope };
}

/** Flows of one product in one year. */
export interface PricedFlows {
  /** Exporter of each flow, 0..n-1. */
  readonly exporter: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  /** Quantity in one unit; NaN or 0 where not given. */
  readonly quantity: ArrayLike<number>;
}

/** Unit values by exporter. */
export interface UnitValues {
  /** sum value / sum quantity of the flows that were kept; NaN for an exporter without any. */
  readonly byExporter: Float64Array;
  /** Flows without a usable value and quantity: skipped, not imputed. */
  readonly skipped: number;
  /** Flows cut as the extremes. */
  readonly trimmed: number;
}

/**
 * Unit value of each of `exporters` exporters, without the extremes: of all flows of the product sorted by unit
 * value, floor(share x number) are cut at each end (1 % by default, so nothing below 100 flows).
 */
export function unitValues(flows: PricedFlows, exporters: number, share = 0.01): UnitValues {
  const { exporter, value, quantity } = flows;
  if (!(share >= 0 && share < 0.5)) throw new RangeError(`Trim must lie from 0 to below 0.5, got ${share}.`);
  const usable: number[] = [];
  for (let f = 0; f < value.length; f++) {
    if (value[f]! > 0 && quantity[f]! > 0 && Number.isFinite(value[f]! / quantity[f]!)) usable.push(f);
  }
  const price = (f: number) => value[f]! / quantity[f]!;
  const ordered = usable.toSorted((f, g) => price(f) - price(g) || f - g);
  const cut = Math.floor(share * ordered.length + 1e-9);
  const kept = ordered.slice(cut, ordered.length - cut).sort((f, g) => f - g);
  const values = new Float64Array(exporters);
  const quantities = new Float64Array(exporters);
  for (const f of kept) {
    values[exporter[f]!]! += value[f]!;
    quantities[exporter[f]!]! += quantity[f]!;
  }
  return {
    byExporter: values.map((v, i) => (quantities[i]! > 0 ? v / quantities[i]! : NaN)),
    skipped: value.length - usable.length,
    trimmed: 2 * cut,
  };
}

/** Entrant's unit value below this share of the incumbent's counts towards Red. */
export const UNDERCUT = 0.6;

/** How far the entrant undercuts the incumbent. */
export interface UnitValueGap {
  /** ln(entrant's / incumbent's unit value): negative where the entrant is cheaper. */
  readonly gap: Finding<'no-data'>;
  /** Entrant below 60 % of the incumbent while its share rises; `null` where a unit value is not known. */
  readonly undercut: boolean | null;
}

/** Unit-value gap between an entrant and an incumbent; NaN stands for an unknown unit value. */
export function unitValueGap(entrant: number, incumbent: number, entrantRises: boolean): UnitValueGap {
  if (!(entrant > 0) || !(incumbent > 0)) return { gap: missing('no-data'), undercut: null };
  const ratio = entrant / incumbent;
  return { gap: found(Math.log(ratio)), undercut: entrantRises && ratio < UNDERCUT };
}

/** Learning by doing. */
export interface Learning {
  /** LR = 1 - 2^b: fall of the unit value with each doubling of cumulative quantity. */
  readonly rate: Finding<'too-few-observations'>;
  /** ln unit value on ln cumulative quantity; slope b. */
  readonly line: Trend | NoTrend;
}

/**
 * Learning rate from yearly value and quantity. A year without either is skipped: it is no point on the line and adds
 * nothing to the cumulative quantity, which is therefore understated from there on. Errors are HC0, since distances
 * in ln quantity are not years.
 */
export function learningRate(
  value: ArrayLike<number>,
  quantity: ArrayLike<number>,
  options: Omit<TrendOptions, 'lag'> = {},
): Learning {
  if (value.length !== quantity.length) {
    throw new RangeError(`${value.length} values and ${quantity.length} quantities are not paired.`);
  }
  const lnCumulative: number[] = [];
  const lnUnitValue: number[] = [];
  let cumulative = 0;
  for (let t = 0; t < value.length; t++) {
    const known = value[t]! > 0 && quantity[t]! > 0;
    if (known) cumulative += quantity[t]!;
    lnCumulative.push(known ? Math.log(cumulative) : NaN);
    lnUnitValue.push(known ? Math.log(value[t]! / quantity[t]!) : NaN);
  }
  const line = trend(lnCumulative, lnUnitValue, { ...options, lag: 0 });
  const rate = line.slope === null ? missing('too-few-observations') : found(1 - 2 ** line.slope);
  return { rate, line };
}
