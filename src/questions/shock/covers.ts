// What an event means of what a sector sells.
import { ioIndustries } from '../../atlas/io-industries.ts';
import type { CoversSector } from '../../models/scenario/layout.ts';
import type { IoStructure } from '../shared/input-output.ts';
import type { GoodRef } from '../shared/scenario/names.ts';
import type { Acting, World } from './world.ts';

/** Whether a good is a part of an industry only. */
export const isPart = ({ kind }: GoodRef): boolean => kind === 'hs' || kind === 'good';

/** Beginnings of ISIC divisions that make goods: farming, mining, manufacturing. */
const goodsUntil = { ISIC3: 37, ISIC4: 33 } as const;

/** Whether an industry makes goods; true where the table's industries are not known. */
export function makesGoods(
  { classification }: Pick<IoStructure, 'classification'>,
  industry: string,
): boolean {
  const known = ioIndustries(classification ?? '').find(({ code }) => code === industry);
  return !known || known.classes.some((part) => Number(part.slice(0, 2)) <= goodsUntil[known.isic]);
}

/**
 * How much of a sector's sales each event means. "All goods" of a flow are those of industries that make goods; an industry
 * means the goods taken out of it as well.
 */
export function coversOf(
  { io, structure, industryOf }: Pick<World, 'io' | 'structure' | 'industryOf'>,
  acting: Acting,
): CoversSector {
  return (event, j) => {
    const goods = acting.goods[event];
    const { economy, industry } = structure.sectors[j]!;
    const whole = industryOf(industry);
    if (goods === null || goods === undefined)
      return acting.events[event]?.kind === 'demand-loss' || makesGoods(io, whole) ? 1 : 0;
    return goods.some(({ kind, text }) =>
      kind === 'sector' ? text === `${economy}|${whole}` : text === industry || text === whole,
    )
      ? 1
      : 0;
  };
}
