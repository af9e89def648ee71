// Flows of a good from one economy's customs statistics by commodity group, where the group is mostly that good.
import type { CustomsGroup } from '../../atlas/good.ts';
import { means } from '../../models/scenario/events.ts';
import { baseYear } from './base-year.ts';
import type { Known, Looker } from './lookers.ts';
import { scenarioWords } from './words.ts';

const { say } = scenarioWords;

/** The economy whose customs statistics are kept by group. */
const REPORTER = 'JPN';

/**
 * Flows into or out of the reporting economy by the customs group that holds the good, in USD at the year's rate; null where
 * the event does not touch that economy, the good has no group, or the group is mostly something else.
 */
export const fromGroups: Looker = async (ctx, { from, to, good, revision, ...when }) => {
  if (good === null) return null;
  const [named, ...others] =
    good.kind === 'good' ? [ctx.goods.good(good.text)] : (ctx.goods.byHs(revision).get(good.text) ?? []);
  if (named === undefined || others.length > 0) return null;
  const { customsExport, customsImport } = named;
  const sides = [
    { flow: 'export', group: customsExport, own: from, other: to },
    { flow: 'import', group: customsImport, own: to, other: from },
  ].filter(({ group, own }) => fits(group) && means(own, REPORTER));
  const dataset = await ctx.data.find(['group-trade']);
  const macro = await ctx.data.find(['macro']);
  if (!dataset || !macro || sides.length === 0) return null;
  const year = baseYear(ctx, dataset, when);
  const rates = await ctx.data.query(
    `SELECT per_usd FROM ${macro.table('rates')} WHERE currency = 'JPY' AND year = ${year}`,
  );
  const rate = rates.numbers('per_usd')[0];
  if (rate === undefined) return null;
  ctx.coefficient(`yen per USD ${year}`, rate, macro.info.name);
  const flows: Known['flows'][number][] = [];
  for (const { flow, group, other } of sides) {
    const name = group?.name ?? '';
    const rows = await ctx.data.query(
      `SELECT partner, commodity, CAST(sum(value) AS DOUBLE) AS value FROM ${dataset.table('flows')}
       WHERE year = ${year} AND reporter = '${REPORTER}' AND flow = '${flow}' AND commodity = '${name.replaceAll("'", "''")}'
       GROUP BY ALL ORDER BY 1`,
    );
    const [partner, value] = [rows.strings('partner'), rows.numbers('value')];
    Array.from(value, (yen, k) => ({ partner: partner[k] ?? '', usd: Math.round(yen / rate) }))
      .filter(({ partner: one, usd }) => usd > 0 && one !== REPORTER && means(other, one))
      .forEach(({ partner: one, usd }) =>
        flows.push({
          exporter: flow === 'export' ? REPORTER : one,
          importer: flow === 'export' ? one : REPORTER,
          product: name,
          value: usd,
        }),
      );
    ctx.warn(say.byGroup({ good: good.text, group: name, fit: group?.fit ?? '', year }));
  }
  return { basis: 'group', dataset: dataset.info.name, year, whole: false, flows };
};

const fits = (group: CustomsGroup | null): boolean => group !== null && group.fit !== 'small-part';
