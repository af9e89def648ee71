import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barrierCosts } from '../../../src/models/equilibrium/barriers.ts';
import { purchases, realIncomeChange } from '../../../src/models/equilibrium/caliendo-parro-world.ts';
import { manySectorEquilibrium } from '../../../src/models/equilibrium/caliendo-parro.ts';
import type { InterindustryTable } from '../../../src/models/equilibrium/table-treatment.ts';
import { worldFromTable } from '../../../src/models/equilibrium/table-world.ts';
import { interindustry, sharedPath, skipWord, solved } from './worlds.ts';

const theta = (J: number): Float64Array => new Float64Array(J).fill(5);

describe('a world from an input-output table', () => {
  it('holds the flows of a balanced table as they stand, and is at rest', () => {
    fc.assert(
      fc.property(
        fc.record({
          N: fc.integer({ min: 2, max: 4 }),
          J: fc.integer({ min: 1, max: 4 }),
          seed: fc.nat(1e6),
        }),
        ({ N, J, seed }) => {
          const table = interindustry(N, J, seed);
          const { world, treatments } = worldFromTable(table, theta(J));
          expect(treatments).toEqual([]);
          const asIs = solved(manySectorEquilibrium(world));
          asIs.sales.forEach((y, at) => expect(y / table.x[at]!).toBeCloseTo(1, 11));
          const M = purchases(world, asIs);
          const size = N * J;
          for (let row = 0; row < size; row++)
            for (let n = 0; n < N; n++) {
              let flow = 0;
              for (let k = 0; k < J; k++) flow += table.Z[row * size + n * J + k]!;
              for (let c = 0; c < 2; c++) flow += table.Y[(row * N + n) * 2 + c]!;
              expect(M[((row % J) * N + n) * N + Math.floor(row / J)]! / flow).toBeCloseTo(1, 10);
            }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('treats and lists what it cannot take, and is at rest all the same', () => {
    const table = interindustry(3, 3, 6);
    const size = 9;
    const [Z, Y, x] = [table.Z.slice(), table.Y.slice(), table.x.slice()];
    Z[0 * size + 4] = -2;
    Y[(3 * 3 + 1) * 2] = -50;
    Y[(3 * 3 + 1) * 2 + 1] = 8;
    // Sector 2 of economy 2 sells nothing but still buys; output of sector 1 of economy 0 is misstated.
    Z.fill(0, 8 * size, 9 * size);
    Y.fill(0, 8 * 6, 9 * 6);
    x[8] = 0;
    x[1] = x[1]! * 1.1;
    const { world, treatments } = worldFromTable({ ...table, Z, Y, x }, theta(3));
    const of = (kind: string) => treatments.filter((t) => t.kind === kind);
    expect(of('negative-input')).toEqual([{ kind: 'negative-input', economy: 0, sector: 0, amount: 2 }]);
    expect(of('negative-final-demand')).toEqual([
      { kind: 'negative-final-demand', economy: 1, sector: 0, amount: 42 },
    ]);
    expect(of('no-output')).toEqual([{ kind: 'no-output', economy: 2, sector: 2, amount: 0 }]);
    expect(of('inputs-above-output')).toHaveLength(1);
    expect(of('inputs-above-output')[0]).toMatchObject({ economy: 2, sector: 2 });
    expect(of('unbalanced-output').some(({ economy, sector }) => economy === 0 && sector === 1)).toBe(true);
    const { wage, price, sales } = solved(manySectorEquilibrium(world));
    for (const hat of [...wage, ...price]) expect(hat).toBeCloseTo(1, 12);
    expect(sales[8]).toBe(0);
  });

  it('refuses a table that is none', () => {
    const table = interindustry(2, 2, 1);
    const broken = (part: Partial<InterindustryTable>) => () =>
      worldFromTable({ ...table, ...part }, theta(2));
    expect(broken({ x: new Float64Array(3) })).toThrow(/x needs 4 numbers, not 3/);
    const Z = table.Z.slice();
    Z[5] = Number.NaN;
    expect(broken({ Z })).toThrow(/number 5 is NaN/);
    const Y = table.Y.map((y, at) => (Math.floor(at / 2) % 2 === 1 ? 0 : y));
    expect(broken({ Y })).toThrow(/no value added or no final demand/);
  });

  it('takes 41 economies and 35 industries: at rest, and a ban of Chinese electrical goods hurts Japan more than others', (ctx) => {
    const file = sharedPath('data', 'io', 'wiot_2011.i32.gz');
    if (file === null) return ctx.skip(skipWord);
    const bytes = gunzipSync(readFileSync(file));
    const numbers = Float64Array.from(new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4));
    const [N, J, size] = [41, 35, 1435];
    const { world, treatments } = worldFromTable(
      {
        economies: N,
        sectors: J,
        demands: 5,
        Z: numbers.subarray(0, size * size),
        Y: numbers.subarray(size * size, size * size + size * 205),
        x: numbers.subarray(size * (size + 205)),
      },
      new Float64Array(J).fill(8.22),
    );
    expect(treatments.filter(({ kind }) => kind === 'no-output')).toHaveLength(22);
    const before = solved(manySectorEquilibrium(world));
    for (const hat of before.price) expect(hat).toBeCloseTo(1, 12);
    const [china, japan] = [6, 22];
    const cost = barrierCosts(N, J, [{ sector: 13, from: china, to: japan, factor: Infinity }]);
    const real = realIncomeChange(world, before, solved(manySectorEquilibrium(world, { cost })));
    expect(real[japan]).toBe(Math.min(...real));
    expect(real[japan]).toBeLessThan(-1e-4);
    expect(real[china]).toBeLessThan(0);
  });
});
