// The arithmetic of what a lasting conflict costs, and of the approximate chance of a bargain.
import type { Row } from '../../contract/column.ts';
import { known } from '../../contract/explanation.ts';
import { fixed } from './assumptions.ts';
import type { Assessed } from './assess.ts';
import { bandEnd, cells, declared, given, line, none, type Parts } from './explain-parts.ts';
import { otherThan } from './loosened.ts';
import { lossesOf, yearsOf } from './rows-more.ts';

export function conflictParts(a: Assessed, place: number, column: string): Parts {
  const { severed, ground, likely: picture } = a;
  const one = severed[Math.floor(place / 2)];
  const side = place % 2 === 0 ? 0 : 1;
  const solution = one?.likely.solution;
  if (!one || !solution) return none;
  if (column === 'residual')
    return given('largest relative error of any equation', [
      known('residual', one.likely.residual, 'of the equilibrium with the barrier', 'solved'),
    ]);
  if (column === 'tilt')
    return given('OCW_i − OCW_j', [
      cells('own', one.likely.loss![side], 'real income that the side loses, %'),
      cells('other', one.likely.loss![otherThan(side)], 'real income that the other loses, %'),
      line('tilt', 'own - other'),
    ]);
  if (column === 'years')
    return given(
      'Σ_t δ^t loss (1 + g)^t',
      [
        cells('loss', one.likely.loss![side], 'real income lost in a year, %'),
        known('delta', picture.values('discount'), 'discount', 'coefficient'),
        known('g', picture.values('growth of trade'), 'growth of trade expected in peace', 'coefficient'),
        known('T', fixed['years of conflict'], 'years of conflict', 'coefficient'),
        line('years', 'sum(loss * (delta * (1 + g)) .^ (0:(T - 1)))', '% of one year’s real income'),
      ],
      'Copeland; METHODS 6.1',
    );
  if (column.startsWith('years'))
    return bandEnd(yearsOf(a, one, side), column.endsWith('Low') ? 'Low' : 'High', 'cost over the years');
  if (column !== 'loss') return bandEnd(lossesOf(one, side), column.endsWith('Low') ? 'Low' : 'High', 'loss');
  const { n, flows, sides } = ground.trade;
  const j = sides[side];
  return given('100 (1 − (E′/E)/P)', [
    known(
      'bought',
      Array.from({ length: n }, (_, i) => flows[i * n + j]!),
      'what it buys from each economy, itself included, money of the table',
    ),
    known(
      'spent',
      solution.spending[j]!,
      `E′: spending with the barrier; residual ${one.likely.residual}`,
      'solved',
    ),
    known('price', solution.price[j]!, 'P: change of its prices', 'solved'),
    line('loss', '100 * (1 - spent / sum(bought) / price)', '% of real income'),
  ]);
}

export function peaceParts(a: Assessed, row: Row, column: string, value: number): Parts {
  if (column === 'warValue') return declared(column, value, 'as asked for');
  const one = a.severed.find(
    ({ barrier }) => String(row['key']) === (barrier === Infinity ? 'no trade' : String(barrier)),
  );
  const loss = one?.likely.loss;
  if (!loss) return none;
  const lines = [
    cells('first', loss[0], 'real income that the first side would lose, %'),
    cells('second', loss[1], 'real income that the second side would lose, %'),
    line('S', 'first + second', 'surplus of peace'),
  ];
  if (column === 'surplus') return given('S = OCW_i + OCW_j', lines);
  return given(
    'F(S − V/4), F the triangular distribution of the sum of two values on [0, V]; approximation [P]',
    [
      ...lines,
      known('V', Number(row['warValue']), 'largest value of a conflict, as asked for', 'coefficient'),
      line('x', column === 'efficient' ? 'S / V' : 'S / V - 1 / 4'),
      line('chance', 'x <= 0 ? 0 : (x >= 2 ? 1 : (x <= 1 ? x ^ 2 / 2 : 1 - (2 - x) ^ 2 / 2))'),
    ],
    'Martin, Mayer & Thoenig (2008); METHODS 6.1',
  );
}
