// The arithmetic of one cell of the question's tables.
import { cellOf, type Row } from '../../contract/column.ts';
import { known, plain, type Explanation, type Line } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { LERNER_ELASTICITIES, SOLE_SHARE } from '../../measures/dominance.ts';
import { FULL_REPLACEMENT_MONTHS, LAST_PART } from '../../measures/indispensability.ts';
import { OMEGA_CAP } from '../../measures/power.ts';
import { BAND } from '../map/evidence.ts';
import { line } from '../shared/arithmetic.ts';
import { indLines, monthsLines, rankLines, worldGdpLines } from '../shared/explain-losses.ts';
import type { Assessment, Judged } from './assess.ts';
import { yearsHeld, type Customer } from './customers.ts';
import { customerParts, pairParts } from './explain-customer.ts';
import {
  CMS,
  flowsNote,
  given,
  lossLines,
  none,
  notesOf,
  percentile,
  stated,
  type Parts,
} from './explain-parts.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { inWords } from '../shared/explain-words.ts';
import { shortfallParts, timeParts } from './explain-spare.ts';
import { explainWords } from './explain-words.ts';
import { PASS_THROUGH, passesThrough } from './losses.ts';
import { largestOf } from './rows.ts';

const { say } = explainWords;
const terms = explainTerms.say;

/** Explains a cell of any table of an assessment's answer. */
export async function explainCell(
  ctx: Context,
  a: Assessment,
  table: readonly Row[],
  at: { readonly table: string; readonly row: number; readonly column: string },
): Promise<Explanation> {
  const row = table[at.row];
  if (!row) throw new Error(`no row ${at.row} in ${at.table}`);
  const cell = cellOf(row, at.column);
  const base = {
    cell: `${String(row['key'] ?? row['product'])}.${at.column}`,
    value: typeof cell === 'number' ? cell : null,
  };
  if (typeof cell !== 'number') return { ...base, ...none };
  if (at.table === 'customers') return { ...base, ...(await customerParts(ctx, a, row, at.column)) };
  if (at.table === 'shortfall') return { ...base, ...shortfallParts(a, row, at.column) };
  if (at.table === 'pair') return { ...base, ...(await pairParts(ctx, a, at.column)) };
  const one = a.judged.find(({ item }) => item.product === row['product']);
  return { ...base, ...(one ? rowParts(a, one, at.column, cell) : none) };
}

const LOSS = 'Σ_j GDP_j (1 − (1−s_ij)^(β_j/(σ−1))), β_j = M_j/GDP_j';

function rowParts(a: Assessment, one: Judged, name: string, cell: number): Parts {
  const { scored, world, replacement } = one;
  const customers = one.customers ?? [];
  const total = (sigma: number): Parts =>
    given(
      plain(LOSS),
      [...lossLines(a, customers, sigma), line('total', 'sum(Y .* loss)', terms.usd())],
      CMS,
    );
  const who = customers.map(({ importer }) => importer);
  const column = (of: (buyer: Customer) => number): number[] => customers.map(of);
  const bought = (): Line =>
    known(
      'v',
      column(({ fromHere }) => fromHere),
      say.boughtBy({ economy: a.region.id, who }),
    );
  const imports = (): Line =>
    known(
      'M',
      column((buyer) => buyer.imports),
      say.importsOf({ who }),
    );
  const soleLines = (): Line[] => [
    imports(),
    bought(),
    { name: 's', expression: 'map(v ./ M, f(x) = min(1, x))', note: say.shareFrom({ economy: a.region.id }) },
    known(
      'held',
      column((buyer) => (a.flows ? yearsHeld(buyer, a.flows.rule).filter(Boolean).length : 0)),
      say.heldOf(),
      'cells',
    ),
    {
      name: 'alone',
      expression: `and(s > ${SOLE_SHARE}, held >= ${a.flows?.rule.need ?? 0})`,
      note: say.alone(),
    },
  ];
  switch (name) {
    case 'score':
      return scored ? given(scored.formula, scored.explain()) : none;
    case 'scoreLow':
    case 'scoreHigh':
      return percentile(scored?.scores ?? [], BAND[name === 'scoreLow' ? 0 : 1], say.scoreDraws());
    case 'worldShare':
      return given(plain('m'), upTo(world.lines(), 'm'));
    case 'worldShareLow':
    case 'worldShareHigh':
      return world.draws
        ? percentile(world.draws, BAND[name === 'worldShareLow' ? 0 : 1], terms.shareDraws())
        : stated('share', cell, say.rangeEnd());
    case 'worldHhi':
      return given(plain('HHI = Σ s_i²'), upTo(world.lines(), 'worldHhi'));
    case 'lerner': {
      const { demand, fringe } = LERNER_ELASTICITIES;
      return given(
        plain('L = m / (ε_D + (1−m) ε_S)'),
        [
          ...upTo(world.lines(), 'm'),
          {
            name: 'L',
            expression: `m / (${demand} + (1 - m) * ${fringe})`,
            note: plain(`ε_D = ${demand}, ε_S = ${fringe}`),
          },
        ],
        say.fringe(),
      );
    }
    case 'year':
      return stated('year', cell, inWords(world.source));
    case 'exports':
      return stated('X', cell, [terms.usd(), ...flowsNote(a)]);
    case 'sole':
      return given(say.soleFormula({ share: SOLE_SHARE }), [...soleLines(), line('N', 'sum(alone)')]);
    case 'covered':
      return given(say.overThem(), [...soleLines(), line('covered', 'sum(alone .* v)', terms.usd())]);
    case 'customers':
      return given(say.customers(), [bought(), line('customers', 'count(v)', terms.howMany())]);
    case 'destinations':
      return given(plain('HHI = Σ_j (v_j / Σ v)²'), [
        bought(),
        line('destinations', 'sum((v / sum(v)) .^ 2)'),
      ]);
    case 'essential':
      return given(say.atCap(), [
        imports(),
        bought(),
        { name: 's', expression: 'map(v ./ M, f(x) = min(1, x))', note: say.ofTheirImports() },
        line('essential', `sum(map(s, f(x) = x >= ${OMEGA_CAP} ? 1 : 0))`),
      ]);
    case 'hardestLoss':
      return given(
        plain('max_j (1 − (1−s_ij)^(β_j/(σ−1)))'),
        [
          ...lossLines(
            a,
            customers.filter((buyer) => passesThrough(buyer) === false),
            a.sigma.likely,
          ),
          line('hardest', 'max(loss)', say.notPassing({ most: PASS_THROUGH })),
        ],
        CMS,
      );
    case 'largestValue':
      return given(plain('max_j s_ij M_j'), [
        bought(),
        line('largest', 'max(v)', terms.economy({ economy: largestOf(customers)?.importer ?? null })),
      ]);
    case 'loss':
      return total(a.sigma.likely);
    case 'lossLow':
      return total(a.sigma.most);
    case 'lossHigh':
      return total(a.sigma.least);
    case 'lossShare':
      return given(
        say.over({ formula: LOSS, whole: 'Σ_j GDP_j' }),
        [
          ...lossLines(a, customers, a.sigma.likely),
          line('lossShare', 'sum(Y .* loss) / sum(Y)', say.ofCustomersGdp()),
        ],
        CMS,
      );
    case 'lastTenth':
      return given(plain(`1 − Σ_j M_j g(${1 - LAST_PART} s_ij) / Σ_j M_j g(s_ij), g(s) = −ln(1−s) [P]`), [
        imports(),
        bought(),
        {
          name: 's',
          expression: `map(v ./ M, f(x) = min(x, ${OMEGA_CAP}))`,
          note: say.shareCapped({ economy: a.region.id, cap: String(OMEGA_CAP) }),
        },
        {
          name: 'lastTenth',
          expression: `1 - sum(M .* map(s, f(x) = log1p(-(1 - ${LAST_PART}) * x))) / sum(M .* map(s, h(x) = log1p(-x)))`,
          note: terms.linear({ value: LAST_PART }),
        },
      ]);
    case 'ind':
      return given(
        plain(`IND = Σ GDP_j Loss_j / Σ GDP_j · min(1, T/${FULL_REPLACEMENT_MONTHS}) [P]`),
        [
          ...lossLines(a, customers, a.sigma.likely),
          ...(a.flows?.losses ? worldGdpLines(a.flows.losses) : []),
          ...monthsLines(replacement),
          line('IND', `sum(Y .* loss) / GDP * min(1, T / ${FULL_REPLACEMENT_MONTHS})`),
        ],
        CMS,
      );
    case 'rank': {
      const full = a.flows?.losses;
      if (!full) return none;
      return given(
        say.rank(),
        [
          ...worldGdpLines(full),
          ...monthsLines(replacement),
          ...indLines(full, one.codes, notesOf(a)),
          ...rankLines(full, Math.round(cell * full.cells), notesOf(a)),
        ],
        CMS,
      );
    }
    default:
      return timeParts(one, name, cell);
  }
}

/** The lines up to the one named. */
function upTo(lines: readonly Line[], name: string): readonly Line[] {
  return lines.slice(0, lines.findIndex((one) => one.name === name) + 1);
}
