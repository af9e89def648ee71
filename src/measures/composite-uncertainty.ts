// How far an index hangs on the choices made in building it: draws over the choices, and which choice matters most.
// Source: Saisana, Saltelli & Tarantola, "Uncertainty and sensitivity analysis techniques as tools for the quality
// assessment of composite indicators", Journal of the Royal Statistical Society A 168 (2005): a choice is a trigger, a
// uniform number that picks one alternative.
import { quantiles } from '../kernel/quantile.ts';
import { stream } from '../kernel/random.ts';
import { classProbability, meanRankShift } from './classes.ts';
import { imputeMean, imputeOnce, IMPUTATIONS } from './composite-impute.ts';
import { composite, DEFAULT_MEANS, treeWeights, type Branch, type Mean } from './composite.ts';
import { treatOutliers } from './normalise-outliers.ts';
import { normalise, type Normalisation } from './normalise.ts';
import { sensitivity, type SensitivityIndices } from './sensitivity.ts';
import { drawWeights } from './weights.ts';

/** One indicator as measured. */
export interface Indicator {
  readonly id: string;
  /** One value per unit; NaN where missing. */
  readonly values: ArrayLike<number>;
  /** 1: more is more of the index; -1: less is. */
  readonly direction: 1 | -1;
  /** For the normalisation `distance`. */
  readonly threshold?: number;
  /** Relative standard deviation of the measurement; 0 if not given. */
  readonly noise?: number;
}

/** The alternatives that draws pick from; the first of each list is the reference. */
export interface Choices {
  readonly imputation: readonly ('mean' | 'multiple')[];
  readonly normalisation: readonly Normalisation[];
  /** `as-given`, or drawn around them by Dirichlet. */
  readonly weights: 'as-given' | 'drawn';
  readonly across: readonly Mean[];
  /** Thresholds lie within this share of what is given, evenly. */
  readonly thresholds: number;
  /** Draw the measurement's noise. */
  readonly noise: boolean;
  /** Treat outliers before normalising. */
  readonly treat: boolean;
}

export const DEFAULT_CHOICES: Choices = {
  imputation: ['mean', 'multiple'],
  normalisation: ['min-max-winsor', 'min-max', 'rank'],
  weights: 'drawn',
  across: ['geometric', 'arithmetic'],
  thresholds: 0.25,
  noise: true,
  treat: false,
};

/** What each dimension of a draw decides, in order. */
export const uncertainInputs = [
  'imputation',
  'normalisation',
  'weights',
  'aggregation',
  'thresholds',
  'noise',
] as const;

/** Triggers that stand for a numbered draw are cut into this many. */
const NUMBERED = 2 ** 32;

/** An index that can be built under any choice. */
export interface CompositeModel {
  readonly seed: number;
  /** The index at the first alternative of everything, weights as given, without noise. */
  readonly reference: Float64Array;
  /** The index for one trigger in [0, 1) per entry of `uncertainInputs`, and the factor on thresholds of that draw. */
  readonly at: (triggers: ArrayLike<number>) => { readonly index: Float64Array; readonly factor: number };
}

/**
 * Prepares an index for draws: in each, noise x exp(s z - s^2/2) on the values, gaps filled, outliers treated,
 * normalised, weighed, aggregated up the tree. Draws are named by seed and the ids of indicators and branches.
 *
 * Throws a RangeError where `distance` is among the normalisations and an indicator has no threshold, or direction -1.
 */
export function compositeModel(
  indicators: readonly Indicator[],
  root: Branch,
  choices: Choices = DEFAULT_CHOICES,
  seed = 1,
): CompositeModel {
  if (choices.normalisation.includes('distance'))
    for (const { id, threshold, direction } of indicators)
      if (threshold === undefined || direction < 0)
        throw new RangeError(`${id} needs a threshold and direction 1 for its distance to a threshold.`);
  const build = (
    imputation: { readonly by: 'mean' | 'multiple'; readonly copy: number },
    by: Normalisation,
    across: Mean,
    factor: number,
    draws: { readonly weights: number | null; readonly noise: number | null },
  ): Float64Array => {
    const scores = indicators.map((indicator) => {
      const { id, direction, threshold } = indicator;
      const measured = draws.noise === null ? indicator.values : noisy(indicator, seed, draws.noise);
      const { values } =
        imputation.by === 'mean' ? imputeMean(measured) : imputeOnce(measured, seed, id, imputation.copy);
      const treated = choices.treat ? treatOutliers(values).values : values;
      return normalise(
        treated.map((v) => direction * v),
        by,
        threshold === undefined ? undefined : threshold * factor,
      );
    });
    const drawn = draws.weights;
    const weightsOf = (branch: Branch): Float64Array =>
      drawn === null ? treeWeights(branch) : drawWeights(treeWeights(branch), seed, branch.id, drawn);
    return composite(scores, root, { ...DEFAULT_MEANS, across }, weightsOf).get(root.id)!;
  };
  const first = [
    pick(choices.imputation, 0),
    pick(choices.normalisation, 0),
    pick(choices.across, 0),
  ] as const;
  return {
    seed,
    reference: build({ by: first[0], copy: 0 }, first[1], first[2], 1, { weights: null, noise: null }),
    at: (u) => {
      const factor = 1 + choices.thresholds * (2 * u[4]! - 1);
      const within = (u[0]! * choices.imputation.length) % 1;
      const index = build(
        { by: pick(choices.imputation, u[0]!), copy: Math.floor(within * IMPUTATIONS) },
        pick(choices.normalisation, u[1]!),
        pick(choices.across, u[3]!),
        factor,
        {
          weights: choices.weights === 'drawn' ? Math.floor(u[2]! * NUMBERED) : null,
          noise: choices.noise ? Math.floor(u[5]! * NUMBERED) : null,
        },
      );
      return { index, factor };
    },
  };
}

export interface CompositeSpread {
  /** Quantiles of each unit's index over the draws. */
  readonly low: Float64Array;
  readonly middle: Float64Array;
  readonly high: Float64Array;
  /** R_S of each draw against the reference. */
  readonly rankShift: Float64Array;
  /** P(class | unit), in the order in which `classify` gives its entries. */
  readonly probability: Float64Array;
}

/**
 * Draws over all choices. `classify` says which classes apply in a draw (1 or 0 per unit and class, in one order), given
 * the index and the factor on thresholds. Bands are the 5th and 95th percentile.
 */
export function compositeSpread(
  model: CompositeModel,
  draws: number,
  classify: (index: Float64Array, factor: number) => ArrayLike<number>,
): CompositeSpread {
  const triggers = stream(model.seed, 'composite');
  const d = uncertainInputs.length;
  const drawn = Array.from({ length: draws }, (_, k) =>
    model.at(Float64Array.from({ length: d }, (_input, j) => triggers.uniform(k * d + j))),
  );
  const units = model.reference.length;
  const [low, middle, high] = [0, 1, 2].map(() => new Float64Array(units).fill(Number.NaN));
  for (let unit = 0; unit < units; unit++) {
    const values = drawn.map(({ index }) => index[unit]!);
    if (values.some((v) => Number.isNaN(v))) continue;
    [low![unit], middle![unit], high![unit]] = quantiles(values, [0.05, 0.5, 0.95]) as [
      number,
      number,
      number,
    ];
  }
  return {
    low: low!,
    middle: middle!,
    high: high!,
    rankShift: Float64Array.from(drawn, ({ index }) => meanRankShift(index, model.reference)),
    probability: classProbability(drawn.map(({ index, factor }) => classify(index, factor))),
  };
}

/** Which choice moves ranks: Sobol indices of R_S by the entries of `uncertainInputs`, from N (6 + 2) built indices. */
export function rankShiftSensitivity(model: CompositeModel, n: number): SensitivityIndices {
  const { reference } = model;
  return sensitivity((u) => meanRankShift(model.at(u).index, reference), uncertainInputs.length, n);
}

function noisy({ id, values, noise }: Indicator, seed: number, draw: number): ArrayLike<number> {
  const sd = noise ?? 0;
  if (sd === 0) return values;
  const errors = stream(seed, 'noise', id, draw);
  return Float64Array.from(values, (v, unit) => v * Math.exp(sd * errors.normal(unit) - (sd * sd) / 2));
}

function pick<T>(alternatives: readonly T[], trigger: number): T {
  const found = alternatives[Math.min(alternatives.length - 1, Math.floor(trigger * alternatives.length))];
  if (found === undefined) throw new RangeError('Each choice needs at least one alternative.');
  return found;
}
