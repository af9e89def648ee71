// `--critical FILE`: which inputs are critical to which industries, as a user knows it.
import { z } from 'zod';
import { BadTable } from '../../atlas/bad-table.ts';
import { readSheet, refuseTwins } from '../../atlas/table.ts';
import { UserError } from '../../contract/message.ts';
import { shockWords } from './words.ts';

const row = z.strictObject({
  /** Industry of the table, or a good of an event. */
  good: z.string().min(1),
  /** Industry of the table that uses it, or `ECONOMY|industry`. */
  using: z.string().min(1),
  critical: z.union([z.literal(1), z.literal(0.5), z.literal(0)]),
  /** Industry of the table that makes the good, where the atlas does not know it. */
  industry: z.string().min(1).optional(),
});
export type Critical = z.output<typeof row>;

const file = z.strictObject({ file: z.string(), rows: z.array(row).min(1) });
export type CriticalFile = z.output<typeof file>;

/** A path, or what was read from it: the answer keeps the rows, so that it can be asked again without the file. */
export const criticalInput = z
  .union([z.string().min(1), z.record(z.string(), z.unknown())])
  .transform((given): unknown => (typeof given === 'string' ? readCritical(given) : given))
  .pipe(file);

const levels: Readonly<Record<string, 1 | 0.5 | 0>> = { '1': 1, '0.5': 0.5, '0': 0 };

function readCritical(path: string): CriticalFile {
  const sheet = sheetOf(path);
  if (sheet.rows.length === 0) throw new UserError(shockWords.say.criticalEmpty({ file: path }));
  const rows = sheet.rows.map(({ line, cells }): Critical => {
    const level = levels[cells['critical'] ?? ''];
    const bad = (field: string): UserError =>
      new UserError(
        shockWords.say.criticalCell({ file: path, line: String(line), field, text: cells[field] ?? '' }),
      );
    if (level === undefined) throw bad('critical');
    const [good = '', using = ''] = [cells['good'], cells['using']];
    if (good === '') throw bad('good');
    if (using === '') throw bad('using');
    const industry = cells['industry'] ?? '';
    return { good, using, critical: level, ...(industry === '' ? {} : { industry }) };
  });
  return { file: path, rows };
}

function sheetOf(path: string): ReturnType<typeof readSheet> {
  try {
    const sheet = readSheet(path, ['good', 'using', 'critical', 'industry'], ['good', 'using', 'critical']);
    refuseTwins(sheet, 'using', ({ cells }) => `${cells['good'] ?? ''} ${cells['using'] ?? ''}`);
    return sheet;
  } catch (cause) {
    if (cause instanceof BadTable)
      throw new UserError(shockWords.say.badFile({ detail: cause.message, detailJa: cause.ja }), { cause });
    throw cause;
  }
}
