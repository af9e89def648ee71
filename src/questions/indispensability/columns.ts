// The columns of the question's tables.
import type { Column } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { column } from '../shared/column.ts';
import { sharedWords } from '../shared/words.ts';
import { indispensabilityWords } from './words.ts';

const { say } = indispensabilityWords;

const detail = { detail: true } as const;
const share = (key: string, label: Message, more: Partial<Column> = {}): Column =>
  column(key, label, 'share', { unit: '0-1', ...more });
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

const names: readonly Column[] = [
  column('name', sharedWords.say.name(), 'text', { lang: 'en' }),
  column('nameJa', sharedWords.say.name(), 'text', { lang: 'ja' }),
];

export const rowColumns: readonly Column[] = [
  column('product', sharedWords.say.product(), 'product'),
  ...names,
  ...banded(column('score', say.score(), 'number', { unit: '0-1', digits: 2 })),
  column('grade', say.grade(), 'word'),
  column('basis', say.basis(), 'word', detail),
  ...banded(share('worldShare', say.worldShare())),
  column('source', say.source(), 'text', detail),
  column('year', say.evidenceYear(), 'year', detail),
  money('exports', sharedWords.say.exports(), { missing: 'exportsReason' }),
  why('exportsReason'),
  column('worldHhi', say.worldHhi(), 'number', {
    unit: '0-1',
    digits: 2,
    missing: 'worldHhiReason',
    ...detail,
  }),
  why('worldHhiReason'),
  column('destinations', say.destinations(), 'number', {
    unit: '0-1',
    digits: 2,
    missing: 'destinationsReason',
    ...detail,
  }),
  why('destinationsReason'),
  column('lerner', say.lerner(), 'number', { digits: 2, ...detail }),
  column('sole', say.sole(), 'number', { missing: 'soleReason' }),
  column('soleFor', say.soleFor(), 'words', detail),
  money('covered', say.covered(), { missing: 'soleReason', ...detail }),
  why('soleReason'),
  column('customers', say.customers(), 'number', { missing: 'soleReason', ...detail }),
  column('hardest', say.hardest(), 'economy', { missing: 'hardestReason' }),
  share('hardestLoss', say.hardestLoss(), { digits: 3, missing: 'hardestReason' }),
  why('hardestReason'),
  column('largest', say.largest(), 'economy', { missing: 'largestReason', ...detail }),
  money('largestValue', say.largestValue(), { missing: 'largestReason', ...detail }),
  why('largestReason'),
  ...banded(money('loss', say.loss())),
  share('lossShare', say.lossShare(), { digits: 4, missing: 'lossReason', ...detail }),
  share('lastTenth', say.lastTenth(), { missing: 'largestReason', ...detail }),
  column('essential', say.essential(), 'number', { missing: 'soleReason', ...detail }),
  share('ind', say.ind(), { digits: 6, missing: 'indReason', ...detail }),
  share('rank', say.rank(), { digits: 1, missing: 'indReason', ...detail }),
  why('indReason'),
  ...banded(column('months', say.months(), 'number', { unit: 'months' })),
  column('monthsSource', say.monthsSource(), 'text', detail),
  column('replacementBasis', sharedWords.say.replacementBasis(), 'word', detail),
  ...banded(column('otherMonths', say.otherMonths(), 'number', { unit: 'months', ...detail })),
  column('otherBasis', say.otherBasis(), 'word', detail),
  ...banded(column('qualify', say.qualify(), 'number', { unit: 'months', ...detail })),
  ...banded(column('build', say.build(), 'number', { unit: 'months', ...detail })),
  money('gap', say.gap(), { missing: 'exportsReason', ...detail }),
  money('spare', say.spare(), { missing: 'spareReason', ...detail }),
  column('spareBasis', say.spareBasis(), 'word', detail),
  share('spareShare', say.spareShare(), { missing: 'spareReason' }),
  share('afterYear', say.afterYear(), { missing: 'spareReason', ...detail }),
  why('spareReason'),
  column('mapping', say.mapping(), 'word', detail),
];

export const shortfallColumns: readonly Column[] = [
  column('key', say.key(), 'text', detail),
  column('product', sharedWords.say.product(), 'product'),
  ...names,
  column('month', say.month(), 'number', { unit: 'months' }),
  money('shortfall', say.shortfall(), { low: 'low', high: 'high' }),
  money('low', say.low(), detail),
  money('high', say.high(), detail),
  share('share', say.shortfallShare()),
];

export const customerColumns: readonly Column[] = [
  column('key', say.key(), 'text', detail),
  column('product', sharedWords.say.product(), 'product'),
  ...names,
  column('importer', say.importer(), 'economy'),
  money('imports', sharedWords.say.imports()),
  share('share', say.share(), { low: 'shareLow', high: 'shareHigh' }),
  share('shareLow', say.low(), detail),
  share('shareHigh', say.high(), detail),
  money('bought', say.bought(), detail),
  column('dependent', say.dependent(), 'boolean', { missing: 'dependentReason' }),
  column('held', say.held(), 'number', { unit: 'years', missing: 'dependentReason', ...detail }),
  why('dependentReason'),
  ...banded(share('lossShare', say.ownLossShare(), { digits: 3 })),
  money('loss', say.ownLoss(), { missing: 'lossShareReason' }),
  column('passing', say.passing(), 'boolean', { missing: 'lossShareReason', ...detail }),
  money('gdp', say.gdp(), { missing: 'lossShareReason', ...detail }),
];

export const pairColumns: readonly Column[] = [
  column('key', say.key(), 'text', detail),
  column('economy', sharedWords.say.economy(), 'economy'),
  column('customer', say.importer(), 'economy'),
  ...banded(share('there', say.there(), { digits: 3 })),
  ...banded(share('here', say.here(), { digits: 3 })),
  share('net', say.net(), { digits: 3, missing: 'netReason' }),
  why('netReason'),
  column('symmetric', say.symmetric(), 'number', { digits: 2, missing: 'symmetricReason' }),
  why('symmetricReason'),
];
