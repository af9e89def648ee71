// What the question of debt takes and gives. Rates, growth and balances come in percent, as people write them.
import { z } from 'zod';
import type { Row } from '../../contract/column.ts';
import type { Answer } from '../../contract/question.ts';
import { additionInput } from './additions.ts';

export const fanKinds = ['normal', 'var', 'bootstrap'] as const;
export type FanKind = (typeof fanKinds)[number];

const percent = (least: number, most: number) => z.number().min(least).max(most).optional();

export const input = z.strictObject({
  economy: z.string().min(1).meta({ positional: 0, help: 'debt.helpEconomy' }),
  year: z.number().int().min(1900).max(2200).optional().meta({ help: 'debt.helpYear' }),
  horizon: z.number().int().min(1).max(50).default(10).meta({ help: 'debt.helpHorizon' }),
  basis: z.enum(['gross', 'net']).default('gross').meta({ help: 'debt.helpBasis' }),
  holders: z.string().min(1).optional().meta({ help: 'debt.helpHolders' }),
  peer: z.string().min(1).optional().meta({ help: 'debt.helpPeer' }),
  add: z.array(additionInput).optional().meta({ help: 'debt.helpAdd' }),
  fan: z.enum(fanKinds).default('normal').meta({ help: 'debt.helpFan' }),
  paths: z.number().int().min(100).max(1_000_000).default(5000).meta({ help: 'debt.helpPaths' }),
  dropYears: z
    .string()
    .regex(/^\d{4}(,\d{4})*$/)
    .optional()
    .meta({ help: 'debt.helpDropYears' }),
  growth: percent(-20, 30).meta({ help: 'debt.helpGrowth' }),
  inflation: percent(-20, 100).meta({ help: 'debt.helpInflation' }),
  primaryBalance: percent(-30, 30).meta({ help: 'debt.helpPrimaryBalance' }),
  yield: percent(-5, 100).meta({ help: 'debt.helpYield' }),
  repricing: z.number().gt(0).max(1).optional().meta({ help: 'debt.helpRepricing' }),
  foreignCurrency: z.number().min(0).max(1).default(0).meta({ help: 'debt.helpForeignCurrency' }),
  depreciation: z.number().min(-50).max(300).default(0).meta({ help: 'debt.helpDepreciation' }),
  psi: z.number().min(0).max(1).optional().meta({ help: 'debt.helpPsi' }),
  limit: z.number().gt(0).max(2000).optional().meta({ help: 'debt.helpLimit' }),
  scare: z.number().min(0.1).max(40).optional().meta({ help: 'debt.helpScare' }),
});
export type DebtInput = z.output<typeof input>;

export interface DebtAnswer extends Answer {
  readonly economy: string;
  readonly peer: string | null;
  readonly basis: 'gross' | 'net';
  readonly start: number;
  readonly last: number;
  readonly source: string;
  readonly vintage: string;
  /** Whether rows of years to come are what followed, not what was expected. */
  readonly hindsight: boolean;
  /** Premium that a state should withstand, as a fraction. */
  readonly scare: number;
  /** First and last year of the history behind the fans. */
  readonly history: readonly [number, number];
  readonly verdict: readonly Row[];
  readonly fans: readonly Row[];
  readonly stress: readonly Row[];
  readonly holders: readonly Row[];
  readonly terms: readonly Row[];
  readonly panic: readonly Row[];
  readonly swap: readonly Row[];
  readonly sensitivity: readonly Row[];
  readonly charges: readonly Row[];
  readonly added: readonly Row[];
}
