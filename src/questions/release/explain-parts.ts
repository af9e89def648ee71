// The arithmetic of what is solved: values by their own line of the equation, given their neighbours; effort as it is best.
import { known, type Explanation, type Line } from '../../contract/explanation.ts';
import { discounted, yearsToParity, type Chain } from '../../models/release/chain.ts';
import type { Flows } from '../../models/release/flows.ts';
import type { Smoothed } from '../../models/release/smoothed.ts';
import type { Solution } from '../../models/release/equilibrium.ts';

export type Parts = Pick<Explanation, 'formula' | 'lines' | 'ends'>;
export const ends = 'value' as const;

/** A single number that is given. */
export const single = (name: string, value: number, note: string, from: Line['from']): Parts => ({
  formula: name,
  lines: [known(name, value, note, from)],
  ends,
});

/** A share of draws in which something holds. */
export const shareOf = (formula: string, holds: readonly boolean[]): Parts => ({
  formula,
  lines: [
    known('holds', holds.map(Number), '1 where it does', 'draws'),
    { name: 'share', expression: 'mean(holds)', note: '0-1' },
  ],
  ends,
});

/** Discounted value of a yearly flow at gap n0: v_n = (flow + down v_{n-1} + up v_{n+1}) / (rho + down + up), for each that counts. */
export function valueParts({ of }: Flows, chain: Chain, flow: Float64Array, each = 1): Parts {
  const sums = discounted(chain, of.rho, flow);
  return own(chain, of.n0, { flow: flow[of.n0]!, rho: of.rho, sums, each });
}

/** Expected years from gap n0: a flow of one year a year, undiscounted, none at parity. */
export const yearsParts = ({ of }: Flows, chain: Chain): Parts =>
  own(chain, of.n0, {
    flow: 1,
    rho: 0,
    sums: Array.from({ length: of.N + 1 }, (_, n) => yearsToParity(chain, n)),
    each: 1,
  });

function own(
  { down, up }: Chain,
  n: number,
  of: { flow: number; rho: number; sums: ArrayLike<number>; each: number },
): Parts {
  return {
    formula: 'v_n = (flow_n + down v_{n−1} + up v_{n+1})/(ρ + down + up)',
    lines: [
      known('flow', of.flow, 'a year at gap n0', 'coefficient'),
      known('down', down[n]!, 'generations a year by which the gap closes', 'solved'),
      known('up', up[n]!, 'generations a year by which it opens', 'coefficient'),
      known('before', of.sums[n - 1]!, 'v at gap n0 − 1', 'solved'),
      known('after', of.sums[n + 1] ?? 0, 'v at gap n0 + 1; 0 where there is none', 'solved'),
      known('rho', of.rho, 'discount rate; 0 for expected years', 'coefficient'),
      known('each', of.each, 'followers that count', 'coefficient'),
      {
        name: 'v',
        expression: 'each * (flow + down * before + up * after) / (rho + down + up)',
        note: 'v at gap n0',
      },
    ],
    ends,
  };
}

/** x = (1 - delta) clip(eta (W_{n-1} - W_n) / c, 0, x-bar) + delta x_s. */
export function effortParts({ of, eta, stride }: Flows, { W, e }: Pick<Solution, 'W' | 'e'>): Parts {
  const at = of.n0 * stride + e[of.n0]!;
  return {
    formula: 'x = (1 − δ) clip(η (W_{n−1} − W_n)/c, 0, x̄) + δ x_s',
    lines: [
      known('eta', eta[at]!, 'η(n0, k): generations a year of a unit of effort', 'coefficient'),
      known('before', W[of.n0 - 1]!, 'W at gap n0 − 1', 'solved'),
      known('here', W[of.n0]!, 'W at gap n0', 'cells'),
      known('c', of.c, 'cost of effort', 'coefficient'),
      known('most', of.xbar, 'x̄', 'coefficient'),
      known('directed', of.directed, 'δ: share of research that the state directs', 'coefficient'),
      known('state', of.xState, 'x_s: effort that the state directs', 'coefficient'),
      {
        name: 'x',
        expression: '(1 - directed) * min(most, max(0, eta * (before - here) / c)) + directed * state',
        note: 'effort at gap n0',
      },
    ],
    ends,
  };
}

/** Expected effort after each lag by its chance. */
export function smoothedEffort({ of, stride }: Flows, { p, tried }: Smoothed): Parts {
  const [from, to] = [of.n0 * stride, of.n0 * stride + of.n0 + 1];
  return {
    formula: 'x = (1 − δ) Σ_k p_k x_k + δ x_s',
    lines: [
      known('chance', p.subarray(from, to), 'of each lag at gap n0', 'solved'),
      known('tried', tried.subarray(from, to), 'effort after it', 'solved'),
      known('directed', of.directed, 'δ', 'coefficient'),
      known('state', of.xState, 'x_s', 'coefficient'),
      { name: 'x', expression: '(1 - directed) * sum(chance .* tried) + directed * state', note: '' },
    ],
    ends,
  };
}
