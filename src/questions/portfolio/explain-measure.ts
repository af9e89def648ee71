// The arithmetic of a measure alone: its gain per money, and what it is worth at full size.
import { known, type Line } from '../../contract/explanation.ts';
import { annuity } from '../../models/portfolio/firm.ts';
import type { Assessed } from './assess.ts';
import { given, line, unit, type Parts } from './explain-parts.ts';
import { fixed } from './ground.ts';

const each = (sn: string): string => `${sn} * w_sn + w_ft + w_ns`;

const coefficients = ({ problem }: Assessed): Line[] => [
  known('w_sn', problem.weights['safety-net'], 'weight of the safety net', 'coefficient'),
  known('w_ft', problem.weights['free-trade'], 'weight of free trade', 'coefficient'),
  known('w_ns', problem.weights['national-security'], 'weight of national security', 'coefficient'),
  known('delta', problem.discount, 'discount', 'coefficient'),
  known('H', problem.horizon, 'years whose gains count', 'coefficient'),
  known('T', problem.years, 'years of spending', 'coefficient'),
  known('mcpf', fixed['public funds'], 'marginal cost of public funds above 1', 'coefficient'),
  line('A', '(1 - delta ^ T) / (1 - delta)', 'discounted years of spending'),
];

/** What missing supply of a good is worth, and what an instrument moves of it. */
function meansLines(a: Assessed, place: number): Line[] {
  const { good, instrument } = a.measures[place]!;
  const { exposure, essential, means } = a.problem.goods[good]!;
  const one = means.find((some) => some.instrument === instrument);
  if (!exposure || !one) return [];
  return [
    ...coefficients(a),
    unit,
    known('I', exposure.imports, 'imports a year, billions of the budget’s currency'),
    known('s', exposure.share, 'share of the largest supplier'),
    known('o', exposure.outage, 'months to replace it / 12, at most 1', 'estimate'),
    known('sigma', exposure.sigma, 'elasticity between sources in a crisis', 'estimate'),
    known('pi_cut', exposure.hazard, 'chance of a cut a year', 'estimate'),
    known('e', essential, '1 for essentials of daily life, else 0', 'coefficient'),
    known('tail', fixed.tail, 'part of the worst cases that counts', 'coefficient'),
    known(
      'per',
      one.perMoney,
      'share moved per billion: effect “moved” over imports (of a stock: over imports while the supplier is replaced)',
      'estimate',
    ),
    known('lag', one.lag, 'years until it works', 'estimate'),
    known('u', one.upkeep, 'part that each later year costs again', 'estimate'),
    known('most', one.most, 'share that it can take over', 'estimate'),
    line('sn', 'e + min(1, pi_cut / tail) / pi_cut', 'expected loss avoided of 1 in the safety net'),
    line('works', '(delta ^ min(lag, H) - delta ^ H) / (1 - delta)', 'discounted years in which it works'),
  ];
}

/** Research of all makers of a good. */
function researchLines(a: Assessed, place: number): Line[] {
  const { pairs } = a.problem.goods[a.measures[place]!.good]!;
  const first = pairs[0]?.research;
  const { years, horizon, discount } = a.problem;
  const sums = Array.from(
    { length: years },
    (_, t) => annuity(horizon, discount) - annuity(Math.min(horizon, t + (first?.lag ?? 0)), discount),
  );
  return [
    ...coefficients(a),
    unit,
    known('yields', first?.yields ?? 0, 'value added a year per money', 'estimate'),
    known('lag', first?.lag ?? 0, 'years until it works', 'estimate'),
    known('t', Array.from(sums.keys()), 'years of spending, from 0', 'coefficient'),
    known(
      'most',
      pairs.map(({ research }) => research?.most ?? 0),
      'money a year that each maker can use, billions',
      'estimate',
    ),
    line(
      'from',
      '(t + lag + H - abs(t + lag - H)) / 2',
      'year after which each year’s money works, at most H',
    ),
    line(
      'made',
      'yields * sum((delta .^ from - delta ^ H) / (1 - delta))',
      'value added over the horizon of money 1 in every year',
    ),
  ];
}

function controlLines(a: Assessed, place: number): Line[] {
  const { pairs } = a.problem.goods[a.measures[place]!.good]!;
  const tier = a.alone[place]!.tier ?? 1;
  const of = (pick: (terms: (typeof pairs)[number]['tiers'][number]) => number): number[] =>
    pairs.map(({ tiers }) => pick(tiers[tier - 1]!));
  const cell = 'of each maker under the tier, billions: compliance, sales and rents as in table firms';
  return [
    ...coefficients(a),
    unit,
    known(
      'kept',
      of((terms) => terms.kept),
      `sales kept from imitators over the years ${cell}`,
      'estimate',
    ),
    known(
      'compliance',
      of((terms) => terms.compliance),
      `cost of complying a year ${cell}`,
      'estimate',
    ),
    known(
      'lost',
      of((terms) => terms.lostProfit),
      `profit lost a year ${cell}`,
      'estimate',
    ),
    known(
      'gone',
      of((terms) => terms.lostSales),
      `sales lost a year ${cell}`,
      'estimate',
    ),
    known(
      'need',
      of((terms) => terms.need),
      `compensation needed a year ${cell}`,
      'estimate',
    ),
    known(
      'mu',
      pairs.map(({ margin }) => margin),
      'profit per sales',
      'estimate',
    ),
  ];
}

const kindOf = (a: Assessed, place: number): 'means' | 'research' | 'control' => {
  const { instrument } = a.measures[place]!;
  return instrument === 'research' || instrument === 'control' ? instrument : 'means';
};

export function perMoneyParts(a: Assessed, place: number): Parts {
  switch (kindOf(a, place)) {
    case 'research':
      return given('Σ_t Σ_τ δ^(τ-1) yields / T', [
        ...researchLines(a, place),
        line('per_money', 'made * (w_ft + w_ns) / T'),
      ]);
    case 'control':
      return given('Σ kept / (T Σ (compliance + lost profit))', [
        ...controlLines(a, place),
        line('per_money', 'sum(kept .* (w_ft * mu + w_ns)) / (T * sum(compliance + lost))'),
      ]);
    default:
      return given('π o I / ((σ−1)(1−s)) · moved/I · Σ δ^(τ-1) / (1 + u (T−1))', [
        ...meansLines(a, place),
        line('slope', 'pi_cut * o * I / ((sigma - 1) * (1 - s))', 'gain a year per share moved'),
        line('per_money', `works * slope * per * (${each('sn')}) / (1 + u * (T - 1))`),
      ]);
  }
}

/** Columns of a measure at full size. */
export function optionParts(a: Assessed, place: number, column: string): Parts {
  const last: Record<string, string> = {
    means: meansLast(column),
    research: researchLast(column),
    control: controlLast(column),
  };
  const kind = kindOf(a, place);
  const lines =
    kind === 'means'
      ? [...meansLines(a, place), ...full]
      : kind === 'research'
        ? researchLines(a, place)
        : controlLines(a, place);
  return given('full size, over the horizon', [...lines, line(column, `bn * (${last[kind]!})`)]);
}

const full: Line[] = [
  line('x', 'min(most, s)', 'share taken over at full size'),
  line('size', 'x / per', 'money for it, billions'),
  line('gain', 'works * pi_cut * o * I * log((1 - s + x) / (1 - s)) / (sigma - 1)', 'expected loss avoided'),
];

const meansLast = (column: string): string =>
  column === 'cost'
    ? 'size * (1 + u * (T - 1))'
    : column === 'safety'
      ? 'gain * sn'
      : column === 'trade'
        ? 'gain - (1 + mcpf) * size * (1 + u * (A - 1))'
        : 'gain';

const researchLast = (column: string): string =>
  column === 'cost'
    ? 'sum(most) * T'
    : column === 'safety'
      ? '0 * made'
      : column === 'trade'
        ? 'sum(most) * (made - (1 + mcpf) * A)'
        : 'sum(most) * made';

const controlLast = (column: string): string =>
  column === 'cost'
    ? 'T * sum(need)'
    : column === 'harm'
      ? 'T * sum(gone)'
      : column === 'safety'
        ? '0 * A'
        : column === 'trade'
          ? 'sum(kept .* mu) - A * sum(compliance + lost) - mcpf * A * sum(need)'
          : 'sum(kept)';
