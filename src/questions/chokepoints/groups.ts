// Grade B: who supplies an economy with a commodity group of its own customs, where no six-digit flows speak of the good.
import type { Context } from '../../contract/question.ts';
import type { Item } from '../map/items.ts';
import { isUnnamed } from '../shared/unnamed.ts';
import { LEAST_SHARE, type GoodPair, type Sides } from './pairs.ts';

/** Pairs whose target is a reporter of group statistics; values turned into USD at the year's rate. */
export async function groupPairs(
  ctx: Context,
  asked: number | null,
  items: readonly Item[],
  { holder, target }: Sides,
  all: boolean,
): Promise<readonly GoodPair[]> {
  const dataset = await ctx.data.find(
    ['group-trade'],
    ({ coverage }) =>
      (target === null || (coverage.reporters?.includes(target) ?? false)) &&
      (asked === null || coverage.years.includes(asked)),
  );
  const year = asked ?? dataset?.info.coverage.lastCompleteYear ?? null;
  if (!dataset || year === null) return [];
  const perUsd = await rateOf(ctx, dataset.info.units['value'] ?? '', year);
  if (perUsd === null) return [];
  const byGroup = itemsByGroup(items);
  const who = target === null ? 'true' : `reporter = '${target.replace(/[^A-Za-z0-9_-]/g, '')}'`;
  const rows = await ctx.data.query(
    `SELECT f.reporter AS reporter, f.commodity AS commodity, f.partner AS partner, CAST(f.value AS DOUBLE) AS value,
       CAST(greatest(t.value, sum(f.value) OVER (PARTITION BY f.reporter, f.commodity)) AS DOUBLE) AS imports
     FROM ${dataset.table('flows')} AS f JOIN ${dataset.table('totals')} AS t USING (year, reporter, flow, commodity)
     WHERE flow = 'import' AND year = ${year} AND f.value > 0 AND ${who} ORDER BY 1, 2, 3`,
  );
  const [reporter, commodity, partner] = ['reporter', 'commodity', 'partner'].map((c) => rows.strings(c));
  const [value, imports] = [rows.numbers('value'), rows.numbers('imports')];
  const pairs: GoodPair[] = [];
  for (let k = 0; k < rows.length; k++) {
    const [from, to] = [partner?.[k] ?? '', reporter?.[k] ?? ''];
    if (from === to || isUnnamed(from) || (holder !== null && from !== holder)) continue;
    if (!all && value[k]! / imports[k]! < LEAST_SHARE) continue;
    for (const item of byGroup.get(commodity?.[k] ?? '') ?? [])
      pairs.push({
        item,
        grade: 'B',
        source: dataset.info.name,
        year,
        holder: from,
        target: to,
        flow: value[k]! / perUsd,
        imports: imports[k]! / perUsd,
        given: { flow: value[k]!, imports: imports[k]!, perUsd },
        sold: null,
        codes: [],
        total: null,
        unknown: null,
        path: null,
      });
  }
  return pairs;
}

/** The goods that a group stands for: those that it is, else those that are most of it. */
function itemsByGroup(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const byGroup = new Map<string, readonly Item[]>();
  for (const fit of ['same', 'main-part'] as const) {
    const found = new Map<string, Item[]>();
    for (const item of items) {
      const group = item.good?.customsImport;
      if (group?.fit === fit) found.set(group.name, [...(found.get(group.name) ?? []), item]);
    }
    for (const [name, those] of found) if (!byGroup.has(name)) byGroup.set(name, those);
  }
  return byGroup;
}

/** Units of the money of the statistics per USD; null where no rate of the year is at hand. */
async function rateOf(ctx: Context, unit: string, year: number): Promise<number | null> {
  if (unit.startsWith('USD')) return 1;
  const macro = await ctx.data.find(['macro']);
  const currency = unit.slice(0, 3).replace(/[^A-Z]/g, '');
  if (!macro?.has('rates')) return null;
  const rows = await ctx.data.query(
    `SELECT per_usd FROM ${macro.table('rates')} WHERE currency = '${currency}' AND year = ${year}`,
  );
  const [rate] = rows.numbers('per_usd');
  if (rate === undefined) return null;
  return ctx.coefficient(`rate.${currency} per USD`, rate, `${macro.info.name}, ${year}`);
}
