// The arithmetic of what a lasting conflict costs, and of the approximate chance of a bargain.
import type { Row } from '../../contract/column.ts';
import { known, plain } from '../../contract/explanation.ts';
import { fixed } from './assumptions.ts';
import type { Assessed } from './assess.ts';
import {
  assumed,
  bandEnd,
  cells,
  declared,
  given,
  line,
  METHODS,
  none,
  type Parts,
} from './explain-parts.ts';
import { explainPlayWords } from './explain-play-words.ts';
import { otherThan } from './loosened.ts';
import { lossesOf, yearsOf } from './rows-more.ts';

const { say } = explainPlayWords;

export function conflictParts(a: Assessed, place: number, column: string): Parts {
  const { severed, ground, likely: picture } = a;
  const one = severed[Math.floor(place / 2)];
  const side = place % 2 === 0 ? 0 : 1;
  const solution = one?.likely.solution;
  if (!one || !solution) return none;
  if (column === 'residual')
    return given(say.residualFormula(), [known('residual', one.likely.residual, say.residual(), 'solved')]);
  if (column === 'tilt')
    return given(plain('OCW_i − OCW_j'), [
      cells('own', one.likely.loss![side], say.sideLoses()),
      cells('other', one.likely.loss![otherThan(side)], say.otherLoses()),
      line('tilt', 'own - other'),
    ]);
  if (column === 'years')
    return given(
      plain('Σ_t δ^t loss (1 + g)^t'),
      [
        cells('loss', one.likely.loss![side], say.lossYear()),
        known('delta', picture.values('discount'), assumed('discount'), 'coefficient'),
        known('g', picture.values('growth of trade'), say.growth(), 'coefficient'),
        known('T', fixed['years of conflict'], say.conflictYears(), 'coefficient'),
        line('years', 'sum(loss * (delta * (1 + g)) .^ (0:(T - 1)))', say.ofYearsIncome()),
      ],
      [plain('Copeland'), METHODS].flat(),
    );
  if (column.startsWith('years'))
    return bandEnd(yearsOf(a, one, side), column.endsWith('Low') ? 'Low' : 'High', say.overYears());
  if (column !== 'loss')
    return bandEnd(lossesOf(one, side), column.endsWith('Low') ? 'Low' : 'High', say.loss());
  const { n, flows, sides } = ground.trade;
  const j = sides[side];
  return given(plain('100 (1 − (E′/E)/P)'), [
    known(
      'bought',
      Array.from({ length: n }, (_, i) => flows[i * n + j]!),
      say.bought(),
    ),
    known('spent', solution.spending[j]!, say.spent({ residual: String(one.likely.residual) }), 'solved'),
    known('price', solution.price[j]!, say.price(), 'solved'),
    line('loss', '100 * (1 - spent / sum(bought) / price)', say.ofIncome()),
  ]);
}

export function peaceParts(a: Assessed, row: Row, column: string, value: number): Parts {
  if (column === 'warValue') return declared(column, value, say.asked());
  const one = a.severed.find(
    ({ barrier }) => String(row['key']) === (barrier === Infinity ? 'no trade' : String(barrier)),
  );
  const loss = one?.likely.loss;
  if (!loss) return none;
  const lines = [
    cells('first', loss[0], say.firstLoses()),
    cells('second', loss[1], say.secondLoses()),
    line('S', 'first + second', say.surplus()),
  ];
  if (column === 'surplus') return given(plain('S = OCW_i + OCW_j'), lines);
  return given(
    say.bargain(),
    [
      ...lines,
      known('V', Number(row['warValue']), say.war(), 'coefficient'),
      line('x', column === 'efficient' ? 'S / V' : 'S / V - 1 / 4'),
      line('chance', 'x <= 0 ? 0 : (x >= 2 ? 1 : (x <= 1 ? x ^ 2 / 2 : 1 - (2 - x) ^ 2 / 2))'),
    ],
    [plain('Martin, Mayer & Thoenig (2008)'), METHODS].flat(),
  );
}
