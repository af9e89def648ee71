// What a unit of each decision is worth in each lens, in money over the horizon.
import { annuity, type Terms } from './firm.ts';
import type { Good, Problem, Research, Weights, Worth } from './problem.ts';

const worth = (safety: number, trade: number, security: number): Worth => ({
  'safety-net': safety,
  'free-trade': trade,
  'national-security': security,
});

export const nothing: Worth = worth(0, 0, 0);

/** a + b times as much. */
export const plus = (a: Worth, b: Worth, times = 1): Worth =>
  worth(
    a['safety-net'] + times * b['safety-net'],
    a['free-trade'] + times * b['free-trade'],
    a['national-security'] + times * b['national-security'],
  );

export const weighed = (one: Worth, weights: Weights): number =>
  one['safety-net'] * weights['safety-net'] +
  one['free-trade'] * weights['free-trade'] +
  one['national-security'] * weights['national-security'];

/**
 * Expected loss avoided of 1. Safety net: essentials in full, and the mean loss of the worst cases: a supplier that cuts
 * cuts everything at once, so tails add up, each min(1, pi / tail) / pi of the expected loss [P].
 */
export const avoided = ({ essential, exposure }: Good, { tail }: Problem): Worth =>
  worth(essential + (exposure ? Math.min(1, exposure.hazard / tail) / exposure.hazard : 0), 1, 1);

/** Money spent for good: only the lens of trade counts it, with what raising it costs. */
export const spending = ({ publicFunds }: Problem): Worth => worth(0, -(1 + publicFunds), 0);

/** Money handed to a firm stays in the economy: only what raising it costs is lost. */
export const transfer = ({ publicFunds }: Problem): Worth => worth(0, -publicFunds, 0);

/** A maker that takes part under a tier: sales kept are its own power; for trade, profit kept less what is lost and spent. */
export const takingPart = (
  { kept, compliance, lostProfit }: Terms,
  margin: number,
  { years, discount }: Problem,
): Worth => worth(0, margin * kept - (compliance + lostProfit) * annuity(years, discount), kept);

/** Research money of 1 in every year of spending. */
export function researching({ yields, lag }: Research, problem: Problem): Worth {
  const { years, horizon, discount } = problem;
  let sum = 0;
  for (let t = 1; t <= years; t++)
    for (let later = t + lag; later <= horizon; later++) sum += discount ** (later - 1) * yields;
  return plus(worth(0, sum, sum), spending(problem), annuity(years, discount));
}

/** Control and research together, of 1. */
export const together: Worth = worth(0, 1, 1);
