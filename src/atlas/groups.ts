// Groups of economies with dates of membership, and what a user may mean by a region.
import { z } from 'zod';
import { dataPath } from './files.ts';
import { findEconomy, nameDistance, nearestEconomies, UnknownEconomy } from './economies.ts';
import { nameKey } from './names.ts';
import { cell, parseCells, readSheet } from './table.ts';

export const groupKinds = ['union', 'trade', 'economic', 'security', 'control'] as const;

/** A spell of membership, from its first day to the day before `to`; `to` is null while it lasts. */
export interface Membership {
  readonly iso3: string;
  readonly from: string;
  readonly to: string | null;
  /** med: only the year is known, or sources differ by some days or months. */
  readonly confidence: 'high' | 'med';
  readonly note: string | null;
}

/** A group of economies. */
export interface Group {
  readonly id: string;
  readonly nameEn: string;
  readonly nameJa: string;
  readonly kind: (typeof groupKinds)[number];
  readonly source: string;
  readonly note: string | null;
  readonly memberships: readonly Membership[];
}

/** What a question is asked about: one economy, or a group taken as one. */
export interface Region {
  readonly id: string;
  readonly nameEn: string;
  readonly nameJa: string;
  readonly kind: 'economy' | 'group';
  /** Alpha-3 codes in alphabetical order. */
  readonly members: readonly string[];
}

/** A group that had no member at the time asked about. */
export class EmptyGroup extends Error {
  readonly group: string;
  readonly year: number;
  readonly since: string;
  constructor(group: string, year: number, since: string) {
    super(
      `${group} had no members at the end of ${year}: its first joined on ${since}, ask for a year in which it existed.`,
    );
    this.name = 'EmptyGroup';
    this.group = group;
    this.year = year;
    this.since = since;
  }
}

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'it is not a date: write YYYY-MM-DD');
const groupColumns = ['group', 'name_en', 'name_ja', 'kind', 'source', 'note'] as const;
const groupRow = z.object({
  group: cell.text('the id'),
  name_en: cell.text('the English name'),
  name_ja: cell.text('the Japanese name'),
  kind: cell.oneOf(groupKinds),
  source: cell.text('the source'),
  note: cell.optional,
});
const memberColumns = ['group', 'iso3', 'from', 'to', 'confidence', 'note'] as const;
const memberRow = z.object({
  group: cell.text('the id'),
  iso3: cell.economy,
  from: date,
  to: z.union([z.literal('').transform(() => null), date]),
  confidence: cell.oneOf(['high', 'med']),
  note: cell.optional,
});

let loaded: readonly Group[] | undefined;

function load(): readonly Group[] {
  const groupSheet = readSheet(dataPath('atlas', 'groups.csv'), groupColumns, groupColumns);
  const memberSheet = readSheet(dataPath('atlas', 'group_members.csv'), memberColumns, memberColumns);
  const spells = memberSheet.rows.map((row) => parseCells(memberRow, memberSheet, row));
  return groupSheet.rows.map((row) => {
    const { group: id, name_en, name_ja, kind, source, note } = parseCells(groupRow, groupSheet, row);
    const memberships = spells
      .filter((spell) => spell.group === id)
      .map(({ iso3, from, to, confidence, note }) => ({ iso3, from, to, confidence, note }));
    return { id, nameEn: name_en, nameJa: name_ja, kind, source, note, memberships };
  });
}

/** Every group, by id. */
export function groups(): readonly Group[] {
  loaded ??= load();
  return loaded;
}

/** The group with an id or name, whatever its case, blanks and hyphens: "EU", "five eyes", "EU-27". */
export function group(text: string): Group | undefined {
  const key = groupKey(text);
  return groups().find((g) => [g.id, g.nameEn, g.nameJa].some((name) => groupKey(name) === key));
}

const groupKey = (text: string): string => nameKey(text).replaceAll(' ', '');

/**
 * The members of a group, in alphabetical order.
 * @param when a year, meaning its 31 December, or a date YYYY-MM-DD
 * @throws UnknownEconomy when there is no such group
 */
export function members(groupId: string, when: number | string): readonly string[] {
  const found = group(groupId);
  if (found === undefined) throw new UnknownEconomy(groupId, nearestGroups(groupId));
  return membersOf(found, when);
}

function membersOf(found: Group, when: number | string): string[] {
  const day = typeof when === 'number' ? `${String(when).padStart(4, '0')}-12-31` : when;
  return found.memberships
    .filter(({ from, to }) => from <= day && (to === null || day < to))
    .map(({ iso3 }) => iso3)
    .sort();
}

const groupsBy = new Map<string, readonly Group[]>();

/** The groups to which an economy belongs on 31 December of a year, by id. */
export function groupsOf(iso3: string, year: number): readonly Group[] {
  const known = groupsBy.get(`${iso3} ${year}`);
  if (known) return known;
  const found = groups().filter((g) => membersOf(g, year).includes(iso3));
  groupsBy.set(`${iso3} ${year}`, found);
  return found;
}

/**
 * What a text means as the subject of a question in a year: an economy first, then a group.
 * @throws UnknownEconomy with the nearest names; EmptyGroup for a group without members at the end of that year
 */
export function resolveRegion(text: string, year: number): Region {
  const found = findEconomy(text);
  if (found !== undefined && (found.kind === 'economy' || found.kind === 'former')) {
    const { iso3, nameEn, nameJa } = found;
    return { id: iso3, nameEn, nameJa, kind: 'economy', members: [iso3] };
  }
  // A published sum such as "European Union" names the group whose members it adds up.
  const named = group(text) ?? (found?.kind === 'aggregate' ? group(found.nameEn) : undefined);
  if (named === undefined) {
    throw new UnknownEconomy(
      text,
      [...nearestEconomies(text, 3).map((e) => e.iso3), ...nearestGroups(text)].slice(0, 4),
    );
  }
  const { id, nameEn, nameJa } = named;
  const inside = membersOf(named, year);
  if (inside.length === 0)
    throw new EmptyGroup(id, year, named.memberships.map((m) => m.from).sort()[0] ?? 'no day');
  return { id, nameEn, nameJa, kind: 'group', members: inside };
}

/** The ids of the groups whose id or name is near to a text: at most one letter in three differs. */
function nearestGroups(text: string): string[] {
  const key = groupKey(text);
  return groups()
    .map((g): [number, string] => [
      Math.min(...[g.id, g.nameEn].map((name) => nameDistance(key, groupKey(name)))),
      g.id,
    ])
    .filter(([distance]) => distance <= 1 / 3)
    .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
    .map(([, id]) => id);
}
