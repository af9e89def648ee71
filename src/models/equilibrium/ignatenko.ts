// Tariffs, profits, labour supply and balances held: the model of Ignatenko, Macedoni, Lashkaripour and Simonovska (2025,
// "Making America great again? The economic impacts of Liberation Day tariffs"), solved in exact hats.
import { SingularMatrix, type Kernel } from '../../kernel/linear/provider.ts';
import type { IgnatenkoBaseline } from './ignatenko-baseline.ts';
import {
  ignatenkoModel,
  type IgnatenkoParameters,
  type IgnatenkoPolicy,
  type IgnatenkoState,
} from './ignatenko-equations.ts';
import type { Outcome, StopRule } from './outcome.ts';

export interface IgnatenkoSolution extends IgnatenkoState {
  /** Largest relative error after each round, the first at the start: it shows how fast Newton converges. */
  readonly path: readonly number[];
  /** w-hat, E-hat, L-hat. */
  readonly wage: Float64Array;
  readonly spendingHat: Float64Array;
  readonly labour: Float64Array;
}

/** Longest step in a logarithm: beyond it a step is shortened. */
const LEAP = 1;

/** Newton from ones on 3 n unknowns, with the exact Jacobian; `residual` is the largest relative error of the 3 n equations. */
export function ignatenkoEquilibrium(
  base: IgnatenkoBaseline,
  parameters: IgnatenkoParameters,
  policy: IgnatenkoPolicy,
  kernel: Kernel,
  { tolerance, maxRounds }: StopRule = { tolerance: 1e-12, maxRounds: 50 },
): Outcome<IgnatenkoSolution> {
  const { n } = base;
  const model = ignatenkoModel(base, parameters, policy);
  let state = model.state(new Float64Array(3 * n));
  const path: number[] = [];
  for (let rounds = 0; ; rounds++) {
    const residual = state.errors.reduce((most, e) => (Math.abs(e) <= most ? most : Math.abs(e)), 0);
    path.push(residual);
    if (residual <= tolerance) {
      const hats = state.unknowns.map(Math.exp);
      const [wage, spendingHat, labour] = [hats.slice(0, n), hats.slice(n, 2 * n), hats.slice(2 * n)];
      return {
        state: 'converged',
        residual,
        rounds,
        solution: { ...state, path, wage, spendingHat, labour },
      };
    }
    const { matrix, right, spendingOf } = model.reduced(state);
    const step = rounds === maxRounds || !Number.isFinite(residual) ? null : solve(kernel, matrix, right);
    if (step === null) return { state: 'not-converged', residual, rounds };
    const [du, dv, dl] = [step.subarray(0, n), spendingOf(step), step.subarray(n)];
    const longest = [du, dv, dl].reduce(
      (most, part) => part.reduce((a, x) => Math.max(a, Math.abs(x)), most),
      0,
    );
    const short = Math.min(1, LEAP / longest);
    const next = state.unknowns.slice();
    for (let i = 0; i < n; i++) {
      next[i]! += short * du[i]!;
      next[n + i]! += short * dv[i]!;
      next[2 * n + i]! += short * dl[i]!;
    }
    state = model.state(next);
  }
}

/** The x with A x = b; null where A is singular. */
function solve(kernel: Kernel, a: Float64Array, b: Float64Array): Float64Array | null {
  const n = b.length;
  try {
    const factor = kernel.factor({ rows: n, cols: n, data: a });
    try {
      const x = factor.solve({ rows: n, cols: 1, data: b });
      const own = x.data.slice();
      kernel.release(x);
      return own;
    } finally {
      factor.release();
    }
  } catch (error) {
    if (error instanceof SingularMatrix) return null;
    throw error;
  }
}
