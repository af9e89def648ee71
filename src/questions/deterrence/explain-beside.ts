// The arithmetic of thresholds by the models of `shock`.
import type { Row } from '../../contract/column.ts';
import { known } from '../../contract/explanation.ts';
import { RUNGS } from '../../models/deterrence/escalation.ts';
import type { DeterrenceAnswer } from './answer.ts';
import type { Assessed } from './assess.ts';
import { cells, given, line, none, type Parts } from './explain-parts.ts';
import { otherThan } from './loosened.ts';
import { rungNames } from './rungs.ts';

export function besideParts(
  a: Assessed,
  answer: DeterrenceAnswer,
  row: Row,
  column: string,
  value: number,
): Parts {
  const side = a.named[0].id === row['climber'] ? 0 : 1;
  const other = otherThan(side);
  const rung = rungNames.findIndex((name) => name === row['name']);
  const { values, disaster } = a.likely;
  switch (column) {
    case 'ownMoney':
    case 'otherMoney':
      return given(column, [
        known(
          'lost',
          value,
          'value added lost, summed over members: the answer of shock to the document of the rung',
        ),
      ]);
    case 'own':
    case 'harm': {
      const loser = column === 'own' ? side : other;
      return given('100 lost / GDP', [
        known(
          'lost',
          Number(row[column === 'own' ? 'ownMoney' : 'otherMoney']),
          'value added lost, answer of shock',
        ),
        known('va', a.ground.sides[loser].valueAdded, `value added of each industry of ${a.named[loser].id}`),
        line('loss', '100 * lost / sum(va)', '% of GDP'),
      ]);
    }
    case 'alone':
    case 'answered': {
      const level = column === 'alone' ? 0 : rungNames.findIndex((name) => name === row['answer']);
      const total = rung === RUNGS - 1 || level === RUNGS - 1;
      const [sells, buys] = total ? [RUNGS - 1, RUNGS - 1] : [rung, level];
      return given('own cut + the other’s cut, added up [P]', [
        cells(
          'mine',
          of(answer, row['model'], a.named[side].id, sells, 'own'),
          `lost when it stands on rung ${sells}`,
        ),
        cells(
          'theirs',
          of(answer, row['model'], a.named[other].id, buys, 'harm'),
          `lost when the other stands on rung ${buys}`,
        ),
        line('damage', 'mine + theirs'),
      ]);
    }
    case 'threshold':
      return given('B* = δ C_i(k, r) + h D_i', [
        cells('C', Number(row['answered']), 'damage with the answer'),
        known('delta', values('discount'), 'discount', 'coefficient'),
        known('h', values('hazard of disaster'), 'hazard', 'coefficient'),
        cells('D', disaster[side], 'real income lost without any trade between the two, %; at least 0'),
        line('threshold', 'delta * C + h * D'),
      ]);
    default:
      return none;
  }
}

function of(
  { beside }: DeterrenceAnswer,
  model: unknown,
  climber: string,
  rung: number,
  column: string,
): number {
  if (rung === 0) return 0;
  const found = beside.find(
    (row) => row['model'] === model && row['climber'] === climber && row['name'] === rungNames[rung],
  );
  return Number(found?.[column] ?? 0);
}
