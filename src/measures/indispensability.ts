// How much the others would lose if one exporter stopped selling one product, and how long for. [P]
//
// IND(i,p) = (sum_j GDP_j Loss_j(p, excl. i)) / (sum_j GDP_j) x min(1, T_sub/24) x (1 - own dependence)
//
// Which loss. j spends beta_jp = M_jp / GDP_j on p, and loses the share w = s_ij of its sources, so with the outer
// nest Cobb-Douglas its price level rises by beta_jp g(w) in logs, g(w) = -ln(1-w)/(sigma-1). IND uses the LEVEL loss
//
//     Loss_j = 1 - exp(-beta_jp g(s_ij)) = 1 - (1-s_ij)^(beta_jp/(sigma-1)),
//
// which is at most 1, so GDP_j Loss_j never exceeds j's GDP and IND stays in [0, 1]; log losses have no such bound.
// Note that it is not beta times the sector's level loss 1 - (1-w)^(1/(sigma-1)): the budget share stands in the exponent.
//
// Identity. GDP_j beta_jp g(s_ij) = M_jp g(s_ij): GDP cancels in the log loss. As 1-exp(-x) <= x, M_jp g(s_ij) is an
// upper bound of GDP_j Loss_j, short of it by a share of at most beta_jp g / 2 (below 1 % where beta_jp < 1 % and sigma = 6).
// So cells can be ranked from trade flows alone; `loss-cells.ts` does that for a whole year of world trade.
import { OMEGA_CAP, sourceLoss } from './power.ts';
import { found, missing, type Finding } from './finding.ts';

/** Months of replacement time that count in full. */
export const FULL_REPLACEMENT_MONTHS = 24;

/** Part of what is held of which `lastTenth` reads the loss. */
export const LAST_PART = 0.1;

/** The customers of one exporter i in one product p; the arrays run over the same importers j. */
export interface Exclusion {
  /** M_jp: imports of p from everyone, in the currency unit of GDP. */
  readonly imports: ArrayLike<number>;
  /** s_ij: i's share of them, 0-1; ignored where M_jp is 0. */
  readonly shares: ArrayLike<number>;
  /** GDP_j; `null` where unknown. */
  readonly gdp: ArrayLike<number | null>;
  /** Elasticity of substitution between sources of p. */
  readonly sigma: number;
}

/** The customers' loss, and who could not be counted. */
export interface CustomersLoss {
  /** sum_j GDP_j Loss_j, in the currency unit of GDP. */
  readonly total: number;
  /** The same as a share of the GDP of all counted importers, in [0, 1]. */
  readonly share: Finding<'no-data' | 'no-imports'>;
  /** Loss_j of each importer, share of its GDP; NaN where its GDP is unknown. */
  readonly byImporter: Float64Array;
  /** Places of importers of p whose GDP is unknown: in neither sum. */
  readonly leftOut: readonly number[];
  /** Places of importers for whom i is essential (control at the cap, or sigma <= 1). */
  readonly essentialFor: readonly number[];
}

/** What all importers together would lose without exporter i in product p. */
export function customersLoss({ imports, shares, gdp, sigma }: Exclusion): CustomersLoss {
  const n = imports.length;
  if (shares.length !== n || gdp.length !== n) {
    throw new RangeError('Imports, shares and GDP must run over the same importers.');
  }
  const byImporter = new Float64Array(n);
  const leftOut: number[] = [];
  const essentialFor: number[] = [];
  let total = 0;
  let allGdp = 0;
  let anyImports = false;
  for (let j = 0; j < n; j++) {
    const bought = imports[j]!;
    if (!(bought >= 0)) throw new RangeError(`Imports must be 0 or more, got ${bought} at importer ${j}.`);
    anyImports ||= bought > 0;
    const { logLoss, essential } =
      bought > 0 ? sourceLoss(shares[j]!, sigma) : { logLoss: 0, essential: false };
    if (essential) essentialFor.push(j);
    const income = gdp[j]!;
    if (income === null) {
      byImporter[j] = NaN;
      if (bought > 0) leftOut.push(j);
      continue;
    }
    if (!(income > 0)) throw new RangeError(`GDP must be above 0 or null, got ${income} at importer ${j}.`);
    const loss = logLoss === null ? 1 : -Math.expm1((-bought / income) * logLoss);
    byImporter[j] = loss;
    total += income * loss;
    allGdp += income;
  }
  const share = !anyImports
    ? missing('no-imports')
    : allGdp === 0
      ? missing('no-data')
      : found(Math.min(1, total / allGdp));
  return { total, share, byImporter, leftOut, essentialFor };
}

/** The score with its three factors. */
export type Indispensability = Finding<'no-data' | 'no-imports' | 'no-estimate'> & {
  /** Loss of all counted importers, share of their GDP. */
  readonly loss: CustomersLoss;
  /** min(1, T_sub / 24). */
  readonly replacement: number | null;
  /** 1 - own dependence. */
  readonly ownHands: number | null;
};

/**
 * Indispensability score IND(i,p) in [0, 1]. [P]
 * `months` is T_sub, `ownDependence` the share of i's critical inputs for p that come from rivals: a product that
 * rests on the rival's inputs is no leverage. Where either is unknown the score is unknown; the loss still stands.
 */
export function indispensability(
  exclusion: Exclusion,
  months: number | null,
  ownDependence: number | null,
): Indispensability {
  if (months !== null && !(months >= 0)) {
    throw new RangeError(`Months to replace must be 0 or more, got ${months}.`);
  }
  if (ownDependence !== null && !(ownDependence >= 0 && ownDependence <= 1)) {
    throw new RangeError(`Own dependence must lie in 0-1, got ${ownDependence}.`);
  }
  const loss = customersLoss(exclusion);
  const replacement = months === null ? null : Math.min(1, months / FULL_REPLACEMENT_MONTHS);
  const ownHands = ownDependence === null ? null : 1 - ownDependence;
  const parts = { loss, replacement, ownHands };
  if (loss.share.value === null) return { ...loss.share, ...parts };
  if (replacement === null || ownHands === null) return { ...missing('no-estimate'), ...parts };
  return { ...found(loss.share.value * replacement * ownHands), ...parts };
}

/**
 * How convex power over the customers is: the part of their log losses that the last tenth of what i sells them carries,
 *
 *     1 - sum_j M_jp g(0.9 s_ij) / sum_j M_jp g(s_ij),
 *
 * 0.1 where power is linear, more the nearer customers are to having no other source (0.67 at the cap). In log losses GDP
 * and sigma cancel out, so neither is needed. `null` where nothing is sold. [P]
 */
export function lastTenth({ imports, shares }: Pick<Exclusion, 'imports' | 'shares'>): Finding<'no-exports'> {
  let [whole, most] = [0, 0];
  for (let j = 0; j < imports.length; j++) {
    if (!(imports[j]! > 0)) continue;
    const held = Math.min(shares[j]!, OMEGA_CAP);
    whole -= imports[j]! * Math.log1p(-held);
    most -= imports[j]! * Math.log1p(-(1 - LAST_PART) * held);
  }
  return whole > 0 ? found(1 - most / whole) : missing('no-exports');
}
