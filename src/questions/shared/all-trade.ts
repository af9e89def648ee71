// All trade of a year between economies of which GDP is known: the ground of equilibria of one sector.
import type { Context } from '../../contract/question.ts';
import { economyCodes } from './flow-reads.ts';
import { gdpAt, registerGdp } from './gdp.ts';

export interface AllTrade {
  readonly name: string;
  readonly year: number;
  readonly codes: readonly string[];
  /** X_ij, exporter first, USD; the diagonal is 0. */
  readonly flows: Float64Array;
  /** USD. */
  readonly gdp: Float64Array;
}

/** The last complete year up to `latest` of a dataset that holds all flows; null where there is none. */
export async function allTrade(ctx: Context, latest: number): Promise<AllTrade | null> {
  const dataset = await ctx.data.find(
    ['trade'],
    ({ coverage }) => coverage.reporters === null && coverage.years.some((one) => one <= latest),
  );
  if (!dataset) return null;
  const { years, lastCompleteYear } = dataset.info.coverage;
  const year = Math.max(...years.filter((one) => one <= Math.min(latest, lastCompleteYear ?? latest)));
  registerGdp(ctx);
  const names = await economyCodes(ctx.data, dataset);
  const known = await gdpAt(ctx.data, year);
  const rows = await ctx.data.query(`SELECT exporter, importer, CAST(sum(value) AS DOUBLE) AS value
    FROM ${dataset.table('flows')} WHERE year = ${year} AND exporter <> importer GROUP BY ALL ORDER BY exporter, importer`);
  const [exporter, importer, value] = [
    rows.numbers('exporter'),
    rows.numbers('importer'),
    rows.numbers('value'),
  ];
  const has = new Set([...exporter, ...importer].map((id) => names[id] ?? ''));
  const codes = [...has].filter((code) => known.of(code) > 0).toSorted();
  const n = codes.length;
  const place = new Map(codes.map((code, k) => [code, k]));
  const flows = new Float64Array(n * n);
  value.forEach((money, k) => {
    const from = place.get(names[exporter[k]!] ?? '');
    const to = place.get(names[importer[k]!] ?? '');
    if (from !== undefined && to !== undefined) flows[from * n + to]! += money;
  });
  return { name: dataset.info.name, year, codes, flows, gdp: Float64Array.from(codes, known.of) };
}
