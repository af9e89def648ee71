// The arithmetic of each cell.
import { cellOf, type Row } from '../../contract/column.ts';
import { known, type Explanation } from '../../contract/explanation.ts';
import { loadProgrammes } from '../../atlas/programmes.ts';
import type { PortfolioAnswer } from './answer.ts';
import type { Assessed } from './assess.ts';
import { firmParts, goodParts, yearParts } from './explain-firm.ts';
import { optionParts, perMoneyParts } from './explain-measure.ts';
import {
  bandEnd,
  given,
  line,
  none,
  read,
  shareOf,
  solved,
  sumOf,
  unit,
  type Parts,
} from './explain-parts.ts';
import { fixed, MONEY } from './ground.ts';
import { spentOn } from './measures.ts';
import { sameAs } from './rows-more.ts';
import { withheldParts } from './withheld.ts';
import { inOrder, keyOf, ranksOf, yearly } from './rows.ts';

type At = { readonly table: string; readonly row: number; readonly column: string };

export function explainCell(a: Assessed, answer: PortfolioAnswer, where: At): Explanation {
  const row = ((where.table === 'rows' ? answer.rows : answer[where.table]) as readonly Row[])[where.row];
  if (!row) throw new Error(`no row ${where.row} in ${where.table}`);
  const value = cellOf(row, where.column);
  const base = {
    cell: `${String(row['key'])}.${where.column}`,
    value: typeof value === 'number' ? value : null,
  };
  if (typeof value !== 'number') return { ...base, ...none };
  return { ...base, ...partsOf(a, answer, row, where, value) };
}

function partsOf(
  a: Assessed,
  answer: PortfolioAnswer,
  row: Row,
  { table, column, row: place }: At,
  value: number,
): Parts {
  const gap = answer.gap.search;
  switch (table) {
    case 'rows':
      return rankParts(a, placeOf(a, row), column);
    case 'mix':
      return mixParts(a, row, column, value, gap);
    case 'cost':
      return costParts(a, place, column, value, gap);
    case 'options':
      return column === 'tier'
        ? read(column, value, 'the tier that gains most per money borne', 'estimate')
        : optionParts(a, placeOf(a, row), column);
    case 'goods':
      return goodParts(a, place, column);
    case 'firms':
      return firmParts(a, place, column, value, gap);
    case 'curve':
      return curveParts(a, place, column, value, gap);
    case 'rivals':
      return column === 'behind'
        ? given('gain of the best − gain', [
            known('best', Number(answer.rivals[0]?.['gain']), 'gain of the mix', 'cells'),
            known('gain', Number(row['gain']), 'gain of this one', 'cells'),
            line('behind', 'best - gain'),
          ])
        : solved(column, value, gap);
    case 'withheld':
      return withheldParts(a.withheld, row, column);
    case 'clashes':
      return solved(column, value, gap, 'the least by which the demand is missed: slack');
    case 'today':
      return todayParts(a, row, column, value);
    default:
      return read(column, value, 'as declared', 'estimate');
  }
}

const placeOf = (a: Assessed, row: Row): number =>
  a.measures.findIndex(
    (measure) => `${String(row['item'])}/${String(row['instrument'])}` === keyOf(a, measure),
  );

function rankParts(a: Assessed, place: number, column: string): Parts {
  const all = a.alone.map(({ perMoney }) => perMoney);
  switch (column) {
    case 'rank':
      return given('1 + measures that gain more per money', [
        known('all', all, 'gain per money of every measure', 'cells'),
        known('own', all[place]!, 'of this one', 'cells'),
        line('rank', '1 + sum(floor((sign(all - own) + 1) / 2))'),
      ]);
    case 'rankLow':
    case 'rankHigh':
      return bandEnd(ranksOf(a, place), column === 'rankLow' ? 'Low' : 'High', 'rank');
    case 'perMoney':
      return perMoneyParts(a, place);
    case 'beside': {
      const { good, instrument } = a.measures[place]!;
      const { exposure, means } = a.problem.goods[good]!;
      const supply = exposure !== null && means.some((one) => one.instrument === instrument);
      return given('gain per money · (1 − s)/(1 − missed)', [
        known('alone', all[place]!, 'gain per money alone', 'cells'),
        known('s', supply ? exposure.share : 0, 'share of the largest supplier; 0 where none is at stake'),
        known('missed', supply ? (a.mix.missed[good] ?? 0) : 0, 'share still missed', 'solved'),
        line('beside', 'alone * (1 - s) / (1 - missed)'),
      ]);
    }
    case 'perMoneyLow':
    case 'perMoneyHigh':
      return bandEnd(
        a.drawn.map((values) => values[place]!),
        column === 'perMoneyLow' ? 'Low' : 'High',
        'gain per money',
      );
    case 'cost':
      return sumOf(
        yearly(a, a.measures[place]!).map((one) => MONEY * one),
        'costs of its years',
      );
    case 'chosen':
      return shareOf(
        a.used.map((one) => one[place]!),
        'the mix chosen in the draw uses it',
      );
    default:
      return shareOf(
        ranksOf(a, place).map((rank) => rank <= fixed['top of the ranking']),
        'it ranks among the first five',
      );
  }
}

function mixParts(a: Assessed, row: Row, column: string, value: number, gap: number): Parts {
  if (column === 'year')
    return read(column, value, 'the year after that of the trade data, and those that follow');
  if (column === 'tier') return solved(column, value, gap);
  const measure = a.measures[placeOf(a, row)]!;
  const means = a.problem.goods[measure.good]!.means.find(
    ({ instrument }) => instrument === measure.instrument,
  );
  return yearParts(
    column,
    spentOn(a.mix, measure, a.setting.years),
    means?.upkeep ?? 0,
    Number(row['year']) - a.from,
  );
}

function costParts(a: Assessed, place: number, column: string, value: number, gap: number): Parts {
  switch (column) {
    case 'year':
      return read(column, value, 'the year after that of the trade data, and those that follow');
    case 'cost':
      return sumOf(
        inOrder(a).map((one) => MONEY * yearly(a, a.measures[one]!)[place]!),
        'costs of all measures in the year',
      );
    case 'budget':
      return given('B / T', [
        known('B', a.budget.amount, 'budget of all years', 'coefficient'),
        known('T', a.setting.years, 'years', 'coefficient'),
        line('budget', 'B / T', 'what a year leaves over is there in the next'),
      ]);
    default:
      return solved(column, value, gap, 'shadow price of the budget');
  }
}

function curveParts(a: Assessed, place: number, column: string, value: number, gap: number): Parts {
  const one = a.curve[place]!;
  if (column === 'part') return read(column, value, 'budgets looked at [P]', 'coefficient');
  if (column === 'budget')
    return given('part of the budget', [
      unit,
      known('part', one.part, 'part', 'coefficient'),
      known('B', a.setting.budget, 'budget, billions', 'coefficient'),
      line('budget', 'bn * B * part'),
    ]);
  return solved(column, value, gap);
}

function todayParts(a: Assessed, row: Row, column: string, value: number): Parts {
  if (column === 'amount') return read(column, value, String(row['source']));
  const programme = loadProgrammes().find(({ id }) => id === row['key']);
  const places = programme ? (sameAs(a, programme) ?? []) : [];
  return sumOf(
    places.flatMap((place) => yearly(a, a.measures[place]!).map((one) => MONEY * one)),
    'what the mix spends on the same goods by the same instrument',
  );
}
