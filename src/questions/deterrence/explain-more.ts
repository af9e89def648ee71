// The arithmetic of play, conflict, decoupling, drivers and of the approximate chance of a bargain.
import type { Row } from '../../contract/column.ts';
import { known } from '../../contract/explanation.ts';
import { sobolPoints } from '../../kernel/sobol.ts';
import { fixed } from './assumptions.ts';
import type { Assessed } from './assess.ts';
import { freeIn, POINTS, thresholdsAt } from './driven.ts';
import { bandEnd, cells, declared, given, line, none, shareOf, type Parts } from './explain-parts.ts';
import { afterwards, exposed, otherThan, rungLooked, SECTOR, signOf, thresholdOf } from './loosened.ts';
import { lowest } from './played.ts';
import { chanceOf, lossesOf, shownEnds, stepsOf } from './rows-more.ts';

export function playParts(a: Assessed, place: number, column: string, value: number): Parts {
  const sweep = a.sweeps[place];
  if (!sweep) return none;
  const { staked, likely, draws } = sweep;
  const second = otherThan(staked.first);
  if (column === 'multiple') return declared(column, value);
  if (column === 'prizeFirst' || column === 'prizeSecond')
    return given('multiple of the lowest threshold', [
      cells(
        'lowest',
        lowest(a.likely, column === 'prizeFirst' ? staked.first : second),
        'lowest threshold of the side',
      ),
      known('least', fixed['least prize'], 'least prize, % of GDP', 'coefficient'),
      known('multiple', staked.multiple, 'as declared', 'coefficient'),
      line('prize', 'multiple * max(least, lowest)'),
    ]);
  if (column === 'same')
    return shareOf(
      draws.map(({ outcome }) => outcome === likely.outcome),
      'subgame-perfect play ends as at likely values',
    );
  if (column === 'riskFirst' || column === 'riskSecond') {
    const side = column === 'riskFirst' ? staked.first : second;
    return given('r* = (U_win − U_yield) / (U_win − U_disaster)', [
      cells('win', staked.prize[side], 'prize, % of GDP; yielding is worth 0'),
      cells(
        'disaster',
        a.likely.disaster[side],
        'real income lost without any trade between the two, %; at least 0',
      ),
      line('risk', 'win / (win + disaster)'),
    ]);
  }
  const way = (['climbs', ...shownEnds] as const).find((one) => column.startsWith(one));
  if (!way) return none;
  if (column !== way)
    return bandEnd(
      draws.map(({ quantal }) => chanceOf(quantal, way)),
      column.endsWith('Low') ? 'Low' : 'High',
      'chance',
    );
  const note = 'chance by the move at which play ends so: logit of expected worth, solved from the last move';
  const ended = stepsOf(likely.quantal, way === 'climbs' ? 'peace' : way);
  return given(way === 'climbs' ? '1 − chance that nobody ever raises a control' : 'sum over moves', [
    known('moves', ended, note, 'solved'),
    line('chance', way === 'climbs' ? '1 - sum(moves)' : 'sum(moves)'),
  ]);
}

export function conflictParts({ severed, ground }: Assessed, place: number, column: string): Parts {
  const one = severed[Math.floor(place / 2)];
  const side = place % 2 === 0 ? 0 : 1;
  const solution = one?.likely.solution;
  if (!one || !solution) return none;
  if (column === 'residual')
    return given('largest relative error of any equation', [
      known('residual', one.likely.residual, 'of the equilibrium with the barrier', 'solved'),
    ]);
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

export function decouplingParts(a: Assessed, place: number, column: string): Parts {
  const one = a.loosened[place];
  if (!one) return none;
  const { who, likely, draws } = one;
  if (column === 'agree' || column === 'sectorAgree') {
    const of = column === 'agree' ? 'other' : 'sector';
    return shareOf(
      draws.map((draw) => signOf(draw[of]) === signOf(likely[of])),
      'the threshold moves the same way',
    );
  }
  const name = (['removed', 'other', 'own', 'sector'] as const).find((each) => column.startsWith(each));
  if (!name) return none;
  if (column !== name)
    return bandEnd(
      draws.map((draw) => draw[name]),
      column.endsWith('Low') ? 'Low' : 'High',
      name,
    );
  const rung = name === 'sector' ? SECTOR : rungLooked(a.ground);
  const after = afterwards(a.ground, a.likely, who, one.place);
  const side = name === 'own' ? who : otherThan(who);
  if (name === 'removed')
    return given('C_i(0, k) before − after', [
      cells('before', exposed(a.likely, who, rung), 'own damage when the other alone climbs, % of GDP'),
      known('after', exposed(after, who, rung), 'the same once nothing of this is bought there', 'solved'),
      line('removed', 'before - after'),
    ]);
  return given('B* after − before', [
    known(
      'after',
      thresholdOf(after, side, rung),
      'threshold once nothing of this is bought there',
      'solved',
    ),
    cells('before', thresholdOf(a.likely, side, rung), 'threshold as it is'),
    line('change', 'after - before'),
  ]);
}

export function driverParts(a: Assessed, row: Row, column: string, value: number): Parts {
  if (column !== 'first' && column !== 'total') return declared(column, value);
  const side = a.named[0].id === row['economy'] ? 0 : 1;
  const free = freeIn(a.ground);
  const j = free.findIndex(({ name }) => name === row['assumption']);
  const d = free.length;
  const points = sobolPoints(POINTS, 2 * d);
  const half = (i: number, from: number): Float64Array =>
    points.slice(i * 2 * d + from, i * 2 * d + from + d);
  const at = (u: Float64Array): number => thresholdsAt(a.ground, a.likely.values, u)[side];
  const all = Array.from({ length: POINTS }, (_, i) => i);
  const note = 'threshold at each point of the design';
  const lines = [
    known('n', POINTS, 'points of Sobol’s sequence', 'coefficient'),
    known(
      'fA',
      all.map((i) => at(half(i, 0))),
      note,
      'solved',
    ),
    known(
      'fB',
      all.map((i) => at(half(i, d))),
      note,
      'solved',
    ),
    known(
      'fAB',
      all.map((i) => {
        const mixed = half(i, 0);
        mixed[j] = points[i * 2 * d + d + j]!;
        return at(mixed);
      }),
      `as fA, with ${String(row['assumption'])} from B`,
      'solved',
    ),
    line('m', '(sum(fA) + sum(fB)) / (2 * n)'),
    line('v', '(sum((fA - m) .^ 2) + sum((fB - m) .^ 2)) / (2 * n)'),
  ];
  return column === 'first'
    ? given(
        'Σ (f_B − m)(f_AB − f_A) / N / V',
        [...lines, line('first', 'sum((fB - m) .* (fAB - fA)) / n / v')],
        'Saltelli et al. (2010)',
      )
    : given(
        'Σ (f_A − f_AB)² / 2N / V',
        [...lines, line('total', 'sum((fA - fAB) .^ 2) / (2 * n) / v')],
        'Jansen; Saltelli et al. (2010)',
      );
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
