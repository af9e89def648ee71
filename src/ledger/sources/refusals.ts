// Keeps every row of an import to account: what was kept, what was refused and why, and the money on both sides.
import type { Duck } from '../duck.ts';
import { Appending } from './appending.ts';
import type { CsvRecord } from './csv.ts';
import { ExactSum } from './decimal.ts';
import type { Reason } from './reasons.ts';

/** Columns of the table `refused`. */
export const refusedColumns = [
  { name: 'file', type: 'VARCHAR', unit: null },
  { name: 'line', type: 'INTEGER', unit: null },
  { name: 'reason', type: 'VARCHAR', unit: null },
  { name: 'field', type: 'VARCHAR', unit: null },
  { name: 'text', type: 'VARCHAR', unit: null },
] as const;

export interface FirstRefusal {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** The account of an import while it runs. Values are integers of the smallest unit kept. */
export class Refusals {
  rowsIn = 0;
  readonly valueIn = new ExactSum();
  readonly valueRefused = new ExactSum();
  readonly counts = new Map<Reason, number>();
  readonly first = new Map<Reason, FirstRefusal>();
  readonly #table: Appending;

  private constructor(table: Appending) {
    this.#table = table;
  }

  static async open(duck: Duck): Promise<Refusals> {
    const columns = {
      file: 'VARCHAR',
      line: 'INTEGER',
      reason: 'VARCHAR',
      field: 'VARCHAR',
      text: 'VARCHAR',
    } as const;
    return new Refusals(await Appending.open(duck, 'refused', columns));
  }

  get rows(): number {
    return this.#table.rows;
  }

  /** Refuses a row that counts among `rowsIn`. `value` is its value if that could be read, else negative. */
  refuse(file: string, line: number, reason: Reason, field: string, text: string, value: number): void {
    if (value > 0) this.valueRefused.add(value);
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
    if (!this.first.has(reason)) this.first.set(reason, { file, line, text });
    this.#table.text(0, file);
    this.#table.integer(1, line);
    this.#table.text(2, reason);
    this.#table.text(3, field);
    this.#table.text(4, text);
    this.#table.end();
  }

  refuseRecord(file: string, record: CsvRecord, reason: Reason, field: string, value: number): void {
    this.refuse(file, record.line, reason, field, record.raw(), value);
  }

  /** Reasons with their counts, most frequent first. */
  byReason(): [Reason, number][] {
    return [...this.counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }

  finish(): void {
    this.#table.finish();
  }
}
