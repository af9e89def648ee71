// `--options FILE`: a user's options from YAML, JSON or CSV; the answer keeps them, so that it can be asked again without the file.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { BadTable, inBoth } from '../../atlas/bad-table.ts';
import { readSheet, type Cells } from '../../atlas/table.ts';
import { UserError } from '../../contract/message.ts';
import { placeIn, worded, type At, type Path } from '../shared/scenario/place.ts';
import { optionsDocument, type UserOption } from './option-schema.ts';
import { lensesWords } from './words.ts';

const { say } = lensesWords;

/** Options with the name of the file that held them. */
export interface OptionsFile {
  readonly file: string;
  readonly options: readonly UserOption[];
}

const MOST_BYTES = 1_000_000;
const saved = z.looseObject({ file: z.string() });

/** A path, or what was read from it. */
export const optionsInput = z
  .union([z.string().min(1), z.record(z.string(), z.unknown())])
  .transform((given): OptionsFile => {
    if (typeof given === 'string') return read(given);
    const { file, ...rest } = saved.parse({ file: 'options', ...given });
    return { file, options: checked(rest, (path) => worded(null, null, path)) };
  });

function read(path: string): OptionsFile {
  const file = basename(path);
  if (/\.csv$/i.test(path)) return { file, options: fromSheet(path) };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UserError(say.noFile({ file: path }), { cause });
  }
  if (text.length > MOST_BYTES) throw new UserError(say.tooLarge({ file, limit: MOST_BYTES / 1000 }));
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  const bad = (at: At, detail: string): UserError =>
    new UserError(say.badOption({ ...at, ...bothOf(detail) }));
  if (broken)
    throw bad(
      worded(file, lines.linePos(broken.pos[0]), []),
      inBoth('this is no YAML or JSON: mend it', 'YAMLまたはJSONとして読めません。直してください'),
    );
  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: 50 });
  } catch (cause) {
    throw new UserError(
      say.badOption({
        ...worded(file, null, []),
        ...bothOf(inBoth('its aliases grow without end', '別名の展開が終わりません')),
      }),
      { cause },
    );
  }
  return { file, options: checked(raw, (at, what) => placeIn({ file, document, lines }, at, what)) };
}

/** Both languages of a text from `inBoth`. */
const bothOf = (detail: string): { detail: string; detailJa: string } => {
  const [en = '', ja = en] = detail.split('\n');
  return { detail: en, detailJa: ja };
};

function checked(raw: unknown, place: (path: Path, what?: 'value' | 'key') => At): readonly UserOption[] {
  const parsed = optionsDocument.safeParse(raw);
  if (parsed.success) return parsed.data.options;
  const { issue, path } = firstOf(parsed.error);
  const at = issue.code === 'unrecognized_keys' ? place([...path, issue.keys[0] ?? ''], 'key') : place(path);
  throw new UserError(say.badOption({ ...at, ...bothOf(issue.message) }));
}

/** A mistyped key is also a missing one: the key that stands there says more. */
function firstOf({ issues }: z.ZodError): { readonly issue: z.core.$ZodIssue; readonly path: Path } {
  const issue = (issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0])!;
  return { issue, path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))) };
}

const columns = {
  option: 'name',
  option_ja: 'nameJa',
  cost: 'cost',
  good: 'good',
  dependence: 'dependence',
  stockpile_days: 'stockpileDays',
  tariff: 'tariff',
  from: 'from',
  lag: 'lag',
  safety_net: 'safetyNet',
  free_trade: 'freeTrade',
  national_security: 'nationalSecurity',
} as const;
type ColumnName = keyof typeof columns;
const ofOption: readonly ColumnName[] = ['option', 'option_ja', 'cost'];
const ofScores: readonly ColumnName[] = ['safety_net', 'free_trade', 'national_security'];
const ofChange: readonly ColumnName[] = ['good', 'dependence', 'stockpile_days', 'tariff', 'from', 'lag'];
const texts: readonly ColumnName[] = ['option', 'option_ja', 'cost', 'good', 'from'];

/** One change a line; lines with the name of an option belong together, the first holds its cost. */
function fromSheet(path: string): readonly UserOption[] {
  try {
    const sheet = readSheet(path, Object.keys(columns), ['option', 'cost']);
    const groups = new Map<string, Cells[]>();
    for (const row of sheet.rows)
      groups.set(row.cells['option'] ?? '', [...(groups.get(row.cells['option'] ?? '') ?? []), row]);
    const all = [...groups.values()];
    const parsed = optionsDocument.safeParse({ options: all.map(optionOf) });
    if (parsed.success) return parsed.data.options;
    const { issue, path: at } = firstOf(parsed.error);
    const rows = typeof at[1] === 'number' ? all[at[1]] : undefined;
    const row = at[2] === 'changes' && typeof at[3] === 'number' ? changing(rows ?? [])[at[3]] : rows?.[0];
    const last = String(at.findLast((part) => typeof part === 'string') ?? '');
    const field = Object.entries(columns).find(([, name]) => name === last)?.[0] ?? null;
    throw new BadTable(path, row?.line ?? null, field, issue.message);
  } catch (cause) {
    if (cause instanceof BadTable)
      throw new UserError(say.badFile({ detail: cause.message, detailJa: cause.ja }), { cause });
    throw cause;
  }
}

const filled = ({ cells }: Cells, among: readonly ColumnName[]): Record<string, unknown> =>
  Object.fromEntries(
    among.flatMap((name) => {
      const cell = cells[name] ?? '';
      if (cell === '') return [];
      const value = texts.includes(name) || !Number.isFinite(Number(cell)) ? cell : Number(cell);
      return [[columns[name], value]];
    }),
  );

const changing = (rows: readonly Cells[]): readonly Cells[] =>
  rows.filter((row) => Object.keys(filled(row, ofChange)).length > 0);

function optionOf(rows: readonly Cells[]): Record<string, unknown> {
  const own = rows.reduceRight<Record<string, unknown>>(
    (all, row) => ({ ...all, ...filled(row, ofOption) }),
    {},
  );
  const scores = rows.reduceRight<Record<string, unknown>>(
    (all, row) => ({ ...all, ...filled(row, ofScores) }),
    {},
  );
  const changes = changing(rows).map((row) => filled(row, ofChange));
  return {
    ...own,
    ...(changes.length > 0 ? { changes } : {}),
    ...(Object.keys(scores).length > 0 ? { scores } : {}),
  };
}
