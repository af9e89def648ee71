// The arithmetic of red: from sales (or shares) of all exporters to each component, its z, and the score.
import { known, type Line } from '../../contract/explanation.ts';
import { ENTRANT_BELOW, RANKED, WINDOW } from '../../measures/disruption.ts';
import { DECLARED_THRESHOLDS, redComponents, type RedComponent } from '../../measures/red-score.ts';
import type { ItemPanel } from './item-panel.ts';

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
      note: `left out: ${redComponents.filter((component) => !used.includes(component)).join(', ')}`,
    },
  ];
}

/** The shares of all exporters in one year, `m2022`: what each sold over what all did, or as the table has them. */
function yearShares({ panel, exporters, values, source }: ItemPanel, year: number): Line[] {
  const t = Array.from(panel.years).indexOf(year);
  const row = (of: Float64Array): Float64Array => of.subarray(t * panel.exporters, (t + 1) * panel.exporters);
  const who = `${year}: ${exporters.join(', ')} (${source})`;
  if (!values) return [known(`m${year}`, row(panel.shares), `shares of world exports, ${who}`)];
  return [
    known(`x${year}`, row(values), `USD, exports, ${who}`),
    { name: `m${year}`, expression: `x${year} / sum(x${year})`, note: 'shares of world exports' },
  ];
}

function churnLines(year: number): Line[] {
  const [before, after] = [year - WINDOW, year];
  const rank = (y: number): Line => ({
    name: `rank${y}`,
    expression: `map(m${y}, f(s, i) = 1 + sum(map(m${y}, g(r, j) = r > s or r == s and j[1] < i[1] ? 1 : 0)))`,
    note: 'rank of each exporter, the largest first',
  });
  const pairs = (side: string): string => `sign(${side} - transpose([${side}]))`;
  return [
    rank(before),
    rank(after),
    {
      name: 'compared',
      expression: `or(and(rank${before} <= ${RANKED}, m${before} > 0), and(rank${after} <= ${RANKED}, m${after} > 0))`,
      note: `true for the ${RANKED} largest exporters of either year`,
    },
    { name: 'a', expression: `m${before}[compared]`, note: `their shares in ${before}` },
    { name: 'b', expression: `m${after}[compared]`, note: `their shares in ${after}` },
    {
      name: 'tau',
      expression: `sum(${pairs('a')} .* ${pairs('b')}) / sqrt(sum(abs(${pairs('a')})) * sum(abs(${pairs('b')})))`,
      note: 'Kendall’s tau-b: pairs in the same order less pairs in the opposite one, over pairs that are not tied',
    },
    { name: 'rankChurn', expression: '1 - tau', note: `between the rankings of ${before} and ${after}` },
  ];
}

const entrantLines = (year: number): Line[] => [
  {
    name: 'entrants',
    expression: `map(m${year - WINDOW}, f(s) = s < ${ENTRANT_BELOW} ? 1 : 0)`,
    note: `1 for exporters below ${100 * ENTRANT_BELOW} % in ${year - WINDOW}`,
  },
  { name: 'entrantShare', expression: `sum(m${year} .* entrants)`, note: `their share in ${year}` },
];

/** Least squares through the logits of the own share, over the years in which it is neither 0 nor 1. */
function slopeLines({ panel, self, values, source, exporters }: ItemPanel, year: number): Line[] {
  const places = Array.from(panel.years, (_, t) => t).filter((t) => {
    const share = panel.shares[t * panel.exporters + self]!;
    return panel.years[t]! <= year && share > 0 && share < 1;
  });
  const own = (of: Float64Array): number[] => places.map((t) => of[t * panel.exporters + self]!);
  const who = exporters[self] ?? '';
  const total = (of: Float64Array, t: number): number =>
    of.subarray(t * panel.exporters, (t + 1) * panel.exporters).reduce((sum, v) => sum + v, 0);
  return [
    known(
      'years',
      places.map((t) => panel.years[t]!),
      'years in which the own share is neither 0 nor 1',
    ),
    ...(values
      ? [
          known('own', own(values), `USD, exports of ${who} in these years (${source})`),
          known(
            'world',
            places.map((t) => total(values, t)),
            'USD, sum of all exports in these years',
          ),
          { name: 'share', expression: 'own ./ world', note: 'own share of world exports' },
        ]
      : [known('share', own(panel.shares), `own share of world exports (${source})`)]),
    { name: 'logit', expression: 'map(share, f(s) = log(s / (1 - s)))', note: 'ln(s / (1 − s))' },
    {
      name: 'shareSlope',
      expression: 'sum((years - mean(years)) .* (logit - mean(logit))) / sum((years - mean(years)) .^ 2)',
      note: 'slope of logit(share) a year, by least squares',
    },
  ];
}

function gapLines({ unitValues, source }: ItemPanel, year: number): Line[] {
  if (!unitValues) return [];
  const { entrant, own } = unitValues;
  const of = (name: string, one: { exporter: string; value: number; quantity: number }): Line[] => [
    known(
      `${name}Value`,
      one.value,
      `USD, exports of ${one.exporter} in ${year} with a quantity (${source})`,
    ),
    known(`${name}Quantity`, one.quantity, `quantity of these exports of ${one.exporter}`),
  ];
  return [
    ...of('entrant', entrant),
    ...of('incumbent', own),
    {
      name: 'unitValueGap',
      expression: 'log((entrantValue / entrantQuantity) / (incumbentValue / incumbentQuantity))',
      note: 'ln(unit value of the top entrant / own)',
    },
  ];
}

/** How far a component lies beyond its declared threshold, in its spread. */
function standardised(component: RedComponent): Line[] {
  const against = DECLARED_THRESHOLDS.of[component];
  const sign = component === 'shareSlope' || component === 'unitValueGap' ? '-' : '';
  return [
    known(`${component}At`, against?.mean ?? 0, 'declared threshold [P]', 'coefficient'),
    known(`${component}Spread`, against?.sd ?? 1, 'declared spread [P]', 'coefficient'),
    {
      name: `z_${component}`,
      expression: `${sign}(${component} - ${component}At) / ${component}Spread`,
      note: 'against the declared threshold and spread',
    },
  ];
}
