// The arithmetic of thresholds by the models of `shock`.
import type { Row } from '../../contract/column.ts';
import { known, plain } from '../../contract/explanation.ts';
import { RUNGS } from '../../models/deterrence/escalation.ts';
import type { DeterrenceAnswer } from './answer.ts';
import type { Assessed } from './assess.ts';
import { assumed, cells, given, line, none, type Parts } from './explain-parts.ts';
import { explainWords } from './explain-words.ts';
import { otherThan } from './loosened.ts';
import { rungNames } from './rungs.ts';

const { say } = explainWords;

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
      return given(plain(column), [known('lost', value, say.ofDocument())]);
    case 'own':
    case 'harm': {
      const loser = column === 'own' ? side : other;
      return given(plain('100 lost / GDP'), [
        known('lost', Number(row[column === 'own' ? 'ownMoney' : 'otherMoney']), say.ofShock()),
        known('va', a.ground.sides[loser].valueAdded, say.addedOf({ economy: a.named[loser].id })),
        line('loss', '100 * lost / sum(va)', say.percentOfGdp()),
      ]);
    }
    case 'alone':
    case 'answered': {
      const level = column === 'alone' ? 0 : rungNames.findIndex((name) => name === row['answer']);
      const total = rung === RUNGS - 1 || level === RUNGS - 1;
      const [sells, buys] = total ? [RUNGS - 1, RUNGS - 1] : [rung, level];
      return given(say.addedUp(), [
        cells(
          'mine',
          of(answer, row['model'], a.named[side].id, sells, 'own'),
          say.itStands({ rung: sells }),
        ),
        cells(
          'theirs',
          of(answer, row['model'], a.named[other].id, buys, 'harm'),
          say.otherStands({ rung: buys }),
        ),
        line('damage', 'mine + theirs'),
      ]);
    }
    case 'threshold':
      return given(plain('B* = δ C_i(k, r) + h D_i'), [
        cells('C', Number(row['answered']), say.damageAnswered()),
        known('delta', values('discount'), assumed('discount'), 'coefficient'),
        known('h', values('hazard of disaster'), assumed('hazard of disaster'), 'coefficient'),
        cells('D', disaster[side], say.disaster()),
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
