// Reads the hand-kept CSV tables: every cell is checked, and a bad one is named by file, line and field.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A table that cannot be used, with the place of the first fault. The message is one whole sentence. */
export class BadTable extends Error {
  readonly file: string;
  readonly line: number | null;
  readonly field: string | null;
  constructor(file: string, line: number | null, field: string | null, problem: string) {
    const where = [
      basename(file),
      line === null ? '' : `line ${line}`,
      field === null ? '' : `field "${field}"`,
    ];
    super(`${where.filter((part) => part !== '').join(', ')}: ${problem}.`);
    this.name = 'BadTable';
    this.file = file;
    this.line = line;
    this.field = field;
  }
}

/** One record as text, with the line of the file it ends on. */
export interface Cells {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A file as text records under its header. */
export interface Sheet {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Cells[];
}

const recordsOf = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number().int() }) }),
);

/**
 * Reads a CSV file with a header line.
 * @param allowed column names that may stand in the header; any other is refused
 * @param required column names that must stand there
 * @throws BadTable for a file that cannot be read, broken quoting, a strange header or a row of the wrong width
 */
export function readSheet(file: string, allowed: readonly string[], required: readonly string[]): Sheet {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new BadTable(file, null, null, `the file cannot be read: give the path of a CSV file`);
  }
  let records: z.infer<typeof recordsOf>;
  try {
    const raw: unknown = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    records = recordsOf.parse(raw);
  } catch (fault) {
    const detail =
      fault instanceof Error ? fault.message.replace(/\s+/g, ' ').replace(/\.$/, '') : 'unreadable';
    throw new BadTable(file, null, null, `this is not a well-formed CSV file (${detail}): mend the quoting`);
  }
  const header = records[0]?.record;
  if (header === undefined) throw new BadTable(file, null, null, 'the file is empty: it needs a header line');
  checkHeader(file, header, allowed, required);
  const rows = records.slice(1).map(({ record, info }) => {
    if (record.length !== header.length) {
      throw new BadTable(
        file,
        info.lines,
        null,
        `${record.length} cells stand under ${header.length} columns: add or remove commas, or quote a cell that holds one`,
      );
    }
    return { line: info.lines, cells: Object.fromEntries(header.map((name, i) => [name, record[i] ?? ''])) };
  });
  return { file, columns: header, rows };
}

function checkHeader(
  file: string,
  header: readonly string[],
  allowed: readonly string[],
  required: readonly string[],
): void {
  const seen = new Set<string>();
  for (const name of header) {
    if (!allowed.includes(name)) {
      throw new BadTable(file, 1, name, `there is no such column: use only ${allowed.join(', ')}`);
    }
    if (seen.has(name)) throw new BadTable(file, 1, name, 'the column stands twice: keep one');
    seen.add(name);
  }
  for (const name of required) {
    if (!seen.has(name)) throw new BadTable(file, 1, name, 'the column is missing: add it');
  }
}

/**
 * Checks one record against a schema.
 * @throws BadTable naming the first field at fault
 */
export function parseCells<T>(schema: z.ZodType<T>, sheet: Pick<Sheet, 'file'>, row: Cells): T {
  const result = schema.safeParse(row.cells);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path[0];
  throw new BadTable(
    sheet.file,
    row.line,
    field === undefined ? null : String(field),
    issue?.message ?? 'the row is not valid',
  );
}

/** Refuses a second row with the same key. */
export function refuseTwins(sheet: Sheet, field: string, keyOf: (row: Cells) => string): void {
  const lines = new Map<string, number>();
  for (const row of sheet.rows) {
    const key = keyOf(row);
    const first = lines.get(key);
    if (first !== undefined) {
      throw new BadTable(sheet.file, row.line, field, `"${key}" stands on line ${first} already: keep one`);
    }
    lines.set(key, row.line);
  }
}

/** Building blocks of the schemas; each message completes the sentence "file, line, field: ...". */
export const cell = {
  text: (what: string) => z.string().min(1, `it is empty: give ${what}`),
  optional: z.string().transform((s) => (s === '' ? null : s)),
  list: z.string().transform((s) => (s === '' ? [] : s.split('|').map((part) => part.trim()))),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) =>
    z.enum(values, {
      error: (issue) => `"${String(issue.input)}" is not one of ${values.filter((v) => v !== '').join(', ')}`,
    }),
  number: z
    .string()
    .refine((s) => s !== '' && Number.isFinite(Number(s)), {
      error: 'it is not a number: write digits, with a point',
    })
    .transform(Number),
  year: z
    .string()
    .regex(/^(19|20)\d\d$/, 'it is not a year: write four digits')
    .transform(Number),
  date: z
    .string()
    .regex(
      /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/,
      'it is not a date: write YYYY, YYYY-MM or YYYY-MM-DD',
    )
    .transform((s) => (s === '' ? null : s)),
  economy: z.string().regex(/^[A-Z]{3}$/, 'it is not an economy: write three capital letters, as JPN'),
};
