// The columns of the tables of autonomy.
import type { Column } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';
import { column } from '../shared/column.ts';
import { sharedWords } from '../shared/words.ts';
import { autonomyWords } from './words.ts';

const { say } = autonomyWords;
const shared = sharedWords.say;

const share = (key: string, label: Message, more: Partial<Column> = {}): Column =>
  column(key, label, 'share', { unit: '0-1', ...more });
const index = (key: string, label: Message, more: Partial<Column> = {}): Column =>
  column(key, label, 'number', { unit: '0-1', digits: 3, ...more });
const detail = { detail: true } as const;

export const rowColumns: readonly Column[] = [
  column('product', shared.product(), 'product'),
  column('name', shared.name(), 'text', { lang: 'en' }),
  column('nameJa', shared.name(), 'text', { lang: 'ja' }),
  column('flagged', say.flagged(), 'boolean', { missing: 'flagReason' }),
  share('pFlag', say.pFlag(), { missing: 'flagReason' }),
  index('hhi', shared.hhi(), { missing: 'hhiReason' }),
  index('worldHhi', shared.worldHhi(), { missing: 'reason' }),
  column('topExporter', shared.topExporter(), 'economy', { missing: 'hhiReason' }),
  share('topShare', shared.topShare(), { digits: 1, missing: 'hhiReason' }),
  column('imports', shared.imports(), 'money', { unit: 'USD' }),
  column('exports', shared.exports(), 'money', { unit: 'USD' }),
  column('yearsHeld', say.yearsHeld(), 'number'),
  column('failed', say.failed(), 'words'),
  column('reason', say.worldReason(), 'missing', detail),
  column('hhiReason', say.hhiReason(), 'missing', detail),
  column('flagReason', say.flagReason(), 'missing', detail),
  share('hubShare', say.hubShare(), { digits: 1, missing: 'hhiReason', ...detail }),
  column('originUncertain', say.originUncertain(), 'boolean', { missing: 'originReason', ...detail }),
  column('originReason', say.originReason(), 'missing', detail),
  column('mirrorGap', say.mirrorGap(), 'number', { digits: 3, missing: 'mirrorReason', ...detail }),
  share('mirrorShare', say.mirrorShare(), { digits: 1, missing: 'mirrorReason', ...detail }),
  column('mirrorReason', say.mirrorReason(), 'missing', detail),
  column('flaggedTreated', say.flaggedTreated(), 'boolean', { missing: 'treatedReason', ...detail }),
  share('pFlagTreated', say.pFlagTreated(), { missing: 'treatedReason', ...detail }),
  index('hhiTreated', say.hhiTreated(), { missing: 'treatedReason', ...detail }),
  column('topExporterTreated', say.topExporterTreated(), 'economy', { missing: 'treatedReason', ...detail }),
  share('topShareTreated', say.topShareTreated(), { digits: 1, missing: 'treatedReason', ...detail }),
  column('treatedReason', say.treatedReason(), 'missing', detail),
];

/** Published and treated, side by side. */
export const changedColumns: readonly Column[] = [
  'product',
  'name',
  'nameJa',
  'flagged',
  'flaggedTreated',
  'hhi',
  'hhiTreated',
  'topExporter',
  'topExporterTreated',
  'topShare',
  'topShareTreated',
  'hubShare',
  'treatedReason',
  'flagReason',
  'hhiReason',
].map((key) => {
  const { detail: _, ...shown } = rowColumns.find((one) => one.key === key)!;
  return shown;
});

export const definitionColumns: readonly Column[] = [
  column('definition', say.definition(), 'text'),
  column('partner', say.partner(), 'economy'),
  column('count', say.count(), 'number', { low: 'countLow', high: 'countHigh', missing: 'reason' }),
  column('countLow', say.low(), 'number', { missing: 'bandReason', ...detail }),
  column('countHigh', say.high(), 'number', { missing: 'bandReason', ...detail }),
  column('total', say.total(), 'number'),
  share('share', say.share(), { digits: 1, missing: 'reason' }),
  column('unknown', say.unknown(), 'number', { missing: 'reason', ...detail }),
  column('yearsUsed', say.yearsUsed(), 'number'),
  column('yearsNeeded', say.yearsNeeded(), 'number'),
  column('source', say.source(), 'text', detail),
  column('reason', shared.reason(), 'missing'),
  column('bandReason', say.bandReason(), 'missing', detail),
];
