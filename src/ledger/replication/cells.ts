// Reads the plain tables of numbers that publications come with: every row counted, every cell checked.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { shortly } from '../../atlas/bad-table.ts';
import { UserError } from '../../contract/message.ts';
import { replicationWords } from './words.ts';

const { say } = replicationWords;

/** A file that an exercise was run on. */
export interface UsedFile {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
}

/** What stands in each cell of a table. */
export interface Shape {
  readonly file: string;
  readonly delimiter: '\t' | ',';
  readonly header: boolean;
  readonly columns: number;
  /** Rows below the header; null = as many as there are. */
  readonly rows: number | null;
}

/** One record, with its line in the file. */
interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

const recordsOf = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number().int() }) }),
);

/** The tables of one folder; remembers what was read. */
export class Folder {
  readonly #dir: string;
  readonly #files: readonly string[];
  readonly used: UsedFile[] = [];

  /** @param files all that must be there: what a message lists where one is missing */
  constructor(dir: string, files: readonly string[]) {
    this.#dir = dir;
    this.#files = files;
  }

  /** Records as text. Errors: a UserError for a missing file, broken quoting, another number of rows or columns. */
  lines(shape: Shape): readonly Line[] {
    const { file, delimiter, header, columns, rows } = shape;
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(this.#dir, file));
    } catch {
      throw new UserError(say.noFile({ file, dir: this.#dir, files: [...this.#files] }));
    }
    const records = recordsIn(file, bytes, delimiter).slice(header ? 1 : 0);
    if (records.length === 0 || (rows !== null && records.length !== rows))
      throw new UserError(say.rows({ file, found: records.length, wanted: rows ?? 1 }));
    for (const { cells, line } of records)
      if (cells.length !== columns)
        throw new UserError(say.columns({ file, line, found: cells.length, wanted: columns }));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.used.push({ name: file, sha256, rows: records.length });
    return records;
  }

  /**
   * Numbers, row by row, each multiplied by `scale`. Errors: those of `lines`, and a cell that is no number or outside
   * `low` to `high`.
   */
  numbers(
    shape: Shape,
    is: { low?: number; high?: number; blank?: 'zero'; scale?: number } = {},
  ): Float64Array {
    const { low = -Infinity, high = Infinity, scale = 1 } = is;
    const records = this.lines(shape);
    const out = new Float64Array(records.length * shape.columns);
    records.forEach(({ cells, line }, r) => {
      cells.forEach((text, c) => {
        if (text === '' && is.blank === 'zero') return;
        const value = text === '' ? Number.NaN : Number(text);
        if (!Number.isFinite(value) || value < low || value > high)
          throw new UserError(
            say.cell({
              file: basename(shape.file),
              line,
              column: c + 1,
              text: shortly(text),
              what: rangeWords(low, high, 'en'),
              whatJa: rangeWords(low, high, 'ja'),
            }),
          );
        out[r * shape.columns + c] = value * scale;
      });
    });
    return out;
  }
}

/** What a cell is to be, in words. */
function rangeWords(low: number, high: number, lang: 'en' | 'ja'): string {
  const bounds =
    lang === 'en' ? [`of ${low} or more`, `from ${low} to ${high}`] : [`${low} 以上の`, `${low}〜${high} の`];
  const bound = low === -Infinity ? '' : high === Infinity ? bounds[0]! : bounds[1]!;
  return lang === 'en' ? `a number${bound === '' ? '' : ` ${bound}`}` : `${bound}数値`;
}

function recordsIn(file: string, bytes: Buffer, delimiter: string): Line[] {
  const text = bytes.toString('utf8');
  if (/[\0\uFFFD]/.test(text)) throw new UserError(say.notText({ file }));
  try {
    const raw: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return recordsOf.parse(raw).map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (cause) {
    throw new UserError(say.notText({ file }), { cause });
  }
}
