// The columns of the dossier's tables.
import type { Column, ColumnKind } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { column } from '../shared/column.ts';
import { mapWords } from '../map/words.ts';
import { sharedWords } from '../shared/words.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;
const [map, shared] = [mapWords.say, sharedWords.say];

const detail = (key: string, label: Message, kind: ColumnKind, more: Partial<Column> = {}): Column =>
  column(key, label, kind, { detail: true, ...more });
const share = (key: string, label: Message, more: Partial<Column> = {}): Column =>
  column(key, label, 'share', { unit: '0-1', digits: 0, ...more });
/** One word in two columns, one for each language. */
const word = (key: string, label: Message, more: Partial<Column> = {}): Column[] => [
  column(key, label, 'text', { lang: 'en', ...more }),
  column(`${key}Ja`, label, 'text', { lang: 'ja', ...more }),
];
const score = (key: 'autonomy' | 'indispensability'): Column[] => [
  column(key, map[key](), 'number', {
    unit: '0-1',
    digits: 2,
    low: `${key}Low`,
    high: `${key}High`,
    missing: `${key}Reason`,
  }),
  detail(`${key}Low`, map.low(), 'number', { unit: '0-1', digits: 2 }),
  detail(`${key}High`, map.high(), 'number', { unit: '0-1', digits: 2 }),
  column(`${key}Grade`, map.grade(), 'word'),
  detail(`${key}Year`, map.evidenceYear(), 'year'),
  detail(`${key}Reason`, map.scoreReason(), 'missing'),
];
const names = word('name', shared.name());

export const rowColumns: readonly Column[] = [
  column('product', shared.product(), 'product', { detail: true }),
  ...names,
  ...word('stage', say.stage()),
  detail('asked', say.asked(), 'boolean'),
  column('codes', say.codes(), 'text'),
  detail('hs', say.hs(), 'words'),
  column('mapping', map.mapping(), 'word'),
  column('topMaker', say.topMaker(), 'economy'),
  share('share', say.worldShare(), { low: 'shareLow', high: 'shareHigh', missing: 'shareReason' }),
  share('shareLow', map.low(), { detail: true }),
  share('shareHigh', map.high(), { detail: true }),
  detail('shareReason', map.contextReason(), 'missing'),
  column('hhi', say.worldHhi(), 'number', { unit: '0-1', digits: 2, missing: 'hhiReason' }),
  detail('hhiReason', map.contextReason(), 'missing'),
  ...word('basis', say.basis()),
  column('grade', map.grade(), 'word'),
  column('year', shared.year(), 'year'),
  detail('source', map.source(), 'text'),
  detail('publisher', say.publisher(), 'text'),
  column('months', say.months(), 'number', {
    unit: 'months',
    low: 'monthsLow',
    high: 'monthsHigh',
    missing: 'monthsReason',
  }),
  detail('monthsLow', map.low(), 'number', { unit: 'months' }),
  detail('monthsHigh', map.high(), 'number', { unit: 'months' }),
  detail('monthsSource', map.source(), 'text'),
  detail('replacementBasis', shared.replacementBasis(), 'word'),
  detail('monthsReason', map.contextReason(), 'missing'),
  column('stockDays', say.stock(), 'number', {
    unit: 'days',
    low: 'stockLow',
    high: 'stockHigh',
    missing: 'stockReason',
  }),
  detail('stockLow', map.low(), 'number', { unit: 'days' }),
  detail('stockHigh', map.high(), 'number', { unit: 'days' }),
  detail('stockEconomy', say.stockEconomy(), 'economy'),
  detail('stockSource', map.stockSource(), 'text'),
  detail('stockReason', map.contextReason(), 'missing'),
  ...word('criticalProduct', say.criticalProduct(), { detail: true }),
  ...word('strategicField', say.strategicField(), { detail: true }),
];

export const makerColumns: readonly Column[] = [
  detail('key', shared.product(), 'text'),
  detail('product', shared.product(), 'product'),
  ...names,
  ...word('stage', say.stage(), { detail: true }),
  column('codes', say.codes(), 'words'),
  detail('revision', say.revision(), 'text'),
  column('year', shared.year(), 'year'),
  detail('economy', shared.economy(), 'economy'),
  ...word('maker', say.maker()),
  share('share', say.worldShare(), { digits: 1, missing: 'shareReason' }),
  detail('shareReason', map.contextReason(), 'missing'),
  column('quantity', say.quantity(), 'number', { missing: 'quantityReason' }),
  column('unit', say.unit(), 'text'),
  detail('quantityReason', map.contextReason(), 'missing'),
  column('value', say.value(), 'money', { unit: 'USD', missing: 'valueReason' }),
  detail('valueReason', map.contextReason(), 'missing'),
  detail('estimated', say.estimated(), 'boolean'),
  ...word('basis', say.basis()),
  column('grade', map.grade(), 'word'),
  column('source', map.source(), 'text'),
];

export const buyerColumns: readonly Column[] = [
  detail('key', shared.product(), 'text'),
  detail('product', shared.product(), 'product'),
  ...names,
  column('importer', say.importer(), 'economy'),
  column('topExporter', shared.topExporter(), 'economy'),
  share('topShare', shared.topShare(), { digits: 1, missing: 'topReason' }),
  detail('topReason', map.contextReason(), 'missing'),
  column('imports', shared.imports(), 'money', { unit: 'USD' }),
  column('hhi', shared.hhi(), 'number', { unit: '0-1', digits: 2, missing: 'hhiReason' }),
  detail('hhiReason', map.contextReason(), 'missing'),
  column('flagged', say.flagged(), 'boolean', { missing: 'flaggedReason' }),
  detail('flaggedReason', map.contextReason(), 'missing'),
  column('grade', map.grade(), 'word'),
  column('year', shared.year(), 'year'),
  detail('supplierGroups', map.supplierGroups(), 'words'),
  detail('controls', map.controls(), 'messages'),
  detail('source', map.source(), 'text'),
];

export const pillarColumns: readonly Column[] = [
  detail('key', shared.product(), 'text'),
  detail('product', shared.product(), 'product'),
  ...names,
  column('economy', shared.economy(), 'economy'),
  column('classes', map.classes(), 'words'),
  detail('basis', map.basis(), 'word'),
  ...score('autonomy'),
  ...score('indispensability'),
  share('pGreen', map.pGreen(), { missing: 'greenReason' }),
  share('pBlue', map.pBlue(), { missing: 'blueReason' }),
  share('pRed', map.pRed(), { missing: 'redReason', detail: true }),
  detail('greenReason', map.greenReason(), 'missing'),
  detail('blueReason', map.blueReason(), 'missing'),
  detail('redReason', map.redReason(), 'missing'),
  column('topExporter', shared.topExporter(), 'economy'),
  share('topShare', shared.topShare(), { missing: 'topReason' }),
  detail('topReason', map.contextReason(), 'missing'),
  share('total', map.madeThere(), { missing: 'totalReason' }),
  share('unknownOrigin', map.unknownOrigin(), { missing: 'totalReason', detail: true }),
  detail('totalReason', map.contextReason(), 'missing'),
  ...(['faceValue', 'lookThrough', 'lookThroughVa'] as const).map((key) =>
    share(key, map[key](), { digits: 2, missing: 'lookThroughReason', detail: true }),
  ),
  detail('structureYear', map.structureYear(), 'year'),
  detail('lookThroughReason', map.contextReason(), 'missing'),
  share('productionShare', map.production(), { digits: 1, missing: 'productionReason' }),
  detail('productionYear', map.productionYear(), 'year'),
  detail('productionReason', map.contextReason(), 'missing'),
  detail('reason', map.leading(), 'message'),
];

export const eventColumns: readonly Column[] = [
  column('date', say.date(), 'text'),
  column('end', say.end(), 'text'),
  ...word('title', say.event()),
  ...word('kind', say.kind()),
  column('by', say.by(), 'economy'),
  column('on', say.on(), 'economy'),
  ...word('status', say.status()),
  detail('statusAsOf', say.statusAsOf(), 'text'),
  detail('suspendedFrom', say.suspendedFrom(), 'text'),
  detail('suspendedUntil', say.suspendedUntil(), 'text'),
  detail('isControl', say.isControl(), 'boolean'),
  detail('goods', map.goods(), 'words'),
  ...word('outcome', say.outcome(), { detail: true }),
  column('confidence', say.confidence(), 'word'),
  column('source', map.source(), 'text'),
  detail('sourceDate', say.sourceDate(), 'text'),
  detail('basis', map.basis(), 'word'),
  detail('note', say.note(), 'text'),
  detail('key', say.event(), 'text'),
];

export const publishedColumns: readonly Column[] = [
  detail('key', shared.product(), 'text'),
  detail('product', shared.product(), 'product'),
  ...names,
  column('item', say.item(), 'text'),
  column('fit', say.fit(), 'word'),
  column('economy', shared.economy(), 'economy'),
  share('low', map.low(), { digits: 1 }),
  share('high', map.high(), { digits: 1 }),
  column('scope', say.scope(), 'text'),
  ...word('shareBasis', say.countedBy()),
  detail('yearFrom', say.yearFrom(), 'year'),
  column('yearTo', shared.year(), 'year'),
  detail('supplier', say.supplier(), 'text'),
  detail('isFirmCount', say.firmCount(), 'boolean'),
  column('source', map.source(), 'text'),
  detail('sourceDate', say.sourceDate(), 'text'),
  detail('confidence', say.confidence(), 'word'),
  detail('note', say.note(), 'text'),
];

export const unknownColumns: readonly Column[] = [
  detail('key', say.kind(), 'text'),
  detail('kind', say.kind(), 'word'),
  column('what', say.what(), 'message'),
  column('reason', shared.reason(), 'missing'),
];
