// The arithmetic of each cell.
import { cellOf, type Row } from '../../contract/column.ts';
import { known, plain, type Explanation } from '../../contract/explanation.ts';
import type { Side } from '../../models/deterrence/escalation.ts';
import type { DeterrenceAnswer } from './answer.ts';

import type { Assessed } from './assess.ts';
import { besideParts } from './explain-beside.ts';
import { conflictParts, peaceParts } from './explain-conflict.ts';
import { decouplingParts, driverParts, playParts } from './explain-more.ts';
import {
  assumed,
  bandEnd,
  cells,
  damageParts,
  declared,
  given,
  line,
  none,
  shareOf,
  type Parts,
} from './explain-parts.ts';
import { explainWords } from './explain-words.ts';
import { lossTerms } from './goods.ts';
import { exposed, otherThan } from './loosened.ts';
import { answers, pair } from './picture.ts';
import { at, smaller } from './rows.ts';
import { rungNames, termsOf } from './rungs.ts';
import { OMEGA_CAP } from '../../measures/power.ts';
import { lossParts } from '../shock/bounds.ts';

const { say } = explainWords;

type At = { readonly table: string; readonly row: number; readonly column: string };

export function explainCell(a: Assessed, answer: DeterrenceAnswer, where: At): Explanation {
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
  answer: DeterrenceAnswer,
  row: Row,
  { table, column, row: place }: At,
  value: number,
): Parts {
  switch (table) {
    case 'rows':
      return thresholdParts(a, row, column);
    case 'rungs':
      if (column === 'wanting' || column === 'unsold') return boundParts(a, row, column);
      return declared(
        column,
        value,
        column === 'days' ? [say.likelyValue(), say.wholeDays()] : say.likelyValue(),
      );
    case 'damage':
      return pairParts(a, row, column);
    case 'index':
      return indexParts(a, row, column);
    case 'play':
      return playParts(a, place, column, value);
    case 'conflict':
      return conflictParts(a, place, column);
    case 'decoupling':
      return decouplingParts(a, place, column);
    case 'drivers':
      return driverParts(a, row, column, value);
    case 'goods':
      return goodParts(a, place, column, value);
    case 'beside':
      return besideParts(a, answer, row, column, value);
    default:
      return peaceParts(a, row, column, value);
  }
}

const sideOf = ({ named }: Assessed, id: unknown): Side => (named[0].id === id ? 0 : 1);
const rungOf = (name: unknown): number => rungNames.findIndex((one) => one === name);
/** Place of a pair of rungs, by who climbs. */
const placeOf = (side: Side, own: number, other: number): number =>
  side === 0 ? pair(own, other) : pair(other, own);

/** Output lost while a rung lasts: what `shock --model bounds` tells of the document of the rung. */
function boundParts(a: Assessed, row: Row, column: 'wanting' | 'unsold'): Parts {
  const one = a.bounded[sideOf(a, row['climber'])][rungOf(row['name'])];
  if (!one) return none;
  const { x, value } = one.behind[column];
  if (column === 'wanting') return lossParts(Float64Array.from(value), [...x.keys()], Float64Array.from(x));
  return given(plain('Σ (x − x′) / Σ x, x′ = A′x′ + f′'), [
    known('x', x, say.outputDay()),
    known('lost', value, say.salesLost(), 'solved'),
    line('share', 'sum(lost) / sum(x)'),
  ]);
}

function thresholdParts(a: Assessed, row: Row, column: string): Parts {
  const { likely, draws } = a;
  const side = sideOf(a, row['climber']);
  const rung = rungOf(row['name']);
  const one = at(likely, side, rung);
  const other = otherThan(side);
  switch (column) {
    case 'threshold':
      return given(plain('B* = δ C_i(k, r) + h D_i'), [
        cells('C', one.answered, say.withAnswer()),
        known('delta', likely.values('discount'), assumed('discount'), 'coefficient'),
        known('h', likely.values('hazard of disaster'), assumed('hazard of disaster'), 'coefficient'),
        cells('D', likely.disaster[side], say.disaster()),
        line('threshold', 'delta * C + h * D', say.percentOfGdp()),
      ]);
    case 'thresholdLow':
    case 'thresholdHigh':
      return bandEnd(
        draws.map((draw) => at(draw, side, rung).threshold),
        column === 'thresholdLow' ? 'Low' : 'High',
        plain('B*'),
      );
    case 'alone':
      return damageParts(a, likely, side, placeOf(side, rung, 0));
    case 'answered':
      return damageParts(a, likely, side, placeOf(side, rung, one.answer));
    case 'harm':
      return damageParts(a, likely, other, placeOf(side, rung, 0));
    case 'costOfAnswer': {
      const borne = likely.damages.damage[other];
      return given(plain('C_j(k, r) − C_j(k, 0)'), [
        cells('with', borne[placeOf(side, rung, one.answer)]!, say.otherAnswers()),
        cells('without', exposed(likely, other, rung), say.otherSilent()),
        line('cost', 'with - without', say.percentOfItsGdp()),
      ]);
    }
    case 'credible':
      return shareOf(
        draws.map((draw) => answers(at(draw, side, rung))),
        say.credible(),
      );
    default:
      return none;
  }
}

function pairParts(a: Assessed, row: Row, column: string): Parts {
  const [k0 = 0, k1 = 0] = String(row['key']).split('-').map(Number);
  const side: Side = column.startsWith('first') ? 0 : 1;
  const { likely, draws } = a;
  const of = likely.damages.damage[side];
  const where = pair(k0, k1);
  if (column.endsWith('Low') || column.endsWith('High'))
    return bandEnd(
      draws.map((draw) => draw.damages.damage[side][where]!),
      column.endsWith('Low') ? 'Low' : 'High',
      say.damage(),
    );
  const parts = [
    cells('one', of[pair(k0, 0)]!, say.firstAlone({ rung: k0 })),
    cells('two', of[pair(0, k1)]!, say.secondAlone({ rung: k1 })),
  ];
  if (column.endsWith('Added'))
    return given(plain('C(k, 0) + C(0, r)'), [...parts, line('added', 'one + two')]);
  if (column.endsWith('Over'))
    return given(plain('C(k, 0) + C(0, r) − C(k, r)'), [
      ...parts,
      cells('both', of[where]!, say.onPair()),
      line('over', 'one + two - both'),
    ]);
  return damageParts(a, likely, side, where);
}

function indexParts(a: Assessed, row: Row, column: string): Parts {
  const rung = rungOf(row['name']);
  const where = pair(rung, rung);
  const { likely, draws } = a;
  const both = ([0, 1] as const).map((side) =>
    cells(side === 0 ? 'first' : 'second', likely.damages.damage[side][where]!, say.onThisPair()),
  );
  switch (column) {
    case 'first':
    case 'second':
      return damageParts(a, likely, column === 'first' ? 0 : 1, where);
    case 'numerator':
      return given(plain('min(C_ij, C_ji)'), [...both, line('numerator', 'min(first, second)')]);
    case 'asymmetry':
      return given(plain('(C_ij − C_ji) / (C_ij + C_ji)'), [
        ...both,
        line('asymmetry', '(first - second) / (first + second)'),
      ]);
    default:
      return bandEnd(
        draws.map((draw) => smaller(draw, rung)),
        column === 'numeratorLow' ? 'Low' : 'High',
        plain('min(C_ij, C_ji)'),
      );
  }
}

function goodParts(a: Assessed, place: number, column: string, value: number): Parts {
  const one = a.goods[place];
  if (!one) return none;
  const { values } = a.likely;
  const { cut, days } = termsOf(2, values);
  const imports = known('imports', one.imports, say.importsOf({ economy: one.buyer, year: one.year }));
  const bought = known('bought', one.bought, say.boughtFrom({ economy: one.seller }));
  if (column === 'share') return given(plain('share'), [imports, bought, line('share', 'bought / imports')]);
  if (column !== 'loss') return given(plain(column), [known(column, value, say.tradeOf({ year: one.year }))]);
  const { sigma } = lossTerms(one, cut, values);
  return given(plain('100 (1 − (1 − ω)^(β/(σ−1))) t'), [
    imports,
    bought,
    known('gdp', one.buyerGdp, say.gdpOf({ economy: one.buyer })),
    known('cut', cut, assumed('embargo cut'), 'coefficient'),
    known('replaced', values('replaced'), assumed('replaced'), 'coefficient'),
    known('sigma', sigma, assumed('goods sigma'), 'coefficient'),
    known('days', days, assumed('embargo days'), 'coefficient'),
    line('omega', `min(${OMEGA_CAP}, bought / imports * cut * (1 - replaced))`),
    line('loss', '100 * (1 - (1 - omega) ^ (imports / gdp / (sigma - 1))) * days / 365', say.percentOfGdp()),
  ]);
}
