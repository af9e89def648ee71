// A network of firms: who supplies whom for how much, and how much each input matters to each user.

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

/**
 * Links in the order in which they are needed: inputs of a firm in groups, and its customers.
 * A group of essential inputs holds the suppliers of one sector, who replace each other; the group of all
 * replaceable inputs, if any, has a `base`: what the essential inputs weigh.
 */
export interface FirmNetwork {
  readonly firms: number;
  /** Groups of firm j: groupStart[j] to groupStart[j + 1] - 1. */
  readonly groupStart: Int32Array;
  /** Links of group g: linkStart[g] to linkStart[g + 1] - 1. */
  readonly linkStart: Int32Array;
  readonly base: Float64Array;
  /** base + sum of the group's weights. */
  readonly total: Float64Array;
  readonly supplier: Int32Array;
  readonly weight: Float64Array;
  /** Customers of firm j: saleStart[j] to saleStart[j + 1] - 1. */
  readonly saleStart: Int32Array;
  readonly customer: Int32Array;
  readonly sale: Float64Array;
  /** Out-strength: what each firm sells to the others. */
  readonly out: Float64Array;
  /** Suppliers of firm j, whatever they supply: buyStart[j] to buyStart[j + 1] - 1. */
  readonly buyStart: Int32Array;
  readonly seller: Int32Array;
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
  const matters = (e: number): number => importance[sector[supplier[e]!]! * sectors + sector[user[e]!]!]!;
  const groupStart = new Int32Array(m + 1);
  const linkStart: number[] = [0];
  const base: number[] = [];
  const total: number[] = [];
  const links: number[] = [];
  const close = (weighs: number): void => {
    let sum = weighs;
    for (let at = linkStart.at(-1)!; at < links.length; at++) sum += weight[links[at]!]!;
    base.push(weighs);
    total.push(sum);
    linkStart.push(links.length);
  };
  for (let j = 0; j < m; j++) {
    const inputs = buys[j]!.sort((a, b) => supplier[a]! - supplier[b]!);
    const needed = inputs.filter((e) => matters(e) === INPUT.essential);
    let weighs = 0;
    for (const s of new Set(needed.map((e) => sector[supplier[e]!]!))) {
      const group = needed.filter((e) => sector[supplier[e]!] === s);
      for (const e of group) {
        weighs += weight[e]!;
        links.push(e);
      }
      close(0);
    }
    const rest = inputs.filter((e) => matters(e) === INPUT.replaceable);
    if (rest.length > 0) {
      for (const e of rest) links.push(e);
      close(weighs);
    }
    groupStart[j + 1] = base.length;
  }
  const sales = sells.flatMap((list) => list.sort((a, b) => user[a]! - user[b]!));
  const out = new Float64Array(m);
  for (const e of sales) out[supplier[e]!]! += weight[e]!;
  return {
    firms: m,
    groupStart,
    linkStart: Int32Array.from(linkStart),
    base: Float64Array.from(base),
    total: Float64Array.from(total),
    supplier: Int32Array.from(links, (e) => supplier[e]!),
    weight: Float64Array.from(links, (e) => weight[e]!),
    saleStart: starts(sells),
    customer: Int32Array.from(sales, (e) => user[e]!),
    sale: Float64Array.from(sales, (e) => weight[e]!),
    out,
    buyStart: starts(buys),
    seller: Int32Array.from(buys.flat(), (e) => supplier[e]!),
  };
}

function starts(lists: readonly (readonly number[])[]): Int32Array {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, j) => (start[j + 1] = start[j]! + list.length));
  return start;
}
