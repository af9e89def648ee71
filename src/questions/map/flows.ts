// Grade A: what bilateral six-digit flows say of autonomy and indispensability.
import { findRevision, type Revision } from '../../atlas/revisions.ts';
import type { Line } from '../../contract/explanation.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { definitions, importCover, type Facts } from '../../measures/dependence.ts';
import { FULL_REPLACEMENT_MONTHS } from '../../measures/indispensability.ts';
import { worldLosses, type WorldLosses } from '../shared/customers.ts';
import { supplyLines } from '../shared/explain-supply.ts';
import { heldYears, type Rule } from '../shared/flags.ts';
import { mergeCodes, valueOf, type Merged } from '../shared/merge.ts';
import { flowNoise, noisyFlows, noisyTotals } from '../shared/noise.ts';
import { regionOf } from '../shared/region.ts';
import { replacementTime, type Replacement } from '../shared/replacement.ts';
import { factsOf, factsRoom, importSide, type ImportSide } from '../shared/supply.ts';
import { without, type Evidence, type Reason } from './evidence.ts';
import type { Item } from './items.ts';
import { percent, round } from './show.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;

/** World share from which others are said to need an economy's product. */
export const BLUE_SHARE = 0.3;
/** Months of replacement time that stand in where no full year of world trade is at hand. */
export const BLUE_MONTHS = 12;
/** Percentile of all exporter x product cells that the loss of others must reach. */
const BLUE_RANK = 0.9;

/** What flows say of one item, beside the evidence. */
export interface FlowFacts {
  readonly imports: number;
  readonly exports: number;
  readonly topExporter: string | null;
  readonly topShare: number | null;
  readonly worldShare: number | null;
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

const GEODEP = definitions.geodep;
const window = (last: number): readonly number[] =>
  Array.from({ length: GEODEP.persistence.window }, (_, i) => last - GEODEP.persistence.window + 1 + i);

/**
 * The autonomy score of a cell, 0-1, higher is safer [P]: the mean of 1 - HHI of imports, 1 - HHI of the world's exporters,
 * and the share of imports that own exports would cover, min(1, X/M).
 */
export const autonomyScore = (f: Pick<Facts, 'hhi' | 'worldHhi' | 'imports' | 'exports'>): number =>
  (1 - f.hhi + (1 - f.worldHhi) + Math.min(1, f.exports / f.imports)) / 3;

/** The indispensability score, 0-1 [P]: world share times the time that others would need, in full from two years. */
export const indispensabilityScore = (share: number, months: number): number =>
  share * Math.min(1, months / FULL_REPLACEMENT_MONTHS);

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
  const known = found.info.kind === 'dependence' ? await codesHeld(ctx, found) : null;
  const bundles = items.flatMap((item) => {
    const codes = revision ? item.codes(revision) : [];
    const whole = codes.length > 0 && (known === null || codes.every((code) => known.has(code)));
    return whole ? [{ key: item.key, codes: codes.map(Number) }] : [];
  });
  const wanted = [...new Set(bundles.flatMap((bundle) => bundle.codes))].sort((a, b) => a - b);
  const side = await importSide(ctx, economy, window, asked, { products: () => wanted });
  const year = side.years.at(-1) ?? 0;
  const merged = mergeCodes(side, bundles);
  const region = regionOf(economy, year);
  const losses = await worldLosses(ctx, found, region, year);
  const rule: Rule = {
    definition: GEODEP,
    thresholds: GEODEP.thresholds.map((t) => ctx.coefficient(`geodep.${t.name}`, t.value, GEODEP.source)),
    need: ctx.coefficient(
      'geodep.years needed',
      Math.min(GEODEP.persistence.need, Math.max(1, side.years.length)),
      GEODEP.source,
    ),
  };
  const own = ownHand(ctx, items, bundles, losses);
  const drawn = draw(ctx, side, merged, year, rule);
  return collect({ dataset: found, merged, year, rule, losses, own, drawn, items });
}

async function codesHeld(ctx: Context, dataset: Dataset): Promise<ReadonlySet<string>> {
  const codes = await ctx.data.query(`SELECT DISTINCT product FROM ${dataset.table('world')}`);
  return new Set(codes.strings('product').filter((code) => code !== null));
}

/** What the rule for blue needs to know of an item. */
interface Own {
  readonly replacement: Replacement | null;
  readonly codes: readonly number[];
}

function ownHand(
  ctx: Context,
  items: readonly Item[],
  bundles: readonly { key: number; codes: readonly number[] }[],
  losses: WorldLosses | null,
): ReadonlyMap<number, Own> {
  ctx.coefficient('blue.world share', BLUE_SHARE, 'METHODS: classification [P]');
  if (losses) ctx.coefficient('blue.percentile of loss', BLUE_RANK, 'all exporter x product cells [P]');
  else ctx.coefficient('blue.months to replace', BLUE_MONTHS, 'where no full year is at hand [P]');
  const byKey = new Map(items.map((item) => [item.key, item]));
  return new Map(
    bundles.map(({ key, codes }) => {
      const item = byKey.get(key);
      const what = {
        ...(item?.good ? { good: item.good.id } : {}),
        ...(item?.hs6 ? { hs6: item.hs6 } : {}),
      };
      return [key, { replacement: replacementTime(ctx, what), codes }];
    }),
  );
}

interface Drawn {
  /** By key, one entry per draw: whether the rule for green holds. */
  readonly green: ReadonlyMap<number, Uint8Array>;
  readonly autonomy: ReadonlyMap<number, Float64Array>;
  /** Share of world exports. */
  readonly share: ReadonlyMap<number, Float64Array>;
}

/** Places of the last year's cells, by key. */
function lastCells(merged: Merged, year: number): { own: Map<number, number>; world: Map<number, number> } {
  const pick = (s: ImportSide['supplies']): Map<number, number> => {
    const at = new Map<number, number>();
    for (let c = 0; c < s.cells; c++) if (s.year[c] === year) at.set(s.product[c]!, c);
    return at;
  };
  return { own: pick(merged.side.supplies), world: pick(merged.side.world) };
}

function draw(ctx: Context, side: ImportSide, merged: Merged, year: number, rule: Rule): Drawn {
  const cells = lastCells(merged, year);
  const at = new Map([...cells.own.keys()].map((key, k) => [key, k]));
  const own = Array.from(cells.own, ([key, cell]) => ({
    cell,
    k: at.get(key)!,
    green: new Uint8Array(ctx.draws),
    autonomy: new Float64Array(ctx.draws),
    key,
  }));
  const world = Array.from(cells.world, ([key, cell]) => ({
    cell,
    ownCell: cells.own.get(key),
    share: new Float64Array(ctx.draws),
    key,
  }));
  const noise = flowNoise(ctx);
  const flows = noisyFlows(ctx, side.supplies, side.codes, noise);
  const totals = noisyTotals(ctx, side.world, side.codes, noise);
  const room = factsRoom(merged.side);
  const listed = listedOf(merged.side);
  for (let d = 0; d < ctx.draws; d++) {
    ctx.progress(d, ctx.draws, say.drawing());
    const value = merged.own(flows(d));
    const worldValue = merged.world(totals(d));
    const facts = factsOf(merged.side, null, value, worldValue, room);
    const { held } = heldYears(merged.side, facts, rule, at);
    for (const { cell, k, green, autonomy } of own) {
      green[d] = held[k]! >= rule.need ? 1 : 0;
      autonomy[d] = autonomyScore(facts.at(cell));
    }
    for (const { cell, ownCell, share } of world)
      share[d] = worldShare(merged.side, listed, cell, ownCell, worldValue, facts.worldSide.total[cell]!);
  }
  return {
    green: new Map(own.map(({ key, green }) => [key, green])),
    autonomy: new Map(own.map(({ key, autonomy }) => [key, autonomy])),
    share: new Map(world.map(({ key, share }) => [key, share])),
  };
}

/** Place of the economy among the exporters of each world cell; -1 where it is not listed. */
function listedOf({ world, self }: ImportSide): Int32Array {
  const out = new Int32Array(world.cells).fill(-1);
  for (let w = 0; w < world.cells; w++)
    for (let k = world.offsets[w]!; k < world.offsets[w + 1]!; k++)
      if (world.exporter[k] === self) out[w] = k;
  return out;
}

/** The same as the total of a concentration but for the last digit: what is known only together goes first. */
function totalOf({ offsets, restValue }: ImportSide['world'], w: number, value: Float64Array): number {
  let total = restValue[w]!;
  for (let k = offsets[w]!; k < offsets[w + 1]!; k++) total += value[k]!;
  return total;
}

/** The economy's share of world exports: as listed among the exporters, else its exports over the world's. */
function worldShare(
  side: ImportSide,
  listed: Int32Array,
  w: number,
  ownCell: number | undefined,
  value: Float64Array,
  total: number,
): number {
  const own = listed[w]! < 0 ? 0 : value[listed[w]!]!;
  if (side.world.restValue[w]! > 0) total = totalOf(side.world, w, value);
  if (own > 0 || side.dataset.info.kind === 'trade') return own / total;
  return ownCell === undefined ? Number.NaN : side.exports[ownCell]! / total;
}

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
  const listed = listedOf(merged.side);
  const autonomy = new Map<number, Evidence>();
  const indispensability = new Map<number, Evidence>();
  const flows = new Map<number, FlowFacts>();
  const { held, assessed } = heldYears(
    merged.side,
    facts,
    parts.rule,
    new Map(items.map((item, k) => [item.key, k])),
  );
  items.forEach((item, k) => {
    const mine = own.get(item.key);
    if (!mine) return;
    const [c, w] = [cells.own.get(item.key), cells.world.get(item.key)];
    const none = (reason: Reason): Evidence => without('A', dataset.info.name, year, reason);
    autonomy.set(
      item.key,
      c === undefined ? none('no-imports') : autonomyOf(parts, item, c, facts, held[k]!, assessed[k]!),
    );
    const share =
      w === undefined
        ? Number.NaN
        : worldShare(merged.side, listed, w, c, merged.side.world.value, facts.worldSide.total[w]!);
    indispensability.set(
      item.key,
      w === undefined || Number.isNaN(share)
        ? none('no-data')
        : indispensabilityOf(parts, item, w, c, share, mine),
    );
    const f = c === undefined ? null : facts.at(c);
    flows.set(item.key, {
      imports: f?.imports ?? 0,
      exports:
        f?.exports ??
        (w === undefined ? 0 : valueOf(merged.side.world, w, merged.side.self, merged.side.world.value)),
      topExporter: c === undefined ? null : (merged.side.codes[facts.importSide.topExporter[c]!] ?? null),
      topShare: f && !Number.isNaN(f.topShare) ? f.topShare : null,
      worldShare: Number.isNaN(share) ? null : share,
    });
  });
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
  held: number,
  assessed: number,
): Evidence {
  const { merged, dataset, year, rule, drawn } = parts;
  const f = facts.at(c);
  const w = merged.side.worldCell[c]!;
  const score = autonomyScore(f);
  if (Number.isNaN(score)) return without('A', dataset.info.name, year, 'no-data');
  const explain = (): Line[] => [
    ...supplyLines(merged.side, merged.side.supplies, c, 'suppliers', {
      values: 'v',
      total: 'M',
      hhi: 'hhi',
    }),
    ...supplyLines(merged.side, merged.side.world, w, 'exporters of the world', {
      values: 'x',
      total: 'W',
      hhi: 'worldHhi',
    }),
    { name: 'X', expression: String(f.exports), note: 'USD, own exports' },
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
    explain,
    decision: {
      likely: held >= rule.need,
      draws: drawn.green.get(item.key) ?? new Uint8Array(),
      reason: say.greenFlows({
        supplier: merged.side.codes[facts.importSide.topExporter[c]!] ?? '',
        share: percent(f.topShare),
        hhi: round(f.hhi),
        world: round(f.worldHhi),
        cover: round(importCover(f.imports, f.exports)),
      }),
      explain: () => [
        { name: 'held', expression: String(held), note: `years of ${assessed} in which C1, C2 and C3 hold` },
        { name: 'green', expression: `held >= ${rule.need} ? 1 : 0`, note: GEODEP.source },
      ],
    },
  };
}

function indispensabilityOf(
  parts: Parts,
  item: Item,
  w: number,
  c: number | undefined,
  share: number,
  own: Own,
): Evidence {
  const { merged, dataset, year, losses, drawn } = parts;
  const time = own.replacement;
  if (!time) return without('A', dataset.info.name, year, 'no-estimate');
  const shares = drawn.share.get(item.key) ?? new Float64Array();
  /** Loss of others, of the code whose loss is largest. */
  const best = own.codes.reduce((top, code) => Math.max(top, losses?.of(code)?.ind ?? 0), 0);
  const needed = (m: number, months: number, d: number | null): boolean => {
    if (m < BLUE_SHARE) return false;
    if (!losses) return months >= BLUE_MONTHS;
    return d === null
      ? best >= losses.threshold
      : own.codes.some((code) => losses.indDraw(code, d) >= losses.threshold);
  };
  const { side } = merged;
  const from = valueOf(side.world, w, side.self, side.world.value);
  const mLines = (): Line[] => [
    ...supplyLines(side, side.world, w, 'exporters of the world', {
      values: 'x',
      total: 'W',
      hhi: 'worldHhi',
    }),
    {
      name: 'X',
      expression: String(from > 0 || c === undefined ? from : side.exports[c]),
      note: `USD, exports of ${side.codes[side.self] ?? 'the economy'}`,
    },
    { name: 'm', expression: 'X / W', note: 'share of world exports' },
    {
      name: 'T',
      expression: String(time.likely),
      note: `months to replace (${time.low}-${time.high}; ${time.source}, ${time.reliability}${time.credibility})`,
    },
  ];
  return {
    grade: 'A',
    source: dataset.info.name,
    year,
    score: indispensabilityScore(share, time.likely),
    missing: null,
    scores: Float64Array.from(shares, (m, d) => indispensabilityScore(m, time.draw(d))),
    undecided: null,
    formula: 'indispensability = m · min(1, T/24) [P]',
    explain: () => [
      ...mLines(),
      { name: 'indispensability', expression: `m * min(1, T / ${FULL_REPLACEMENT_MONTHS})`, note: '0-1' },
    ],
    decision: {
      likely: needed(share, time.likely, null),
      draws: Uint8Array.from(shares, (m, d) => (needed(m, time.draw(d), d) ? 1 : 0)),
      reason: losses
        ? say.blueLoss({ share: percent(share), months: time.likely })
        : say.blueMonths({ share: percent(share), months: time.likely }),
      explain: () => [
        ...mLines(),
        ...(losses
          ? [
              {
                name: 'IND',
                expression: String(best),
                note: 'loss of others x min(1, T/24), share of their GDP',
              },
              {
                name: 'p90',
                expression: String(losses.threshold),
                note: `of all ${losses.cells} exporter x product cells of ${losses.year}`,
              },
              { name: 'blue', expression: `m >= ${BLUE_SHARE} and IND >= p90 ? 1 : 0`, note: '' },
            ]
          : [{ name: 'blue', expression: `m >= ${BLUE_SHARE} and T >= ${BLUE_MONTHS} ? 1 : 0`, note: '' }]),
      ],
    },
  };
}
