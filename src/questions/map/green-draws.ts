// In which draws green holds on six-digit flows, and in which of them a threshold that moves would change that.
import { holds, importCover, type Facts } from '../../measures/dependence.ts';
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
const loosest = greenThresholds(LOOSEST);

/** Draws of one item. */
export interface GreenDraws {
  /** 1 where the rule holds at its declared thresholds. */
  readonly held: Uint8Array;
  /** Takes in one draw: facts of each of the item's years, which need not last. */
  see(draw: number, factsOf: (year: number) => Facts): void;
  /** Whether it holds in a draw at other thresholds, none beyond the loosest or the strictest. */
  under(draw: number, thresholds: Thresholds): boolean;
}

/** Values kept of a year: import HHI, world export HHI, imports over exports. */
const KEPT = 3;

/** Draws to be seen one by one, of an item with facts in so many years. Kept is only what hangs on the thresholds. */
export function greenDraws(rule: Rule, draws: number, years: number): GreenDraws {
  const held = new Uint8Array(draws);
  const always = new Uint8Array(draws);
  const hanging = new Map<number, Float64Array>();
  /** The definition on kept values: a million times over, so without its facts. */
  const holdsOn = (values: Float64Array, hhi: number, worldHhi: number, cover: number): boolean => {
    let count = 0;
    for (let k = 0; k < values.length; k += KEPT)
      if (values[k]! > hhi && values[k + 1]! > worldHhi && values[k + 2]! > cover) count++;
    return count >= rule.need;
  };
  const under = (values: Float64Array, of: Thresholds): boolean =>
    holdsOn(values, of['import HHI'], of['world export HHI'], of['imports/exports']);
  return {
    held,
    see(draw, factsOf) {
      if (!greenUnder(rule, years, factsOf, loosest)) return;
      const values = new Float64Array(years * KEPT);
      for (let y = 0; y < years; y++) {
        const { imports, exports, hhi, worldHhi } = factsOf(y);
        values[y * KEPT] = hhi;
        values[y * KEPT + 1] = worldHhi;
        values[y * KEPT + 2] = imports > 0 ? importCover(imports, exports) : Number.NaN;
      }
      const [hhi, worldHhi, cover] = rule.thresholds;
      held[draw] = holdsOn(values, hhi!, worldHhi!, cover!) ? 1 : 0;
      always[draw] = under(values, STRICTEST) ? 1 : 0;
      if (always[draw] === 0) hanging.set(draw, values);
    },
    under(draw, thresholds) {
      if (always[draw] === 1) return true;
      const values = hanging.get(draw);
      return values !== undefined && under(values, thresholds);
    },
  };
}
