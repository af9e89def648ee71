// Indicators with outliers: found by skewness and kurtosis, treated by winsorising, else by a power transformation.

/** Beyond these, an indicator is treated (rule of the European Commission's Joint Research Centre). */
export const MAX_SKEWNESS = 2;
/** Of the excess kurtosis. */
export const MAX_KURTOSIS = 3.5;
/** Most values drawn in before the whole indicator is transformed instead. */
const MAX_POINTS = 5;

/**
 * Sample skewness G1 and excess kurtosis G2, both 0 for a normal distribution; NaN for fewer than 4 values or no spread.
 * Source: Joanes & Gill, "Comparing measures of sample skewness and kurtosis", The Statistician 47 (1998).
 */
export function shape(x: ArrayLike<number>): { skewness: number; kurtosis: number } {
  const known = Array.from(x).filter((v) => !Number.isNaN(v));
  const n = known.length;
  const mean = known.reduce((a, b) => a + b, 0) / n;
  const moment = (power: number): number => known.reduce((a, v) => a + (v - mean) ** power, 0) / n;
  const m2 = moment(2);
  if (n < 4 || !(m2 > 0)) return { skewness: Number.NaN, kurtosis: Number.NaN };
  const g1 = moment(3) / m2 ** 1.5;
  const g2 = moment(4) / m2 ** 2 - 3;
  return {
    skewness: (g1 * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * g2 + 6),
  };
}

/** The rule: |skewness| > 2 and kurtosis > 3.5. */
export function hasOutliers(x: ArrayLike<number>): boolean {
  const { skewness, kurtosis } = shape(x);
  return Math.abs(skewness) > MAX_SKEWNESS && kurtosis > MAX_KURTOSIS;
}

export interface Treated {
  readonly values: Float64Array;
  readonly treatment: 'none' | 'winsorised' | 'box-cox';
  /** How many of the outermost values were drawn in to the next one. */
  readonly points: number;
  /** Power of the Box-Cox transformation. */
  readonly lambda: number | null;
  /** The rule still finds outliers: no treatment helped. */
  readonly remains: boolean;
}

/**
 * Treats an indicator that has outliers by the rule: the largest (if skewed to the right) or smallest values become the next
 * one, one more at a time, until the rule is met; if five do not suffice, the untreated values are transformed by
 * Box and Cox's power. NaN stays NaN. Ranks never change places (drawn-in values tie).
 * Source: OECD & JRC, "Handbook on Constructing Composite Indicators" (2008), step 4; the order of the treatments as in
 * the audits of the JRC.
 */
export function treatOutliers(x: ArrayLike<number>): Treated {
  const values = Float64Array.from(x);
  const none = { values, points: 0, lambda: null, remains: false };
  if (!hasOutliers(values)) return { ...none, treatment: 'none' };
  const right = shape(values).skewness > 0;
  const order = Array.from(values, (_, i) => i)
    .filter((i) => !Number.isNaN(values[i]!))
    .sort((i, j) => (right ? values[j]! - values[i]! : values[i]! - values[j]!));
  const drawn = values.slice();
  for (let points = 1; points <= MAX_POINTS && points < order.length; points++) {
    for (const i of order.slice(0, points)) drawn[i] = values[order[points]!]!;
    if (!hasOutliers(drawn)) return { ...none, values: drawn, treatment: 'winsorised', points };
  }
  const { transformed, lambda } = boxCox(values);
  return { ...none, values: transformed, treatment: 'box-cox', lambda, remains: hasOutliers(transformed) };
}

/**
 * Box and Cox's transformation (y^lambda - 1) / lambda, ln y at lambda = 0, of y = (x - min) / (max - min) + 0.01 [P: the
 * shift], with the lambda in -3..3, to 0.01, of greatest profile likelihood -n/2 ln Var + (lambda - 1) sum ln y.
 * Source: Box & Cox, "An analysis of transformations", Journal of the Royal Statistical Society B 26 (1964).
 * Throws a RangeError on a constant.
 */
export function boxCox(x: ArrayLike<number>): { transformed: Float64Array; lambda: number } {
  const known = Array.from(x).filter((v) => !Number.isNaN(v));
  const min = known.reduce((a, b) => Math.min(a, b), Infinity);
  const range = known.reduce((a, b) => Math.max(a, b), -Infinity) - min;
  if (!(range > 0)) throw new RangeError('A constant cannot be transformed towards a normal distribution.');
  const logs = known.map((v) => Math.log((v - min) / range + 0.01));
  const sumLogs = logs.reduce((a, b) => a + b, 0);
  let lambda = 1;
  let best = -Infinity;
  for (let step = -300; step <= 300; step++) {
    const at = step / 100;
    const z = logs.map((log) => power(log, at));
    const mean = z.reduce((a, b) => a + b, 0) / z.length;
    const variance = z.reduce((a, v) => a + (v - mean) ** 2, 0) / z.length;
    const likelihood = (-z.length / 2) * Math.log(variance) + (at - 1) * sumLogs;
    if (likelihood > best) [best, lambda] = [likelihood, at];
  }
  const transformed = Float64Array.from(x, (v) => power(Math.log((v - min) / range + 0.01), lambda));
  return { transformed, lambda };
}

const power = (log: number, lambda: number): number =>
  lambda === 0 ? log : Math.expm1(lambda * log) / lambda;
