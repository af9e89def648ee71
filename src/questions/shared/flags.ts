// Flags of a definition over years, product by product: the same for every question that flags.
import { holds, type Definition } from '../../measures/dependence.ts';
import type { CellFacts, ImportSide } from './supply.ts';

/** A definition with the thresholds in use and the number of years in which it must hold. */
export interface Rule {
  readonly definition: Definition;
  readonly thresholds: readonly number[];
  readonly need: number;
}

/** Years in which the rule held, and could be assessed, by place of the product's last cell in `cells`. */
export interface Held {
  readonly held: Uint8Array;
  readonly assessed: Uint8Array;
}

/** Counts, for each product key (as in `side.supplies.product`), the years in which the rule holds. */
export function heldYears(
  side: ImportSide,
  facts: Pick<CellFacts, 'at'>,
  rule: Rule,
  at: ReadonlyMap<number, number>,
): Held {
  const held = new Uint8Array(at.size);
  const assessed = new Uint8Array(at.size);
  for (let c = 0; c < side.supplies.cells; c++) {
    const k = at.get(side.supplies.product[c]!);
    if (k === undefined) continue;
    const holdsNow = holds(rule.definition, facts.at(c), rule.thresholds);
    if (holdsNow === null) continue;
    assessed[k]!++;
    if (holdsNow) held[k]!++;
  }
  return { held, assessed };
}
