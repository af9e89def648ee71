// What the map is asked, and what its answer holds.
import { z } from 'zod';
import type { Row } from '../../contract/column.ts';
import { UserError } from '../../contract/message.ts';
import type { Answer, Context } from '../../contract/question.ts';
import { assess, type Assessment } from './assess.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;

export const input = z.strictObject({
  economy: z.string().meta({ positional: 0, help: 'map.helpEconomy' }),
  level: z.enum(['goods', 'hs6']).default('goods').meta({ help: 'map.helpLevel' }),
  by: z.enum(['field']).optional().meta({ help: 'map.helpBy' }),
  year: z.number().int().optional().meta({ help: 'map.helpYear' }),
  behind: z.enum(['shown', 'left-out']).default('shown').meta({ help: 'map.helpBehind' }),
});
export type Input = z.output<typeof input>;

export interface MapAnswer extends Answer {
  readonly economy: string;
  readonly level: string;
  readonly by: string | null;
  /** The newest year of any evidence. */
  readonly year: number;
  /** Items listed, those of which a class changes within the width of thresholds, with at least one score, with at least one class decided, and by class. */
  readonly counts: Readonly<
    Record<
      | 'total'
      | 'assessed'
      | 'decided'
      | 'green'
      | 'blue'
      | 'red'
      | 'reported'
      | 'contested'
      | 'changing'
      | 'redScored',
      number
    >
  >;
  readonly coverage: readonly Row[];
  /** Which assumption drives the number of items of each class; empty without draws. */
  readonly choices: readonly Row[];
  readonly trends: readonly Row[];
  /** With --by field: the goods behind the fields. */
  readonly goods: readonly Row[];
}

/** The assessment that an input asks for. */
export function assessmentOf(ctx: Context, asked: Input): Promise<Assessment> {
  if (asked.by === 'field' && asked.level === 'hs6') throw new UserError(say.fieldsNeedGoods());
  return assess(ctx, {
    economy: asked.economy.toUpperCase(),
    level: asked.level,
    year: asked.year ?? null,
    behind: asked.behind === 'shown',
  });
}
