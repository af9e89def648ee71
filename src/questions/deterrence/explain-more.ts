// The arithmetic of play, decoupling and drivers.
import type { Row } from '../../contract/column.ts';
import { known, plain } from '../../contract/explanation.ts';
import { RUNGS } from '../../models/deterrence/escalation.ts';
import { fixed } from './assumptions.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import type { Assessed } from './assess.ts';
import { freeIn, POINTS } from './driven.ts';
import { bandEnd, cells, declared, given, line, none, shareOf, type Parts } from './explain-parts.ts';
import { explainPlayWords } from './explain-play-words.ts';
import { explainWords } from './explain-words.ts';
import { afterwards, exposed, otherThan, rungLooked, SECTOR, signOf, thresholdOf } from './loosened.ts';
import { pair } from './picture.ts';
import { ATTRITION, lowest } from './played.ts';
import { chanceOf, shownEnds, stepsOf } from './rows-more.ts';

const { say } = explainPlayWords;
const words = explainWords.say;

export function playParts(a: Assessed, place: number, column: string, value: number): Parts {
  const sweep = a.sweeps[place];
  if (!sweep) return none;
  const { staked, likely, draws } = sweep;
  const second = otherThan(staked.first);
  if (column === 'multiple') return declared(column, value);
  if (column === 'prizeFirst' || column === 'prizeSecond')
    return given(say.multipleOfLowest(), [
      cells('lowest', lowest(a.likely, column === 'prizeFirst' ? staked.first : second), say.lowest()),
      known('least', fixed['least prize'], say.leastPrize(), 'coefficient'),
      known('multiple', staked.multiple, explainTerms.say.declared(), 'coefficient'),
      line('prize', 'multiple * max(least, lowest)'),
    ]);
  if (column === 'same')
    return shareOf(
      draws.map(({ outcome }) => outcome === likely.outcome),
      say.sameEnd(),
    );
  if (column === 'riskFirst' || column === 'riskSecond') {
    const side = column === 'riskFirst' ? staked.first : second;
    return given(plain('r* = (U_win − U_yield) / (U_win − U_disaster)'), [
      cells('win', staked.prize[side], [say.win(), say.yielding()]),
      cells('disaster', a.likely.disaster[side], words.disaster()),
      line('risk', 'win / (win + disaster)'),
    ]);
  }
  if (column === 'stepFirst' || column === 'stepSecond') {
    const side = column === 'stepFirst' ? staked.first : second;
    return given(plain('Δq ≥ h (U_stop − U_disaster) / (U_win − U_stop)'), [
      known('h', a.likely.values('hazard of disaster'), say.hazardStep(), 'coefficient'),
      cells('D', a.likely.disaster[side], say.disasterCosts()),
      cells('win', staked.prize[side], say.win()),
      line('dq', 'h * D / win'),
    ]);
  }
  if (column === 'attritionFirst' || column === 'attritionSecond') {
    const other = column === 'attritionFirst' ? second : staked.first;
    return given(say.attrition(), [
      cells('C', a.likely.damages.damage[other][pair(ATTRITION, ATTRITION)]!, say.embargoBoth()),
      known('steps', fixed['steps a year'], say.steps(), 'coefficient'),
      cells('B', staked.prize[other], say.prizeOther()),
      line('hazard', 'C / steps / B', say.aStep()),
    ]);
  }
  if (column === 'index') {
    const [x, y] = a.likely.damages.damage;
    const last = pair(RUNGS - 1, RUNGS - 1);
    return given(plain('MDI = min(C_ij, C_ji) / max(B_i, B_j)'), [
      cells('first', x[last]!, say.totalFirst()),
      cells('second', y[last]!, say.totalSecond()),
      cells('prizes', Math.max(...staked.prize), say.largerPrize()),
      line('index', 'min(first, second) / prizes'),
    ]);
  }
  const way = (['climbs', ...shownEnds] as const).find((one) => column.startsWith(one));
  if (!way) return none;
  if (column !== way)
    return bandEnd(
      draws.map(({ quantal }) => chanceOf(quantal, way)),
      column.endsWith('Low') ? 'Low' : 'High',
      say.chance(),
    );
  const note = say.moves();
  const ended = stepsOf(likely.quantal, way === 'climbs' ? 'peace' : way);
  return given(way === 'climbs' ? say.raised() : say.sumOverMoves(), [
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
      say.sameWay(),
    );
  }
  const name = (['removed', 'other', 'own', 'sector'] as const).find((each) => column.startsWith(each));
  if (!name) return none;
  if (column !== name)
    return bandEnd(
      draws.map((draw) => draw[name]),
      column.endsWith('Low') ? 'Low' : 'High',
      say[name](),
    );
  const rung = name === 'sector' ? SECTOR : rungLooked(a.ground);
  const after = afterwards(a.ground, a.likely, who, one.place);
  const side = name === 'own' ? who : otherThan(who);
  if (name === 'removed')
    return given(say.removedFormula(), [
      cells('before', exposed(a.likely, who, rung), say.exposed()),
      known('after', exposed(after, who, rung), say.exposedAfter(), 'solved'),
      line('removed', 'before - after'),
    ]);
  return given(say.changeFormula(), [
    known('after', thresholdOf(after, side, rung), say.thresholdAfter(), 'solved'),
    cells('before', thresholdOf(a.likely, side, rung), say.thresholdNow()),
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
  const note = say.atPoints();
  const lines = [
    known('n', POINTS, say.points(), 'coefficient'),
    known('fA', runs.a, note, 'solved'),
    known('fB', runs.b, note, 'solved'),
    known('fAB', mixed, say.mixed({ name: String(row['assumption']) }), 'solved'),
    line('m', '(sum(fA) + sum(fB)) / (2 * n)'),
    line('v', '(sum((fA - m) .^ 2) + sum((fB - m) .^ 2)) / (2 * n)'),
  ];
  return column === 'first'
    ? given(
        plain('Σ (f_B − m)(f_AB − f_A) / N / V'),
        [...lines, line('first', 'sum((fB - m) .* (fAB - fA)) / n / v')],
        plain('Saltelli et al. (2010)'),
      )
    : given(
        plain('Σ (f_A − f_AB)² / 2N / V'),
        [...lines, line('total', 'sum((fA - fAB) .^ 2) / (2 * n) / v')],
        plain('Jansen; Saltelli et al. (2010)'),
      );
}
