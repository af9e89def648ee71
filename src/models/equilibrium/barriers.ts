// Cuts and conflicts as factors on the cost of delivering: what the exact-hat models take.

/** One barrier: a factor on what one economy delivers to another, in one sector. */
export interface Barrier {
  readonly sector: number;
  readonly from: number;
  readonly to: number;
  /** 1 = none, Infinity = a ban. */
  readonly factor: number;
}

/**
 * Factors for `ManySectorChange.cost`; several barriers on one pair multiply.
 * Errors: a RangeError for a place that the world does not have, or a factor of 0 or less.
 */
export function barrierCosts(economies: number, sectors: number, barriers: readonly Barrier[]): Float64Array {
  const cost = new Float64Array(sectors * economies * economies).fill(1);
  const inside = (k: number, size: number): boolean => Number.isInteger(k) && k >= 0 && k < size;
  for (const { sector, from, to, factor } of barriers) {
    if (!inside(sector, sectors) || !inside(from, economies) || !inside(to, economies) || !(factor > 0))
      throw new RangeError(`No barrier of ${factor} from economy ${from} to ${to} in sector ${sector}.`);
    cost[(sector * economies + to) * economies + from]! *= factor;
  }
  return cost;
}

/** The cost factor at which buyers with elasticity `epsilon` take `cut` (0-1) less of a small supplier: (1 - cut)^(-1/epsilon); 1 gives Infinity, a ban. */
export function costOfCut(cut: number, epsilon: number): number {
  if (!(cut >= 0 && cut <= 1)) throw new RangeError(`A cut is a share from 0 to 1, not ${cut}.`);
  return cut === 1 ? Infinity : Math.pow(1 - cut, -1 / epsilon);
}
