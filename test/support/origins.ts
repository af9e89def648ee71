// Where what each of n economies has was made, by adding up all walks of up to 8,192 steps: slow, dense and independent.
import type { SupplyNetwork } from '../../src/models/total-dependence.ts';

/** D_ji, j's direct shares with its own production on the diagonal, and S_ji by origin, both n x n by user. */
export function allWalks({ production, flows }: SupplyNetwork): {
  readonly direct: Float64Array;
  readonly share: Float64Array;
  readonly unknown: Float64Array;
} {
  const n = production.length;
  const all = Array.from({ length: n }, (_, at) => at);
  const has = (j: number): number =>
    all.reduce((sum, i) => sum + (i === j ? production[j]! : flows[i * n + j]!), 0);
  const direct = new Float64Array(n * n);
  for (const j of all)
    for (const i of all)
      if (has(j) > 0) direct[j * n + i] = (i === j ? production[j]! : flows[i * n + j]!) / has(j);
  const times = (a: Float64Array, b: Float64Array): Float64Array =>
    Float64Array.from({ length: n * n }, (_, at) =>
      all.reduce((sum, k) => sum + a[Math.floor(at / n) * n + k]! * b[k * n + (at % n)]!, 0),
    );
  let step: Float64Array = direct.map((v, at) => (at % (n + 1) === 0 ? 0 : v));
  let share: Float64Array = direct.map((v, at) => (at % (n + 1) === 0 ? v : 0));
  for (let doubled = 0; doubled < 13; doubled++) {
    share = times(step, share).map((v, at) => v + share[at]!);
    step = times(step, step);
  }
  const unknown = Float64Array.from(all, (j) => 1 - all.reduce((sum, i) => sum + share[j * n + i]!, 0));
  return { direct, share, unknown };
}
