// What every explanation of the question is made of.
import { known, type Line } from '../../contract/explanation.ts';
import { OMEGA_CAP } from '../../measures/power.ts';
import { arithmetic, line, type Parts } from '../shared/arithmetic.ts';

export const SOURCE = 'docs/methods/chokepoints.md; [P] marks this project’s own rules';
export const { none, given, percentile, stated } = arithmetic(SOURCE);
export { line, type Parts };
export const CMS =
  'Clayton, Maggiori & Schreger: losing a share ω of sources raises the price index by (1−ω)^(1/(1−σ))';
export const BFT = 'Baldwin, Freeman & Theodorakopoulos (2023)';
/**
 * Lines that end in `name`, the loss of a GDP over codes: `M` imports by code and one list of what each holder supplies.
 * Codes of which nothing comes from the holders are left out.
 */
export function lossLines(
  name: string,
  codes: readonly { readonly imports: number; readonly held: readonly number[] }[],
  gdp: { readonly value: number; readonly note: string },
  sigma: number,
): readonly Line[] {
  const holders = codes[0]?.held.map((_, k) => k) ?? [];
  return [
    known(
      `M${name}`,
      codes.map(({ imports }) => imports),
      'USD, imports by code',
    ),
    ...holders.map((k) =>
      known(
        `v${name}${k}`,
        codes.map(({ held }) => held[k]!),
        'USD, of them from the holder',
      ),
    ),
    line(
      `s${name}`,
      `map((${holders.map((k) => `v${name}${k}`).join(' + ')}) ./ M${name}, f(x) = min(x, ${OMEGA_CAP}))`,
      `share withheld, at most ${OMEGA_CAP}`,
    ),
    known(`Y${name}`, gdp.value, gdp.note),
    known(`sigma${name}`, sigma, 'elasticity between sources', 'coefficient'),
    line(
      name,
      `-expm1(sum(M${name} .* map(s${name}, f(x) = log1p(-x))) / Y${name} / (sigma${name} - 1))`,
      'share of GDP',
    ),
  ];
}
