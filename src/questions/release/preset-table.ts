// `data/release`: the parameters of each preset as declared, each a range with a source or the word "assumption".
import { z } from 'zod';
import { BadTable, inBoth } from '../../atlas/bad-table.ts';
import { dataPath } from '../../atlas/files.ts';
import { cell, parseCells, readSheet, refuseTwins } from '../../atlas/table.ts';
import { bounds, isNumberName, within, type NumberName } from '../../models/release/parameters.ts';

export const presets = ['generic', 'ai-accelerators', 'lithography'] as const;
export type Preset = (typeof presets)[number];

/** One row: low <= likely <= high. */
export interface Declared {
  readonly parameter: NumberName;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: string;
  readonly source: string;
  readonly date: string;
  readonly note: string;
}

const columns = ['preset', 'parameter', 'low', 'likely', 'high', 'unit', 'source', 'date', 'note'];
const rowSchema = z.object({
  preset: cell.oneOf(presets),
  parameter: cell.text('the symbol of a parameter'),
  low: cell.number,
  likely: cell.number,
  high: cell.number,
  unit: z.string(),
  source: cell.text('an address, or the word assumption'),
  date: z.string(),
  note: z.string(),
});

/** The parameters of a preset. @throws BadTable naming file, line and field of the first fault */
export function presetRows(
  preset: Preset,
  file: string = dataPath('release', 'parameters.csv'),
): readonly Declared[] {
  const sheet = readSheet(file, columns, columns);
  refuseTwins(sheet, 'parameter', ({ cells }) => `${cells['preset']}|${cells['parameter']}`);
  return sheet.rows.flatMap((line) => {
    const { parameter, preset: of, ...rest } = parseCells(rowSchema, sheet, line);
    const bad = (field: string, en: string, ja: string): never => {
      throw new BadTable(file, line.line, field, inBoth(en, ja));
    };
    if (!isNumberName(parameter))
      return bad(
        'parameter',
        `there is no parameter "${parameter}"`,
        `パラメータ「${parameter}」はありません`,
      );
    const { low, likely, high } = rest;
    if (!(low <= likely && likely <= high))
      return bad(
        'likely',
        `${low}, ${likely}, ${high} are not in order: give low <= likely <= high`,
        `${low}、${likely}、${high} の順序が正しくありません。low <= likely <= high としてください`,
      );
    for (const field of ['low', 'high'] as const)
      if (!within(rest[field], bounds[parameter]))
        bad(
          field,
          `${rest[field]} is not a value that ${parameter} can have`,
          `${rest[field]} は ${parameter} が取りうる値ではありません`,
        );
    return of === preset ? [{ parameter, ...rest }] : [];
  });
}
