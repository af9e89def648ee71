// What a conflict costs in income: all trade at its equilibrium, with and without a barrier between the two.
import { expectedOpportunityCost } from '../../models/deterrence/peace.ts';
import { oneSectorEquilibrium, type OneSectorSolution } from '../../models/equilibrium/armington.ts';
import { fixed } from './assumptions.ts';

/** All economies as a world of one sector, and where the two sides stand in it. */
export interface TradeWorld {
  readonly n: number;
  readonly flows: Float64Array;
  readonly sides: readonly [number, number];
}

export interface Conflict {
  /** W(peace) - W(conflict) of each side, % of its real income; null where the model has no such equilibrium. */
  readonly loss: readonly [number, number] | null;
  readonly solution: OneSectorSolution | null;
  readonly residual: number;
}

/**
 * What a conflict of some years costs a side, % of one year's real income: OCW = sum of delta^t loss (1 + g)^t, g the growth
 * of what trade between the two is worth, as expected in peace. Trade that is expected to grow keeps the peace (Copeland).
 */
export const overYears = (loss: number, growth: number, discount: number): number =>
  expectedOpportunityCost(
    Float64Array.from({ length: fixed['years of conflict'] }, (_, t) => loss * (1 + growth) ** t),
    discount,
  );

/** Close enough for a loss shown to three digits; tighter ones cost draws. */
const STOP = { tolerance: 1e-10, maxRounds: 2000 };

/** Real income lost by both sides when trade between them costs `barrier` times as much and both lose productivity. */
export function conflictOf(
  { n, flows, sides }: TradeWorld,
  { barrier, epsilon, productivityLoss }: { barrier: number; epsilon: number; productivityLoss: number },
): Conflict {
  const cost = new Float64Array(n * n).fill(1);
  const [a, b] = sides;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    cost[from * n + to] = barrier;
  for (const side of sides) for (let j = 0; j < n; j++) cost[side * n + j]! /= 1 - productivityLoss;
  const found = oneSectorEquilibrium({ n, flows, tariff: new Float64Array(n * n), epsilon }, { cost }, STOP);
  if (found.state !== 'converged')
    return {
      loss: null,
      solution: null,
      residual: found.state === 'not-converged' ? found.residual : Number.NaN,
    };
  const { realIncome } = found.solution;
  return {
    loss: [100 * (1 - realIncome[a]!), 100 * (1 - realIncome[b]!)],
    solution: found.solution,
    residual: found.residual,
  };
}
