// What the question of a shock takes and gives.
import { z } from 'zod';
import type { Row } from '../../contract/column.ts';
import type { Answer } from '../../contract/question.ts';
import type { CriticalityMode } from '../../models/pbl-input.ts';
import { scenarioInput } from '../shared/scenario/input.ts';
import { criticalInput } from './critical-file.ts';
import { networkInput } from './network-file.ts';

export const modelNames = ['equilibrium', 'propagation', 'ario', 'cascade', 'bounds'] as const;
export type ModelName = (typeof modelNames)[number];
/** Models that go day by day. */
export const dailyModels = ['propagation', 'ario'] as const;
export type DailyModel = (typeof dailyModels)[number];

/** As the command line writes them, and as the model knows them. */
export const modes: Readonly<Record<'half' | 'strong' | 'weak' | 'leontief' | 'linear', CriticalityMode>> = {
  half: 'half-critical',
  strong: 'strongly-critical',
  weak: 'weakly-critical',
  leontief: 'leontief',
  linear: 'linear',
};

export const input = z.strictObject({
  scenario: scenarioInput.meta({ help: 'shock.helpScenario' }),
  model: z
    .enum([...modelNames, 'all'])
    .default('all')
    .meta({ help: 'shock.helpModel' }),
  criticality: z
    .enum(['half', 'strong', 'weak', 'leontief', 'linear'])
    .optional()
    .meta({ help: 'shock.helpCriticality' }),
  critical: criticalInput.optional().meta({ help: 'shock.helpCritical' }),
  criticalFrom: z.number().min(0).max(1).default(0).meta({ help: 'shock.helpCriticalFrom' }),
  network: networkInput.optional().meta({ help: 'shock.helpNetwork' }),
  series: z.enum(['main', 'all']).default('main').meta({ help: 'shock.helpSeries' }),
  runs: z.number().int().min(0).optional().meta({ help: 'shock.helpRuns' }),
});
export type ShockInput = z.output<typeof input>;

/** The table that an answer rests on. */
export interface Ground {
  readonly name: string;
  readonly year: number | null;
  readonly unit: string;
  readonly prices: string;
  readonly sectors: number;
  /** Of its industries; null where the atlas knows none. */
  readonly classification: string | null;
  /** Whether it came with Kaname. */
  readonly box: boolean;
}

export interface ShockAnswer extends Answer {
  readonly title: string;
  readonly titleJa: string;
  readonly model: string;
  readonly horizonDays: number;
  readonly ground: Ground;
  readonly models: readonly Row[];
  readonly series: readonly Row[];
  readonly bottlenecks: readonly Row[];
  readonly drivers: readonly Row[];
  readonly bounds: readonly Row[];
  readonly rounds: readonly Row[];
  readonly firms: readonly Row[];
  readonly paths: readonly Row[];
  readonly account: readonly Row[];
  readonly withheld: readonly Row[];
  readonly parts: readonly Row[];
  readonly drift: readonly Row[];
}
