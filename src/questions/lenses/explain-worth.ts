// The arithmetic of the parts of an option's worth.
import { known, type Line } from '../../contract/explanation.ts';
import type { Plan } from '../../models/lenses/plan.ts';
import { tailBy, type Scene } from '../../models/lenses/scene.ts';
import { incomeOf } from '../../models/lenses/trade.ts';
import type { Worked } from '../../models/lenses/worth.ts';
import type { Assessed } from './assess.ts';
import { given, line, none, unit, type Parts } from './explain-parts.ts';

const coefficients = ({ problem }: Scene): Line[] => [
  unit,
  known('delta', problem.discount, 'discount', 'coefficient'),
  known('H', problem.horizon, 'years whose gains count', 'coefficient'),
  known('T', problem.years, 'years of spending', 'coefficient'),
  known('mcpf', problem.publicFunds, 'marginal cost of public funds above 1', 'coefficient'),
  line('A', '(1 - delta ^ T) / (1 - delta)', 'discounted years of spending'),
  line('AH', '(1 - delta ^ H) / (1 - delta)', 'discounted years of gains'),
];

export function partParts(a: Assessed, place: number, column: string): Parts {
  const { plan, worked } = a.likely.scored[place]!;
  if (!plan || !worked) return none;
  const { scene } = a.likely;
  switch (column) {
    case 'shortfall':
    case 'coercion':
      return avoidedParts(scene, plan, column);
    case 'tail':
      return given('Σ_t δ^(t−1) (CVaR_95 without − with)', [
        ...coefficients(scene),
        years(scene.problem.horizon),
        known('before', a.likely.stillTail, TAIL, 'solved'),
        known('after', tailBy(scene, plan), 'the same with the option', 'solved'),
        line('tail', 'bn * sum(delta .^ t .* (before - after))'),
      ]);
    case 'funds':
      return given('Σ_t δ^(t−1) ((1 + mcpf) spent + mcpf handed)', [
        ...coefficients(scene),
        years(scene.problem.years),
        known('spent', plan.spent, 'spent for good in each year, billions', 'solved'),
        known('handed', plan.handed, 'handed to firms in each year, billions', 'solved'),
        line('funds', 'bn * sum(delta .^ t .* ((1 + mcpf) * spent + mcpf * handed))'),
      ]);
    case 'power':
      return given('sales kept + research + both together', [
        ...makers(scene, plan),
        line('power', 'bn * (kept + research + together)'),
      ]);
    case 'declared':
      return given('profit kept + research + both together − A · cost of complying', [
        ...makers(scene, plan),
        known(
          'lost',
          scene.trade ? 0 : plan.lostProfit,
          'profit lost a year, where no trade equilibrium has it',
          'estimate',
        ),
        line('declared', 'bn * (profit + research + together - A * (complying + lost))'),
      ]);
    case 'cuts':
      return cutsParts(a, { plan, worked });
    default:
      return peaceParts(scene, worked, column);
  }
}

const TAIL =
  'mean loss of the worst 5 % of each year: joint states of suppliers that cut, each by itself, all its goods at once; billions';

/** Years from 0, as powers of the discount. */
const years = (count: number): Line =>
  known(
    't',
    Array.from({ length: count }, (_, k) => k),
    'years from 0',
    'coefficient',
  );

/** Goods and years one after another. */
function avoidedParts(scene: Scene, plan: Plan, column: 'shortfall' | 'coercion'): Parts {
  const { goods, horizon } = scene.problem;
  const at = goods.flatMap(({ exposure }, g) => (exposure ? [g] : []));
  const flat = (of: (g: number, year: number) => number): number[] =>
    at.flatMap((g) => Array.from({ length: horizon }, (_, year) => of(g, year)));
  const exposure = (g: number) => goods[g]!.exposure!;
  return given('Σ_g Σ_t δ^(t−1) w π o I ln((1 − s + moved)/(1 − s)) / (σ − 1)', [
    ...coefficients(scene),
    known('t', [0, ...flat((_, year) => year)], '0, then for each good the years from 0', 'coefficient'),
    known(
      'w',
      [0, ...flat((g) => (column === 'shortfall' ? scene.needs[g]! : 1))],
      column === 'shortfall'
        ? '0, then share of spending of low incomes over the mean share; 0 for no essential'
        : '0, then 1 for each good and year',
      'estimate',
    ),
    known('pi_cut', [0, ...flat((g) => exposure(g).hazard)], '0, then chance of a cut a year', 'estimate'),
    known(
      'o',
      [0, ...flat((g) => exposure(g).outage)],
      '0, then months to replace the supplier / 12, at most 1',
      'estimate',
    ),
    known('I', [0, ...flat((g) => exposure(g).imports)], '0, then imports a year, billions'),
    known(
      'sigma',
      [2, ...flat((g) => exposure(g).sigma)],
      '2, then elasticity between sources in a crisis',
      'estimate',
    ),
    known(
      's',
      [0, ...flat((g) => Math.min(0.999, exposure(g).share))],
      '0, then share of the largest supplier, at most 0.999',
    ),
    known(
      'left',
      [0, ...flat((g, year) => Math.min(0.999, Math.max(0, exposure(g).share - plan.moved[g]![year]!)))],
      '0, then the share still missed in a cut',
      'solved',
    ),
    line(
      column,
      'bn * sum(delta .^ t .* w .* pi_cut .* o .* I .* map((1 - left) ./ (1 - s), f(v) = log(v)) ./ (sigma - 1))',
    ),
  ]);
}

const makers = (scene: Scene, plan: Plan): Line[] => [
  ...coefficients(scene),
  known('kept', plan.kept, 'sales that makers keep, over the years, billions', 'estimate'),
  known('profit', plan.profit, 'profit on them', 'estimate'),
  known('research', plan.research, 'value added by research, over the years', 'estimate'),
  known('together', plan.together, 'what control and research of one good add together', 'estimate'),
  known('complying', plan.complying, 'cost of complying a year', 'estimate'),
];

function cutsParts(a: Assessed, { plan, worked }: { readonly plan: Plan; readonly worked: Worked }): Parts {
  const { scene, still } = a.likely;
  if (!scene.trade) return avoidedParts(scene, plan, 'coercion');
  const pick = (of: (k: number) => number): number[] => [0, ...still.map((_, k) => of(k))];
  return given('A_H · GDP · Σ_c π_c ((Ŵ − max(0, ToT)) with − without the option)', [
    ...coefficients(scene),
    known('Y', incomeOf(scene.trade), 'GDP, billions'),
    known(
      'chance',
      pick((k) => still[k]!.chance),
      '0, then chance that each supplier cuts',
      'estimate',
    ),
    known(
      'W0',
      pick((k) => still[k]!.income!.change),
      '0, then Ŵ − 1 in its cut without the option',
      'solved',
    ),
    known(
      'T0',
      pick((k) => Math.max(0, still[k]!.income!.terms)),
      '0, then terms of trade gained in it',
      'solved',
    ),
    known(
      'W1',
      pick((k) => worked.cutters[k]!.income!.change),
      '0, then Ŵ − 1 with the option',
      'solved',
    ),
    known(
      'T1',
      pick((k) => Math.max(0, worked.cutters[k]!.income!.terms)),
      '0, then terms of trade gained with it',
      'solved',
    ),
    line('cuts', 'bn * AH * Y * sum(chance .* (W1 - T1 - W0 + T0))'),
  ]);
}

function peaceParts(scene: Scene, worked: Worked, column: string): Parts {
  const { trade } = scene;
  const income = worked.peace;
  if (!trade || !income)
    return given('nothing changes while trade flows', [
      known('still', 0, 'nothing in trade changes, or no data tell it', 'solved'),
    ]);
  const { n, flows, self, gdp } = trade.ground;
  const others = Array.from({ length: n }, (_, k) => k).filter((k) => k !== self);
  const { wage, price, spending, realIncome } = income.solution;
  if (column === 'harm')
    return given('A_H Σ_k max(0, 1 − Ŵ_k) GDP_k', [
      ...coefficients(scene),
      known('scale', trade.scale, 'GDP today over GDP of the trade data, billions', 'cells'),
      known(
        'Y',
        others.map((k) => gdp[k]!),
        'GDP of the others in the trade data',
      ),
      known(
        'W',
        others.map((k) => realIncome[k]!),
        `Ŵ of each; residual ${income.residual}`,
        'solved',
      ),
      line('less', '(1 - W + abs(1 - W)) / 2', 'what those lose that lose'),
      line('harm', 'bn * AH * scale * sum(less .* Y)'),
    ]);
  return given('A_H · GDP · ((E′/E)/P − 1 − max(0, ToT))', [
    ...coefficients(scene),
    known('Y', incomeOf(trade), 'GDP, billions'),
    known(
      'bought',
      others.map((k) => flows[k * n + self]!),
      'what it buys from each other economy, money of the trade data',
    ),
    known(
      'sold',
      others.map((k) => flows[self * n + k]!),
      'what it sells to each',
    ),
    known('home', flows[self * n + self]!, 'what it sells at home'),
    known(
      'w',
      others.map((k) => wage[k]!),
      `change of the price of each other’s goods; residual ${income.residual}`,
      'solved',
    ),
    known('w_own', wage[self]!, 'change of the price of its own', 'solved'),
    known('E1', spending[self]!, 'E′: spending with the option', 'solved'),
    known('P', price[self]!, 'P: change of what it buys', 'solved'),
    line('E', 'home + sum(bought)'),
    line('terms', '(sum(sold) * (w_own - 1) - sum(bought .* (w - 1))) / E', 'terms of trade gained'),
    line(
      column,
      column === 'prices'
        ? 'bn * AH * Y * min(0, E1 / E / P - 1 - max(0, terms))'
        : 'bn * AH * Y * (E1 / E / P - 1 - max(0, terms))',
    ),
  ]);
}
