// How far one supplier dominates a product: its share of world exports, the concentration of the market,
// the price mark-up that its position allows, and the importers who have nobody else.
import { found, missing, type Finding } from './finding.ts';

/** Herfindahl-Hirschman index sum_i s_i^2 of non-negative values, in (0, 1]; `null` where they add up to zero. */
export function hhi(values: ArrayLike<number>): number | null {
  const total = totalOf(values);
  if (total === 0) return null;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! / total) ** 2;
  return Math.min(sum, 1);
}

/** World export share m_i of every exporter, from export values in any one unit; `null` where there are no exports. */
export function worldShares(exports: ArrayLike<number>): Float64Array | null {
  const total = totalOf(exports);
  return total === 0 ? null : Float64Array.from(exports, (value) => value / total);
}

/** Elasticities behind the Lerner index. */
export interface LernerElasticities {
  /** epsilon_D: price elasticity of world demand, in absolute value. Default 0.5. */
  readonly demand?: number;
  /** epsilon_S: supply elasticity of the competitive fringe. Default 1. */
  readonly fringe?: number;
}

/** Mark-up (price - cost) / price of a dominant firm, and whether an inner optimum exists at all. */
export interface Lerner {
  readonly value: number;
  /** False where residual demand is inelastic (value > 1): the price that pays best has no upper end in this formula. */
  readonly interior: boolean;
}

/** Elasticities where none is given: of world demand, and of the fringe's supply. */
export const LERNER_ELASTICITIES = { demand: 0.5, fringe: 1 } as const;

/**
 * Lerner index from residual demand, L = m / (epsilon_D + (1-m) epsilon_S), for world share m in 0-1: the
 * dominant-firm, competitive-fringe model. Not clipped: above 1 it says that demand would not stop the price.
 */
export function lerner(
  share: number,
  { demand = LERNER_ELASTICITIES.demand, fringe = LERNER_ELASTICITIES.fringe }: LernerElasticities = {},
): Lerner {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`World share must lie in 0-1, got ${share}.`);
  if (!(demand > 0) || !(fringe >= 0)) {
    throw new RangeError(
      `Need demand elasticity > 0 and fringe elasticity >= 0, got ${demand} and ${fringe}.`,
    );
  }
  const value = share / (demand + (1 - share) * fringe);
  return { value, interior: value <= 1 };
}

/** The customers of one supplier i in one product p; all arrays run over the same importers j. */
export interface Customers {
  /** s_ij: i's share of j's imports, 0-1; NaN where j imports none of p. */
  readonly shares: ArrayLike<number>;
  /** M_jp: j's imports of p from everyone, in one currency unit. */
  readonly imports: ArrayLike<number>;
  /** Whether j's import of p is flagged dependent by the definition in use; `null` where that cannot be said. */
  readonly flagged: ArrayLike<boolean | null>;
  /** Any weight of j, such as its GDP; NaN where unknown. */
  readonly weights?: ArrayLike<number>;
}

/** For whom i is the sole viable source. */
export interface SoleSource {
  /** N_dep: number of importers with s_ij above the threshold and a flag. */
  readonly count: number;
  /** Their places in the arrays. */
  readonly importers: readonly number[];
  /** Value of what they buy from i: sum of s_ij M_jp over them. */
  readonly valueCovered: number;
  /** Their imports from everyone as a share of all importers' imports. */
  readonly importShare: Finding<'no-imports'>;
  /** Their weight as a share of the known weights. */
  readonly weightShare: Finding<'no-data'>;
  /** Importers above the threshold whose flag cannot be said: not counted above. */
  readonly unassessed: readonly number[];
  /** Importers whose weight is unknown: left out of `weightShare`. */
  readonly unweighted: readonly number[];
}

/** Share of its imports above which a customer may have no other viable source. */
export const SOLE_SHARE = 0.5;

/**
 * Number and weight of the importers for whom one supplier is the sole viable source:
 * N_dep(i,p) = #{ j : s_ij > 0.5 and j flagged } - "others need it", measured from the customers' side.
 * Importers without imports of p are outside the count.
 */
export function soleSource(customers: Customers, threshold = SOLE_SHARE): SoleSource {
  const { shares, imports, flagged, weights } = customers;
  const n = shares.length;
  if (imports.length !== n || flagged.length !== n || (weights !== undefined && weights.length !== n)) {
    throw new RangeError('Shares, imports, flags and weights must run over the same importers.');
  }
  const importers: number[] = [];
  const unassessed: number[] = [];
  const unweighted: number[] = [];
  let valueCovered = 0;
  let dependentImports = 0;
  let allImports = 0;
  let dependentWeight = 0;
  let allWeight = 0;
  for (let j = 0; j < n; j++) {
    const total = imports[j]!;
    if (!(total >= 0)) throw new RangeError(`Imports must be 0 or more, got ${total} at importer ${j}.`);
    allImports += total;
    const weight = weights?.[j] ?? NaN;
    if (Number.isNaN(weight)) unweighted.push(j);
    else allWeight += weight;
    if (total === 0 || !(shares[j]! > threshold)) continue;
    if (flagged[j] === null) unassessed.push(j);
    if (flagged[j] !== true) continue;
    importers.push(j);
    valueCovered += shares[j]! * total;
    dependentImports += total;
    if (!Number.isNaN(weight)) dependentWeight += weight;
  }
  return {
    count: importers.length,
    importers,
    valueCovered,
    importShare: allImports > 0 ? found(dependentImports / allImports) : missing('no-imports'),
    weightShare: allWeight > 0 ? found(dependentWeight / allWeight) : missing('no-data'),
    unassessed,
    unweighted,
  };
}

function totalOf(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= 0) || value === Infinity) {
      throw new RangeError(`Trade values must be finite and 0 or more, got ${value} at place ${i}.`);
    }
    total += value;
  }
  return total;
}
