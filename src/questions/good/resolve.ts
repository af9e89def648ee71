// What a text asks for: goods, and with them the other stages of the same material.
import { meansGood, namesGood } from '../../atlas/good-search.ts';
import type { Good } from '../../atlas/good.ts';
import { nameKey } from '../../atlas/names.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { goodItems, type Item } from '../map/items.ts';
import { stageRank } from './stages.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

/** A commodity of the table of production. */
export interface Commodity {
  readonly id: string;
  readonly nameEn: string;
  readonly nameJa: string;
}

export interface Subject {
  readonly name: string;
  readonly nameJa: string;
  /** The goods of the dossier, from the mine to the product. */
  readonly items: readonly Item[];
  /** Ids of the goods that the text itself means. */
  readonly asked: ReadonlySet<string>;
  /** Commodities whose production belongs to it, by id. */
  readonly commodities: ReadonlyMap<string, Commodity>;
  /** Commodities that the text itself names: all their series belong to it. */
  readonly named: ReadonlySet<string>;
}

/** Parts of names that match so many goods, or goods of several sectors, name none of them. */
const MANY = 8;

/** The goods and commodities that a text means. Throws a UserError with the nearest goods where it means none, or too many. */
export async function resolveSubject(ctx: Context, text: string): Promise<Subject> {
  const all = await commoditiesOf(ctx);
  const named = [...all.values()].filter((one) => names(one, text));
  const { list } = ctx.goods;
  const exact = list.filter((good) => meansGood(good, text));
  const code = /^\d{4}[. ]?\d{2}$/.test(text.trim());
  const seeds = named.length > 0 || exact.length > 0 ? exact : unsure(ctx, text);
  const materials = new Set([
    ...named.map(({ id }) => id),
    ...seeds.flatMap((good) => (good.mineral ? [good.mineral.commodity] : [])),
  ]);
  const [material] = materials.size === 1 ? materials : [];
  // Elsewhere a shared word means little: parts of chip-making machines are no stage of chips.
  const spells = !code && (named.length > 0 || seeds.every(({ sector }) => sector === 'mineral'));
  const belongs = (good: Good): boolean =>
    seeds.includes(good) ||
    seeds.some((seed) => isPart(good, seed)) ||
    (((material !== undefined && good.mineral?.commodity === material) ||
      (spells && namesGood(good, text))) &&
      !seeds.some((seed) => isTwin(good, seed)));
  const items = goodItems(ctx.goods)
    .filter((item) => item.good && belongs(item.good))
    .toSorted((a, b) => stageRank(a.good?.stage ?? '') - stageRank(b.good?.stage ?? '') || a.key - b.key);
  const commodities = new Map(
    [...materials, ...items.flatMap(({ good }) => (good?.mineral ? [good.mineral.commodity] : []))]
      .toSorted()
      .flatMap((id) => {
        const commodity = all.get(id);
        return commodity ? [[id, commodity] as const] : [];
      }),
  );
  const own = ({ good }: Item): boolean =>
    good !== null && (seeds.includes(good) || named.some(({ id }) => good.mineral?.commodity === id));
  const asked = new Set(items.filter(own).map(({ product }) => product));
  const one = named[0] ?? (seeds.length === 1 ? seeds[0] : null);
  const japanese = /[^\x20-\x7e]/.test(text);
  return {
    name: one?.nameEn ?? (japanese ? seeds.map(({ nameEn }) => nameEn).join(', ') : text.trim()),
    nameJa: one?.nameJa ?? (japanese ? text.trim() : seeds.map(({ nameJa }) => nameJa).join('、')),
    items,
    asked,
    commodities,
    named: new Set(named.map(({ id }) => id)),
  };
}

/** Goods whose names hold the text in part: taken together where they are few and of one sector. */
function unsure(ctx: Context, text: string): readonly Good[] {
  const { matches, nearest } = ctx.goods.find(text);
  const named = matches.filter((good) => namesGood(good, text));
  const found = named.length > 0 ? named : matches;
  const shown = (goods: readonly Good[]): { goods: string[]; goodsJa: string[] } => ({
    goods: goods.slice(0, 5).map((good) => `${good.id} (${good.nameEn})`),
    goodsJa: goods.slice(0, 5).map((good) => `${good.id}（${good.nameJa}）`),
  });
  if (found.length === 0) throw new UserError(say.unknownGood({ text, ...shown(nearest) }));
  if (found.length > MANY || new Set(found.map((good) => good.sector)).size > 1)
    throw new UserError(say.ambiguousGood({ text, count: found.length, ...shown(found) }));
  return found;
}

/** Whether all codes of a good are some, and not all, of those of another: memory chips among integrated circuits. */
function isPart(good: Good, whole: Good): boolean {
  const [inner, outer] = [good.hs.HS22, whole.hs.HS22];
  return inner.length > 0 && inner.length < outer.length && inner.every((code) => outer.includes(code));
}

/** Whether two goods travel under the same codes, so that one would only repeat the numbers of the other. */
const isTwin = (a: Good, b: Good): boolean => a.hs.HS22.length > 0 && a.hs.HS22.join() === b.hs.HS22.join();

async function commoditiesOf(ctx: Context): Promise<ReadonlyMap<string, Commodity>> {
  const dataset = await ctx.data.find(['production']);
  if (!dataset?.has('commodities')) return new Map();
  const rows = await ctx.data.query(
    `SELECT commodity, name_en, name_ja FROM ${dataset.table('commodities')} ORDER BY commodity`,
  );
  const [id, en, ja] = ['commodity', 'name_en', 'name_ja'].map((column) => rows.strings(column));
  return new Map(
    Array.from({ length: rows.length }, (_, k) => {
      const key = id?.[k] ?? '';
      return [key, { id: key, nameEn: en?.[k] ?? key, nameJa: ja?.[k] ?? key }];
    }),
  );
}

/** Whether a text is the name of a commodity, with or without what stands in brackets, singular or plural. */
function names({ id, nameEn, nameJa }: Commodity, text: string): boolean {
  const key = (name: string): string => nameKey(name).replace(/s$/, '');
  const known = [id, nameEn, nameJa].flatMap((name) => [name, name.replace(/[（(].*/, '')]);
  return known.some((name) => key(name) === key(text));
}
