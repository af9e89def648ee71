// What sellers lose when nobody replaces the sales that are stopped, and whom what is stopped would have reached.
import { keptOfDeliveries, type DeliveryCut } from '../cuts.ts';
import { network } from '../network.ts';
import type { Table } from '../table.ts';

const ROUNDS = 2000;
const CLOSE = 1e-13;

/** Sales stopped on a day: by edge of the network and by cell of final demand, money a day. */
function stopped(table: Table, cuts: readonly DeliveryCut[], day: number) {
  const net = network(table);
  const { edges, finals } = keptOfDeliveries(table, net, cuts);
  edges.move(day);
  finals.move(day);
  return { net, edges: edges.share, finals: finals.share };
}

/** Applies a step until it adds no more than `CLOSE` of the first term. Throws a `RangeError` where stages do not die out. */
function sumOfStages(first: Float64Array, step: (of: Float64Array) => Float64Array): Float64Array {
  const size = first.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const sum = first.slice();
  let stage = first;
  for (let round = 0; round < ROUNDS; round++) {
    let most = 0;
    stage = step(stage);
    for (let j = 0; j < sum.length; j++) {
      sum[j]! += stage[j]!;
      most = Math.max(most, Math.abs(stage[j]!));
    }
    if (most <= CLOSE * size) return sum;
  }
  throw new RangeError('The stages of production do not die out.');
}

/**
 * Hypothetical extraction: x - x', with x' = A'x' + f', A' and f' less what is stopped: what sellers lose through all stages,
 * buyers taken to do without. Money a day, by sector; 0 or more where final demand is.
 */
export function extractedFrom(table: Table, cuts: readonly DeliveryCut[], day: number): Float64Array {
  const n = table.x.length;
  if (cuts.length === 0) return new Float64Array(n);
  const { net, edges, finals } = stopped(table, cuts, day);
  // x - x' = A'(x - x') + (A - A')x + (f - f')
  const first = new Float64Array(n);
  const kept = new Float64Array(net.edges);
  for (let i = 0; i < n; i++)
    for (let s = net.stockStart[i]!; s < net.stockStart[i + 1]!; s++)
      for (let e = net.fillStart[s]!; e < net.fillStart[s + 1]!; e++) {
        const per = net.share[e]! * net.need[s]!;
        first[net.supplier[e]!]! += per * (1 - edges[e]!) * table.x[i]!;
        kept[e] = per * edges[e]!;
      }
  for (let c = 0; c < table.final.length; c++)
    first[Math.floor(c / table.finals)]! += table.final[c]! * (1 - finals[c]!);
  return sumOfStages(first, (of) => {
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const lost = of[i]!;
      if (lost === 0) continue;
      for (let e = net.edgeStart[i]!; e < net.edgeStart[i + 1]!; e++)
        next[net.supplier[e]!]! += kept[e]! * lost;
    }
    return next;
  });
}

/**
 * Ghosh as reach: r' = dv'(I - B)^-1, dv = inputs that each user misses. How far what is stopped would have gone, an upper
 * bound on who is touched, never a loss. Money a day, by sector.
 */
export function reachOf(table: Table, cuts: readonly DeliveryCut[], day: number): Float64Array {
  const n = table.x.length;
  if (cuts.length === 0) return new Float64Array(n);
  const { net, edges } = stopped(table, cuts, day);
  const first = new Float64Array(n);
  const push = (weight: (edge: number, worth: number) => number): Float64Array => {
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++)
      for (let s = net.stockStart[i]!; s < net.stockStart[i + 1]!; s++)
        for (let e = net.fillStart[s]!; e < net.fillStart[s + 1]!; e++)
          next[i]! += weight(e, net.share[e]! * net.need[s]! * table.x[i]!);
    return next;
  };
  first.set(push((e, worth) => worth * (1 - edges[e]!)));
  return sumOfStages(first, (of) =>
    push((e, worth) => {
      const j = net.supplier[e]!;
      return table.x[j]! > 0 ? (of[j]! * worth) / table.x[j]! : 0;
    }),
  );
}
