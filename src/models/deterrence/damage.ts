// What controls cost two sides within a year: output that stops for want of inputs, and output that nobody buys [P].
import { cesLossOf } from '../ces.ts';
import { RUNGS, type Side } from './escalation.ts';

/** One side as its input-output table has it. Matrices are n x n, user first: `[i * n + p]` is input p of industry i. */
export interface Entangled {
  readonly n: number;
  /** Value added of all industries, money a year. */
  readonly gdp: number;
  readonly valueAdded: Float64Array;
  readonly output: Float64Array;
  /** Cost of input p from all sources per unit of output; at most 1 in sum. */
  readonly cost: Float64Array;
  /** Shares of input p that come from the other side and from home, 0-1; the rest comes from third economies. */
  readonly fromOther: Float64Array;
  readonly fromOwn: Float64Array;
  /** Sold to the other side, for whatever use, money a year. */
  readonly sold: Float64Array;
}

/** What each rung withholds of what a side delivers to the other. */
export interface Ladder {
  /** Share withheld, RUNGS x n; row 0 is zero. */
  readonly cut: Float64Array;
  /** Days of the year on which it is withheld, by rung. */
  readonly days: ArrayLike<number>;
  /**
   * By rung, what goods that are less than an industry cost while they are withheld: the other side, and the side itself;
   * % of the GDP of each, added to what the industries cost. Default 0.
   */
  readonly goods?: { readonly harm: ArrayLike<number>; readonly cost: ArrayLike<number> };
  /**
   * Losses through the chains of all economies over those through a side's own, RUNGS x n: of the other side for want of
   * inputs, of the side itself for want of buyers. Default 1.
   */
  readonly beyond?: { readonly wanting: Float64Array; readonly unsold: Float64Array };
}

export interface DamageAssumptions {
  /** Elasticity of substitution between inputs, and with value added. */
  readonly sigma: number;
  /** Part of a missing input that is found elsewhere, 0-1. */
  readonly replaced: number;
  /** Part of lost sales that finds other buyers, 0-1. */
  readonly diverted: number;
}

/** Output lost by industry, 0-1, and how still the search for it stood when it ended. */
export interface SupplyLoss {
  readonly loss: Float64Array;
  readonly moved: number;
}

const STILL = 1e-11;
const ROUNDS = 5000;

/**
 * Output lost while the other side withholds the share `cut` of each input. q_ip = 1 - o_ip cut_p (1 - replaced) -
 * d_ip (1 - h_p) is left of input p; h_i = 1 - CES loss of what is left (Bachmann et al. 2022); from h = 1 downwards, one
 * industry after the other (Gauss-Seidel), until nothing moves. The chain runs through the side's own industries; losses of third economies do not come back.
 */
export function supplyLoss(
  { n, cost, fromOther, fromOwn }: Entangled,
  cut: ArrayLike<number>,
  { sigma, replaced }: Pick<DamageAssumptions, 'sigma' | 'replaced'>,
): SupplyLoss {
  const loss = new Float64Array(n);
  const left = new Float64Array(n);
  const rows = Array.from({ length: n }, (_, i) => cost.subarray(i * n, i * n + n));
  const delivered = fromOther.map((part, at) => 1 - part * cut[at % n]! * (1 - replaced));
  let moved = 0;
  for (let round = 0; round < ROUNDS; round++) {
    moved = 0;
    for (let i = 0; i < n; i++) {
      for (let p = 0; p < n; p++) {
        const at = i * n + p;
        left[p] = Math.max(0, delivered[at]! - fromOwn[at]! * loss[p]!);
      }
      const lost = Math.max(loss[i]!, cesLossOf(rows[i]!, left, sigma));
      moved = Math.max(moved, lost - loss[i]!);
      loss[i] = lost;
    }
    if (moved <= STILL) break;
  }
  return { loss, moved };
}

/**
 * Output lost by the side that withholds the share `cut` of what it sells to the other: dx = dE + D dx, with dE what is not
 * sold elsewhere and D the side's own deliveries per unit of output (Leontief); no industry loses more than it makes.
 */
export function demandLoss(
  { n, cost, fromOwn, sold, output }: Entangled,
  cut: ArrayLike<number>,
  { diverted }: Pick<DamageAssumptions, 'diverted'>,
): SupplyLoss {
  const direct = sold.map((e, p) => e * cut[p]! * (1 - diverted));
  let lost = direct.slice();
  let moved = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const next = direct.slice();
    for (let i = 0; i < n; i++) {
      if (lost[i] === 0) continue;
      for (let p = 0; p < n; p++) next[p]! += cost[i * n + p]! * fromOwn[i * n + p]! * lost[i]!;
    }
    moved = 0;
    for (let p = 0; p < n; p++)
      if (output[p]! > 0) moved = Math.max(moved, (next[p]! - lost[p]!) / output[p]!);
    lost = next;
    if (moved <= STILL) break;
  }
  return { loss: lost.map((x, p) => (output[p]! > 0 ? Math.min(1, x / output[p]!) : 0)), moved };
}

/** Losses by side; of each, by how far the flow concerned is cut: RUNGS arrays of n, as long as a cut lasts. */
export interface Damages {
  /** For want of what the other withholds. */
  readonly supply: readonly [readonly SupplyLoss[], readonly SupplyLoss[]];
  /** For what the side itself no longer sells to the other. */
  readonly demand: readonly [readonly SupplyLoss[], readonly SupplyLoss[]];
  /** C: % of the side's GDP, by (rung of side 0) x RUNGS + (rung of side 1). */
  readonly damage: readonly [Float64Array, Float64Array];
  /** C(k_0, 0) + C(0, k_1): what simple adding-up would give. */
  readonly added: readonly [Float64Array, Float64Array];
}

const DAYS = 365;

/** Losses that are known already, by side and by the rung of whoever withholds; null where they are not. */
export interface Known {
  readonly supply?: (side: Side, rung: number) => SupplyLoss | null;
  readonly demand?: (side: Side, rung: number) => SupplyLoss | null;
}

/** How far a side's deliveries are cut: by its own rung, or altogether once either side stands on the last, which stops trade both ways. */
export const cutAt = (own: number, other: number): number => (other === RUNGS - 1 ? RUNGS - 1 : own);

/**
 * Damage to both sides on every pair of rungs. Of each industry the larger of its two losses counts - it cannot lose
 * for want of inputs what it would not have sold - so that a pair can cost less than its parts in sum.
 */
export function damages(
  sides: readonly [Entangled, Entangled],
  ladders: readonly [Ladder, Ladder],
  assumed: DamageAssumptions,
  known: Known = {},
): Damages {
  const rung = (all: Float64Array, k: number, n: number): Float64Array => all.subarray(k * n, k * n + n);
  const each = <T>(of: (side: Side) => T): [T, T] => [of(0), of(1)];
  const supply = each((i) =>
    Array.from({ length: RUNGS }, (_, k) => {
      const told = known.supply?.(i, k);
      if (told) return told;
      const { cut, beyond } = ladders[i === 0 ? 1 : 0];
      const { n } = sides[i];
      return times(supplyLoss(sides[i], rung(cut, k, n), assumed), beyond && rung(beyond.wanting, k, n));
    }),
  );
  const demand = each((i) =>
    Array.from({ length: RUNGS }, (_, k) => {
      const told = known.demand?.(i, k);
      if (told) return told;
      const { cut, beyond } = ladders[i];
      const { n } = sides[i];
      return times(demandLoss(sides[i], rung(cut, k, n), assumed), beyond && rung(beyond.unsold, k, n));
    }),
  );
  const damage = each((i) => {
    const j: Side = i === 0 ? 1 : 0;
    return byPair((k0, k1) => {
      const [own, other] = i === 0 ? [k0, k1] : [k1, k0];
      const [mine, theirs] = [cutAt(own, other), cutAt(other, own)];
      const [wanting, unsold] = [ladders[j].days[theirs]! / DAYS, ladders[i].days[mine]! / DAYS];
      return (
        lostOf(
          sides[i],
          { loss: supply[i][theirs]!.loss, part: wanting },
          { loss: demand[i][mine]!.loss, part: unsold },
        ) +
        wanting * (ladders[j].goods?.harm[theirs] ?? 0) +
        unsold * (ladders[i].goods?.cost[mine] ?? 0)
      );
    });
  });
  const added = each((i) => byPair((k0, k1) => damage[i][k0 * RUNGS]! + damage[i][k1]!));
  return { supply, demand, damage, added };
}

const times = ({ loss, moved }: SupplyLoss, by: Float64Array | undefined): SupplyLoss => ({
  loss: by ? loss.map((share, p) => Math.min(1, share * by[p]!)) : loss,
  moved,
});

const byPair = (of: (k0: number, k1: number) => number): Float64Array =>
  Float64Array.from({ length: RUNGS * RUNGS }, (_, at) => of(Math.floor(at / RUNGS), at % RUNGS));

interface Part {
  readonly loss: Float64Array;
  /** Part of the year. */
  readonly part: number;
}

/** Value added lost over the year, % of GDP: the larger of the two losses in each industry. */
function lostOf({ n, valueAdded, gdp }: Entangled, a: Part, b: Part): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += valueAdded[i]! * Math.max(a.loss[i]! * a.part, b.loss[i]! * b.part);
  return gdp > 0 ? (100 * sum) / gdp : 0;
}

/**
 * The two sides once `who` takes nothing of industry p from the other any more: third economies supply it instead, and
 * the other sells elsewhere.
 */
export function decoupled(
  sides: readonly [Entangled, Entangled],
  who: Side,
  p: number,
): readonly [Entangled, Entangled] {
  const { n, fromOther } = sides[who];
  const buyer: Entangled = { ...sides[who], fromOther: fromOther.map((v, at) => (at % n === p ? 0 : v)) };
  const other: Side = who === 0 ? 1 : 0;
  const seller: Entangled = { ...sides[other], sold: sides[other].sold.map((v, at) => (at === p ? 0 : v)) };
  return who === 0 ? [buyer, seller] : [seller, buyer];
}
