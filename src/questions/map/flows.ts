// Grade A: what bilateral six-digit flows say of autonomy and indispensability.
import { findRevision, type Revision } from '../../atlas/revisions.ts';
import type { Line } from '../../contract/explanation.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { worldLosses, type WorldLosses } from '../shared/customers.ts';
import { exportsLine, supplierLines, worldShareLines } from '../shared/explain-supply.ts';
import { geodepWindow, greenRule, type Rule } from '../shared/flags.ts';
import { mergeCodes, valueOf } from '../shared/merge.ts';
import { regionOf } from '../shared/region.ts';
import { factsOf, importSide, type ImportSide } from '../shared/supply.ts';
import { warnOfUnnamed } from '../shared/unnamed.ts';
import { without, type Evidence, type Reason } from './evidence.ts';
import { cellsOf, drawFlows, lastCells, worldShares } from './flow-draws.ts';
import { autonomyOf, indispensabilityOf, type Flows } from './flow-pillars.ts';
import type { Item } from './items.ts';
import { ownHand, type Own } from './sold.ts';

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
  return collect({ dataset: found, merged, year, rule, losses, drawn }, items, own);
}

async function codesHeld(ctx: Context, dataset: Dataset): Promise<ReadonlySet<string>> {
  const codes = await ctx.data.query(`SELECT DISTINCT product FROM ${dataset.table('world')}`);
  return new Set(codes.strings('product').filter((code) => code !== null));
}

function collect(from: Flows, items: readonly Item[], own: ReadonlyMap<number, Own>): FlowEvidence {
  const { dataset, merged, year } = from;
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
        : autonomyOf(from, item, c, facts, years.get(item.key)!),
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
        : indispensabilityOf(from, item, w, c, share, { codes: mine.codes, time: replacement }),
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
  const { rule, losses, drawn } = from;
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
