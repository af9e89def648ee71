// A world of many sectors that buy from each other, and what may change in it (Caliendo & Parro 2015).

/**
 * Economies n = 0..N-1, sectors j = 0..J-1. Trade arrays have the importer first, sector-major:
 * `[(j * N + n) * N + i]` is what n buys of sector j from i. Tables of economies are `[n * J + j]`.
 */
export interface ManySectorWorld {
  readonly economies: number;
  readonly sectors: number;
  /** theta_j > 0: trade elasticity of each sector. */
  readonly theta: Float64Array;
  /** pi_ni^j: share of n's spending on sector j, tariffs included, that goes to goods from i; adds up to 1, or to 0 where n buys none. */
  readonly share: Float64Array;
  /** tau_ni^j as a fraction. */
  readonly tariff: Float64Array;
  /** beta_n^j in [0, 1]: value added over gross output. */
  readonly valueAddedShare: Float64Array;
  /** gamma_n^{kj} `[(n * J + k) * J + j]`: share of sector k in the inputs of sector j; adds up to 1 over k where beta < 1. */
  readonly inputShare: Float64Array;
  /** alpha_n^j: share of sector j in final spending; adds up to 1 over j. */
  readonly finalShare: Float64Array;
  /** VA_n = sum_j beta_n^j GO_n^j, in money. */
  readonly valueAdded: Float64Array;
  /** D_n: imports less exports, without tariffs, in money; adds up to 0. */
  readonly deficit: Float64Array;
}

/** What changes; whatever is left out stays. */
export interface ManySectorChange {
  /** Factor on the cost of delivering, apart from tariffs, laid out as `share`: 1 = as before, Infinity = banned. */
  readonly cost?: Float64Array;
  /** The new tariffs, as fractions. */
  readonly tariff?: Float64Array;
  /** The balances that are to hold, in money. */
  readonly deficit?: Float64Array;
}

/** A state of the world, in money and as changes against the world it was solved from. */
export interface ManySectorSolution {
  /** w-hat_n; the sum of w_n VA_n is what it was: the unit of account. */
  readonly wage: Float64Array;
  /** c-hat_n^j: cost of a bundle of inputs, which is the price of n's own output. */
  readonly cost: Float64Array;
  /** P-hat_n^j: price that buyers in n pay for sector j; 1 where n buys none of it. */
  readonly price: Float64Array;
  readonly share: Float64Array;
  readonly tariff: Float64Array;
  readonly deficit: Float64Array;
  /** X'_n^j: spending on sector j, tariffs included. */
  readonly spending: Float64Array;
  /** Y'_n^j: sales of sector j to all, without tariffs. */
  readonly sales: Float64Array;
  /** I'_n = w_n VA_n + tariff revenue + D'_n: final spending. */
  readonly income: Float64Array;
  /** Economies that trade with nobody any more, by index. */
  readonly cutOff: readonly number[];
}

/** The solution as a world of its own, from which further changes are counted. */
export const rebased = (world: ManySectorWorld, solution: ManySectorSolution): ManySectorWorld => ({
  ...world,
  share: solution.share,
  tariff: solution.tariff,
  deficit: solution.deficit,
  valueAdded: world.valueAdded.map((va, n) => solution.wage[n]! * va),
});

/** M_ni^j: what n buys of j from i, without tariff, laid out as `share`. */
export function purchases(world: ManySectorWorld, solution: ManySectorSolution): Float64Array {
  const { economies: N, sectors: J } = world;
  const { share, tariff, spending } = solution;
  const out = new Float64Array(J * N * N);
  for (let j = 0; j < J; j++)
    for (let n = 0; n < N; n++)
      for (let i = 0; i < N; i++) {
        const at = (j * N + n) * N + i;
        out[at] = (share[at]! * spending[n * J + j]!) / (1 + tariff[at]!);
      }
  return out;
}

/** Change of the price of final demand, prod_j (P_n^j)^alpha_n^j - 1. */
export function finalPriceChange(
  { sectors: J, finalShare }: ManySectorWorld,
  after: ManySectorSolution,
): Float64Array {
  return after.income.map((_, n) => {
    let index = 0;
    for (let j = 0; j < J; j++)
      if (finalShare[n * J + j]! > 0) index += finalShare[n * J + j]! * Math.log(after.price[n * J + j]!);
    return Math.expm1(index);
  });
}

/**
 * W_n - 1: change of real income, (I'_n / I_n) / prod_j (P_n^j)^alpha_n^j - 1.
 * @param before, after both solved from `world`, the first without a change
 */
export function realIncomeChange(
  world: ManySectorWorld,
  before: ManySectorSolution,
  after: ManySectorSolution,
): Float64Array {
  const dearer = finalPriceChange(world, after);
  return after.income.map((income, n) => income / before.income[n]! / (1 + dearer[n]!) - 1);
}
