// How public debt moves: one year's arithmetic, the maturity ladder behind its rate, and a path of several years.

/** One year, all as fractions (debt, balance and flows of GDP; rates and growth a year). */
export interface Year {
  /** i: effective rate on debt in own currency. */
  readonly rate: number;
  /** g: real growth. */
  readonly growth: number;
  /** π: change of the GDP deflator. */
  readonly inflation: number;
  /** pb: primary balance; above 0 it lowers debt. */
  readonly primaryBalance: number;
  /** sfa: what debt rises by and no balance explains (assets bought, guarantees called). */
  readonly stockFlow: number;
}

/** Debt in foreign currency: f, its share; i*, its rate; ε, depreciation of the own currency. */
export interface Foreign {
  readonly share: number;
  readonly rate: number;
  readonly depreciation: number;
}

export const noForeign: Foreign = { share: 0, rate: 0, depreciation: 0 };

/**
 * d_t = d_{t-1} [(1-f)(1+i) + f(1+i*)(1+ε)] / [(1+g)(1+π)] - pb + sfa, all of GDP.
 * The accounting identity of every debt sustainability analysis, e.g. IMF (2013), Staff Guidance Note for Public Debt
 * Sustainability Analysis in Market-Access Countries, annex; European Commission, Debt Sustainability Monitor, annex.
 */
export function nextDebt(debt: number, year: Year, foreign: Foreign = noForeign): number {
  const { share, rate, depreciation } = foreign;
  const owed = (1 - share) * (1 + year.rate) + share * (1 + rate) * (1 + depreciation);
  return (debt * owed) / ((1 + year.inflation) * (1 + year.growth)) - year.primaryBalance + year.stockFlow;
}

/** Debt at the end of each year. */
export function debtPath(debt: number, years: readonly Year[], foreign: Foreign = noForeign): number[] {
  let now = debt;
  return years.map((year) => (now = nextDebt(now, year, foreign)));
}

/** Maturity ladder: i_t = i_{t-1} + m (y_t - i_{t-1}); m, the share of debt that reprices in a year; y, the market yield. */
export const repriced = (rate: number, marketYield: number, repricing: number): number =>
  rate + repricing * (marketYield - rate);

/** pb* = d (i - γ)/(1 + γ), γ nominal growth: the primary balance that keeps debt where it is, in own currency. */
export function stabilisingBalance(debt: number, { rate, growth, inflation }: Year): number {
  const nominal = (1 + growth) * (1 + inflation);
  return (debt * (1 + rate)) / nominal - debt;
}

/**
 * What has to be raised in a year, of its GDP: GFN = -pb + sfa + (i + due) d_{t-1}/((1+g)(1+π)); due, the share of last
 * year's debt that falls due.
 */
export function financingNeed(before: number, year: Year, due: number): number {
  const carried = before / ((1 + year.growth) * (1 + year.inflation));
  return -year.primaryBalance + year.stockFlow + (year.rate + due) * carried;
}
