// The money of an input-output table.

/** USD in one unit of a table's money, by the name of the unit; null where it is in no dollars. */
export function usdOf(unit: string): number | null {
  if (!/USD|dollar/i.test(unit)) return null;
  return /million/i.test(unit) ? 1e6 : /thousand/i.test(unit) ? 1e3 : /billion/i.test(unit) ? 1e9 : 1;
}
