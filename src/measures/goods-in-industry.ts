// How much of an industry's trade a good is: what ties a product of the customs tariff to a sector of an input-output table.

/** A share of a good's trade that belongs to an industry. */
export interface Link {
  readonly code: string;
  readonly weight: number;
}

export interface GoodsInIndustry {
  /** Share of each good in the trade of its industries, by industry, then good; sums to 1 over the goods of an industry. */
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Value that belongs to no industry, for its goods have no link. */
  readonly unlinked: number;
}

/**
 * s_gi = w_gi v_g / sum_h w_hi v_h, with v the trade value of a good and w the weights that spread it over industries. The
 * split is proportional: it says nothing of which buyers of the industry use the good [P].
 * @param values trade by good, zero or above; a good without trade has no share
 * @param linksOf the industries of a good with weights that sum to 1; null where it has none
 */
export function goodsInIndustry(
  values: ReadonlyMap<string, number>,
  linksOf: (good: string) => readonly Link[] | null,
): GoodsInIndustry {
  const parts = new Map<string, Map<string, number>>();
  let unlinked = 0;
  for (const [good, value] of values) {
    if (!(value > 0)) continue;
    const links = linksOf(good);
    if (links === null) unlinked += value;
    for (const { code, weight } of links ?? []) {
      const goods = parts.get(code) ?? new Map<string, number>();
      goods.set(good, (goods.get(good) ?? 0) + weight * value);
      parts.set(code, goods);
    }
  }
  const shares = new Map<string, ReadonlyMap<string, number>>();
  for (const [code, goods] of parts) {
    let total = 0;
    for (const part of goods.values()) total += part;
    shares.set(code, new Map([...goods].map(([good, part]) => [good, part / total])));
  }
  return { shares, unlinked };
}
