// The tables of the answer.
import type { Column } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { driftPairColumns } from '../chokepoints/columns.ts';
import { shockWords } from './words.ts';

const { say } = shockWords;

const plain = { unit: null, digits: 0 } as const;
const whole = { ...plain, kind: 'number' } as const;
/** Unit of the money of the table, which `unitsOf` words. */
export const TABLE_MONEY = 'money of the table';
const money = { unit: TABLE_MONEY, kind: 'number', digits: 2 } as const;
/** Unit of shortages: dollars, where the table's money is worth any. */
export const SHORTAGE_MONEY = 'money of shortages';
const restricted = { unit: SHORTAGE_MONEY, kind: 'number', digits: 0 } as const;
const share = { unit: '0-1', kind: 'share', digits: 3 } as const;
const key: Column = { key: 'key', label: say.model(), ...plain, kind: 'text', detail: true };
const model: Column = { key: 'model', label: say.model(), ...plain, kind: 'word' };
const reason: Column = { key: 'reason', label: say.reason(), ...plain, kind: 'missing' };
const why = { missing: 'reason' } as const;

/** A code, which only the files hold, and its name in the reader's language. */
const called = (name: string, label: Message): Column[] => [
  { key: name, label, ...plain, kind: 'text', detail: true },
  { key: `${name}Name`, label, ...plain, kind: 'text', lang: 'en' },
  { key: `${name}NameJa`, label, ...plain, kind: 'text', lang: 'ja' },
];

/** A column with the two ends of its band, which only the files spell out. */
const banded = (name: string, column: Omit<Column, 'key'>): Column[] => [
  { key: name, ...column, low: `${name}Low`, high: `${name}High` },
  { ...column, key: `${name}Low`, label: say.low(), detail: true },
  { ...column, key: `${name}High`, label: say.high(), detail: true },
];

export const rowColumns: readonly Column[] = [
  key,
  model,
  { key: 'economy', label: say.economy(), ...plain, kind: 'economy' },
  { key: 'side', label: say.side(), ...plain, kind: 'word' },
  ...banded('lossShare', { label: say.lossShare(), ...share, ...why }),
  { key: 'loss', label: say.loss(), ...money, ...why },
  { key: 'valueAddedLoss', label: say.valueAddedLoss(), ...money, ...why },
  ...banded('peak', { label: say.peak(), ...share, ...why }),
  { key: 'peakDay', label: say.peakDay(), ...whole, ...why },
  { key: 'recoveryDay', label: say.recoveryDay(), ...whole, ...why },
  { key: 'unmet', label: say.unmet(), ...money, ...why },
  ...banded('realIncome', { label: say.realIncome(), ...share, ...why }),
  ...banded('price', { label: say.price(), ...share, ...why }),
  { key: 'shortage', label: say.shortage(), ...share, ...why },
  { key: 'unit', label: say.unit(), ...plain, kind: 'text', detail: true },
  { key: 'draws', label: say.draws(), ...whole, detail: true },
  reason,
];

export const modelColumns: readonly Column[] = [
  { ...model, key: 'model' },
  ...banded('ours', { label: say.ours(), ...share, ...why }),
  ...banded('theirs', { label: say.theirs(), ...share, ...why }),
  ...banded('others', { label: say.others(), ...share, ...why }),
  ...banded('world', { label: say.world(), ...share, ...why }),
  { key: 'why', label: say.why(), ...plain, kind: 'message' },
  reason,
];

export const seriesColumns: readonly Column[] = [
  key,
  model,
  { key: 'day', label: say.day(), ...whole },
  { key: 'economy', label: say.economy(), ...plain, kind: 'economy' },
  ...called('industry', say.industry()),
  ...banded('production', { label: say.production(), ...money, ...why }),
  { key: 'relative', label: say.relative(), ...share, ...why },
  { key: 'valueAdded', label: say.valueAdded(), ...money, detail: true, ...why },
  { key: 'unmet', label: say.unmetDay(), ...money, ...why },
  { ...reason, detail: true },
];

export const bottleneckColumns: readonly Column[] = [
  key,
  model,
  { key: 'day', label: say.day(), ...whole },
  { key: 'economy', label: say.economy(), ...plain, kind: 'economy' },
  ...called('industry', say.industry()),
  { key: 'side', label: say.side(), ...plain, kind: 'word' },
  ...called('input', say.input()),
  { key: 'held', label: say.held(), ...money },
];

export const driverColumns: readonly Column[] = [
  key,
  model,
  { key: 'assumption', label: say.assumption(), ...plain, kind: 'word' },
  { key: 'low', label: say.low(), unit: null, kind: 'number', digits: 3 },
  { key: 'high', label: say.high(), unit: null, kind: 'number', digits: 3 },
  { key: 'first', label: say.first(), unit: null, kind: 'number', digits: 2, ...why },
  { key: 'total', label: say.total(), unit: null, kind: 'number', digits: 2, ...why },
  { key: 'points', label: say.points(), ...whole },
  reason,
];

export const boundColumns: readonly Column[] = [
  { ...key, label: say.economy() },
  { key: 'economy', label: say.economy(), ...plain, kind: 'economy' },
  { key: 'side', label: say.side(), ...plain, kind: 'word' },
  { key: 'basis', label: say.basis(), ...plain, kind: 'word' },
  { key: 'beta', label: say.beta(), ...share, ...why },
  { key: 'missing', label: say.missing(), ...share, ...why },
  { key: 'linear', label: say.linear(), ...share, ...why },
  { key: 'cesLow', label: say.cesLow(), ...share, ...why, detail: true },
  { key: 'ces', label: say.ces(), ...share, ...why, low: 'cesLow', high: 'cesHigh' },
  { key: 'cesHigh', label: say.cesHigh(), ...share, ...why, detail: true },
  { key: 'leontief', label: say.leontief(), ...share, ...why },
  { key: 'extraction', label: say.extraction(), ...share, ...why },
  { key: 'reach', label: say.reach(), ...share, ...why },
  { ...reason, detail: true },
];

export const roundColumns: readonly Column[] = [
  { ...key, label: say.good() },
  ...called('good', say.good()),
  { key: 'round', label: say.round(), ...whole },
  { key: 'economy', label: say.economy(), ...plain, kind: 'economy' },
  { key: 'side', label: say.side(), ...plain, kind: 'word' },
  { key: 'shortage', label: say.short(), ...restricted },
  { key: 'fromReserve', label: say.fromReserve(), ...restricted },
  { key: 'held', label: say.heldBack(), ...restricted },
];

export const firmColumns: readonly Column[] = [
  { key: 'firm', label: say.firm(), ...plain, kind: 'text' },
  { key: 'industry', label: say.industry(), ...plain, kind: 'text' },
  { key: 'sales', label: say.sales(), ...money, unit: null },
  { key: 'index', label: say.systemic(), ...share },
  { key: 'down', label: say.downstream(), ...share },
  { key: 'up', label: say.upstream(), ...share },
  { key: 'rounds', label: say.rounds(), ...whole, detail: true },
];

export const pathColumns: readonly Column[] = [
  key,
  ...called('good', say.good()),
  { key: 'economy', label: say.economy(), ...plain, kind: 'economy' },
  ...called('industry', say.industry()),
  { key: 'side', label: say.side(), ...plain, kind: 'word' },
  { key: 'direct', label: say.direct(), ...share },
  { key: 'through', label: say.through(), ...share },
];

export const withheldColumns: readonly Column[] = [
  key,
  { key: 'event', label: say.event(), ...plain, kind: 'text' },
  { key: 'exporter', label: say.seller(), ...plain, kind: 'economy' },
  { key: 'importer', label: say.buyer(), ...plain, kind: 'economy' },
  { key: 'due', label: say.due(), ...money },
  { key: 'withheld', label: say.withheld(), ...money },
  { key: 'returned', label: say.returned(), ...money },
  { key: 'removed', label: say.removed(), ...money },
  { key: 'unit', label: say.unit(), ...plain, kind: 'text', detail: true },
];

export const partColumns: readonly Column[] = [
  key,
  ...called('good', say.good()),
  ...called('industry', say.industry()),
  ...called('using', say.using()),
  { key: 'exporter', label: say.seller(), ...plain, kind: 'economy' },
  { key: 'importer', label: say.buyer(), ...plain, kind: 'economy' },
  { key: 'dataset', label: say.basis(), ...plain, kind: 'text', detail: true },
  { key: 'year', label: say.year(), ...plain, kind: 'year' },
  { key: 'value', label: say.value(), unit: 'USD', kind: 'money', digits: 1, ...why },
  { key: 'sold', label: say.sold(), ...money },
  { key: 'placed', label: say.placed(), ...money },
  { key: 'share', label: say.ofIndustry(), ...share, ...why },
  { ...reason, detail: true },
];

export const driftColumns: readonly Column[] = [key, ...driftPairColumns];
