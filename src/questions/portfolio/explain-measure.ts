// The arithmetic of a measure alone: its gain per money, and what it is worth at full size.
import { known, type Line, type Note } from '../../contract/explanation.ts';
import { annuity } from '../../models/portfolio/firm.ts';
import type { Message } from '../../contract/message.ts';
import type { Assessed } from './assess.ts';
import { given, line, unit, type Parts } from './explain-parts.ts';
import { portfolioExplainWords } from './explain-words.ts';
import { fixed } from './ground.ts';

const { say } = portfolioExplainWords;

const inAll = (sn: string): string => `${sn} * w_sn + w_ft + w_ns`;

const coefficients = ({ problem }: Assessed): Line[] => [
  known('w_sn', problem.weights['safety-net'], say.weight({ lens: 'safety-net' }), 'coefficient'),
  known('w_ft', problem.weights['free-trade'], say.weight({ lens: 'free-trade' }), 'coefficient'),
  known(
    'w_ns',
    problem.weights['national-security'],
    say.weight({ lens: 'national-security' }),
    'coefficient',
  ),
  known('delta', problem.discount, say.discount(), 'coefficient'),
  known('H', problem.horizon, say.horizon(), 'coefficient'),
  known('T', problem.years, say.years(), 'coefficient'),
  known('mcpf', fixed['public funds'], say.funds(), 'coefficient'),
  line('A', '(1 - delta ^ T) / (1 - delta)', say.annuity()),
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
    known('I', exposure.imports, say.imports()),
    known('s', exposure.share, say.share()),
    known('o', exposure.outage, say.outage(), 'estimate'),
    known('sigma', exposure.sigma, say.sigma(), 'estimate'),
    known('pi_cut', exposure.hazard, say.hazard(), 'estimate'),
    known('e', essential, say.essential(), 'coefficient'),
    known('tail', fixed.tail, say.tail(), 'coefficient'),
    known('per', one.perMoney, say.perMoney(), 'estimate'),
    known('lag', one.lag, say.lag(), 'estimate'),
    known('u', one.upkeep, say.upkeep(), 'estimate'),
    known('most', one.most, say.most(), 'estimate'),
    line('sn', 'e + min(1, pi_cut / tail) / pi_cut', say.netGain()),
    line('works', '(delta ^ min(lag, H) - delta ^ H) / (1 - delta)', say.works()),
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
    known('yields', first?.yields ?? 0, say.yields(), 'estimate'),
    known('lag', first?.lag ?? 0, say.lag(), 'estimate'),
    known('t', Array.from(sums.keys()), say.yearsFrom0(), 'coefficient'),
    known(
      'most',
      pairs.map(({ research }) => research?.most ?? 0),
      say.usable(),
      'estimate',
    ),
    line('from', '(t + lag + H - abs(t + lag - H)) / 2', say.worksFrom()),
    line('made', 'yields * sum((delta .^ from - delta ^ H) / (1 - delta))', say.made()),
  ];
}

function controlLines(a: Assessed, place: number): Line[] {
  const { pairs } = a.problem.goods[a.measures[place]!.good]!;
  const tier = a.alone[place]!.tier ?? 1;
  const of = (pick: (terms: (typeof pairs)[number]['tiers'][number]) => number): number[] =>
    pairs.map(({ tiers }) => pick(tiers[tier - 1]!));
  const each = (what: Message): Note => [what, say.ofMakers()];
  return [
    ...coefficients(a),
    unit,
    known(
      'kept',
      of((terms) => terms.kept),
      each(say.keptSales()),
      'estimate',
    ),
    known(
      'compliance',
      of((terms) => terms.compliance),
      each(say.complying()),
      'estimate',
    ),
    known(
      'lost',
      of((terms) => terms.lostProfit),
      each(say.lostProfit()),
      'estimate',
    ),
    known(
      'gone',
      of((terms) => terms.lostSales),
      each(say.lostSales()),
      'estimate',
    ),
    known(
      'need',
      of((terms) => terms.need),
      each(say.needed()),
      'estimate',
    ),
    known(
      'mu',
      pairs.map(({ margin }) => margin),
      say.margin(),
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
      return given(say.researchFormula(), [
        ...researchLines(a, place),
        line('per_money', 'made * (w_ft + w_ns) / T'),
      ]);
    case 'control':
      return given(say.controlFormula(), [
        ...controlLines(a, place),
        line('per_money', 'sum(kept .* (w_ft * mu + w_ns)) / (T * sum(compliance + lost))'),
      ]);
    default:
      return given(say.meansFormula(), [
        ...meansLines(a, place),
        line('slope', 'pi_cut * o * I / ((sigma - 1) * (1 - s))', say.slope()),
        line('per_money', `works * slope * per * (${inAll('sn')}) / (1 + u * (T - 1))`),
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
  return given(say.fullSize(), [...lines, line(column, `bn * (${last[kind]!})`)]);
}

const full: Line[] = [
  line('x', 'min(most, s)', say.takenOver()),
  line('size', 'x / per', say.size()),
  line('gain', 'works * pi_cut * o * I * log((1 - s + x) / (1 - s)) / (sigma - 1)', say.avoided()),
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
