// What years behind say of the years ahead: covariance of changes, and a vector autoregression of one lag.

/** Rows of the four drivers, one a year: rate, inflation, growth, primary balance. */
export type Drivers = readonly [rate: number, inflation: number, growth: number, primaryBalance: number];
export const DRIVERS = 4;

export interface Observed {
  readonly year: number;
  readonly drivers: Drivers;
}

/** Sample covariance (divided by n - 1) of rows of `width` numbers, row by row. */
export function covariance(rows: readonly (readonly number[])[], width: number = DRIVERS): Float64Array {
  const means = Array.from(
    { length: width },
    (_, k) => rows.reduce((s, row) => s + row[k]!, 0) / rows.length,
  );
  const out = new Float64Array(width * width);
  for (const row of rows)
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++)
        out[a * width + b]! += ((row[a]! - means[a]!) * (row[b]! - means[b]!)) / (rows.length - 1);
  return out;
}

/** Changes from each year to the next, where both are there. */
export const changes = (years: readonly Observed[]): number[][] =>
  years.flatMap((now, k) => {
    const before = years[k - 1];
    return before && before.year === now.year - 1 ? [now.drivers.map((v, j) => v - before.drivers[j]!)] : [];
  });

/** Deviations of each year from the mean of all. */
export function deviations(years: readonly Observed[]): number[][] {
  const means = Array.from(
    { length: DRIVERS },
    (_, k) => years.reduce((s, { drivers }) => s + drivers[k]!, 0) / years.length,
  );
  return years.map(({ drivers }) => drivers.map((v, k) => v - means[k]!));
}

/** The lower triangle L of S = L Lᵀ. A direction without variance gets a column of zeros: its draws stay 0. */
export function cholesky(s: Float64Array, width: number = DRIVERS): Float64Array {
  const l = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    let pivot = s[j * width + j]!;
    for (let k = 0; k < j; k++) pivot -= l[j * width + k]! ** 2;
    if (pivot <= 1e-14 * s[j * width + j]!) continue;
    l[j * width + j] = Math.sqrt(pivot);
    for (let i = j + 1; i < width; i++) {
      let sum = s[i * width + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * width + k]! * l[j * width + k]!;
      l[i * width + j] = sum / l[j * width + j]!;
    }
  }
  return l;
}

export interface Autoregression {
  /** A of z_t = A z_{t-1} + u_t, row by row; z, deviations from the mean. */
  readonly a: Float64Array;
  /** Covariance of u, residuals over their number less the lags estimated in each equation. */
  readonly sigma: Float64Array;
}

/** VAR(1) by least squares, equation by equation, on deviations from the mean; pairs of years that follow one another. */
export function autoregression(years: readonly Observed[]): Autoregression | null {
  const z = deviations(years);
  const pairs = years.flatMap((now, k) => (k > 0 && years[k - 1]!.year === now.year - 1 ? [k] : []));
  if (pairs.length <= 2 * DRIVERS) return null;
  const cross = (lagged: boolean): Float64Array => {
    const out = new Float64Array(DRIVERS * DRIVERS);
    for (const k of pairs)
      for (let a = 0; a < DRIVERS; a++)
        for (let b = 0; b < DRIVERS; b++)
          out[a * DRIVERS + b]! += (lagged ? z[k - 1]! : z[k]!)[a]! * z[k - 1]![b]!;
    return out;
  };
  const a = solvedRight(cross(false), cross(true));
  if (!a) return null;
  const residuals = pairs.map((k) =>
    Array.from(
      { length: DRIVERS },
      (_, i) => z[k]![i]! - z[k - 1]!.reduce((s, v, j) => s + a[i * DRIVERS + j]! * v, 0),
    ),
  );
  const sigma = new Float64Array(DRIVERS * DRIVERS);
  for (const u of residuals)
    for (let i = 0; i < DRIVERS; i++)
      for (let j = 0; j < DRIVERS; j++)
        sigma[i * DRIVERS + j]! += (u[i]! * u[j]!) / (residuals.length - DRIVERS);
  return { a, sigma };
}

/** X of X S = C by elimination with pivots, S symmetric; null where S is singular. */
function solvedRight(c: Float64Array, s: Float64Array): Float64Array | null {
  const n = DRIVERS;
  const rows = Array.from({ length: n }, (_, i) => [
    ...s.subarray(i * n, (i + 1) * n),
    ...Array.from({ length: n }, (_, j) => c[j * n + i]!),
  ]);
  for (let col = 0; col < n; col++) {
    let best = col;
    for (let r = col + 1; r < n; r++) if (Math.abs(rows[r]![col]!) > Math.abs(rows[best]![col]!)) best = r;
    [rows[col], rows[best]] = [rows[best]!, rows[col]!];
    const pivot = rows[col]![col]!;
    if (Math.abs(pivot) <= 1e-14 * (s[col * n + col]! || 1)) return null;
    for (let r = 0; r < n; r++) {
      if (r === col) continue;
      const factor = rows[r]![col]! / pivot;
      for (let k = col; k < 2 * n; k++) rows[r]![k]! -= factor * rows[col]![k]!;
    }
  }
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [j, i] = [Math.floor(at / n), at % n];
    return rows[i]![n + j]! / rows[i]![i]!;
  });
}

/**
 * Whether shocks die out: the spectral radius of A is below 1, told from the norms of its powers (Gelfand):
 * |A^64|^(1/64) within a few per cent of it.
 */
export function spectralRadius(a: Float64Array): number {
  let power: Float64Array = Float64Array.from(a);
  let log = 0;
  for (let doubling = 0; doubling < 10; doubling++) {
    const norm = Math.max(...power.map(Math.abs));
    if (norm === 0) return 0;
    log += Math.log(norm) / 2 ** doubling;
    power = squared(power.map((v) => v / norm));
  }
  return Math.exp(log);
}

function squared(a: Float64Array): Float64Array {
  const n = DRIVERS;
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let sum = 0;
    for (let k = 0; k < n; k++) sum += a[i * n + k]! * a[k * n + j]!;
    return sum;
  });
}
