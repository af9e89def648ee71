// The arithmetic of each cell.
import { cellOf, type Row } from '../../contract/column.ts';
import { known, plain, type Explanation } from '../../contract/explanation.ts';
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
import { mixExplainWords } from './explain-mix-words.ts';
import { portfolioExplainWords } from './explain-words.ts';
import { fixed, MONEY } from './ground.ts';
import { spentOn } from './measures.ts';
import { sameAs } from './rows-more.ts';
import { withheldParts } from './withheld.ts';
import { inOrder, keyOf, ranksOf, yearly } from './rows.ts';

const say = { ...portfolioExplainWords.say, ...mixExplainWords.say };

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
        ? read(column, value, say.bestTier(), 'estimate')
        : optionParts(a, placeOf(a, row), column);
    case 'goods':
      return goodParts(a, place, column);
    case 'firms':
      return firmParts(a, place, column, value, gap);
    case 'curve':
      return curveParts(a, place, column, value, gap);
    case 'rivals':
      return column === 'behind'
        ? given(say.behindFormula(), [
            known('best', Number(answer.rivals[0]?.['gain']), say.bestGain(), 'cells'),
            known('gain', Number(row['gain']), say.ownGain(), 'cells'),
            line('behind', 'best - gain'),
          ])
        : solved(column, value, gap);
    case 'withheld':
      return withheldParts(a.withheld, row, column);
    case 'clashes':
      return solved(column, value, gap, say.missedBy());
    case 'today':
      return todayParts(a, row, column, value);
    default:
      return read(column, value, say.declared(), 'estimate');
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
      return given(say.rankFormula(), [
        known('all', all, say.gains(), 'cells'),
        known('own', all[place]!, say.ownPerMoney(), 'cells'),
        line('rank', '1 + sum(floor((sign(all - own) + 1) / 2))'),
      ]);
    case 'rankLow':
    case 'rankHigh':
      return bandEnd(ranksOf(a, place), column === 'rankLow' ? 'Low' : 'High', say.rank());
    case 'perMoney':
      return perMoneyParts(a, place);
    case 'beside': {
      const { good, instrument } = a.measures[place]!;
      const { exposure, means } = a.problem.goods[good]!;
      const supply = exposure !== null && means.some((one) => one.instrument === instrument);
      return given(say.besideFormula(), [
        known('alone', all[place]!, say.alone(), 'cells'),
        known('s', supply ? exposure.share : 0, say.shareAtStake()),
        known('missed', supply ? (a.mix.missed[good] ?? 0) : 0, say.stillMissed(), 'solved'),
        line('beside', 'alone * (1 - s) / (1 - missed)'),
      ]);
    }
    case 'perMoneyLow':
    case 'perMoneyHigh':
      return bandEnd(
        a.drawn.map((values) => values[place]!),
        column === 'perMoneyLow' ? 'Low' : 'High',
        say.perMoney(),
      );
    case 'cost':
      return sumOf(
        yearly(a, a.measures[place]!).map((one) => MONEY * one),
        say.costsOfYears(),
      );
    case 'chosen':
      return shareOf(
        a.used.map((one) => one[place]!),
        say.uses(),
      );
    default:
      return shareOf(
        ranksOf(a, place).map((rank) => rank <= fixed['top of the ranking']),
        say.amongFirst(),
      );
  }
}

function mixParts(a: Assessed, row: Row, column: string, value: number, gap: number): Parts {
  if (column === 'year') return read(column, value, say.yearsFollow());
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
      return read(column, value, say.yearsFollow());
    case 'cost':
      return sumOf(
        inOrder(a).map((one) => MONEY * yearly(a, a.measures[one]!)[place]!),
        say.costsInYear(),
      );
    case 'budget':
      return given(plain('B / T'), [
        known('B', a.budget.amount, say.budget(), 'coefficient'),
        known('T', a.setting.years, say.years(), 'coefficient'),
        line('budget', 'B / T', say.leftOver()),
      ]);
    default:
      return solved(column, value, gap, say.budgetPrice());
  }
}

function curveParts(a: Assessed, place: number, column: string, value: number, gap: number): Parts {
  const one = a.curve[place]!;
  if (column === 'part') return read(column, value, say.looked(), 'coefficient');
  if (column === 'budget')
    return given(say.partFormula(), [
      unit,
      known('part', one.part, say.looked(), 'coefficient'),
      known('B', a.setting.budget, say.budgetBillions(), 'coefficient'),
      line('budget', 'bn * B * part'),
    ]);
  return solved(column, value, gap);
}

function todayParts(a: Assessed, row: Row, column: string, value: number): Parts {
  const programme = loadProgrammes().find(({ id }) => id === row['key']);
  if (!programme) return none;
  const { source, sourceDate: date, confidence } = programme;
  if (column === 'amount') return read(column, value, say.published({ source, date, confidence }));
  const places = sameAs(a, programme) ?? [];
  return sumOf(
    places.flatMap((place) => yearly(a, a.measures[place]!).map((one) => MONEY * one)),
    say.sameGoods(),
  );
}
