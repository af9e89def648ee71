// What money can be spent on: goods with a colour, or those that were named, each with what is known of its supply and its makers.
import { basename } from 'node:path';
import type { Row } from '../../contract/column.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { chokepoints } from '../chokepoints/chokepoints.ts';
import { map } from '../map/map.ts';
import { goodsOf, type PortfolioInput } from './answer.ts';
import { sectorSales } from './sectors.ts';
import { portfolioWords } from './words.ts';

const { say } = portfolioWords;

/** Goods taken where none is named, the most valuable first. [P] */
const MOST = 25;

export interface Supply {
  /** Imports a year, USD. */
  readonly imports: number;
  readonly supplier: string;
  /** Share of the largest supplier. */
  readonly share: number;
  /** Months to replace it. */
  readonly months: number;
}

export interface Maker {
  readonly firm: string;
  /** USD a year. */
  readonly sales: number;
  readonly reached: number | null;
  readonly margin: number | null;
}

export interface Item {
  readonly id: string;
  readonly name: string;
  readonly nameJa: string;
  readonly colours: readonly string[];
  /** Other goods that have the same numbers, as parts of one customs group. */
  readonly alike: readonly string[];
  readonly supply: Supply | null;
  readonly makers: readonly Maker[];
  readonly essential: boolean;
  readonly criticalProduct: string | null;
  readonly strategicField: string | null;
}

/** Sectors whose goods count as essential to daily life. [P] */
const essentials = ['food', 'energy', 'medicine'];

/** @throws UserError where a good is not known, or nothing can be spent on */
export async function itemsOf(
  ctx: Context,
  asked: PortfolioInput,
  perUsd: number,
): Promise<{ readonly items: readonly Item[]; readonly silent: readonly Row[]; readonly year: number }> {
  const named = goodsOf(asked);
  const made = asked.firms?.makers.map(({ good, line }) => ({ good, line })) ?? [];
  for (const { good: text, line } of [...(named ?? []).map((good) => ({ good, line: undefined })), ...made])
    if (!ctx.goods.has(text)) {
      const { matches, nearest } = ctx.goods.find(text);
      const near = [...matches, ...nearest].slice(0, 3).map((good) => good.id);
      throw new UserError(
        line === undefined
          ? say.unknownGood({ text, near })
          : say.unknownMade({ text, near, line, file: basename(asked.firms?.file ?? '') }),
      );
    }
  const economy = asked.economy.toUpperCase();
  const { rows, year } = await ctx.ask(map, { economy });
  const wanted = rows.filter((row) => {
    const id = String(row['product']);
    if (named) return named.includes(id);
    return coloursOf(row).length > 0 || (asked.firms?.makers.some(({ good }) => good === id) ?? false);
  });
  const supplies = await suppliesOf(ctx, economy);
  const chosen = named ? gathered(wanted) : widest(ctx, gathered(wanted));
  const sales = await sectorSales(
    ctx,
    economy,
    year,
    chosen
      .filter(({ row }) => coloursOf(row).some((colour) => colour !== 'green'))
      .map(({ row }) => String(row['product'])),
  );
  const items = chosen.map(({ row, alike }): Item => {
    const id = String(row['product']);
    const good = ctx.goods.good(id);
    const firms = asked.firms?.makers.filter((maker) => maker.good === id) ?? [];
    const sector = sales.get(id);
    const colours = coloursOf(row);
    return {
      id,
      name: String(row['name']),
      nameJa: String(row['nameJa']),
      colours,
      alike,
      supply: colours.includes('green') || named ? supplyOf(row, supplies.get(id)) : null,
      makers:
        firms.length > 0
          ? firms.map((maker) => ({ ...maker, sales: maker.sales / perUsd }))
          : sector === undefined
            ? []
            : [{ firm: `sector:${id}`, sales: sector, reached: null, margin: null }],
      essential: essentials.includes(good.sector),
      criticalProduct: good.criticalProduct,
      strategicField: good.strategicField,
    };
  });
  const usable = items.filter(({ supply, makers }) => supply !== null || makers.length > 0);
  if (usable.length === 0) throw new UserError(say.nothing({ economy }));
  return {
    items: named
      ? usable
      : usable.slice(0, ctx.coefficient('goods at most', MOST, 'the most valuable first [P]')),
    silent: items.filter((item) => !usable.includes(item)).map(({ name, nameJa }) => ({ name, nameJa })),
    year,
  };
}

const coloursOf = (row: Row): readonly string[] =>
  (Array.isArray(row['classes']) ? row['classes'] : [])
    .map(String)
    .filter((one) => ['green', 'blue', 'red'].includes(one));

/** Goods of one customs group share its numbers: they are one item, named by the first. */
function gathered(rows: readonly Row[]): readonly { readonly row: Row; readonly alike: readonly string[] }[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key =
      row['value'] === null
        ? String(row['product'])
        : `${String(row['value'])} ${String(row['topExporter'])}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map(([row, ...rest]) => ({
    row: row!,
    alike: rest.map((one) => String(one['product'])),
  }));
}

type Gathered = ReturnType<typeof gathered>[number];

/** A good whose six-digit codes all lie within those of another is counted in the wider one alone. */
function widest(ctx: Context, all: readonly Gathered[]): readonly Gathered[] {
  const codesOf = ({ row }: Gathered): readonly string[] => ctx.goods.good(String(row['product'])).hs.HS22;
  const within = (one: Gathered, other: Gathered): boolean => {
    const [inner, outer] = [codesOf(one), codesOf(other)];
    return inner.length > 0 && inner.length < outer.length && inner.every((code) => outer.includes(code));
  };
  const holderOf = (one: Gathered): Gathered | undefined => all.find((other) => within(one, other));
  return all
    .filter((one) => !holderOf(one))
    .map((one) => ({
      row: one.row,
      alike: [
        ...one.alike,
        ...all
          .filter((other) => within(other, one))
          .flatMap(({ row, alike }) => [String(row['product']), ...alike]),
      ],
    }));
}

/** What the economy buys of each good, by its largest supplier. */
async function suppliesOf(ctx: Context, economy: string): Promise<ReadonlyMap<string, Row>> {
  const found = new Map<string, Row>();
  try {
    const { rows } = await ctx.ask(chokepoints, { economy, direction: 'in', behind: 'left-out' });
    for (const row of rows) {
      const [id, share] = [String(row['item']), Number(row['share'])];
      if (
        row['kind'] !== 'good' ||
        row['target'] !== economy ||
        typeof row['flow'] !== 'number' ||
        !(share > 0)
      )
        continue;
      if (share > Number(found.get(id)?.['share'] ?? 0)) found.set(id, row);
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return found;
}

function supplyOf(row: Row, pair: Row | undefined): Supply | null {
  const months = row['months'];
  if (!pair || typeof months !== 'number') return null;
  const share = Number(pair['share']);
  return { imports: Number(pair['flow']) / share, supplier: String(pair['holder']), share, months };
}
