// What the list of past cases says.
import type { Column } from '../../contract/column.ts';
import { catalogue } from '../../contract/message.ts';

export const caseWords = catalogue('case', {
  id: { en: 'Case', ja: '事例' },
  start: { en: 'Start', ja: '開始' },
  title: { en: 'Title', ja: '題名' },
  basis: { en: 'known from', ja: '根拠' },
  sources: { en: 'Sources', ja: '出典数' },
  outcome: { en: 'Outcome', ja: '結果' },
});
const { say } = caseWords;
const text = { unit: null, kind: 'text', digits: 0 } as const;

export const caseColumns: readonly Column[] = [
  { key: 'id', label: say.id(), ...text },
  { key: 'start', label: say.start(), ...text },
  { key: 'title', label: say.title(), ...text },
  { key: 'basis', label: say.basis(), unit: null, kind: 'word', digits: 0 },
  { key: 'sources', label: say.sources(), unit: null, kind: 'number', digits: 0 },
  { key: 'outcome', label: say.outcome(), ...text },
];
