// The stock that each user holds of each input at the start and comes back to.
import type { Network } from './network.ts';
import type { Table } from './table.ts';

/** Days of use, per stock of the network, from days by user (n long) or by input and user (pools x n); none below `least`. */
export function daysOfStock(table: Table, net: Network, stockDays: Float64Array, least = 0): Float64Array {
  const { n } = net;
  const byInput = stockDays.length === table.pools * n && stockDays.length !== n;
  if (!byInput && stockDays.length !== n) {
    throw new RangeError(`Days of stock must be given for ${n} users, or for ${table.pools} inputs of each.`);
  }
  const days = new Float64Array(net.stocks);
  for (let i = 0; i < n; i++) {
    for (let s = net.stockStart[i]!; s < net.stockStart[i + 1]!; s++) {
      const held = stockDays[byInput ? net.input[s]! * n + i : i]!;
      if (!(held >= least && held < Infinity)) {
        throw new RangeError(`Days of stock must be ${least} or more and finite, got ${held}.`);
      }
      days[s] = held;
    }
  }
  return days;
}
