// The two pillars of one item from bilateral six-digit flows: score, draws, and the rule of the class.
import { plain, type Line } from '../../contract/explanation.ts';
import type { Dataset } from '../../contract/dataset.ts';
import { importCover } from '../../measures/dependence.ts';
import { FULL_REPLACEMENT_MONTHS } from '../../measures/indispensability.ts';
import { line } from '../shared/arithmetic.ts';
import type { WorldLosses } from '../shared/customers.ts';
import { barLines, indLines, worldGdpLines } from '../shared/explain-losses.ts';
import { exporterLines, exportsLine, supplierLines, worldShareLines } from '../shared/explain-supply.ts';
import { datasetNote, explainWords as sharedWords } from '../shared/explain-words.ts';
import type { Rule } from '../shared/flags.ts';
import type { Merged } from '../shared/merge.ts';
import type { Replacement } from '../shared/replacement.ts';
import type { factsOf } from '../shared/supply.ts';
import { OUTSTANDING } from '../shared/world-year.ts';
import { without, type Evidence } from './evidence.ts';
import { greenLines } from './explain-green.ts';
import { explainWords } from './explain-words.ts';
import { autonomyParts, autonomyScore, type Drawn } from './flow-draws.ts';
import { greenThresholds, greenUnder } from './green-draws.ts';
import type { Item } from './items.ts';
import { percent, round } from './show.ts';
import { BLUE_MONTHS, BLUE_SHARE, DECLARED, greenNames, LOOSEST, type Thresholds } from './thresholds.ts';
import { mapWords } from './words.ts';

const { say } = mapWords;

/** The indispensability score, 0-1 [P]: world share times the time that others would need, in full from two years. */
export const indispensabilityScore = (
  share: number,
  months: number,
  full = FULL_REPLACEMENT_MONTHS,
): number => share * Math.min(1, months / full);

/** What both pillars of all items rest on. */
export interface Flows {
  readonly dataset: Dataset;
  readonly merged: Merged;
  readonly year: number;
  readonly rule: Rule;
  readonly losses: WorldLosses | null;
  readonly drawn: Drawn;
}

export function autonomyOf(
  from: Flows,
  item: Item,
  c: number,
  facts: ReturnType<typeof factsOf>,
  years: readonly number[],
): Evidence {
  const { merged, dataset, year, rule, drawn } = from;
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
    line('autonomy', '((1 - hhi) + (1 - worldHhi) + min(1, X / M)) / 3', plain('0-1')),
  ];
  return {
    grade: 'A',
    source: dataset.info.name,
    year,
    score,
    missing: null,
    scores: drawn.autonomy.get(item.key) ?? new Float64Array(),
    undecided: null,
    formula: plain('autonomy = mean(1 − hhi, 1 − worldHhi, min(1, X/M)) [P]'),
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

export function indispensabilityOf(
  from: Flows,
  item: Item,
  w: number,
  c: number | undefined,
  share: number,
  own: { readonly codes: readonly number[]; readonly time: Replacement | null },
): Evidence {
  const { merged, dataset, year, losses, drawn } = from;
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
    line('m', 'X / W', explainWords.say.shareInWorld()),
    ...time.lines('likely'),
  ];
  const notes = {
    seller: side.economy,
    flows: datasetNote(dataset),
    gdp: sharedWords.say.upTo({ year: losses?.gdpYear ?? year }),
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
    formula: plain(`indispensability = m · min(1, T/${FULL_REPLACEMENT_MONTHS}) [P]`),
    explain: () => [
      ...mLines(),
      line('indispensability', `m * min(1, T / ${FULL_REPLACEMENT_MONTHS})`, plain('0-1')),
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
              line('blue', `m >= ${BLUE_SHARE} and IND >= p90 ? 1 : 0`),
            ]
          : [line('blue', `m >= ${BLUE_SHARE} and T >= ${BLUE_MONTHS} ? 1 : 0`)]),
      ],
    },
  };
}
