// The columns of the question's tables.
import type { Column } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { column } from '../shared/column.ts';
import { sharedWords } from '../shared/words.ts';
import { chokepointsWords } from './words.ts';

const { say } = chokepointsWords;

const detail = { detail: true } as const;
const share = (key: string, label: Message, more: Partial<Column> = {}): Column =>
  column(key, label, 'share', { unit: '0-1', digits: 1, ...more });
const money = (key: string, label: Message, more: Partial<Column> = {}): Column =>
  column(key, label, 'money', { unit: 'USD', ...more });
const why = (key: string): Column => column(key, say.why(), 'missing', detail);
/** A column with its band and its reason: `x`, `xLow`, `xHigh`, `xReason`. */
const banded = (main: Column): Column[] => [
  { ...main, low: `${main.key}Low`, high: `${main.key}High`, missing: `${main.key}Reason` },
  { ...main, key: `${main.key}Low`, label: say.low(), detail: true },
  { ...main, key: `${main.key}High`, label: say.high(), detail: true },
  why(`${main.key}Reason`),
];
const key = column('key', say.key(), 'text', detail);
const direction = column('direction', say.direction(), 'word');
const holder = column('holder', say.holder(), 'economy');
const target = column('target', say.target(), 'economy');
const names: readonly Column[] = [
  column('item', say.item(), 'product', detail),
  column('name', sharedWords.say.name(), 'text', { lang: 'en' }),
  column('nameJa', sharedWords.say.name(), 'text', { lang: 'ja' }),
];
const chain: readonly Column[] = [
  column('chain', say.chain(), 'text', { lang: 'en' }),
  column('chainJa', say.chain(), 'text', { lang: 'ja' }),
];

export const rowColumns: readonly Column[] = [
  key,
  direction,
  column('kind', say.kind(), 'word'),
  ...names,
  column('stage', say.stage(), 'text', { lang: 'en' }),
  column('stageJa', say.stage(), 'text', { lang: 'ja' }),
  holder,
  target,
  money('flow', say.flow(), { missing: 'flowReason' }),
  why('flowReason'),
  column('year', sharedWords.say.year(), 'year'),
  ...banded(share('share', say.share())),
  share('total', say.total(), { missing: 'totalReason' }),
  share('unknown', say.unknown(), { missing: 'totalReason', ...detail }),
  why('totalReason'),
  share('faceValue', say.faceValue(), { digits: 2, missing: 'lookThroughReason', ...detail }),
  share('lookThrough', say.lookThrough(), { digits: 2, missing: 'lookThroughReason' }),
  share('lookThroughVa', say.lookThroughVa(), { digits: 2, missing: 'lookThroughReason', ...detail }),
  why('lookThroughReason'),
  ...banded(share('loss', say.loss(), { digits: 4 })),
  ...banded(share('lossVa', say.lossVa(), { digits: 2, ...detail })),
  share('convexity', say.convexity(), { missing: 'convexityReason', ...detail }),
  why('convexityReason'),
  ...banded(column('months', say.months(), 'number', { unit: 'months' })),
  column('monthsSource', say.monthsSource(), 'text', detail),
  column('grade', say.grade(), 'word'),
  column('source', say.source(), 'text', detail),
  column('structureYear', say.structureYear(), 'year', { missing: 'structureReason', ...detail }),
  why('structureReason'),
  column('passing', say.passing(), 'boolean', detail),
  ...chain,
];

export const holderColumns: readonly Column[] = [
  key,
  direction,
  holder,
  target,
  column('codes', say.codes(), 'number'),
  money('flow', say.flow()),
  ...banded(share('loss', say.lossAll(), { digits: 4 })),
  share('together', say.together(), { digits: 4, missing: 'togetherReason' }),
  share('apart', say.apart(), { digits: 4, missing: 'togetherReason', ...detail }),
  share('superadditivity', say.superadditivity(), { digits: 4, missing: 'togetherReason' }),
  why('togetherReason'),
];

/** Of one pair, without the direction from which it is looked at. */
export const driftPairColumns: readonly Column[] = [
  holder,
  target,
  column('structureYear', say.structureYear(), 'year', { missing: 'thenReason' }),
  money('thenFlow', say.thenFlow(), { missing: 'thenReason', ...detail }),
  why('thenReason'),
  share('thenShare', say.thenShare(), { missing: 'thenShareReason' }),
  why('thenShareReason'),
  column('nowYear', say.nowYear(), 'year', { missing: 'nowReason' }),
  money('nowFlow', say.nowFlow(), { missing: 'nowFlowReason', ...detail }),
  why('nowFlowReason'),
  share('nowShare', say.nowShare(), { missing: 'nowReason' }),
  share('change', say.change(), { missing: 'nowReason', points: true }),
  why('nowReason'),
  column('nowSource', say.source(), 'text', detail),
];
export const driftColumns: readonly Column[] = [key, direction, ...driftPairColumns];

export const pathColumns: readonly Column[] = [
  key,
  direction,
  column('kind', say.kind(), 'word'),
  ...names,
  holder,
  target,
  ...chain,
  column('steps', say.steps(), 'number'),
  share('share', say.pathShare(), { digits: 2 }),
];

export const pairColumns: readonly Column[] = [
  key,
  column('economy', sharedWords.say.economy(), 'economy'),
  column('customer', say.against(), 'economy'),
  column('basis', say.pairBasis(), 'word'),
  ...banded(share('there', say.there(), { digits: 3 })),
  ...banded(share('here', say.here(), { digits: 3 })),
  share('net', say.net(), { digits: 3, missing: 'netReason' }),
  why('netReason'),
  column('symmetric', say.symmetric(), 'number', { digits: 2, missing: 'symmetricReason' }),
  why('symmetricReason'),
];
