// All policies of the family and the equilibrium side by side. METHODS 7.
import type { Kernel } from '../../kernel/linear/provider.ts';
import { committed, equilibrium, type Solution } from './equilibrium.ts';
import type { Flows } from './flows.ts';
import { outcome, type Outcome } from './outcome.ts';
import { family, kindOf, type Kind } from './policies.ts';
import { ofSeveral } from './several.ts';

export interface Compared {
  /** A policy of the family, or `mpe`: no commitment. */
  readonly name: string;
  readonly kind: Kind;
  readonly solution: Solution;
  readonly outcome: Outcome;
}

/**
 * Each policy of the family, then the equilibrium without commitment; with several followers only the family, because an
 * equilibrium would have to say what is released to each at every set of gaps.
 */
export function compared(kernel: Kernel, flows: Flows): readonly Compared[] {
  const several = flows.of.followers > 1;
  const brought = (solution: Solution): Outcome => {
    const one = outcome(flows, solution);
    return several ? ofSeveral(kernel, flows, solution, one) : one;
  };
  const all = family(flows.of.N).map(({ name, kind, k }) => {
    const solution = committed(flows, k);
    return { name, kind, solution, outcome: brought(solution) };
  });
  if (several) return all;
  const mpe = equilibrium(flows);
  return [...all, { name: 'mpe', kind: kindOf(mpe.k), solution: mpe, outcome: brought(mpe) }];
}

/** The commitment worth most to the leader at n0, the first of several; only converged ones count. */
export const bestCommitment = (all: readonly Compared[]): Compared | null =>
  all
    .filter(({ name, solution }) => name !== 'mpe' && solution.status === 'converged')
    .reduce<Compared | null>(
      (best, one) => (best === null || one.outcome.V > best.outcome.V ? one : best),
      null,
    );
