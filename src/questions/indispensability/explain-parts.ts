// What every explanation of the question is made of.
import { list, type Explanation, type Line } from '../../contract/explanation.ts';
import { OMEGA_CAP } from '../../measures/power.ts';
import type { Assessment } from './assess.ts';
import { shareOfImports, type Customer } from './customers.ts';

/** What an explanation says beside the cell. */
export type Parts = Pick<Explanation, 'formula' | 'source' | 'lines' | 'ends'>;

export const SOURCE = 'docs/methods/indispensability.md; [P] marks this project’s own rules';
export const CMS =
  'Clayton, Maggiori & Schreger: losing a share ω of sources raises the price index by (1−ω)^(1/(1−σ))';
export const none: Parts = { formula: '', source: SOURCE, lines: [], ends: 'null' };
export const given = (formula: string, lines: readonly Line[], source = SOURCE): Parts => ({
  formula,
  source,
  lines,
  ends: 'value',
});
export const stated = (name: string, value: number, note: string): Parts =>
  given(name, [{ name, expression: String(value), note }]);

/** A percentile prints its draws. */
export function percentile(draws: ArrayLike<number>, p: number, note: string): Parts {
  return given(`${Math.round(p * 100)}th percentile of the draws`, [
    { name: 'draws', expression: list(draws), note },
    { name: 'percentile', expression: `quantileSeq(draws, ${p})`, note: '' },
  ]);
}

/** Lines `M`, `s`, `Y` of customers whose GDP is known, and `loss` at a sigma. */
export function lossLines(a: Assessment, customers: readonly Customer[], sigma: number): Line[] {
  const counted = customers.filter(({ gdp }) => !Number.isNaN(gdp));
  const who = counted.map(({ importer }) => importer).join(', ');
  return [
    { name: 'M', expression: list(counted.map(({ imports }) => imports)), note: `USD, imports of ${who}` },
    {
      name: 's',
      expression: list(counted.map((one) => Math.min(shareOfImports(one), OMEGA_CAP))),
      note: `share of ${a.region.id} in them, at most ${OMEGA_CAP} (${a.flows?.dataset.info.name}, ${a.flows?.dataset.info.id})`,
    },
    {
      name: 'Y',
      expression: list(counted.map(({ gdp }) => gdp)),
      note: `USD, GDP (${a.gdp.source ?? ''}, up to ${a.gdp.year})`,
    },
    {
      name: 'loss',
      expression: `-map((M ./ Y) .* map(s, f(x) = log1p(-x)) / (${sigma} - 1), h(x) = expm1(x))`,
      note: `share of GDP, β = M/Y, σ = ${sigma}`,
    },
  ];
}
