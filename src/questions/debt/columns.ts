// The tables of the answer.
import type { Column } from '../../contract/column.ts';
import { debtWords } from './words.ts';

const { say } = debtWords;

const plain = { unit: null, digits: 0 } as const;
const text = { ...plain, kind: 'text' } as const;
const word = { ...plain, kind: 'word' } as const;
const missing = { ...plain, kind: 'missing' } as const;
const whole = { ...plain, kind: 'number' } as const;
const of = { unit: '0-1', kind: 'share', digits: 1 } as const;
const fine = { ...of, digits: 2 } as const;
const key: Column = { key: 'key', label: say.what(), ...text, detail: true };
const economy: Column = { key: 'economy', label: say.economy(), ...plain, kind: 'economy' };
const jump: Column = { key: 'jump', label: say.jump(), ...fine, points: true, missing: 'jumpReason' };
const jumpReason: Column = { key: 'jumpReason', label: say.jumpReason(), ...missing };
const threshold: Column = { key: 'threshold', label: say.threshold(), ...of, missing: 'jumpReason' };
const room: Column = { key: 'room', label: say.room(), ...of, points: true, missing: 'jumpReason' };
const years: Column = { key: 'years', label: say.years(), ...whole, missing: 'yearsReason' };
const yearsReason: Column = { key: 'yearsReason', label: say.yearsReason(), ...missing };
const reason: Column = { key: 'reason', label: say.reason(), ...missing };
const named: readonly Column[] = [
  { key: 'name', label: say.name(), ...text, lang: 'en' },
  { key: 'nameJa', label: say.name(), ...text, lang: 'ja' },
];
const sourced: readonly Column[] = [
  { key: 'basis', label: say.basis(), ...word },
  { key: 'confidence', label: say.confidence(), ...word },
  { key: 'source', label: say.source(), ...text },
  { key: 'date', label: say.date(), ...text },
];
const quantile = (name: 'p5' | 'p25' | 'p50' | 'p75' | 'p95'): Column => ({
  key: name,
  label: say[name](),
  ...of,
  missing: 'fanReason',
});

export const rowColumns: readonly Column[] = [
  { key: 'year', label: say.colYear(), ...plain, kind: 'year' },
  { key: 'status', label: say.status(), ...word },
  { key: 'debt', label: say.debt(), ...of, missing: 'reason' },
  quantile('p5'),
  quantile('p25'),
  quantile('p50'),
  quantile('p75'),
  quantile('p95'),
  { key: 'published', label: say.published(), ...of, missing: 'reason' },
  { key: 'stockFlow', label: say.stockFlow(), ...fine, missing: 'reason' },
  { key: 'primaryBalance', label: say.primaryBalance(), ...fine, missing: 'reason' },
  { key: 'stabilising', label: say.stabilising(), ...fine, missing: 'reason' },
  { key: 'rate', label: say.rate(), ...fine, missing: 'reason' },
  { key: 'growth', label: say.growth(), ...fine, missing: 'reason' },
  { key: 'inflation', label: say.inflation(), ...fine, missing: 'reason' },
  { key: 'need', label: say.need(), ...of, missing: 'reason' },
  { key: 'fanReason', label: say.fanReason(), ...missing, detail: true },
  { ...reason, detail: true },
];

export const verdictColumns: readonly Column[] = [
  economy,
  { key: 'year', label: say.colYear(), ...plain, kind: 'year' },
  { key: 'debt', label: say.debt(), ...of },
  { key: 'endYear', label: say.endYear(), ...plain, kind: 'year' },
  { key: 'endDebt', label: say.endDebt(), ...of },
  { key: 'direction', label: say.direction(), ...word },
  { key: 'primaryBalance', label: say.primaryBalance(), ...fine },
  { key: 'stabilising', label: say.stabilising(), ...fine },
  { key: 'need', label: say.needMean(), ...of },
];

export const fanColumns: readonly Column[] = [
  { key: 'kind', label: say.kind(), ...word },
  { key: 'chance', label: say.chance(), ...of, missing: 'reason' },
  { key: 'p5', label: say.p5(), ...of, missing: 'reason' },
  { key: 'p50', label: say.p50(), ...of, missing: 'reason' },
  { key: 'p95', label: say.p95(), ...of, missing: 'reason' },
  { key: 'width', label: say.width(), ...of, points: true, missing: 'reason' },
  { key: 'observed', label: say.observed(), ...whole },
  reason,
];

export const stressColumns: readonly Column[] = [
  { key: 'test', label: say.test(), ...word },
  { key: 'endDebt', label: say.endDebt(), ...of, missing: 'reason' },
  { key: 'change', label: say.changeEnd(), ...of, points: true, missing: 'reason' },
  { key: 'need', label: say.peakNeed(), ...of, missing: 'reason' },
  reason,
];

export const holderColumns: readonly Column[] = [
  key,
  economy,
  { key: 'definition', label: say.definition(), ...word },
  { key: 'type', label: say.type(), ...word },
  { key: 'share', label: say.share(), ...of },
  { key: 'captive', label: say.captiveYes(), ...plain, kind: 'boolean' },
  ...sourced,
];

export const termColumns: readonly Column[] = [
  key,
  { key: 'name', label: say.what(), ...word },
  { key: 'value', label: say.value(), ...fine, missing: 'reason' },
  ...sourced,
  reason,
];

export const panicColumns: readonly Column[] = [
  key,
  { key: 'who', label: say.who(), ...word },
  { key: 'treatment', label: say.treatment(), ...word },
  { key: 'circumstance', label: say.circumstance(), ...word },
  { key: 'captive', label: say.captive(), ...of },
  { key: 'repricing', label: say.repricing(), ...of, missing: 'jumpReason' },
  { key: 'calm', label: say.calm(), ...fine, points: true, missing: 'jumpReason' },
  jump,
  threshold,
  room,
  years,
  { key: 'delay', label: say.delay(), ...whole, missing: 'delayReason' },
  { key: 'fragile', label: say.fragile(), ...of, missing: 'reason' },
  jumpReason,
  { ...yearsReason, detail: true },
  { key: 'delayReason', label: say.delayReason(), ...missing, detail: true },
  { ...reason, detail: true },
];

export const swapColumns: readonly Column[] = [
  key,
  economy,
  { key: 'factor', label: say.factor(), ...word },
  { key: 'from', label: say.from(), ...plain, kind: 'economy' },
  { key: 'captive', label: say.captive(), ...of },
  jump,
  threshold,
  room,
  { key: 'roomChange', label: say.roomChange(), ...of, points: true, missing: 'jumpReason' },
  years,
  jumpReason,
  { ...yearsReason, detail: true },
];

export const sensitivityColumns: readonly Column[] = [
  { key: 'key', label: say.assumption(), ...word },
  { key: 'low', label: say.low(), unit: null, kind: 'number', digits: 3 },
  { key: 'likely', label: say.likely(), unit: null, kind: 'number', digits: 3 },
  { key: 'high', label: say.high(), unit: null, kind: 'number', digits: 3 },
  { key: 'jumpLow', label: say.jumpLow(), ...fine, points: true, missing: 'lowReason' },
  { key: 'jumpHigh', label: say.jumpHigh(), ...fine, points: true, missing: 'highReason' },
  { key: 'thresholdLow', label: say.thresholdLow(), ...of, missing: 'lowReason' },
  { key: 'thresholdHigh', label: say.thresholdHigh(), ...of, missing: 'highReason' },
  { key: 'lowReason', label: say.jumpReason(), ...missing, detail: true },
  { key: 'highReason', label: say.jumpReason(), ...missing, detail: true },
];

export const chargeColumns: readonly Column[] = [
  key,
  ...named,
  { key: 'kind', label: say.what(), ...word },
  { key: 'year', label: say.colYear(), ...plain, kind: 'year' },
  { key: 'amount', label: say.amount(), unit: null, kind: 'number', digits: 2, missing: 'reason' },
  { key: 'unit', label: say.unit(), ...text },
  { key: 'balance', label: say.ofBalance(), ...fine, digits: 3 },
  { key: 'output', label: say.ofOutput(), ...fine, digits: 3 },
  { key: 'model', label: say.model(), ...word },
  reason,
];

export const addedColumns: readonly Column[] = [
  { key: 'key', label: say.name(), ...text, detail: true },
  ...named,
  { key: 'kind', label: say.what(), ...word },
  { key: 'total', label: say.total(), ...fine },
  { key: 'endDebt', label: say.endDebt(), ...of },
  { key: 'change', label: say.changeEnd(), ...fine, points: true },
  jump,
  room,
  { key: 'roomChange', label: say.roomChange(), ...fine, points: true, missing: 'jumpReason' },
  jumpReason,
];
