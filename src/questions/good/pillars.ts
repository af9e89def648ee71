// Both pillars of the larger economies for the goods of a dossier, as the map gives them: two answers never disagree.
import { isAggregate } from '../../atlas/economies.ts';
import { cellOf, type Row } from '../../contract/column.ts';
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import { map } from '../map/map.ts';
import type { Item } from '../map/items.ts';
import type { Told } from './told.ts';

/** Leading makers that are asked about even where they are not among the larger economies. */
export const MAKERS = 2;

/**
 * Whose pillars are told: the leading makers, then the largest economies by GDP, so many in all.
 * Empty where no GDP is at hand and nobody leads.
 */
export async function pillarEconomies(
  ctx: Context,
  leaders: readonly string[],
  count: number,
  year: number | null,
): Promise<readonly string[]> {
  const first = [...new Set(leaders)].slice(0, Math.min(MAKERS, count));
  const macro = await ctx.data.find(['macro']);
  if (!macro) return first;
  const rows = await ctx.data.query(`SELECT economy, CAST(max_by(gdp, year) AS DOUBLE) AS gdp
    FROM ${macro.table('macro')} WHERE gdp > 0 ${year === null ? '' : `AND year <= ${year}`}
    GROUP BY economy ORDER BY gdp DESC, economy`);
  const largest = rows.strings('economy').filter((code) => code !== null && !isAggregate(code));
  const rest = largest.flatMap((code) => (code !== null && !first.includes(code) ? [code] : []));
  return [...first, ...rest.slice(0, count - first.length)];
}

export interface Pillars {
  readonly rows: readonly Told[];
  /** Economies of which the data at hand say nothing at all. */
  readonly silent: readonly string[];
}

/** Columns that are taken over from the map as they are, with their place there. */
const taken: readonly (readonly [string, string])[] = [
  ['autonomy', 'autonomy'],
  ['autonomyLow', 'autonomyLow'],
  ['autonomyHigh', 'autonomyHigh'],
  ['autonomyGrade', 'autonomyGrade'],
  ['autonomyYear', 'autonomyYear'],
  ['autonomyReason', 'autonomyReason'],
  ['indispensability', 'indispensability'],
  ['indispensabilityLow', 'indispensabilityLow'],
  ['indispensabilityHigh', 'indispensabilityHigh'],
  ['indispensabilityGrade', 'indispensabilityGrade'],
  ['indispensabilityYear', 'indispensabilityYear'],
  ['indispensabilityReason', 'indispensabilityReason'],
  ['classes', 'classes'],
  ['basis', 'basis'],
  ['pGreen', 'probability.green'],
  ['pBlue', 'probability.blue'],
  ['pRed', 'probability.red'],
  ['greenReason', 'greenReason'],
  ['blueReason', 'blueReason'],
  ['redReason', 'redReason'],
  ['productionShare', 'productionShare'],
  ['productionYear', 'productionYear'],
  ['productionReason', 'productionReason'],
  ['topExporter', 'topExporter'],
  ['topShare', 'topShare'],
  ['topReason', 'topReason'],
  ['total', 'total'],
  ['unknownOrigin', 'unknownOrigin'],
  ['totalReason', 'totalReason'],
  ['faceValue', 'faceValue'],
  ['lookThrough', 'lookThrough'],
  ['lookThroughVa', 'lookThroughVa'],
  ['structureYear', 'structureYear'],
  ['lookThroughReason', 'lookThroughReason'],
  ['reason', 'reason'],
];

/** Asks the map of each economy and keeps the goods of the dossier that have a score or a class there. */
export async function pillarRows(
  ctx: Context,
  items: readonly Item[],
  economies: readonly string[],
  year: number | null,
): Promise<Pillars> {
  const rows: Told[] = [];
  const silent: string[] = [];
  if (items.length === 0) return { rows, silent };
  for (const economy of economies) {
    const asked = map.input.parse({ economy, ...(year === null ? {} : { year }) });
    const answer = await askMap(ctx, asked);
    const before = rows.length;
    for (const item of items) {
      const at = answer?.rows.findIndex((row) => row['product'] === item.product) ?? -1;
      const there = answer?.rows[at];
      if (!answer || !there || !isKnown(there)) continue;
      rows.push({
        row: {
          key: `${item.product}:${economy}`,
          product: item.product,
          name: item.name,
          nameJa: item.nameJa,
          economy,
          ...Object.fromEntries(taken.map(([mine, theirs]) => [mine, cellOf(there, theirs)])),
        },
        parts(column) {
          const theirs = taken.find(([mine]) => mine === column)?.[1];
          return theirs ? map.explain(ctx, asked, answer, { table: 'rows', row: at, column: theirs }) : null;
        },
      });
    }
    if (rows.length === before) silent.push(economy);
  }
  const place = ({ row }: Told): number => items.findIndex((item) => item.product === row['product']);
  return { rows: rows.toSorted((a, b) => place(a) - place(b)), silent };
}

/** The map's answer; null where no data speak of the economy. */
async function askMap(
  ctx: Context,
  asked: ReturnType<typeof map.input.parse>,
): Promise<Awaited<ReturnType<typeof map.ask>> | null> {
  try {
    return await ctx.ask(map, asked);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const isKnown = (row: Row): boolean =>
  ['autonomy', 'indispensability', 'probability.green', 'probability.blue', 'probability.red'].some(
    (key) => cellOf(row, key) !== null,
  );
