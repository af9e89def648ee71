// Look-through of a few origins or users against the whole of it, and total dependence of one user or origin against all.
import { describe, expect, it } from 'vitest';
import { fromTriplets, type SparseMatrix } from '../../src/kernel/linear/matrix.ts';
import {
  coefficientsOf,
  demandOf,
  exposureOf,
  exposureTo,
  exposuresOf,
  mainPaths,
} from '../../src/models/look-through.ts';
import { lookThrough } from '../../src/models/open-table.ts';
import { originsOf, usersOf, walksOf, type SupplyNetwork } from '../../src/models/total-dependence.ts';
import { stream } from '../../src/kernel/random.ts';
import { allWalks } from '../support/origins.ts';
import { solve } from '../support/solve.ts';

/** Sales Z of n sectors from triplets, and output with a margin on purchases. */
function table(n: number, cells: readonly (readonly [number, number, number])[], x: readonly number[]) {
  const z: SparseMatrix = fromTriplets(n, n, cells);
  return coefficientsOf({ n, z, x: Float64Array.from(x) });
}

/** A table of n sectors with random sales. */
function random(n: number) {
  const draws = stream(1, 'table');
  const cells: [number, number, number][] = [];
  const bought = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const value = draws.uniform(i * n + j);
      if (value < 0.4) continue;
      cells.push([i, j, value]);
      bought[j]! += value;
    }
  return table(
    n,
    cells,
    Array.from(bought, (sum) => sum * 1.6),
  );
}

describe('look-through', () => {
  const c = random(9);
  const origin = Int32Array.from([0, 0, 0, 1, 1, 1, 2, 2, 2]);
  const whole = lookThrough(
    'data' in c.fast ? c.fast : { rows: 9, cols: 9, data: new Float64Array() },
    origin,
    3,
    solve,
  );

  it('gives one origin what the whole gives it, for every sector', () => {
    for (const r of [0, 1, 2]) {
      const one = exposureTo(
        c,
        Uint8Array.from(origin, (at) => (at === r ? 1 : 0)),
        solve,
      );
      for (let j = 0; j < 9; j++) {
        const at = exposureOf(one, { sectors: [j], weights: [1] });
        expect(at.gross).toBeCloseTo(whole.gross.data[j * 3 + r]!, 12);
        expect(at.valueAdded).toBeCloseTo(whole.valueAdded.data[j * 3 + r]!, 12);
        expect(at.faceValue).toBeCloseTo(whole.faceValue.data[j * 3 + r]!, 12);
      }
    }
  });

  it('gives a user its whole row, which sums to 1', () => {
    const users = [
      { sectors: [4], weights: [1] },
      { sectors: [0, 8], weights: [0.25, 0.75] },
    ];
    const rows = exposuresOf(c, users, origin, 3, solve);
    users.forEach((user, k) => {
      const sum = (of: { data: Float64Array }): number =>
        of.data.slice(3 * k, 3 * k + 3).reduce((all, share) => all + share, 0);
      expect(sum(rows.gross)).toBeCloseTo(1, 12);
      expect(sum(rows.valueAdded)).toBeCloseTo(1, 12);
      expect(sum(rows.faceValue)).toBeLessThan(1);
      for (const r of [0, 1, 2]) {
        const one = exposureTo(
          c,
          Uint8Array.from(origin, (at) => (at === r ? 1 : 0)),
          solve,
        );
        const same = exposureOf(one, user);
        expect(rows.gross.data[3 * k + r]).toBeCloseTo(same.gross, 12);
        expect(rows.valueAdded.data[3 * k + r]).toBeCloseTo(same.valueAdded, 12);
        expect(rows.faceValue.data[3 * k + r]).toBeCloseTo(same.faceValue, 12);
      }
    });
  });

  it('sees through a chain A to B to C in closed form', () => {
    // B buys 4 of A for an output of 10, C buys 5 of B for an output of 20: L_AC = 0.4 x 0.25.
    const chain = table(
      3,
      [
        [0, 1, 4],
        [1, 2, 5],
      ],
      [4, 10, 20],
    );
    const one = exposureTo(chain, Uint8Array.from([1, 0, 0]), solve);
    const behind = 1 + 0.25 + 0.1;
    expect(one.gross[2]).toBeCloseTo(0.1 / behind, 14);
    expect(one.faceValue[2]).toBe(0);
    expect(one.valueAdded[2]).toBeCloseTo(0.1, 14);
    const path = mainPaths(chain, [2])(2, Uint8Array.from([1, 0, 0]));
    expect(path?.path).toEqual([2, 1, 0]);
    expect(path?.share).toBeCloseTo(0.1, 14);
  });

  it('says nothing of what a sector without output uses, and leaves the others alone', () => {
    const idle = table(
      3,
      [
        [0, 1, 4],
        [1, 2, 5],
      ],
      [4, 10, 0],
    );
    expect([...idle.idle]).toEqual([0, 0, 1]);
    const one = exposureTo(idle, Uint8Array.from([1, 0, 0]), solve);
    expect([...one.gross]).toEqual([1, 0.4 / 1.4, 0]);
  });

  it('adds final demand up by user and leaves columns out', () => {
    const y = fromTriplets(2, 3, [
      [0, 0, 1],
      [0, 1, 2],
      [1, 2, 4],
    ]);
    expect([...demandOf(y, Int32Array.from([0, 0, -1]), 1).data]).toEqual([3, 0]);
  });
});

describe('total dependence of a few', () => {
  const draws = stream(2, 'flows');
  const n = 7;
  const network: SupplyNetwork = {
    production: Float64Array.from([10, 0, 3, 0, 0, 8, 0]),
    flows: Float64Array.from({ length: n * n }, (_, at) =>
      draws.uniform(at) < 0.5 || at % n === 6 || Math.floor(at / n) === 6 ? 0 : draws.uniform(n * n + at),
    ),
  };
  // Economy 6 has what only economy 4 sells it; nobody else does.
  network.flows[4 * n + 6] = 2;
  const all = allWalks(network);
  const walks = walksOf(network);

  it('is a row, or a column, of the whole', () => {
    for (let k = 0; k < n; k++) {
      const row = originsOf(walks, k, solve);
      const column = usersOf(walks, k, solve);
      expect(row.unknown).toBeCloseTo(all.unknown[k]!, 12);
      expect(row.share.reduce((sum, one) => sum + one, row.unknown)).toBeCloseTo(1, 12);
      for (let i = 0; i < n; i++) {
        expect(row.share[i]).toBeCloseTo(all.share[k * n + i]!, 12);
        expect(column.share[i]).toBeCloseTo(all.share[i * n + k]!, 12);
        expect(column.unknown[i]).toBeCloseTo(all.unknown[i]!, 12);
      }
    }
  });

  it('leaves unknown what only goes round', () => {
    const round = walksOf({ production: new Float64Array(2), flows: Float64Array.from([0, 1, 1, 0]) });
    expect(originsOf(round, 0, solve).unknown).toBe(1);
    expect([...usersOf(round, 0, solve).unknown]).toEqual([1, 1]);
  });
});
