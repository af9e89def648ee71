// The arithmetic of each cell.
import { cellOf, type Row } from '../../contract/column.ts';
import { known, plain, type Explanation, type Line } from '../../contract/explanation.ts';
import { MONEY } from '../portfolio/ground.ts';
import type { LensesAnswer } from './answer.ts';
import { worthsIn, type Assessed } from './assess.ts';
import { partParts } from './explain-worth.ts';
import { bandEnd, given, line, none, read, say, shareOf, unit, type Parts } from './explain-parts.ts';
import { bestDraws, drawnWorths, frontDraws, lensKeys } from './rows.ts';

type At = { readonly table: string; readonly row: number; readonly column: string };

export function explainCell(a: Assessed, answer: LensesAnswer, { table, row: at, column }: At): Explanation {
  const row = ((table === 'rows' ? answer.rows : answer[table]) as readonly Row[])[at];
  if (!row) throw new Error(`no row ${at} in ${table}`);
  const value = cellOf(row, column);
  const cell = `${String(row['key'] ?? row['supplier'] ?? row['sector'])}.${column}`;
  if (typeof value !== 'number') return { cell, value: null, ...none };
  return { cell, value, ...partsOf(a, row, table, column, value) };
}

function partsOf(a: Assessed, row: Row, table: string, column: string, value: number): Parts {
  const place = a.choices.findIndex(({ key }) => key === row['key']);
  switch (table) {
    case 'rows':
      return rowParts(a, place, column, value);
    case 'regret':
      return regretParts(a, place, column);
    case 'parts':
      return partParts(a, place, column);
    case 'suppliers':
      return supplierParts(a, row, column, value);
    default:
      return read(column, value, say.declaredBy(), 'estimate');
  }
}

const sums = {
  safety: { formula: 'shortfall + tail + prices', parts: ['shortfall', 'tail', 'prices'] },
  trade: { formula: 'peace + cuts + declared - funds', parts: ['peace', 'cuts', 'declared', 'funds'] },
  security: { formula: 'power + coercion', parts: ['power', 'coercion'] },
} as const;

function rowParts(a: Assessed, place: number, column: string, value: number): Parts {
  const lens = lensKeys.findIndex((one) => column.startsWith(one));
  if (lens >= 0) {
    const name = lensKeys[lens]!;
    if (column !== name)
      return bandEnd(drawnWorths(a, place, lens), column.endsWith('Low') ? 'Low' : 'High', say.worthOf());
    const { worked } = a.likely.scored[place]!;
    if (!worked) return read(column, value, say.userScore(), 'estimate');
    const { formula, parts } = sums[name];
    return given(plain(formula), [
      ...parts.map((part) => known(part, MONEY * worked.parts[part], say.inParts(), 'cells')),
      line('worth', formula),
    ]);
  }
  switch (column) {
    case 'cost':
      return costParts(a, place);
    case 'worst':
      return given(say.worstFormula(), [
        known('shares', a.regrets.share[place]!, say.regrets(), 'cells'),
        line('worst', 'max(shares)'),
      ]);
    case 'frontShare':
      return shareOf(frontDraws(a, place), say.undominated());
    default:
      return partParts(a, place, column);
  }
}

function costParts(a: Assessed, place: number): Parts {
  const { cost } = a.choices[place]!;
  const { plan } = a.likely.scored[place]!;
  if (!plan)
    return given(plain('cost'), [
      unit,
      known('own', cost, say.asGiven(), 'estimate'),
      line('cost', 'bn * own'),
    ]);
  return given(say.costFormula(), [
    unit,
    known('spent', [0, ...plan.spent], [say.spent(), say.zeroFirst()], 'solved'),
    known('handed', [0, ...plan.handed], [say.handed(), say.zeroFirst()], 'solved'),
    line('cost', 'bn * (sum(spent) + sum(handed))'),
  ]);
}

const lensOf = (column: string): number =>
  ['Safety', 'Trade', 'Security'].findIndex((end) => column.endsWith(end));

function regretParts(a: Assessed, place: number, column: string): Parts {
  const lens = lensOf(column);
  if (column.startsWith('best')) return shareOf(bestDraws(a, place, lens), say.bestUnder());
  const all: Line[] = [
    unit,
    known(
      'all',
      worthsIn(a.likely).map((worths) => worths[lens]!),
      say.worths(),
      'cells',
    ),
    known('own', worthsIn(a.likely)[place]![lens]!, say.ownWorth(), 'cells'),
  ];
  return column.startsWith('lost')
    ? given(say.lostFormula(), [...all, line('lost', 'bn * (max(all) - own)')])
    : given(say.regretFormula(), [
        ...all,
        line('range', 'max(all) - min(all)'),
        line('share', '(max(all) - own) / (range + (1 - sign(range)))', say.allAlike()),
      ]);
}

function supplierParts(a: Assessed, row: Row, column: string, value: number): Parts {
  const { scene, still } = a.likely;
  const goods = scene.suppliers.flatMap((one, g) => (one === row['supplier'] ? [g] : []));
  const exposures = goods.map((g) => scene.problem.goods[g]!.exposure!);
  const cutter = still.find(({ supplier }) => supplier === row['supplier'])!;
  const pi = known(
    'pi',
    exposures.map(({ hazard }) => hazard),
    say.hazards(),
    'estimate',
  );
  if (column === 'goods') return read(column, value, say.goods());
  if (column === 'chance') return given(plain('max π'), [pi, line('chance', 'max(pi)')]);
  if (column === 'missing') {
    const { ground, place, scale } = scene.trade!;
    const at = place(cutter.supplier);
    return given(say.missingFormula(), [
      pi,
      known(
        'o',
        exposures.map(({ outage }) => outage),
        say.outage(),
        'estimate',
      ),
      known(
        'I',
        exposures.map(({ imports }) => imports),
        say.importsBillions(),
      ),
      known(
        's',
        exposures.map(({ share }) => share),
        say.itsShare(),
      ),
      known('X', at === null ? 0 : ground.flows[at * ground.n + ground.self]!, say.deliveries()),
      known('scale', scale, say.scale(), 'cells'),
      line('missing', 'min(1, sum(pi .* o .* I .* s) / max(pi) / (X * scale + (1 - sign(X))) * sign(X))'),
    ]);
  }
  const { income } = cutter;
  if (!income) return given(say.still(), [known('still', 0, say.stillOrUnknown(), 'solved')]);
  return given(plain('−(Ŵ − 1 − max(0, ToT))'), [
    known('W', income.change, [say.inCut(), say.residual({ residual: String(income.residual) })], 'solved'),
    known('terms', income.terms, say.terms(), 'solved'),
    line('lost', 'max(0, terms) - W'),
  ]);
}
