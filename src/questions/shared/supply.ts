// Gathers who supplies an economy with what, from bilateral flows or from dependence indicators, into one shape.
import { findRevision } from '../../atlas/revisions.ts';
import type { Region } from '../../atlas/groups.ts';
import type { Context } from '../../contract/question.ts';
import type { Dataset, DatasetInfo } from '../../contract/dataset.ts';
import { UserError } from '../../contract/message.ts';
import type { Facts } from '../../measures/dependence.ts';
import {
  concentration,
  shareOf,
  suppliesFromRows,
  type Concentration,
  type Supplies,
} from '../../measures/supply.ts';
import {
  economyCodes,
  importsOf,
  importsOfGroup,
  productNames,
  totals,
  worldNamed,
  worldTotals,
} from './flow-reads.ts';
import { exporterCodes, fromShares, importsListed, worldListed } from './indicator-reads.ts';
import { regionOf } from './region.ts';
import { namedSupplies, type Aside, type NamedSupplies } from './unnamed.ts';
import { sharedWords } from './words.ts';

/** All that definitions of dependence need to know of an economy's imports in some years. */
export interface ImportSide {
  readonly dataset: Dataset;
  /** Code of the economy or id of the group that imports. */
  readonly economy: string;
  /** The economy itself, or the members of the group, by code. */
  readonly members: readonly string[];
  /** Place in `codes` of the economy or group itself as an exporter; -1 where it exports nothing. */
  readonly self: number;
  /** Exporter codes by the integers used in the columns. */
  readonly codes: readonly string[];
  readonly products: ReadonlyMap<number, { readonly code: string; readonly name: string }>;
  /** Years asked for that the dataset holds, ascending. */
  readonly years: readonly number[];
  /** Cells: product x year with imports, ascending by year, then product. */
  readonly supplies: Supplies;
  /** The same for all exporters of the world, one cell per product and year, also for what the economy does not import. */
  readonly world: Supplies;
  /** Index of each import cell's world cell. */
  readonly worldCell: Int32Array;
  readonly exports: Float64Array;
  readonly intra: Float64Array;
  /** What is left out because the source does not tell the partner. */
  readonly aside?: Aside;
}

/** What an import side may be limited to. */
export interface SideOptions {
  /** Products by number (six-digit codes without leading zeros), of the dataset's revision; null = all. */
  readonly products?: (info: DatasetInfo) => readonly number[] | null;
  /** The one dataset to read; default: the first that holds the year. */
  readonly only?: DatasetInfo;
  /** False: leave the world's exporters out. From flows `world` is then empty and `exports` NaN. */
  readonly world?: false;
  /** Kept: suppliers that the source does not tell apart stand as they are in the data. Default: they are left out. */
  readonly unnamed?: 'kept';
}

/**
 * Gathers the import side of an economy or group; `window` gives the years that end in the year asked for, which is the last
 * complete one where none is.
 */
export async function importSide(
  ctx: Context,
  economy: string,
  window: (last: number) => readonly number[],
  asked: number | null,
  options: SideOptions = {},
): Promise<ImportSide> {
  const dataset = await ctx.data.find(
    options.only ? [options.only.kind] : ['trade', 'dependence'],
    (info) =>
      (asked === null || info.coverage.years.includes(asked)) &&
      (options.only === undefined || options.only.id === info.id),
  );
  const noTrade = async (): Promise<UserError> => {
    const have = (await ctx.data.list())
      .filter((info) => info.kind === 'trade' || info.kind === 'dependence')
      .map((info) => `${info.name} (${info.coverage.years.join(', ')})`);
    return new UserError(
      asked === null
        ? sharedWords.say.noEconomy({ economy, have })
        : sharedWords.say.noTrade({ economy, year: asked, have }),
    );
  };
  const last = asked ?? dataset?.info.coverage.lastCompleteYear ?? null;
  if (!dataset || last === null || !dataset.info.coverage.years.includes(last)) throw await noTrade();
  const years = window(last).filter((year) => dataset.info.coverage.years.includes(year));
  const products = options.products?.(dataset.info) ?? null;
  const among = products === null ? 'true' : `product IN (${products.join(', ') || 'NULL'})`;
  const side =
    dataset.info.kind === 'trade'
      ? await fromFlows(ctx, dataset, economy, years, among, options)
      : await fromIndicators(ctx, dataset, regionOf(economy, last), years, among, options);
  if (side.supplies.cells === 0 && products === null) throw await noTrade();
  if (dataset.info.from === 'box')
    ctx.warn(sharedWords.say.fromBox({ name: dataset.info.name, vintage: dataset.info.vintage }));
  return side;
}

async function fromFlows(
  ctx: Context,
  dataset: Dataset,
  economy: string,
  years: readonly number[],
  among: string,
  options: SideOptions,
): Promise<ImportSide> {
  const codes = [...(await economyCodes(ctx.data, dataset))];
  const who = codes.includes(economy)
    ? { id: economy, members: [economy] }
    : regionOf(economy, years.at(-1) ?? 0);
  const inside = who.members.map((code) => codes.indexOf(code)).filter((id) => id >= 0);
  const grouped = who.members.length > 1;
  const self = grouped ? codes.push(who.id) - 1 : (inside[0] ?? -1);
  const flows = dataset.table('flows');
  const [inYears, inRegion] = [years.join(', ') || 'NULL', inside.join(', ') || 'NULL'];
  const wanted = { years: inYears, among };
  const outside = `NOT (exporter IN (${inRegion}) AND importer IN (${inRegion}))`;
  const withWorld = options.world ?? true;
  const last = years.at(-1) ?? 0;
  const finished = (all: Supplies): NamedSupplies =>
    options.unnamed === 'kept' ? { supplies: all, leftOut: null } : namedSupplies(all, codes, last);
  const { supplies, leftOut: bought } = finished(
    grouped
      ? await importsOfGroup(ctx.data, dataset, wanted, inside)
      : await importsOf(ctx.data, dataset, wanted, self),
  );
  const seller = `CASE WHEN exporter IN (${inRegion}) THEN ${self} ELSE exporter END`;
  const { supplies: world, leftOut: sold } =
    !withWorld || inside.length === 0
      ? { supplies: suppliesFromRows([], [], [], []), leftOut: null }
      : grouped
        ? finished(await totals(ctx.data, dataset, wanted, seller, outside))
        : options.unnamed === 'kept'
          ? { supplies: await worldTotals(ctx.data, dataset, wanted), leftOut: null }
          : await worldNamed(ctx.data, dataset, wanted, codes, last);
  const products = await productNames(ctx.data, dataset);
  const worldCell = matchWorld(supplies, world);
  const exports = new Float64Array(supplies.cells).fill(withWorld ? 0 : Number.NaN);
  for (let c = 0; c < supplies.cells; c++) {
    const w = worldCell[c]!;
    if (w < 0) continue;
    for (let k = world.offsets[w]!; k < world.offsets[w + 1]!; k++)
      if (world.exporter[k] === self) exports[c] = world.value[k]!;
  }
  const intra = new Float64Array(supplies.cells).fill(grouped ? 0 : Number.NaN);
  if (grouped) {
    const within = await ctx.data
      .query(`SELECT year, product, CAST(sum(value) AS DOUBLE) AS value FROM ${flows}
      WHERE NOT (${outside}) AND year IN (${inYears}) AND ${among} GROUP BY ALL`);
    const [year, product, value] = [
      within.numbers('year'),
      within.numbers('product'),
      within.numbers('value'),
    ];
    const at = new Map(Array.from(value, (v, k) => [`${year[k]} ${product[k]}`, v]));
    for (let c = 0; c < supplies.cells; c++)
      intra[c] = at.get(`${supplies.year[c]} ${supplies.product[c]}`) ?? 0;
  }
  const [economyId, members] = [who.id, who.members];
  return {
    dataset,
    economy: economyId,
    members,
    self,
    codes,
    products,
    years,
    supplies,
    world,
    worldCell,
    exports,
    intra,
    aside: { bought, sold },
  };
}

const plain = (code: string): string => code.replace(/[^A-Za-z0-9_-]/g, '');

async function fromIndicators(
  ctx: Context,
  dataset: Dataset,
  region: Pick<Region, 'id' | 'members'>,
  years: readonly number[],
  among: string,
  options: SideOptions,
): Promise<ImportSide> {
  const who = plain(region.id);
  const where = `year IN (${years.join(', ') || 'NULL'}) AND ${among.replace(/^product/, 'product::INTEGER')}`;
  const bought = await importsListed(ctx.data, dataset, `importer = '${who}' AND ${where}`);
  const codes = await exporterCodes(ctx.data, dataset);
  const last = years.at(-1) ?? 0;
  const finished = (all: Supplies): NamedSupplies =>
    options.unnamed === 'kept' ? { supplies: all, leftOut: null } : namedSupplies(all, codes, last);
  const all = fromShares(bought.cells, bought.top, codes);
  const everyone = await worldListed(ctx.data, dataset, where, codes);
  const { supplies, leftOut: ofBought } = finished(all);
  const { supplies: world, leftOut: ofSold } = finished(everyone);
  const at = matchWorld(supplies, all);
  const ofCells = (column: string): Float64Array => {
    const values = bought.cells.numbers(column);
    return Float64Array.from(at, (c) => values[c]!);
  };
  const products = new Map<number, { code: string; name: string }>();
  const revision = findRevision(dataset.info.coverage.revision ?? '');
  const byHs = revision ? ctx.goods.byHs(revision) : null;
  for (const product of supplies.product) {
    const code = String(product).padStart(6, '0');
    products.set(product, { code, name: byHs?.get(code)?.[0]?.nameEn ?? '' });
  }
  return {
    dataset,
    economy: region.id,
    members: region.members,
    self: codes.indexOf(region.id),
    codes,
    products,
    years,
    supplies,
    world,
    worldCell: matchWorld(supplies, world),
    exports: ofCells('exports'),
    intra: ofCells('intra'),
    aside: { bought: ofBought, sold: ofSold },
  };
}

/** Each cell's place among the world's, -1 where it has none: both ascend by year, then product. */
export function matchWorld(supplies: Supplies, world: Supplies): Int32Array {
  const out = new Int32Array(supplies.cells).fill(-1);
  let w = 0;
  for (let c = 0; c < supplies.cells; c++) {
    const [year, product] = [supplies.year[c]!, supplies.product[c]!];
    while (w < world.cells && (world.year[w]! - year || world.product[w]! - product) < 0) w++;
    if (w < world.cells && world.year[w] === year && world.product[w] === product) out[c] = w;
  }
  return out;
}

/** Facts of every import cell, from given values (the likely ones, or one draw of them). */
export interface CellFacts {
  readonly importSide: Concentration;
  readonly worldSide: Concentration;
  at(cell: number): Facts;
}

/** `ownError`: what the economy's own exports are multiplied with in a draw. */
export function factsOf(
  side: ImportSide,
  on: string | readonly string[] | null,
  value = side.supplies.value,
  worldValue = side.world.value,
  ownError = 1,
): CellFacts {
  const own = concentration(side.supplies, value);
  const world = concentration(side.world, worldValue);
  const partner = [on ?? []].flat().map((code) => side.codes.indexOf(code));
  const onShare = on === null ? null : shareOf(side.supplies, partner, own.total, value);
  const onWorld = on === null ? null : shareOf(side.world, partner, world.total, worldValue);
  return {
    importSide: own,
    worldSide: world,
    at: (c) => {
      const w = side.worldCell[c]!;
      return {
        imports: own.total[c]!,
        intra: side.intra[c]!,
        exports: side.exports[c]! * ownError,
        hhi: own.hhi[c]!,
        worldHhi: w < 0 ? Number.NaN : world.hhi[w]!,
        topShare: own.topExporter[c]! < 0 ? Number.NaN : own.topShare[c]!,
        onShare: onShare ? onShare[c]! : Number.NaN,
        onWorldShare: onWorld && w >= 0 ? onWorld[w]! : Number.NaN,
      };
    },
  };
}
