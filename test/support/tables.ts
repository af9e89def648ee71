// Random input-output tables that balance, and the same table with its sectors in another order.
import fc from 'fast-check';
import { pblDefaults, type CriticalityMode, type PblInput } from '../../src/models/pbl-input.ts';
import { pbl } from '../../src/models/pbl.ts';
import { ario } from '../../src/models/ario.ts';
import { arioDefaults, type ArioInput } from '../../src/models/ario-input.ts';
import { series, type Series } from '../../src/models/series.ts';
import { columnsOf, rowSums, type Table } from '../../src/models/table.ts';

export const modes: readonly CriticalityMode[] = [
  'half-critical',
  'strongly-critical',
  'weakly-critical',
  'leontief',
  'linear',
];

/** A dense table: n sectors of `industries` industries each economy, F = 2 columns of final demand. */
export interface Made {
  readonly economies: number;
  readonly industries: number;
  readonly z: Float64Array;
  readonly final: Float64Array;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** 2-3 economies of 1-3 industries; some pairs do not trade; final demand is positive. */
export const made: fc.Arbitrary<Made> = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([economies, industries]) => {
    const n = economies * industries;
    return fc.record({
      economies: fc.constant(economies),
      industries: fc.constant(industries),
      z: fc
        .array(share, { minLength: n * n, maxLength: n * n })
        .map((list) => Float64Array.from(list, (v) => (v < 0.2 ? 0 : v))),
      final: fc
        .array(share, { minLength: 2 * n, maxLength: 2 * n })
        .map((list) => Float64Array.from(list, (v) => 0.2 + 3 * v)),
    });
  });

/** The table, with one stock per industry (`pooled`) or per supplier. Output is what clears the markets. */
export function tableOf({ economies, industries, z, final }: Made, pooled: boolean): Table {
  const n = economies * industries;
  const columns = columnsOf(n, z);
  return {
    sectors: Array.from({ length: n }, (_, i) => `E${Math.floor(i / industries)}|i${i % industries}`),
    pool: Int32Array.from({ length: n }, (_, i) => (pooled ? i % industries : i)),
    pools: pooled ? industries : n,
    z: columns,
    final,
    finals: 2,
    x: rowSums(n, columns, final, 2),
  };
}

/** One household; stocks of `stockDays`; criticality by turns 1, 0.5, 0. */
export function pblOf(table: Table, mode: CriticalityMode, stockDays = 10): PblInput {
  const n = table.sectors.length;
  return {
    table,
    labour: table.x.map((x) => 0.3 * x),
    households: 1,
    householdOf: new Int32Array(n),
    stockDays: new Float64Array(n).fill(stockDays),
    criticality: Float64Array.from(
      { length: table.pools * n },
      (_, at) => [1, 0.5, 0][(Math.floor(at / n) + (at % n)) % 3]!,
    ),
    mode,
    parameters: pblDefaults,
  };
}

/** A share lost from day `from` to day `to`, both included. */
export const course = (days: number, from: number, to: number, lost: number): Float64Array =>
  Float64Array.from({ length: days }, (_, t) => (t >= from && t <= to ? lost : 0));

/** Sectors in another order: place i of the new table holds sector order[i] of the old one. */
export function relabelled(made: Made, order: readonly number[]): { z: Float64Array; final: Float64Array } {
  const n = order.length;
  const z = new Float64Array(n * n);
  const final = new Float64Array(2 * n);
  order.forEach((j, to) => {
    order.forEach((i, at) => (z[to * n + at] = made.z[j * n + i]!));
    final[2 * to] = made.final[2 * j]!;
    final[2 * to + 1] = made.final[2 * j + 1]!;
  });
  return { z, final };
}

export const pblSeries = (input: PblInput, days: number): Series =>
  series(input.table.x.length, input.table.finals, days, (observe) => pbl(input, days, observe));

export const arioOf = (table: Table, stockDays = 10): ArioInput => ({
  table,
  stockDays: new Float64Array(table.x.length).fill(stockDays),
  parameters: arioDefaults,
});

export const arioSeries = (input: ArioInput, days: number): Series =>
  series(input.table.x.length, input.table.finals, days, (observe) => ario(input, days, observe));
