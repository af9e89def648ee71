// The arithmetic of one customer of one product, and of the pair.
import type { Row } from '../../contract/column.ts';
import { known, plain } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { OMEGA_CAP } from '../../measures/power.ts';
import { BAND } from '../map/evidence.ts';
import { heldLines } from '../shared/explain-held.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { factsOf } from '../shared/supply.ts';
import type { Assessment } from './assess.ts';
import type { Customer } from './customers.ts';
import { listedOf, shareDraws } from './customer-rows.ts';
import { customerSide } from './customer-side.ts';
import {
  CMS,
  flowsNote,
  gdpNote,
  given,
  lossLines,
  none,
  percentile,
  stated,
  type Parts,
} from './explain-parts.ts';
import { explainWords } from './explain-words.ts';
import { pairOf } from './pair.ts';

const { say } = explainWords;
const terms = explainTerms.say;

export async function customerParts(ctx: Context, a: Assessment, row: Row, column: string): Promise<Parts> {
  const listed = listedOf(a).find(
    ({ judged, customer }) => judged.item.product === row['product'] && customer.importer === row['importer'],
  );
  if (!listed) return none;
  const { customer } = listed;
  const from = flowsNote(a);
  const bought = [say.bought({ economy: a.region.id }), ...from];
  const imports = [say.imports(), ...from];
  const loss = (sigma: number): Parts =>
    given(
      plain('1 − (1−s)^(β/(σ−1)), β = M/GDP'),
      [
        ...lossLines(a, [customer], sigma),
        { name: 'lossShare', expression: 'sum(loss)', note: terms.shareOfGdp() },
      ],
      CMS,
    );
  switch (column) {
    case 'imports':
      return stated('M', customer.imports, imports);
    case 'bought':
      return stated('v', customer.fromHere, bought);
    case 'share':
      return given(plain('s = v / M'), [
        known('v', customer.fromHere, bought),
        known('M', customer.imports, imports),
        { name: 's', expression: 'min(1, v / M)', note: say.ofImports() },
      ]);
    case 'shareLow':
    case 'shareHigh':
      return percentile(shareDraws(ctx, a, listed), BAND[column === 'shareLow' ? 0 : 1], terms.shareDraws());
    case 'held': {
      const { key } = listed.judged.item;
      const side = await customerSide(ctx, a, { key, codes: listed.judged.codes }, customer.importer);
      if (!side || !a.flows) return none;
      const { definition, thresholds } = a.flows.rule;
      const cells = Array.from({ length: side.supplies.cells }, (_, c) => c);
      return given(
        say.heldYears(),
        heldLines(side, cells, factsOf(side, null), { definition, thresholds, partner: null }),
        plain(definition.source),
      );
    }
    case 'lossShare':
      return loss(a.sigma.likely);
    case 'lossShareLow':
      return loss(a.sigma.most);
    case 'lossShareHigh':
      return loss(a.sigma.least);
    case 'loss':
      return given(
        plain('GDP · Loss'),
        [
          ...lossLines(a, [customer], a.sigma.likely),
          { name: 'USD', expression: 'sum(Y .* loss)', note: terms.usd() },
        ],
        CMS,
      );
    case 'gdp':
      return stated('Y', customer.gdp, gdpNote(a));
    default:
      return none;
  }
}

/** The arithmetic of the pair: both sides' losses over all codes. */
export async function pairParts(ctx: Context, a: Assessment, column: string): Promise<Parts> {
  const pair = await pairOf(ctx, a.flows, a.region, a.customer, a.gdp);
  if (!pair) return none;
  const side = (name: string, bought: readonly Customer[], gdp: number, sigma: number): Parts['lines'] => [
    known(
      `M${name}`,
      bought.map(({ imports }) => imports),
      say.pairImports(),
    ),
    known(
      `v${name}`,
      bought.map(({ fromHere }) => fromHere),
      say.pairBought(),
    ),
    {
      name: `s${name}`,
      expression: `map(v${name} ./ M${name}, f(x) = min(x, ${OMEGA_CAP}))`,
      note: say.pairShare({ cap: String(OMEGA_CAP) }),
    },
    known(`Y${name}`, gdp, gdpNote(a)),
    {
      name,
      expression: `-expm1(sum(M${name} .* map(s${name}, f(x) = log1p(-x))) / Y${name} / (${sigma} - 1))`,
      note: say.shareOfGdp({ sigma: String(sigma) }),
    },
  ];
  const { likely, least, most } = a.sigma;
  const sigma = column.endsWith('Low') ? most : column.endsWith('High') ? least : likely;
  const formula = plain('1 − exp(−Σ_p β_p g(s_p)), g(s) = −ln(1−s)/(σ−1)');
  const there = side('there', pair.there, pair.gdpThere, sigma);
  const here = side('here', pair.here, pair.gdpHere, sigma);
  if (column.startsWith('there')) return given(formula, there, CMS);
  if (column.startsWith('here')) return given(formula, here, CMS);
  const last =
    column === 'net'
      ? { name: 'net', expression: 'there - here', note: plain('Λ') }
      : { name: 'symmetric', expression: '(there - here) / (there + here)', note: say.overBoth() };
  return given(plain('Λ = there − here'), [...there, ...here, last], plain('Hirschman (1945)'));
}
