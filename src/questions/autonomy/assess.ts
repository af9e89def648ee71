// What one asking rests on: the import side, the partner, and the rules of every definition for its years.
import { UserError } from '../../contract/message.ts';
import type { Context } from '../../contract/question.ts';
import {
  definitionNames,
  definitions,
  type Definition,
  type DefinitionName,
} from '../../measures/dependence.ts';
import { regionOf } from '../shared/region.ts';
import { registerCover } from '../shared/flags.ts';
import { importSide, type ImportSide, type SideOptions } from '../shared/supply.ts';
import { HYSTERESIS_YEARS, treatmentsAsked, type TreatmentName } from './treatments.ts';
import { autonomyWords } from './words.ts';
import { span, yearsAsked } from './years.ts';

const { say } = autonomyWords;

export interface Input {
  readonly economy: string;
  readonly definition: DefinitionName;
  readonly year?: number | undefined;
  readonly years?: string | undefined;
  readonly on?: string | undefined;
  readonly treat?: string | undefined;
}

/** A definition as it is run here. */
export interface Rule {
  readonly definition: Definition;
  readonly thresholds: readonly number[];
  /** Years in which it must hold. */
  readonly need: number;
  /** Years it looks at, those that are at hand; the last is the year of the answer. */
  readonly years: readonly number[];
  /** Whether it speaks of the partner; else of the largest supplier. */
  readonly partnered: boolean;
}

/** Whether fewer years are at hand than the definition must hold in: then nothing can be said by its name. */
export const tooShort = ({ years, need }: Rule): boolean => years.length < need;

/** An economy or group that dependence is on. */
export interface Partner {
  readonly id: string;
  readonly members: readonly string[];
}

export interface Assessed {
  readonly side: ImportSide;
  readonly last: number;
  /** Years of the answer. */
  readonly years: readonly number[];
  /** Years at hand from which hysteresis starts. */
  readonly history: readonly number[];
  readonly partner: Partner | null;
  readonly rule: Rule;
  /** Whether a year is among those that may be looked at. */
  allowed(year: number): boolean;
  /** Every definition at its published thresholds, or why it cannot be run as published. */
  readonly rules: ReadonlyMap<DefinitionName, Rule | 'history-too-short' | 'not-applicable'>;
  readonly treat: readonly TreatmentName[];
  /** Cells of the year of the answer, one per product. */
  readonly cells: Int32Array;
  /** For every cell the place of its product in `cells`; -1 where the product is not imported in the last year. */
  readonly place: Int32Array;
}

const PARTNER = 'CHN';

/** The partner that a text names. Throws a UserError for an unknown one, or for the importer itself. */
function partnerOf(side: ImportSide, text: string, last: number): Partner {
  const code = text.toUpperCase();
  const known = side.codes.includes(code) && code !== side.economy;
  const partner = known ? { id: code, members: [code] } : regionOf(text, last);
  if (partner.members.some((member) => side.members.includes(member)))
    throw new UserError(say.ownPartner({ economy: side.economy, on: partner.id }));
  return { id: partner.id, members: partner.members };
}

/** `narrow`: only the years of the definition asked for are read, so that the others may lack theirs. */
type Options = SideOptions & { readonly narrow?: boolean };

/** Gathers all that an answer needs. Errors: unknown economy, partner, treatment or year, as UserErrors. */
export async function assess(ctx: Context, asked: Input, options: Options = {}): Promise<Assessed> {
  const treat = treatmentsAsked(asked.treat);
  const { first, last: lastAsked } = yearsAsked(asked.year, asked.years);
  const widest = options.narrow
    ? definitions[asked.definition].persistence.window
    : Math.max(...definitionNames.map((name) => definitions[name].persistence.window));
  const back = treat.includes('hysteresis') ? Math.max(widest, HYSTERESIS_YEARS) : widest;
  const side = await importSide(
    ctx,
    asked.economy.toUpperCase(),
    (last) => span(Math.min(first ?? last, last - back + 1), last),
    lastAsked,
    { ...options, unnamed: 'kept' },
  );
  const last = side.years.at(-1) ?? 0;
  const allowed = side.years.filter((year) => year >= (first ?? 0));
  const partner = asked.on === undefined ? null : partnerOf(side, asked.on, last);
  const yearsOf = (definition: Definition): number[] =>
    allowed.filter((year) => year > last - definition.persistence.window);
  const thresholdsOf = (definition: Definition): number[] =>
    definition.thresholds.map((t) =>
      ctx.coefficient(`${definition.name}.${t.name}`, t.value, definition.source),
    );
  registerCover(ctx);
  const standIn = side.members.includes(PARTNER) ? null : { id: PARTNER, members: [PARTNER] };
  const ruleOf = (one: Definition): Rule => ({
    definition: one,
    thresholds: thresholdsOf(one),
    need: one.persistence.need,
    years: yearsOf(one),
    partnered: one.partner !== 'none' && (partner !== null || one.partner === 'required'),
  });
  const rules = new Map<DefinitionName, Rule | 'history-too-short' | 'not-applicable'>(
    definitionNames.map((name) => {
      const one = ruleOf(definitions[name]);
      const { need, window } = one.definition.persistence;
      ctx.coefficient(`${name}.window`, window, `years; ${one.definition.source}`);
      ctx.coefficient(`${name}.years needed`, need, one.definition.source);
      if (tooShort(one)) return [name, 'history-too-short'];
      return [name, one.partnered && !partner && !standIn ? 'not-applicable' : one];
    }),
  );
  const definition = definitions[asked.definition];
  if (definition.partner === 'required' && !partner && !standIn)
    throw new UserError(say.ownPartner({ economy: side.economy, on: PARTNER }));
  const rule = ruleOf(definition);
  if (asked.definition === 'merics') ctx.warn(say.merics());
  return {
    side,
    last,
    years: first === null ? rule.years : allowed,
    history: first === null ? allowed.filter((year) => year > last - HYSTERESIS_YEARS) : allowed,
    partner: partner ?? standIn,
    allowed: (year) => year >= (first ?? 0),
    rule,
    rules,
    treat,
    ...placesOf(side, last),
  };
}

function placesOf(side: ImportSide, last: number): Pick<Assessed, 'cells' | 'place'> {
  const { cells, year, product } = side.supplies;
  const ours = Int32Array.from(Array.from({ length: cells }, (_, c) => c).filter((c) => year[c] === last));
  const at = new Map(Array.from(ours, (c, k) => [product[c]!, k]));
  return { cells: ours, place: Int32Array.from({ length: cells }, (_, c) => at.get(product[c]!) ?? -1) };
}
