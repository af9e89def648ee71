// The tables of the answer: what is taken from each flow, and what each event takes altogether.
import type { Column } from '../../contract/column.ts';
import { scenarioWords } from './words.ts';

const { say } = scenarioWords;

const plain = { unit: null, digits: 0 } as const;
const money = { unit: 'USD', kind: 'money', digits: 1 } as const;

const amounts: readonly Column[] = [
  { key: 'value', label: say.value(), ...money, missing: 'reason' },
  { key: 'withheld', label: say.withheld(), ...money, missing: 'reason' },
  { key: 'returned', label: say.returned(), ...money, missing: 'reason' },
  { key: 'removed', label: say.removed(), ...money, missing: 'reason' },
];
const [value, ...taken] = amounts as [Column, ...Column[]];
const reason: Column = { key: 'reason', label: say.reason(), ...plain, kind: 'missing' };

export const flowColumns: readonly Column[] = [
  { key: 'flow', label: say.flow(), ...plain, kind: 'text', detail: true },
  { key: 'event', label: say.event(), ...plain, kind: 'text' },
  { key: 'exporter', label: say.exporter(), ...plain, kind: 'economy' },
  { key: 'importer', label: say.importer(), ...plain, kind: 'economy' },
  { key: 'product', label: say.product(), ...plain, kind: 'product' },
  { key: 'basis', label: say.basis(), ...plain, kind: 'word' },
  { key: 'year', label: say.year(), ...plain, kind: 'year' },
  { key: 'dataset', label: say.dataset(), ...plain, kind: 'text', detail: true },
  value,
  { key: 'days', label: say.days(), unit: null, kind: 'number', digits: 0 },
  { key: 'cut', label: say.cut(), unit: '0-1', kind: 'share', digits: 1, missing: 'reason' },
  ...taken,
  reason,
];

export const eventColumns: readonly Column[] = [
  { key: 'event', label: say.event(), ...plain, kind: 'text' },
  { key: 'kind', label: say.kind(), ...plain, kind: 'word' },
  { key: 'effect', label: say.effect(), ...plain, kind: 'message' },
  { key: 'firstDay', label: say.firstDay(), ...plain, kind: 'number' },
  { key: 'lastDay', label: say.lastDay(), ...plain, kind: 'number' },
  { key: 'flows', label: say.flows(), ...plain, kind: 'number' },
  ...amounts,
  reason,
];
