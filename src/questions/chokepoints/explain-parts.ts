// What every explanation of the question is made of.
import { known, plain, type Line, type Note } from '../../contract/explanation.ts';
import { OMEGA_CAP } from '../../measures/power.ts';
import { arithmetic, line, methods, type Parts } from '../shared/arithmetic.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import type { Assessment } from './assess.ts';
import { explainWords } from './explain-words.ts';

const { say } = explainWords;
const terms = explainTerms.say;

export const { none, given, percentile, stated } = arithmetic(methods('docs/methods/chokepoints.md'));
export { line, type Parts };
export const CMS = terms.cms();
export const BFT = plain('Baldwin, Freeman & Theodorakopoulos (2023)');

/** Line of a GDP: whose, from where, of when. */
export const gdpNote = ({ gdp }: Assessment, economy: string): Note =>
  terms.gdpOf({ economy, source: gdp.source, year: gdp.year });

/**
 * Lines that end in `name`, the loss of a GDP over codes: `M` imports by code and one list of what each holder supplies.
 * Codes of which nothing comes from the holders are left out.
 */
export function lossLines(
  name: string,
  codes: readonly { readonly imports: number; readonly held: readonly number[] }[],
  gdp: { readonly value: number; readonly note: Note },
  sigma: number,
): readonly Line[] {
  const holders = codes[0]?.held.map((_, k) => k) ?? [];
  return [
    known(
      `M${name}`,
      codes.map(({ imports }) => imports),
      say.importsByCode(),
    ),
    ...holders.map((k) =>
      known(
        `v${name}${k}`,
        codes.map(({ held }) => held[k]!),
        say.heldByCode(),
      ),
    ),
    line(
      `s${name}`,
      `map((${holders.map((k) => `v${name}${k}`).join(' + ')}) ./ M${name}, f(x) = min(x, ${OMEGA_CAP}))`,
      say.withheld({ cap: String(OMEGA_CAP) }),
    ),
    known(`Y${name}`, gdp.value, gdp.note),
    known(`sigma${name}`, sigma, terms.sigma(), 'coefficient'),
    line(
      name,
      `-expm1(sum(M${name} .* map(s${name}, f(x) = log1p(-x))) / Y${name} / (sigma${name} - 1))`,
      terms.shareOfGdp(),
    ),
  ];
}
