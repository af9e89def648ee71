// Where a good was first made, over all trade paths: production as far as it is known, else exporters' net exports. [P]
import type { Context } from '../../contract/question.ts';
import { mainChain, originsOf, usersOf, type Chain, type Walks } from '../../models/total-dependence.ts';
import type { Solve } from '../../models/open-table.ts';
import { askedOf } from '../map/sold.ts';
import type { Item } from '../map/items.ts';
import { REST, type Market } from './markets.ts';

/**
 * q_i, USD: M s / (1 - s) where a share s of use is known to be made at home, else what is sold beyond what is bought,
 * max(0, X - M): a lower end. Who is not known to buy any is taken to make what it sells. [P]
 */
export function production(
  ctx: Context,
  item: Item,
  codes: readonly string[],
  { n, imports, exports }: Market,
): Float64Array {
  const own = ctx.estimates.economies('domestic-output-share');
  return Float64Array.from({ length: n }, (_, i) => {
    const code = codes[i]!;
    if (code === REST) return 0;
    const bought = Number.isNaN(imports[i]!) ? 0 : imports[i]!;
    const net = Math.max(0, exports[i]! - bought);
    const row = own.has(code)
      ? ctx.estimates.find({ quantity: 'domestic-output-share', ...askedOf(item, code) })
      : null;
    return row && row.likely < 1 ? Math.max(net, (bought * row.likely) / (1 - row.likely)) : net;
  });
}

/** Total dependence of pairs of economies on each other, from one market. */
export interface TotalView {
  readonly walks: Walks;
  readonly production: Float64Array;
  /** Share of what a target has that was made by a holder. */
  share(holder: number, target: number): number;
  /** Share of what a target has whose origin nobody knows. */
  unknown(target: number): number;
  path(holder: number, target: number): Chain | null;
}

/** Solves for one holder (all its targets) where one is named, else for one target (all its holders). */
export function totalView(
  walks: Walks,
  made: Float64Array,
  of: { readonly holder: number } | { readonly target: number },
  solve: Solve,
): TotalView {
  const path = (holder: number, target: number): Chain | null => mainChain(walks, target, holder);
  if ('holder' in of) {
    const { share, unknown } = usersOf(walks, of.holder, solve);
    return {
      walks,
      production: made,
      share: (_, target) => share[target]!,
      unknown: (target) => unknown[target]!,
      path,
    };
  }
  const { share, unknown } = originsOf(walks, of.target, solve);
  return { walks, production: made, share: (holder) => share[holder]!, unknown: () => unknown, path };
}
