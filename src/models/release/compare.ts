// All policies of the family and the equilibrium side by side. METHODS 7.
import { committed, equilibrium, type Solution } from './equilibrium.ts';
import type { Flows } from './flows.ts';
import { family, kindOf, type Kind } from './policies.ts';

export interface Compared {
  /** A policy of the family, or `mpe`: no commitment. */
  readonly name: string;
  readonly kind: Kind;
  readonly solution: Solution;
}

/** Each policy of the family, then the equilibrium without commitment. */
export function compared(flows: Flows): readonly Compared[] {
  const mpe = equilibrium(flows);
  return [
    ...family(flows.of.N).map(({ name, kind, k }) => ({ name, kind, solution: committed(flows, k) })),
    { name: 'mpe', kind: kindOf(mpe.k), solution: mpe },
  ];
}

/** The commitment worth most to the leader at n0, the first of several; only converged ones count. */
export function bestCommitment(flows: Flows, all: readonly Compared[]): Compared | null {
  const worth = ({ solution }: Compared): number => solution.V[flows.of.n0]!;
  return all
    .filter(({ name, solution }) => name !== 'mpe' && solution.status === 'converged')
    .reduce<Compared | null>((best, one) => (best === null || worth(one) > worth(best) ? one : best), null);
}
