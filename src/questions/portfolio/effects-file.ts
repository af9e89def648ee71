// `--effects FILE`: a user's own table of what money buys.
import { z } from 'zod';
import { BadTable } from '../../atlas/bad-table.ts';
import { effectInstruments, readEffects, type Effect } from '../../atlas/effects.ts';
import { UserError } from '../../contract/message.ts';
import { portfolioWords } from './words.ts';

const { say } = portfolioWords;

const row = z.strictObject({
  instrument: z.enum(effectInstruments),
  quantity: z.custom<Effect['quantity']>((value) => typeof value === 'string'),
  tier: z.number().nullable(),
  good: z.string(),
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  unit: z.string(),
  source: z.string(),
  date: z.string(),
  note: z.string(),
});
const file = z.strictObject({ file: z.string(), rows: z.array(row) });
type EffectsFile = z.output<typeof file>;

/** A path, or what was read from it: the answer keeps the rows, so that it can be asked again without the file. */
export const effectsInput = z
  .union([z.string().min(1), z.record(z.string(), z.unknown())])
  .transform((given): EffectsFile => (typeof given === 'string' ? read(given) : file.parse(given)));

function read(path: string): EffectsFile {
  try {
    return { file: path, rows: [...readEffects(path)] };
  } catch (cause) {
    if (cause instanceof BadTable)
      throw new UserError(say.badFile({ detail: cause.message, detailJa: cause.ja }), { cause });
    throw cause;
  }
}
