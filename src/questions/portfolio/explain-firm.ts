// The arithmetic of a maker under a control, and of a good's supply.
import { known, plain, type Line } from '../../contract/explanation.ts';
import type { Message } from '../../contract/message.ts';
import type { Assessed } from './assess.ts';
import { given, line, none, read, solved, unit, type Parts } from './explain-parts.ts';
import { mixExplainWords } from './explain-mix-words.ts';
import { portfolioExplainWords } from './explain-words.ts';
import { fixed, MONEY } from './ground.ts';

const say = { ...portfolioExplainWords.say, ...mixExplainWords.say };

/** Place of a row of the table of firms: makers in the order of goods. */
export function firmParts(a: Assessed, place: number, column: string, value: number, gap: number): Parts {
  const part = a.mix.parts[place];
  if (!part) return none;
  const item = a.setting.items[part.good]!;
  const maker = item.makers[part.pair]!;
  const tier = a.mix.tiers[part.good]!;
  const effect = a.effects.at(null);
  const guess = (name: string, given: number | null, quantity: 'reached' | 'margin', note: Message): Line =>
    known(name, given ?? effect('maker', quantity, item.id), note, given === null ? 'estimate' : 'row');
  const lines: Line[] = [
    known('usd', maker.sales, say.sales()),
    known('rate', a.setting.perUsd, say.perUsd(), 'coefficient'),
    line('S', 'usd * rate'),
  ];
  if (column === 'sales') return given(plain('S'), lines);
  if (column === 'tier') return solved('tier', value, gap);
  if (column === 'paid' || column === 'research' || column === 'price') return solved(column, value, gap);
  if (tier === 0) return read(column, value, say.noControl());
  const of = (
    name: string,
    instrument: 'control' | 'maker',
    quantity: Parameters<typeof effect>[1],
    note: Message,
    level?: number,
  ): Line => known(name, effect(instrument, quantity, item.id, level), note, 'estimate');
  lines.push(
    guess('x', maker.reached, 'reached', say.reached()),
    guess('mu', maker.margin, 'margin', say.margin()),
    of('F', 'control', 'fixed', say.fixedCost()),
    of('c', 'control', 'rate', say.costRate()),
    of('d', 'control', 'days', say.days(), tier),
    of('lambda', 'control', 'lost', say.lost(), tier),
    of('prevented', 'control', 'prevented', say.prevented(), tier),
    of('epsilon', 'maker', 'erosion', say.erosion()),
    known('delta', fixed.discount, say.discount(), 'coefficient'),
    known(
      't',
      Array.from({ length: a.setting.years }, (_, t) => t),
      say.yearsFrom0(),
      'coefficient',
    ),
    line('compliance', 'F * rate + c * x * S + d / 365 * mu * x * S'),
    line('lost', 'mu * lambda * x * S'),
    line(
      'kept',
      'sum((delta .^ t) .* ((1 - epsilon * (1 - prevented)) .^ (t + 1) - (1 - epsilon) .^ (t + 1)))',
      say.keptOfOne(),
    ),
    line('rents', 'mu * S * kept / sum(delta .^ t)'),
    line('need', 'max(0, compliance + lost - rents)'),
  );
  const last: Readonly<Record<string, Line>> = {
    compliance: line('cell', 'compliance * 1'),
    lostProfit: line('cell', 'lost * 1'),
    rents: line('cell', 'rents * 1'),
    need: line('cell', 'need * 1'),
    ratio: line('cell', '(paid + rents) / (compliance + lost)'),
    evasion: line('cell', '1 / (1 + exp(a - b * lambda * x))'),
  };
  const end = last[column];
  if (!end) return none;
  return given(say.takesPart(), [
    ...lines,
    ...(column === 'ratio' ? [known('paid', MONEY * part.paid, say.paid(), 'solved')] : []),
    ...(column === 'evasion'
      ? [
          known('a', fixed['evasion a'], say.logistic(), 'coefficient'),
          known('b', fixed['evasion b'], say.logistic(), 'coefficient'),
        ]
      : []),
    end,
  ]);
}

export function goodParts(a: Assessed, place: number, column: string): Parts {
  const good = a.problem.goods[place];
  const supply = a.setting.items[place]?.supply;
  if (!good?.exposure || !supply) return none;
  const { exposure, means } = good;
  const own = a.mix.spent.filter((one) => one.good === place);
  const taken = means.map(
    ({ perMoney, lag }, k) =>
      perMoney *
      own[k]!.byYear.reduce((all, value, t) => (t + 1 + lag <= a.problem.horizon ? all + value : all), 0),
  );
  const lines: Line[] = [
    known('usd', supply.imports, say.importsUsd()),
    known('rate', a.setting.perUsd, say.perUsd(), 'coefficient'),
    line('imports', 'usd * rate'),
  ];
  if (column === 'imports') return given(plain('I'), lines);
  const share = known('s', exposure.share, say.shareOf({ supplier: supply.supplier }));
  if (column === 'share') return read('share', exposure.share, say.shareOf({ supplier: supply.supplier }));
  const missed = [
    share,
    known('taken', taken, say.taken(), 'solved'),
    line('missed', 'max(0, s - sum(taken))'),
  ];
  if (column === 'missed') return given(say.missedFormula(), missed);
  const omega = column === 'loss' ? 's' : 'missed';
  return given(plain('π o I (−ln(1 − ω)) / (σ − 1)'), [
    ...lines,
    ...missed,
    known('o', exposure.outage, say.outage(), 'estimate'),
    known('sigma', exposure.sigma, say.sigma(), 'estimate'),
    known('pi_cut', exposure.hazard, say.hazard(), 'estimate'),
    line(column, `pi_cut * o * imports * -log(1 - ${omega}) / (sigma - 1)`),
  ]);
}

/** A sum of a year: new money and the upkeep of what was spent before. */
export function yearParts(column: string, fresh: readonly number[], part: number, year: number): Parts {
  const before = Array.from({ length: year }, (_, t) => `fresh[${t + 1}]`).join(' + ');
  const upkeep = `u * (${year === 0 ? '0' : before})`;
  return given(say.newAndUpkeep(), [
    unit,
    known('fresh', fresh, say.newMoney(), 'solved'),
    known('u', part, say.upkeep(), 'estimate'),
    line(column, column === 'upkeep' ? `bn * ${upkeep}` : `bn * (fresh[${year + 1}] + ${upkeep})`),
  ]);
}
