// Who buys a product from the assessed economy, how much of all that they buy, and whether they have anyone else.
import { holds } from '../../measures/dependence.ts';
import type { Rule } from '../shared/flags.ts';

/** What the rule of dependence is read from, in one year. */
export interface YearFacts {
  readonly year: number;
  /** USD. */
  readonly imports: number;
  readonly exports: number;
  readonly hhi: number;
  readonly worldHhi: number;
}

/** One customer of one product. Money in USD. */
export interface Customer {
  readonly importer: string;
  /** M_jp: what it imports of the product from everyone. */
  readonly imports: number;
  /** Of that, from the assessed economy. */
  readonly fromHere: number;
  /** NaN where unknown. */
  readonly gdp: number;
  /** Years of the rule's window; empty where the flag was not asked for. */
  readonly years: readonly YearFacts[];
}

/** The customers of every item, ascending by importer; an item that is not among the keys has none that are known. */
export interface CustomerBook {
  readonly customers: ReadonlyMap<number, readonly Customer[]>;
  /** True where small customers are not seen (indicators list the five largest suppliers only). */
  readonly largestOnly: boolean;
}

/** s_ij: the assessed economy's share of what a customer imports. */
export const shareOfImports = ({ fromHere, imports }: Customer): number => Math.min(1, fromHere / imports);

/** Years in which the rule holds. */
export const yearsHeld = ({ years }: Customer, rule: Rule): readonly boolean[] =>
  years.map(
    (facts) =>
      holds(
        rule.definition,
        { ...facts, intra: Number.NaN, topShare: Number.NaN, onShare: Number.NaN, onWorldShare: Number.NaN },
        rule.thresholds,
      ) === true,
  );

/** Whether the customer's import is flagged; null where no year was assessed. */
export function flagOf(customer: Customer, rule: Rule): boolean | null {
  return customer.years.length === 0 ? null : yearsHeld(customer, rule).filter(Boolean).length >= rule.need;
}
