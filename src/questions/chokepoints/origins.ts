// Where what an economy has of each good was made, for many economies of one session: the numbers of `totalView`, kept.
import { Slot, type Dataset } from '../../contract/dataset.ts';
import type { Region } from '../../atlas/groups.ts';
import type { Context } from '../../contract/question.ts';
import { originsOf, originsOfAll, unknownOf, walksOf, type Walks } from '../../models/total-dependence.ts';
import type { Solve } from '../../models/open-table.ts';
import type { Item } from '../map/items.ts';
import { askedOf } from '../map/sold.ts';
import { production } from './chain.ts';
import { readMarkets, type Markets } from './markets.ts';

interface Kept {
  readonly imports: Float64Array;
  /** Null once all users are solved for. */
  walks: Walks | null;
  readonly known: Uint8Array;
  /** Users asked about one by one. */
  asked: number;
  all: Float64Array | null;
}

/** From so many economies on, all users of a good are solved for at once. [P] */
const MANY = 3;

/** Shares made by each economy, and by nobody known, of what one user has. */
export interface Origins {
  readonly share: Float64Array;
  readonly unknown: number;
}

export interface OriginBook {
  readonly markets: Markets;
  /** Of what a target has; each null where it buys none, or nothing is known of the trade. */
  of(ctx: Context, target: string, solve: Solve): (item: Item) => Origins | null;
}

/** Up to 400 kB for each good: a year, and a group beside it, are enough. */
const slot = new Slot<OriginBook>(2);

/** Made once in a session for all economies; a group has a trade of its own. */
export function originBook(
  ctx: Context,
  dataset: Dataset,
  year: number,
  items: readonly Item[],
  region: Region,
): Promise<OriginBook> {
  const group = region.members.length > 1 ? region.id : '';
  return ctx.data.once(slot, `${dataset.info.id} ${year} ${group}`, async (data) =>
    bookOf(await readMarkets({ ...ctx, data }, dataset, year, items, [region])),
  );
}

function bookOf(markets: Markets): OriginBook {
  const kept = new Map<string, Kept>();
  return {
    markets,
    of: (ctx, target, solve) => {
      const own = ctx.estimates.economies('domestic-output-share');
      const user = markets.codes.indexOf(target);
      const answered = new Map<string, Origins>();
      return (item) => {
        const codes = markets.codesOf.get(item.key);
        if (!codes || user < 0) return null;
        const key = `${codes.join(' ')}${madeAtHome(ctx, item, own) ? ` ${item.key}` : ''}`;
        const told = answered.get(key);
        if (told) return told;
        const one = kept.get(key) ?? see(ctx, markets, item, codes);
        kept.set(key, one);
        if (!(one.imports[user]! > 0)) return null;
        const found = originsIn(one, user, markets.codes.length, solve);
        answered.set(key, found);
        return found;
      };
    },
  };
}

function originsIn(one: Kept, user: number, n: number, solve: Solve): Origins {
  if (one.walks && one.asked++ < MANY) return originsOf(one.walks, user, solve);
  if (one.walks) {
    one.all = originsOfAll(one.walks, solve);
    one.walks = null;
  }
  const share = one.all!.subarray(user * n, (user + 1) * n);
  return { share, unknown: unknownOf(one.known[user]!, share) };
}

function see(ctx: Context, markets: Markets, item: Item, codes: readonly number[]): Kept {
  const market = markets.of(codes);
  const walks = walksOf({
    production: production(ctx, item, markets.codes, market),
    flows: market.flows,
  });
  return { imports: market.imports, walks, known: walks.known, asked: 0, all: null };
}

/** Whether the table of estimates says what one of some economies makes itself; asked each time, so that each answer names the rows it used. */
const madeAtHome = (ctx: Context, item: Item, own: ReadonlySet<string>): boolean =>
  [...own]
    .map((code) => ctx.estimates.find({ quantity: 'domestic-output-share', ...askedOf(item, code) }))
    .some((row) => row !== null);
