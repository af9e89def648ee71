// `--firms FILE`: firms as a user knows them, one firm and good a line.
import { z } from 'zod';
import { BadTable, inBoth } from '../../atlas/bad-table.ts';
import { readSheet, refuseTwins, type Cells, type Sheet } from '../../atlas/table.ts';
import { UserError } from '../../contract/message.ts';
import { portfolioWords } from './words.ts';

const { say } = portfolioWords;

const maker = z.strictObject({
  firm: z.string().min(1),
  good: z.string().min(1),
  /** Sales of the good a year, in the money of the budget. */
  sales: z.number().gt(0),
  /** Share of the sales that a control reaches, and profit per sales; null where the file is silent. */
  reached: z.number().min(0).max(1).nullable(),
  margin: z.number().min(0).max(1).nullable(),
  /** Where it stands in the file. */
  line: z.number().int().optional(),
});
const file = z.strictObject({ file: z.string(), makers: z.array(maker).min(1) });
type FirmsFile = z.output<typeof file>;

/** A path, or what was read from it. */
export const firmsInput = z
  .union([z.string().min(1), z.record(z.string(), z.unknown())])
  .transform((given): FirmsFile => (typeof given === 'string' ? read(given) : file.parse(given)));

const required = ['firm', 'good', 'sales'];

function read(path: string): FirmsFile {
  try {
    const sheet = readSheet(path, [...required, 'reached', 'margin'], required);
    refuseTwins(sheet, 'good', ({ cells }) => `${cells['firm'] ?? ''} ${cells['good'] ?? ''}`);
    if (sheet.rows.length === 0)
      throw new BadTable(
        path,
        null,
        null,
        inBoth('it names no firm: give one a line', '企業がありません。1行に1社書いてください'),
      );
    return { file: path, makers: sheet.rows.map((row) => makerOf(sheet, row)) };
  } catch (cause) {
    if (cause instanceof BadTable)
      throw new UserError(say.badFile({ detail: cause.message, detailJa: cause.ja }), { cause });
    throw cause;
  }
}

function makerOf(sheet: Sheet, { line, cells }: Cells): z.output<typeof maker> {
  const bad = (field: string, en: string, ja: string): BadTable =>
    new BadTable(sheet.file, line, field, inBoth(en, ja));
  const text = (field: string): string => {
    const value = cells[field] ?? '';
    if (value === '') throw bad(field, 'it is empty: give a name', '空です。名称を入れてください');
    return value;
  };
  const share = (field: string): number | null => {
    const given = cells[field] ?? '';
    const value = Number(given);
    if (given === '') return null;
    if (!(value >= 0 && value <= 1))
      throw bad(field, `${given} is outside 0 to 1`, `${given} は0〜1の範囲外です`);
    return value;
  };
  const sales = Number(cells['sales'] === '' ? Number.NaN : cells['sales']);
  if (!(sales > 0 && sales < Infinity))
    throw bad(
      'sales',
      `"${cells['sales'] ?? ''}" is no sum above 0: give the sales of the good a year, in the currency of the budget`,
      `「${cells['sales'] ?? ''}」は0より大きい金額ではありません。品目の年間販売額を予算の通貨で入れてください`,
    );
  return {
    firm: text('firm'),
    good: text('good'),
    sales,
    reached: share('reached'),
    margin: share('margin'),
    line,
  };
}
