// Noise in reported flows: errors that one reporter makes everywhere, and errors of its own in every flow. [P]
import type { Context } from '../../contract/question.ts';
import type { Supplies } from '../../measures/supply.ts';

/** Standard deviation of the log error of a flow, and the part of its variance that a reporter's flows share. */
export interface Noise {
  readonly sigma: number;
  readonly shared: number;
}

/** Bilateral flows reconciled or reported by one side only: no mirror gap to measure the error by. */
export function flowNoise(ctx: Context): Noise {
  return {
    sigma: ctx.coefficient('noise.sigma', 0.2, 'assumption: log error of a flow, range 0.1-0.5'),
    shared: ctx.coefficient(
      'noise.shared',
      0.5,
      'assumption: share of that variance common to one reporter’s flows',
    ),
  };
}

/**
 * One draw of all values: v · exp(σ(√s z_reporter + √(1-s) z_flow)). The streams are named by year, product and reporter,
 * so that a flow gets the same error whatever else is asked.
 */
export function noisy(
  ctx: Context,
  side: string,
  supplies: Supplies,
  codes: readonly string[],
  noise: Noise,
  draw: number,
): Float64Array {
  const out = new Float64Array(supplies.value.length);
  const common = Math.sqrt(noise.shared) * noise.sigma;
  const own = Math.sqrt(1 - noise.shared) * noise.sigma;
  const root = ctx.random('noise', side);
  const reporter = new Map<number, number>();
  for (let c = 0; c < supplies.cells; c++) {
    const cell = root.split(supplies.year[c]!, supplies.product[c]!);
    const n = supplies.offsets[c + 1]! - supplies.offsets[c]!;
    for (let j = 0; j < n; j++) {
      const k = supplies.offsets[c]! + j;
      const e = supplies.exporter[k]!;
      let z = reporter.get(e);
      if (z === undefined) {
        z = ctx.random('reporter', codes[e] ?? String(e)).normal(draw);
        reporter.set(e, z);
      }
      out[k] = supplies.value[k]! * Math.exp(common * z + own * cell.normal(draw * n + j));
    }
  }
  return out;
}
