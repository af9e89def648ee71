// Groups of HS codes that mean the same goods in several revisions: many-to-many links become one group.
import { conversions, links, revisionsBetween } from './hs-links.ts';
import { hsCode, hsCodes, standsFor } from './hs.ts';
import { revisions } from './revisions.ts';
import type { Revision } from './revisions.ts';

/**
 * concordance: every link counts, so that nothing leaks out of a group; since some links are very wide (HS22 has
 * new headings for electronic waste and display modules) one group between HS17 and HS22 holds over a thousand codes
 * of each. conversion: only the UN's conversion tables count; groups stay small, and goods that moved beside the main
 * line of their code are left in it. Only for HS92, HS12, HS17 and HS22.
 */
export type LinkBasis = 'concordance' | 'conversion';

/** Codes that hold the same goods in each revision. */
export interface CodeGroup {
  /** The smallest code in the target revision; where it has none, "HS07:291636", its newest revision and code. */
  readonly id: string;
  readonly members: Readonly<Partial<Record<Revision, readonly string[]>>>;
}

/** All codes of some revisions, each in exactly one group. */
export interface Grouping {
  readonly basis: LinkBasis;
  readonly target: Revision;
  readonly groups: readonly CodeGroup[];
  readonly groupOf: (revision: Revision, code: string) => CodeGroup | undefined;
}

export interface GroupingOptions {
  /** Default: concordance. */
  readonly basis?: LinkBasis;
  /** The revision that names the groups; default: the last one given. */
  readonly target?: Revision;
  /** Unofficial codes that stand in the data, each joined with the official codes it may stand for. */
  readonly including?: readonly { readonly revision: Revision; readonly code: string }[];
}

const groupings = new Map<string, Grouping>();

/**
 * The connected groups of the codes of some revisions.
 * @throws Error when no revision is given, or the conversion basis is asked for a revision without a table
 */
export function connectedGroups(revs: readonly Revision[], options: GroupingOptions = {}): Grouping {
  const target = options.target ?? revs.at(-1);
  if (target === undefined || !revs.includes(target))
    throw new Error('Give the revisions to group, the target among them.');
  const wanted = revisions.filter((revision) => revs.includes(revision));
  const basis = options.basis ?? 'concordance';
  const extra = (options.including ?? []).filter(
    ({ revision, code }) => standsFor(revision, code).length > 0,
  );
  const key = [basis, target, ...wanted, ...extra.map((e) => `${e.revision}:${e.code}`).sort()].join(' ');
  let grouping = groupings.get(key);
  if (grouping === undefined) {
    grouping = group(wanted, basis, target, extra);
    groupings.set(key, grouping);
  }
  return grouping;
}

function group(
  wanted: readonly Revision[],
  basis: LinkBasis,
  target: Revision,
  extra: readonly { revision: Revision; code: string }[],
): Grouping {
  const sets = new DisjointSets();
  const all = basis === 'concordance' ? revisionsBetween(wanted[0]!, wanted.at(-1)!) : wanted;
  for (const revision of all) for (const code of hsCodes(revision)) sets.find(`${revision}:${code}`);
  for (const [a, b] of basis === 'concordance' ? concordanceEdges(all) : conversionEdges(wanted))
    sets.join(a, b);
  for (const { revision, code } of extra) {
    for (const official of standsFor(revision, code))
      sets.join(`${revision}:${code}`, `${revision}:${official}`);
  }
  const found = new Map<string, Partial<Record<Revision, string[]>>>();
  const rootOf = new Map<string, string>();
  for (const revision of wanted) {
    const extras = extra.filter((e) => e.revision === revision).map((e) => e.code);
    for (const code of [...new Set([...hsCodes(revision), ...extras])].sort()) {
      const root = sets.find(`${revision}:${code}`);
      rootOf.set(`${revision}:${code}`, root);
      const members = found.get(root) ?? {};
      const own = (members[revision] ??= []);
      own.push(code);
      found.set(root, members);
    }
  }
  const byRoot = new Map([...found].map(([root, members]) => [root, { id: idOf(members, target), members }]));
  return {
    basis,
    target,
    groups: [...byRoot.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    groupOf: (revision, code) => byRoot.get(rootOf.get(`${revision}:${code}`) ?? ''),
  };
}

function idOf(members: Partial<Record<Revision, string[]>>, target: Revision): string {
  const own = members[target]?.[0];
  if (own !== undefined) return own;
  const newest = revisions.findLast((revision) => members[revision] !== undefined);
  return newest === undefined ? '' : `${newest}:${members[newest]![0]!}`;
}

function* concordanceEdges(all: readonly Revision[]): Generator<[string, string]> {
  for (const [i, newer] of all.entries()) {
    const older = all[i - 1];
    if (older === undefined) continue;
    for (const [code, targets] of links(older, newer)) {
      for (const target of targets) yield [`${older}:${code}`, `${newer}:${target}`];
    }
  }
}

function* conversionEdges(wanted: readonly Revision[]): Generator<[string, string]> {
  for (const newer of wanted) {
    for (const older of wanted.slice(0, wanted.indexOf(newer))) {
      const table = conversions(newer, older);
      if (table === undefined) {
        throw new Error(
          `There is no conversion table from ${newer} to ${older}: ask for the concordance instead.`,
        );
      }
      for (const [code, target] of table) yield [`${newer}:${code}`, `${older}:${target}`];
    }
  }
}

/** What becomes of a code in another revision. */
export interface Harmonised {
  readonly code: string;
  /**
   * same: one code there, with the same number. one-to-one: one code there, with another number. group: several codes
   * here or there must be taken together. unlinked: the code has no counterpart there. unknown: there is no such code.
   */
  readonly relation: 'same' | 'one-to-one' | 'group' | 'unlinked' | 'unknown';
  /** The id of its group; null for unknown codes. */
  readonly group: string | null;
  /** The codes of the group in the revision it comes from, itself included. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What becomes of some codes of one revision in another, in the order given. */
export function harmonise(
  codes: readonly string[],
  fromRev: Revision,
  toRev: Revision,
  basis: LinkBasis = 'concordance',
): readonly Harmonised[] {
  const including = codes.map((code) => ({ revision: fromRev, code }));
  const grouping = connectedGroups([...new Set([fromRev, toRev])], { basis, target: toRev, including });
  return codes.map((code): Harmonised => {
    const found = grouping.groupOf(fromRev, code);
    if (hsCode(fromRev, code) === undefined || found === undefined) {
      return { code, relation: 'unknown', group: null, from: [], to: [] };
    }
    const from = found.members[fromRev] ?? [];
    const to = found.members[toRev] ?? [];
    return { code, relation: relationOf(code, from, to), group: found.id, from, to };
  });
}

function relationOf(code: string, from: readonly string[], to: readonly string[]): Harmonised['relation'] {
  if (to.length === 0) return 'unlinked';
  if (from.length > 1 || to.length > 1) return 'group';
  return to[0] === code ? 'same' : 'one-to-one';
}

/** Union-find over names, with path halving. */
class DisjointSets {
  readonly #parent = new Map<string, string>();

  find(x: string): string {
    let at = x;
    for (let up = this.#parent.get(at) ?? at; up !== at; up = this.#parent.get(at) ?? at) {
      const above = this.#parent.get(up) ?? up;
      this.#parent.set(at, above);
      at = above;
    }
    return at;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.#parent.set(x, y);
  }
}
