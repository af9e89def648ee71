// What a hurried reader must know: thresholds and what they rest on first, never a chance of war or peace.
import type { Row } from '../../contract/column.ts';
import { tells } from '../../measures/sensitivity.ts';
import type { Message } from '../../contract/message.ts';
import type { DeterrenceAnswer } from './answer.ts';
import { deterrenceWords } from './words.ts';

const { say } = deterrenceWords;

/** A loss below this, % of GDP, is not worth a sentence. */
const TOLD = 0.0005;

const rounded = (value: unknown): number => Number(Number(value).toPrecision(2));

const bandText = (row: Row, name: string, between: string, marks: readonly [string, string]): string =>
  row[`${name}Low`] === null || row[`${name}Low`] === undefined
    ? ''
    : `${marks[0]}${rounded(row[`${name}Low`])}${between}${rounded(row[`${name}High`])}${marks[1]}`;

const both = (name: string, row: Row) => ({
  [name]: bandText(row, 'threshold', ' to ', [' (', ')']),
  [`${name}Ja`]: bandText(row, 'threshold', '〜', ['（', '）']),
});

export function pointOf(answer: DeterrenceAnswer): readonly Message[] {
  const sides = [
    [answer.economy, answer.other],
    [answer.other, answer.economy],
  ] as const;
  return [
    ...sides.flatMap(([climber, other]) => thresholdOf(answer, climber, other)),
    say.unobservable(),
    say.assumed(),
    ...sides.flatMap(([who, other]) => dilemmaOf(answer, who, other)),
    ...sides.flatMap(([climber, other]) => answerOf(answer, climber, other)),
    ...sides.flatMap(([side]) => driverOf(answer, side)),
    say.strength(),
    ...answer.peace
      .filter((row) => row['key'] === 'no trade' && row['chance'] !== null)
      .map((row) =>
        say.approximation({ value: Number(row['warValue']), chance: rounded(Number(row['chance']) * 100) }),
      ),
    ...(answer.ground.box ? [say.structure({ year: answer.ground.year })] : []),
  ];
}

const rowOf = ({ rows }: DeterrenceAnswer, climber: string, name: string): Row | undefined =>
  rows.find((row) => row['climber'] === climber && row['name'] === name);

function thresholdOf(answer: DeterrenceAnswer, climber: string, other: string): Message[] {
  const embargo = rowOf(answer, climber, 'product embargo');
  const total = rowOf(answer, climber, 'total');
  if (!embargo || !total) return [];
  const free = answer.rows.filter((row) => row['climber'] === climber && row['threshold'] === 0);
  return [
    ...(free.length > 0
      ? [say.noDeterrent({ climber, other, list: free.map((row) => String(row['name'])) })]
      : []),
    say.lead({
      climber,
      other,
      embargo: rounded(embargo['threshold']),
      ...both('embargoBand', embargo),
      total: rounded(total['threshold']),
      ...both('totalBand', total),
    }),
  ];
}

/** What is no longer bought that takes most from the other's restraint. */
function dilemmaOf({ decoupling, named }: DeterrenceAnswer, who: string, other: string): Message[] {
  const [first] = decoupling
    .filter((row) => row['who'] === who && Number(row['removed']) >= TOLD)
    .toSorted(
      (a, b) => Number(a['other']) - Number(b['other']) || Number(b['removed']) - Number(a['removed']),
    );
  if (!first) return [];
  const change = Number(first['other']);
  return [
    say.dilemma({
      who,
      other,
      item: String(first['item']),
      itemJa: String(first['itemJa']),
      removed: rounded(first['removed']),
      change: rounded(change),
      rung: named ? 'product embargo' : 'total',
      less: change < 0 ? 'lost' : change > 0 ? 'gained' : 'unchanged',
      robust: String(first['robust']),
    }),
  ];
}

function answerOf(answer: DeterrenceAnswer, climber: string, other: string): Message[] {
  const row = rowOf(answer, climber, 'product embargo');
  if (!row) return [];
  return [
    say.answers({
      climber,
      other,
      answer: String(row['answer']),
      carrier: String(row['raises']),
    }),
  ];
}

function driverOf({ drivers }: DeterrenceAnswer, side: string): Message[] {
  const first = drivers.find((row) => row['economy'] === side && row['total'] !== null);
  if (!first) return [];
  const all = drivers.filter((row) => row['economy'] === side && row['total'] !== null);
  if (!tells(all.map((row) => Number(row['total'])))) return [say.noDriver({ side })];
  return [
    say.driver({
      side,
      assumption: String(first['assumption']),
      total: Number(Number(first['total']).toFixed(2)),
    }),
  ];
}
