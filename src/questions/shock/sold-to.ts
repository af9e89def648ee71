// What each sector sells to each economy.
import type { Structure } from './structure.ts';

/** Money a day, sectors x economies; final demand below 0 counts as none. */
export function soldTo({ table, economies, economyOf, ownerOf }: Structure): Float64Array {
  const E = economies.length;
  const sold = new Float64Array(economyOf.length * E);
  for (let i = 0; i < economyOf.length; i++)
    for (let c = table.z.start[i]!; c < table.z.start[i + 1]!; c++)
      sold[table.z.row[c]! * E + economyOf[i]!]! += table.z.value[c]!;
  for (let j = 0; j < economyOf.length; j++)
    for (let k = 0; k < table.finals; k++)
      sold[j * E + ownerOf[k]!]! += Math.max(0, table.final[j * table.finals + k]!);
  return sold;
}
