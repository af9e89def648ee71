// Derives economies.csv: the hand-kept list beside this file, with the codes and names that the source tables use.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { nameKey } from '../../../src/atlas/names.ts';
import { byText, cellOf, readSource, writeTable } from '../csv.ts';

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
const entrySchema = z.record(z.enum(columns), z.string());
type Entry = z.infer<typeof entrySchema>;

/** Qualifiers that mineral tables append to an economy's name: "Argentina, crude ore", "Brazil (beneficiated)". */
const mineralQualifier = /\s*\(.*$|,\s(?=[a-z]).*$/;

/**
 * Writes economies.csv.
 * @throws Error when a name or code of a source table belongs to no economy, or to two
 */
export function buildEconomies(from: string, to: string): void {
  const hand = readSource(fileURLToPath(new URL('economies.csv', import.meta.url)));
  const entries = hand.map((row) => entrySchema.parse(row));
  const names = new Names(entries);
  fillCodes(entries, join(from, 'codes'), names);
  addNames(from, names);
  const rows = entries
    .sort((a, b) => byText(a.iso3, b.iso3))
    .map((entry) => columns.map((name) => (name === 'aliases' ? names.aliasesOf(entry) : entry[name])));
  writeTable(join(to, 'economies.csv'), columns, rows);
}

/** Every name of every economy; a name that two would share is refused. */
class Names {
  readonly #owner = new Map<string, Entry>();
  readonly #aliases = new Map<Entry, string[]>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      this.#aliases.set(entry, []);
      for (const name of [entry.iso3, entry.iso2, entry.name_en, entry.name_ja]) this.#claim(entry, name);
    }
    for (const entry of entries) {
      for (const alias of entry.aliases.split('|')) this.add(entry, alias);
    }
  }

  #claim(entry: Entry, name: string): boolean {
    const key = nameKey(name);
    const owner = this.#owner.get(key);
    if (key === '' || owner === entry) return false;
    if (owner !== undefined) throw new Error(`"${name}" would name both ${owner.iso3} and ${entry.iso3}.`);
    this.#owner.set(key, entry);
    return true;
  }

  add(entry: Entry, alias: string): void {
    if (this.#claim(entry, alias)) this.#aliases.get(entry)?.push(alias.normalize('NFKC').trim());
  }

  find(name: string): Entry | undefined {
    return this.#owner.get(nameKey(name));
  }

  aliasesOf(entry: Entry): string {
    return [...(this.#aliases.get(entry) ?? [])].sort(byText).join('|');
  }
}

/** BACI's codes from its two lists, Comtrade's from the hand-kept column or the ISO number. */
function fillCodes(entries: readonly Entry[], codes: string, names: Names): void {
  const owner = new Map<string, Entry>();
  for (const entry of entries) {
    for (const code of entry.baci.split('|')) if (code !== '') owner.set(code, entry);
  }
  const comtrade = new Set(entries.flatMap((entry) => entry.comtrade.split('|')));
  for (const entry of entries) {
    if (entry.kind !== 'economy') continue;
    if (!owner.has(entry.numeric)) owner.set(entry.numeric, entry);
    if (entry.comtrade === '' && !comtrade.has(entry.numeric)) entry.comtrade = entry.numeric;
  }
  const listed = new Map<Entry, Set<string>>();
  const list = (code: string): Entry => {
    const entry = owner.get(code);
    if (entry === undefined) throw new Error(`BACI code ${code} belongs to no economy of the list.`);
    listed.set(entry, (listed.get(entry) ?? new Set()).add(code));
    return entry;
  };
  // The accents of the older list are damaged: only its codes are taken.
  for (const row of readSource(join(codes, 'baci-country-codes-V202201.csv')))
    list(cellOf(row, 'country_code'));
  for (const row of readSource(join(codes, 'baci-country-codes-V202301.csv'), ';')) {
    const entry = list(cellOf(row, 'country_code'));
    names.add(entry, cellOf(row, 'country_name_abbreviation'));
    names.add(entry, cellOf(row, 'country_name_full'));
  }
  for (const entry of entries) {
    entry.baci = [...(listed.get(entry) ?? [])].sort((a, b) => Number(a) - Number(b)).join('|');
  }
}

/** The names used by the other source tables; each must be known. */
function addNames(from: string, names: Names): void {
  const unknown = new Set<string>();
  const check = (name: string, base = name): void => {
    const entry = names.find(name) ?? names.find(base);
    if (entry === undefined) unknown.add(name);
    else names.add(entry, name);
  };
  const read = (folder: string, file: string, column: string): string[] => [
    ...new Set(readSource(join(from, folder, file)).map((row) => cellOf(row, column))),
  ];
  for (const file of ['gdp.csv', 'population.csv']) {
    for (const row of readSource(join(from, 'geo', file))) {
      check(cellOf(row, 'Country Code'));
      check(cellOf(row, 'Country Name'));
    }
  }
  for (const area of read('trade', 'japan-customs-principal-commodities-2009-2026.csv.gz', 'area'))
    check(area);
  for (const name of read('minerals', 'usgs-mineral-commodity-summaries-2023-2024.csv.gz', 'country')) {
    check(name, name.replace(mineralQualifier, ''));
  }
  for (const name of read('technology', 'patents-by-field-economy-year-1998-2022.csv.gz', 'economy'))
    check(name);
  for (const name of read(
    'technology',
    'industry-value-added-by-economy-2002-2022.csv.gz',
    'field_economy',
  )) {
    if (name !== '') check(name);
  }
  if (unknown.size > 0) throw new Error(`No economy is known for: ${[...unknown].sort(byText).join('; ')}.`);
}
