// Standing firm under the risk of disaster. METHODS 6.2 [P].

/** Worth of the ways a quarrel can end for one side, % of its GDP: win >= stop, yield >= disaster. */
export interface Stakes {
  readonly win: number;
  readonly yield: number;
  readonly disaster: number;
}

/**
 * Critical risk r* = (U_win - U_yield) / (U_win - U_disaster): a side stands firm while the chance that the other stands firm, and
 * disaster follows, is at most r*. The side with the larger r* should prevail. NaN where winning is no better than disaster.
 */
export const criticalRisk = (u: Stakes): number =>
  u.win > u.disaster ? (u.win - u.yield) / (u.win - u.disaster) : Number.NaN;

/**
 * Whether one more step pays: h (U_stop - U_disaster) <= dq (U_win - U_stop), with hazard h and dq the chance that the rival
 * concedes in that step.
 */
export const oneMoreStep = (
  u: { win: number; stop: number; disaster: number },
  h: number,
  dq: number,
): boolean => h * (u.stop - u.disaster) <= dq * (u.win - u.stop);

/** War of attrition with cost c a step and prize B on both sides: each gives up with hazard h = c / B a step. */
export const attritionHazard = (cost: number, prize: number): number => cost / prize;
