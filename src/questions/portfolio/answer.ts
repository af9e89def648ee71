// What the question of the mix takes and gives.
import { z } from 'zod';
import type { Row } from '../../contract/column.ts';
import type { Answer } from '../../contract/question.ts';
import { lenses } from '../../models/portfolio/problem.ts';
import { effectsInput } from './effects-file.ts';
import { firmsInput } from './firms-file.ts';

export const input = z.strictObject({
  economy: z.string().min(1).meta({ positional: 0, help: 'portfolio.helpEconomy' }),
  budget: z.string().min(1).optional().meta({ help: 'portfolio.helpBudget' }),
  goods: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ help: 'portfolio.helpGoods' }),
  firms: firmsInput.optional().meta({ help: 'portfolio.helpFirms' }),
  effects: effectsInput.optional().meta({ help: 'portfolio.helpEffects' }),
  lens: z
    .enum(['all', ...lenses])
    .default('all')
    .meta({ help: 'portfolio.helpLens' }),
  years: z.number().int().min(1).max(10).default(5).meta({ help: 'portfolio.helpYears' }),
  dependence: z.number().min(0).max(1).optional().meta({ help: 'portfolio.helpDependence' }),
  tier: z.number().int().min(0).max(3).default(0).meta({ help: 'portfolio.helpTier' }),
});
export type PortfolioInput = z.output<typeof input>;

/** Goods as one list, whether they came one by one or with commas; null where none was named. */
export const goodsOf = ({ goods }: PortfolioInput): readonly string[] | null => {
  const named = (typeof goods === 'string' ? [goods] : (goods ?? []))
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return named.length > 0 ? [...new Set(named)] : null;
};

export interface PortfolioAnswer extends Answer {
  readonly economy: string;
  /** The budget of all years, and its currency: all money of the answer is in it. */
  readonly budget: { readonly amount: number; readonly currency: string };
  readonly lens: PortfolioInput['lens'];
  /** First and last year of spending, and the last year whose gains count. */
  readonly from: number;
  readonly until: number;
  readonly horizon: number;
  /** How far the mix may lie below the best: relative gap of the search, and what the pieces of the curve leave out a year. */
  readonly gap: { readonly search: number; readonly pieces: number };
  /** Share of the drawn mixes that fund the measure that leads the ranking. */
  readonly steady: { readonly leader: string; readonly share: number | null };
  /** Whether every effect behind the answer has a source. */
  readonly sourced: boolean;
  readonly mix: readonly Row[];
  readonly cost: readonly Row[];
  readonly options: readonly Row[];
  readonly goods: readonly Row[];
  readonly firms: readonly Row[];
  readonly curve: readonly Row[];
  readonly rivals: readonly Row[];
  /** Demands that the budget or the instruments cannot meet; empty where all are met. */
  readonly clashes: readonly Row[];
  readonly withheld: readonly Row[];
  readonly today: readonly Row[];
  readonly effects: readonly Row[];
}
