// Links between HS revisions: the full concordance, step by step, and the UN's conversion tables.
import { readCodes } from './csv.ts';
import { dataPath } from './files.ts';
import { hsCodes } from './hs.ts';
import { isRevision, revisions } from './revisions.ts';
import type { Revision } from './revisions.ts';
import { BadTable } from './bad-table.ts';

/** Codes of one revision with the codes of another that may hold the same goods, in order. */
export type Links = ReadonlyMap<string, readonly string[]>;

const key = (from: Revision, to: Revision): string => `${from}>${to}`;

let adjacent: ReadonlyMap<string, Links> | undefined;

function adjacentLinks(from: Revision, to: Revision): Links {
  if (adjacent === undefined) {
    const sets = new Map<string, Map<string, string[]>>();
    const put = (direction: string, code: string, other: string): void => {
      const table = getOrSet(sets, direction, () => new Map<string, string[]>());
      getOrSet(table, code, (): string[] => []).push(other);
    };
    const file = dataPath('atlas', 'hs_links.csv.gz');
    const rows = readCodes(file, ['from_rev', 'to_rev', 'from', 'to', 'relationship']);
    for (const [older, newer, before = '', after = ''] of rows) {
      if (!isRevision(older) || !isRevision(newer)) throw strange(file);
      put(key(older, newer), before, after);
      put(key(newer, older), after, before);
    }
    adjacent = sets;
  }
  const found = adjacent.get(key(from, to));
  if (found === undefined)
    throw new Error(`No links stand between ${from} and ${to}: they are not neighbours.`);
  return found;
}

const composed = new Map<string, Links>();

/**
 * The codes of `to` that may hold the goods of each code of `from`, composed over the revisions in between.
 * A code without a successor on the way is absent. Composition can only widen: it says "may", never "how much".
 */
export function links(from: Revision, to: Revision): Links {
  const known = composed.get(key(from, to));
  if (known !== undefined) return known;
  const path = revisionsBetween(from, to);
  let result: Links =
    from === to ? new Map(hsCodes(from).map((code) => [code, [code]])) : adjacentLinks(path[0]!, path[1]!);
  for (let i = 2; i < path.length; i++) {
    const step = adjacentLinks(path[i - 1]!, path[i]!);
    const next = new Map<string, readonly string[]>();
    for (const [code, targets] of result) {
      const far = [...new Set(targets.flatMap((target) => step.get(target) ?? []))].sort();
      if (far.length > 0) next.set(code, far);
    }
    result = next;
  }
  composed.set(key(from, to), result);
  return result;
}

/** The revisions from one to another, both included, in that direction. */
export function revisionsBetween(from: Revision, to: Revision): readonly Revision[] {
  const [a, b] = [revisions.indexOf(from), revisions.indexOf(to)];
  return a <= b ? revisions.slice(a, b + 1) : revisions.slice(b, a + 1).toReversed();
}

let conversionTables: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;

/**
 * The UN's conversion table from a newer to an older revision: each newer code has the one older code under which
 * its trade is converted. Between HS92, HS12, HS17 and HS22 only; undefined otherwise.
 */
export function conversions(newer: Revision, older: Revision): ReadonlyMap<string, string> | undefined {
  if (conversionTables === undefined) {
    const tables = new Map<string, Map<string, string>>();
    const file = dataPath('atlas', 'hs_conversions.csv.gz');
    for (const [from, code = '', to, target = ''] of readCodes(file, ['from_rev', 'from', 'to_rev', 'to'])) {
      if (!isRevision(from) || !isRevision(to)) throw strange(file);
      getOrSet(tables, key(from, to), () => new Map<string, string>()).set(code, target);
    }
    conversionTables = tables;
  }
  return conversionTables.get(key(newer, older));
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const strange = (file: string): BadTable =>
  new BadTable(file, null, null, 'a row names an unknown revision: install Kaname again');
