// Grade C: world shares without partners. They give scores, and decide no class.
import { findRevision } from '../../atlas/revisions.ts';
import { known, plain, type Note } from '../../contract/explanation.ts';
import { Slot, type Data, type Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { FULL_REPLACEMENT_MONTHS } from '../../measures/indispensability.ts';
import { line, notes } from '../shared/arithmetic.ts';
import { datasetNote } from '../shared/explain-words.ts';
import { flowNoise } from '../shared/noise.ts';
import { replacementTime, shareSupply } from '../shared/replacement.ts';
import { disruptionEvidence } from './disruption.ts';
import type { ItemPanel } from './item-panel.ts';
import { without, type Evidence } from './evidence.ts';
import { explainWords } from './explain-words.ts';
import { indispensabilityScore } from './flow-pillars.ts';
import { askedOf } from './sold.ts';
import type { Item } from './items.ts';

const { say } = explainWords;

export interface ShareEvidence {
  readonly dataset: Dataset;
  readonly year: number;
  readonly indispensability: ReadonlyMap<number, Evidence>;
  readonly disruption: ReadonlyMap<number, Evidence>;
  readonly worldShare: ReadonlyMap<number, number>;
  /** That share with what it is read from; null where nothing is. */
  stated(key: number): { readonly value: number; readonly note: Note } | null;
  /** Draws of that share. */
  readonly shareDraws: ReadonlyMap<number, Float64Array>;
  /** Shares of all exporters in the year. */
  readonly exporters: ReadonlyMap<number, Float64Array>;
}

/** Evidence of grade C for items that are exactly one code of the table: shares of several codes cannot be added. */
export async function shareEvidence(
  ctx: Context,
  economy: string,
  asked: number | null,
  items: readonly Item[],
): Promise<ShareEvidence | null> {
  const dataset = await ctx.data.find(
    ['world-shares'],
    (info) => asked === null || info.coverage.years.includes(asked),
  );
  const year = asked ?? dataset?.info.coverage.lastCompleteYear ?? null;
  const revision = findRevision(dataset?.info.coverage.revision ?? '');
  if (!dataset || year === null || !revision) return null;
  const panels = await ctx.data.once(panelSlot, `${dataset.info.id} ${year}`, (data) =>
    readPanels(data, dataset, year),
  );
  const indispensability = new Map<number, Evidence>();
  const disruption = new Map<number, Evidence>();
  const worldShare = new Map<number, number>();
  const shareDraws = new Map<number, Float64Array>();
  const ofAll = new Map<number, Float64Array>();
  const noise = flowNoise(ctx);
  for (const item of items) {
    const codes = item.codes(revision);
    const [code] = codes;
    if (code === undefined || !codes.some((one) => panels.has(one))) continue;
    const all = codes.length === 1 ? panels.get(code) : undefined;
    if (!all) {
      indispensability.set(item.key, without('C', dataset.info.name, year, 'not-applicable'));
      continue;
    }
    const panel: ItemPanel = {
      ...all,
      self: all.exporters.indexOf(economy),
      values: null,
      unitValues: null,
      source: notes(plain(code), datasetNote(dataset)),
    };
    const { years, exporters, shares } = panel.panel;
    const t = Array.from(years).indexOf(year);
    const m = panel.self < 0 || t < 0 ? 0 : shares[t * exporters + panel.self]!;
    worldShare.set(item.key, m);
    if (t >= 0) ofAll.set(item.key, shares.slice(t * exporters, (t + 1) * exporters));
    disruption.set(item.key, disruptionEvidence(ctx, { grade: 'C', dataset, year }, panel));
    const errors = ctx.random('noise', 'share', item.product, year);
    const drawn = Array.from({ length: ctx.draws }, (_, d) => {
      const mine = m * Math.exp(noise.sigma * errors.normal(2 * d));
      const others = (1 - m) * Math.exp(noise.sigma * errors.normal(2 * d + 1));
      return mine + others > 0 ? mine / (mine + others) : 0;
    });
    shareDraws.set(item.key, Float64Array.from(drawn));
    const what = askedOf(item, economy);
    const note = notes(say.shareOfCode({ code, year }), datasetNote(dataset));
    const time = replacementTime(ctx, what, () =>
      shareSupply(ctx, what, m, [known('gap', m, notes(say.lost(), note))]),
    );
    if (!time) {
      indispensability.set(item.key, without('C', dataset.info.name, year, 'no-estimate'));
      continue;
    }
    indispensability.set(item.key, {
      grade: 'C',
      source: dataset.info.name,
      year,
      time,
      score: indispensabilityScore(m, time.likely),
      missing: null,
      scores: Float64Array.from(drawn, (s, d) => indispensabilityScore(s, time.draw(d))),
      undecided: 'grade-too-low',
      composite: { of: 'time', share: m, months: time.likely },
      decision: null,
      formula: plain(`indispensability = m · min(1, T/${FULL_REPLACEMENT_MONTHS}) [P]`),
      explain: () => [
        known('m', m, note),
        ...time.lines('likely'),
        line('indispensability', `m * min(1, T / ${FULL_REPLACEMENT_MONTHS})`, plain('0-1')),
      ],
    });
  }
  const stated: ShareEvidence['stated'] = (key) => {
    const value = worldShare.get(key);
    const note = notes(say.shareIn({ year }), datasetNote(dataset));
    return value === undefined ? null : { value, note };
  };
  return { dataset, year, indispensability, disruption, worldShare, stated, shareDraws, exporters: ofAll };
}

/** Panels by code, of no economy in particular. */
const panelSlot = new Slot<ReadonlyMap<string, Pick<ItemPanel, 'panel' | 'exporters'>>>();

async function readPanels(
  data: Data,
  dataset: Dataset,
  year: number,
): Promise<ReadonlyMap<string, Pick<ItemPanel, 'panel' | 'exporters'>>> {
  const rows = await data.query(`SELECT product, year, exporter, share FROM ${dataset.table('shares')}
    WHERE year BETWEEN ${year - 10} AND ${year} AND share > 0 ORDER BY product, year, exporter`);
  const [product, at, exporter, share] = [
    rows.strings('product'),
    rows.numbers('year'),
    rows.strings('exporter'),
    rows.numbers('share'),
  ];
  const panels = new Map<string, Pick<ItemPanel, 'panel' | 'exporters'>>();
  for (let from = 0; from < rows.length;) {
    let to = from;
    while (to < rows.length && product[to] === product[from]) to++;
    const years = [...new Set(at.subarray(from, to))];
    const exporters = [...new Set(exporter.slice(from, to).map((code) => code ?? ''))].sort();
    const shares = new Float64Array(years.length * exporters.length);
    for (let k = from; k < to; k++)
      shares[years.indexOf(at[k]!) * exporters.length + exporters.indexOf(exporter[k] ?? '')] = share[k]!;
    panels.set(product[from] ?? '', { panel: { years, exporters: exporters.length, shares }, exporters });
    from = to;
  }
  return panels;
}
