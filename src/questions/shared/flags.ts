// Flags of a definition over years, product by product: the same for every question that flags.
import type { Context } from '../../contract/question.ts';
import { definitions, holds, NO_EXPORTS_RATIO, type Definition } from '../../measures/dependence.ts';
import type { CellFacts, ImportSide } from './supply.ts';
import { sharedWords } from './words.ts';

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

/** Writes down the ratio of imports to exports where nothing is exported. */
export const registerCover = (ctx: Context): number =>
  ctx.coefficient('imports/exports without exports', NO_EXPORTS_RATIO, definitions.geodep.source);

const { geodep } = definitions;

/** Years that GeoDep looks at, ending in `last`. */
export const geodepWindow = (last: number): readonly number[] => {
  const { window } = geodep.persistence;
  return Array.from({ length: window }, (_, k) => last - window + 1 + k);
};

/**
 * GeoDep as published; null where fewer years are at hand than it must hold in, so that nothing can be said by its name.
 * @param years how many of its window are at hand
 */
export function geodepRule(ctx: Context, years: number): Rule | null {
  const { need, window } = geodep.persistence;
  ctx.coefficient('geodep.window', window, `years; ${geodep.source}`);
  registerCover(ctx);
  const rule: Rule = {
    definition: geodep,
    thresholds: geodep.thresholds.map((t) => ctx.coefficient(`geodep.${t.name}`, t.value, geodep.source)),
    need: ctx.coefficient('geodep.years needed', need, geodep.source),
  };
  return years < need ? null : rule;
}

/**
 * The rule of our own sorting: the conditions of GeoDep in as many years as it asks for; where fewer are at hand, in those
 * that there are, of which the answer warns [P].
 */
export function greenRule(ctx: Context, years: number): Rule {
  const { need, window } = geodep.persistence;
  const used = Math.min(need, Math.max(1, years));
  if (used < need) ctx.warn(sharedWords.say.greenShort({ need, window, have: years }));
  ctx.coefficient('green.window', window, `years; as in ${geodep.source} [P]`);
  registerCover(ctx);
  return {
    definition: geodep,
    thresholds: geodep.thresholds.map((t) =>
      ctx.coefficient(`green.${t.name}`, t.value, `as in ${geodep.source} [P]`),
    ),
    need: ctx.coefficient(
      'green.years needed',
      used,
      used < need ? `fewer than ${need} of ${window} years are at hand [P]` : `as in ${geodep.source} [P]`,
    ),
  };
}
