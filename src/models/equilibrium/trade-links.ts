// Who still trades with whom after bans: economies that are cut off, and balances that nothing can pay for.

/** The n economies in separate markets, or those whose balance cannot hold. */
export type Linked =
  | {
      readonly state: 'linked';
      /** Number of the market of each economy: wages are relative to the mean of their own market. */
      readonly market: Int32Array;
      /** The pairs (seller * n + buyer) that remain. A sale that could never be paid for falls away. */
      readonly sells: Uint8Array;
    }
  | { readonly state: 'unbalanced'; readonly economies: readonly number[] };

/** A balance this small beside the income behind it is none. */
const BALANCED = 1e-9;

/**
 * Sorts n economies into markets by who may sell to whom.
 *
 * A set of economies that can buy outside but not sell there needs a deficit to pay with; where the deficits of the set
 * add up to zero, its purchases tend to zero as the barrier to its sales grows without limit, so they are taken away (and
 * likewise for a set that can sell but not buy). A set without any links must be balanced in itself.
 *
 * @param sells `sells[i * n + j]` is 1 where i may sell to j; the diagonal is not read; not changed
 * @param deficit imports less exports of each economy that are to hold
 * @param income of each economy: what is small beside it is zero
 */
export function linkMarkets(
  n: number,
  sells: Uint8Array,
  deficit: Float64Array,
  income: Float64Array,
): Linked {
  const left = sells.slice();
  for (let i = 0; i < n; i++) left[i * n + i] = 0;
  for (let changed = true; changed;) {
    changed = false;
    const set = mutual(n, left);
    for (const members of gather(set)) {
      const inside = new Set(members);
      const [out, into] = linksOf(n, left, members, inside);
      const [sum, size] = [total(members, deficit), total(members, income)];
      const balanced = Math.abs(sum) <= BALANCED * size;
      if (out.length === 0 && into.length === 0) {
        if (!balanced) return { state: 'unbalanced', economies: members };
      } else if (out.length === 0 || into.length === 0) {
        const needed = out.length === 0 ? sum : -sum;
        if (!balanced && needed < 0) return { state: 'unbalanced', economies: members };
        if (balanced) {
          for (const at of [...out, ...into]) left[at] = 0;
          changed = true;
        }
      }
    }
  }
  return { state: 'linked', market: joined(n, left), sells: left };
}

/** Economies without a single link. */
export function cutOffFrom(n: number, sells: Uint8Array): number[] {
  const links = new Uint8Array(n);
  sells.forEach((s, at) => {
    if (s === 1) links[Math.floor(at / n)] = links[at % n] = 1;
  });
  return Array.from({ length: n }, (_, j) => j).filter((j) => links[j] === 0);
}

const total = (members: readonly number[], of: Float64Array): number =>
  members.reduce((sum, i) => sum + of[i]!, 0);

function gather(set: Int32Array): number[][] {
  const out: number[][] = [];
  set.forEach((s, i) => (out[s] ??= []).push(i));
  return out;
}

/** The pairs by which a set sells to, and buys from, the rest. */
function linksOf(
  n: number,
  sells: Uint8Array,
  members: readonly number[],
  inside: ReadonlySet<number>,
): [out: number[], into: number[]] {
  const [out, into]: [number[], number[]] = [[], []];
  for (const i of members)
    for (let j = 0; j < n; j++) {
      if (inside.has(j)) continue;
      if (sells[i * n + j] === 1) out.push(i * n + j);
      if (sells[j * n + i] === 1) into.push(j * n + i);
    }
  return [out, into];
}

/** Sets within which everybody sells to everybody, if through others; numbered in the order of their first member. */
function mutual(n: number, sells: Uint8Array): Int32Array {
  const set = new Int32Array(n).fill(-1);
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (set[i] !== -1) continue;
    const onward = reached(n, i, (a, b) => sells[a * n + b] === 1);
    const back = reached(n, i, (a, b) => sells[b * n + a] === 1);
    for (let j = i; j < n; j++) if (onward[j] === 1 && back[j] === 1) set[j] = count;
    count++;
  }
  return set;
}

/** Markets: sets that no sale links in either direction. */
function joined(n: number, sells: Uint8Array): Int32Array {
  const market = new Int32Array(n).fill(-1);
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (market[i] !== -1) continue;
    const near = reached(n, i, (a, b) => sells[a * n + b] === 1 || sells[b * n + a] === 1);
    for (let j = i; j < n; j++) if (near[j] === 1) market[j] = count;
    count++;
  }
  return market;
}

function reached(n: number, from: number, linked: (a: number, b: number) => boolean): Uint8Array {
  const seen = new Uint8Array(n);
  seen[from] = 1;
  const queue = [from];
  for (let a = queue.pop(); a !== undefined; a = queue.pop())
    for (let b = 0; b < n; b++)
      if (seen[b] === 0 && linked(a, b)) {
        seen[b] = 1;
        queue.push(b);
      }
  return seen;
}
