// The arithmetic of one cell: values by their own line of the equation that they solve, given their neighbours.
import type { Row } from '../../contract/column.ts';
import { known, type Explanation, type Line } from '../../contract/explanation.ts';
import { discounted, yearsToParity } from '../../models/release/chain.ts';
import type { Compared } from '../../models/release/compare.ts';
import { outlay, retaliation } from '../../models/release/flows.ts';
import type { Assessed } from './assess.ts';

type Parts = Pick<Explanation, 'formula' | 'lines' | 'ends'>;
const ends = 'value' as const;

export function explainCell(a: Assessed, row: Row, column: string): Explanation {
  const value = row[column];
  const base = {
    cell: `${String(row['policy'])}.${column}`,
    value: typeof value === 'number' ? value : null,
    source: 'SB-1 [P]',
  };
  const policy = a.all.find(({ name }) => name === row['policy']);
  if (base.value === null || !policy) return { ...base, formula: '', lines: [], ends: 'null' };
  return { ...base, ...partsOf(a, policy, column, base.value) };
}

function partsOf(a: Assessed, policy: Compared, column: string, value: number): Parts {
  const { flows, leads } = a;
  const { of } = flows;
  const { outcome, solution } = policy;
  const parts = ['rents', 'third', 'harm', 'retaliation'] as const;
  if (column === 'V')
    return {
      formula: 'V = rents + third − harm − retaliation',
      lines: [
        ...parts.map((part) => known(part, outcome[part], 'units of M', 'cells')),
        { name: 'V', expression: 'rents + third - harm - retaliation', note: 'units of M' },
      ],
      ends,
    };
  if (column === 'best')
    return {
      formula: 'share of draws in which the commitment is worth most to the leader',
      lines: [
        known(
          'most',
          (leads ?? []).map((lead) => Number(lead === policy.name)),
          '1 where it is worth most',
          'draws',
        ),
        { name: 'best', expression: 'mean(most)', note: '0-1' },
      ],
      ends,
    };
  if (column === 'x') return effortParts(a, policy);
  const joint = of.followers > 1 && ['third', 'yearsToParity'].includes(column);
  if (joint || column === 'withinTen')
    return {
      formula: column === 'withinTen' ? '[exp(10 Q)] from n0 to 0, gap 0 absorbing' : '(ρ I − Q) v = flow',
      lines: [known(column, value, 'Q: yearly rates between gaps (of all followers)', 'solved')],
      ends,
    };
  if (column === 'yearsToParity') {
    const years = [of.n0 - 1, of.n0 + 1].map((n) => (n > of.N ? 0 : yearsToParity(solution.chain, n)));
    return own(policy, of.n0, {
      flow: [known('flow', 1, 'a year for each year', 'coefficient')],
      rho: 0,
      beside: years,
    });
  }
  const { stride } = flows;
  const flowAt = (n: number): number => {
    const at = n * stride + solution.e[n]!;
    if (column === 'rents') return flows.rents[at]!;
    if (column === 'harm') return flows.harm[at]!;
    if (column === 'third') return flows.third[n]!;
    if (column === 'retaliation') return retaliation(of, n, solution.k[n]!);
    return flows.use[at]! + of.a * flows.quality[n]! - outlay(of, n, solution.x[n]!);
  };
  const sums = discounted(
    solution.chain,
    of.rho,
    Array.from({ length: of.N + 1 }, (_, n) => flowAt(n)),
  );
  const each = column === 'W' || column === 'third' ? 1 : of.followers;
  return own(policy, of.n0, {
    flow: [known('flow', flowAt(of.n0), 'a year at gap n0, units of M', 'coefficient')],
    rho: of.rho,
    beside: [sums[of.n0 - 1]!, of.n0 < of.N ? sums[of.n0 + 1]! : 0],
    ...(each > 1 ? { each } : {}),
  });
}

/** v_n = (flow + down v_{n-1} + up v_{n+1}) / (rho + down + up), for each follower. */
function own(
  { solution }: Compared,
  n: number,
  of: { flow: Line[]; rho: number; beside: readonly number[]; each?: number },
): Parts {
  const { down, up } = solution.chain;
  return {
    formula: 'v_n = (flow_n + down v_{n−1} + up v_{n+1})/(ρ + down + up)',
    lines: [
      ...of.flow,
      known('down', down[n]!, 'generations a year by which the gap closes', 'solved'),
      known('up', up[n]!, 'generations a year by which it opens', 'coefficient'),
      known('before', of.beside[0]!, 'v at gap n0 − 1', 'solved'),
      known('after', of.beside[1]!, 'v at gap n0 + 1', 'solved'),
      known('rho', of.rho, 'discount rate; 0 for expected years', 'coefficient'),
      known('each', of.each ?? 1, 'followers that count', 'coefficient'),
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
function effortParts({ flows }: Assessed, { solution }: Compared): Parts {
  const { of, eta, stride } = flows;
  const at = of.n0 * stride + solution.e[of.n0]!;
  return {
    formula: 'x = (1 − δ) clip(η (W_{n−1} − W_n)/c, 0, x̄) + δ x_s',
    lines: [
      known('eta', eta[at]!, 'η(n0, k): generations a year of a unit of effort', 'coefficient'),
      known('before', solution.W[of.n0 - 1]!, 'W at gap n0 − 1', 'solved'),
      known('here', solution.W[of.n0]!, 'W at gap n0', 'cells'),
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
