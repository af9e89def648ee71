// The columns of the map's tables.
import type { Column } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { column } from '../shared/column.ts';
import { sharedWords } from '../shared/words.ts';
import { colours, pillars, type Pillar } from './evidence.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;

const share = (key: string, label: Message, more: Partial<Column> = {}): Column =>
  column(key, label, 'share', { unit: '0-1', digits: 0, ...more });

const names: readonly Column[] = [
  column('product', sharedWords.say.product(), 'product'),
  column('name', sharedWords.say.name(), 'text', { lang: 'en' }),
  column('nameJa', sharedWords.say.name(), 'text', { lang: 'ja' }),
];

const score = (pillar: Pillar): Column[] => [
  column(pillar, say[pillar](), 'number', {
    unit: '0-1',
    digits: 2,
    low: `${pillar}Low`,
    high: `${pillar}High`,
    missing: `${pillar}Reason`,
  }),
  column(`${pillar}Low`, say.low(), 'number', { unit: '0-1', digits: 2 }),
  column(`${pillar}High`, say.high(), 'number', { unit: '0-1', digits: 2 }),
  column(`${pillar}Grade`, say.grade(), 'word'),
  column(`${pillar}Year`, say.evidenceYear(), 'year', { detail: true }),
  column(`${pillar}Reason`, say.scoreReason(), 'missing'),
  ...(pillar === 'disruption' ? [] : choiceBand(pillar)),
];

const choiceBand = (pillar: Pillar): Column[] => [
  ...(['Low', 'High'] as const).map((end) =>
    column(`${pillar}Choice${end}`, end === 'Low' ? say.choiceLow() : say.choiceHigh(), 'number', {
      unit: '0-1',
      digits: 2,
      detail: true,
      missing: `${pillar}ChoiceReason`,
    }),
  ),
  column(`${pillar}ChoiceReason`, say.choiceReason(), 'missing'),
];

export const rowColumns: readonly Column[] = [
  ...names,
  column('classes', say.classes(), 'words'),
  column('basis', say.basis(), 'word', { detail: true }),
  column('reported', say.reported(), 'words', { detail: true }),
  column('stable', say.stable(), 'boolean', { detail: true }),
  share('probability.green', say.pGreen(), { missing: 'greenReason' }),
  share('probability.blue', say.pBlue(), { missing: 'blueReason' }),
  share('probability.red', say.pRed(), { missing: 'redReason' }),
  column('greenReason', say.greenReason(), 'missing'),
  column('blueReason', say.blueReason(), 'missing'),
  column('redReason', say.redReason(), 'missing'),
  share('greenByChoice', say.greenByChoice(), { detail: true, missing: 'greenByChoiceReason' }),
  share('blueByChoice', say.blueByChoice(), { detail: true, missing: 'blueByChoiceReason' }),
  share('redByChoice', say.redByChoice(), { detail: true, missing: 'redByChoiceReason' }),
  ...colours.map((colour) => column(`${colour}ByChoiceReason`, say.choiceReason(), 'missing')),
  ...pillars.flatMap(score),
  column('value', say.value(), 'money', { unit: 'USD', missing: 'valueReason' }),
  column('valueReason', say.contextReason(), 'missing'),
  column('topExporter', sharedWords.say.topExporter(), 'economy'),
  share('topShare', sharedWords.say.topShare(), { missing: 'topReason' }),
  column('topReason', say.contextReason(), 'missing'),
  share('total', say.madeThere(), { missing: 'totalReason' }),
  share('unknownOrigin', say.unknownOrigin(), { missing: 'totalReason', detail: true }),
  column('totalReason', say.contextReason(), 'missing'),
  ...(['faceValue', 'lookThrough', 'lookThroughVa'] as const).map((key) =>
    share(key, say[key](), { digits: 2, missing: 'lookThroughReason', detail: true }),
  ),
  column('structureYear', say.structureYear(), 'year', { detail: true }),
  column('lookThroughReason', say.contextReason(), 'missing'),
  share('worldShare', say.worldShare(), { detail: true, missing: 'worldReason' }),
  column('worldReason', say.contextReason(), 'missing'),
  column('months', say.months(), 'number', {
    unit: 'months',
    low: 'monthsLow',
    high: 'monthsHigh',
    missing: 'monthsReason',
  }),
  column('monthsLow', say.low(), 'number', { unit: 'months' }),
  column('monthsHigh', say.high(), 'number', { unit: 'months' }),
  column('monthsReason', say.contextReason(), 'missing'),
  column('replacementBasis', sharedWords.say.replacementBasis(), 'word', { detail: true }),
  column('reason', say.leading(), 'message'),
  column('instruments', say.instruments(), 'messages', { detail: true }),
  column('mapping', say.mapping(), 'word', { detail: true }),
  column('supplierGroups', say.supplierGroups(), 'words', { detail: true }),
  column('controls', say.controls(), 'messages'),
  column('stockDays', say.stock(), 'number', {
    detail: true,
    unit: 'days',
    low: 'stockLow',
    high: 'stockHigh',
    missing: 'stockReason',
  }),
  column('stockLow', say.low(), 'number', { unit: 'days' }),
  column('stockHigh', say.high(), 'number', { unit: 'days' }),
  column('stockSource', say.stockSource(), 'text', { detail: true }),
  column('stockReason', say.contextReason(), 'missing'),
  share('productionShare', say.production(), { digits: 1, detail: true, missing: 'productionReason' }),
  column('productionYear', say.productionYear(), 'year', { detail: true }),
  column('productionReason', say.contextReason(), 'missing'),
  column('patentTrend', say.patents(), 'number', {
    detail: true,
    digits: 3,
    unit: 'log points a year',
    missing: 'patentReason',
  }),
  column('patentReason', say.contextReason(), 'missing'),
  column('goods', say.goods(), 'number', { detail: true, missing: 'goodsReason' }),
  column('goodsReason', say.contextReason(), 'missing'),
  column('members', say.members(), 'words', { detail: true }),
];

export const coverageColumns: readonly Column[] = [
  column('key', say.pillar(), 'text', { detail: true }),
  column('pillar', say.pillar(), 'word'),
  column('grade', say.grade(), 'word'),
  column('source', say.source(), 'word'),
  column('oldest', say.oldest(), 'year'),
  column('year', say.newest(), 'year'),
  column('assessed', say.assessed(), 'number'),
  column('decided', say.decided(), 'number'),
  column('without', say.without(), 'number'),
  column('total', say.total(), 'number'),
  column('reason', say.reasonLabel(), 'missing'),
];

export const trendColumns: readonly Column[] = [
  column('key', sharedWords.say.product(), 'text', { detail: true }),
  ...names,
  column('year', sharedWords.say.year(), 'year'),
  column('topExporter', sharedWords.say.topExporter(), 'economy'),
  share('topShare', sharedWords.say.topShare(), { digits: 1 }),
  column('grade', say.grade(), 'word'),
];

const index = (key: string, label: Message): Column[] => [
  column(key, label, 'number', { digits: 2, low: `${key}Low`, high: `${key}High`, missing: 'reason' }),
  column(`${key}Low`, say.low(), 'number', { digits: 2 }),
  column(`${key}High`, say.high(), 'number', { digits: 2 }),
];

export const choiceColumns: readonly Column[] = [
  column('key', say.assumption(), 'text', { detail: true }),
  column('class', say.classes(), 'word'),
  column('assumption', say.assumption(), 'word'),
  column('declared', say.declared(), 'number', {
    digits: 3,
    low: 'loosest',
    high: 'strictest',
    missing: 'declaredReason',
  }),
  column('loosest', say.loosest(), 'number', { digits: 3 }),
  column('strictest', say.strictest(), 'number', { digits: 3 }),
  column('declaredReason', say.contextReason(), 'missing'),
  ...index('first', say.firstIndex()),
  ...index('total', say.totalIndex()),
  column('reason', say.contextReason(), 'missing'),
];

/** The goods behind fields: the same columns, with the field that each good stands under. */
export const goodColumns: readonly Column[] = [
  column('key', sharedWords.say.product(), 'text', { detail: true }),
  column('field', say.field(), 'text'),
  ...rowColumns.filter((one) => !['goods', 'goodsReason', 'members'].includes(one.key)),
];
