// The declared effects as the program reads them: likely, or drawn from their ranges; every row read is written down.
import {
  effect,
  loadEffects,
  type Effect,
  type EffectInstrument,
  type EffectQuantity,
} from '../../atlas/effects.ts';
import type { Context } from '../../contract/question.ts';
import { triangular } from '../../measures/triangular.ts';
import { UserError } from '../../contract/message.ts';
import { portfolioWords } from './words.ts';

const { say } = portfolioWords;

/** Value of an effect for a good. */
export type EffectOf = (
  instrument: EffectInstrument,
  quantity: EffectQuantity,
  good: string,
  tier?: number,
) => number;

export interface Effects {
  /** At likely values, or in draw d. */
  at(draw: number | null): EffectOf;
  /** Rows that were read, in the order of the table. */
  used(): readonly Effect[];
}

export const effectName = ({ instrument, quantity, tier, good }: Effect): string =>
  `${instrument} ${quantity}${tier === null ? '' : ` ${tier}`}${good === '*' ? '' : ` (${good})`}`;

export function effectsOf(ctx: Context, user: readonly Effect[]): Effects {
  const table = loadEffects(user);
  const used = new Set<Effect>();
  const find = (what: Parameters<typeof effect>[1]): Effect => {
    const row = effect(table, what);
    if (!row)
      throw new UserError(
        say.noEffect({ effect: `${what.instrument} ${what.quantity} ${what.tier ?? ''}`.trim() }),
      );
    if (!used.has(row)) {
      used.add(row);
      ctx.coefficient(
        effectName(row),
        row.likely,
        `${row.low}-${row.high} ${row.unit}; ${row.source}, ${row.date}`,
      );
    }
    return row;
  };
  return {
    at: (draw) => (instrument, quantity, good, tier) => {
      const row = find({ instrument, quantity, good, tier: tier ?? null });
      const value =
        draw === null
          ? row.likely
          : triangular(ctx.random('effect', effectName(row)).uniform(draw), row.low, row.likely, row.high);
      return quantity === 'lag' ? Math.round(value) : value;
    },
    used: () => [...table.values()].filter((row) => used.has(row)),
  };
}
