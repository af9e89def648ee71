// The picture at one set of assumptions: damages, thresholds, and the cost of disaster.
import {
  damages,
  type DamageAssumptions,
  type Damages,
  type Entangled,
  type Known,
  type Ladder,
} from '../../models/deterrence/damage.ts';
import { RUNGS } from '../../models/deterrence/escalation.ts';
import { thresholds, type RungThreshold } from '../../models/deterrence/threshold.ts';
import { SIGMA } from '../shock/bounds.ts';
import type { Values } from '../shock/parameters.ts';
import { conflictOf, type Conflict, type TradeWorld } from './conflict.ts';
import type { GoodFlow } from './goods.ts';
import { ladderOf, type Reach } from './rungs.ts';

/** What does not hang on assumptions. */
export interface Ground {
  readonly sides: readonly [Entangled, Entangled];
  readonly reach: readonly [Reach, Reach];
  /** Places of the industries that make goods. */
  readonly makers: readonly number[];
  readonly trade: TradeWorld;
  /** Goods that each side holds back on rungs 1 and 2, where goods were named and not industries. */
  readonly goods: readonly [readonly GoodFlow[], readonly GoodFlow[]] | null;
  /** How losses through the chains of all economies compare with those through a side's own, by who withholds. */
  readonly beyond?: readonly [Ladder['beyond'], Ladder['beyond']];
}

export interface Picture {
  readonly values: Values;
  readonly ladders: readonly [Ladder, Ladder];
  readonly damages: Damages;
  readonly thresholds: readonly [readonly RungThreshold[], readonly RungThreshold[]];
  /** What disaster costs each side, % of its GDP. */
  readonly disaster: readonly [number, number];
}

/** Loss of both sides when all trade between them ends for good; 0 where there is no such equilibrium. */
export const disasterAt = (ground: Ground, values: Values): readonly [number, number] =>
  disasterOf(conflictAt(ground, values, Number.POSITIVE_INFINITY));

export const disasterOf = ({ loss }: Conflict): readonly [number, number] =>
  loss ? [Math.max(0, loss[0]), Math.max(0, loss[1])] : [0, 0];

export const conflictAt = ({ trade }: Ground, values: Values, barrier: number): Conflict =>
  conflictOf(trade, {
    barrier,
    epsilon: values('epsilon'),
    productivityLoss: values('productivity loss'),
  });

export const laddersOf = (
  { sides, reach, goods, beyond }: Ground,
  values: Values,
): readonly [Ladder, Ladder] => [
  ladderOf(sides[0].n, reach[0], values, goods?.[0], beyond?.[0]),
  ladderOf(sides[1].n, reach[1], values, goods?.[1], beyond?.[1]),
];

export const assumedOf = (values: Values): DamageAssumptions => ({
  sigma: values(SIGMA),
  replaced: values('replaced'),
  diverted: values('diverted'),
});

export function pictureAt(
  ground: Ground,
  values: Values,
  disaster: readonly [number, number] = disasterAt(ground, values),
  known?: Known,
): Picture {
  const ladders = laddersOf(ground, values);
  const found = damages(ground.sides, ladders, assumedOf(values), known);
  return {
    values,
    ladders,
    damages: found,
    thresholds: thresholdsOf(found.damage, values, disaster),
    disaster,
  };
}

export function thresholdsOf(
  damage: Damages['damage'],
  values: Values,
  disaster: readonly [number, number],
): Picture['thresholds'] {
  const audience = values('audience cost');
  const given = {
    damage,
    discount: values('discount'),
    audience: [audience, audience] as const,
    hazard: values('hazard of disaster'),
    disaster,
  };
  return [thresholds(given, 0), thresholds(given, 1)];
}

/** Whether the answer that makes up a threshold is one that pays to give: a control above none. */
export const answers = ({ answer }: RungThreshold): boolean => answer > 0;

/** Place of a pair of rungs in a matrix of damages. */
export const pair = (k0: number, k1: number): number => k0 * RUNGS + k1;
