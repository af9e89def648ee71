// The arithmetic of green by six-digit flows: the years in which every condition of the rule holds, from their rows.
import type { Line } from '../../contract/explanation.ts';
import { inWords } from '../shared/explain-words.ts';
import { heldLines } from '../shared/explain-held.ts';
import type { Rule } from '../shared/flags.ts';
import type { CellFacts, ImportSide } from '../shared/supply.ts';

/** Lines of one item (a key of `side.supplies.product`) that end in `green`. */
export function greenLines(
  side: ImportSide,
  key: number,
  facts: Pick<CellFacts, 'at'>,
  rule: Rule,
): readonly Line[] {
  const cells = Array.from({ length: side.supplies.cells }, (_, c) => c).filter(
    (c) => side.supplies.product[c] === key,
  );
  const { definition, thresholds, need } = rule;
  return [
    ...heldLines(side, cells, facts, { definition, thresholds, partner: null }),
    { name: 'green', expression: `held >= ${need} ? 1 : 0`, note: inWords(definition.source) },
  ];
}
