// The columns of answers, with what most of them have in common.
import type { Column, ColumnKind } from '../../contract/column.ts';
import type { Message } from '../../contract/message.ts';

/** A column without unit or digits, unless `more` says otherwise. */
export const column = (
  key: string,
  label: Message,
  kind: ColumnKind,
  more: Partial<Column> = {},
): Column => ({ key, label, unit: null, kind, digits: 0, ...more });
