// From an input-output table of several economies to a many-sector world at rest.
import type { ManySectorWorld } from './caliendo-parro-world.ts';
import { balancedTable, type InterindustryTable, type Treatment } from './table-treatment.ts';

export interface TableWorld {
  readonly world: ManySectorWorld;
  /** What had to be treated; empty for a table that can be taken as it stands. */
  readonly treatments: readonly Treatment[];
}

/**
 * The world of a table: M_ni^j = all that n uses of j from i, beta = (x - inputs) / x, gamma and alpha from the same
 * flows, D_n = imports - exports. It is at rest: without a change nothing moves. Value added is what remains of output, so
 * that taxes on production and products count in it.
 * @param theta trade elasticity of each sector
 * @param tariff tau_ni^j as a fraction, laid out as the world's and paid on top of the table's flows; none if left out
 * Errors: a RangeError on sizes, on numbers that are not finite, on an economy without value added or final demand.
 */
export function worldFromTable(
  table: InterindustryTable,
  theta: Float64Array,
  tariff = new Float64Array(table.sectors * table.economies * table.economies),
): TableWorld {
  checkTable(table, theta, tariff);
  const { economies: N, sectors: J } = table;
  const size = N * J;
  const cellOf = (row: number, n: number): number => ((row % J) * N + n) * N + Math.floor(row / J);
  const { inputs, final, output, treatments } = balancedTable(table, (row, n) => 1 + tariff[cellOf(row, n)]!);

  const flows = new Float64Array(J * N * N);
  const finalShare = new Float64Array(size);
  const inputShare = new Float64Array(N * J * J);
  const cost = new Float64Array(size);
  for (let row = 0; row < size; row++)
    for (let n = 0; n < N; n++) {
      const at = cellOf(row, n);
      const [j, factor] = [row % J, 1 + tariff[at]!];
      finalShare[n * J + j]! += final[row * N + n]! * factor;
      flows[at] = final[row * N + n]!;
      for (let k = 0; k < J; k++) {
        const z = inputs[row * size + n * J + k]!;
        flows[at]! += z;
        inputShare[(n * J + j) * J + k]! += z * factor;
        cost[n * J + k]! += z * factor;
      }
    }
  const valueAddedShare = output.map((x, at) => (x > 0 ? Math.max(0, 1 - cost[at]! / x) : 1));
  const valueAdded = new Float64Array(N);
  const deficit = new Float64Array(N);
  for (let n = 0; n < N; n++) {
    let spent = 0;
    for (let j = 0; j < J; j++) {
      spent += finalShare[n * J + j]!;
      valueAdded[n]! += valueAddedShare[n * J + j]! * output[n * J + j]!;
      for (let k = 0; k < J; k++)
        if (cost[n * J + k]! > 0) inputShare[(n * J + j) * J + k]! /= cost[n * J + k]!;
      for (let i = 0; i < N; i++) {
        const x = flows[(j * N + n) * N + i]!;
        deficit[n]! += x;
        deficit[i]! -= x;
      }
    }
    if (!(spent > 0 && valueAdded[n]! > 0))
      throw new RangeError(`Economy ${n} has no value added or no final demand.`);
    for (let j = 0; j < J; j++) finalShare[n * J + j]! /= spent;
  }
  return {
    world: {
      economies: N,
      sectors: J,
      theta,
      share: sharesOf(flows, tariff, N),
      tariff,
      valueAddedShare,
      inputShare,
      finalShare,
      valueAdded,
      deficit,
    },
    treatments,
  };
}

function sharesOf(flows: Float64Array, tariff: Float64Array, N: number): Float64Array {
  const share = flows.map((x, at) => x * (1 + tariff[at]!));
  for (let row = 0; row < share.length; row += N) {
    let sum = 0;
    for (let at = row; at < row + N; at++) sum += share[at]!;
    if (sum > 0) for (let at = row; at < row + N; at++) share[at]! /= sum;
  }
  return share;
}

function checkTable(
  { economies: N, sectors: J, demands: C, Z, Y, x }: InterindustryTable,
  theta: Float64Array,
  tariff: Float64Array,
): void {
  const size = N * J;
  for (const [name, array, length] of [
    ['Z', Z, size * size],
    ['Y', Y, size * N * C],
    ['x', x, size],
    ['theta', theta, J],
    ['tariff', tariff, J * N * N],
  ] as const) {
    if (array.length !== length)
      throw new RangeError(`${name} needs ${length} numbers, not ${array.length}.`);
    const at = array.findIndex((value) => !Number.isFinite(value));
    if (at >= 0) throw new RangeError(`${name}: number ${at} is ${array[at]}, not finite.`);
  }
}
