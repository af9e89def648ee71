// Reads the hand-kept CSV tables: every cell is checked, and a bad one is named by file, line and field.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { BadTable, inBoth, shortly } from './bad-table.ts';

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
    throw new BadTable(
      file,
      null,
      null,
      inBoth(
        'the file cannot be read: give the path of a CSV file',
        '読めません。CSVファイルのパスを指定してください',
      ),
    );
  }
  if (/[\0\uFFFD]/.test(text.slice(0, 10_000)))
    throw new BadTable(
      file,
      null,
      null,
      inBoth(
        'this is not text in UTF-8: save it as CSV in UTF-8',
        'UTF-8のテキストではありません。UTF-8のCSVで保存してください',
      ),
    );
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
    throw new BadTable(
      file,
      null,
      null,
      inBoth(
        `this is not a well-formed CSV file (${detail}): mend the quoting`,
        `CSVとして正しくありません（${detail}）。引用符を直してください`,
      ),
    );
  }
  const header = records[0]?.record;
  if (header === undefined)
    throw new BadTable(
      file,
      null,
      null,
      inBoth('the file is empty: it needs a header line', '空です。見出し行が必要です'),
    );
  checkHeader(file, header, allowed, required);
  const rows = records.slice(1).map(({ record, info }) => {
    if (record.length !== header.length) {
      throw new BadTable(
        file,
        info.lines,
        null,
        inBoth(
          `${record.length} cells stand under ${header.length} columns: add or remove commas, or quote a cell that holds one`,
          `見出しは ${header.length} 列ですが ${record.length} 個のセルがあります。コンマの過不足を直すか、コンマを含むセルを引用符で囲んでください`,
        ),
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
      throw new BadTable(
        file,
        1,
        name,
        /[;\t]/.test(name)
          ? inBoth(
              'the columns are not separated by commas: save it with commas',
              '列がコンマ区切りではありません。コンマ区切りで保存してください',
            )
          : inBoth(
              `there is no such column: use only ${allowed.join(', ')}`,
              `この列はありません。使えるのは ${allowed.join('、')} のみです`,
            ),
      );
    }
    if (seen.has(name))
      throw new BadTable(
        file,
        1,
        name,
        inBoth('the column stands twice: keep one', '列が重複しています。一方を除いてください'),
      );
    seen.add(name);
  }
  for (const name of required) {
    if (!seen.has(name))
      throw new BadTable(
        file,
        1,
        name,
        inBoth('the column is missing: add it', '列がありません。加えてください'),
      );
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
    issue?.message ?? inBoth('the row is not valid', '行が正しくありません'),
  );
}

/** Refuses a second row with the same key. */
export function refuseTwins(sheet: Sheet, field: string, keyOf: (row: Cells) => string): void {
  const lines = new Map<string, number>();
  for (const row of sheet.rows) {
    const key = keyOf(row);
    const first = lines.get(key);
    if (first !== undefined) {
      throw new BadTable(
        sheet.file,
        row.line,
        field,
        inBoth(
          `"${key}" stands on line ${first} already: keep one`,
          `「${key}」は ${first} 行目に既にあります。一方を除いてください`,
        ),
      );
    }
    lines.set(key, row.line);
  }
}

/** Building blocks of the schemas; each message completes the sentence "file, line, field: ...". */
export const cell = {
  text: (what: string) =>
    z.string().min(1, inBoth(`it is empty: give ${what}`, '空です。値を入れてください')),
  optional: z.string().transform((s) => (s === '' ? null : s)),
  list: z.string().transform((s) => (s === '' ? [] : s.split('|').map((part) => part.trim()))),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) =>
    z.enum(values, {
      error: (issue) => {
        const known = values.filter((v) => v !== '');
        const text = shortly(String(issue.input));
        return inBoth(
          `"${text}" is not one of ${known.join(', ')}`,
          `「${text}」は使えません。${known.join('、')} のいずれかを入れてください`,
        );
      },
    }),
  number: z
    .string()
    .refine((s) => s !== '' && Number.isFinite(Number(s)), {
      error: inBoth(
        'it is not a number: write digits, with a point',
        '数値ではありません。数字と小数点で書いてください',
      ),
    })
    .transform(Number),
  year: z
    .string()
    .regex(
      /^(19|20)\d\d$/,
      inBoth('it is not a year: write four digits', '年ではありません。4桁で書いてください'),
    )
    .transform(Number),
  date: z
    .string()
    .regex(
      /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/,
      inBoth(
        'it is not a date: write YYYY, YYYY-MM or YYYY-MM-DD',
        '日付ではありません。YYYY、YYYY-MM、YYYY-MM-DD のいずれかで書いてください',
      ),
    )
    .transform((s) => (s === '' ? null : s)),
  economy: z
    .string()
    .regex(
      /^[A-Z]{3}$/,
      inBoth(
        'it is not an economy: write three capital letters, as JPN',
        '経済コードではありません。JPN のように大文字3字で書いてください',
      ),
    ),
};
