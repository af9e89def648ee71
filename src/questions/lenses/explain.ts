// The arithmetic of each cell.
import { cellOf, type Row } from '../../contract/column.ts';
import { known, type Explanation, type Line } from '../../contract/explanation.ts';
import { MONEY } from '../portfolio/ground.ts';
import type { LensesAnswer } from './answer.ts';
import { worthsIn, type Assessed } from './assess.ts';
import { partParts } from './explain-worth.ts';
import { bandEnd, given, line, none, read, shareOf, unit, type Parts } from './explain-parts.ts';
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
      return read(column, value, 'as declared', 'estimate');
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
      return bandEnd(drawnWorths(a, place, lens), column.endsWith('Low') ? 'Low' : 'High', 'worth');
    const { worked } = a.likely.scored[place]!;
    if (!worked) return read(column, value, 'a score of the user’s own', 'estimate');
    const { formula, parts } = sums[name];
    return given(formula, [
      ...parts.map((part) => known(part, MONEY * worked.parts[part], 'as in table parts', 'cells')),
      line('worth', formula),
    ]);
  }
  switch (column) {
    case 'cost':
      return costParts(a, place);
    case 'worst':
      return given('max_l (U_l^best − U_l) / range_l', [
        known('shares', a.regrets.share[place]!, 'regret under each lens as a share of the range', 'cells'),
        line('worst', 'max(shares)'),
      ]);
    case 'frontShare':
      return shareOf(frontDraws(a, place), 'no option is worth as much under all lenses and more under one');
    default:
      return partParts(a, place, column);
  }
}

function costParts(a: Assessed, place: number): Parts {
  const { cost } = a.choices[place]!;
  const { plan } = a.likely.scored[place]!;
  if (!plan)
    return given('cost', [
      unit,
      known('own', cost, 'as given, billions', 'estimate'),
      line('cost', 'bn * own'),
    ]);
  return given('spent + handed to firms', [
    unit,
    known('spent', [0, ...plan.spent], '0, then what is spent for good in each year, billions', 'solved'),
    known('handed', [0, ...plan.handed], '0, then what firms are handed in each year, billions', 'solved'),
    line('cost', 'bn * (sum(spent) + sum(handed))'),
  ]);
}

const lensOf = (column: string): number =>
  ['Safety', 'Trade', 'Security'].findIndex((end) => column.endsWith(end));

function regretParts(a: Assessed, place: number, column: string): Parts {
  const lens = lensOf(column);
  if (column.startsWith('best'))
    return shareOf(bestDraws(a, place, lens), 'no option is worth more under the lens');
  const all: Line[] = [
    unit,
    known(
      'all',
      worthsIn(a.likely).map((worths) => worths[lens]!),
      'worth of every option under the lens, billions',
      'cells',
    ),
    known('own', worthsIn(a.likely)[place]![lens]!, 'of this one', 'cells'),
  ];
  return column.startsWith('lost')
    ? given('U_l^best − U_l', [...all, line('lost', 'bn * (max(all) - own)')])
    : given('(U_l^best − U_l) / range_l', [
        ...all,
        line('range', 'max(all) - min(all)'),
        line('share', '(max(all) - own) / (range + (1 - sign(range)))', '0 where all are worth the same'),
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
    'chance of a cut a year of each good',
    'estimate',
  );
  if (column === 'goods') return read(column, value, 'goods of which it is the largest supplier');
  if (column === 'chance') return given('max π', [pi, line('chance', 'max(pi)')]);
  if (column === 'missing') {
    const { ground, place, scale } = scene.trade!;
    const at = place(cutter.supplier);
    return given('Σ π o I s / max π / all its deliveries, at most 1', [
      pi,
      known(
        'o',
        exposures.map(({ outage }) => outage),
        'months to replace it / 12, at most 1',
        'estimate',
      ),
      known(
        'I',
        exposures.map(({ imports }) => imports),
        'imports a year, billions',
      ),
      known(
        's',
        exposures.map(({ share }) => share),
        'its share',
      ),
      known(
        'X',
        at === null ? 0 : ground.flows[at * ground.n + ground.self]!,
        'all its deliveries, money of the trade data',
      ),
      known('scale', scale, 'GDP today over GDP of the trade data, billions', 'cells'),
      line('missing', 'min(1, sum(pi .* o .* I .* s) / max(pi) / (X * scale + (1 - sign(X))) * sign(X))'),
    ]);
  }
  return given('−(Ŵ − 1 − max(0, ToT))', [
    known(
      'W',
      cutter.income?.change ?? 0,
      `Ŵ − 1 with the cut; residual ${cutter.income?.residual}`,
      'solved',
    ),
    known('terms', cutter.income?.terms ?? 0, 'terms of trade gained', 'solved'),
    line('lost', 'max(0, terms) - W'),
  ]);
}
