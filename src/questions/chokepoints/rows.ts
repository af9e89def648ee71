// From what is known of each pair to the rows of the answer.
import { ioIndustryName } from '../../atlas/io-industries.ts';
import type { Row } from '../../contract/column.ts';
import { nameOf, type Lang } from '../../contract/render.ts';
import { goodStageTexts } from '../good/stage-words.ts';
import { band } from '../map/evidence.ts';
import type { Assessment, ListedGood, ListedSector, View } from './assess.ts';
import { convexityOf, shareOf } from './pairs.ts';
import { inputShare, sectorLoss } from './sectors.ts';
import type { Structure } from './structure.ts';

const NONE = new Float64Array();

/** Goods first, then sectors; within each by rank, both directions in turn. */
export function rowsOf(a: Assessment): readonly Row[] {
  const goods = a.views.map((view) => view.goods.map((one) => goodRow(a, view, one)));
  const sectors = a.views.map((view) => view.sectors.map((one) => sectorRow(a, view, one)));
  return [...inTurn(goods), ...inTurn(sectors)];
}

function inTurn(lists: readonly (readonly Row[])[]): Row[] {
  const out: Row[] = [];
  for (let k = 0; lists.some((list) => k < list.length); k++)
    for (const list of lists) out.push(...list.slice(k, k + 1));
  return out;
}

/** A path from the target back to the holder, by name. */
export const chainOf = (codes: readonly string[], lang: Lang): string =>
  codes.map((code) => nameOf(code, lang)).join(' ← ');

export const goodKey = (view: View, { pair }: ListedGood): string =>
  `${view.direction}:good:${pair.item.product}:${pair.holder}:${pair.target}`;
export const sectorKey = (view: View, one: ListedSector): string =>
  `${view.direction}:sector:${one.user.industry}:${one.holder}:${one.target}`;

/** Codes along a good's path. */
export const goodPath = (a: Assessment, { pair }: ListedGood): readonly string[] | null =>
  pair.path ? pair.path.path.map((place) => a.markets?.codes[place] ?? '') : null;

const sectorName = (structure: Structure, industry: string, lang: Lang): string =>
  ioIndustryName(structure.table.classification ?? '', industry, lang);

/** A sector's path in words: economy and industry at each step. */
export function sectorChain(structure: Structure, one: ListedSector, lang: Lang): string | null {
  return one.path
    ? one.path.path
        .map((i) => structure.table.sectors[i]!)
        .map(({ economy, industry }) => `${nameOf(economy, lang)}: ${sectorName(structure, industry, lang)}`)
        .join(' ← ')
    : null;
}

/** What a row that says nothing of a column holds there. */
const blank = (key: string, reason: string): Row => ({
  [key]: null,
  [`${key}Low`]: null,
  [`${key}High`]: null,
  [`${key}Reason`]: reason,
});

export function goodRow(a: Assessment, view: View, one: ListedGood): Row {
  const { pair, replacement, drawn, exposure } = one;
  const { item } = pair;
  const [shareLow, shareHigh] = band(drawn?.share ?? NONE);
  const known = !Number.isNaN(one.loss);
  const [lossLow, lossHigh] = known ? band(drawn?.loss ?? NONE) : [null, null];
  const convexity = convexityOf(pair);
  const path = goodPath(a, one);
  const stage = item.good?.stage ?? '';
  const words: Readonly<Record<string, { en: string; ja: string }>> = goodStageTexts;
  const said = words[stage] ?? words[`${stage}Stage`];
  return {
    key: goodKey(view, one),
    direction: view.direction,
    kind: 'good',
    item: item.product,
    name: item.name,
    nameJa: item.nameJa,
    stage: said?.en ?? stage,
    stageJa: said?.ja ?? stage,
    holder: pair.holder,
    target: pair.target,
    flow: pair.flow,
    flowReason: null,
    year: pair.year,
    share: shareOf(pair),
    shareLow,
    shareHigh,
    shareReason: null,
    total: pair.total,
    unknown: pair.unknown,
    totalReason: pair.total === null ? 'no-data' : null,
    faceValue: exposure?.faceValue ?? null,
    lookThrough: exposure?.gross ?? null,
    lookThroughVa: exposure?.valueAdded ?? null,
    lookThroughReason: exposure ? null : whyNotBehind(a, view),
    loss: known ? one.loss : null,
    lossLow,
    lossHigh,
    lossReason: known ? null : 'no-data',
    ...blank('lossVa', 'not-applicable'),
    convexity,
    convexityReason: convexity === null ? 'not-applicable' : null,
    months: replacement?.likely ?? null,
    monthsLow: replacement?.low ?? null,
    monthsHigh: replacement?.high ?? null,
    monthsReason: replacement ? null : 'no-estimate',
    monthsSource: replacement?.from ?? null,
    grade: pair.grade,
    source: pair.source,
    structureYear: exposure ? (a.structure?.table.year ?? null) : null,
    structureReason: exposure && a.structure?.table.year !== null ? null : 'not-applicable',
    passing: one.passing,
    chain: path && chainOf(path, 'en'),
    chainJa: path && chainOf(path, 'ja'),
  };
}

const whyNotBehind = (a: Assessment, view: View): string =>
  a.behind ? (view.links || !a.structure ? 'no-data' : 'no-full-year') : 'not-asked';

export function sectorRow(a: Assessment, view: View, one: ListedSector): Row {
  const structure = a.structure!;
  const { table, usd } = structure;
  const held = one.bought.held.reduce((sum, v) => sum + v, 0);
  const share = inputShare(one.bought);
  const loss = sectorLoss(one.bought, a.sigma.likely);
  return {
    key: sectorKey(view, one),
    direction: view.direction,
    kind: 'sector',
    item: one.user.industry,
    name: sectorName(structure, one.user.industry, 'en'),
    nameJa: sectorName(structure, one.user.industry, 'ja'),
    stage: null,
    stageJa: null,
    holder: one.holder,
    target: one.target,
    flow: usd === null ? null : held * usd,
    flowReason: usd === null ? 'no-data' : null,
    year: table.year,
    share,
    shareLow: null,
    shareHigh: null,
    shareReason: share === null ? 'no-imports' : null,
    total: null,
    unknown: null,
    totalReason: 'not-applicable',
    faceValue: one.faceValue,
    lookThrough: one.gross,
    lookThroughVa: one.valueAdded,
    lookThroughReason: null,
    ...blank('loss', 'not-applicable'),
    lossVa: loss,
    lossVaLow: sectorLoss(one.bought, a.sigma.most),
    lossVaHigh: sectorLoss(one.bought, a.sigma.least),
    lossVaReason: loss === null ? 'degenerate' : null,
    convexity: null,
    convexityReason: 'not-applicable',
    ...blank('months', 'no-estimate'),
    monthsSource: null,
    grade: 'C',
    source: table.info.name,
    structureYear: table.year,
    structureReason: table.year === null ? 'no-data' : null,
    passing: null,
    chain: sectorChain(structure, one, 'en'),
    chainJa: sectorChain(structure, one, 'ja'),
  };
}

/** The path that carries most of each listed pair. */
export function pathRows(a: Assessment): readonly Row[] {
  return a.views.flatMap((view) => [
    ...view.goods.flatMap((one) => {
      const path = goodPath(a, one);
      if (!path || !one.pair.path) return [];
      return [
        {
          key: goodKey(view, one),
          direction: view.direction,
          kind: 'good',
          item: one.pair.item.product,
          name: one.pair.item.name,
          nameJa: one.pair.item.nameJa,
          holder: one.pair.holder,
          target: one.pair.target,
          chain: chainOf(path, 'en'),
          chainJa: chainOf(path, 'ja'),
          steps: path.length - 1,
          share: one.pair.path.share,
        },
      ];
    }),
    ...view.sectors.flatMap((one) =>
      one.path && a.structure
        ? [
            {
              key: sectorKey(view, one),
              direction: view.direction,
              kind: 'sector',
              item: one.user.industry,
              name: sectorName(a.structure, one.user.industry, 'en'),
              nameJa: sectorName(a.structure, one.user.industry, 'ja'),
              holder: one.holder,
              target: one.target,
              chain: sectorChain(a.structure, one, 'en'),
              chainJa: sectorChain(a.structure, one, 'ja'),
              steps: one.path.path.length - 1,
              share: one.path.share,
            },
          ]
        : [],
    ),
  ]);
}
