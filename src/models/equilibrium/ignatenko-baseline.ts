// The world before the tariffs of 2025 as Ignatenko, Macedoni, Lashkaripour and Simonovska (2025) set it up: one sector,
// 194 economies, domestic sales and profit shares found together.

/** What the published exercise starts from. Matrices are exporter first: `[i * n + j]` is from i to j. */
export interface TradeYear {
  readonly n: number;
  /** X_ij in money, the diagonal 0. */
  readonly flows: Float64Array;
  /** GDP in the same money. */
  readonly gdp: Float64Array;
  /** The economy that raises its tariffs, by index. */
  readonly home: number;
}

export interface IgnatenkoBaseline {
  readonly n: number;
  readonly home: number;
  readonly gdp: Float64Array;
  /** X_ij with domestic sales on the diagonal. */
  readonly flows: Float64Array;
  /** lambda_ij = X_ij / E_j. */
  readonly share: Float64Array;
  /** E_j = sum_i X_ij. */
  readonly spending: Float64Array;
  /** Y_i = sum_j (1 - nu_j) X_ij + nu_i E_i. */
  readonly income: Float64Array;
  /** T_i = E_i - Y_i; adds up to 0. */
  readonly transfer: Float64Array;
  /** nu_j: share of profits in the market of destination j; one value for `home`, one for the rest. */
  readonly profitShare: Float64Array;
  /** Economies whose domestic sales came out below 0 and were set to 0, by index. */
  readonly withoutHomeSales: readonly number[];
}

/** Profit shares of sales that the two nu are to reproduce. */
export interface ProfitTargets {
  /** sum_j nu_j X_home,j / sum_j X_home,j. */
  readonly home: number;
  /** The same, pooled over all other exporters. */
  readonly rest: number;
}

/**
 * The baseline: nu_home and nu_rest such that the profit shares meet `targets`, with
 * T0_i = (1 - nu_i)(im_i - sum over j other than i of (1 - nu_j) X_ij), as the original has it (the consistent form would
 * be (1 - nu_i) im_i less that sum), and X_ii = max(0, GDP_i + T0_i - im_i). Y and T are then those of these flows.
 * Errors: a RangeError where an economy spends nothing, or no profit shares in [0, 1) meet the targets.
 */
export function ignatenkoBaseline(year: TradeYear, targets: ProfitTargets): IgnatenkoBaseline {
  const { n, home } = year;
  const imports = new Float64Array(n);
  year.flows.forEach((x, at) => (imports[at % n]! += x));
  let nu: readonly [home: number, rest: number] = [targets.home, targets.rest];
  let flows = year.flows;
  for (let round = 0, moved = Infinity; moved > 1e-15; round++) {
    flows = withDomestic(year, imports, nu);
    const next = profitShares(flows, n, home, targets);
    moved = Math.max(Math.abs(next[0] - nu[0]), Math.abs(next[1] - nu[1]));
    nu = next;
    if (!nu.every((x) => x >= 0 && x < 1) || round === 500)
      throw new RangeError(`No profit shares between 0 and 1 meet the targets: at ${nu.join(' and ')}.`);
  }
  const profitShare = Float64Array.from({ length: n }, (_, i) => (i === home ? nu[0] : nu[1]));
  const spending = new Float64Array(n);
  flows.forEach((x, at) => (spending[at % n]! += x));
  const poor = spending.findIndex((e) => !(e > 0));
  if (poor >= 0) throw new RangeError(`Economy ${poor} spends nothing.`);
  const income = spending.map((e, i) => profitShare[i]! * e);
  flows.forEach((x, at) => (income[Math.floor(at / n)]! += (1 - profitShare[at % n]!) * x));
  return {
    n,
    home,
    gdp: year.gdp,
    flows,
    share: flows.map((x, at) => x / spending[at % n]!),
    spending,
    income,
    transfer: spending.map((e, i) => e - income[i]!),
    profitShare,
    withoutHomeSales: Array.from({ length: n }, (_, i) => i).filter((i) => flows[i * n + i] === 0),
  };
}

function withDomestic(
  { n, flows, gdp, home }: TradeYear,
  imports: Float64Array,
  [atHome, elsewhere]: readonly [number, number],
): Float64Array {
  const nu = (i: number): number => (i === home ? atHome : elsewhere);
  const whole = flows.slice();
  for (let i = 0; i < n; i++) {
    let sales = 0;
    for (let j = 0; j < n; j++) if (j !== i) sales += (1 - nu(j)) * flows[i * n + j]!;
    const transfer = (1 - nu(i)) * (imports[i]! - sales);
    whole[i * n + i] = Math.max(0, gdp[i]! + transfer - imports[i]!);
  }
  return whole;
}

/** The two nu that meet the targets on given flows: two linear equations. */
function profitShares(
  flows: Float64Array,
  n: number,
  home: number,
  targets: ProfitTargets,
): [home: number, rest: number] {
  const sales = { homeAtHome: 0, homeElsewhere: 0, restAtHome: 0, restElsewhere: 0 };
  flows.forEach((x, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    if (i === home) sales[j === home ? 'homeAtHome' : 'homeElsewhere'] += x;
    else sales[j === home ? 'restAtHome' : 'restElsewhere'] += x;
  });
  const { homeAtHome: a, homeElsewhere: b, restAtHome: c, restElsewhere: d } = sales;
  const [first, second] = [targets.home * (a + b), targets.rest * (c + d)];
  const determinant = a * d - b * c;
  return [(first * d - b * second) / determinant, (a * second - c * first) / determinant];
}
