// What the question of the three lenses takes and gives.
import { z } from 'zod';
import type { Row } from '../../contract/column.ts';
import type { Answer } from '../../contract/question.ts';
import { effectsInput } from '../portfolio/effects-file.ts';
import { optionsInput } from './options-file.ts';

export const input = z.strictObject({
  economy: z.string().min(1).meta({ positional: 0, help: 'lenses.helpEconomy' }),
  options: optionsInput.optional().meta({ help: 'lenses.helpOptions' }),
  budget: z.string().min(1).optional().meta({ help: 'lenses.helpBudget' }),
  effects: effectsInput.optional().meta({ help: 'lenses.helpEffects' }),
  years: z.number().int().min(1).max(10).default(5).meta({ help: 'lenses.helpYears' }),
});
export type LensesInput = z.output<typeof input>;

/** What the lens of free trade rests on. */
export interface TradeBasis {
  /** `flows`: all trade of the data; `table`: an input-output table; `goods`: losses of single goods, as no data tell all trade. */
  readonly kind: 'flows' | 'table' | 'goods';
  readonly name: string | null;
  readonly year: number | null;
  readonly economies: number;
}

export interface LensesAnswer extends Answer {
  readonly economy: string;
  readonly currency: string;
  readonly budget: number | null;
  readonly horizon: number;
  readonly trade: TradeBasis;
  /** Draws on which bands and shares rest. */
  readonly draws: number;
  /** Keys of the option with the least worst regret, and of the best under each lens (the first of several). */
  readonly middle: string;
  readonly best: { readonly safety: string; readonly trade: string; readonly security: string };
  /** Whether the best under the safety net is another one at the low or the high weights of low incomes. */
  readonly weightsMatter: boolean;
  /** Whether every effect and weight behind the answer has a source. */
  readonly sourced: boolean;
  readonly regret: readonly Row[];
  readonly parts: readonly Row[];
  readonly suppliers: readonly Row[];
  readonly incomes: readonly Row[];
  readonly meanings: readonly Row[];
}
