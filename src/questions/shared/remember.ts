// What a question works out once, for its answer and for the cells of it that are explained while a session lasts.
import type { Slot } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';

const keyOf = ({ seed, draws }: Context, asked: unknown): string => JSON.stringify([asked, seed, draws]);

/**
 * What an answer is made from, left for `remembered` to find. An answer itself always works it out, so that its run record
 * holds all that it rests on.
 */
export async function left<T>(ctx: Context, slot: Slot<T>, asked: unknown, making: Promise<T>): Promise<T> {
  const made = await making;
  ctx.data.leave(slot, keyOf(ctx, asked), made);
  return made;
}

/** What was left of an input, a seed and a number of draws, or else what `make` makes of them: once for all cells of a session. */
export const remembered = <T>(
  ctx: Context,
  slot: Slot<T>,
  asked: unknown,
  make: (ctx: Context) => Promise<T>,
): Promise<T> => ctx.data.once(slot, keyOf(ctx, asked), (data) => make({ ...ctx, data }));
