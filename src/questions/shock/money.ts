// The money of a table.

/** USD in one unit of the table's money; NaN where it is no USD. */
export const usdOf = (unit: string): number =>
  unit === 'million USD' ? 1e6 : unit === 'thousand USD' ? 1e3 : unit === 'USD' ? 1 : Number.NaN;
