// What the question of deterrence takes and gives.
import { z } from 'zod';
import type { Row } from '../../contract/column.ts';
import type { Answer } from '../../contract/question.ts';
import { dailyModels } from '../shock/answer.ts';
import type { Ground as Table } from '../shock/answer.ts';

export const input = z.strictObject({
  economy: z.string().min(1).meta({ positional: 0, help: 'deterrence.helpEconomy' }),
  other: z.string().min(1).meta({ positional: 1, help: 'deterrence.helpOther' }),
  goods: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ help: 'deterrence.helpGoods' }),
  shock: z
    .enum(['none', ...dailyModels, 'all'])
    .default('none')
    .meta({ help: 'deterrence.helpShock' }),
  peace: z.number().gt(0).optional().meta({ help: 'deterrence.helpPeace' }),
});
export type DeterrenceInput = z.output<typeof input>;

/** Goods as one list, whether they came one by one or with commas. */
export const goodsOf = ({ goods }: DeterrenceInput): readonly string[] | null => {
  const named = (typeof goods === 'string' ? [goods] : (goods ?? []))
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return named.length > 0 ? [...new Set(named)] : null;
};

export interface DeterrenceAnswer extends Answer {
  readonly economy: string;
  readonly other: string;
  readonly ground: Table;
  /** What each rung of each side holds back. */
  readonly rungs: readonly Row[];
  readonly damage: readonly Row[];
  readonly play: readonly Row[];
  readonly index: readonly Row[];
  readonly conflict: readonly Row[];
  readonly decoupling: readonly Row[];
  readonly drivers: readonly Row[];
  /** Whether rungs 1 and 2 hold back goods that were named, and not industries. */
  readonly named: boolean;
  /** Goods of today: those that were named, else those whose embargo would hurt most. */
  readonly goods: readonly Row[];
  /** The same thresholds by the models of `shock`; empty where they were not asked for. */
  readonly beside: readonly Row[];
  readonly peace: readonly Row[];
  /** Scenario documents of the rungs, for `kaname shock`. */
  readonly documents: readonly { readonly key: string; readonly document: Record<string, unknown> }[];
}
