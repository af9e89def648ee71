// Who exports the goods of a dossier: from bilateral flows or indicators of them, and from long series of world shares.
import { groups } from '../../atlas/groups.ts';
import { findRevision, type Revision } from '../../atlas/revisions.ts';
import type { Dataset } from '../../contract/dataset.ts';
import { plain } from '../../contract/explanation.ts';
import type { Context } from '../../contract/question.ts';
import { concentration } from '../../measures/supply.ts';
import { findFlows, revisionOf } from '../map/flows.ts';
import type { Item } from '../map/items.ts';
import { supplyLines } from '../shared/explain-supply.ts';
import { datasetNote } from '../shared/explain-words.ts';
import { mergeCodes, type Bundle } from '../shared/merge.ts';
import { economyCodes } from '../shared/flow-reads.ts';
import { importSide } from '../shared/supply.ts';
import { named, warnOfUnnamed } from '../shared/unnamed.ts';
import { shareYear, type MakerSeries, type MakerYear } from './series.ts';
import { goodWords } from './words.ts';

/** The flows that a dossier reads, and which of its goods they hold whole. */
export interface Flows {
  readonly dataset: Dataset;
  readonly revision: Revision;
  readonly year: number;
  readonly bundles: readonly Bundle[];
  readonly codes: readonly number[];
  /** The largest importers of all these codes together in the year, largest first. */
  readonly importers: readonly string[];
}

/** Importers of whom a dossier tells. */
const IMPORTERS = 20;

/** The flows for these goods; null where there is no dataset, or it holds none of their codes. */
export async function flowsFor(
  ctx: Context,
  items: readonly Item[],
  asked: number | null,
): Promise<Flows | null> {
  const dataset = await findFlows(ctx, asked);
  const revision = dataset ? revisionOf(dataset) : null;
  const year = asked ?? dataset?.info.coverage.lastCompleteYear ?? null;
  if (!dataset || !revision || year === null) return null;
  const trade = dataset.info.kind === 'trade';
  const known = new Set(
    (
      await ctx.data.query(
        trade
          ? `SELECT DISTINCT code AS product FROM ${dataset.table('products')}`
          : `SELECT DISTINCT product FROM ${dataset.table('world')}`,
      )
    ).strings('product'),
  );
  const bundles = items.flatMap((item) => {
    const codes = item.codes(revision);
    const held = codes.filter((code) => known.has(code));
    return held.length > 0 && (trade || held.length === codes.length)
      ? [{ key: item.key, codes: codes.map(Number) }]
      : [];
  });
  const codes = [...new Set(bundles.flatMap((bundle) => bundle.codes))].sort((a, b) => a - b);
  if (codes.length === 0) return null;
  const rows = await ctx.data.query(
    trade
      ? `SELECT e.code AS importer, CAST(sum(value) AS DOUBLE) AS imports FROM ${dataset.table('flows')} AS f
         JOIN ${dataset.table('economies')} AS e ON e.id = f.importer
         WHERE year = ${year} AND product IN (${codes.join(', ')}) AND value > 0 AND f.importer <> f.exporter
           AND ${named(await economyCodes(ctx.data, dataset), 'importer')}
         GROUP BY ALL ORDER BY imports DESC, importer LIMIT ${IMPORTERS + 1}`
      : `SELECT importer, CAST(sum(imports) AS DOUBLE) AS imports FROM ${dataset.table('imports')}
         WHERE year = ${year} AND product::INTEGER IN (${codes.join(', ')})
           AND importer NOT IN (${groups()
             .map(({ id }) => `'${id}'`)
             .join(', ')})
         GROUP BY ALL HAVING sum(imports) > 0 ORDER BY imports DESC, importer LIMIT ${IMPORTERS + 1}`,
  );
  const all = rows.strings('importer').filter((code) => code !== null);
  const importers = all.slice(0, IMPORTERS);
  ctx.coefficient('good.importers at most', IMPORTERS, 'the largest [P]');
  if (all.length > IMPORTERS) ctx.warn(goodWords.say.importersListed({ count: IMPORTERS }));
  return importers.length === 0 ? null : { dataset, revision, year, bundles, codes, importers };
}

/** World exports of each good, all years up to the one asked for, grade A. */
export async function flowSeries(
  ctx: Context,
  flows: Flows,
  items: readonly Item[],
): Promise<readonly MakerSeries[]> {
  const { dataset, bundles, codes, year: last, importers } = flows;
  const years = dataset.info.coverage.years.filter((year) => year <= last);
  // What the world exports is the same whoever imports: any importer will do.
  const side = await importSide(ctx, importers[0]!, () => years, last, { products: () => codes });
  warnOfUnnamed(ctx, side.aside && { ...side.aside, bought: null }, side.economy, last);
  const { world } = mergeCodes(side, bundles).side;
  const { total, hhi } = concentration(world);
  return bundles.flatMap(({ key, codes: own }): MakerSeries[] => {
    const item = items.find((one) => one.key === key);
    const cells = Array.from({ length: world.cells }, (_, c) => c).filter((c) => world.product[c] === key);
    if (!item?.good || cells.length === 0) return [];
    const yearOf = (c: number): MakerYear => {
      const lines = (): ReturnType<typeof supplyLines> =>
        supplyLines(side, world, c, 'exporters of the world', { values: 'x', total: 'world', hhi: 'hhi' });
      const from = world.offsets[c]!;
      return {
        year: world.year[c]!,
        total: total[c]!,
        makers: Array.from(world.exporter.subarray(from, world.offsets[c + 1]), (e, k) => ({
          economy: side.codes[e] ?? '',
          amount: world.value[from + k]!,
          estimated: false,
        })),
        withheld: [],
        totalLines: () => lines().slice(0, -1),
        hhi: Number.isNaN(hhi[c]!) ? null : hhi[c]!,
        hhiLines: lines,
      };
    };
    return [
      {
        id: `${item.product}:flows`,
        product: item.product,
        name: item.name,
        nameJa: item.nameJa,
        stage: item.good.stage,
        codes: own.map((code) => String(code).padStart(6, '0')),
        revision: dataset.info.coverage.revision,
        basis: 'exports',
        grade: 'A',
        source: dataset.info.name,
        publisher: dataset.info.source.publisher,
        unit: 'USD',
        years: cells.map(yearOf),
      },
    ];
  });
}

/** Long series of world shares, grade C: one series per code, for shares of several codes cannot be added. */
export async function shareSeries(
  ctx: Context,
  items: readonly Item[],
  asked: number | null,
): Promise<readonly MakerSeries[]> {
  const dataset = await ctx.data.find(
    ['world-shares'],
    (info) => asked === null || info.coverage.years.includes(asked),
  );
  const last = asked ?? dataset?.info.coverage.lastCompleteYear ?? null;
  const revision = findRevision(dataset?.info.coverage.revision ?? '');
  if (!dataset || last === null || !revision) return [];
  const wanted = [...new Set(items.flatMap((item) => item.codes(revision)))].sort();
  if (wanted.length === 0) return [];
  const rows = await ctx.data.query(`SELECT product, year, exporter, share FROM ${dataset.table('shares')}
    WHERE product IN (${wanted.map((code) => `'${code}'`).join(', ')}) AND year <= ${last} AND share > 0
    ORDER BY product, year, share DESC, exporter`);
  const [product, year, exporter, share] = [
    rows.strings('product'),
    rows.numbers('year'),
    rows.strings('exporter'),
    rows.numbers('share'),
  ];
  const byCode = new Map<string, MakerYear[]>();
  for (let from = 0; from < rows.length;) {
    let to = from;
    while (to < rows.length && product[to] === product[from] && year[to] === year[from]) to++;
    const code = product[from] ?? '';
    byCode.set(code, [
      ...(byCode.get(code) ?? []),
      shareYear(
        year[from]!,
        exporter.slice(from, to).map((one) => one ?? ''),
        Array.from(share.subarray(from, to)),
        [plain(code), datasetNote(dataset)],
      ),
    ]);
    from = to;
  }
  return items.flatMap((item): MakerSeries[] =>
    item.codes(revision).flatMap((code): MakerSeries[] => {
      const years = byCode.get(code);
      if (!item.good || !years) return [];
      return [
        {
          id: `${item.product}:shares-${code}`,
          product: item.product,
          name: item.name,
          nameJa: item.nameJa,
          stage: item.good.stage,
          codes: [code],
          revision,
          basis: 'exports',
          grade: 'C',
          source: dataset.info.name,
          publisher: dataset.info.source.publisher,
          unit: null,
          years,
        },
      ];
    }),
  );
}
