// The arithmetic of the parts of an option's worth.
import { known, plain, type Line } from '../../contract/explanation.ts';
import type { Plan } from '../../models/lenses/plan.ts';
import { tailBy, type Scene } from '../../models/lenses/scene.ts';
import { incomeOf } from '../../models/lenses/trade.ts';
import type { Worked } from '../../models/lenses/worth.ts';
import type { Assessed } from './assess.ts';
import { given, line, none, say, unit, type Parts } from './explain-parts.ts';

const coefficients = ({ problem }: Scene): Line[] => [
  unit,
  known('delta', problem.discount, say.discount(), 'coefficient'),
  known('H', problem.horizon, say.horizon(), 'coefficient'),
  known('T', problem.years, say.years(), 'coefficient'),
  known('mcpf', problem.publicFunds, say.funds(), 'coefficient'),
  line('A', '(1 - delta ^ T) / (1 - delta)', say.annuity()),
  line('AH', '(1 - delta ^ H) / (1 - delta)', say.annuityOfGains()),
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
      return given(say.tailFormula(), [
        ...coefficients(scene),
        years(scene.problem.horizon),
        known('before', a.likely.stillTail, say.worstYears(), 'solved'),
        known('after', tailBy(scene, plan), say.tailWith(), 'solved'),
        line('tail', 'bn * sum(delta .^ t .* (before - after))'),
      ]);
    case 'funds':
      return given(say.fundsFormula(), [
        ...coefficients(scene),
        years(scene.problem.years),
        known('spent', plan.spent, say.spent(), 'solved'),
        known('handed', plan.handed, say.handed(), 'solved'),
        line('funds', 'bn * sum(delta .^ t .* ((1 + mcpf) * spent + mcpf * handed))'),
      ]);
    case 'power':
      return given(say.powerFormula(), [
        ...makers(scene, plan),
        line('power', 'bn * (kept + research + together)'),
      ]);
    case 'declared':
      return given(say.declaredFormula(), [
        ...makers(scene, plan),
        known('lost', scene.trade ? 0 : plan.lostProfit, say.lostOutside(), 'estimate'),
        line('declared', 'bn * (profit + research + together - A * (complying + lost))'),
      ]);
    case 'cuts':
      return cutsParts(a, { plan, worked });
    default:
      return peaceParts(scene, worked, column);
  }
}

/** Years from 0, as powers of the discount. */
const years = (count: number): Line =>
  known(
    't',
    Array.from({ length: count }, (_, k) => k),
    say.from0(),
    'coefficient',
  );

/** Goods and years one after another. */
function avoidedParts(scene: Scene, plan: Plan, column: 'shortfall' | 'coercion'): Parts {
  const { goods, horizon } = scene.problem;
  const at = goods.flatMap(({ exposure }, g) => (exposure ? [g] : []));
  const flat = (of: (g: number, year: number) => number): number[] =>
    at.flatMap((g) => Array.from({ length: horizon }, (_, year) => of(g, year)));
  const exposure = (g: number) => goods[g]!.exposure!;
  return given(say.avoidedFormula(), [
    ...coefficients(scene),
    known('t', [0, ...flat((_, year) => year)], [say.from0ByGood(), say.zeroFirst()], 'coefficient'),
    known(
      'w',
      [0, ...flat((g) => (column === 'shortfall' ? scene.needs[g]! : 1))],
      [column === 'shortfall' ? say.needs() : say.alike(), say.zeroFirst()],
      'estimate',
    ),
    known('pi_cut', [0, ...flat((g) => exposure(g).hazard)], [say.hazard(), say.zeroFirst()], 'estimate'),
    known('o', [0, ...flat((g) => exposure(g).outage)], [say.outage(), say.zeroFirst()], 'estimate'),
    known('I', [0, ...flat((g) => exposure(g).imports)], [say.importsBillions(), say.zeroFirst()]),
    known('sigma', [2, ...flat((g) => exposure(g).sigma)], [say.sigma(), say.twoFirst()], 'estimate'),
    known('s', [0, ...flat((g) => Math.min(0.999, exposure(g).share))], [say.shareAtMost(), say.zeroFirst()]),
    known(
      'left',
      [0, ...flat((g, year) => Math.min(0.999, Math.max(0, exposure(g).share - plan.moved[g]![year]!)))],
      [say.stillMissed(), say.zeroFirst()],
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
  known('kept', plan.kept, say.kept(), 'estimate'),
  known('profit', plan.profit, say.profit(), 'estimate'),
  known('research', plan.research, say.research(), 'estimate'),
  known('together', plan.together, say.together(), 'estimate'),
  known('complying', plan.complying, say.complying(), 'estimate'),
];

function cutsParts(a: Assessed, { plan, worked }: { readonly plan: Plan; readonly worked: Worked }): Parts {
  const { scene, still } = a.likely;
  if (!scene.trade) return avoidedParts(scene, plan, 'coercion');
  const pick = (of: (k: number) => number): number[] => [0, ...still.map((_, k) => of(k))];
  return given(say.cutsFormula(), [
    ...coefficients(scene),
    known('Y', incomeOf(scene.trade), say.gdp()),
    known(
      'chance',
      pick((k) => still[k]!.chance),
      [say.chances(), say.zeroFirst()],
      'estimate',
    ),
    known(
      'W0',
      pick((k) => still[k]!.income!.change),
      [say.cutWithout(), say.zeroFirst()],
      'solved',
    ),
    known(
      'T0',
      pick((k) => Math.max(0, still[k]!.income!.terms)),
      [say.termsWithout(), say.zeroFirst()],
      'solved',
    ),
    known(
      'W1',
      pick((k) => worked.cutters[k]!.income!.change),
      [say.cutWith(), say.zeroFirst()],
      'solved',
    ),
    known(
      'T1',
      pick((k) => Math.max(0, worked.cutters[k]!.income!.terms)),
      [say.termsWith(), say.zeroFirst()],
      'solved',
    ),
    line('cuts', 'bn * AH * Y * sum(chance .* (W1 - T1 - W0 + T0))'),
  ]);
}

function peaceParts(scene: Scene, worked: Worked, column: string): Parts {
  const { trade } = scene;
  const income = worked.peace;
  if (!trade || !income) return given(say.still(), [known('still', 0, say.stillOrUnknown(), 'solved')]);
  const { n, flows, self, gdp } = trade.ground;
  const others = Array.from({ length: n }, (_, k) => k).filter((k) => k !== self);
  const { wage, price, spending, realIncome } = income.solution;
  if (column === 'harm')
    return given(plain('A_H Σ_k max(0, 1 − Ŵ_k) GDP_k'), [
      ...coefficients(scene),
      known('scale', trade.scale, say.scale(), 'cells'),
      known(
        'Y',
        others.map((k) => gdp[k]!),
        say.gdpOfOthers(),
      ),
      known(
        'W',
        others.map((k) => realIncome[k]!),
        [say.incomes(), say.residual({ residual: String(income.residual) })],
        'solved',
      ),
      line('less', '(1 - W + abs(1 - W)) / 2', say.losers()),
      line('harm', 'bn * AH * scale * sum(less .* Y)'),
    ]);
  return given(plain('A_H · GDP · ((E′/E)/P − 1 − max(0, ToT))'), [
    ...coefficients(scene),
    known('Y', incomeOf(trade), say.gdp()),
    known(
      'bought',
      others.map((k) => flows[k * n + self]!),
      say.bought(),
    ),
    known(
      'sold',
      others.map((k) => flows[self * n + k]!),
      say.sold(),
    ),
    known('home', flows[self * n + self]!, say.home()),
    known(
      'w',
      others.map((k) => wage[k]!),
      [say.prices(), say.residual({ residual: String(income.residual) })],
      'solved',
    ),
    known('w_own', wage[self]!, say.ownPrice(), 'solved'),
    known('E1', spending[self]!, say.spending(), 'solved'),
    known('P', price[self]!, say.bundle(), 'solved'),
    line('E', 'home + sum(bought)'),
    line('terms', '(sum(sold) * (w_own - 1) - sum(bought .* (w - 1))) / E', say.terms()),
    line(
      column,
      column === 'prices'
        ? 'bn * AH * Y * min(0, E1 / E / P - 1 - max(0, terms))'
        : 'bn * AH * Y * (E1 / E / P - 1 - max(0, terms))',
    ),
  ]);
}
