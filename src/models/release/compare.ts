// All policies of the family and the equilibrium side by side, and which commitment is worth most. METHODS 7.
import type { Kernel } from '../../kernel/linear/provider.ts';
import { committed, equilibrium, residualOf, type Played, type Solution } from './equilibrium.ts';
import { flowsOf, type Flows } from './flows.ts';
import { outcome, type Outcome } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { family, kindOf, type Commitment, type Kind } from './policies.ts';
import { exceeds } from './response.ts';
import { ofSeveral } from './several.ts';
import { smoothed } from './smoothed.ts';

export interface Compared {
  /** A policy of the family; `mpe`: no commitment; `smoothed`: its stand-in where it cycles. */
  readonly name: string;
  readonly kind: Kind;
  readonly played: Played;
  readonly outcome: Outcome;
  /** Of the equations, a year; of what is smoothed, the largest change of a chance in the last round. */
  readonly residual: number;
}

/** Whether a policy is one to which the leader commits. */
export const isCommitment = ({ name }: Pick<Compared, 'name'>): boolean =>
  name !== 'mpe' && name !== 'smoothed';

/**
 * Each policy of the family, then the equilibrium without commitment, and where that cycles its smoothed stand-in; with several
 * followers only the family, because an equilibrium would have to say what is released to each at every set of gaps.
 */
export function compared(kernel: Kernel, flows: Flows): readonly Compared[] {
  const several = flows.of.followers > 1;
  const solved = (name: string, kind: Kind, played: Solution): Compared => {
    const one = outcome(flows, played);
    const residual = residualOf(flows, played);
    return { name, kind, played, residual, outcome: several ? ofSeveral(kernel, flows, played, one) : one };
  };
  const all = family(flows.of.N).map(({ name, kind, k }) => solved(name, kind, committed(flows, k)));
  if (several) return all;
  const mpe = equilibrium(flows);
  all.push(solved('mpe', kindOf(mpe.k), mpe));
  if (mpe.status === 'converged') return all;
  const played = smoothed(flows);
  return played.status === 'cycles'
    ? all
    : [
        ...all,
        {
          name: 'smoothed',
          kind: kindOf(played.k),
          played,
          residual: played.moved,
          outcome: outcome(flows, played),
        },
      ];
}

/** The first of those worth most, apart from rounding; null where there is none. */
const worthMost = <T>(all: readonly T[], worth: (one: T) => number): T | null =>
  all.reduce<T | null>((best, one) => (best === null || exceeds(worth(one), worth(best)) ? one : best), null);

/** The commitment worth most to the leader at n0, the first of several; only converged ones count. */
export const bestCommitment = (all: readonly Compared[], kind: Kind | null = null): Compared | null =>
  worthMost(
    all.filter(
      (one) => isCommitment(one) && one.played.status === 'converged' && (kind === null || one.kind === kind),
    ),
    ({ outcome: { V } }) => V,
  );

export interface Worth {
  readonly policy: Commitment;
  readonly solution: Solution;
  readonly V: number;
}

/** What the commitments of one follower are worth at n0, without what else they bring; those that cycle are left out. */
export function worths(of: Parameters, policies: readonly Commitment[]): readonly Worth[] {
  const flows = flowsOf(of);
  return policies.flatMap((policy) => {
    const solution = committed(flows, policy.k);
    return solution.status === 'cycles' ? [] : [{ policy, solution, V: solution.V[of.n0]! }];
  });
}

/** The first of those worth most, of one kind or of all. */
export const lead = (all: readonly Worth[], kind: Kind | null = null): Worth | null =>
  worthMost(kind === null ? all : all.filter(({ policy }) => policy.kind === kind), ({ V }) => V);

/**
 * Effort that a state which directs all research is taken to make where nothing else is known: what firms would make under a
 * ban at n0. [P]
 */
export const banEffort = (of: Parameters): number =>
  committed(
    flowsOf({ ...of, directed: 0, refusal: false }),
    Int32Array.from({ length: of.N + 1 }, (_, n) => n),
  ).x[of.n0]!;
