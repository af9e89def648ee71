// `--params FILE`: parameters as JSON, each within what it may be; the first fault is told with its field and range.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../../contract/message.ts';
import {
  bounds,
  isNumberName,
  within,
  type Bound,
  type Parameters,
} from '../../models/release/parameters.ts';
import { releaseWords } from './words.ts';

const { say } = releaseWords;

export interface ParamsFile {
  readonly file: string;
  readonly set: Partial<Parameters>;
}

const given = z.strictObject({ file: z.string(), set: z.record(z.string(), z.unknown()) });

/** A path, or what was read from it: the answer keeps the values, so that it can be asked again without the file. */
export const paramsInput = z
  .union([z.string().min(1), z.record(z.string(), z.unknown())])
  .transform((value): ParamsFile => {
    const { file, set } = typeof value === 'string' ? read(value) : given.parse(value);
    return { file, set: checked(file, set) };
  });

function read(file: string): z.output<typeof given> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UserError(say.noFile({ path: file }), { cause });
  }
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (cause) {
    throw new UserError(say.badFile({ path: file }), { cause });
  }
  const set = z.record(z.string(), z.unknown()).safeParse(found);
  if (!set.success) throw new UserError(say.badFile({ path: file }));
  return { file, set: set.data };
}

function checked(path: string, set: Readonly<Record<string, unknown>>): Partial<Parameters> {
  for (const [field, value] of Object.entries(set)) {
    const wrong = (range: string, rangeJa: string): UserError =>
      new UserError(say.badValue({ path, field, value: JSON.stringify(value), range, rangeJa }));
    if (field === 'refusal') {
      if (typeof value !== 'boolean') throw wrong('true or false', 'true または false');
    } else if (!isNumberName(field))
      throw new UserError(say.noParameter({ path, field, known: ['refusal', ...Object.keys(bounds)] }));
    else if (typeof value !== 'number' || !within(value, bounds[field]))
      throw wrong(...rangeOf(bounds[field]));
  }
  return set;
}

function rangeOf({ from, to, open, whole }: Bound): [string, string] {
  const [a, b] = [String(from), String(to)];
  if (whole) return [`a whole number from ${a} to ${b}`, `${a} から ${b} までの整数`];
  return open
    ? [`a number above ${a}, at most ${b}`, `${a} より大きく ${b} 以下の数`]
    : [`a number from ${a} to ${b}`, `${a} 以上 ${b} 以下の数`];
}
