// SB-1 against its closed forms and 63 runs of an independent program.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENDLESS, yearsToParity } from '../../../src/models/release/chain.ts';
import { committed, equilibrium, residualOf } from '../../../src/models/release/equilibrium.ts';
import { sb1, type Parameters } from '../../../src/models/release/parameters.ts';
import { smoothed } from '../../../src/models/release/smoothed.ts';
import { ABSENT, readRows, referenceFolder } from '../../support/io-reference.ts';
import { named, withThese as flows } from './support.ts';

describe('the closed form of one generation', () => {
  const of = { N: 1, n0: 1, mu: 0, lambda: 0, eta0: 0.5, eta1: 0, S: 0, R: 1 };
  const { rho, c, theta, a, gamma } = sb1;
  const q = 1 / gamma;
  /** D = W_0 - W_1 = [-rho + sqrt(rho^2 + 2 (eta^2/c) (u_0 - u_1))] / (eta^2/c). */
  const gap = (loss: number) => {
    const s = 0.25 / c;
    return (-rho + Math.sqrt(rho ** 2 + 2 * s * loss)) / s;
  };
  it.each([
    ['ban', (1 + a) * (1 - q), 0, 2.4, 0.2, 1.33333],
    ['free', 1 + a - (theta * q + (1 - theta) + a * q), theta * (1 - q), 1.656571371, 0.138047614, 2.5205],
  ])('%s', (name, loss, rents, D, x, V1) => {
    const k = name === 'ban' ? [0, 1] : [0, 0];
    const game = flows(of);
    const found = committed(game, Int32Array.from(k));
    expect(found.W[0]! - found.W[1]!).toBeCloseTo(gap(loss), 9);
    expect(found.W[0]! - found.W[1]!).toBeCloseTo(D, 6);
    expect(found.x[1]).toBeCloseTo((0.5 * gap(loss)) / c, 9);
    expect(found.x[1]).toBeCloseTo(x, 6);
    // V_0 = 0 at parity, V_1 = flow / (rho + x eta).
    expect(found.V[1]).toBeCloseTo((rents + 1 - q) / (rho + (0.25 * gap(loss)) / c), 9);
    expect(found.V[1]).toBeCloseTo(V1, 4);
    expect(residualOf(game, found)).toBeLessThan(1e-13);
  });
});

/** `S=.55,eta1=1.0` as parameters. */
const given = (text: string): Partial<Parameters> =>
  Object.fromEntries(
    text === 'base'
      ? []
      : text.split(',').map((part) => {
          const [name, value] = part.split('=');
          return [name === 'lam' ? 'lambda' : name, Number(value)];
        }),
  );
const folder = referenceFolder('slow-ball');
const rows = (folder === null ? [] : readRows(join(folder, 'reference.csv'))).map((row) => {
  const [params, policy, V, W, x, T, k, status] = row as [string, ...string[]];
  return { params, policy: policy!, V, W, x, T, k, cycles: status !== 'converged' };
});

describe('the runs of the reference', () => {
  it('are 63, two of which cycle', (ctx) => {
    if (folder === null) return ctx.skip(ABSENT);
    expect(rows).toHaveLength(63);
    expect(rows.filter(({ cycles }) => cycles).map(({ params }) => params)).toEqual(['S=.45', 'lam=.1']);
  });

  // The file has four digits, two of T.
  it.each(rows.filter(({ cycles }) => !cycles))('$params $policy', (row) => {
    const at = flows(given(row.params));
    const found = row.policy === 'MPE' ? equilibrium(at) : committed(at, named(row.policy.toLowerCase()));
    expect(found.status).toBe('converged');
    expect(Array.from(found.k).join(' ')).toBe(row.k);
    expect(Math.abs(found.V[4]! - Number(row.V))).toBeLessThan(0.51e-4);
    expect(Math.abs(found.W[4]! - Number(row.W))).toBeLessThan(0.51e-4);
    expect(Math.abs(found.x[4]! - Number(row.x))).toBeLessThan(0.51e-4);
    const years = yearsToParity(found.chain, 4);
    if (row.T === 'inf') expect(years).toBeGreaterThan(ENDLESS);
    else expect(Math.abs(years - Number(row.T))).toBeLessThan(0.0051 + 1e-6 * years);
    expect(residualOf(at, found)).toBeLessThan(1e-12);
  });

  it.each([
    ['S=.45', 9.651],
    ['lam=.1', 8.71],
  ])('%s cycles, from wherever the search begins, and has a smoothed stand-in', (params, V) => {
    const at = flows(given(params));
    for (const start of ['ban', 'free', 'sb2', 'fix1'].map((name) => named(name)))
      expect(equilibrium(at, start).status).toBe('cycles');
    const found = smoothed(at);
    expect(found.status).toBe('converged');
    expect(found.V[4]).toBeCloseTo(V, 3);
  });
});
