// A network of firms: who supplies whom for how much, and how much each input matters to each user.
import type { Means } from '../kernel/linear/spread.ts';

/** How much the inputs of one sector matter to the firms of another. */
export const INPUT = { unneeded: 0, replaceable: 1, essential: 2 } as const;

/** m firms in S sectors. */
export interface Firms {
  /** The sector of each firm, 0 to S - 1. */
  readonly sector: Int32Array;
  readonly sectors: number;
  /** W: firm `supplier[e]` sells `weight[e]` (money, any unit, above 0) to firm `user[e]`; one entry per pair. */
  readonly supplier: Int32Array;
  readonly user: Int32Array;
  readonly weight: Float64Array;
  /** One of `INPUT` for inputs from sector s to users of sector t, at s x S + t. */
  readonly importance: Uint8Array;
}

/** Links in the order in which they are needed. */
export interface FirmNetwork {
  readonly firms: number;
  /**
   * Downstream, the inputs of each firm. A group of essential inputs holds the suppliers of one sector, who replace each
   * other; in the group of all replaceable inputs, if any, shares are of what these and the essential inputs weigh together.
   */
  readonly inputs: Means;
  /** Upstream, the sales of each firm, in one group. */
  readonly sales: Means;
  /** What firm j sells to each customer: saleStart[j] to saleStart[j + 1] - 1. */
  readonly saleStart: Int32Array;
  readonly sale: Float64Array;
  /** Out-strength: what each firm sells to the others. */
  readonly out: Float64Array;
}

/** Sorts the links of a network. Throws a `RangeError` that names the link where one cannot be used. */
export function firmNetwork(firms: Firms): FirmNetwork {
  const { sector, sectors, supplier, user, weight, importance } = firms;
  const m = sector.length;
  const buys: number[][] = Array.from({ length: m }, () => []);
  const sells: number[][] = Array.from({ length: m }, () => []);
  for (let e = 0; e < weight.length; e++) {
    const from = supplier[e]!;
    const to = user[e]!;
    if (!(weight[e]! > 0 && from >= 0 && from < m && to >= 0 && to < m)) {
      throw new RangeError(`Link ${e} from firm ${from} to firm ${to} weighs ${weight[e]}.`);
    }
    buys[to]!.push(e);
    sells[from]!.push(e);
  }
  const weigh = (list: readonly number[]): number => list.reduce((sum, e) => sum + weight[e]!, 0);
  const matters = (e: number): number => importance[sector[supplier[e]!]! * sectors + sector[user[e]!]!]!;
  const inputs = means(buys, supplier, (list) => {
    const bought = list.sort((a, b) => supplier[a]! - supplier[b]!);
    const needed = bought.filter((e) => matters(e) === INPUT.essential);
    const groups = [...new Set(needed.map((e) => sector[supplier[e]!]!))].map((s) =>
      shares(needed.filter((e) => sector[supplier[e]!] === s)),
    );
    const rest = bought.filter((e) => matters(e) === INPUT.replaceable);
    return rest.length > 0 ? [...groups, shares(rest, weigh(needed))] : groups;
  });
  const sales = means(sells, user, (list) => {
    const sold = list.sort((a, b) => user[a]! - user[b]!);
    return sold.length > 0 ? [shares(sold)] : [];
  });
  const sold = sells.flat();
  return {
    firms: m,
    inputs,
    sales,
    saleStart: starts(sells),
    sale: Float64Array.from(sold, (e) => weight[e]!),
    out: Float64Array.from(sells, weigh),
  };

  /** Each link with its share of what the list and something beside it weigh. */
  function shares(list: readonly number[], beside = 0): Group {
    const all = beside + weigh(list);
    return list.map((e) => [e, weight[e]! / all]);
  }
}

type Group = readonly (readonly [link: number, share: number])[];

/** The groups that each firm's list of links falls into. */
function means(
  lists: readonly number[][],
  end: Int32Array,
  groupsOf: (list: number[]) => readonly Group[],
): Means {
  const groups = lists.map(groupsOf);
  const links = groups.flat(2);
  return {
    groupStart: starts(groups),
    linkStart: starts(groups.flat()),
    other: Int32Array.from(links, ([e]) => end[e]!),
    share: Float64Array.from(links, ([, share]) => share),
  };
}

/** Where each list begins when all stand one after another, and the end of the last. */
function starts(lists: readonly (readonly unknown[])[]): Int32Array {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, j) => (start[j + 1] = start[j]! + list.length));
  return start;
}
