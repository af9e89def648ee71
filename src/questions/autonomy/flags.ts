// Flags of definitions over their years, product by product.
import { holds, withHysteresis, type Facts } from '../../measures/dependence.ts';
import type { CellFacts } from '../shared/supply.ts';
import { tooShort, type Assessed, type Rule } from './assess.ts';

/** By place of the product: 1 flagged, 0 not, -1 cannot be said; and the years in which all conditions hold. */
export interface Flags {
  readonly flagged: Int8Array;
  readonly held: Uint8Array;
}

const bare = (facts: Facts): Facts => ({ ...facts, onShare: Number.NaN, onWorldShare: Number.NaN });

/** The facts that a rule looks at. */
export const seenBy = (rule: Rule, facts: Facts): Facts => (rule.partnered ? facts : bare(facts));

/** Flags of several rules in one pass over the cells; a rule with too few years flags nothing and clears nothing. */
export function flagsOf(a: Assessed, facts: CellFacts, rules: readonly Rule[]): Flags[] {
  const out = rules.map(() => ({
    flagged: new Int8Array(a.cells.length).fill(-1),
    held: new Uint8Array(a.cells.length),
  }));
  const from = rules.map((rule) => rule.years[0] ?? Number.POSITIVE_INFINITY);
  const { year } = a.side.supplies;
  for (let c = 0; c < a.place.length; c++) {
    const k = a.place[c]!;
    if (k < 0) continue;
    const full = facts.at(c);
    const plain = bare(full);
    for (let r = 0; r < rules.length; r++) {
      if (year[c]! < from[r]!) continue;
      const rule = rules[r]!;
      const verdict = holds(rule.definition, rule.partnered ? full : plain, rule.thresholds);
      if (verdict === null) continue;
      const flags = out[r]!;
      if (verdict) flags.held[k]!++;
      if (!tooShort(rule)) flags.flagged[k] = flags.held[k]! >= rule.need ? 1 : 0;
    }
  }
  return out;
}

/** Flags of one rule, with hysteresis over the years given, where some cells are left out. */
export function steadyFlags(
  a: Assessed,
  facts: CellFacts,
  rule: Rule,
  history: readonly number[] | null,
  leave: readonly number[],
  dropped: Uint8Array,
): Int8Array {
  const { year } = a.side.supplies;
  const from = (history ?? rule.years)[0] ?? Number.POSITIVE_INFINITY;
  const first = rule.years[0] ?? Number.POSITIVE_INFINITY;
  const cellsOf: number[][] = Array.from({ length: a.cells.length }, () => []);
  for (let c = 0; c < a.place.length; c++)
    if (a.place[c]! >= 0 && year[c]! >= from) cellsOf[a.place[c]!]!.push(c);
  return Int8Array.from(cellsOf, (cells) => {
    const states = statesOf(cells, facts, rule, history ? leave : null, dropped);
    let assessed = 0;
    let held = 0;
    cells.forEach((c, t) => {
      if (year[c]! < first || states[t] === null) return;
      assessed++;
      if (states[t]) held++;
    });
    const now = cells.at(-1);
    if (tooShort(rule) || assessed === 0 || (now !== undefined && dropped[now])) return -1;
    return held >= rule.need ? 1 : 0;
  });
}

/** The state of one product in each of its cells, in order of time; null where it cannot be said. */
function statesOf(
  cells: readonly number[],
  facts: CellFacts,
  rule: Rule,
  leave: readonly number[] | null,
  dropped: Uint8Array,
): (boolean | null)[] {
  const years = cells.map((c) => {
    if (dropped[c]) return { enters: null, stays: null };
    const seen = seenBy(rule, facts.at(c));
    return {
      enters: holds(rule.definition, seen, rule.thresholds),
      stays: leave ? holds(rule.definition, seen, leave, true) : null,
    };
  });
  return leave ? withHysteresis(years) : years.map(({ enters }) => enters);
}
