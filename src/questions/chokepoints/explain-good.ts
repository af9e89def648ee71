// The arithmetic of a good's row.
import { known, plain, type Line } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { LAST_PART } from '../../measures/indispensability.ts';
import { OMEGA_CAP } from '../../measures/power.ts';
import { originsOf, usersOf } from '../../models/total-dependence.ts';
import { BAND } from '../map/evidence.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { inWords } from '../shared/explain-words.ts';
import { MONTHS, type End } from '../shared/replacement.ts';
import type { Assessment, ListedGood, View } from './assess.ts';
import { BFT, CMS, gdpNote, given, line, none, percentile, stated, type Parts } from './explain-parts.ts';
import { explainWords } from './explain-words.ts';
import type { Linked } from './goods-structure.ts';
import { viewOf, type GoodPair } from './pairs.ts';
import { withSolver } from './structure.ts';

const { say } = explainWords;
const terms = explainTerms.say;

const endOf = (column: string): End =>
  column.endsWith('Low') ? 'low' : column.endsWith('High') ? 'high' : 'likely';

export async function goodParts(
  ctx: Context,
  a: Assessment,
  view: View,
  one: ListedGood,
  column: string,
): Promise<Parts> {
  const { pair, drawn, replacement } = one;
  const end = BAND[endOf(column) === 'low' ? 0 : 1];
  const flows = flowLines(a, pair);
  const share = [...flows, line('share', 'min(1, flow / imports)', plain('0-1'))];
  switch (column) {
    case 'flow':
      return given(say.flow(), flows.slice(0, flows.findIndex(({ name }) => name === 'flow') + 1));
    case 'year':
    case 'structureYear':
      return stated(
        'year',
        column === 'year' ? pair.year : (a.structure?.table.year ?? 0),
        inWords(pair.source),
      );
    case 'share':
      return given(plain('flow / imports'), share);
    case 'shareLow':
    case 'shareHigh':
      return drawn ? percentile(drawn.share, end, terms.shareDraws()) : none;
    case 'lossLow':
    case 'lossHigh':
      return drawn ? percentile(drawn.loss, end, say.lossDraws()) : none;
    case 'loss':
      return given(
        plain('1 − (1−ω)^(β/(σ−1)), β = imports / Y'),
        [
          ...share,
          known('Y', one.gdp, gdpNote(a, pair.target)),
          known('sigma', a.sigma.likely, terms.sigma(), 'coefficient'),
          line(
            'loss',
            `1 - (1 - min(share, ${OMEGA_CAP})) ^ (imports / Y / (sigma - 1))`,
            terms.shareOfGdp(),
          ),
        ],
        CMS,
      );
    case 'convexity':
      return given(plain('1 − g(0.9 ω) / g(ω), g(ω) = −ln(1−ω) [P]'), [
        ...share,
        line(
          'convexity',
          `1 - log1p(-(1 - ${LAST_PART}) * min(share, ${OMEGA_CAP})) / log1p(-min(share, ${OMEGA_CAP}))`,
          terms.linear({ value: LAST_PART }),
        ),
      ]);
    case 'months':
    case 'monthsLow':
    case 'monthsHigh':
      return replacement ? given(MONTHS[replacement.basis], replacement.lines(endOf(column))) : none;
    case 'total':
    case 'unknown':
      return totalParts(ctx, a, view, pair, column);
    case 'lookThrough':
    case 'lookThroughVa':
    case 'faceValue':
      return structureParts(a, view, pair, column);
    default:
      return none;
  }
}

/** Lines `imports` and `flow`, USD; `flow` stands where it can end an explanation. */
function flowLines(a: Assessment, pair: GoodPair): readonly Line[] {
  const where = terms.ofYear({ name: pair.source, year: pair.year });
  if (pair.given)
    return [
      known('rate', pair.given.perUsd, say.rate(), 'coefficient'),
      known('v', pair.given.flow, [say.from({ economy: pair.holder }), where]),
      line('flow', 'v / rate', terms.usd()),
      known('M', pair.given.imports, [say.importsFromAll({ economy: pair.target }), where]),
      line('imports', 'M / rate', terms.usd()),
    ];
  const parts = pair.codes.map((code) => a.markets!.of([code]));
  const { codes } = a.markets!;
  const [i, j] = [codes.indexOf(pair.holder), codes.indexOf(pair.target)];
  const what = [say.byCodes({ codes: pair.codes.map(String) }), where];
  return [
    known(
      'v',
      parts.map(({ flows, n }) => flows[i * n + j]!),
      [say.from({ economy: pair.holder }), ...what],
    ),
    line('flow', 'sum(v)', terms.usd()),
    known(
      'M',
      parts.map(({ imports }) => (imports[j]! > 0 ? imports[j]! : 0)),
      [say.importsOf({ economy: pair.target }), ...what],
    ),
    line('imports', 'sum(M)', terms.usd()),
  ];
}

/** The equation that the share solves, or what all origins leave. */
export async function totalParts(
  ctx: Context,
  a: Pick<Assessment, 'markets'>,
  { sides }: Pick<View, 'sides'>,
  pair: Pick<GoodPair, 'item' | 'holder' | 'target' | 'total'>,
  column: 'total' | 'unknown',
): Promise<Parts> {
  return withSolver(ctx, async (solve) => {
    const seen = a.markets && viewOf(ctx, a.markets, pair.item, sides, solve);
    if (!seen || !a.markets) return none;
    const { market, view } = seen;
    const { codes } = a.markets;
    const [i, j] = [codes.indexOf(pair.holder), codes.indexOf(pair.target)];
    const from = [...codes.keys()].filter((k) => k !== j && market.flows[k * market.n + j]! > 0);
    const formula = '(I − T) S = diag(q / supply), T_ji = X_ij / supply_j [P]';
    if (column === 'unknown') {
      const { share } = originsOf(view.walks, j, solve);
      const made = [...codes.keys()].filter((k) => share[k]! !== 0);
      return given(
        [plain('1 − Σ_i S_ji'), plain(formula)],
        [
          known(
            'S',
            made.length > 0 ? made.map((k) => share[k]!) : [0],
            say.madeIn({ names: made.map((k) => codes[k]!) }),
            'solved',
          ),
          line('unknown', 'max(0, 1 - sum(S))'),
        ],
      );
    }
    const { share } = usersOf(view.walks, i, solve);
    return {
      ...given(plain(formula), [
        known(
          'X',
          from.map((k) => market.flows[k * market.n + j]!),
          say.buys({ economy: pair.target, names: from.map((k) => codes[k] || 'other') }),
        ),
        known('q', view.production[j]!, say.makesItself()),
        line('supply', 'sum(X) + q', terms.usd()),
        known(
          'S',
          from.map((k) => share[k]!),
          say.madeBy({ economy: pair.holder }),
          'solved',
        ),
        known('total', pair.total ?? 0, say.sameOf({ economy: pair.target }), 'solved'),
        line('residual', 'total - sum(X .* S) / supply', say.nearZero()),
      ]),
      ends: 'residual',
    };
  });
}

/** What of all that stands behind the target's final use the holder makes as this good. */
export function structureParts(
  a: Pick<Assessment, 'structure'>,
  { links }: Pick<View, 'links'>,
  pair: Linked,
  column: string,
): Parts {
  const behind = links?.behind(pair.target);
  if (!links || !behind || !a.structure) return none;
  const { table, c, origins, originOf } = a.structure;
  const from = origins.indexOf(pair.holder);
  const made = links.madeIn(pair.codes);
  const added = column === 'lookThroughVa';
  const lines: Line[] = [known('y', behind.y, say.behind({ economy: pair.target }), 'solved')];
  if (added) lines.push(known('w', c.v, say.addedRate()));
  const terms: string[] = [];
  made.forEach(({ industry, good, all }, m) => {
    lines.push(
      known(`g${m}`, good, say.goodTrade({ industry })),
      known(`G${m}`, all, say.industryTrade({ industry })),
    );
    table.sectors.forEach((sector, i) => {
      if (originOf[i] !== from || sector.industry !== industry) return;
      if (column !== 'faceValue') {
        terms.push(`g${m} / G${m} * y[${i + 1}]${added ? ` * w[${i + 1}]` : ''}`);
        return;
      }
      const cells = Array.from(
        { length: c.a.start[i + 1]! - c.a.start[i]! },
        (_, k) => c.a.start[i]! + k,
      ).filter((e) => c.a.value[e] !== 0 && behind.f[c.a.column[e]!] !== 0);
      lines.push(
        known(`f${i}`, behind.f[i]!, say.finalUse({ sector: table.labels[i]!, economy: pair.target })),
        known(
          `z${i}`,
          cells.map((e) => table.z.value[e]!),
          say.othersBuy({ sector: table.labels[i]! }),
        ),
        known(
          `x${i}`,
          cells.map((e) => table.x[c.a.column[e]!]!),
          say.theirOutput(),
        ),
        known(
          `d${i}`,
          cells.map((e) => behind.f[c.a.column[e]!]!),
          say.finalUseOfTheirs({ economy: pair.target }),
        ),
      );
      terms.push(`g${m} / G${m} * (f${i} + ${cells.length > 0 ? `sum(z${i} ./ x${i} .* d${i})` : '0'})`);
    });
  });
  return given(
    say.behindFormula(),
    [...lines, line('share', `(${terms.join(' + ') || '0 * y[1]'}) / ${added ? 'sum(w .* y)' : 'sum(y)'}`)],
    BFT,
  );
}
