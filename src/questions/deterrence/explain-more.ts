// The arithmetic of play, decoupling and drivers.
import type { Row } from '../../contract/column.ts';
import { known } from '../../contract/explanation.ts';
import { RUNGS } from '../../models/deterrence/escalation.ts';
import { fixed } from './assumptions.ts';
import type { Assessed } from './assess.ts';
import { freeIn, POINTS } from './driven.ts';
import { bandEnd, cells, declared, given, line, none, shareOf, type Parts } from './explain-parts.ts';
import { afterwards, exposed, otherThan, rungLooked, SECTOR, signOf, thresholdOf } from './loosened.ts';
import { pair } from './picture.ts';
import { ATTRITION, lowest } from './played.ts';
import { chanceOf, shownEnds, stepsOf } from './rows-more.ts';

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
  if (column === 'stepFirst' || column === 'stepSecond') {
    const side = column === 'stepFirst' ? staked.first : second;
    return given('Δq ≥ h (U_stop − U_disaster) / (U_win − U_stop)', [
      known('h', a.likely.values('hazard of disaster'), 'hazard of disaster in a step', 'coefficient'),
      cells('D', a.likely.disaster[side], 'what disaster costs it, %; stopping is worth 0'),
      cells('win', staked.prize[side], 'prize, % of GDP'),
      line('dq', 'h * D / win'),
    ]);
  }
  if (column === 'attritionFirst' || column === 'attritionSecond') {
    const other = column === 'attritionFirst' ? second : staked.first;
    return given('h = c / B of the other', [
      cells(
        'C',
        a.likely.damages.damage[other][pair(ATTRITION, ATTRITION)]!,
        'damage to the other while both stand on product embargo, % of its GDP a year',
      ),
      known('steps', fixed['steps a year'], 'steps a year', 'coefficient'),
      cells('B', staked.prize[other], 'prize of the other, % of its GDP'),
      line('hazard', 'C / steps / B', 'a step'),
    ]);
  }
  if (column === 'index') {
    const [x, y] = a.likely.damages.damage;
    const last = pair(RUNGS - 1, RUNGS - 1);
    return given('MDI = min(C_ij, C_ji) / max(B_i, B_j)', [
      cells('first', x[last]!, 'damage to the first side under total control, % of its GDP'),
      cells('second', y[last]!, 'damage to the second side'),
      cells('prizes', Math.max(...staked.prize), 'the larger prize, % of GDP'),
      line('index', 'min(first, second) / prizes'),
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
  const j = freeIn(a.ground).findIndex(({ name }) => name === row['assumption']);
  const runs = a.driven.find((one) => one.side === side)?.runs;
  const mixed = runs?.mixed[j];
  if (!runs || !mixed) return none;
  const note = 'threshold at each point of the design';
  const lines = [
    known('n', POINTS, 'points of Sobol’s sequence', 'coefficient'),
    known('fA', runs.a, note, 'solved'),
    known('fB', runs.b, note, 'solved'),
    known('fAB', mixed, `as fA, with ${String(row['assumption'])} from B`, 'solved'),
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
