// The economies of the world and how others write them: codes of ISO 3166, BACI and Comtrade, names in two languages.
import { z } from 'zod';
import { dataPath } from './files.ts';
import { editDistance, nameKey } from './names.ts';
import { cell, parseCells, readSheet } from './table.ts';

/**
 * economy: trades today. former: traded once; its figures stay under its own code. aggregate: a sum over economies,
 * which would count them twice. unspecified: real trade whose partner is not told.
 */
export const economyKinds = ['economy', 'former', 'aggregate', 'unspecified'] as const;
export type EconomyKind = (typeof economyKinds)[number];

/** One row of the atlas of economies. */
export interface Economy {
  /** ISO 3166-1 alpha-3, or a documented code where ISO has none. */
  readonly iso3: string;
  /** ISO 3166-1 numeric, or a documented number; null where there is none. */
  readonly numeric: number | null;
  readonly iso2: string | null;
  readonly nameEn: string;
  readonly nameJa: string;
  readonly kind: EconomyKind;
  /** The economy whose BACI and Comtrade figures include this one. */
  readonly countedIn: string | null;
  /** Successors of a former economy or members of an aggregate, where they are few. */
  readonly members: readonly string[];
  readonly baci: readonly number[];
  /** Comtrade's numbers and letters, the usual number first. */
  readonly comtrade: readonly string[];
  readonly aliases: readonly string[];
  readonly note: string | null;
}

/** A text that names no economy or group, with the nearest that do. The message is one whole sentence. */
export class UnknownEconomy extends Error {
  readonly text: string;
  readonly suggestions: readonly string[];
  constructor(text: string, suggestions: readonly string[]) {
    const hint =
      suggestions.length === 0 ? 'give an ISO code such as JPN' : `did you mean ${suggestions.join(', ')}?`;
    super(`"${text}" is not an economy or group known here: ${hint}`);
    this.name = 'UnknownEconomy';
    this.text = text;
    this.suggestions = suggestions;
  }
}

const columns = [
  'iso3',
  'numeric',
  'iso2',
  'name_en',
  'name_ja',
  'kind',
  'counted_in',
  'members',
  'baci',
  'comtrade',
  'aliases',
  'note',
] as const;

const integer = z.string().regex(/^\d+$/, 'it is not a whole number: write digits').transform(Number);
const rowOf = z
  .object({
    iso3: z.string().regex(/^[A-Z][A-Z0-9]{2}$/, 'it is not a three-letter code'),
    numeric: z.union([z.literal('').transform(() => null), integer]),
    iso2: cell.optional,
    name_en: cell.text('the English name'),
    name_ja: cell.text('the Japanese name'),
    kind: cell.oneOf(economyKinds),
    counted_in: cell.optional,
    members: cell.list,
    baci: cell.list.pipe(z.array(integer)),
    comtrade: cell.list,
    aliases: cell.list,
    note: cell.optional,
  })
  .transform((row): Economy => ({
    iso3: row.iso3,
    numeric: row.numeric,
    iso2: row.iso2,
    nameEn: row.name_en,
    nameJa: row.name_ja,
    kind: row.kind,
    countedIn: row.counted_in,
    members: row.members,
    baci: row.baci,
    comtrade: row.comtrade,
    aliases: row.aliases,
    note: row.note,
  }));

interface Atlas {
  readonly all: readonly Economy[];
  readonly iso3: ReadonlyMap<string, Economy>;
  readonly numeric: ReadonlyMap<number, Economy>;
  readonly baci: ReadonlyMap<number, Economy>;
  readonly comtrade: ReadonlyMap<string, Economy>;
  readonly names: ReadonlyMap<string, Economy>;
}

let atlas: Atlas | undefined;

function load(): Atlas {
  const sheet = readSheet(dataPath('atlas', 'economies.csv'), columns, columns);
  const all = sheet.rows.map((row) => parseCells(rowOf, sheet, row));
  const index = <K>(keysOf: (e: Economy) => readonly K[]): Map<K, Economy> =>
    new Map(all.flatMap((e) => keysOf(e).map((key): [K, Economy] => [key, e])));
  return {
    all,
    iso3: index((e) => [e.iso3]),
    numeric: index((e) => (e.numeric === null ? [] : [e.numeric])),
    baci: index((e) => e.baci),
    comtrade: index((e) => e.comtrade),
    names: index((e) =>
      [e.iso3, e.iso2 ?? '', e.nameEn, e.nameJa, ...e.aliases].map(nameKey).filter((k) => k !== ''),
    ),
  };
}

function tables(): Atlas {
  atlas ??= load();
  return atlas;
}

/** Every economy, former economy, aggregate and unspecified partner, by code. */
export function economies(): readonly Economy[] {
  return tables().all;
}

/** The economy with an alpha-3 code, in capitals. */
export function economy(iso3: string): Economy | undefined {
  return tables().iso3.get(iso3);
}

/** The economy with an ISO 3166-1 number. */
export function byNumeric(numeric: number): Economy | undefined {
  return tables().numeric.get(numeric);
}

/**
 * The economy behind a number in a BACI file. Numbers that BACI itself does not use are read as Comtrade's,
 * then as ISO's: 842 and 840 are both the United States.
 */
export function byBaci(code: number): Economy | undefined {
  const { baci, comtrade, numeric } = tables();
  return baci.get(code) ?? comtrade.get(String(code)) ?? numeric.get(code);
}

/** The economy behind a Comtrade number (842, "842") or letters ("USA", "S19", "W00"; trailing blanks are allowed). */
export function byComtrade(code: number | string): Economy | undefined {
  const { comtrade, iso3, numeric } = tables();
  const text = String(code).trim().toUpperCase();
  if (!/^\d+$/.test(text)) return comtrade.get(text) ?? iso3.get(text);
  const number = Number(text);
  return comtrade.get(String(number)) ?? numeric.get(number);
}

/** The economy that a text names: a code, an English or Japanese name, or a name that a statistical source uses. */
export function findEconomy(text: string): Economy | undefined {
  return tables().names.get(nameKey(text)) ?? tables().comtrade.get(text.trim().toUpperCase());
}

/** The `n` economies whose codes or names are nearest to a text, for suggestions; ties go by code. */
export function nearestEconomies(text: string, n = 3): readonly Economy[] {
  const key = nameKey(text);
  const scored = tables()
    .all.filter((e) => e.kind === 'economy')
    .map((e): [number, Economy] => {
      const keys = [e.iso3, e.nameEn, e.nameJa, ...e.aliases].map(nameKey);
      return [Math.min(...keys.map((candidate) => nameDistance(key, candidate))), e];
    });
  return scored
    .sort(([a, x], [b, y]) => a - b || (x.iso3 < y.iso3 ? -1 : 1))
    .slice(0, n)
    .map(([, e]) => e);
}

/** Edits per letter, 0 to 1; a beginning of the name counts as near. */
export function nameDistance(a: string, b: string): number {
  const length = Math.max(a.length, b.length, 1);
  const edits = editDistance(a, b) / length;
  return a.length >= 3 && b.startsWith(a) ? Math.min(edits, 0.2) : edits;
}

/** The English or Japanese name of an alpha-3 code; the code itself when it is not known. */
export function economyName(iso3: string, lang: 'en' | 'ja'): string {
  const found = economy(iso3);
  if (found === undefined) return iso3;
  return lang === 'ja' ? found.nameJa : found.nameEn;
}

/** Whether a code stands for a sum over economies, which must not be added to them. */
export function isAggregate(iso3: string): boolean {
  return economy(iso3)?.kind === 'aggregate';
}
