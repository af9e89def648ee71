// The tables of the answer. Money is in the currency of the budget.
import type { Column } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { column } from '../shared/column.ts';
import { BUDGET_MONEY } from '../shared/money.ts';
import { sharedWords } from '../shared/words.ts';
import { portfolioWords } from './words.ts';

const { say } = portfolioWords;

const detail = { detail: true } as const;
const why = { missing: 'reason' } as const;
const key = column('key', say.key(), 'text', detail);
const reason = column('reason', say.reason(), 'missing', detail);
const money = (of: string, label: Message, more: Partial<Column> = {}): Column =>
  column(of, label, 'money', { unit: BUDGET_MONEY, ...more });
const share = (of: string, label: Message, more: Partial<Column> = {}): Column =>
  column(of, label, 'share', { unit: '0-1', ...more });
const names: readonly Column[] = [
  column('name', say.item(), 'text', { lang: 'en' }),
  column('nameJa', say.item(), 'text', { lang: 'ja' }),
];
const measure: readonly Column[] = [
  column('item', sharedWords.say.product(), 'product', detail),
  ...names,
  column('instrument', say.instrument(), 'word'),
  column('colour', say.colour(), 'word'),
];
const banded = (one: Column): Column[] => [
  { ...one, low: `${one.key}Low`, high: `${one.key}High` },
  { ...one, key: `${one.key}Low`, label: say.low(), detail: true, missing: 'reason' },
  { ...one, key: `${one.key}High`, label: say.high(), detail: true, missing: 'reason' },
];

export const rowColumns: readonly Column[] = [
  key,
  ...banded(column('rank', say.rank(), 'number')),
  ...measure,
  ...banded(column('perMoney', say.perMoney(), 'number', { digits: 3 })),
  column('beside', say.beside(), 'number', { digits: 3, ...detail }),
  money('cost', say.costSum()),
  share('chosen', say.chosen(), why),
  share('top', say.top(), why),
  column('basis', say.basis(), 'word', detail),
  reason,
];

export const mixColumns: readonly Column[] = [
  key,
  ...measure,
  column('tier', say.tier(), 'number', { missing: 'tierReason' }),
  column('tierReason', say.reason(), 'missing', detail),
  column('year', sharedWords.say.year(), 'year'),
  money('cost', say.cost()),
  money('upkeep', say.upkeep(), detail),
];

export const costColumns: readonly Column[] = [
  key,
  column('year', sharedWords.say.year(), 'year'),
  money('cost', say.cost()),
  column('money', say.money(), 'text'),
  money('budget', say.budget()),
  column('price', say.price(), 'number', { digits: 2 }),
];

export const optionColumns: readonly Column[] = [
  key,
  ...measure,
  column('tier', say.tier(), 'number', { missing: 'tierReason', ...detail }),
  column('tierReason', say.reason(), 'missing', detail),
  money('cost', say.fullCost()),
  money('safety', say.safety()),
  money('trade', say.trade()),
  money('security', say.security()),
  money('harm', say.harm(), { missing: 'harmReason' }),
  column('harmReason', say.reason(), 'missing', detail),
];

export const goodColumns: readonly Column[] = [
  key,
  ...names,
  column('colours', say.colour(), 'words'),
  column('alike', say.alike(), 'words', detail),
  column('supplier', say.supplier(), 'economy'),
  money('imports', say.imports(), why),
  share('share', say.share(), why),
  share('missed', say.missed(), why),
  money('loss', say.loss(), why),
  money('lossAfter', say.lossAfter(), why),
  reason,
];

export const firmColumns: readonly Column[] = [
  key,
  column('firm', say.firm(), 'text'),
  ...names,
  column('tier', say.tier(), 'number'),
  column('verdict', say.verdict(), 'word'),
  money('sales', say.sales()),
  money('compliance', say.compliance()),
  money('lostProfit', say.lostProfit()),
  money('rents', say.rents()),
  money('need', say.need()),
  money('paid', say.paid()),
  money('research', say.research()),
  column('ratio', say.ratio(), 'number', { digits: 2, ...why }),
  share('evasion', say.evasion(), why),
  column('price', say.firmPrice(), 'number', { digits: 2 }),
  reason,
];

export const curveColumns: readonly Column[] = [
  key,
  column('part', say.part(), 'number', { digits: 2 }),
  money('budget', say.budget()),
  money('gain', say.gain()),
  column('price', say.price(), 'number', { digits: 2 }),
  column('leads', say.leads(), 'text', { lang: 'en' }),
  column('leadsJa', say.leads(), 'text', { lang: 'ja' }),
];

export const rivalColumns: readonly Column[] = [
  key,
  column('variant', say.variant(), 'text', { lang: 'en' }),
  column('variantJa', say.variant(), 'text', { lang: 'ja' }),
  money('gain', say.gain()),
  money('behind', say.behind()),
  money('cost', say.cost()),
];

export const clashColumns: readonly Column[] = [
  key,
  ...names,
  column('demand', say.demand(), 'word'),
  column('against', say.against(), 'word'),
  share('short', say.short(), { digits: 1 }),
];

export const todayColumns: readonly Column[] = [
  key,
  column('name', say.programme(), 'text', { lang: 'en' }),
  column('nameJa', say.programme(), 'text', { lang: 'ja' }),
  column('instrument', say.instrument(), 'word'),
  column('kind', say.kind(), 'word'),
  column('date', say.date(), 'text'),
  column('amount', say.amount(), 'money', { unit: 'JPY' }),
  money('mix', say.here(), { missing: 'mixReason' }),
  column('mixReason', say.hereReason(), 'missing', detail),
  column('within', say.within(), 'text', detail),
  column('source', say.source(), 'text', detail),
];

export const effectColumns: readonly Column[] = [
  key,
  column('instrument', say.instrument(), 'word'),
  column('quantity', say.quantity(), 'word'),
  column('tier', say.tier(), 'number', { missing: 'tierReason' }),
  column('tierReason', say.reason(), 'missing', detail),
  column('likely', say.likely(), 'number', { digits: 3, low: 'low', high: 'high' }),
  column('low', say.low(), 'number', { digits: 3, ...detail }),
  column('high', say.high(), 'number', { digits: 3, ...detail }),
  column('unit', say.unit(), 'word'),
  column('source', say.source(), 'text'),
];

export const withheldColumns: readonly Column[] = [
  key,
  ...names,
  money('imports', say.bought()),
  ...(['linear', 'ces', 'fixed'] as const).flatMap((bound) => [
    share(`${bound}Before`, say[`${bound}Before`](), { digits: 3 }),
    share(`${bound}After`, say[`${bound}After`](), { digits: 3 }),
  ]),
];
