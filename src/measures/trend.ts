// A straight line through a time series, with a standard error that allows for what one year hands on to the next.

/** y = intercept + slope x, by ordinary least squares. */
export interface Trend {
  readonly slope: number;
  readonly intercept: number;
  /** Newey-West standard error of the slope. */
  readonly standardError: number;
  /** slope / standardError; `null` where the line fits without error. */
  readonly t: number | null;
  /** Observations used. */
  readonly n: number;
  /** Observations given but not usable (NaN, or outside what the transformation takes): left out, not imputed. */
  readonly skipped: number;
}

/** No line was drawn. */
export interface NoTrend {
  readonly slope: null;
  readonly missing: 'too-few-observations';
  readonly n: number;
  readonly skipped: number;
}

/** Fewest observations for which this project draws a line. [P] METHODS asks for panels of eight years. */
export const MIN_OBSERVATIONS = 8;

/** How to fit. */
export interface TrendOptions {
  /** Newey-West lag in units of x; 0 gives the heteroskedasticity-consistent error (HC0). Default 2. */
  readonly lag?: number;
  /** Fewest usable observations. Default 8. */
  readonly atLeast?: number;
}

/**
 * Trend of y on x. Points where y (or x) is not finite are skipped and counted.
 * The variance of the slope is sum_t sum_s w(|x_t - x_s|) u_t u_s / (sum (x - mean)^2)^2 with u = (x - mean) e and
 * Bartlett weights w(d) = max(0, 1 - d/(lag+1)); for yearly x this is Newey and West (1987) without a small-sample
 * factor, and where a year is missing the distance in time still counts.
 */
export function trend(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { lag = 2, atLeast = MIN_OBSERVATIONS }: TrendOptions = {},
): Trend | NoTrend {
  if (x.length !== y.length) throw new RangeError(`${x.length} times and ${y.length} values are not paired.`);
  if (!(lag >= 0)) throw new RangeError(`Lag must be 0 or more, got ${lag}.`);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i]!) || !Number.isFinite(y[i]!)) continue;
    xs.push(x[i]!);
    ys.push(y[i]!);
  }
  const n = xs.length;
  const skipped = x.length - n;
  const meanX = mean(xs);
  const spread = xs.reduce((sum, v) => sum + (v - meanX) ** 2, 0);
  if (n < Math.max(atLeast, 2) || spread === 0) {
    return { slope: null, missing: 'too-few-observations', n, skipped };
  }
  // Measured from the first value, so that a constant series has a slope of exactly zero.
  const base = ys[0]!;
  const meanY = mean(ys.map((v) => v - base));
  let cross = 0;
  for (let i = 0; i < n; i++) cross += (xs[i]! - meanX) * (ys[i]! - base - meanY);
  const slope = cross / spread;
  const scores = xs.map((v, i) => (v - meanX) * (ys[i]! - base - meanY - slope * (v - meanX)));
  let middle = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const weight = i === j ? 1 : lag === 0 ? 0 : 1 - Math.abs(xs[i]! - xs[j]!) / (lag + 1);
      if (weight > 0) middle += weight * scores[i]! * scores[j]!;
    }
  }
  const standardError = Math.sqrt(Math.max(0, middle)) / spread;
  const t = standardError === 0 ? null : slope / standardError;
  return { slope, intercept: base + meanY - slope * meanX, standardError, t, n, skipped };
}

/** Whether a trend rises (+1) or falls (-1) by more than `t` standard errors; 0 where it does neither. */
export function direction(line: Trend | NoTrend, t = 2): -1 | 0 | 1 {
  if (line.slope === null || Math.abs(line.slope) <= t * line.standardError) return 0;
  return line.slope > 0 ? 1 : -1;
}

/** ln(s / (1-s)) of a share; NaN at 0, at 1 and for what is no share, where it does not exist. */
export function logit(share: number): number {
  return share > 0 && share < 1 ? Math.log(share / (1 - share)) : NaN;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}
