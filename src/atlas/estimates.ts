// The estimates: values where statistics are silent, each with its source and how far to trust it.
import { z } from 'zod';
import { dataPath } from './files.ts';
import type { Goods } from './goods.ts';
import { BadTable, inBoth } from './bad-table.ts';
import { cell, parseCells, readSheet, refuseTwins } from './table.ts';
import type { Cells, Sheet } from './table.ts';

/** What can be estimated, with its unit. Shares are 0-1. */
export const estimateUnits = {
  'replacement-months': 'months',
  'qualify-months': 'months',
  'build-months': 'months',
  'spare-capacity-share': 'share of yearly exports',
  'stock-days': 'days',
  'domestic-output-share': 'share of use',
} as const;
export type EstimateQuantity = keyof typeof estimateUnits;
const quantities = [
  'replacement-months',
  'qualify-months',
  'build-months',
  'spare-capacity-share',
  'stock-days',
  'domestic-output-share',
] as const satisfies readonly EstimateQuantity[];

/** One estimate: low <= likely <= high. */
export interface Estimate {
  /** A good's id, or `hs:` and 2, 4 or 6 digits, or `hs:*` for any code. */
  readonly good: string;
  readonly quantity: EstimateQuantity;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: string;
  /** An address, or the word "assumption". */
  readonly source: string;
  /** How reliable the source is, A (best) to F (cannot be judged). */
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  /** How credible the value is, 1 (confirmed) to 6 (cannot be judged). */
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6;
  readonly date: string;
  /** The economy it holds for; null for any. */
  readonly economy: string | null;
  readonly note: string;
  /** Whether it comes from the box or from the user's file. */
  readonly origin: 'box' | 'user';
}

/** Estimates by key. */
export type Estimates = ReadonlyMap<string, Estimate>;

/** Columns that a file of estimates must hold. */
export const requiredEstimateColumns = [
  'good',
  'quantity',
  'low',
  'likely',
  'high',
  'unit',
  'source',
  'reliability',
  'credibility',
  'date',
] as const;
/** All columns that it may hold. */
export const estimateColumns = [...requiredEstimateColumns, 'economy', 'note'] as const;

const credibilities = ['1', '2', '3', '4', '5', '6'] as const;
const credibility = cell
  .oneOf(credibilities)
  .transform((text) => ({ '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6 })[text] as Estimate['credibility']);

const rowSchema = z.object({
  good: z
    .string()
    .regex(
      /^([a-z0-9]+(-[a-z0-9]+)*|hs:(\d{2}|\d{4}|\d{6}|\*))$/,
      inBoth(
        'it is neither the id of a good nor hs: with 2, 4 or 6 digits nor hs:*',
        '品目のIDでも、hs: と2・4・6桁でも、hs:* でもありません',
      ),
    ),
  quantity: cell.oneOf(quantities),
  low: cell.number,
  likely: cell.number,
  high: cell.number,
  unit: z.string(),
  source: cell.text('an address, or the word assumption'),
  reliability: cell.oneOf(['A', 'B', 'C', 'D', 'E', 'F']),
  credibility,
  date: cell.date.pipe(
    z.string({
      error: inBoth('it is empty: give the date of the source', '空です。出典の日付を書いてください'),
    }),
  ),
  economy: z
    .union([z.literal(''), cell.economy], {
      error: inBoth(
        'it is not an economy: write three capital letters, or nothing',
        '経済コードではありません。大文字3字で書くか、空にしてください',
      ),
    })
    .default('')
    .transform((s) => (s === '' ? null : s)),
  note: z.string().default(''),
});

function keyOf(good: string, quantity: string, economy: string | null): string {
  return `${good}|${quantity}|${economy ?? ''}`;
}

function parseEstimate(
  sheet: Sheet,
  row: Cells,
  origin: Estimate['origin'],
  goods: Goods | undefined,
): Estimate {
  const value = parseCells(rowSchema, sheet, row);
  const bad = (field: string, problem: string): never => {
    throw new BadTable(sheet.file, row.line, field, problem);
  };
  if (value.low > value.likely)
    bad(
      'low',
      inBoth(
        `${value.low} is above the likely value ${value.likely}: order them`,
        `${value.low} は中央の値 ${value.likely} を上回ります。順序を直してください`,
      ),
    );
  if (value.likely > value.high)
    bad(
      'high',
      inBoth(
        `${value.high} is below the likely value ${value.likely}: order them`,
        `${value.high} は中央の値 ${value.likely} を下回ります。順序を直してください`,
      ),
    );
  if (value.low < 0)
    bad(
      'low',
      inBoth(
        `${value.low} is below zero: give a value of zero or more`,
        `${value.low} は負です。0以上の値を書いてください`,
      ),
    );
  const unit = estimateUnits[value.quantity];
  if (value.unit !== unit)
    bad(
      'unit',
      inBoth(
        `"${value.unit}" is not the unit of ${value.quantity}: write "${unit}"`,
        `「${value.unit}」は ${value.quantity} の単位ではありません。「${unit}」と書いてください`,
      ),
    );
  if (unit.startsWith('share') && value.high > 1)
    bad(
      'high',
      inBoth(
        `${value.high} is not a share: write 0 to 1`,
        `${value.high} は比率ではありません。0から1で書いてください`,
      ),
    );
  if (goods !== undefined && !value.good.startsWith('hs:') && !goods.has(value.good)) {
    const near = goods.find(value.good);
    const ids = [...near.matches, ...near.nearest].slice(0, 3).map((good) => good.id);
    bad(
      'good',
      inBoth(
        `there is no good "${value.good}": the nearest are ${ids.join(', ')}`,
        `「${value.good}」という品目はありません（候補: ${ids.join('、')}）`,
      ),
    );
  }
  return { ...value, origin };
}

function read(file: string, origin: Estimate['origin'], goods: Goods | undefined): Map<string, Estimate> {
  const sheet = readSheet(file, estimateColumns, requiredEstimateColumns);
  refuseTwins(sheet, 'good', ({ cells }) =>
    keyOf(cells['good'] ?? '', cells['quantity'] ?? '', cells['economy'] ?? ''),
  );
  const parsed = sheet.rows.map((row) => parseEstimate(sheet, row, origin, goods));
  return new Map(parsed.map((value) => [keyOf(value.good, value.quantity, value.economy), value]));
}

/**
 * The estimates of the box, with a user's file laid over them: a row of theirs replaces ours of the same good,
 * quantity and economy, and leaves the rest.
 * @param goods where given, a row for an unknown good is refused
 * @throws BadTable naming file, line and field of the first fault
 */
export function loadEstimates(userFile?: string, goods?: Goods): Estimates {
  const table = read(dataPath('estimates', 'estimates.csv'), 'box', goods);
  if (userFile !== undefined) {
    for (const [key, value] of read(userFile, 'user', goods)) table.set(key, value);
  }
  return table;
}

const ANY_CODE = 'hs:*';

/**
 * How special a row is, in the order in which rows are looked for: the smaller, the more it speaks of the very good and
 * economy. A good before six, four and two digits before any code; in each, one economy before any.
 */
export function generality({ good, economy }: Pick<Estimate, 'good' | 'economy'>): number {
  const digits = good.startsWith('hs:') ? good.length - 'hs:'.length : null;
  const place = good === ANY_CODE ? 4 : digits === null ? 0 : 4 - digits / 2;
  return 2 * place + (economy === null ? 1 : 0);
}

/** What is asked of the table. Without an economy, only values that hold for any are given. */
export interface EstimateQuery {
  readonly quantity: EstimateQuantity;
  readonly good?: string;
  /** Six-digit code, for what has no row of its own: code, heading, chapter, then any. */
  readonly hs6?: string;
  readonly economy?: string;
}

/**
 * The closest estimate: by good, then by code, heading and chapter, then for any code; in each, for the economy
 * before any economy.
 * @returns null where the table is silent
 */
export function estimate(table: Estimates, query: EstimateQuery): Estimate | null {
  const { quantity, good, hs6, economy } = query;
  const keys = [
    ...(good === undefined ? [] : [good]),
    ...(hs6 === undefined ? [] : [6, 4, 2].map((digits) => `hs:${hs6.slice(0, digits)}`)),
    ANY_CODE,
  ];
  for (const key of keys) {
    const own = economy === undefined ? undefined : table.get(keyOf(key, quantity, economy));
    const found = own ?? table.get(keyOf(key, quantity, null));
    if (found !== undefined) return found;
  }
  return null;
}
