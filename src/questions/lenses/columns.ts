// The tables of the answer. Money is in the currency of the budget, over the horizon.
import type { Column } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { column } from '../shared/column.ts';
import { BUDGET_MONEY } from '../shared/money.ts';
import { lensesWords } from './words.ts';

const { say } = lensesWords;

const detail = { detail: true } as const;
const why = { missing: 'reason' } as const;
const key = column('key', say.key(), 'text', detail);
const reason = column('reason', say.reason(), 'missing', detail);
const money = (of: string, label: Message, more: Partial<Column> = {}): Column =>
  column(of, label, 'money', { unit: BUDGET_MONEY, ...more });
const share = (of: string, label: Message, more: Partial<Column> = {}): Column =>
  column(of, label, 'share', { unit: '0-1', ...more });
const two = (of: string, label: Message, more: Partial<Column> = {}): readonly Column[] => [
  column(of, label, 'text', { lang: 'en', ...more }),
  column(`${of}Ja`, label, 'text', { lang: 'ja', ...more }),
];
const banded = (one: Column): Column[] => [
  { ...one, low: `${one.key}Low`, high: `${one.key}High` },
  { ...one, key: `${one.key}Low`, label: say.low(), ...detail, ...why },
  { ...one, key: `${one.key}High`, label: say.high(), ...detail, ...why },
];

export const rowColumns: readonly Column[] = [
  key,
  ...two('name', say.option()),
  ...two('label', say.option(), detail),
  column('basis', say.basis(), 'word', detail),
  column('front', say.front(), 'word'),
  ...two('beatenBy', say.beatenBy(), detail),
  money('cost', say.cost()),
  ...banded(money('safety', say.safety())),
  ...banded(money('trade', say.trade())),
  ...banded(money('security', say.security())),
  share('worst', say.worst()),
  share('frontShare', say.frontShare(), why),
  money('harm', say.harm(), { missing: 'harmReason' }),
  column('harmReason', say.reason(), 'missing', detail),
  reason,
];

export const regretColumns: readonly Column[] = [
  key,
  ...two('name', say.option()),
  money('lostSafety', say.lostSafety()),
  money('lostTrade', say.lostTrade()),
  money('lostSecurity', say.lostSecurity()),
  share('shareSafety', say.shareSafety()),
  share('shareTrade', say.shareTrade()),
  share('shareSecurity', say.shareSecurity()),
  share('bestSafety', say.bestSafety(), why),
  share('bestTrade', say.bestTrade(), why),
  share('bestSecurity', say.bestSecurity(), why),
  reason,
];

export const partColumns: readonly Column[] = [
  key,
  ...two('name', say.option()),
  money('shortfall', say.shortfall(), why),
  money('tail', say.tail(), why),
  money('prices', say.prices(), why),
  money('peace', say.peace(), why),
  money('cuts', say.cuts(), why),
  money('declared', say.declared(), why),
  money('funds', say.funds(), why),
  money('power', say.power(), why),
  money('coercion', say.coercion(), why),
  reason,
];

export const supplierColumns: readonly Column[] = [
  column('supplier', say.supplier(), 'economy'),
  column('goods', say.goods(), 'number'),
  share('chance', say.chance(), { digits: 1 }),
  share('missing', say.missing(), { digits: 1 }),
  share('incomeLost', say.incomeLost(), { digits: 3 }),
];

export const incomeColumns: readonly Column[] = [
  column('sector', say.sector(), 'word'),
  column('weight', say.weight(), 'number', { digits: 2, low: 'weightLow', high: 'weightHigh' }),
  column('weightLow', say.low(), 'number', { digits: 2, ...detail }),
  column('weightHigh', say.high(), 'number', { digits: 2, ...detail }),
  ...two('bestLow', say.bestLow()),
  ...two('bestHigh', say.bestHigh()),
  column('source', say.source(), 'text'),
];

export const meaningColumns: readonly Column[] = [
  key,
  column('lens', say.lens(), 'word'),
  ...two('era', say.era()),
  column('date', say.date(), 'text'),
  ...two('document', say.document()),
  ...two('meaning', say.meaning()),
  column('source', say.source(), 'text', detail),
];
