// The tables of the answer.
import type { Column } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { deterrenceWords } from './words.ts';

const { say } = deterrenceWords;

const plain = { unit: null, digits: 0 } as const;
const detail = { detail: true } as const;
const why = { missing: 'reason' } as const;
const key: Column = { key: 'key', label: say.key(), ...plain, kind: 'text', ...detail };
const reason: Column = { key: 'reason', label: say.reason(), ...plain, kind: 'missing', ...detail };
const word = (of: string, label: Message): Column => ({ key: of, label, ...plain, kind: 'word' });
const economy = (of: string, label: Message): Column => ({ key: of, label, ...plain, kind: 'economy' });
const points = (of: string, label: Message, more: Partial<Column> = {}): Column => ({
  key: of,
  label,
  unit: '% of GDP',
  kind: 'number',
  digits: 3,
  ...more,
});
const share = (of: string, label: Message, more: Partial<Column> = {}): Column => ({
  key: of,
  label,
  unit: '0-1',
  kind: 'share',
  digits: 0,
  ...more,
});
/** A column with its band: `x`, `xLow`, `xHigh`. */
const banded = (main: Column): Column[] => [
  { ...main, low: `${main.key}Low`, high: `${main.key}High` },
  { ...main, key: `${main.key}Low`, label: say.low(), ...detail, ...why },
  { ...main, key: `${main.key}High`, label: say.high(), ...detail, ...why },
];

export const rowColumns: readonly Column[] = [
  key,
  economy('climber', say.climber()),
  word('name', say.rung()),
  ...banded(points('threshold', say.threshold())),
  points('alone', say.alone()),
  word('answer', say.answer()),
  points('answered', say.answered()),
  points('costOfAnswer', say.costOfAnswer(), detail),
  points('harm', say.harm(), detail),
  share('credible', say.credible(), why),
  word('raises', say.raises()),
  reason,
];

export const rungColumns: readonly Column[] = [
  key,
  economy('climber', say.climber()),
  word('name', say.rung()),
  { key: 'industries', label: say.industries(), ...plain, kind: 'text', lang: 'en' },
  { key: 'industriesJa', label: say.industries(), ...plain, kind: 'text', lang: 'ja' },
  share('cut', say.cut()),
  { key: 'days', label: say.days(), unit: 'days', kind: 'number', digits: 0 },
  share('wanting', say.wanting(), { digits: 2, ...why }),
  share('unsold', say.unsold(), { digits: 2, ...why }),
  reason,
];

export const damageColumns: readonly Column[] = [
  key,
  word('rungFirst', say.rungOf()),
  word('rungSecond', say.rungOther()),
  ...banded(points('first', say.damageFirst())),
  ...banded(points('second', say.damageSecond())),
  points('firstAdded', say.addedFirst(), detail),
  points('secondAdded', say.addedSecond(), detail),
  points('firstOver', say.overFirst(), detail),
  points('secondOver', say.overSecond(), detail),
  reason,
];

export const playColumns: readonly Column[] = [
  key,
  economy('first', say.first()),
  { key: 'multiple', label: say.multiple(), unit: null, kind: 'number', digits: 1 },
  points('prizeFirst', say.prizeFirst()),
  points('prizeSecond', say.prizeSecond()),
  word('outcome', say.outcome()),
  { key: 'path', label: say.path(), ...plain, kind: 'text', ...detail },
  share('same', say.same(), why),
  word('robust', say.robust()),
  ...(['climbs', 'conceded0', 'conceded1', 'standoff', 'disaster'] as const).flatMap((of) =>
    banded(share(of, say[of](), detail)),
  ),
  share('riskFirst', say.riskFirst(), detail),
  share('riskSecond', say.riskSecond(), detail),
  { key: 'stepFirst', label: say.stepFirst(), unit: null, kind: 'number', digits: 3, ...detail },
  { key: 'stepSecond', label: say.stepSecond(), unit: null, kind: 'number', digits: 3, ...detail },
  { key: 'attritionFirst', label: say.attritionFirst(), unit: null, kind: 'number', digits: 3, ...detail },
  { key: 'attritionSecond', label: say.attritionSecond(), unit: null, kind: 'number', digits: 3, ...detail },
  { key: 'index', label: say.index(), unit: null, kind: 'number', digits: 2 },
  reason,
];

export const indexColumns: readonly Column[] = [
  key,
  word('name', say.rung()),
  points('first', say.damageFirst()),
  points('second', say.damageSecond()),
  ...banded(points('numerator', say.numerator())),
  {
    key: 'asymmetry',
    label: say.asymmetry(),
    unit: null,
    kind: 'number',
    digits: 2,
    missing: 'asymmetryReason',
  },
  { key: 'asymmetryReason', label: say.reason(), ...plain, kind: 'missing', ...detail },
  reason,
];

export const conflictColumns: readonly Column[] = [
  key,
  economy('economy', say.economy()),
  { key: 'barrier', label: say.barrier(), ...plain, kind: 'message' },
  ...banded(points('loss', say.lossIncome(), { ...why })),
  points('tilt', say.tilt(), { unit: 'percentage points', ...why }),
  ...banded(points('years', say.years(), { unit: '%', ...why })),
  { key: 'residual', label: say.residual(), unit: null, kind: 'number', digits: 12, ...detail, ...why },
  reason,
];

export const decouplingColumns: readonly Column[] = [
  key,
  economy('who', say.who()),
  { key: 'item', label: say.item(), ...plain, kind: 'text', lang: 'en' },
  { key: 'itemJa', label: say.item(), ...plain, kind: 'text', lang: 'ja' },
  ...banded(points('removed', say.removed())),
  ...banded(points('other', say.otherChange())),
  share('agree', say.agree(), { ...detail, ...why }),
  word('robust', say.robust()),
  ...banded(points('sector', say.sectorChange())),
  share('sectorAgree', say.agree(), { ...detail, ...why }),
  word('sectorRobust', say.robust()),
  points('own', say.ownChange()),
  reason,
];

export const driverColumns: readonly Column[] = [
  key,
  economy('economy', say.economy()),
  word('assumption', say.assumption()),
  { key: 'low', label: say.low(), unit: null, kind: 'number', digits: 3 },
  { key: 'likely', label: say.likely(), unit: null, kind: 'number', digits: 3 },
  { key: 'high', label: say.high(), unit: null, kind: 'number', digits: 3 },
  { key: 'first', label: say.firstIndex(), unit: null, kind: 'number', digits: 2, ...why },
  { key: 'total', label: say.totalIndex(), unit: null, kind: 'number', digits: 2, ...why },
  reason,
];

export const goodColumns: readonly Column[] = [
  key,
  { key: 'good', label: say.good(), ...plain, kind: 'product' },
  { key: 'name', label: say.name(), ...plain, kind: 'text', lang: 'en' },
  { key: 'nameJa', label: say.name(), ...plain, kind: 'text', lang: 'ja' },
  economy('seller', say.seller()),
  economy('buyer', say.buyer()),
  { key: 'bought', label: say.bought(), unit: 'USD', kind: 'money', digits: 1 },
  share('share', say.share()),
  points('loss', say.loss(), { digits: 4 }),
  { key: 'year', label: say.year(), ...plain, kind: 'year' },
];

export const besideColumns: readonly Column[] = [
  key,
  word('model', say.model()),
  economy('climber', say.climber()),
  word('name', say.rung()),
  points('threshold', say.threshold(), why),
  points('alone', say.alone(), why),
  word('answer', say.answer()),
  points('answered', say.answered(), why),
  points('own', say.ownLoss(), { ...detail, ...why }),
  points('harm', say.harm(), { ...detail, ...why }),
  { key: 'ownMoney', label: say.ownMoney(), unit: null, kind: 'number', digits: 2, ...detail, ...why },
  { key: 'otherMoney', label: say.otherMoney(), unit: null, kind: 'number', digits: 2, ...detail, ...why },
  reason,
];

export const peaceColumns: readonly Column[] = [
  key,
  { key: 'barrier', label: say.barrier(), ...plain, kind: 'message' },
  points('surplus', say.surplus(), why),
  points('warValue', say.warValue()),
  share('chance', say.chance(), { digits: 1, ...why }),
  share('efficient', say.efficient(), { digits: 1, ...why }),
  reason,
];
