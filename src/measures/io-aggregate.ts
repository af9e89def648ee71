// Adds up sectors and uses of an input-output table: an economic union as one, industries by broader groups.
import type { IoSector, IoTable, IoUse, SparseRows } from './io-table.ts';

/** Where a sector or use goes. Those that go to one label become one. */
export interface IoGroups {
  readonly sector: (sector: IoSector) => IoSector;
  readonly use: (use: IoUse) => IoUse;
}

/**
 * The table of the groups: every flow goes to the group of its seller and buyer, so totals stay. Groups stand by economy
 * and industry, in the order in which the table first leads to them. Cells are added row after row.
 */
export function aggregateIo(table: IoTable, groups: IoGroups): IoTable {
  const sectors = placed(
    table.sectors.map(groups.sector),
    ({ economy }) => economy,
    ({ industry }) => industry,
  );
  const uses = placed(
    table.uses.map(groups.use),
    ({ economy }) => economy,
    ({ category }) => category,
  );
  const n = sectors.labels.length;
  const m = uses.labels.length;
  const sums = (values: Float64Array): Float64Array => {
    const out = new Float64Array(n);
    values.forEach((value, i) => (out[sectors.place[i]!]! += value));
    return out;
  };
  return {
    n,
    m,
    labels: sectors.labels.map(({ economy, industry }) => `${economy}|${industry}`),
    sectors: sectors.labels,
    uses: uses.labels,
    economies: [...new Set(sectors.labels.map(({ economy }) => economy))],
    industries: [...new Set(sectors.labels.map(({ industry }) => industry))],
    z: grouped(table.z, sectors.place, n, sectors.place, n),
    y: grouped(table.y, sectors.place, n, uses.place, m),
    x: sums(table.x),
    va: sums(table.va),
    taxes: sums(table.taxes),
    other: sums(table.other),
  };
}

/** Distinct labels by their first part, then their second, each in order of appearance, and where each old one goes. */
function placed<T>(
  list: readonly T[],
  first: (one: T) => string,
  second: (one: T) => string,
): { readonly labels: readonly T[]; readonly place: Int32Array } {
  const ranks = [new Map<string, number>(), new Map<string, number>()] as const;
  const rank = (map: Map<string, number>, key: string): number => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  };
  const found = new Map<string, { readonly one: T; readonly order: readonly [number, number] }>();
  for (const one of list) {
    const order = [rank(ranks[0], first(one)), rank(ranks[1], second(one))] as const;
    const key = order.join(' ');
    if (!found.has(key)) found.set(key, { one, order });
  }
  const sorted = [...found].sort(([, a], [, b]) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
  const at = new Map(sorted.map(([key], place) => [key, place]));
  return {
    labels: sorted.map(([, { one }]) => one),
    place: Int32Array.from(list, (one) =>
      at.get(`${ranks[0].get(first(one))} ${ranks[1].get(second(one))}`)!,
    ),
  };
}

function grouped(
  { start, column, value }: SparseRows,
  rowPlace: Int32Array,
  rows: number,
  columnPlace: Int32Array,
  columns: number,
): SparseRows {
  const sums: Float64Array[] = Array.from({ length: rows }, () => new Float64Array(columns));
  for (let i = 0; i < rowPlace.length; i++) {
    const sum = sums[rowPlace[i]!]!;
    for (let k = start[i]!; k < start[i + 1]!; k++) sum[columnPlace[column[k]!]!]! += value[k]!;
  }
  const starts = Int32Array.from({ length: rows + 1 }, () => 0);
  const kept: number[] = [];
  const places: number[] = [];
  sums.forEach((sum, i) => {
    sum.forEach((cell, j) => {
      if (cell === 0) return;
      places.push(j);
      kept.push(cell);
    });
    starts[i + 1] = kept.length;
  });
  return { start: starts, column: Int32Array.from(places), value: Float64Array.from(kept) };
}
