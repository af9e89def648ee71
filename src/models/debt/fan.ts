// Fan charts: many paths around a baseline, each with its own surprises in rate, inflation, growth and balance.
import type { Stream } from '../../kernel/random.ts';
import { noForeign, type Foreign, type Year } from './path.ts';
import { DRIVERS } from './history.ts';

/** Surprises of one path: fills `out` (years x 4: rate, inflation, growth, primary balance) for path `p`. */
export type Surprises = (p: number, out: Float64Array) => void;

/**
 * Joint normal surprises with covariance L Lᵀ, new in each year: European Commission, Debt Sustainability Monitor, annex on
 * stochastic projections (after Berti 2013, Economic Papers 480), on annual data. Path p uses normals p n .. p n + n - 1.
 */
export function normalSurprises(stream: Stream, l: Float64Array): Surprises {
  return (p, out) => {
    stream.fillNormal(out, p * out.length);
    for (let at = 0; at < out.length; at += DRIVERS) correlate(l, out, at);
  };
}

/** z_t = A z_{t-1} + u_t from z_0 = 0, u joint normal with covariance L Lᵀ. */
export function autoregressiveSurprises(stream: Stream, a: Float64Array, l: Float64Array): Surprises {
  return (p, out) => {
    stream.fillNormal(out, p * out.length);
    for (let at = 0; at < out.length; at += DRIVERS) {
      correlate(l, out, at);
      if (at > 0)
        for (let i = 0; i < DRIVERS; i++)
          for (let j = 0; j < DRIVERS; j++) out[at + i]! += a[i * DRIVERS + j]! * out[at - DRIVERS + j]!;
    }
  };
}

/** x := L x for the four numbers at a place; L is lower triangular, so the last comes first. */
function correlate(l: Float64Array, x: Float64Array, at: number): void {
  for (let i = DRIVERS - 1; i >= 0; i--) {
    let sum = 0;
    for (let k = 0; k <= i; k++) sum += l[i * DRIVERS + k]! * x[at + k]!;
    x[at + i] = sum;
  }
}

/**
 * Blocks of years that followed one another in history, as deviations from its mean (Künsch 1989, moving blocks).
 * @param runs deviations by unbroken run of years, each at least `block` long
 */
export function bootstrapSurprises(
  stream: Stream,
  runs: readonly (readonly (readonly number[])[])[],
  block: number,
): Surprises {
  const starts = runs.flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - block + 1) }, (_, k) => run.slice(k, k + block).flat()),
  );
  if (starts.length === 0) throw new RangeError(`No ${block} years of history follow one another.`);
  const width = block * DRIVERS;
  return (p, out) => {
    const blocks = Math.ceil(out.length / width);
    for (let k = 0; k < blocks; k++) {
      const drawn = starts[stream.integer(p * blocks + k, starts.length)]!;
      for (let j = 0; j < width && k * width + j < out.length; j++) out[k * width + j] = drawn[j]!;
    }
  };
}

/**
 * Debt of many paths, year by year: `debt[t]` holds year t of all paths.
 * @param surprises null for none: every path is the baseline
 */
export function fan(
  start: number,
  baseline: readonly Year[],
  surprises: Surprises | null,
  paths: number,
  foreign: Foreign = noForeign,
): Float64Array[] {
  const horizon = baseline.length;
  const debt = Array.from({ length: horizon }, () => new Float64Array(paths));
  const z = new Float64Array(horizon * DRIVERS);
  const abroad = foreign.share * (1 + foreign.rate) * (1 + foreign.depreciation);
  for (let p = 0; p < paths; p++) {
    surprises?.(p, z);
    let d = start;
    for (let t = 0; t < horizon; t++) {
      const { rate, inflation, growth, primaryBalance, stockFlow } = baseline[t]!;
      const at = t * DRIVERS;
      const owed = (1 - foreign.share) * (1 + rate + z[at]!) + abroad;
      d =
        (d * owed) / ((1 + inflation + z[at + 1]!) * (1 + growth + z[at + 2]!)) -
        (primaryBalance + z[at + 3]!) +
        stockFlow;
      debt[t]![p] = d;
    }
  }
  return debt;
}

/** Share of paths above a level. */
export function shareAbove(values: Float64Array, level: number): number {
  let above = 0;
  for (let k = 0; k < values.length; k++) if (values[k]! > level) above++;
  return above / values.length;
}
