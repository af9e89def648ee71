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
 * How likely the rival must be to concede in a step for one more step to pay: h (U_stop - U_disaster) <= dq (U_win - U_stop),
 * solved for dq, with hazard h. Above 1 no step pays. NaN where winning is no better than stopping.
 */
export const leastConcession = (
  u: { readonly win: number; readonly stop: number; readonly disaster: number },
  h: number,
): number => (u.win > u.stop ? (h * (u.stop - u.disaster)) / (u.win - u.stop) : Number.NaN);

/**
 * War of attrition in mixed strategies: a side gives up with the hazard h = c / B a step, c what a step costs the other and B
 * the other's prize, which keeps the other indifferent between staying and leaving. With symmetric stakes both are one number.
 */
export const attritionHazard = (cost: number, prize: number): number => cost / prize;
