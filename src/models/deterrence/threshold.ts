// What a rung must be worth before it pays: the prize at which each threat stops deterring. METHODS 6.2 [P].
import { RUNGS, type Side } from './escalation.ts';

export interface ThresholdInput {
  /** C: damage to each side by (rung of side 0) x RUNGS + (rung of side 1), % of its GDP. */
  readonly damage: readonly [Float64Array, Float64Array];
  /** delta: worth today of damage that comes with the answer. Default 1. */
  readonly discount?: number;
  /** What it costs each side at home to let a rung go unanswered, % of its GDP. Default 0. */
  readonly audience?: readonly [number, number];
  /** h: chance that a control, once raised, ends in disaster, and what that costs each side, % of its GDP. Default 0. */
  readonly hazard?: number;
  readonly disaster?: readonly [number, number];
}

export interface RungThreshold {
  readonly rung: number;
  /** Rung with which the other answers: the credible one that hurts the climber most; 0 where none is credible. */
  readonly answer: number;
  /** Damage to the climber if nobody answers, and with that answer, % of its GDP. */
  readonly alone: number;
  readonly answered: number;
  /** B*: the prize from which on the rung pays: delta C_i(k, r_j(k)) + h D_i, % of the climber's GDP. */
  readonly threshold: number;
  /** What the answer costs the one who gives it, beyond what it bears anyway, % of its GDP. */
  readonly costOfAnswer: number;
}

/**
 * For each rung above 0 that `climber` could take: rung k is deterred while B < delta C_i(k, r) + h D_i, where r is the other's
 * answer. An answer r is credible while C_j(k, r) <= C_j(k, 0) + audience cost; among credible ones the other takes the one that
 * hurts the climber most, at equal hurt the lower.
 */
export function thresholds(
  { damage, discount = 1, audience = [0, 0], hazard = 0, disaster = [0, 0] }: ThresholdInput,
  climber: Side,
): readonly RungThreshold[] {
  const other: Side = climber === 0 ? 1 : 0;
  const at = (side: Side, own: number, answer: number): number =>
    damage[side][climber === 0 ? own * RUNGS + answer : answer * RUNGS + own]!;
  return Array.from({ length: RUNGS - 1 }, (_, n) => {
    const rung = n + 1;
    const borne = at(other, rung, 0);
    let answer = 0;
    for (let r = 1; r < RUNGS; r++)
      if (at(other, rung, r) <= borne + audience[other] && at(climber, rung, r) > at(climber, rung, answer))
        answer = r;
    const answered = at(climber, rung, answer);
    return {
      rung,
      answer,
      alone: at(climber, rung, 0),
      answered,
      threshold: discount * answered + (hazard > 0 ? hazard * disaster[climber] : 0),
      costOfAnswer: answer === 0 ? 0 : at(other, rung, answer) - borne,
    };
  });
}

/**
 * Mutual deterrence index: MDI = min(C_ij, C_ji) / max(B_i, B_j) at total rupture; what each can do to the other against the
 * larger prize. At 1 or more the prize is not worth it to either. Infinite where there is no prize.
 */
export const mutualDeterrence = (
  damage: readonly [number, number],
  prize: readonly [number, number],
): number => Math.min(...damage) / Math.max(...prize);
