// Opportunity cost of conflict and the chance of an efficient peace, after Martin, Mayer and Thoenig. METHODS 6.1; the chance is an
// approximation [P] and is shown under that name only.

/**
 * Opportunity cost of conflict with expected future trade: OCW_i = sum over t = 0.. of delta^t E[gain_t] (Copeland). `gains`: W_i(peace) - W_i(conflict) expected
 * for each year, in the unit of W.
 */
export function expectedOpportunityCost(gains: Float64Array, discount: number): number {
  let sum = 0;
  for (let t = gains.length - 1; t >= 0; t--) sum = gains[t]! + discount * sum;
  return sum;
}

/**
 * Approximate chance that two sides, whose private values of war are uniform on [0, V], find a bargain: P = F(S - V/4), F the
 * triangular distribution of the sum, S = OCW_i + OCW_j. At S = V it is 9/32, against 1/2 with open cards.
 * `efficient`: with open cards, P = F(S).
 */
export function chanceOfPeace(surplus: number, warValue: number, efficient = false): number {
  if (!(warValue > 0)) throw new RangeError(`The largest value of war must be above 0, got ${warValue}.`);
  const x = (efficient ? surplus : surplus - warValue / 4) / warValue;
  if (x <= 0) return 0;
  if (x >= 2) return 1;
  return x <= 1 ? (x * x) / 2 : 1 - ((2 - x) * (2 - x)) / 2;
}
