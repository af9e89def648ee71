// What a unit of money buys, as declared: no statistic says it, so every row is a range with a source or the word "assumption".
import { z } from 'zod';
import { BadTable, inBoth } from './bad-table.ts';
import { dataPath } from './files.ts';
import { cell, parseCells, readSheet, refuseTwins, type Cells, type Sheet } from './table.ts';

export const effectInstruments = [
  'diversify',
  'stockpile',
  'partner',
  'capacity',
  'research',
  'control',
  'maker',
  'together',
  'cut',
] as const;
export type EffectInstrument = (typeof effectInstruments)[number];

/** Unit and range of each quantity. */
const quantities = {
  moved: { unit: 'money of goods a year per money', least: 0, most: 1000 },
  lag: { unit: 'years', least: 0, most: 50 },
  upkeep: { unit: 'share of the sum a year', least: 0, most: 1 },
  most: { unit: 'share', least: 0, most: 1 },
  least: { unit: 'USD', least: 0, most: 1e13 },
  yields: { unit: 'value added a year per money', least: 0, most: 100 },
  fixed: { unit: 'USD a year', least: 0, most: 1e11 },
  rate: { unit: 'share of controlled sales', least: 0, most: 1 },
  days: { unit: 'days', least: 0, most: 3650 },
  lost: { unit: 'share of controlled sales', least: 0, most: 1 },
  prevented: { unit: 'share of erosion', least: 0, most: 1 },
  erosion: { unit: 'share of sales a year', least: 0, most: 1 },
  margin: { unit: 'share of sales', least: 0, most: 1 },
  reached: { unit: 'share of sales', least: 0, most: 1 },
  value: { unit: 'share of sales a year', least: -1, most: 1 },
  hazard: { unit: 'chance a year', least: 1e-6, most: 1 },
  sigma: { unit: 'elasticity', least: 1.01, most: 100 },
} as const;
export type EffectQuantity = keyof typeof quantities;
const quantityNames = [
  'moved',
  'lag',
  'upkeep',
  'most',
  'least',
  'yields',
  'fixed',
  'rate',
  'days',
  'lost',
  'prevented',
  'erosion',
  'margin',
  'reached',
  'value',
  'hazard',
  'sigma',
] as const satisfies readonly EffectQuantity[];

/** One row: low <= likely <= high. */
export interface Effect {
  readonly instrument: EffectInstrument;
  readonly quantity: EffectQuantity;
  /** Tier of control; null where the row is for none. */
  readonly tier: number | null;
  /** A good's id, or `*`. */
  readonly good: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: string;
  readonly source: string;
  readonly date: string;
  readonly note: string;
}

const required = [
  'instrument',
  'quantity',
  'tier',
  'good',
  'low',
  'likely',
  'high',
  'unit',
  'source',
  'date',
];
const columns = [...required, 'note'];

const rowSchema = z.object({
  instrument: cell.oneOf(effectInstruments),
  quantity: cell.oneOf(quantityNames),
  tier: cell.oneOf(['', '1', '2', '3']).transform((text) => (text === '' ? null : Number(text))),
  good: cell.text('the id of a good, or *'),
  low: cell.number,
  likely: cell.number,
  high: cell.number,
  unit: z.string(),
  source: cell.text('an address, or the word assumption'),
  date: cell.date.pipe(
    z.string({
      error: inBoth('it is empty: give the date of the source', '空です。出典の日付を書いてください'),
    }),
  ),
  note: z.string().default(''),
});

const keyOf = (row: Pick<Effect, 'instrument' | 'quantity' | 'tier' | 'good'>): string =>
  [row.instrument, row.quantity, row.tier ?? '', row.good].join('|');

function parsed(sheet: Sheet, row: Cells): Effect {
  const value = parseCells(rowSchema, sheet, row);
  const bad = (field: string, en: string, ja: string): never => {
    throw new BadTable(sheet.file, row.line, field, inBoth(en, ja));
  };
  const { unit, least, most } = quantities[value.quantity];
  for (const field of ['low', 'likely', 'high'] as const) {
    const given = value[field];
    if (given < least || given > most)
      bad(
        field,
        `${given} is outside ${least} to ${most}, the range of ${value.instrument} ${value.quantity}`,
        `${given} は ${value.instrument} ${value.quantity} の範囲 ${least}〜${most} の外です`,
      );
  }
  if (!(value.low <= value.likely && value.likely <= value.high))
    bad(
      'likely',
      `${value.low}, ${value.likely}, ${value.high} are not in order: give low <= likely <= high`,
      `${value.low}、${value.likely}、${value.high} の順序が正しくありません。low <= likely <= high としてください`,
    );
  if (value.unit !== unit)
    bad(
      'unit',
      `"${value.unit}" is not the unit of ${value.quantity}: write "${unit}"`,
      `「${value.unit}」は ${value.quantity} の単位ではありません。「${unit}」と書いてください`,
    );
  return value;
}

/** The rows of a file. @throws BadTable naming file, line and field of the first fault */
export function readEffects(file: string): readonly Effect[] {
  const sheet = readSheet(file, columns, required);
  refuseTwins(sheet, 'quantity', ({ cells }) =>
    ['instrument', 'quantity', 'tier', 'good'].map((name) => cells[name] ?? '').join('|'),
  );
  return sheet.rows.map((row) => parsed(sheet, row));
}

export type EffectTable = ReadonlyMap<string, Effect>;

/** The table of the box with rows of a user laid over it. */
export const loadEffects = (user: readonly Effect[] = []): EffectTable =>
  new Map([...readEffects(dataPath('effects', 'effects.csv')), ...user].map((row) => [keyOf(row), row]));

/** The row for a good, else the row for any; null where there is neither. */
export const effect = (
  table: EffectTable,
  what: Pick<Effect, 'instrument' | 'quantity' | 'tier' | 'good'>,
): Effect | null => table.get(keyOf(what)) ?? table.get(keyOf({ ...what, good: '*' })) ?? null;
