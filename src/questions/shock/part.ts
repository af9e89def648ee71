// A good that was taken out of its industry, and every flow of it.
import type { Known } from '../scenario/lookers.ts';
import type { PairMeasure } from './part-measure.ts';

/** What one economy sells of the good to another, as trade data tell it and as the table takes it up. */
export interface PartFlow {
  /** Economies of the table. */
  readonly exporter: string;
  readonly importer: string;
  /** V, USD of the year of the data; null at home, where no trade data tell it. */
  readonly value: number | null;
  /** What turns V into the money of the table. */
  readonly measure: PairMeasure | null;
  /** T: what the industry delivers to all buyers there, money of the table a year. */
  readonly industry: number;
  /** F, money of the table a year. */
  readonly sold: number;
  /** Of F, what the users named could take. */
  readonly placed: number;
}

/** A good that has sectors of its own. */
export interface Part {
  readonly good: string;
  readonly industry: string;
  readonly known: Known;
  readonly users: readonly string[];
  readonly flows: readonly PartFlow[];
}
