// What it costs an economy to be shut out of its supplies, and who could hurt whom more
// (Clayton, Maggiori and Schreger on economic power; Hirschman on asymmetric dependence).
import { hhi } from './dominance.ts';
import { found, missing, type Finding } from './finding.ts';

/** Control above this share counts as full: it is computed at the cap and labelled essential. */
export const OMEGA_CAP = 0.999;

/** One input sector k of a target economy. */
export interface Exposure {
  /** beta_k: share of the target's spending that goes to sector k (imports / GDP until an input-output table is at hand). */
  readonly beta: number;
  /** omega_k: share of sector k's sources that would be withheld, 0-1. */
  readonly omega: number;
  /** sigma_k: elasticity of substitution between sources within sector k. */
  readonly sigma: number;
}

/** What losing the sources costs. `logLoss` (x 100 = log %) is `null` where it is infinite. */
export interface ExclusionLoss {
  /** Rise of the log price index; adds up over sectors when the outer nest is Cobb-Douglas. */
  readonly logLoss: number | null;
  /** Level loss 1 - exp(-logLoss), in [0, 1]. */
  readonly loss: number;
  /** True where control was capped at `OMEGA_CAP`, or sigma <= 1 leaves no substitute at all. */
  readonly essential: boolean;
}

/**
 * Loss from losing a share of one input's sources: the sector's price index rises by the factor
 * (1-omega)^(1/(1-sigma)), so the level loss is 1 - (1-omega)^(1/(sigma-1)).
 * At sigma <= 1 nothing replaces what is lost: `{ logLoss: null, loss: 1, essential: true }`.
 */
export function sourceLoss(omega: number, sigma: number): ExclusionLoss {
  const sector = sectorPower(omega, sigma);
  return {
    logLoss: Number.isFinite(sector.power) ? sector.power : null,
    loss: -Math.expm1(-sector.power),
    essential: sector.essential,
  };
}

/**
 * Power over a target that buys from several sectors.
 * Outer nest Cobb-Douglas (rho = 1): sum_k beta_k (-ln(1-omega_k))/(sigma_k-1).
 * Outer nest CES (rho != 1): level loss 1 - [sum_k beta_k (1-omega_k)^((1-rho)/(1-sigma_k))]^(-1/(1-rho)),
 * where spending outside the listed sectors (1 - sum beta) is untouched.
 * Multiply beta by the Leontief inverse beforehand if it holds direct purchases only; for CES the betas must
 * not exceed 1 in sum. With rho > 1 even a sector without substitutes costs a finite loss.
 */
export function exclusionLoss(
  exposures: readonly Exposure[],
  { rho = 1 }: { readonly rho?: number } = {},
): ExclusionLoss {
  if (!(rho >= 0) || rho === Infinity) {
    throw new RangeError(`Elasticity rho must be 0 or more and finite, got ${rho}.`);
  }
  let essential = false;
  let spent = 0;
  let sum = 0;
  for (const { beta, omega, sigma } of exposures) {
    if (!(beta >= 0) || beta === Infinity) {
      throw new RangeError(`Cost share beta must be 0 or more and finite, got ${beta}.`);
    }
    if (beta === 0) continue;
    const sector = sectorPower(omega, sigma);
    essential ||= sector.essential;
    spent += beta;
    // For CES the sum collects beta (P^(1-rho) - 1): what is left of 1 needs no term of its own.
    sum += beta * (rho === 1 ? sector.power : Math.expm1((1 - rho) * sector.power));
  }
  if (rho !== 1 && spent > 1 + 1e-9) {
    throw new RangeError(`Cost shares add up to ${spent}; a CES outer nest needs a sum of at most 1.`);
  }
  const power = rho === 1 ? sum : Math.log1p(Math.max(sum, -1)) / (1 - rho);
  return { logLoss: Number.isFinite(power) ? power : null, loss: -Math.expm1(-power), essential };
}

/** Marginal power beta / ((sigma-1)(1-omega)): what the next bit of control is worth. Infinite, so `null`, at sigma <= 1. */
export function marginalPower(omega: number, sigma: number, beta = 1): number | null {
  checkOmega(omega);
  return sigma > 1 ? beta / ((sigma - 1) * (1 - Math.min(omega, OMEGA_CAP))) : null;
}

/** How convex power is at the control held today. */
export interface LastPoints {
  /** Log power that the last ten points of control (or all of it, if less) add. */
  readonly last: number;
  /** Log power that as many points are worth when nothing else is held. */
  readonly first: number;
  /** last / first: 1 where power is linear, large near full control. */
  readonly ratio: number;
}

/** How much the last ten points of control are worth beside the first ten. */
export function lastTenPoints(
  omega: number,
  sigma: number,
  beta = 1,
): (LastPoints & { readonly missing: null }) | { readonly last: null; readonly missing: 'not-applicable' } {
  const held = sectorPower(omega, sigma);
  if (!(sigma > 1) || omega === 0) return { last: null, missing: 'not-applicable' };
  const capped = Math.min(omega, OMEGA_CAP);
  const points = Math.min(0.1, capped);
  const last = beta * (held.power - sectorPower(capped - points, sigma).power);
  const first = beta * sectorPower(points, sigma).power;
  return { last, first, ratio: held.power === 0 || first === 0 ? 1 : last / first, missing: null };
}

/** Who could hurt whom: always shown as the pair, since mutual deterrence needs both to be large. */
export interface Leverage {
  /** Loss_i(excluding j), share of i's GDP. */
  readonly lossOfI: number;
  /** Loss_j(excluding i), share of j's GDP. */
  readonly lossOfJ: number;
  /** Lambda_ij = Loss_i(excl. j) - Loss_j(excl. i): leverage of j over i. */
  readonly net: number;
  /** Lambda / (sum of both) in [-1, 1]; none where neither can hurt the other. */
  readonly symmetric: Finding<'not-applicable'>;
}

/** Net leverage of j over i from the two exclusion losses (Hirschman 1945: asymmetric dependence). */
export function leverage(lossOfI: number, lossOfJ: number): Leverage {
  for (const loss of [lossOfI, lossOfJ]) {
    if (!(loss >= 0 && loss <= 1)) throw new RangeError(`A loss must lie in 0-1, got ${loss}.`);
  }
  const net = lossOfI - lossOfJ;
  const sum = lossOfI + lossOfJ;
  return { lossOfI, lossOfJ, net, symmetric: sum > 0 ? found(net / sum) : missing('not-applicable') };
}

/** Hirschman's concentration of an exporter's customers: HHI over destination values. */
export function destinationConcentration(exports: ArrayLike<number>): Finding<'no-exports'> {
  const value = hhi(exports);
  return value === null ? missing('no-exports') : found(value);
}

function checkOmega(omega: number): void {
  if (!(omega >= 0 && omega <= 1)) throw new RangeError(`Share omega must lie in 0-1, got ${omega}.`);
}

/** -ln(1-omega)/(sigma-1), with the cap; `Infinity` at sigma <= 1. */
function sectorPower(omega: number, sigma: number): { power: number; essential: boolean } {
  checkOmega(omega);
  if (!(sigma >= 0)) throw new RangeError(`Elasticity sigma must be 0 or more, got ${sigma}.`);
  if (omega === 0) return { power: 0, essential: false };
  if (sigma <= 1) return { power: Infinity, essential: true };
  const capped = Math.min(omega, OMEGA_CAP);
  return { power: -Math.log1p(-capped) / (sigma - 1), essential: omega >= OMEGA_CAP };
}
