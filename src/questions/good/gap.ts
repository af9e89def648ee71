// A gap in a dossier: what it is, and all that it is found from.
import type { MarketShare } from '../../atlas/market-shares.ts';
import type { Message } from '../../contract/message.ts';
import type { Reason } from '../map/evidence.ts';
import type { Item } from '../map/items.ts';
import type { Replacement } from '../shared/replacement.ts';
import type { Flows } from './exports.ts';
import type { Subject } from './resolve.ts';
import type { MakerSeries } from './series.ts';
import type { Told } from './told.ts';

/** All that the other tables were made of. */
export interface Known {
  readonly subject: Subject;
  readonly production: readonly MakerSeries[];
  readonly exports: readonly MakerSeries[];
  readonly flows: Flows | null;
  readonly rows: readonly Told[];
  readonly buyers: readonly Told[];
  readonly events: readonly Told[];
  readonly published: readonly MarketShare[];
  /** Months to replace the maker that leads, by the key of the good. */
  readonly times: ReadonlyMap<number, Replacement>;
  /** Economies of whose pillars nothing is at hand. */
  readonly silent: readonly string[];
}

export interface Unknown {
  readonly kind: string;
  readonly what: Message;
  readonly reason: Reason;
}

/** Goods that are named one by one in a sentence; of more, only the number. */
const NAMED = 4;

export function named(items: readonly Item[]): { goods: string; goodsJa: string } {
  const [first, left] = [items.slice(0, NAMED), items.length - NAMED];
  return {
    goods: [...first.map(({ name }) => name), ...(left > 0 ? [`${left} more`] : [])].join('; '),
    goodsJa: [...first.map(({ nameJa }) => nameJa), ...(left > 0 ? [`ほか${left}品目`] : [])].join('、'),
  };
}
