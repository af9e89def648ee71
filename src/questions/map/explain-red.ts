// The arithmetic of red: from sales (or shares) of all exporters to each component, its z, and the score.
import { known, plain, type Line } from '../../contract/explanation.ts';
import { ENTRANT_BELOW, RANKED, WINDOW } from '../../measures/disruption.ts';
import { DECLARED_THRESHOLDS, redComponents, type RedComponent } from '../../measures/red-score.ts';
import { notes } from '../shared/arithmetic.ts';
import { explainWords } from './explain-words.ts';
import type { ItemPanel } from './item-panel.ts';

const { say } = explainWords;

/** Lines that end in `disruption`. `used` are the components that count. */
export function scoreLines(from: ItemPanel, year: number, used: readonly RedComponent[]): Line[] {
  const has = (...some: RedComponent[]): boolean => some.some((one) => used.includes(one));
  return [
    ...(has('rankChurn', 'entrantShare')
      ? [...yearShares(from, year - WINDOW), ...yearShares(from, year)]
      : []),
    ...(has('rankChurn') ? churnLines(year) : []),
    ...(has('entrantShare') ? entrantLines(year) : []),
    ...(has('shareSlope') ? slopeLines(from, year) : []),
    ...(has('unitValueGap') ? gapLines(from, year) : []),
    ...used.flatMap((component) => standardised(component)),
    {
      name: 'disruption',
      expression: `1 / (1 + exp(-mean([${used.map((component) => `z_${component}`).join(', ')}])))`,
      note: say.leftOut({ components: redComponents.filter((component) => !used.includes(component)) }),
    },
  ];
}

/** The shares of all exporters in one year, `m2022`: what each sold over what all did, or as the table has them. */
function yearShares({ panel, exporters, values, source }: ItemPanel, year: number): Line[] {
  const t = Array.from(panel.years).indexOf(year);
  const row = (all: Float64Array): Float64Array =>
    all.subarray(t * panel.exporters, (t + 1) * panel.exporters);
  const of = { year, who: exporters };
  if (!values) return [known(`m${year}`, row(panel.shares), notes(say.sharesOf(of), source))];
  return [
    known(`x${year}`, row(values), notes(say.exportsOf(of), source)),
    { name: `m${year}`, expression: `x${year} / sum(x${year})`, note: say.shareInWorld() },
  ];
}

function churnLines(year: number): Line[] {
  const [before, after] = [year - WINDOW, year];
  const rank = (y: number): Line => ({
    name: `rank${y}`,
    expression: `map(m${y}, f(s, i) = 1 + sum(map(m${y}, g(r, j) = r > s or r == s and j[1] < i[1] ? 1 : 0)))`,
    note: say.rank(),
  });
  const pairs = (side: string): string => `sign(${side} - transpose([${side}]))`;
  return [
    rank(before),
    rank(after),
    {
      name: 'compared',
      expression: `or(and(rank${before} <= ${RANKED}, m${before} > 0), and(rank${after} <= ${RANKED}, m${after} > 0))`,
      note: say.compared({ count: RANKED }),
    },
    { name: 'a', expression: `m${before}[compared]`, note: say.theirShare({ year: before }) },
    { name: 'b', expression: `m${after}[compared]`, note: say.theirShare({ year: after }) },
    {
      name: 'tau',
      expression: `sum(${pairs('a')} .* ${pairs('b')}) / sqrt(sum(abs(${pairs('a')})) * sum(abs(${pairs('b')})))`,
      note: say.tau(),
    },
    { name: 'rankChurn', expression: '1 - tau', note: say.churn({ before, after }) },
  ];
}

const entrantLines = (year: number): Line[] => [
  {
    name: 'entrants',
    expression: `map(m${year - WINDOW}, f(s) = s < ${ENTRANT_BELOW} ? 1 : 0)`,
    note: say.entrants({ percent: 100 * ENTRANT_BELOW, year: year - WINDOW }),
  },
  { name: 'entrantShare', expression: `sum(m${year} .* entrants)`, note: say.theirShare({ year }) },
];

/** Least squares through the logits of the own share, over the years in which it is neither 0 nor 1. */
function slopeLines({ panel, self, values, source, exporters }: ItemPanel, year: number): Line[] {
  const places = Array.from(panel.years, (_, t) => t).filter((t) => {
    const share = panel.shares[t * panel.exporters + self]!;
    return panel.years[t]! <= year && share > 0 && share < 1;
  });
  const own = (of: Float64Array): number[] => places.map((t) => of[t * panel.exporters + self]!);
  const exporter = exporters[self] ?? '';
  const total = (of: Float64Array, t: number): number =>
    of.subarray(t * panel.exporters, (t + 1) * panel.exporters).reduce((sum, v) => sum + v, 0);
  return [
    known(
      'years',
      places.map((t) => panel.years[t]!),
      say.ownYears(),
    ),
    ...(values
      ? [
          known('own', own(values), notes(say.ownExports({ exporter }), source)),
          known(
            'world',
            places.map((t) => total(values, t)),
            say.allExports(),
          ),
          { name: 'share', expression: 'own ./ world', note: say.ownShare() },
        ]
      : [known('share', own(panel.shares), notes(say.ownShare(), source))]),
    { name: 'logit', expression: 'map(share, f(s) = log(s / (1 - s)))', note: plain('ln(s / (1 − s))') },
    {
      name: 'shareSlope',
      expression: 'sum((years - mean(years)) .* (logit - mean(logit))) / sum((years - mean(years)) .^ 2)',
      note: say.logitSlope(),
    },
  ];
}

function gapLines({ unitValues, source }: ItemPanel, year: number): Line[] {
  if (!unitValues) return [];
  const { entrant, own } = unitValues;
  const of = (name: string, one: { exporter: string; value: number; quantity: number }): Line[] => [
    known(`${name}Value`, one.value, notes(say.withQuantity({ exporter: one.exporter, year }), source)),
    known(`${name}Quantity`, one.quantity, say.quantity({ exporter: one.exporter })),
  ];
  return [
    ...of('entrant', entrant),
    ...of('incumbent', own),
    {
      name: 'unitValueGap',
      expression: 'log((entrantValue / entrantQuantity) / (incumbentValue / incumbentQuantity))',
      note: say.unitValueGap(),
    },
  ];
}

/** How far a component lies beyond its declared threshold, in its spread. */
function standardised(component: RedComponent): Line[] {
  const against = DECLARED_THRESHOLDS.of[component];
  const sign = component === 'shareSlope' || component === 'unitValueGap' ? '-' : '';
  return [
    known(`${component}At`, against?.mean ?? 0, say.redThreshold(), 'coefficient'),
    known(`${component}Spread`, against?.sd ?? 1, say.redSpread(), 'coefficient'),
    {
      name: `z_${component}`,
      expression: `${sign}(${component} - ${component}At) / ${component}Spread`,
      note: say.standardised(),
    },
  ];
}
