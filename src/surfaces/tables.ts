// The tables by hand that every question may use: loaded, checked, hashed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { BadTable } from '../atlas/bad-table.ts';
import { loadEstimates, type Estimates } from '../atlas/estimates.ts';
import { dataPath } from '../atlas/files.ts';
import { loadGoods, type Goods } from '../atlas/goods.ts';
import { hsCode } from '../atlas/hs.ts';
import { links } from '../atlas/hs-links.ts';
import { UserError } from '../contract/message.ts';
import type { RunRecord, RunTable } from '../contract/run.ts';
import { surfaceWords } from './words.ts';

/** The tables of goods and estimates, and their hashes for the run record. */
export interface Tables {
  readonly goods: Goods;
  readonly estimates: Estimates;
  readonly record: RunRecord['tables'];
}

/** Our goods alone, once they were read: they do not change while a process lasts. */
let ours: Goods | undefined;

const goodsOf = (file?: string): Goods =>
  loadGoods(file, {
    translate: (from, to, code) => links(from, to).get(code) ?? [],
    knowsCode: (revision, code) => hsCode(revision, code) !== undefined,
  });

/** Ours, with the user's laid over them. Errors: a row that cannot be read, with its file, line and field. */
export function loadTables(options: {
  readonly goods: string | null;
  readonly estimates: string | null;
}): Tables {
  try {
    const goods = options.goods === null ? (ours ??= goodsOf()) : goodsOf(options.goods);
    const estimates = loadEstimates(options.estimates ?? undefined, goods);
    return {
      goods,
      estimates,
      record: {
        goods: stamp(dataPath('goods', 'goods.csv'), options.goods),
        estimates: stamp(dataPath('estimates', 'estimates.csv'), options.estimates),
      },
    };
  } catch (error) {
    if (error instanceof BadTable)
      throw new UserError(surfaceWords.say.badTable({ detail: error.message, detailJa: error.ja }), {
        cause: error,
      });
    throw error;
  }
}

function stamp(box: string, file: string | null): RunTable {
  const sha = (...parts: Buffer[]): string =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
  const own = readFileSync(box);
  const user = file !== null && existsSync(file) ? readFileSync(file) : null;
  return {
    sha256: user ? sha(own, user) : sha(own),
    box: sha(own),
    user: user ? sha(user) : null,
    file,
  };
}
