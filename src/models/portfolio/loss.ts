// What it costs to miss a share of one's supply, and the concave gain from missing less, in pieces that a linear program takes.

/** One supply that could be cut. Money a year in one unit. */
export interface Exposure {
  /** I: what is bought of it a year. */
  readonly imports: number;
  /** s: share of the supplier that could withhold it, 0-1. */
  readonly share: number;
  /** o: how long the supply is missed, in years, at most 1. */
  readonly outage: number;
  /** sigma > 1: elasticity of substitution between sources within that time. */
  readonly sigma: number;
  /** pi: chance of such a cut in a year. */
  readonly hazard: number;
}

/** Share missed above this counts as this: the logarithm has no value at 1. */
const MOST = 0.999;

/**
 * Expected loss a year when the share omega is missed: pi o I (-ln(1 - omega)) / (sigma - 1). It is the log loss of a CES
 * aggregate that loses the share omega of its sources, times spending on it (Clayton, Maggiori & Schreger: beta (-ln(1 -
 * omega)) / (sigma - 1), beta = I / GDP, here in money).
 */
export const expectedLoss = ({ imports, outage, sigma, hazard }: Exposure, omega: number): number =>
  (hazard * outage * imports * -Math.log1p(-Math.min(Math.max(omega, 0), MOST))) / (sigma - 1);

/** Gain a year when `moved` of the share is no longer missed. */
export const gainOf = (exposure: Exposure, moved: number): number =>
  expectedLoss(exposure, exposure.share) - expectedLoss(exposure, exposure.share - moved);

/** A piece of the gain: up to `width` of the share, each unit worth `slope` a year. */
export interface Piece {
  readonly width: number;
  readonly slope: number;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  /** The most by which the pieces fall short of the curve, money a year. */
  readonly gap: number;
}

/**
 * The gain up to `most` of the share as `count` chords. The gain is concave, so the pieces are taken in order without any
 * whole number, and lie below the curve; ends lie evenly in -ln(1 - omega), where the curve bends. The largest distance of
 * a chord is where the slope of the curve equals the chord's.
 */
export function piecesOf(exposure: Exposure, most: number, count = 8): Pieces {
  const { share } = exposure;
  const top = Math.min(most, share);
  if (!(top > 0)) return { pieces: [], gap: 0 };
  const log = (omega: number): number => -Math.log1p(-Math.min(omega, MOST));
  const [from, to] = [log(share), log(share - top)];
  const ends = Array.from({ length: count + 1 }, (_, k) =>
    k === count ? top : share + Math.expm1(-(from + ((to - from) * k) / count)),
  );
  ends[0] = 0;
  const scale = expectedLoss(exposure, share) / log(share);
  let gap = 0;
  const pieces = ends.slice(1).map((end, k): Piece => {
    const start = ends[k]!;
    const [low, high] = [gainOf(exposure, start), gainOf(exposure, end)];
    const slope = (high - low) / (end - start);
    // d gain / d moved = scale / (1 - share + moved)
    const touch = Math.min(end, Math.max(start, scale / slope - 1 + share));
    gap = Math.max(gap, gainOf(exposure, touch) - low - slope * (touch - start));
    return { width: end - start, slope };
  });
  return { pieces, gap };
}
