// Several followers alike in one race: the frontier moves away from all at once, each closes its own gap by itself, and rents on
// third markets last until the first of them is there.
import type { Matrix } from '../../kernel/linear/matrix.ts';
import type { Kernel } from '../../kernel/linear/provider.ts';
import { yearsToParity } from './chain.ts';
import type { Solution } from './equilibrium.ts';
import type { Flows } from './flows.ts';
import { SPANS, type Outcome } from './outcome.ts';

/** Gaps of all followers, rising, with the moves out of each. */
interface Race {
  readonly states: readonly (readonly number[])[];
  /** Moves by state: to which, at how many a year. */
  readonly moves: readonly (readonly (readonly [to: number, rate: number])[])[];
  readonly start: number;
}

/** Every state that F followers at gap n0 can come to. A release depends on a follower's own gap alone. */
function raceOf({ of, away }: Flows, down: Float64Array): Race {
  const states: number[][] = [];
  const places = new Map<string, number>();
  const place = (gaps: readonly number[]): number => {
    const sorted = gaps.toSorted((a, b) => a - b);
    const known = places.get(sorted.join());
    if (known !== undefined) return known;
    places.set(sorted.join(), states.length);
    return states.push(sorted) - 1;
  };
  const start = place(Array.from({ length: of.followers }, () => of.n0));
  const moves: [number, number][][] = [];
  for (let at = 0; at < states.length; at++) {
    const gaps = states[at]!;
    const out = gaps.flatMap((gap, i): [number, number][] =>
      down[gap]! > 0 ? [[place(gaps.with(i, gap - 1)), down[gap]!]] : [],
    );
    const rate = Math.max(...gaps.map((gap) => away[gap]!));
    if (rate > 0) out.push([place(gaps.map((gap) => Math.min(of.N, gap + 1))), rate]);
    moves.push(out);
  }
  return { states, moves, start };
}

/** v at the start, of (rho + all moves out) v_s - sum of rate v_to = flow_s; at rho = 0 a state without moves out has v = 0. */
function valued(
  kernel: Kernel,
  { states, moves, start }: Race,
  rho: number,
  flow: readonly number[],
): number {
  const size = states.length;
  const data = new Float64Array(size * size);
  moves.forEach((out, s) => {
    data[s * size + s]! += out.length === 0 && rho === 0 ? 1 : rho;
    for (const [to, rate] of out) {
      data[s * size + s]! += rate;
      data[s * size + to]! -= rate;
    }
  });
  const b: Matrix = { rows: size, cols: 1, data: Float64Array.from(flow) };
  const factor = kernel.factor({ rows: size, cols: size, data });
  const v = factor.solve(b);
  factor.release();
  return v.data[start]!;
}

/** The race until the first follower is at parity: moves out of such states end. */
const untilFirst = (race: Race): Race => ({
  ...race,
  moves: race.moves.map((out, s) => (race.states[s]![0] === 0 ? [] : out)),
});

/** Chance that a state with a follower at parity is reached: sum over j of Poisson(rate t, j) times that after j moves. */
function reachedWithin({ states, moves, start }: Race, years: number): number {
  const rate = Math.max(...moves.map((out) => out.reduce((sum, [, one]) => sum + one, 0)));
  let at: Float64Array = new Float64Array(states.length);
  at[start] = 1;
  const mean = rate * years;
  let [reached, sum] = [0, 0];
  for (let j = 0, log = -mean; sum < 1 - 1e-13 && j < 20 * (mean + 20); log += Math.log(mean / ++j)) {
    const weight = Math.exp(log);
    sum += weight;
    const there = at.reduce((all, chance, s) => all + (states[s]![0] === 0 ? chance : 0), 0);
    // Once all are there, further moves change nothing.
    if (there > 1 - 1e-13) return reached + 1 - (sum - weight);
    reached += weight * there;
    const next = at.slice();
    moves.forEach((out, s) => {
      for (const [to, one] of out) {
        const part = (at[s]! * one) / rate;
        next[s]! -= part;
        next[to]! += part;
      }
    });
    at = next;
  }
  return reached;
}

/**
 * The outcome of one follower, made that of `followers`: V, rents, harm and retaliation of all; W and x of each, which others
 * do not change; third-market rents R (1 - q) of the first; years and chance until the first is at parity.
 */
export function ofSeveral(kernel: Kernel, flows: Flows, { chain }: Solution, one: Outcome): Outcome {
  const { of } = flows;
  const race = raceOf(flows, chain.down);
  const third = valued(
    kernel,
    race,
    of.rho,
    race.states.map(([first]) => flows.third[first!]!),
  );
  const until = untilFirst(race);
  const all = (sum: number): number => of.followers * sum;
  const [rents, harm, retaliation] = [all(one.rents), all(one.harm), all(one.retaliation)];
  const endless = yearsToParity(chain, of.n0) === Infinity;
  const waiting = until.states.map(([first]) => (first === 0 ? 0 : 1));
  return {
    ...one,
    V: rents + third - harm - retaliation,
    rents,
    third,
    harm,
    retaliation,
    years: endless ? Infinity : valued(kernel, until, 0, waiting),
    within: SPANS.map((years) => reachedWithin(until, years)),
  };
}
