// The arithmetic of a good's row.
import { known, type Line } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { LAST_PART } from '../../measures/indispensability.ts';
import { OMEGA_CAP } from '../../measures/power.ts';
import { originsOf, usersOf } from '../../models/total-dependence.ts';
import { BAND } from '../map/evidence.ts';
import { MONTHS, type End } from '../shared/replacement.ts';
import type { Assessment, ListedGood, View } from './assess.ts';
import { BFT, CMS, given, line, none, percentile, stated, type Parts } from './explain-parts.ts';
import type { Linked } from './goods-structure.ts';
import { viewOf, type GoodPair } from './pairs.ts';
import { withSolver } from './structure.ts';

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
  const share = [...flows, line('share', 'min(1, flow / imports)', '0-1')];
  switch (column) {
    case 'flow':
      return given('flow', flows.slice(0, flows.findIndex(({ name }) => name === 'flow') + 1));
    case 'year':
    case 'structureYear':
      return stated('year', column === 'year' ? pair.year : (a.structure?.table.year ?? 0), pair.source);
    case 'share':
      return given('flow / imports', share);
    case 'shareLow':
    case 'shareHigh':
      return drawn ? percentile(drawn.share, end, 'one share per draw') : none;
    case 'lossLow':
    case 'lossHigh':
      return drawn
        ? percentile(drawn.loss, end, 'one loss per draw: errors of flows, σ from its triangle')
        : none;
    case 'loss':
      return given(
        '1 − (1−ω)^(β/(σ−1)), β = imports / GDP',
        [
          ...share,
          known('Y', one.gdp, `USD, GDP of ${pair.target} (${a.gdp.source ?? ''}, up to ${a.gdp.year})`),
          known('sigma', a.sigma.likely, 'elasticity between sources', 'coefficient'),
          line('loss', `1 - (1 - min(share, ${OMEGA_CAP})) ^ (imports / Y / (sigma - 1))`, 'share of GDP'),
        ],
        CMS,
      );
    case 'convexity':
      return given('1 − g(0.9 ω) / g(ω), g(ω) = −ln(1−ω) [P]', [
        ...share,
        line(
          'convexity',
          `1 - log1p(-(1 - ${LAST_PART}) * min(share, ${OMEGA_CAP})) / log1p(-min(share, ${OMEGA_CAP}))`,
          '0.1 where power is linear',
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
  const where = `${pair.source}, ${pair.year}`;
  if (pair.given)
    return [
      known('rate', pair.given.perUsd, 'units of the money of the source per USD', 'coefficient'),
      known('v', pair.given.flow, `from ${pair.holder}, ${where}`),
      line('flow', 'v / rate', 'USD'),
      known('M', pair.given.imports, `imports of ${pair.target} from all, ${where}`),
      line('imports', 'M / rate', 'USD'),
    ];
  const parts = pair.codes.map((code) => a.markets!.of([code]));
  const { codes } = a.markets!;
  const [i, j] = [codes.indexOf(pair.holder), codes.indexOf(pair.target)];
  const what = `USD, ${where}, by code: ${pair.codes.join(', ')}`;
  return [
    known(
      'v',
      parts.map(({ flows, n }) => flows[i * n + j]!),
      `from ${pair.holder}, ${what}`,
    ),
    line('flow', 'sum(v)', 'USD'),
    known(
      'M',
      parts.map(({ imports }) => (imports[j]! > 0 ? imports[j]! : 0)),
      `imports of ${pair.target}, ${what}`,
    ),
    line('imports', 'sum(M)', 'USD'),
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
      return given(`1 − Σ_i S_ji; ${formula}`, [
        known(
          'S',
          made.length > 0 ? made.map((k) => share[k]!) : [0],
          `share made in ${made.map((k) => codes[k]).join(', ')}; each solves its equation, see the column of the share made there`,
          'solved',
        ),
        line('unknown', 'max(0, 1 - sum(S))'),
      ]);
    }
    const { share } = usersOf(view.walks, i, solve);
    return {
      ...given(formula, [
        known(
          'X',
          from.map((k) => market.flows[k * market.n + j]!),
          `USD, what ${pair.target} buys from ${from.map((k) => codes[k] || 'others').join(', ')}`,
        ),
        known('q', view.production[j]!, 'USD, what it makes itself, as far as that is known'),
        line('supply', 'sum(X) + q', 'USD'),
        known(
          'S',
          from.map((k) => share[k]!),
          `share of what each of these has that was made in ${pair.holder}`,
          'solved',
        ),
        known('total', pair.total ?? 0, `the same of ${pair.target}`, 'solved'),
        line('residual', 'total - sum(X .* S) / supply', 'near 0'),
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
  const lines: Line[] = [
    known(
      'y',
      behind.y,
      `L f of ${pair.target}: output of each sector behind its final use, solves y = f + A y`,
      'solved',
    ),
  ];
  if (added) lines.push(known('w', c.v, '1 − purchases / output, by sector'));
  const terms: string[] = [];
  made.forEach(({ industry, good, all }, m) => {
    lines.push(
      known(`g${m}`, good, `USD, world trade in the good that belongs to ${industry} (weights of its codes)`),
      known(`G${m}`, all, `USD, world trade in all goods of ${industry}`),
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
        known(`f${i}`, behind.f[i]!, `final use of ${table.labels[i]} in ${pair.target}`),
        known(
          `z${i}`,
          cells.map((e) => table.z.value[e]!),
          `what others buy from ${table.labels[i]}`,
        ),
        known(
          `x${i}`,
          cells.map((e) => table.x[c.a.column[e]!]!),
          'their output',
        ),
        known(
          `d${i}`,
          cells.map((e) => behind.f[c.a.column[e]!]!),
          `final use of what they make in ${pair.target}`,
        ),
      );
      terms.push(`g${m} / G${m} * (f${i} + ${cells.length > 0 ? `sum(z${i} ./ x${i} .* d${i})` : '0'})`);
    });
  });
  return given(
    'Σ_k s_gk · (L f)_(holder,k) / Σ_i (L f)_i, s_gk the good’s share in the trade of industry k [P]',
    [...lines, line('share', `(${terms.join(' + ') || '0 * y[1]'}) / ${added ? 'sum(w .* y)' : 'sum(y)'}`)],
    BFT,
  );
}
