// What final demand asked for and did not get.
import type { Table } from './table.ts';

/** By sector and by column of final demand, withheld or short. */
export interface Unmet {
  readonly unmetFinal: Float64Array;
  readonly unmetColumn: Float64Array;
}

/** Writes what is missing of `wanted` (n x F), of which the share `kept` may be delivered and supplier j delivers the part met_j. */
export function missed(
  { finals }: Table,
  kept: Float64Array,
  wanted: Float64Array,
  met: Float64Array,
  { unmetFinal, unmetColumn }: Unmet,
): void {
  unmetColumn.fill(0);
  for (let j = 0; j < unmetFinal.length; j++) {
    unmetFinal[j] = 0;
    for (let k = 0; k < finals; k++) {
      const c = j * finals + k;
      const missing = wanted[c]! * (1 - kept[c]! * met[j]!);
      unmetFinal[j]! += missing;
      unmetColumn[k]! += missing;
    }
  }
}
