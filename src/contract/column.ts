// A column of an answer's table: from it headers, units, formats, CSV and both languages are derived.
import type { Message } from './message.ts';

export type ColumnKind =
  | 'economy'
  | 'product'
  | 'text'
  | 'message'
  | 'messages'
  | 'word'
  | 'words'
  | 'number'
  | 'share'
  | 'money'
  | 'year'
  | 'boolean'
  | 'missing';

export interface Column {
  /** Where the value stands in a row; a dot steps into an object (`probability.green`). */
  readonly key: string;
  readonly label: Message;
  /** Unit of the value, e.g. `USD`, `0-1`, `months`; null where it has none. */
  readonly unit: string | null;
  readonly kind: ColumnKind;
  /** Digits after the point when shown (shares: of the percentage). */
  readonly digits: number;
  /** Keys of the columns that hold the band. */
  readonly low?: string;
  readonly high?: string;
  /** Shown only where this language is read; JSON and CSV hold every column. */
  readonly lang?: 'en' | 'ja';
  /** A share that is the difference of two shares: shown in points, not in percent. */
  readonly points?: true;
  /** Left out of the text table and the brief; JSON, CSV and Parquet hold every column. */
  readonly detail?: true;
  /** Key of the column that says why the value is null. */
  readonly missing?: string;
}

export type Cell =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly number[]
  | Message
  | readonly Message[]
  | { readonly [key: string]: Cell };
export type Row = { readonly [key: string]: Cell };

/** The value of a row at a column's key. */
export function cellOf(row: Row, key: string): Cell {
  let value: Cell = row;
  for (const step of key.split('.')) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
    value = (value as { readonly [key: string]: Cell })[step] ?? null;
  }
  return value;
}
