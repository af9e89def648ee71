// The money of an input-output table, and that of a budget.
import type { IoStructure } from './input-output.ts';

/** Unit of sums in the currency of a budget, which the answer names. */
export const BUDGET_MONEY = 'budget money';

/** USD in one unit of a table's money, by the name of the unit; null where it is in no dollars. */
export function usdOf(unit: string): number | null {
  if (!/USD|dollar/i.test(unit)) return null;
  return /million/i.test(unit) ? 1e6 : /thousand/i.test(unit) ? 1e3 : /billion/i.test(unit) ? 1e9 : 1;
}

/** Unit of the money with its prices: `million USD, prices of 2011`. */
export const moneyOf = ({ unit, prices, year }: Pick<IoStructure, 'unit' | 'prices' | 'year'>): string =>
  prices === 'current' && year !== null ? `${unit}, prices of ${year}` : `${unit}, prices: ${prices}`;
