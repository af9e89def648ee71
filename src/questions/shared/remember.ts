// What a question works out once and explains cell by cell: kept while a session lasts.
import type { Slot } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';

/** What `make` makes of an input, a seed and a number of draws: made once for all cells that are explained in one session. */
export const remembered = <T>(
  ctx: Context,
  slot: Slot<T>,
  asked: unknown,
  make: (ctx: Context) => Promise<T>,
): Promise<T> =>
  ctx.data.once(slot, JSON.stringify([asked, ctx.seed, ctx.draws]), (data) => make({ ...ctx, data }));
