// Puts together all that is known of every item: evidence by pillar, facts beside it, probabilities of its classes.
import { loadMarketShares } from '../../atlas/market-shares.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { AGREED, stabilityUnder, type Stability } from '../../measures/classes.ts';
import { FULL_REPLACEMENT_MONTHS } from '../../measures/indispensability.ts';
import { lookThrough, type LookedThrough, type LookThrough } from '../chokepoints/look-through.ts';
import { latestYear, regionOf } from '../shared/region.ts';
import { replacementTime, type Replacement } from '../shared/replacement.ts';
import { sharedWords } from '../shared/words.ts';
import { OUTSTANDING } from '../shared/world-year.ts';
import { choiceDraws, doubtsOf, type ChoiceDraws, type Choices } from './choice-draws.ts';
import { contextOf, type ItemContext } from './context.ts';
import {
  colourOf,
  pillars,
  probability,
  registerBand,
  weigh,
  type Assessed,
  type Colour,
  type Evidence,
  type Pillar,
  type Reason,
} from './evidence.ts';
import { behindOf, type Behind } from './explain-behind.ts';
import { findFlows, flowEvidence, revisionOf, type FlowEvidence } from './flows.ts';
import { askedOf } from './sold.ts';
import { groupEvidence, type GroupEvidence } from './groups.ts';
import { codeItems, goodItems, type Item } from './items.ts';
import { panelEvidence } from './panels.ts';
import { publishedDependence, publishedStrength, publishedWorld, publishedWorldShare } from './published.ts';
import { shareEvidence } from './shares.ts';
import { BLUE_MONTHS, BLUE_SHARE, GREEN_SHARE } from './thresholds.ts';
import { mapWords } from './words.ts';
import { yenPerDollar } from './yen.ts';

const { say } = mapWords;

/** From this probability on a class applies. */
const APPLIES = 0.5;

export interface Asked {
  readonly economy: string;
  readonly level: 'goods' | 'hs6';
  readonly year: number | null;
  /** Whether it is worked out what stands behind top suppliers. */
  readonly behind: boolean;
}

export interface Judgement {
  readonly item: Item;
  readonly pillars: Readonly<Record<Pillar, Assessed>>;
  /** Probability of each class; null where no evidence may decide it. */
  readonly probability: Readonly<Record<Colour, number | null>>;
  /** Classes and scores over choices: thresholds that move, weights, how parts are averaged. */
  readonly choices: Choices;
  /** Classes whose probability is one half or more. */
  readonly classes: readonly Colour[];
  /** Those of them that rest on a published estimate alone. */
  readonly reported: readonly Colour[];
  readonly stable: Stability;
  readonly topExporter: string | null;
  readonly topShare: number | null;
  readonly worldShare: number | null;
  /** Imports and exports in USD. */
  readonly value: number | null;
  /** The arithmetic of these facts. */
  readonly behind: Behind;
  readonly replacement: Replacement | null;
  readonly context: ItemContext;
  /** What stands behind what is bought from the top exporter; null with a reason where nothing is known of it. */
  readonly looked: LookThrough | null;
  readonly lookedReason: Reason | null;
}

export interface Assessment {
  readonly economy: string;
  readonly year: number;
  readonly judgements: readonly Judgement[];
  readonly flows: FlowEvidence | null;
  readonly groups: GroupEvidence | null;
  readonly choices: ChoiceDraws;
  /** Of goods; null where no flows are known. */
  readonly looked: LookedThrough | null;
}

/** Assesses every item of an economy. Throws a UserError where no data speak of the economy and year. */
export async function assess(ctx: Context, asked: Asked): Promise<Assessment> {
  const flowsAt = await findFlows(ctx, asked.year);
  const items = await itemsOf(ctx, asked, flowsAt);
  const region = regionOf(asked.economy, asked.year ?? (await latestYear(ctx, flowsAt)));
  const alone = region.members.length === 1;
  const flows = await flowEvidence(ctx, asked.economy, asked.year, items);
  const panels = flows
    ? await panelEvidence(ctx, flows.dataset, region.members, flows.year, items, flows.facts)
    : new Map<number, Evidence>();
  // Shares without partners, customs groups and published figures speak of one economy: flows inside a group cannot be removed.
  // Groups and published figures speak of goods, not of codes.
  const goods = asked.level === 'goods';
  const groups = alone && goods ? await groupEvidence(ctx, region.id, asked.year, items) : null;
  const shares = alone ? await shareEvidence(ctx, region.id, asked.year, items) : null;
  if (!flows && !groups && !shares) throw await nothing(ctx, asked);
  const year = Math.max(flows?.year ?? 0, groups?.year ?? 0, shares?.year ?? 0);
  const published = alone && goods ? loadMarketShares() : [];
  registerRules(ctx, {
    groups: groups !== null,
    published: published.length > 0,
    losses: flows?.losses != null,
  });
  const perUsd = groups ? await yenPerDollar(ctx, groups.year) : null;
  const supplier = (item: Item): string | null =>
    flows?.facts.get(item.key)?.topExporter ?? groups?.facts.get(item.key)?.topExporter ?? null;
  const looked =
    flows && goods && asked.behind
      ? await lookThrough(ctx, flows.dataset, flows.year, region, items, supplier)
      : null;
  const context = await contextOf(ctx, region.id, year, items, supplier);
  for (const one of [flows, groups, shares])
    if (one?.dataset.info.from === 'box')
      ctx.warn(sharedWords.say.fromBox({ name: one.dataset.info.name, vintage: one.dataset.info.vintage }));

  const choices = choiceDraws(ctx);
  const judgements = items.map((item): Judgement => {
    const there = (one: Evidence | null | undefined): Evidence[] => (one ? [one] : []);
    const of: Record<Pillar, Assessed> = {
      autonomy: weigh([
        ...there(flows?.autonomy.get(item.key)),
        ...there(groups?.autonomy.get(item.key)),
        ...there(publishedDependence(ctx, published, region.id, asked.year, item)),
      ]),
      indispensability: weigh([
        ...there(flows?.indispensability.get(item.key)),
        ...there(shares?.indispensability.get(item.key)),
        ...there(publishedStrength(ctx, published, region.id, asked.year, item)),
      ]),
      // Shares over decades say more than flows that do not reach back ten years.
      disruption: weigh([
        ...there(shares?.disruption.get(item.key)),
        ...there(panels.get(item.key)).filter(
          (one) => one.missing !== 'history-too-short' || !shares?.disruption.has(item.key),
        ),
      ]),
    };
    const chance: Record<Colour, number | null> = { green: null, blue: null, red: null };
    const classes: Colour[] = [];
    const reported: Colour[] = [];
    for (const pillar of pillars) {
      const colour = colourOf[pillar];
      const decision = of[pillar].decided?.decision;
      if (!decision) continue;
      const p = probability(decision);
      chance[colour] = p;
      if (p < APPLIES) continue;
      classes.push(colour);
      if (of[pillar].decided?.grade === 'D') reported.push(colour);
    }
    const chosen = choices.of(of);
    const flow = flows?.facts.get(item.key);
    const group = groups?.facts.get(item.key);
    const [bought, sold, per] =
      flow && flow.imports + flow.exports > 0
        ? [flow.imports, flow.exports, 1]
        : [group?.bought ?? 0, group?.sold ?? 0, group ? perUsd : null];
    return {
      item,
      pillars: of,
      probability: chance,
      classes,
      reported,
      choices: chosen,
      stable: stabilityUnder(doubtsOf(chance, chosen.share)),
      topExporter: flow?.topExporter ?? group?.topExporter ?? null,
      topShare: flow?.topShare ?? group?.topShare ?? null,
      worldShare:
        flow?.worldShare ??
        shares?.worldShare.get(item.key) ??
        publishedWorldShare(published, region.id, asked.year, item),
      value: per === null ? null : (bought + sold) / per,
      behind: behindOf({
        flow: flow ?? null,
        group: group ?? null,
        share: shares?.stated(item.key) ?? null,
        published: publishedWorld(published, region.id, asked.year, item),
        perUsd,
      }),
      replacement: of.indispensability.scored?.time ?? replacementTime(ctx, askedOf(item, region.id), null),
      context: context.get(item.key)!,
      looked: looked?.of(item) ?? null,
      lookedReason: looked?.of(item)
        ? null
        : !asked.behind
          ? 'not-asked'
          : goods
            ? 'no-data'
            : 'table-too-large',
    };
  });
  if (looked?.structure && judgements.some((one) => one.looked?.exposure))
    ctx.warn(say.structure({ name: looked.structure.table.info.name, year: looked.structure.table.year }));
  return { economy: region.id, year, judgements, flows, groups, choices, looked };
}

async function itemsOf(
  ctx: Context,
  asked: Asked,
  dataset: Awaited<ReturnType<typeof findFlows>>,
): Promise<readonly Item[]> {
  if (asked.level === 'goods') return goodItems(ctx.goods);
  if (!dataset) throw await nothing(ctx, asked);
  const revision = revisionOf(dataset);
  const rows =
    dataset.info.kind === 'trade'
      ? await ctx.data.query(
          `SELECT code, coalesce(name, '') AS name FROM ${dataset.table('products')} ORDER BY code`,
        )
      : await ctx.data.query(
          `SELECT DISTINCT product AS code, '' AS name FROM ${dataset.table('world')} ORDER BY code`,
        );
  const names = rows.strings('name');
  return codeItems(
    ctx.goods,
    revision,
    rows.strings('code').map((code, k) => ({ code: code ?? '', name: names[k] ?? '' })),
  );
}

/** Thresholds of classes and scores, as far as the evidence at hand is judged by them. */
function registerRules(
  ctx: Context,
  at: { readonly groups: boolean; readonly published: boolean; readonly losses: boolean },
): void {
  ctx.coefficient('class.applies from', APPLIES, 'probability, METHODS: classification [P]');
  if (at.groups || at.published)
    ctx.coefficient(
      'green.top share',
      GREEN_SHARE,
      'where no six-digit flows are known; METHODS: classification [P]',
    );
  ctx.coefficient('blue.world share', BLUE_SHARE, 'METHODS: classification [P]');
  if (at.losses) ctx.coefficient('blue.percentile of loss', OUTSTANDING, 'all exporter x product cells [P]');
  if (!at.losses || at.published)
    ctx.coefficient('blue.months to replace', BLUE_MONTHS, 'where no full year of world trade decides [P]');
  ctx.coefficient('class.stable from', AGREED, 'part of the draws that agree [P]');
  if (ctx.draws > 0) registerBand(ctx);
  ctx.coefficient('months that count in full', FULL_REPLACEMENT_MONTHS, 'METHODS 2.6 [P]');
}

async function nothing(ctx: Context, asked: Asked): Promise<UserError> {
  const years = new Set(
    (await ctx.data.list())
      .filter((info) => ['trade', 'dependence', 'group-trade', 'world-shares'].includes(info.kind))
      .flatMap((info) => info.coverage.years),
  );
  const near = [...years]
    .sort((a, b) => Math.abs(a - (asked.year ?? 0)) - Math.abs(b - (asked.year ?? 0)) || a - b)
    .slice(0, 3);
  return new UserError(
    say.nothing({ economy: asked.economy, year: asked.year ?? '–', years: near.map(String) }),
  );
}
