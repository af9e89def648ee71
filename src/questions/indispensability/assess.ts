// Gathers what is known of the others' need: scores as the map has them, customers and their losses, who could step in.
import type { Region } from '../../atlas/groups.ts';
import { loadMarketShares } from '../../atlas/market-shares.ts';
import { known as given, type Line } from '../../contract/explanation.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { LERNER_ELASTICITIES } from '../../measures/dominance.ts';
import { FULL_REPLACEMENT_MONTHS } from '../../measures/indispensability.ts';
import type { Estimate } from '../../atlas/estimates.ts';
import { registerBand, weigh, type Evidence, type Reason } from '../map/evidence.ts';
import { findFlows, flowEvidence, revisionOf, type FlowEvidence } from '../map/flows.ts';
import { askedOf, supplyOf } from '../map/sold.ts';
import type { Item } from '../map/items.ts';
import { publishedStrength } from '../map/published.ts';
import { shareEvidence } from '../map/shares.ts';
import { explainTerms } from '../shared/explain-terms.ts';
import { gdpAt, registerGdp, type Gdp } from '../shared/gdp.ts';
import { latestYear, regionOf } from '../shared/region.ts';
import { replacementTime, shareSupply, type Replacement } from '../shared/replacement.ts';
import { spareBook, type Spare } from '../shared/spare.ts';
import { sharedWords } from '../shared/words.ts';
import { itemsAsked, speaksOfCodes, type Asked } from './asked.ts';
import { buyersOf } from './book.ts';
import type { Customer, CustomerBook } from './customers.ts';
import { lossesOf, PASS_THROUGH, sigmaOf, type Losses, type Sigma } from './losses.ts';
import { indispensabilityWords } from './words.ts';
import { worldShares, type WorldShare } from './world-share.ts';

const { say } = indispensabilityWords;

/** Products whose customers are listed one by one. */
export const LEADING = 20;

/** All that is known of one product. */
export interface Judged {
  readonly item: Item;
  /** Its codes in the flows; empty where these do not hold it. */
  readonly codes: readonly number[];
  /** The score of the map. */
  readonly scored: Evidence | null;
  readonly scoreMissing: Reason | null;
  readonly world: WorldShare;
  /** USD. */
  readonly exports: number | null;
  readonly replacement: Replacement | null;
  /** Null where flows by partner are not known. */
  readonly customers: readonly Customer[] | null;
  readonly losses: Losses | null;
  /** What others could add, USD; null where no flows are at hand. */
  readonly spare: Spare | null;
  /** Time to approve another supplier, and to build new capacity, months. */
  readonly qualify: Estimate | null;
  readonly build: Estimate | null;
  /** Loss of others x min(1, T/24), over the GDP of all importers of the world; only with a full year of world trade. */
  readonly ind: number | null;
  /** Share of all exporter x product cells with a lower or equal loss (of its codes the highest). */
  readonly rank: number | null;
}

export interface Assessment {
  readonly region: Region;
  readonly customer: Region | null;
  readonly year: number;
  readonly level: 'goods' | 'hs6';
  /** In the order of the answer. */
  readonly judged: readonly Judged[];
  readonly counts: {
    readonly asked: number;
    /** Items that the economy sells, and of them those whose customers are known. */
    readonly sold: number;
    readonly withCustomers: number;
    /** Items that it is known not to sell, and those of which nothing is known. */
    readonly unsold: number;
    readonly unknown: number;
  };
  /** The customers that are listed. */
  readonly listed: CustomerBook | null;
  readonly flows: FlowEvidence | null;
  readonly sigma: Sigma;
  readonly gdp: Gdp;
}

/** Assesses what others need from an economy. Throws a UserError where no data speak of the economy and year. */
export async function assess(ctx: Context, asked: Asked): Promise<Assessment> {
  const flowsAt = await findFlows(ctx, asked.year);
  const items = await itemsAsked(ctx, asked, flowsAt);
  const around = asked.year ?? (await latestYear(ctx, flowsAt));
  const region = regionOf(asked.economy, around);
  const customer = asked.customer === null ? null : regionOf(asked.customer, around);
  if (customer?.members.some((code) => region.members.includes(code)))
    throw new UserError(say.oneself({ economy: region.id, customer: customer.id }));
  const flows = await flowEvidence(ctx, asked.economy, asked.year, items);
  // As in the map: shares without partners and published figures speak of one economy, and published ones of goods.
  const alone = region.members.length === 1;
  const shares = alone ? await shareEvidence(ctx, region.id, asked.year, items) : null;
  if (!flows && !shares) throw await nothing(ctx, asked);
  const published = alone && !speaksOfCodes(asked) ? loadMarketShares() : [];
  const year = Math.max(flows?.year ?? 0, shares?.year ?? 0);
  const gdp = await gdpAt(ctx.data, flows?.year ?? year);
  const sigma = sigmaOf(ctx);
  registerGdp(ctx);
  if (ctx.draws > 0) registerBand(ctx);
  ctx.coefficient('lerner.demand elasticity', LERNER_ELASTICITIES.demand, 'METHODS 2.3');
  ctx.coefficient('lerner.fringe elasticity', LERNER_ELASTICITIES.fringe, 'METHODS 2.3');
  ctx.coefficient('hardest.imports over GDP at most', PASS_THROUGH, 'above it a product passes through [P]');
  warnOf(ctx, [flows, shares], region);

  const worldOf = worldShares(flows, shares, published, region, asked.year);
  const revision = flows ? revisionOf(flows.dataset) : null;
  const known = items.flatMap((item) => {
    const world = worldOf(item);
    if (!world) return [];
    return [{ item, world, codes: world.grade === 'A' && revision ? item.codes(revision).map(Number) : [] }];
  });
  const sold = known.filter(({ world }) => world.value > 0 || asked.product !== null);
  const bundles = sold.flatMap(({ item, codes }) => (codes.length > 0 ? [{ key: item.key, codes }] : []));
  const buyers = flows ? await buyersOf(ctx, flows, region, customer, bundles, gdp) : null;
  const parts = [...new Set(bundles.flatMap(({ codes }) => codes))].sort((a, b) => a - b);
  const spare = flows ? await spareBook(ctx, flows.dataset, flows.year, parts) : null;

  const judge = ({ item, world, codes }: (typeof sold)[number]): Judged => {
    const scored = weigh([
      ...there(flows?.indispensability.get(item.key)),
      ...there(shares?.indispensability.get(item.key)),
      ...there(publishedStrength(ctx, published, region.id, asked.year, item)),
    ]);
    const what = askedOf(item, region.id);
    const exports = codes.length > 0 ? (flows?.facts.get(item.key)?.exports ?? null) : null;
    const supply = supplyOf(exports === null ? null : spare, what, {
      codes,
      exports: exports ?? 0,
      members: region.members,
    });
    const both = replacementTime(
      ctx,
      what,
      () => (codes.length > 0 ? supply() : shareSupply(ctx, what, world.value, [worldGap(item, world)])),
      { beside: true },
    );
    // The months of the score lead; beside them stands whichever way they are not.
    const first = scored.scored?.time ?? both;
    const other = [both, both?.other ?? null].find((way) => way && way.basis !== first?.basis) ?? null;
    const replacement = first ? { ...first, other } : null;
    const customers = codes.length > 0 && buyers?.all ? (buyers.all.customers.get(item.key) ?? []) : null;
    const losses = customers ? lossesOf(customers, sigma) : null;
    const full = flows?.losses ?? null;
    return {
      item,
      codes,
      scored: scored.scored,
      scoreMissing: scored.missing,
      world,
      exports,
      replacement,
      customers,
      losses,
      spare: supply()?.spare ?? null,
      qualify: ctx.estimates.find({ quantity: 'qualify-months', ...what }),
      build: ctx.estimates.find({ quantity: 'build-months', ...what }),
      ind:
        losses && losses.likely.share.value !== null && full && replacement
          ? (losses.likely.total / full.gdp) * Math.min(1, replacement.likely / FULL_REPLACEMENT_MONTHS)
          : null,
      rank:
        full && replacement && codes.length > 0
          ? full.rank(Math.max(...codes.map((code) => full.ind(code, replacement.likely))))
          : null,
    };
  };
  const listedOf = (one: Judged): readonly Customer[] => buyers?.asked?.customers.get(one.item.key) ?? [];
  const every = sold.map(judge);
  const judged = every.filter((one) => customer === null || listedOf(one).length > 0);
  const inOrder = order(judged, customer ? (one) => lossesOf(listedOf(one), sigma)?.likely.total ?? 0 : null);
  const lead = asked.level === 'goods' || asked.product !== null ? inOrder : inOrder.slice(0, LEADING);
  const flagged = await buyers?.flagged(lead.map(({ item }) => item.key));
  return {
    region,
    customer,
    year,
    level: speaksOfCodes(asked) ? 'hs6' : 'goods',
    judged: inOrder.map((one) =>
      one.customers ? { ...one, customers: flagged?.all?.customers.get(one.item.key) ?? [] } : one,
    ),
    counts: {
      asked: items.length,
      sold: every.length,
      withCustomers: every.filter(({ customers }) => customers !== null).length,
      unsold: known.filter(({ world }) => world.value === 0).length,
      unknown: items.length - known.length,
    },
    listed: flagged?.asked ?? null,
    flows,
    sigma,
    gdp,
  };
}

/** Line `gap` where only shares of the world are known. */
const worldGap = ({ product }: Item, { value }: WorldShare): Line =>
  given('gap', value, explainTerms.say.lost({ cell: `rows/${product}.worldShare` }), 'cells');

const there = (one: Evidence | null | undefined): Evidence[] => (one ? [one] : []);

/** By loss where a full year of world trade gives it (or to the customer asked about), else by score. */
function order(judged: readonly Judged[], loss: ((one: Judged) => number) | null): readonly Judged[] {
  const weight = new Map(judged.map((one) => [one, loss ? loss(one) : (one.ind ?? -1)]));
  return judged.toSorted(
    (a, b) =>
      weight.get(b)! - weight.get(a)! ||
      (b.scored?.score ?? -1) - (a.scored?.score ?? -1) ||
      (a.item.product < b.item.product ? -1 : 1),
  );
}

function warnOf(
  ctx: Context,
  evidence: readonly (Pick<FlowEvidence, 'dataset' | 'year'> | null)[],
  region: Region,
): void {
  ctx.warn(sharedWords.say.ownDependence());
  for (const one of evidence)
    if (one?.dataset.info.from === 'box')
      ctx.warn(sharedWords.say.fromBox({ name: one.dataset.info.name, vintage: one.dataset.info.vintage }));
  const [flows] = evidence;
  if (!flows) return;
  if (flows.dataset.info.kind === 'trade') return;
  const { name } = flows.dataset.info;
  ctx.warn(
    region.members.length > 1
      ? say.groupSupplier({ economy: region.id, name })
      : say.largestOnly({ name, economy: region.id }),
  );
}

async function nothing(ctx: Context, asked: Asked): Promise<UserError> {
  const years = new Set(
    (await ctx.data.list())
      .filter((info) => ['trade', 'dependence', 'world-shares'].includes(info.kind))
      .flatMap((info) => info.coverage.years),
  );
  const year = asked.year ?? 0;
  const near = [...years].sort((a, b) => Math.abs(a - year) - Math.abs(b - year) || a - b).slice(0, 3);
  return new UserError(
    say.nothing({ economy: asked.economy, year: asked.year ?? '–', years: near.map(String) }),
  );
}
