// Noise in reported flows: errors that one reporter makes everywhere, and errors of its own in every flow. [P]
import type { Context } from '../../contract/question.ts';
import type { Stream } from '../../kernel/random.ts';
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

/** All values in one draw; the next draw overwrites them. */
export type Draws = (draw: number) => Float64Array;

/**
 * Draws of bilateral flows: v · exp(σ(√s z_reporter + √(1-s) z_flow)). The streams are named by year, product and
 * reporter, so that a flow gets the same error whatever else is asked.
 */
export function noisyFlows(ctx: Context, supplies: Supplies, codes: readonly string[], noise: Noise): Draws {
  const own = Math.sqrt(1 - noise.shared) * noise.sigma;
  const common = reporters(ctx, codes, noise);
  const root = ctx.random('noise', 'imports');
  const cells: Stream[] = [];
  const buffer = new Float64Array(codes.length + 1);
  const out = new Float64Array(supplies.value.length);
  return (draw) => {
    const factor = common(draw);
    for (let c = 0; c < supplies.cells; c++) {
      const from = supplies.offsets[c]!;
      const n = supplies.offsets[c + 1]! - from;
      const z = buffer.subarray(0, n);
      const errors = (cells[c] ??= root.split(supplies.year[c]!, supplies.product[c]!));
      errors.fillNormal(z, draw * n);
      for (let j = 0; j < n; j++) {
        const k = from + j;
        out[k] = supplies.value[k]! * factor[supplies.exporter[k]!]! * Math.exp(own * z[j]!);
      }
    }
    return out;
  };
}

/**
 * Draws of an exporter's sales to the whole world: v · exp(σ√s z_reporter). A total over many importers averages the
 * errors of single flows out, so that only what a reporter gets wrong everywhere remains [P].
 */
export function noisyTotals(ctx: Context, supplies: Supplies, codes: readonly string[], noise: Noise): Draws {
  const common = reporters(ctx, codes, noise);
  const { value, exporter } = supplies;
  const out = new Float64Array(value.length);
  return (draw) => {
    const factor = common(draw);
    for (let k = 0; k < out.length; k++) out[k] = value[k]! * factor[exporter[k]!]!;
    return out;
  };
}

/** The factor that all flows of a reporter share in a draw, by place in `codes`: exp(σ√s z_reporter). */
export function reporters(ctx: Context, codes: readonly string[], noise: Noise): Draws {
  const scale = Math.sqrt(noise.shared) * noise.sigma;
  let streams: readonly Stream[] | undefined;
  const out = new Float64Array(codes.length);
  return (draw) => {
    streams ??= Array.from(codes, (code, e) => ctx.random('reporter', code ?? String(e)));
    for (let e = 0; e < out.length; e++) out[e] = Math.exp(scale * streams[e]!.normal(draw));
    return out;
  };
}

/** The same factor for the economy that is assessed: its exports have the error that its place in the world's has. */
export function ownReporter(ctx: Context, economy: string, noise: Noise): (draw: number) => number {
  const errors = ctx.random('reporter', economy);
  const scale = Math.sqrt(noise.shared) * noise.sigma;
  return (draw) => Math.exp(scale * errors.normal(draw));
}
