// Brings HS codes of several revisions to one: codes that cannot be told apart in it become one product.
import { conversions, links, revisionsBetween } from '../../atlas/hs-links.ts';
import { hsCode, standsFor } from '../../atlas/hs.ts';
import { revisions, type Revision } from '../../atlas/revisions.ts';

/** A code as a source writes it. */
export interface CodeIn {
  readonly revision: Revision;
  readonly code: string;
}

export interface Unified {
  /** The product of a code; undefined where it has no link to the target revision. */
  readonly productOf: (code: CodeIn) => string | undefined;
  /** Codes of the target revision behind each product that stands for more than one. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/**
 * Products of the target revision for the codes in use. Two target codes become one product when some code in use may
 * hold the goods of both. Links come from the UN's conversion tables where there is one, and from the full concordance
 * over the revisions that have none [P]: the concordance alone would tie a thousand codes of HS17 and HS22 together.
 */
export function unify(codes: readonly CodeIn[], target: Revision): Unified {
  const sets = new Sets();
  const targets = new Map<string, readonly string[]>();
  for (const code of codes) {
    const found = targetsOf(code, target);
    targets.set(keyOf(code), found);
    for (const other of found) sets.join(found[0]!, other);
  }
  const inUse = new Set(codes.filter((code) => code.revision === target).map((code) => code.code));
  const groups = new Map<string, Set<string>>();
  for (const found of targets.values())
    for (const code of found) {
      const root = sets.find(code);
      groups.set(root, (groups.get(root) ?? new Set()).add(code));
    }
  const nameOf = new Map<string, string>();
  const members = new Map<string, readonly string[]>();
  for (const [root, group] of groups) {
    const sorted = [...group].sort();
    const name = sorted.find((code) => inUse.has(code)) ?? sorted[0]!;
    nameOf.set(root, name);
    if (sorted.length > 1) members.set(name, sorted);
  }
  const productOf = (code: CodeIn): string | undefined => {
    const first = targets.get(keyOf(code))?.[0];
    return first === undefined ? undefined : nameOf.get(sets.find(first));
  };
  return { productOf, members };
}

const keyOf = ({ revision, code }: CodeIn): string => `${revision}:${code}`;

/** Revisions between which the UN publishes conversion tables. */
const tabled: readonly Revision[] = ['HS92', 'HS12', 'HS17', 'HS22'];

/** The target codes that may hold a code's goods; a code that stands for its whole heading stands for all of it. */
function targetsOf({ revision, code }: CodeIn, target: Revision): readonly string[] {
  const official = standsFor(revision, code);
  if (revision === target) return official.length === 0 ? [code] : [code, ...official];
  let at = official.length === 0 ? [code] : [...official];
  for (const [from, to] of steps(revision, target)) {
    const table = tableOf(from, to);
    at = [...new Set(at.flatMap((one) => table.get(one) ?? []))];
  }
  return at.filter((one) => hsCode(target, one) !== undefined).sort();
}

/** From one revision to another, over tabled ones where the way leads past them. */
function steps(from: Revision, to: Revision): [Revision, Revision][] {
  const stops = revisionsBetween(from, to).filter((one) => tabled.includes(one));
  const way = [from, ...(stops.length > 1 ? [stops[0]!, stops.at(-1)!] : stops), to];
  return way.flatMap((one, at): [Revision, Revision][] => {
    const next = way[at + 1];
    return next === undefined || next === one ? [] : [[one, next]];
  });
}

const cache = new Map<string, ReadonlyMap<string, readonly string[]>>();

function tableOf(from: Revision, to: Revision): ReadonlyMap<string, readonly string[]> {
  const key = `${from}>${to}`;
  const found = cache.get(key) ?? converted(from, to) ?? links(from, to);
  cache.set(key, found);
  return found;
}

/** The conversion table, which runs from the newer to the older revision, read in the direction asked for. */
function converted(from: Revision, to: Revision): ReadonlyMap<string, readonly string[]> | undefined {
  const backwards = revisions.indexOf(from) > revisions.indexOf(to);
  const table = backwards ? conversions(from, to) : conversions(to, from);
  if (table === undefined) return undefined;
  const result = new Map<string, string[]>();
  for (const [newer, older] of table) {
    const [key, value] = backwards ? [newer, older] : [older, newer];
    result.set(key, [...(result.get(key) ?? []), value]);
  }
  return result;
}

/** Union-find; the smaller code names a set. */
class Sets {
  readonly #parent = new Map<string, string>();

  find(code: string): string {
    const up = this.#parent.get(code);
    if (up === undefined) return code;
    const root = this.find(up);
    this.#parent.set(code, root);
    return root;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)].sort();
    if (x !== y) this.#parent.set(y!, x!);
  }
}
