// Puts values in the place of missing ones, and keeps a flag on each.
import { stream } from '../kernel/random.ts';

/** An indicator without gaps. */
export interface Imputed {
  /** NaN only where nothing at all is known of the indicator. */
  readonly values: Float64Array;
  /** 1 where the value was missing. */
  readonly imputed: Uint8Array;
}

/** The indicator's mean over the units that have a value, in the place of each gap. */
export function imputeMean(x: ArrayLike<number>): Imputed {
  const values = Float64Array.from(x);
  const known = values.filter((v) => !Number.isNaN(v));
  const mean = known.reduce((a, b) => a + b, 0) / known.length;
  return filled(values, () => mean);
}

/** How many completed indicators multiple imputation gives. */
export const IMPUTATIONS = 20;

/**
 * Multiple imputation: `m` completed copies (20), whose spread is what the gaps leave open. By the approximate Bayesian
 * bootstrap: in each copy a pool of as many donors as there are known values is drawn from these with replacement, and each
 * gap takes a donor of the pool. It assumes gaps that have nothing to do with the value, and uses no other indicator.
 * Source: Rubin & Schenker, "Multiple imputation for interval estimation from simple random samples with ignorable
 * nonresponse", Journal of the American Statistical Association 81 (1986).
 *
 * Draws are named by seed, `name` (the indicator) and copy; a gap's own draw by its place, so that one copy is the same
 * whatever m is.
 */
export function imputeMultiple(x: ArrayLike<number>, seed: number, name: string, m = IMPUTATIONS): Imputed[] {
  return Array.from({ length: m }, (_, copy) => imputeOnce(x, seed, name, copy));
}

/** Copy number `copy` (from 0) of `imputeMultiple`. */
export function imputeOnce(x: ArrayLike<number>, seed: number, name: string, copy: number): Imputed {
  const values = Float64Array.from(x);
  const known = values.filter((v) => !Number.isNaN(v));
  const named = stream(seed, 'imputation', name, copy);
  const pools = named.split('pool');
  const donors = named.split('donor');
  const pool = known.map((_, k) => known[pools.integer(k, known.length)]!);
  return filled(values, (i) => pool[donors.integer(i, pool.length)] ?? Number.NaN);
}

function filled(values: Float64Array, fill: (i: number) => number): Imputed {
  const imputed = Uint8Array.from(values, (v) => (Number.isNaN(v) ? 1 : 0));
  return { values: values.map((v, i) => (imputed[i] ? fill(i) : v)), imputed };
}
