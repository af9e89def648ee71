// What a control means for one firm in one good, and from what compensation on it takes part.

/** A firm, or a sector standing for its firms, in one good. Money a year in one unit. */
export interface Maker {
  /** S: sales of the good. */
  readonly sales: number;
  /** x: share of the sales that a control reaches. */
  readonly reached: number;
  /** mu: profit per sales. */
  readonly margin: number;
}

/** A tier of control. */
export interface Tier {
  /** Cost of complying that does not hang on sales, money a year. */
  readonly fixed: number;
  /** Cost of complying per controlled sales. */
  readonly rate: number;
  /** Days for which a licence holds up controlled sales. */
  readonly days: number;
  /** lambda: share of controlled sales that is lost. */
  readonly lost: number;
  /** a: part of the erosion that it prevents. */
  readonly prevented: number;
}

/** What the tier means for the maker, money a year on average over the years. */
export interface Terms {
  readonly compliance: number;
  /** Sales lost, and the profit on them. */
  readonly lostSales: number;
  readonly lostProfit: number;
  /** Sales kept that would have gone to imitators, summed over discounted years. */
  readonly kept: number;
  /** Profit on sales kept, a year: the rents that stay. */
  readonly rents: number;
  /** Least compensation a year with which the profit is no less than without the control. */
  readonly need: number;
}

/** Sum over years t = 1..T of delta^(t-1). */
export const annuity = (years: number, discount: number): number =>
  Array.from({ length: years }, (_, t) => discount ** t).reduce((sum, d) => sum + d, 0);

/** Of sales 1 a year that erode by epsilon a year, what a control that prevents the part a of it keeps over T years. */
export const keptShare = (years: number, discount: number, erosion: number, prevented: number): number =>
  Array.from(
    { length: years },
    (_, t) => discount ** t * ((1 - erosion * (1 - prevented)) ** (t + 1) - (1 - erosion) ** (t + 1)),
  ).reduce((sum, one) => sum + one, 0);

/**
 * Participation: Pi = base + s + rents - compliance - lost sales >= Pi0 = base, hence s >= need. Compliance: fixed + rate x S +
 * days/365 x mu x S on the controlled sales x S; the incentive ratio is (s + rents) / (compliance + lost).
 */
export function termsOf(
  maker: Maker,
  tier: Tier,
  {
    years,
    discount,
    erosion,
  }: { readonly years: number; readonly discount: number; readonly erosion: number },
): Terms {
  const controlled = maker.reached * maker.sales;
  const compliance = tier.fixed + tier.rate * controlled + (tier.days / 365) * maker.margin * controlled;
  const lostSales = tier.lost * controlled;
  const lostProfit = maker.margin * lostSales;
  const kept = maker.sales * keptShare(years, discount, erosion, tier.prevented);
  const rents = (maker.margin * kept) / annuity(years, discount);
  return {
    compliance,
    lostSales,
    lostProfit,
    kept,
    rents,
    need: Math.max(0, compliance + lostProfit - rents),
  };
}

/** (subsidy + rents that stay) / (compliance + lost profit); a firm takes part from 1 on. */
export const incentiveRatio = ({ compliance, lostProfit, rents }: Terms, subsidy: number): number =>
  (subsidy + rents) / (compliance + lostProfit);

/** Chance that a firm which is not compensated evades: logistic(-a + b x share of its sales that is lost) [P]. */
export const evasion = (lostShare: number, a: number, b: number): number =>
  1 / (1 + Math.exp(a - b * lostShare));
