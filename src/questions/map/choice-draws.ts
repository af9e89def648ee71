// Draws of the choices behind one item: whether a class applies when thresholds move, and what a score is when it is put
// together otherwise. All at likely data, so that this band stands apart from that of data noise.
import type { Context } from '../../contract/question.ts';
import { weighedMean } from '../../measures/composite.ts';
import { FULL_REPLACEMENT_MONTHS } from '../../measures/indispensability.ts';
import { DIRICHLET_CONCENTRATION, drawWeights, equalWeights } from '../../measures/weights.ts';
import {
  colourOf,
  colours,
  pillars,
  shareOf,
  type Assessed,
  type Colour,
  type Composite,
  type Decision,
  type Pillar,
} from './evidence.ts';
import { indispensabilityScore } from './flow-pillars.ts';
import {
  LOOSEST,
  STRICTEST,
  thresholdsAt,
  WIDTH,
  type ThresholdName,
  type Thresholds,
} from './thresholds.ts';

/** What draws need of a context. */
export type Drawing = Pick<Context, 'seed' | 'draws' | 'random' | 'coefficient'>;

/** What the draws of choices make of one item; all null without draws. */
export interface Choices {
  /** Draws in which the class applies, by colour; null where nothing decides it. */
  readonly held: Readonly<Record<Colour, Uint8Array | null>>;
  /** The share of them. */
  readonly share: Readonly<Record<Colour, number | null>>;
  /** The score in every draw; null where nothing was chosen in making it. */
  readonly scores: Readonly<Record<Pillar, Float64Array | null>>;
}

/** Of each class that was decided its probability under every doubt: data noise, and choices where they were drawn. */
export const doubtsOf = (
  data: Readonly<Record<Colour, number | null>>,
  choices: Readonly<Record<Colour, number | null>>,
): readonly (readonly number[])[] =>
  colours
    .map((colour) => [data[colour], choices[colour]].filter((p) => p !== null))
    .filter((doubts) => doubts.length > 0);

export interface ChoiceDraws {
  of(assessed: Readonly<Record<Pillar, Assessed>>): Choices;
  /** The value of a threshold in every draw: the same for all items. */
  drawn(name: ThresholdName): Float64Array;
}

/**
 * Draws of thresholds, each uniform within `width` of itself (at most WIDTH) and independent of the others; of weights,
 * Dirichlet around equal ones; of the mean, arithmetic or geometric with even odds; and of the months that count in full.
 */
export function choiceDraws(ctx: Drawing, width = WIDTH): ChoiceDraws {
  const n = ctx.draws;
  if (n > 0) ctx.coefficient('choices.width', width, 'part by which a threshold is moved to either side [P]');
  const places = new Map<ThresholdName, Float64Array>();
  const placesOf = (name: ThresholdName): Float64Array => {
    const found = places.get(name) ?? new Float64Array(n);
    if (!places.has(name)) ctx.random('choices', 'threshold', name).fillUniform(found);
    places.set(name, found);
    return found;
  };
  const thresholds = Array.from({ length: n }, (_, d) => thresholdsAt((name) => placesOf(name)[d]!, width));
  const scores = scoreDraws(ctx, width);
  return {
    drawn: (name) => Float64Array.from(thresholds, (one) => one[name]),
    of(assessed) {
      const held: Record<Colour, Uint8Array | null> = { green: null, blue: null, red: null };
      const share: Record<Colour, number | null> = { green: null, blue: null, red: null };
      const scored: Record<Pillar, Float64Array | null> = {
        autonomy: null,
        indispensability: null,
        disruption: null,
      };
      for (const pillar of pillars) {
        const colour = colourOf[pillar];
        const decision = assessed[pillar].decided?.decision;
        const composite = assessed[pillar].scored?.composite;
        if (decision && n > 0) held[colour] = heldIn(decision, thresholds);
        share[colour] = shareOf(held[colour]);
        if (composite && n > 0) scored[pillar] = scores(composite);
      }
      return { held, share, scores: scored };
    },
  };
}

/** Only where the loosest and the strictest thresholds disagree is every draw looked at. */
function heldIn(decision: Decision, thresholds: readonly Thresholds[]): Uint8Array {
  if (!decision.under(LOOSEST, null)) return new Uint8Array(thresholds.length);
  if (decision.under(STRICTEST, null)) return new Uint8Array(thresholds.length).fill(1);
  return Uint8Array.from(thresholds, (one) => (decision.under(one, null) ? 1 : 0));
}

/** A score in every draw of how it is put together. */
function scoreDraws(ctx: Drawing, width: number): (composite: Composite) => Float64Array {
  const weights = new Map<number, readonly Float64Array[]>();
  const weightsOf = (parts: number): readonly Float64Array[] => {
    const found =
      weights.get(parts) ??
      Array.from({ length: ctx.draws }, (_, d) =>
        drawWeights(equalWeights(parts), ctx.seed, `autonomy of ${parts}`, d),
      );
    weights.set(parts, found);
    return found;
  };
  const mean = ctx.random('choices', 'mean');
  const geometric = Uint8Array.from({ length: ctx.draws }, (_, d) => mean.integer(d, 2));
  const months = ctx.random('choices', 'months that count in full');
  const full = Float64Array.from(
    { length: ctx.draws },
    (_, d) => FULL_REPLACEMENT_MONTHS * (1 + width * (2 * months.uniform(d) - 1)),
  );
  return (composite) => {
    if (composite.of === 'time')
      return full.map((one) => indispensabilityScore(composite.share, composite.months, one));
    ctx.coefficient('choices.concentration of weights', DIRICHLET_CONCENTRATION, 'alpha = 30 w, METHODS 4');
    // An index of a single supplier can end a rounding above 1.
    const parts = composite.parts.map((part) => Math.max(0, part));
    return Float64Array.from(weightsOf(parts.length), (one, d) =>
      weighedMean(geometric[d] === 1 ? 'geometric' : 'arithmetic', parts, one),
    );
  };
}
