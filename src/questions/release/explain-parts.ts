// The arithmetic of what is solved: values by their own line of the equation, given their neighbours; effort as it is best.
import { known, plain, type Explanation, type Line } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import { discounted, yearsToParity, type Chain } from '../../models/release/chain.ts';
import type { Flows } from '../../models/release/flows.ts';
import type { Smoothed } from '../../models/release/smoothed.ts';
import type { Solution } from '../../models/release/equilibrium.ts';
import { releaseExplainWords } from './explain-words.ts';

const { say } = releaseExplainWords;

export type Parts = Pick<Explanation, 'formula' | 'lines' | 'ends'>;
export const ends = 'value' as const;

/** A single number that is given. */
export const single = (name: string, value: number, note: Message, from: Line['from']): Parts => ({
  formula: plain(name),
  lines: [known(name, value, note, from)],
  ends,
});

/** A share of draws in which something holds. */
export const shareOf = (formula: Message, holds: readonly boolean[]): Parts => ({
  formula,
  lines: [
    known('holds', holds.map(Number), say.holds(), 'draws'),
    { name: 'share', expression: 'mean(holds)', note: plain('0-1') },
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
    formula: plain('v_n = (flow_n + down v_{n−1} + up v_{n+1})/(ρ + down + up)'),
    lines: [
      known('flow', of.flow, say.flow(), 'coefficient'),
      known('down', down[n]!, say.closes(), 'solved'),
      known('up', up[n]!, say.opens(), 'coefficient'),
      known('before', of.sums[n - 1]!, say.valueBefore(), 'solved'),
      known('after', of.sums[n + 1] ?? 0, say.valueAfter(), 'solved'),
      known('rho', of.rho, say.discount(), 'coefficient'),
      known('each', of.each, say.followers(), 'coefficient'),
      {
        name: 'v',
        expression: 'each * (flow + down * before + up * after) / (rho + down + up)',
        note: say.value(),
      },
    ],
    ends,
  };
}

/** x = (1 - delta) clip(eta (W_{n-1} - W_n) / c, 0, x-bar) + delta x_s. */
export function effortParts({ of, eta, stride }: Flows, { W, e }: Pick<Solution, 'W' | 'e'>): Parts {
  const at = of.n0 * stride + e[of.n0]!;
  return {
    formula: plain('x = (1 − δ) clip(η (W_{n−1} − W_n)/c, 0, x̄) + δ x_s'),
    lines: [
      known('eta', eta[at]!, say.yield(), 'coefficient'),
      known('before', W[of.n0 - 1]!, say.followerBefore(), 'solved'),
      known('here', W[of.n0]!, say.followerHere(), 'cells'),
      known('c', of.c, say.cost(), 'coefficient'),
      known('most', of.xbar, plain('x̄'), 'coefficient'),
      known('directed', of.directed, say.directed(), 'coefficient'),
      known('state', of.xState, say.state(), 'coefficient'),
      {
        name: 'x',
        expression: '(1 - directed) * min(most, max(0, eta * (before - here) / c)) + directed * state',
        note: say.effort(),
      },
    ],
    ends,
  };
}

/** Expected effort after each lag by its chance. */
export function smoothedEffort({ of, stride }: Flows, { p, tried }: Smoothed): Parts {
  const [from, to] = [of.n0 * stride, of.n0 * stride + of.n0 + 1];
  return {
    formula: plain('x = (1 − δ) Σ_k p_k x_k + δ x_s'),
    lines: [
      known('chance', p.subarray(from, to), say.chances(), 'solved'),
      known('tried', tried.subarray(from, to), say.tried(), 'solved'),
      known('directed', of.directed, say.directed(), 'coefficient'),
      known('state', of.xState, say.state(), 'coefficient'),
      {
        name: 'x',
        expression: '(1 - directed) * sum(chance .* tried) + directed * state',
        note: say.effort(),
      },
    ],
    ends,
  };
}
