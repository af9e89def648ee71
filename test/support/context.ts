// A context as a question gets it, for tests that ask it many things of the same data.
import { estimateBook } from '../../src/atlas/estimate-book.ts';
import { loadEstimates } from '../../src/atlas/estimates.ts';
import { dataPath } from '../../src/atlas/files.ts';
import { loadGoods } from '../../src/atlas/goods.ts';
import type { Context } from '../../src/contract/question.ts';
import { plainKernel } from '../../src/kernel/linear/plain.ts';
import { stream } from '../../src/kernel/random.ts';
import { Ledger } from '../../src/ledger/data.ts';

/** Opens a world (null: the box alone), lends a context to `work`, and closes it. Other questions cannot be asked through it. */
export async function withContext<T>(
  {
    world,
    seed,
    draws,
    estimates = null,
  }: {
    readonly world: string | null;
    readonly seed: number;
    readonly draws: number;
    readonly estimates?: string | null;
  },
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const ledger = await Ledger.open({ world, box: dataPath('box') });
  const goods = loadGoods();
  try {
    return await work({
      data: ledger,
      seed,
      draws,
      goods,
      estimates: estimateBook(loadEstimates(estimates ?? undefined, goods), () => undefined),
      kernel: () => Promise.resolve(plainKernel()),
      random: (...key) => stream(seed, ...key),
      coefficient: (_name, value) => value,
      warn: () => undefined,
      progress: () => undefined,
      ask: () => Promise.reject(new Error('a lent context asks no other question')),
    });
  } finally {
    ledger.close();
  }
}
