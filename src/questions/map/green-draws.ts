// In which draws green holds on six-digit flows, and in which of them a threshold that moves would change that.
import { holds, type Facts } from '../../measures/dependence.ts';
import type { Rule } from '../shared/flags.ts';
import { greenNames, LOOSEST, STRICTEST, type Thresholds } from './thresholds.ts';

/** Whether the rule holds in enough of some years, at thresholds of the caller's. */
export function greenUnder(
  rule: Rule,
  years: number,
  factsOf: (year: number) => Facts,
  thresholds: readonly number[],
): boolean {
  let held = 0;
  for (let y = 0; y < years; y++) if (holds(rule.definition, factsOf(y), thresholds)) held++;
  return held >= rule.need;
}

/** The thresholds of green in the order in which its definition takes them. */
export const greenThresholds = (of: Thresholds): readonly number[] => greenNames.map((name) => of[name]);
const [loosest, strictest] = [greenThresholds(LOOSEST), greenThresholds(STRICTEST)];

/** Draws of one item. */
export interface GreenDraws {
  /** 1 where the rule holds at its declared thresholds. */
  readonly held: Uint8Array;
  /** Takes in one draw: facts of each of the item's years, which need not last. */
  see(draw: number, factsOf: (year: number) => Facts): void;
  /** Whether it holds in a draw at other thresholds, none beyond the loosest or the strictest. */
  under(draw: number, thresholds: Thresholds): boolean;
}

/** Facts that the rule reads, year by year: only where its verdict hangs on the thresholds are they kept. */
const FIELDS = ['imports', 'exports', 'hhi', 'worldHhi'] as const;

/** Draws to be seen one by one, of an item with facts in so many years. */
export function greenDraws(rule: Rule, draws: number, years: number): GreenDraws {
  const held = new Uint8Array(draws);
  const always = new Uint8Array(draws);
  const hanging = new Map<number, Float64Array>();
  const kept = (values: Float64Array): ((year: number) => Facts) => {
    const facts = { ...noFacts };
    return (year) => {
      FIELDS.forEach((field, f) => (facts[field] = values[year * FIELDS.length + f]!));
      return facts;
    };
  };
  return {
    held,
    see(draw, factsOf) {
      if (!greenUnder(rule, years, factsOf, loosest)) return;
      held[draw] = greenUnder(rule, years, factsOf, rule.thresholds) ? 1 : 0;
      always[draw] = greenUnder(rule, years, factsOf, strictest) ? 1 : 0;
      if (always[draw] === 1) return;
      const values = new Float64Array(years * FIELDS.length);
      for (let y = 0; y < years; y++) {
        const facts = factsOf(y);
        FIELDS.forEach((field, f) => (values[y * FIELDS.length + f] = facts[field]));
      }
      hanging.set(draw, values);
    },
    under(draw, thresholds) {
      if (always[draw] === 1) return true;
      const values = hanging.get(draw);
      return values !== undefined && greenUnder(rule, years, kept(values), greenThresholds(thresholds));
    },
  };
}

const noFacts: { -readonly [K in keyof Facts]: number } = {
  imports: 0,
  intra: Number.NaN,
  exports: 0,
  hhi: 0,
  worldHhi: 0,
  topShare: 0,
  onShare: Number.NaN,
  onWorldShare: Number.NaN,
};
