// How the share of the top supplier moved over the years, for the goods that lead the map.
import type { Row } from '../../contract/column.ts';
import type { Context } from '../../contract/question.ts';
import { concentration } from '../../measures/supply.ts';
import { mergeCodes } from '../shared/merge.ts';
import { importSide } from '../shared/supply.ts';
import type { Assessment, Judgement } from './assess.ts';
import { revisionOf } from './flows.ts';
import { mapWords } from './words.ts';

/** Goods that are followed. */
const FOLLOWED = 8;

/** Rows of the top supplier's share by year: all years that the dataset of the item's evidence holds. */
export async function trendRows(
  ctx: Context,
  assessment: Assessment,
  judgements: readonly Judgement[],
): Promise<readonly Row[]> {
  const all = judgements
    .filter((one) => one.classes.includes('green') && one.topShare !== null)
    // Goods of one customs group share its numbers: the group is followed once.
    .filter((one, k, all) => all.findIndex((x) => x.value === one.value && x.topShare === one.topShare) === k)
    .slice(0, FOLLOWED + 1);
  if (all.length > 0) ctx.coefficient('trends.goods at most', FOLLOWED, 'green, in the order of the map [P]');
  if (all.length > FOLLOWED) ctx.warn(mapWords.say.followed({ count: FOLLOWED }));
  const followed = all.slice(0, FOLLOWED);
  const fromFlows = followed.filter((one) => one.pillars.autonomy.decided?.grade === 'A');
  const rows: Row[] = [];
  const { flows, groups } = assessment;
  const revision = flows ? revisionOf(flows.dataset) : null;
  if (flows && revision && fromFlows.length > 0) {
    const bundles = fromFlows.map(({ item }) => ({
      key: item.key,
      codes: item.codes(revision).map(Number),
    }));
    const years = flows.dataset.info.coverage.years.filter((year) => year <= flows.year);
    const side = await importSide(ctx, assessment.economy, () => years, flows.year, {
      products: () => [...new Set(bundles.flatMap((bundle) => bundle.codes))].sort((a, b) => a - b),
      world: false,
    });
    const merged = mergeCodes(side, bundles);
    const { topExporter, topShare } = concentration(merged.side.supplies);
    for (let c = 0; c < merged.side.supplies.cells; c++) {
      const one = fromFlows.find(({ item }) => item.key === merged.side.supplies.product[c]);
      if (!one || Number.isNaN(topShare[c]!)) continue;
      rows.push(
        rowOf(one, merged.side.supplies.year[c]!, side.codes[topExporter[c]!] ?? null, topShare[c]!, 'A'),
      );
    }
  }
  for (const one of followed.filter(({ pillars }) => pillars.autonomy.decided?.grade === 'B'))
    for (const { year, topExporter, topShare } of groups?.facts.get(one.item.key)?.history ?? [])
      rows.push(rowOf(one, year, topExporter, topShare, 'B'));
  return rows.toSorted(
    (a, b) =>
      followed.findIndex(({ item }) => item.product === a['product']) -
        followed.findIndex(({ item }) => item.product === b['product']) ||
      Number(a['year']) - Number(b['year']),
  );
}

const rowOf = (
  { item }: Judgement,
  year: number,
  topExporter: string | null,
  topShare: number,
  grade: string,
): Row => ({
  key: `${item.product}:${year}`,
  product: item.product,
  name: item.name,
  nameJa: item.nameJa,
  year,
  topExporter,
  topShare,
  grade,
});
