// The input-output table as the models of days take it: money a day, one column of households and one of other demand each.
import type { IoTable } from '../../measures/io-table.ts';
import type { Layout } from '../../models/scenario/layout.ts';
import { rowSums, type Columns, type Table } from '../../models/table.ts';

/** Days of the year over which a yearly flow is spread. */
export const DAYS = 365;

/** A sector as the table has it, or a good taken out of one. */
export interface Sector {
  readonly economy: string;
  readonly industry: string;
}

export interface Structure extends Layout {
  readonly table: Table;
  readonly sectors: readonly Sector[];
  /** What each pool of the table holds: an industry's products or a good. */
  readonly inputs: readonly string[];
  /** Columns of households come first: their number. 0 where the table does not tell them apart. */
  readonly households: number;
  /** Money a day, by sector. */
  readonly valueAdded: Float64Array;
  /** Sectors whose cells could not stand as they were: they deliver or use without output, or less than nothing. */
  readonly treated: readonly string[];
}

const households = /^(c37|c?57|HFCE|P3_S14|households)$|by households$/i;

const known = new WeakMap<IoTable, Structure>();

/** The structure of a table, made once for each. */
export function structureOf(io: IoTable): Structure {
  const structure = known.get(io) ?? made(io);
  known.set(io, structure);
  return structure;
}

/**
 * Output is what is sold, so that nothing moves without an event. Inputs of a sector without output, and inputs below 0, count
 * as final demand of the economy that uses them; final demand that would leave a sector below its deliveries counts as 0.
 */
function made(io: IoTable): Structure {
  const economies = [...new Set([...io.economies, ...io.uses.map(({ economy }) => economy)])];
  const place = new Map(economies.map((economy, e) => [economy, e]));
  const inputs = io.industries;
  const known = io.uses.some(({ category }) => households.test(category));
  const E = economies.length;
  const finals = known ? 2 * E : E;
  const final = new Float64Array(io.n * finals);
  const other = (economy: string): number => (known ? E : 0) + place.get(economy)!;
  const columnOf = io.uses.map(({ economy, category }) =>
    households.test(category) ? place.get(economy)! : other(economy),
  );
  const treated = new Set<string>();
  const cells: [row: number, column: number, value: number][] = [];
  for (let j = 0; j < io.n; j++) {
    for (let k = io.y.start[j]!; k < io.y.start[j + 1]!; k++)
      final[j * finals + columnOf[io.y.column[k]!]!]! += io.y.value[k]! / DAYS;
    for (let k = io.z.start[j]!; k < io.z.start[j + 1]!; k++) {
      const i = io.z.column[k]!;
      const value = io.z.value[k]! / DAYS;
      if (value < 0 || !(io.x[i]! > 0)) {
        treated.add(io.labels[value < 0 ? j : i]!);
        final[j * finals + other(io.sectors[i]!.economy)]! += value;
      } else cells.push([j, i, value]);
    }
  }
  const z = columnsOf(io.n, cells);
  let x = rowSums(io.n, z, final, finals);
  x.forEach((sold, j) => {
    if (sold > 0 || final.subarray(j * finals, (j + 1) * finals).every((v) => v === 0)) return;
    treated.add(io.labels[j]!);
    final.fill(0, j * finals, (j + 1) * finals);
  });
  x = rowSums(io.n, z, final, finals);
  return {
    table: {
      sectors: io.labels,
      pool: Int32Array.from(io.sectors, ({ industry }) => inputs.indexOf(industry)),
      pools: inputs.length,
      z,
      final,
      finals,
      x,
    },
    labels: io.labels,
    sectors: io.sectors,
    economies,
    economyOf: Int32Array.from(io.sectors, ({ economy }) => place.get(economy)!),
    ownerOf: Int32Array.from({ length: finals }, (_, k) => k % E),
    inputs,
    households: known ? E : 0,
    valueAdded: io.va.map((va) => va / DAYS),
    treated: [...treated],
  };
}

/** Cells by column, rows ascending. */
export function columnsOf(n: number, cells: readonly (readonly [number, number, number])[]): Columns {
  const start = new Int32Array(n + 1);
  for (const [, i] of cells) start[i + 1]!++;
  for (let i = 0; i < n; i++) start[i + 1]! += start[i]!;
  const at = start.slice(0, n);
  const row = new Int32Array(cells.length);
  const value = new Float64Array(cells.length);
  for (const [j, i, v] of cells) {
    row[at[i]!] = j;
    value[at[i]!++] = v;
  }
  return { start, row, value };
}
