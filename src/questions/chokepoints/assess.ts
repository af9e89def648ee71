// Gathers all that is known of the pairs asked about: goods, sectors, holders, and how old the structure is.
import { findEconomy } from '../../atlas/economies.ts';
import { group, type Region } from '../../atlas/groups.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import type { SectorPath } from '../../models/look-through.ts';
import { sigmaOf, type Sigma } from '../indispensability/losses.ts';
import { pairOf, type Pair } from '../indispensability/pair.ts';
import type { Customer } from '../indispensability/customers.ts';
import { registerBand } from '../map/evidence.ts';
import { findFlows } from '../map/flows.ts';
import { goodItems } from '../map/items.ts';
import { gdpAt, registerGdp, type Gdp } from '../shared/gdp.ts';
import { ioTable } from '../shared/input-output.ts';
import { flowNoise } from '../shared/noise.ts';
import { latestYear, regionOf } from '../shared/region.ts';
import { driftOf, type Drift } from './drift.ts';
import { goodStructure, type GoodExposure, type GoodStructure } from './goods-structure.ts';
import { groupPairs } from './groups.ts';
import { partsOf, type HolderPart } from './holders.ts';
import { judgeAll, type Judged } from './judge.ts';
import { readMarkets, type Markets } from './markets.ts';
import { drawer, pairsOf, registerPairs, type Drawn, type Sides } from './pairs.ts';
import { purchases, sectorPairs, sectorPaths, type Bought, type SectorPair } from './sectors.ts';
import { structureOf, withSolver, type Structure } from './structure.ts';
import { chokepointsWords } from './words.ts';

const { say } = chokepointsWords;

export const directions = ['in', 'out'] as const;
export type Direction = (typeof directions)[number];

export interface Asked {
  readonly economy: string;
  readonly against: string | null;
  readonly direction: Direction | 'both';
  readonly year: number | null;
  /** Whether to look into the input-output table: at sectors, and at what stands behind goods. */
  readonly behind: boolean;
}

/** Rows of goods and of sectors that are listed for each direction where no counterpart is named. [P] */
export const MOST_GOODS = 200;
export const MOST_SECTORS = 100;
/** Sectors of each direction whose path is drawn up. [P] */
export const MOST_PATHS = 30;

/** A good with all that its row says. */
export interface ListedGood extends Judged {
  readonly drawn: Drawn | null;
  readonly exposure: GoodExposure | null;
}

export interface ListedSector extends SectorPair {
  readonly bought: Bought;
  readonly path: SectorPath | null;
}

/** One direction: what is withheld from the economy (`in`), or by it (`out`). */
export interface View {
  readonly direction: Direction;
  readonly sides: Sides;
  readonly goods: readonly ListedGood[];
  readonly sectors: readonly ListedSector[];
  readonly links: GoodStructure | null;
  readonly parts: readonly HolderPart[];
  readonly drift: readonly Drift[];
  /** Pairs found, listed or not. */
  readonly found: { readonly goods: number; readonly sectors: number };
}

export interface Assessment {
  readonly region: Region;
  readonly against: Region | null;
  readonly year: number;
  readonly views: readonly View[];
  readonly markets: Markets | null;
  readonly structure: Structure | null;
  readonly behind: boolean;
  readonly pair: { readonly of: Pair; readonly all: boolean } | null;
  readonly sigma: Sigma;
  readonly gdp: Gdp;
  readonly gdpOf: (code: string) => number;
}

/** Assesses an economy. Throws a UserError where no data speak of it. */
export async function assess(ctx: Context, asked: Asked): Promise<Assessment> {
  const flows = await findFlows(ctx, asked.year);
  const around = asked.year ?? (await latestYear(ctx, flows));
  const table = await ioTable(ctx);
  const who = (text: string): Region => whoIs(text, around, table?.economies ?? []);
  const region = who(asked.economy);
  const against = asked.against === null ? null : who(asked.against);
  if (against?.members.some((code) => region.members.includes(code)))
    throw new UserError(say.oneself({ economy: region.id, against: against.id }));
  const regions = against ? [region, against] : [region];
  const items = goodItems(ctx.goods);
  const year = asked.year ?? flows?.info.coverage.lastCompleteYear ?? around;
  const gdp = await gdpAt(ctx.data, year);
  registerGdp(ctx);
  const gdpOf = (code: string): number => {
    const one = regions.find(({ id }) => id === code);
    return one ? gdp.together(one.members) : gdp.of(code);
  };
  const membersOf = (code: string): readonly string[] =>
    regions.find(({ id }) => id === code)?.members ?? [code];
  const sigma = sigmaOf(ctx);
  registerPairs(ctx, against !== null);
  const noise = flowNoise(ctx);
  if (ctx.draws > 0) registerBand(ctx);
  const markets = flows ? await readMarkets(ctx, flows, year, items, regions) : null;
  const structure = asked.behind ? await structureOf(ctx, regions) : null;
  const draw = drawer(ctx, noise, sigma);
  const all = against !== null;

  const views = await withSolver(ctx, (solve) => {
    const view = async (direction: Direction): Promise<View> => {
      const counterpart = against?.id ?? null;
      const sides: Sides =
        direction === 'in'
          ? { holder: counterpart, target: region.id }
          : { holder: region.id, target: counterpart };
      const measured = markets ? items.flatMap((item) => pairsOf(ctx, markets, item, sides, solve, all)) : [];
      const known = new Set(measured.map(({ item, target }) => `${item.key} ${target}`));
      const ofGroups = (await groupPairs(ctx, asked.year, items, sides, all)).filter(
        ({ item, target }) => !known.has(`${item.key} ${target}`),
      );
      const judged = await judgeAll(ctx, markets, [...measured, ...ofGroups], gdpOf, membersOf, sigma);
      const links = markets && structure ? await goodStructure(ctx, structure, markets, sides, solve) : null;
      const goods = judged.slice(0, all ? undefined : MOST_GOODS).map((one): ListedGood => ({
        ...one,
        drawn: ctx.draws > 0 ? draw(one.pair, one.gdp) : null,
        exposure: links?.of(one.pair) ?? null,
      }));
      const pairs = structure
        ? sectorPairs(structure, sides, solve).toSorted(
            (a, b) => b.gross - a.gross || (a.user.industry < b.user.industry ? -1 : 1),
          )
        : [];
      const kept = pairs.slice(0, all ? undefined : MOST_SECTORS);
      const bought = structure ? purchases(structure, kept) : [];
      const paths = structure ? sectorPaths(structure, kept.slice(0, MOST_PATHS)) : [];
      return {
        direction,
        sides,
        goods,
        sectors: kept.map((one, k) => ({ ...one, bought: bought[k]!, path: paths[k] ?? null })),
        links,
        parts: markets ? partsOf(markets, allCodes(markets), sides, gdpOf) : [],
        drift: structure ? await driftOf(ctx, structure, sides, regions, asked.year) : [],
        found: { goods: judged.length, sectors: pairs.length },
      };
    };
    return eachOf(asked.direction, view);
  });
  if (views.every(({ goods, sectors, parts }) => goods.length + sectors.length + parts.length === 0))
    throw new UserError(say.nothing({ economy: region.id, year }));
  return {
    region,
    against,
    year,
    views,
    markets,
    structure,
    behind: asked.behind,
    pair: against ? await bothWays(ctx, markets, region, against, gdp, gdpOf) : null,
    sigma,
    gdp,
    gdpOf,
  };
}

async function eachOf<T>(asked: Asked['direction'], work: (one: Direction) => Promise<T>): Promise<T[]> {
  const out: T[] = [];
  for (const one of directions) if (asked === one || asked === 'both') out.push(await work(one));
  return out;
}

/** An economy or group of the atlas, or a code of the table that the atlas does not know. */
function whoIs(text: string, year: number, codes: readonly string[]): Region {
  if (codes.includes(text) && !findEconomy(text) && !group(text))
    return { id: text, nameEn: text, nameJa: text, kind: 'economy', members: [text] };
  return regionOf(text.toUpperCase(), year);
}

/** The codes of all goods that the trade holds, each once. */
export const allCodes = ({ codesOf }: Markets): readonly number[] =>
  [...new Set([...codesOf.values()].flat())].sort((a, b) => a - b);

/** The pair over all six-digit codes, else over those that the data hold. */
async function bothWays(
  ctx: Context,
  markets: Markets | null,
  economy: Region,
  customer: Region,
  gdp: Gdp,
  gdpOf: (code: string) => number,
): Promise<Assessment['pair']> {
  if (!markets) return null;
  if (!markets.largestOnly) {
    const of = await pairOf(ctx, markets, economy, customer, gdp);
    return of ? { of, all: true } : null;
  }
  const codes = allCodes(markets);
  const buys = (target: string, holder: string): readonly Customer[] =>
    partsOf(markets, codes, { holder, target }, gdpOf).flatMap((part) =>
      part.codes.map(({ imports, held }) => ({
        importer: target,
        imports,
        fromHere: held,
        gdp: part.gdp,
        years: [],
      })),
    );
  ctx.coefficient('pair.elasticity between codes', 1, 'Cobb-Douglas (Clayton, Maggiori & Schreger)');
  return {
    of: {
      economy,
      customer,
      there: buys(customer.id, economy.id),
      here: buys(economy.id, customer.id),
      gdpThere: gdpOf(customer.id),
      gdpHere: gdpOf(economy.id),
    },
    all: false,
  };
}
