// Derives the Harmonized System tables: codes with descriptions, links between revisions, conversion tables.
import { join } from 'node:path';
import { revisions, revisionYear } from '../../../src/atlas/revisions.ts';
import type { Revision } from '../../../src/atlas/revisions.ts';
import { byCells, byText, cellOf, readSource, writeTable } from '../csv.ts';

const described = { HS92: 'hs0', HS12: 'hs4', HS17: 'hs5', HS22: 'hs6' } as const;
type Described = keyof typeof described;
const isDescribed = (revision: Revision): revision is Described => revision in described;

/** A link: the same goods may be recorded under `from` in the older and under `to` in the newer revision. */
interface Link {
  readonly from: string;
  readonly to: string;
}
interface Pair {
  readonly older: Revision;
  readonly newer: Revision;
  readonly links: readonly Link[];
}

/** "Commodities not specified according to kind" stands in every revision but not in every concordance. */
const unspecified = '999999';

/** @throws Error when the concordance and the conversion tables contradict each other */
export function buildHs(from: string, to: string): void {
  const codes = join(from, 'codes');
  const pairs = readPairs(codes);
  const conversions = readConversions(codes);
  for (const { older, newer, links } of pairs) checkConversion(older, newer, links, conversions);
  writeTable(
    join(to, 'hs_links.csv.gz'),
    ['from_rev', 'to_rev', 'from', 'to', 'relationship'],
    pairs.flatMap(({ older, newer, links }) =>
      relationships(links)
        .map((cells) => [older, newer, ...cells])
        .sort(byCells),
    ),
  );
  writeTable(
    join(to, 'hs_conversions.csv.gz'),
    ['from_rev', 'from', 'to_rev', 'to'],
    conversions.toSorted(byCells),
  );
  writeProducts(codes, to, pairs);
}

function readPairs(codes: string): Pair[] {
  const rows = readSource(join(codes, 'hs-consolidated-concordances-1992-2022.csv.gz'));
  return revisions.slice(1).map((newer, i) => {
    const older = revisions[i]!;
    const adjustment = `${revisionYear(newer)} to ${revisionYear(older)}`;
    const stated = rows.filter((row) => cellOf(row, 'adjustment') === adjustment);
    const links = stated.map((row) => ({
      from: cellOf(row, 'code.before').padStart(6, '0'),
      to: cellOf(row, 'code.after').padStart(6, '0'),
    }));
    for (const { from, to } of links) {
      if (!/^\d{6}$/.test(from) || !/^\d{6}$/.test(to))
        throw new Error(`${adjustment}: ${from}-${to} is not HS6.`);
    }
    const oneToOne = new Set(
      relationships(links)
        .filter((r) => r[2] === '1:1')
        .map((r) => `${r[0]}-${r[1]}`),
    );
    stated.forEach((row, k) => {
      const said = cellOf(row, 'Relationship') === '1:1';
      const link = `${links[k]!.from}-${links[k]!.to}`;
      if (said !== oneToOne.has(link))
        throw new Error(`${adjustment}: ${link} is not related as the source says.`);
    });
    if (!links.some((link) => link.from === unspecified)) links.push({ from: unspecified, to: unspecified });
    return { older, newer, links };
  });
}

/** Each link with the shape of the connected group it belongs to: 1:1, 1:n (split), n:1 (merged) or n:n. */
function relationships(links: readonly Link[]): string[][] {
  const parent = new Map<string, string>();
  const find = (x: string): string => {
    let root = x;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    return root;
  };
  for (const { from, to } of links) parent.set(find(`<${from}`), find(`>${to}`));
  const sizes = new Map<string, { from: Set<string>; to: Set<string> }>();
  for (const { from, to } of links) {
    const root = find(`<${from}`);
    const size = sizes.get(root) ?? { from: new Set<string>(), to: new Set<string>() };
    size.from.add(from);
    size.to.add(to);
    sizes.set(root, size);
  }
  const many = (set: Set<string> | undefined): string => ((set?.size ?? 0) > 1 ? 'n' : '1');
  return links.map(({ from, to }) => {
    const size = sizes.get(find(`<${from}`));
    return [from, to, `${many(size?.from)}:${many(size?.to)}`];
  });
}

/** The UN's conversion tables: for each newer code the one older code under which its trade is converted. */
function readConversions(codes: string): string[][] {
  const order = Object.entries(described);
  return order.flatMap(([newer, n], i) =>
    order.slice(0, i).flatMap(([older, o]) => {
      const from = `${n.toUpperCase()}_6d`;
      const to = `${o.toUpperCase()}_6d`;
      return readSource(join(codes, `${n}_${o}.csv.gz`)).map((row) => [
        newer,
        cellOf(row, from),
        older,
        cellOf(row, to),
      ]);
    }),
  );
}

function checkConversion(
  older: Revision,
  newer: Revision,
  links: readonly Link[],
  conversions: string[][],
): void {
  const linked = new Set(links.map(({ from, to }) => `${from}-${to}`));
  for (const [newRev, from, oldRev, to] of conversions) {
    if (newRev === newer && oldRev === older && !linked.has(`${to}-${from}`)) {
      throw new Error(`${newer} ${from} converts to ${older} ${to}, which the concordance does not link.`);
    }
  }
}

/** hs_products.csv.gz: every code with the revisions in which it has the same English description. */
function writeProducts(codes: string, to: string, pairs: readonly Pair[]): void {
  const descriptions = new Map<Described, Map<string, string>>();
  for (const revision of revisions.filter(isDescribed)) {
    const rows = readSource(join(codes, `${described[revision]}_desc.csv.gz`));
    descriptions.set(revision, new Map(rows.map((row) => [cellOf(row, 'code'), cellOf(row, 'desc')])));
  }
  const official = new Map<Revision, Set<string>>(revisions.map((revision) => [revision, new Set()]));
  for (const { older, newer, links } of pairs) {
    for (const link of links) {
      official.get(older)?.add(link.from);
      official.get(newer)?.add(link.to);
    }
  }
  const products = new Map<
    string,
    { code: string; revisions: Revision[]; borrowed: Revision[]; scope: string; name: string }
  >();
  const put = (code: string, revision: Revision, scope: string, name: string, borrowed: boolean): void => {
    const key = `${code} ${scope} ${name}`;
    const product = products.get(key) ?? { code, revisions: [], borrowed: [], scope, name };
    product.revisions.push(revision);
    if (borrowed) product.borrowed.push(revision);
    products.set(key, product);
  };
  for (const revision of revisions) {
    const six = official.get(revision) ?? new Set<string>();
    const wider = [...six].flatMap((code) => [code.slice(0, 2), code.slice(0, 4)]);
    for (const code of new Set([...six, ...wider])) {
      const own = isDescribed(revision) ? descriptions.get(revision)?.get(code) : undefined;
      const name = own ?? borrowedName(code, revision, descriptions, pairs);
      put(code, revision, 'hs', name ?? '', own === undefined && name !== undefined);
    }
    if (isDescribed(revision)) {
      for (const [code, name] of descriptions.get(revision) ?? []) {
        if (/^\d{6}$/.test(code) && !six.has(code)) put(code, revision, 'comtrade', name, false);
      }
    }
  }
  const hs17 = official.get('HS17');
  for (const row of readSource(join(codes, 'baci-product-codes-HS17-V202301.csv.gz'))) {
    const code = cellOf(row, 'code').padStart(6, '0');
    if (hs17?.has(code) === false) put(code, 'HS17', 'baci', cellOf(row, 'description'), false);
  }
  const rows = [...products.values()]
    .sort(
      (a, b) =>
        byText(a.code, b.code) || revisions.indexOf(a.revisions[0]!) - revisions.indexOf(b.revisions[0]!),
    )
    .map((p) => [p.code, p.revisions.join('|'), p.borrowed.join('|'), p.scope, p.name]);
  writeTable(join(to, 'hs_products.csv.gz'), ['code', 'revisions', 'borrowed', 'scope', 'name_en'], rows);
}

/**
 * The description of the nearest described revision (the newer of two equally near). A six-digit code borrows only
 * along links that leave its goods unchanged (1:1 and the same number); chapters and headings borrow by number.
 */
function borrowedName(
  code: string,
  revision: Revision,
  descriptions: ReadonlyMap<Described, ReadonlyMap<string, string>>,
  pairs: readonly Pair[],
): string | undefined {
  const here = revisions.indexOf(revision);
  for (let far = 1; far < revisions.length; far++) {
    for (const there of [here + far, here - far]) {
      const other = revisions[there];
      if (other === undefined || !isDescribed(other)) continue;
      const name = descriptions.get(other)?.get(code);
      if (name === undefined) continue;
      const [low, high] = [Math.min(here, there), Math.max(here, there)];
      if (code.length < 6 || pairs.slice(low, high).every((pair) => unchanged(pair, code))) return name;
    }
  }
  return undefined;
}

const unchangedCodes = new WeakMap<Pair, Set<string>>();

function unchanged(pair: Pair, code: string): boolean {
  let codes = unchangedCodes.get(pair);
  if (codes === undefined) {
    codes = new Set(
      relationships(pair.links)
        .filter(([a, b, shape]) => a === b && shape === '1:1')
        .map(([a]) => a!),
    );
    unchangedCodes.set(pair, codes);
  }
  return codes.has(code);
}
