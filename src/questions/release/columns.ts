// Columns of the answer's tables.
import type { Column } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { SPANS } from '../../models/release/outcome.ts';
import { sharedWords } from '../shared/words.ts';
import { releaseWords } from './words.ts';

const { say } = releaseWords;

const number = (key: string, label: Message, digits: number, more: Partial<Column> = {}): Column => ({
  key,
  label,
  unit: null,
  kind: 'number',
  digits,
  ...more,
});
const share = (key: string, label: Message, more: Partial<Column> = {}): Column =>
  number(key, label, 0, { unit: '0-1', kind: 'share', ...more });
const word = (key: string, label: Message, more: Partial<Column> = {}): Column => ({
  ...number(key, label, 0),
  kind: 'word',
  ...more,
});
const text = (key: string, label: Message, more: Partial<Column> = {}): Column => ({
  ...word(key, label),
  kind: 'text',
  ...more,
});
const reason = (key: string, more: Partial<Column> = {}): Column => ({
  ...word(key, sharedWords.say.reason()),
  kind: 'missing',
  ...more,
});
const detail = { detail: true } as const;
const missing = { missing: 'reason' } as const;
const key = text('key', say.key(), detail);

export const policyColumns: readonly Column[] = [
  text('policy', say.policy()),
  { ...text('what', say.what()), kind: 'message' },
  number('V', say.V(), 2, missing),
  number('W', say.W(), 2, missing),
  number('x', say.x(), 3, missing),
  number('yearsToParity', say.yearsToParity(), 0, { unit: 'years', missing: 'yearsReason' }),
  share('withinTen', say.withinTen(), missing),
  number('rents', say.rents(), 2, missing),
  number('harm', say.harm(), 2, missing),
  number('third', say.third(), 2, { ...missing, ...detail }),
  number('retaliation', say.retaliation(), 2, { ...missing, ...detail }),
  share('best', say.best(), { missing: 'bestReason' }),
  { ...word('refused', say.refused()), kind: 'boolean' },
  word('status', say.status()),
  number('residual', say.residual(), 15, detail),
  text('k', say.k(), detail),
  reason('reason'),
  reason('yearsReason'),
  reason('bestReason'),
];

export const parityColumns: readonly Column[] = [
  text('policy', say.policy()),
  ...SPANS.map((years) => share(`within${years}`, say.withinYears({ years }))),
];

export const conditionColumns: readonly Column[] = [
  word('condition', say.condition()),
  word('kind', say.bestKind()),
  text('best', say.bestName()),
  number('ban', say.ban(), 2),
  number('free', say.free(), 2),
  number('ball', say.ball(), 2, missing),
  text('ballName', say.ballName()),
  number('xBan', say.xBan(), 3),
  number('xBall', say.xBall(), 3, missing),
  share('beats', say.beats(), { missing: 'drawsReason' }),
  share('banBest', say.banBest(), { missing: 'drawsReason' }),
  share('ballBest', say.ballBest(), { missing: 'drawsReason' }),
  share('freeBest', say.freeBest(), { missing: 'drawsReason' }),
  number('draws', say.draws(), 0, { missing: 'drawsReason', detail: true }),
  reason('reason'),
  reason('drawsReason'),
];

export const driverColumns: readonly Column[] = [
  text('parameter', say.parameter()),
  word('meaning', say.meaning()),
  number('total', say.total(), 2, missing),
  number('first', say.first(), 2, missing),
  share('among', say.among(), missing),
  number('low', say.low(), 2),
  number('likely', say.likely(), 2),
  number('high', say.high(), 2),
  number('turnsAt', say.turnsAt(), 3, { missing: 'turnReason' }),
  word('turnsTo', say.turnsTo()),
  reason('reason'),
  reason('turnReason'),
];

export const mapColumns: readonly Column[] = [
  key,
  text('xName', say.xName()),
  number('xValue', say.xValue(), 3),
  text('yName', say.yName()),
  number('yValue', say.yValue(), 3),
  word('kind', say.mapKind()),
  share('share', say.mapShare()),
];

export const parameterColumns: readonly Column[] = [
  text('parameter', say.parameter()),
  word('meaning', say.meaning()),
  number('value', say.value(), 3),
  number('low', say.low(), 3, missing),
  number('high', say.high(), 3, missing),
  word('unit', say.unit()),
  word('source', say.source()),
  text('date', say.date()),
  text('note', say.note(), { lang: 'en' }),
  reason('reason'),
];
