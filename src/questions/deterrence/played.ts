// The escalation game played at a sweep of prizes: subgame-perfect and quantal-response, at likely values and in draws.
import {
  RUNGS,
  play,
  type EscalationGame,
  type Play,
  type Side,
} from '../../models/deterrence/escalation.ts';
import { attritionHazard, criticalRisk, leastConcession } from '../../models/deterrence/brinkmanship.ts';
import { mutualDeterrence } from '../../models/deterrence/threshold.ts';
import { fixed, multiples } from './assumptions.ts';
import { pair, type Picture } from './picture.ts';

/** Who moves first, and how much each side would gain, % of its GDP. */
export interface Staked {
  readonly first: Side;
  readonly multiple: number;
  /** Of side 0 and side 1, whoever moves first. */
  readonly prize: readonly [number, number];
}

/** How play ends, in one word: where it is subgame-perfect, with certainty or by what is likeliest. */
export type Outcome = 'peace' | 'first concedes' | 'second concedes' | 'standoff';

export interface Played {
  readonly perfect: Play;
  readonly quantal: Play;
  readonly outcome: Outcome;
  /** r* of the side that moves first and of the other. */
  readonly risk: readonly [number, number];
}

/** The lowest threshold of a side: the prize at which its first rung pays. */
export const lowest = ({ thresholds }: Picture, side: Side): number =>
  Math.min(...thresholds[side].map(({ threshold }) => threshold));

/** Both orders of moving at every multiple of the lowest thresholds at likely values. */
export const stakes = (likely: Picture): readonly Staked[] =>
  ([0, 1] as const).flatMap((first) =>
    multiples.map((multiple): Staked => {
      const of = (side: Side): number => multiple * Math.max(fixed['least prize'], lowest(likely, side));
      return { first, multiple, prize: [of(0), of(1)] };
    }),
  );

export function gameOf({ damages, values, disaster }: Picture, { first, prize }: Staked): EscalationGame {
  const steps = fixed['steps a year'];
  const [x, y] = first === 0 ? ([0, 1] as const) : ([1, 0] as const);
  const turned = (of: Float64Array): Float64Array =>
    Float64Array.from({ length: RUNGS * RUNGS }, (_, at) => {
      const [k0, k1] = [Math.floor(at / RUNGS), at % RUNGS];
      return of[first === 0 ? at : k1 * RUNGS + k0]! / steps;
    });
  return {
    damage: [turned(damages.damage[x]), turned(damages.damage[y])],
    prize: [prize[x], prize[y]],
    depth: fixed.moves,
    discount: values('discount') ** (1 / steps),
    hazard: values('hazard of disaster'),
    disaster: [disaster[x], disaster[y]],
  };
}

export function playAt(picture: Picture, staked: Staked): Played {
  const game = gameOf(picture, staked);
  const perfect = play(game);
  const quantal = play(game, picture.values('precision') / Math.max(...game.prize));
  const risk = ([0, 1] as const).map((side) => riskOf(game, side)) as [number, number];
  return { perfect, quantal, outcome: outcomeOf(perfect), risk };
}

/** Winning is the prize, yielding nothing, disaster what it costs. */
export const riskOf = ({ prize, disaster = [0, 0] }: EscalationGame, side: Side): number =>
  criticalRisk({ win: prize[side], yield: 0, disaster: -disaster[side] });

/** The rung on which both stand in the war of attrition that is shown: product embargo. */
export const ATTRITION = 2;

/** How likely the other must be to concede in a step for the side to go on: stopping is worth nothing, disaster what it costs. */
export const stepOf = ({ values, disaster }: Picture, { prize }: Staked, side: Side): number =>
  leastConcession({ win: prize[side], stop: 0, disaster: -disaster[side] }, values('hazard of disaster'));

/** Hazard a step with which a side gives up while both stand on product embargo: what that costs the other, over its prize. */
export function attritionOf({ damages }: Picture, { prize }: Staked, side: Side): number {
  const other: Side = side === 0 ? 1 : 0;
  return attritionHazard(
    damages.damage[other][pair(ATTRITION, ATTRITION)]! / fixed['steps a year'],
    prize[other],
  );
}

/** The mutual deterrence index at the prizes of a game: what total control costs the one who is hurt less, over the larger prize. */
export const indexAt = ({ damages: { damage } }: Picture, { prize }: Staked): number => {
  const last = pair(RUNGS - 1, RUNGS - 1);
  return mutualDeterrence([damage[0][last]!, damage[1][last]!], prize);
};

/** What the path comes to while no disaster cuts it short. */
function outcomeOf({ path }: Play): Outcome {
  const last = path.at(-1);
  if (last?.action === 'concede') return last.mover === 0 ? 'first concedes' : 'second concedes';
  return last && last.rungs[0] + last.rungs[1] > 0 ? 'standoff' : 'peace';
}
