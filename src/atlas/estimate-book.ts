// The table of estimates as a question reads it: whatever row it gives out is written down.
import {
  estimate,
  type Estimate,
  type EstimateQuantity,
  type EstimateQuery,
  type Estimates,
} from './estimates.ts';

export interface EstimateBook {
  /** The closest row (see `estimate`); null where the table is silent. */
  find(query: EstimateQuery): Estimate | null;
  /** All rows of a good's own, in the order of their economies. */
  of(good: string, quantity: EstimateQuantity): readonly Estimate[];
  /** Economies with a row of their own for a quantity: for all others a row for any economy speaks. */
  economies(quantity: EstimateQuantity): ReadonlySet<string>;
  /** Writes down rows on which something rests that was made for another question. */
  note(rows: Iterable<Estimate>): void;
}

/** A table of which `use` is told each row that was given out. */
export function estimateBook(table: Estimates, use: (row: Estimate) => void): EstimateBook {
  return {
    find(query) {
      const row = estimate(table, query);
      if (row) use(row);
      return row;
    },
    of(good, quantity) {
      const rows = [...table.values()]
        .filter((one) => one.good === good && one.quantity === quantity)
        .toSorted((a, b) => ((a.economy ?? '') < (b.economy ?? '') ? -1 : 1));
      rows.forEach(use);
      return rows;
    },
    economies: (quantity) =>
      new Set(
        [...table.values()].flatMap((one) =>
          one.quantity === quantity && one.economy !== null ? [one.economy] : [],
        ),
      ),
    note: (rows) => {
      for (const row of rows) use(row);
    },
  };
}
