// What the question of a scenario takes and gives.
import { z } from 'zod';
import type { Row } from '../../contract/column.ts';
import type { Answer } from '../../contract/question.ts';
import { scenarioInput } from '../shared/scenario/input.ts';
import type { Sums } from './rows.ts';

export const input = z.strictObject({
  scenario: scenarioInput.meta({ positional: 0, help: 'scenario.helpScenario' }),
  year: z.number().int().optional().meta({ help: 'scenario.helpYear' }),
});
export type ScenarioInput = z.output<typeof input>;

export interface ScenarioAnswer extends Answer {
  readonly title: string;
  readonly titleJa: string;
  readonly horizonDays: number;
  readonly events: readonly Row[];
  /** In whole USD. */
  readonly sums: Sums;
  /** Goods of which no flow is known, each with its event. */
  readonly untold: readonly string[];
  /** Rules that hang on what a model finds. */
  readonly openRules: readonly string[];
}
