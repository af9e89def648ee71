// All draws of one asking: the flags of every definition, and of the treated result, under the noise of the data.
import type { Context } from '../../contract/question.ts';
import type { DefinitionName } from '../../measures/dependence.ts';
import { flowNoise, noisyFlows, noisyTotals, ownReporter } from '../shared/noise.ts';
import { factsOf } from '../shared/supply.ts';
import type { Assessed, Rule } from './assess.ts';
import { flagsOf } from './flags.ts';
import type { Treated } from './treated.ts';
import { autonomyWords } from './words.ts';

export interface Drawn {
  /** Flags of the definition asked for: place of the product + draw x number of products; 1 flagged. */
  readonly flagged: Uint8Array;
  /** The same for the treated result; empty where none was asked for. */
  readonly treated: Uint8Array;
  /** Number of products flagged, by definition and draw. */
  readonly counts: ReadonlyMap<DefinitionName, Float64Array>;
}

/** Runs the draws. Flows, totals and everything after them are functions of the seed and of the draw's number. */
export function drawFlags(ctx: Context, a: Assessed, treated: Treated | null): Drawn {
  const products = a.cells.length;
  const flagged = new Uint8Array(products * ctx.draws);
  const treatedFlags = new Uint8Array(treated ? products * ctx.draws : 0);
  const others = [...a.rules].flatMap(([name, rule]) =>
    typeof rule === 'string' ? [] : [{ name, rule, counts: new Float64Array(ctx.draws) }],
  );
  const rules: Rule[] = [a.rule, ...others.map(({ rule }) => rule)];
  const noise = flowNoise(ctx);
  const flows = noisyFlows(ctx, a.side.supplies, a.side.codes, noise);
  const totals = noisyTotals(ctx, a.side.world, a.side.codes, noise);
  const ownError = ownReporter(ctx, a.side.economy, noise);
  const on = a.partner?.members ?? null;
  for (let d = 0; d < ctx.draws; d++) {
    ctx.progress(d, ctx.draws, autonomyWords.say.drawing());
    const value = flows(d);
    const world = totals(d);
    const facts = factsOf(a.side, on, value, world, ownError(d));
    const [own, ...rest] = flagsOf(a, facts, rules);
    own?.flagged.forEach((flag, k) => (flagged[d * products + k] = flag === 1 ? 1 : 0));
    rest.forEach((flags, r) => (others[r]!.counts[d] = countOf(flags.flagged)));
    treated
      ?.flags(treated.facts(treated.drawn(value, d), world, facts))
      .forEach((flag, k) => (treatedFlags[d * products + k] = flag === 1 ? 1 : 0));
  }
  return {
    flagged,
    treated: treatedFlags,
    counts: new Map(others.map(({ name, counts }) => [name, counts])),
  };
}

/** How many are flagged. */
export const countOf = (flags: Int8Array): number =>
  flags.reduce((sum, flag) => sum + (flag === 1 ? 1 : 0), 0);

/** The flags of one product, draw by draw. */
export const flagsAt = (flags: Uint8Array, place: number, products: number): number[] =>
  Array.from({ length: products > 0 ? flags.length / products : 0 }, (_, d) => flags[d * products + place]!);
