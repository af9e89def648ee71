// Which assumption drives the map: how much of the variance of the number of green, blue and red items each threshold, and
// data noise as a whole, accounts for.
import type { Row } from '../../contract/column.ts';
import {
  bootstrapIndices,
  indicesOf,
  saltelliRuns,
  type SaltelliRuns,
  type SensitivityIndices,
} from '../../measures/sensitivity.ts';
import type { Judgement } from './assess.ts';
import type { Drawing } from './choice-draws.ts';
import { band, colourOf, pillars, type Colour, type Decision } from './evidence.ts';
import {
  DECLARED,
  LOOSEST,
  STRICTEST,
  thresholdAt,
  thresholdNames,
  thresholdsAt,
  type ThresholdName,
  type Thresholds,
} from './thresholds.ts';

/** Points of the design: N (d + 2) counts of the map for d assumptions. */
export const POINTS = 256;
/** Samples of the points for the bands of the indices. */
export const SAMPLES = 200;
/** All errors of the data together, as one assumption: which of the draws of data is looked at. */
export const NOISE = 'data noise';
export type Assumption = ThresholdName | typeof NOISE;

/** The assumptions of one class, with what the counts gave. */
export interface Driven {
  readonly colour: Colour;
  readonly assumptions: readonly Assumption[];
  /** Numbers of items of the class. */
  readonly runs: SaltelliRuns;
  readonly indices: SensitivityIndices;
  readonly samples: readonly SensitivityIndices[];
}

/** Counts of every class that something decides; none without draws. */
export function driversOf(
  ctx: Drawing,
  judgements: readonly Pick<Judgement, 'pillars'>[],
): readonly Driven[] {
  if (ctx.draws === 0) return [];
  ctx.coefficient('choices.points', POINTS, 'N of the design, a power of two; METHODS 4 [P]');
  ctx.coefficient('choices.samples', SAMPLES, 'of the points, for the bands of the indices [P]');
  return pillars.flatMap((pillar): Driven[] => {
    const decisions = judgements.flatMap(({ pillars: of }) => of[pillar].decided?.decision ?? []);
    const colour = colourOf[pillar];
    const used = thresholdNames.filter((name) => decisions.some(({ uses }) => uses.includes(name)));
    if (used.length === 0) return [];
    const countIn = counting(decisions, ctx.draws);
    const runs = saltelliRuns(
      (u) =>
        countIn(
          Math.floor(u[used.length]! * ctx.draws),
          thresholdsAt((name) => (used.includes(name) ? u[used.indexOf(name)]! : 0.5)),
        ),
      used.length + 1,
      POINTS,
    );
    return [
      {
        colour,
        assumptions: [...used, NOISE],
        runs,
        indices: indicesOf(runs),
        samples: bootstrapIndices(runs, SAMPLES, ctx.random('choices', 'samples', colour)),
      },
    ];
  });
}

/** Number of rules that hold in a draw of the data at some thresholds. What no threshold can change is counted once. */
function counting(
  decisions: readonly Decision[],
  draws: number,
): (draw: number, thresholds: Thresholds) => number {
  const always = new Int32Array(draws);
  const hanging = Array.from({ length: draws }, (): Decision[] => []);
  for (const one of decisions)
    for (let d = 0; d < draws; d++) {
      if (!one.under(LOOSEST, d)) continue;
      if (one.under(STRICTEST, d)) always[d]!++;
      else hanging[d]!.push(one);
    }
  return (draw, thresholds) =>
    hanging[draw]!.reduce((sum, one) => sum + (one.under(thresholds, draw) ? 1 : 0), always[draw]!);
}

/** Key of a row. */
export const driverKey = (colour: Colour, assumption: Assumption): string => `${colour} ${assumption}`;

/** One row per class and assumption, those that matter most first. */
export const choiceRows = (driven: readonly Driven[]): readonly Row[] =>
  driven.flatMap(({ colour, assumptions, indices, samples }) =>
    assumptions
      .map((assumption, j): Row & { total: number | null } => {
        const [first, total] = [indices.first[j]!, indices.total[j]!];
        const still = indices.variance === 0;
        const [firstLow, firstHigh] = band(Float64Array.from(samples, (one) => one.first[j]!));
        const [totalLow, totalHigh] = band(Float64Array.from(samples, (one) => one.total[j]!));
        return {
          key: driverKey(colour, assumption),
          class: colour,
          assumption,
          ...valuesOf(assumption),
          first: still ? null : first,
          firstLow,
          firstHigh,
          total: still ? null : total,
          totalLow,
          totalHigh,
          reason: still ? 'degenerate' : null,
        };
      })
      .toSorted((x, y) => (y.total ?? 0) - (x.total ?? 0)),
  );

const valuesOf = (assumption: Assumption): Row =>
  assumption === NOISE
    ? { declared: null, loosest: null, strictest: null, declaredReason: 'not-applicable' }
    : {
        declared: DECLARED[assumption],
        loosest: thresholdAt(assumption, 0),
        strictest: thresholdAt(assumption, 1),
        declaredReason: null,
      };

/** Items of which a class applies at some of the drawn thresholds and not at others. */
export const changing = (judgements: readonly Judgement[]): number =>
  judgements.filter(({ choices }) => Object.values(choices.share).some((p) => p !== null && p > 0 && p < 1))
    .length;
