// Reads CSV as bytes, record by record, without making strings: the caller looks only at the fields it needs.
import { UserError } from '../../contract/message.ts';
import { importWords } from './words.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;
const COMMA = 44;
const SPACE = 32;
const MAX_FIELDS = 1024;
const MAX_RECORD = 1 << 20;
/** A quote that does not close within this many bytes was never meant as one. */
const MAX_QUOTED = 1 << 16;

/** The record at hand. Field f is the bytes `starts[f]` to `ends[f]` of `bytes`, without its quotes. */
export class CsvRecord {
  bytes: Buffer = Buffer.alloc(0);
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count = 0;
  /** Its first line in the file, counted from 1. */
  line = 0;
  from = 0;
  to = 0;
  /** A quote that is never closed, or more fields than can be. */
  broken = false;

  constructor(fields = MAX_FIELDS) {
    this.starts = new Int32Array(fields);
    this.ends = new Int32Array(fields);
  }

  /** A field as text: doubled quotes made single, blanks around it removed. */
  text(field: number): string {
    if (field < 0 || field >= this.count) return '';
    return this.bytes.toString('utf8', this.starts[field], this.ends[field]).replaceAll('""', '"').trim();
  }

  /** The whole record as it stands in the file, cut at 500 bytes. */
  raw(): string {
    return this.bytes.toString('utf8', this.from, Math.min(this.to, this.from + 500));
  }
}

/**
 * Takes the line that begins at `at`, whole, and returns where the next begins; -1 leaves it to `onRecord`, as if it had
 * not been asked. The line's end lies within `bytes`.
 */
export type TakeLine = (bytes: Buffer, at: number) => number;

/**
 * Hands each record to `onRecord`, the header first; empty lines are passed over. The record is only valid during
 * the call. After the header, each line of a file with commas is first shown to `takeLine`, if there is one. A record
 * with more than `fields` fields is broken.
 * Errors: a line over 1 MB.
 */
export async function readCsv(
  name: string,
  source: AsyncIterable<Buffer>,
  delimiter: string | null,
  onRecord: (record: CsvRecord) => void,
  takeLine?: TakeLine,
  fields = MAX_FIELDS,
): Promise<void> {
  const record = new CsvRecord(fields);
  let carry: Buffer | null = null;
  let delim = delimiter?.charCodeAt(0) ?? 0;
  let started = false;
  let headed = false;
  const take = (bytes: Buffer, end: number): number => {
    let at = 0;
    if (!started) {
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
      if (delim === 0) delim = guessDelimiter(bytes, at);
      started = true;
      record.line = 1;
    }
    record.bytes = bytes;
    while (at < end) {
      const taken = takeLine && headed && delim === COMMA ? takeLine(bytes, at) : -1;
      if (taken > 0) {
        record.line++;
        at = taken;
        continue;
      }
      const next = split(record, bytes, at, end, delim);
      if (next < 0) break;
      if (record.to > record.from) {
        onRecord(record);
        headed = true;
      }
      record.line += lines;
      at = next;
    }
    return at;
  };
  for await (const chunk of source) {
    const bytes: Buffer = carry ? Buffer.concat([carry, chunk]) : chunk;
    const lastNewline = bytes.lastIndexOf(LF);
    const used: number = lastNewline < 0 ? 0 : take(bytes, lastNewline + 1);
    carry = used < bytes.length ? bytes.subarray(used) : null;
    if (carry && carry.length > MAX_RECORD)
      throw new UserError(importWords.say.longLine({ file: name, line: record.line || 1 }));
  }
  if (carry) {
    const ended = Buffer.concat([carry, Buffer.of(LF)]);
    let at = 0;
    while (at < ended.length) {
      const used = take(ended.subarray(at), ended.length - at);
      if (used === 0) {
        // An unclosed quote to the end of the file: its first line is a broken row, the next lines are read again.
        const end = ended.indexOf(LF, at);
        breakLine(record, ended, at, end);
        if (record.to > record.from) onRecord(record);
        record.line += 1;
        at = end + 1;
      } else at += used;
    }
  }
}

/** Lines that the last record took: more than one when a quoted field holds line ends. */
let lines = 1;

/** Splits the record that begins at `from` and returns where the next begins; -1: its quote does not close before `end`. */
function split(record: CsvRecord, bytes: Buffer, from: number, end: number, delim: number): number {
  const { starts, ends } = record;
  let at = from;
  let field = 0;
  lines = 1;
  record.broken = false;
  for (;;) {
    let start = at;
    let stop: number;
    if (bytes[at] === QUOTE) {
      start = ++at;
      for (;;) {
        const byte = bytes[at];
        if (byte === QUOTE) {
          if (bytes[at + 1] !== QUOTE) break;
          at++;
        } else if (byte === LF) lines++;
        at++;
        if (at - from > MAX_QUOTED) return breakLine(record, bytes, from, bytes.indexOf(LF, from));
        if (at >= end) return -1;
      }
      stop = at++;
      for (let byte = bytes[at]!; byte !== delim && byte !== LF; byte = bytes[++at]!)
        if (byte !== SPACE && byte !== CR) stop = -1;
      if (stop < 0) {
        // Text after the closing quote: the field is all of it, as it stands.
        start--;
        stop = at;
      }
    } else {
      let byte = bytes[at]!;
      while (byte !== delim && byte !== LF) byte = bytes[++at]!;
      stop = at;
      if (byte === LF && stop > start && bytes[stop - 1] === CR) stop--;
    }
    if (field === starts.length) return breakLine(record, bytes, from, bytes.indexOf(LF, from));
    starts[field] = start;
    ends[field] = stop;
    field++;
    if (bytes[at] === LF) break;
    at++;
  }
  record.count = field;
  record.from = from;
  record.to = at > from && bytes[at - 1] === CR ? at - 1 : at;
  return at + 1;
}

function breakLine(record: CsvRecord, bytes: Buffer, from: number, end: number): number {
  record.bytes = bytes;
  record.broken = true;
  record.count = 0;
  record.from = from;
  record.to = end > from && bytes[end - 1] === CR ? end - 1 : end;
  lines = 1;
  return end + 1;
}

/** The one of comma, semicolon and tab that the first line holds most often. */
function guessDelimiter(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(LF, from);
  const head = bytes.toString('latin1', from, end < 0 ? bytes.length : end);
  const count = (mark: string): number => head.split(mark).length;
  return [',', ';', '\t']
    .reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
    .charCodeAt(0);
}

/** The names of a header's columns: lower case, without blanks around. */
export function headerOf(record: CsvRecord): string[] {
  return Array.from({ length: record.count }, (_, field) => record.text(field).toLowerCase());
}
