// Grade A: what bilateral six-digit flows say of autonomy and indispensability.
import type { Region } from '../../atlas/groups.ts';
import { findRevision, type Revision } from '../../atlas/revisions.ts';
import { known, type Line } from '../../contract/explanation.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { importCover } from '../../measures/dependence.ts';
import { FULL_REPLACEMENT_MONTHS } from '../../measures/indispensability.ts';
import { worldLosses, type WorldLosses } from '../shared/customers.ts';
import { barLines, indLines, worldGdpLines } from '../shared/explain-losses.ts';
import { exporterLines, exportsLine, supplierLines, worldShareLines } from '../shared/explain-supply.ts';
import { geodepWindow, greenRule, type Rule } from '../shared/flags.ts';
import { mergeCodes, valueOf, type Merged } from '../shared/merge.ts';
import { regionOf } from '../shared/region.ts';
import {
  needsSpare,
  replacementTime,
  type Replaced,
  type Replacement,
  type Supply,
} from '../shared/replacement.ts';
import { spareBook, type SpareBook } from '../shared/spare.ts';
import { factsOf, importSide, type ImportSide } from '../shared/supply.ts';
import { warnOfUnnamed } from '../shared/unnamed.ts';
import { OUTSTANDING } from '../shared/world-year.ts';
import { without, type Evidence, type Reason } from './evidence.ts';
import { greenLines } from './explain-green.ts';
import {
  autonomyParts,
  autonomyScore,
  cellsOf,
  drawFlows,
  lastCells,
  worldShares,
  type Drawn,
} from './flow-draws.ts';
import { greenThresholds, greenUnder } from './green-draws.ts';
import type { Item } from './items.ts';
import { percent, round } from './show.ts';
import { BLUE_MONTHS, BLUE_SHARE, DECLARED, greenNames, LOOSEST, type Thresholds } from './thresholds.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;

/** What flows say of one item, beside the evidence. */
export interface FlowFacts {
  readonly imports: number;
  readonly exports: number;
  readonly topExporter: string | null;
  readonly topShare: number | null;
  readonly worldShare: number | null;
  /** Suppliers `v`, `vRest`, `M` where anything is bought, and own exports `X`. */
  lines(): readonly Line[];
  /** Exporters of the world `x`, `xRest`, `W`, and own exports among them `X`. */
  worldLines(): readonly Line[];
}

export interface FlowEvidence {
  readonly dataset: Dataset;
  readonly side: ImportSide;
  readonly year: number;
  readonly autonomy: ReadonlyMap<number, Evidence>;
  readonly indispensability: ReadonlyMap<number, Evidence>;
  readonly facts: ReadonlyMap<number, FlowFacts>;
  /** The rule for green. */
  readonly rule: Rule;
  /** Losses of others; null where no full year of world trade is at hand. */
  readonly losses: WorldLosses | null;
  /** Draws of the share of world exports. */
  readonly shareDraws: ReadonlyMap<number, Float64Array>;
}

/** The dataset of flows that would be read: the user's trade, else indicators derived from flows; null if there is none. */
export async function findFlows(ctx: Context, asked: number | null): Promise<Dataset | null> {
  return ctx.data.find(
    ['trade', 'dependence'],
    (info) => asked === null || info.coverage.years.includes(asked),
  );
}

export const revisionOf = (dataset: Dataset): Revision | null =>
  findRevision(dataset.info.coverage.revision ?? '') ?? null;

/** The indispensability score, 0-1 [P]: world share times the time that others would need, in full from two years. */
export const indispensabilityScore = (
  share: number,
  months: number,
  full = FULL_REPLACEMENT_MONTHS,
): number => share * Math.min(1, months / full);

/** Evidence of grade A for the items whose codes the dataset holds. */
export async function flowEvidence(
  ctx: Context,
  economy: string,
  asked: number | null,
  items: readonly Item[],
): Promise<FlowEvidence | null> {
  const found = await findFlows(ctx, asked);
  if (!found) return null;
  const revision = revisionOf(found);
  const listed = found.info.kind === 'dependence' ? await codesHeld(ctx, found) : null;
  const bundles = items.flatMap((item) => {
    const codes = revision ? item.codes(revision) : [];
    const whole = codes.length > 0 && (listed === null || codes.every((code) => listed.has(code)));
    return whole ? [{ key: item.key, codes: codes.map(Number) }] : [];
  });
  const wanted = [...new Set(bundles.flatMap((bundle) => bundle.codes))].sort((a, b) => a - b);
  const side = await importSide(ctx, economy, geodepWindow, asked, { products: () => wanted });
  const year = side.years.at(-1) ?? 0;
  warnOfUnnamed(ctx, side.aside, side.economy, year);
  const merged = mergeCodes(side, bundles);
  const region = regionOf(economy, year);
  const losses = await worldLosses(ctx, found, region, year);
  const rule = greenRule(ctx, side.years.length);
  const own = await ownHand(ctx, { dataset: found, region, year, items, bundles });
  const drawn = drawFlows(ctx, side, merged, year, rule);
  return collect({ dataset: found, merged, year, rule, losses, own, drawn, items });
}

async function codesHeld(ctx: Context, dataset: Dataset): Promise<ReadonlySet<string>> {
  const codes = await ctx.data.query(`SELECT DISTINCT product FROM ${dataset.table('world')}`);
  return new Set(codes.strings('product').filter((code) => code !== null));
}

/** What the table of estimates is asked for an item: rows of the economy that is replaced before rows of any. */
export const askedOf = (item: Item, economy: string | null): Replaced => ({
  ...(item.good ? { good: item.good.id } : {}),
  ...(item.hs6 ? { hs6: item.hs6 } : {}),
  ...(economy === null ? {} : { economy }),
});

/** What the rule for blue needs to know of an item. */
interface Own {
  readonly codes: readonly number[];
  /** Months to replace an economy that sells so much (USD). */
  time(exports: number): Replacement | null;
}

/** Reads what others could add, where the months of an item rest on it. */
async function ownHand(
  ctx: Context,
  of: {
    readonly dataset: Dataset;
    readonly region: Region;
    readonly year: number;
    readonly items: readonly Item[];
    readonly bundles: readonly { key: number; codes: readonly number[] }[];
  },
): Promise<ReadonlyMap<number, Own>> {
  const { dataset, region, year, bundles } = of;
  const byKey = new Map(of.items.map((item) => [item.key, item]));
  const asked = bundles.flatMap(({ key, codes }) => {
    const item = byKey.get(key);
    return item ? [{ key, codes, what: askedOf(item, region.id) }] : [];
  });
  const led = asked.filter(({ what }) => needsSpare(ctx, what)).flatMap(({ codes }) => codes);
  const parts = [...new Set(led)].sort((x, y) => x - y);
  const spare = parts.length > 0 ? await spareBook(ctx, dataset, year, parts) : null;
  return new Map(
    asked.map(({ key, codes, what }) => [
      key,
      {
        codes,
        time: (exports) =>
          replacementTime(ctx, what, supplyOf(spare, what, { codes, exports, members: region.members })),
      },
    ]),
  );
}

/** Line `gap`: what is lost without an economy that sells so much. */
export const gapLine = (exports: number): Line => known('gap', exports, 'USD, what the economy sells');

/** What is sold under some codes by an economy, or by the members of a group together, USD. */
export interface Sold {
  readonly codes: readonly number[];
  readonly exports: number;
  readonly members: readonly string[];
}

/** What is lost without an economy that sells so much, and what others could add. */
export const supplyOf =
  (book: SpareBook | null, what: Replaced, { codes, exports, members }: Sold) =>
  (): Supply | null => {
    const spare = book?.of(codes, what, members) ?? null;
    return spare ? { gap: exports, lines: [gapLine(exports)], spare } : null;
  };

interface Parts {
  readonly dataset: Dataset;
  readonly merged: Merged;
  readonly year: number;
  readonly rule: Rule;
  readonly losses: WorldLosses | null;
  readonly own: ReadonlyMap<number, Own>;
  readonly drawn: Drawn;
  readonly items: readonly Item[];
}

function collect(parts: Parts): FlowEvidence {
  const { dataset, merged, year, items, own } = parts;
  const cells = lastCells(merged, year);
  const facts = factsOf(merged.side, null);
  const shareIn = worldShares(merged.side);
  const likely = (place: number): number => merged.side.world.value[place]!;
  /** Where indicators are silent of a product, or flows of the importer, nothing is known; where flows are, nothing was bought. */
  const listed = dataset.info.kind === 'trade' && merged.side.supplies.cells > 0;
  const autonomy = new Map<number, Evidence>();
  const indispensability = new Map<number, Evidence>();
  const flows = new Map<number, FlowFacts>();
  const years = cellsOf(merged.side);
  for (const item of items) {
    const mine = own.get(item.key);
    if (!mine) continue;
    const [c, w] = [cells.own.get(item.key), cells.world.get(item.key)];
    const none = (reason: Reason): Evidence => without('A', dataset.info.name, year, reason);
    autonomy.set(
      item.key,
      c === undefined
        ? none(listed ? 'no-imports' : 'no-data')
        : autonomyOf(parts, item, c, facts, years.get(item.key)!),
    );
    const share = w === undefined ? Number.NaN : shareIn(w, c, facts.worldSide.total[w]!, likely);
    const f = c === undefined ? null : { ...facts.at(c) };
    const exports =
      f?.exports ??
      (w === undefined ? 0 : valueOf(merged.side.world, w, merged.side.self, merged.side.world.value));
    const replacement = mine.time(exports);
    indispensability.set(
      item.key,
      w === undefined || Number.isNaN(share)
        ? none('no-data')
        : indispensabilityOf(parts, item, w, c, share, { codes: mine.codes, time: replacement }),
    );
    flows.set(item.key, {
      imports: f?.imports ?? 0,
      exports,
      topExporter: c === undefined ? null : (merged.side.codes[facts.importSide.topExporter[c]!] ?? null),
      topShare: f && !Number.isNaN(f.topShare) ? f.topShare : null,
      worldShare: Number.isNaN(share) ? null : share,
      lines: () => [
        ...(c === undefined ? [] : supplierLines(merged.side, c)),
        exportsLine(merged.side, flows.get(item.key)?.exports ?? 0),
      ],
      worldLines: () => (w === undefined ? [] : worldShareLines(merged.side, w, c)),
    });
  }
  const { rule, losses, drawn } = parts;
  return {
    dataset,
    side: merged.side,
    year,
    autonomy,
    indispensability,
    facts: flows,
    rule,
    losses,
    shareDraws: drawn.share,
  };
}

function autonomyOf(
  parts: Parts,
  item: Item,
  c: number,
  facts: ReturnType<typeof factsOf>,
  years: readonly number[],
): Evidence {
  const { merged, dataset, year, rule, drawn } = parts;
  const f = facts.at(c);
  const w = merged.side.worldCell[c]!;
  const score = autonomyScore(f);
  if (Number.isNaN(score)) return without('A', dataset.info.name, year, 'no-data');
  const green = drawn.green.get(item.key);
  const likely = (thresholds: readonly number[]): boolean =>
    greenUnder(rule, years.length, (y) => facts.at(years[y]!), thresholds);
  const explain = (): Line[] => [
    ...supplierLines(merged.side, c),
    ...exporterLines(merged.side, w),
    exportsLine(merged.side, f.exports),
    { name: 'autonomy', expression: '((1 - hhi) + (1 - worldHhi) + min(1, X / M)) / 3', note: '0-1' },
  ];
  return {
    grade: 'A',
    source: dataset.info.name,
    year,
    score,
    missing: null,
    scores: drawn.autonomy.get(item.key) ?? new Float64Array(),
    undecided: null,
    formula: 'autonomy = mean(1 − HHI, 1 − world HHI, min(1, X/M)) [P]',
    composite: { of: 'parts', parts: autonomyParts(f) },
    explain,
    decision: {
      likely: likely(rule.thresholds),
      draws: green?.held ?? new Uint8Array(),
      uses: greenNames,
      under: (thresholds, d) =>
        d === null ? likely(greenThresholds(thresholds)) : (green?.under(d, thresholds) ?? false),
      reason: say.greenFlows({
        supplier: merged.side.codes[facts.importSide.topExporter[c]!] ?? '',
        share: percent(f.topShare),
        hhi: round(f.hhi),
        world: round(f.worldHhi),
        cover: round(importCover(f.imports, f.exports)),
      }),
      explain: () => greenLines(merged.side, item.key, facts, rule),
    },
  };
}

function indispensabilityOf(
  parts: Parts,
  item: Item,
  w: number,
  c: number | undefined,
  share: number,
  own: { readonly codes: readonly number[]; readonly time: Replacement | null },
): Evidence {
  const { merged, dataset, year, losses, drawn } = parts;
  const { time } = own;
  if (!time) return without('A', dataset.info.name, year, 'no-estimate');
  const shares = drawn.share.get(item.key) ?? new Float64Array();
  /** Loss of others, of the code whose loss is largest. */
  const best = own.codes.reduce((top, code) => Math.max(top, losses?.ind(code, time.likely) ?? 0), 0);
  const months = shares.map((_, d) => time.draw(d));
  /** That loss in every draw; 0 where no threshold lets the share be enough. */
  const drawnBest = shares.map((m, d) =>
    losses && m >= LOOSEST['world share']
      ? own.codes.reduce((top, code) => Math.max(top, losses.indDraw(code, d, months[d]!)), 0)
      : 0,
  );
  const needed = (d: number | null, at: Thresholds): boolean => {
    if ((d === null ? share : shares[d]!) < at['world share']) return false;
    if (!losses) return (d === null ? time.likely : months[d]!) >= at['months to replace'];
    return (d === null ? best : drawnBest[d]!) >= losses.bar(at['rank of the loss']);
  };
  const { side } = merged;
  const mLines = (): Line[] => [
    ...worldShareLines(side, w, c),
    { name: 'm', expression: 'X / W', note: 'share of world exports' },
    ...time.lines('likely'),
  ];
  const notes = {
    seller: side.economy,
    flows: `${dataset.info.name}, ${dataset.info.id}`,
    gdp: `up to ${losses?.gdpYear ?? year}`,
  };
  return {
    grade: 'A',
    source: dataset.info.name,
    year,
    time,
    score: indispensabilityScore(share, time.likely),
    missing: null,
    scores: shares.map((m, d) => indispensabilityScore(m, months[d]!)),
    undecided: null,
    composite: { of: 'time', share, months: time.likely },
    formula: `indispensability = m · min(1, T/${FULL_REPLACEMENT_MONTHS}) [P]`,
    explain: () => [
      ...mLines(),
      { name: 'indispensability', expression: `m * min(1, T / ${FULL_REPLACEMENT_MONTHS})`, note: '0-1' },
    ],
    decision: {
      likely: needed(null, DECLARED),
      draws: Uint8Array.from(shares, (_, d) => (needed(d, DECLARED) ? 1 : 0)),
      uses: ['world share', losses ? 'rank of the loss' : 'months to replace'],
      under: (thresholds, d) => needed(d, thresholds),
      reason: losses
        ? say.blueLoss({ share: percent(share), months: time.likely })
        : say.blueMonths({ share: percent(share), months: time.likely }),
      explain: () => [
        ...mLines(),
        ...(losses
          ? [
              ...worldGdpLines(losses),
              ...indLines(losses, own.codes, notes),
              ...barLines(losses, OUTSTANDING, notes),
              { name: 'blue', expression: `m >= ${BLUE_SHARE} and IND >= p90 ? 1 : 0`, note: '' },
            ]
          : [{ name: 'blue', expression: `m >= ${BLUE_SHARE} and T >= ${BLUE_MONTHS} ? 1 : 0`, note: '' }]),
      ],
    },
  };
}
