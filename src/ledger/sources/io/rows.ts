// Reads wide CSV for the readers of input-output tables: many columns, numbers as doubles, every fault named by line and column.
import { UserError } from '../../../contract/message.ts';
import { csvOf } from '../as-csv.ts';
import { readCsv, type CsvRecord } from '../csv.ts';
import type { Job } from '../importing.ts';
import type { Part } from '../inputs.ts';
import { importWords } from '../words.ts';
import { ioWords } from './words.ts';

/** Columns of the widest table known (EXIOBASE by product: 9,800 and final demand), with room. */
const FIELDS = 1 << 14;

/** Hands over the records of a part. Errors: none at all, a record that cannot be split. */
export async function readWide(job: Job, part: Part, each: (record: CsvRecord) => void): Promise<void> {
  job.meter.now(importWords.say.reading({ file: part.name }));
  let records = 0;
  await readCsv(
    part.name,
    csvOf(job, part),
    null,
    (record) => {
      records++;
      if (record.broken) throw new UserError(ioWords.say.brokenRow({ file: part.name, line: record.line }));
      each(record);
    },
    undefined,
    FIELDS,
  );
  if (records === 0) throw new UserError(importWords.say.emptyFile({ file: part.name }));
  if (records === 1) throw new UserError(importWords.say.noRows({ file: part.name }));
}

/** All fields of a record as text. */
export const texts = (record: CsvRecord): string[] =>
  Array.from({ length: record.count }, (_, field) => record.text(field));

/** Errors: a row with another number of fields than the header. */
export function holdWidth(file: string, record: CsvRecord, width: number): void {
  if (record.count !== width)
    throw new UserError(ioWords.say.ragged({ file, line: record.line, found: record.count, wanted: width }));
}

const NUMBER = /^\s*[+-]?(?:\d+\.?(\d*)|\.(\d+))(?:[eE]([+-]?\d{1,3}))?\s*$/;
const ZERO = 48;
const POINT = 46;
const MINUS = 45;

/**
 * A field as the double nearest to what is written; the most decimals seen are noted in `digits`.
 * Errors: empty or no number; named by `column`, the text over the field.
 */
export function numberAt(
  file: string,
  record: CsvRecord,
  field: number,
  digits: { decimals: number },
  column: (field: number) => string,
): number {
  const { bytes } = record;
  const start = record.starts[field]!;
  const end = record.ends[field]!;
  let n = 0;
  let decimals = -1;
  let at = start;
  if (bytes[at] === MINUS) at++;
  // Up to 15 digits and 22 decimals are exact as doubles, so that one division rounds as the text would.
  if (end > at && end - at <= 16) {
    for (; at < end; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit >= 0 && digit <= 9) {
        n = n * 10 + digit;
        if (decimals >= 0) decimals++;
      } else if (bytes[at] === POINT && decimals < 0) decimals = 0;
      else break;
    }
    if (at === end && n <= Number.MAX_SAFE_INTEGER && end - start > (decimals >= 0 ? 1 : 0)) {
      if (decimals > digits.decimals) digits.decimals = decimals;
      const value = decimals > 0 ? n / 10 ** decimals : n;
      return bytes[start] === MINUS ? 0 - value : value;
    }
  }
  const text = bytes.toString('utf8', start, end);
  const match = NUMBER.exec(text);
  const value = match ? Number(text) : Number.NaN;
  if (!match || !Number.isFinite(value))
    throw new UserError(
      ioWords.say.notNumber({ file, line: record.line, column: column(field), text: text.slice(0, 40) }),
    );
  const written = (match[1] ?? match[2] ?? '').length - Number(match[3] ?? 0);
  if (written > digits.decimals) digits.decimals = written;
  return value;
}
