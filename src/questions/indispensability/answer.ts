// What the question answers.
import type { Row } from '../../contract/column.ts';
import type { Answer } from '../../contract/question.ts';

export interface IndispensabilityAnswer extends Answer {
  readonly economy: string;
  readonly level: string;
  /** The customer asked about; null = all. */
  readonly customer: string | null;
  /** The newest year of any evidence. */
  readonly year: number;
  readonly counts: {
    /** Products listed, asked about, and sold. */
    readonly rows: number;
    readonly asked: number;
    readonly sold: number;
    /** Products sold whose customers are known. */
    readonly withCustomers: number;
    /** Products that the economy is known not to sell, and of which nothing is known. */
    readonly unsold: number;
    readonly unknown: number;
    /** Products for which it is the only viable source of at least one customer (of the one asked about). */
    readonly sole: number;
    /** Products of which it sells 30 % of the world or more. */
    readonly strong: number;
    /** Products that rest on published shares alone. */
    readonly reported: number;
  };
  readonly customers: readonly Row[];
  /** With a customer named, and flows by partner at hand: who could hurt whom more. */
  readonly pair: readonly Row[];
  /** What would still be missing month by month, of the first products. */
  readonly shortfall: readonly Row[];
}
