// `--network FILE`: a network of firms as a user knows it, one link a line.
import { z } from 'zod';
import { BadTable } from '../../atlas/bad-table.ts';
import { readSheet } from '../../atlas/table.ts';
import { UserError } from '../../contract/message.ts';
import { shockWords } from './words.ts';

const { say } = shockWords;

const link = z.strictObject({
  supplier: z.string().min(1),
  user: z.string().min(1),
  value: z.number().gt(0),
  /** Industry of the supplier and of the user; null where the file names none: every firm is then its own. */
  supplierIndustry: z.string().nullable(),
  userIndustry: z.string().nullable(),
  /** How much the input matters to the user. */
  importance: z.enum(['essential', 'replaceable', 'unneeded']),
});
export type FirmLink = z.output<typeof link>;

const file = z.strictObject({ file: z.string(), links: z.array(link).min(1) });
export type NetworkFile = z.output<typeof file>;

/** A path, or what was read from it: the answer keeps the links, so that it can be asked again without the file. */
export const networkInput = z
  .union([z.string().min(1), z.record(z.string(), z.unknown())])
  .transform((given): unknown => (typeof given === 'string' ? readNetwork(given) : given))
  .pipe(file);

const levels = ['essential', 'replaceable', 'unneeded'] as const;
const required = ['supplier', 'user', 'value'];

function readNetwork(path: string): NetworkFile {
  const sheet = sheetOf(path);
  if (sheet.rows.length === 0) throw new UserError(say.networkEmpty({ file: path }));
  const seen = new Set<string>();
  const links = sheet.rows.map(({ line, cells }): FirmLink => {
    const bad = (field: string): UserError =>
      new UserError(say.networkCell({ file: path, line: String(line), field, text: cells[field] ?? '' }));
    const text = (field: string): string | null => (cells[field] === '' ? null : (cells[field] ?? null));
    const [supplier, user, value] = [text('supplier'), text('user'), Number(text('value') ?? Number.NaN)];
    if (supplier === null) throw bad('supplier');
    if (user === null || user === supplier) throw bad('user');
    if (!(value > 0 && value < Infinity)) throw bad('value');
    const importance = levels.find((level) => level === (text('importance') ?? 'essential'));
    if (!importance) throw bad('importance');
    if (seen.has(`${supplier}\n${user}`)) throw bad('user');
    seen.add(`${supplier}\n${user}`);
    return {
      supplier,
      user,
      value,
      supplierIndustry: text('supplier_industry'),
      userIndustry: text('user_industry'),
      importance,
    };
  });
  return { file: path, links };
}

function sheetOf(path: string): ReturnType<typeof readSheet> {
  try {
    return readSheet(path, [...required, 'supplier_industry', 'user_industry', 'importance'], required);
  } catch (cause) {
    if (cause instanceof BadTable)
      throw new UserError(say.badFile({ detail: cause.message, detailJa: cause.ja }), { cause });
    throw cause;
  }
}
