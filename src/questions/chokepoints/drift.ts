// How far the structure of the table's year is from today: who supplied the target with goods then, and who does now.
import { ioIndustries } from '../../atlas/io-industries.ts';
import type { Region } from '../../atlas/groups.ts';
import type { Dataset } from '../../contract/dataset.ts';
import type { Context } from '../../contract/question.ts';
import { named, isUnnamed } from '../shared/unnamed.ts';
import { economyCodes } from '../shared/flow-reads.ts';
import type { Sides } from './pairs.ts';
import type { Structure } from './structure.ts';

/** One pair's trade in goods, then and now: value and share of all that the target buys abroad. */
export interface Drift {
  readonly holder: string;
  readonly target: string;
  /** USD of the table's year; null where it is in no dollars. */
  readonly thenFlow: number | null;
  /** In the table's money: from the holder, and from all abroad. */
  readonly before: readonly [held: number, all: number];
  readonly nowYear: number | null;
  /** In the money of the statistics. */
  readonly now: readonly [held: number, all: number] | null;
  readonly nowSource: string | null;
  readonly nowUsd: boolean;
}

/** Goods have ISIC divisions up to 37 in its third revision, up to 33 in its fourth. */
const LAST_DIVISION = { ISIC3: 37, ISIC4: 33 } as const;

/** Industries whose output is goods; all where the table's industries are not known. */
export function goodsIndustries(structure: Pick<Structure, 'table'>): ReadonlySet<string> {
  const known = ioIndustries(structure.table.classification ?? '');
  if (known.length === 0) return new Set(structure.table.industries);
  return new Set(
    known
      .filter(({ isic, classes }) => Number((classes[0] ?? '').slice(0, 2)) <= LAST_DIVISION[isic])
      .map(({ code }) => code),
  );
}

/** Pairs of the two sides that the table holds, largest first. */
export async function driftOf(
  ctx: Context,
  structure: Pick<Structure, 'origins' | 'originOf' | 'table' | 'usd'>,
  { holder, target }: Sides,
  regions: readonly Region[],
  asked: number | null,
): Promise<readonly Drift[]> {
  const { origins, originOf, table, usd } = structure;
  const goods = goodsIndustries(structure);
  const R = origins.length;
  const sold = new Float64Array(R * R);
  const useOf = table.uses.map(({ economy }) => {
    const at = table.sectors.findIndex((sector) => sector.economy === economy);
    return at < 0 ? -1 : originOf[at]!;
  });
  for (let i = 0; i < table.n; i++) {
    if (!goods.has(table.sectors[i]!.industry)) continue;
    const from = originOf[i]! * R;
    for (let e = table.z.start[i]!; e < table.z.start[i + 1]!; e++)
      sold[from + originOf[table.z.column[e]!]!]! += table.z.value[e]!;
    for (let e = table.y.start[i]!; e < table.y.start[i + 1]!; e++) {
      const to = useOf[table.y.column[e]!]!;
      if (to >= 0) sold[from + to]! += table.y.value[e]!;
    }
  }
  const now = await today(ctx, regions, target, asked);
  const of = (i: number, j: number): Drift => {
    const all = origins.reduce((sum, _, r) => (r === j ? sum : sum + sold[r * R + j]!), 0);
    const held = sold[i * R + j]!;
    const pair = now?.of(origins[i]!, origins[j]!) ?? null;
    return {
      holder: origins[i]!,
      target: origins[j]!,
      thenFlow: usd === null ? null : held * usd,
      before: [held, all],
      nowYear: pair ? (now?.year ?? null) : null,
      now: pair,
      nowSource: pair ? (now?.source ?? null) : null,
      nowUsd: now?.usd ?? false,
    };
  };
  const places = (code: string | null): number[] =>
    code === null ? [...origins.keys()] : [origins.indexOf(code)].filter((r) => r >= 0);
  return places(target)
    .flatMap((j) => places(holder).flatMap((i) => (i === j ? [] : [of(i, j)])))
    .toSorted((a, b) => b.before[0] - a.before[0] || (a.holder < b.holder ? -1 : 1));
}

interface Today {
  readonly year: number;
  readonly source: string;
  readonly usd: boolean;
  of(holder: string, target: string): readonly [number, number] | null;
}

/** Trade of today in all goods: flows of a world's dataset, else the customs of the target. */
async function today(
  ctx: Context,
  regions: readonly Region[],
  target: string | null,
  asked: number | null,
): Promise<Today | null> {
  const trade = await ctx.data.find(
    ['trade'],
    ({ coverage }) => coverage.reporters === null && (asked === null || coverage.years.includes(asked)),
  );
  if (trade) return fromTrade(ctx, trade, regions, asked ?? trade.info.coverage.lastCompleteYear ?? 0);
  const customs = await ctx.data.find(
    ['group-trade'],
    ({ coverage }) =>
      (target === null || (coverage.reporters?.includes(target) ?? false)) &&
      (asked === null || coverage.years.includes(asked)),
  );
  return customs ? fromCustoms(ctx, customs, asked ?? customs.info.coverage.lastCompleteYear ?? 0) : null;
}

async function fromTrade(
  ctx: Context,
  dataset: Dataset,
  regions: readonly Region[],
  year: number,
): Promise<Today> {
  const codes = await economyCodes(ctx.data, dataset);
  const at = new Map(regions.flatMap(({ id, members }) => members.map((code) => [code, id] as const)));
  const rows = await ctx.data.query(
    `SELECT importer, exporter, CAST(sum(value) AS DOUBLE) AS value FROM ${dataset.table('flows')}
     WHERE year = ${year} AND ${named(codes, 'exporter')} GROUP BY ALL ORDER BY 1, 2`,
  );
  const [importer, exporter, value] = [
    rows.numbers('importer'),
    rows.numbers('exporter'),
    rows.numbers('value'),
  ];
  const [held, all] = [new Map<string, number>(), new Map<string, number>()];
  const name = (id: number): string => at.get(codes[id] ?? '') ?? codes[id] ?? '';
  for (let k = 0; k < rows.length; k++) {
    const [from, to] = [name(exporter[k]!), name(importer[k]!)];
    if (from === to) continue;
    held.set(`${from} ${to}`, (held.get(`${from} ${to}`) ?? 0) + value[k]!);
    all.set(to, (all.get(to) ?? 0) + value[k]!);
  }
  return {
    year,
    source: dataset.info.name,
    usd: true,
    of: (from, to) => (all.has(to) ? [held.get(`${from} ${to}`) ?? 0, all.get(to)!] : null),
  };
}

async function fromCustoms(ctx: Context, dataset: Dataset, year: number): Promise<Today> {
  const top = `(SELECT commodity FROM ${dataset.table('commodities')} WHERE flow = 'import' AND parent IS NULL)`;
  const sums = await ctx.data.query(
    `SELECT reporter, CAST(sum(value) AS DOUBLE) AS value FROM ${dataset.table('totals')}
     WHERE flow = 'import' AND year = ${year} AND commodity IN ${top} GROUP BY ALL ORDER BY 1`,
  );
  const flows = await ctx.data.query(
    `SELECT reporter, partner, CAST(sum(value) AS DOUBLE) AS value FROM ${dataset.table('flows')}
     WHERE flow = 'import' AND year = ${year} AND commodity IN ${top} GROUP BY ALL ORDER BY 1, 2`,
  );
  const whole = sums.numbers('value');
  const all = new Map(sums.strings('reporter').map((code, k) => [code ?? '', whole[k]!]));
  const [reporter, partner, value] = [
    flows.strings('reporter'),
    flows.strings('partner'),
    flows.numbers('value'),
  ];
  const held = new Map(
    Array.from(value, (v, k) => [isUnnamed(partner[k]) ? '' : `${partner[k]} ${reporter[k]}`, v] as const),
  );
  return {
    year,
    source: dataset.info.name,
    usd: false,
    of: (from, to) => {
      const sum = all.get(to);
      const one = held.get(`${from} ${to}`);
      return sum === undefined || one === undefined ? null : [one, sum];
    },
  };
}
