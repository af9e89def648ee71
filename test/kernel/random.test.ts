import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { philox } from '../../src/kernel/philox.ts';
import { stream } from '../../src/kernel/random.ts';

function encrypt(counter: number[], key: number[]): string[] {
  const out = new Uint32Array(4);
  const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = counter;
  philox(c0, c1, c2, c3, key[0]!, key[1]!, out);
  return [...out].map((word) => word.toString(16).padStart(8, '0'));
}

function meanOf(n: number, draw: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += draw(i);
  return sum / n;
}

describe('Philox4x32-10', () => {
  test('gives the known answers published with Random123', () => {
    expect(encrypt([0, 0, 0, 0], [0, 0])).toEqual(['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']);
    const ones = 0xffffffff;
    expect(encrypt([ones, ones, ones, ones], [ones, ones])).toEqual([
      '408f276d',
      '41c83b0e',
      'a20bc7c6',
      '6d5451fd',
    ]);
    expect(encrypt([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
      'd16cfe09',
      '94fdcceb',
      '5001e420',
      '24126ea1',
    ]);
  });

  test('agrees with the definition in whole numbers on any counter and key', () => {
    const word = fc.integer({ min: 0, max: 0xffffffff });
    const counter = fc.tuple(word, word, word, word);
    fc.assert(
      fc.property(counter, fc.tuple(word, word), (c, k) => {
        let [c0, c1, c2, c3] = c.map(BigInt) as [bigint, bigint, bigint, bigint];
        let [k0, k1] = k.map(BigInt) as [bigint, bigint];
        const mask = 0xffffffffn;
        for (let round = 0; round < 10; round++) {
          const p0 = c0 * 0xd2511f53n;
          const p1 = c2 * 0xcd9e8d57n;
          [c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & mask, (p0 >> 32n) ^ c3 ^ k1, p0 & mask];
          k0 = (k0 + 0x9e3779b9n) & mask;
          k1 = (k1 + 0xbb67ae85n) & mask;
        }
        expect(encrypt(c, k)).toEqual([c0, c1, c2, c3].map((v) => v.toString(16).padStart(8, '0')));
      }),
    );
  });
});

describe('streams', () => {
  test('a draw depends on seed, name and index only, never on the order of calls', () => {
    const draws = stream(7, 'noise', 'JPN', 280530);
    const forward = [0, 1, 2, 3, 4].map((i) => draws.normal(i));
    const other = stream(7, 'noise', 'JPN', 280530);
    const backward = [4, 3, 2, 1, 0].map((i) => other.normal(i)).toReversed();
    expect(backward).toEqual(forward);
  });

  test('filling gives the indexed draws at every offset and length', () => {
    const draws = stream(3, 'fill');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 0, max: 9 }), (offset, length) => {
        const uniform = new Float64Array(length);
        const normal = new Float64Array(length);
        draws.fillUniform(uniform, offset);
        draws.fillNormal(normal, offset);
        for (let j = 0; j < length; j++) {
          expect(uniform[j]).toBe(draws.uniform(offset + j));
          expect(normal[j]).toBe(draws.normal(offset + j));
        }
      }),
    );
  });

  test('indices beyond 2^33 reach counters of their own', () => {
    const draws = stream(1);
    expect(draws.uniform(2 ** 33)).not.toBe(draws.uniform(0));
    expect(draws.uniform(2 ** 45)).not.toBe(draws.uniform(2 ** 44));
  });

  test('splitting is naming', () => {
    expect(stream(5, 'a').split('b', 3).uniform(9)).toBe(stream(5, 'a', 'b', 3).uniform(9));
  });

  test('names that differ in any way name different streams', () => {
    const first = [
      stream(1),
      stream(2),
      stream(1, ''),
      stream(1, '', ''),
      stream(1, 'a'),
      stream(1, 'ab'),
      stream(1, 'a', 'b'),
      stream(1, 'b', 'a'),
      stream(1, 1),
      stream(1, '1'),
      stream(1, 0),
      stream(1, 'a\0'),
      stream(1, 1.5),
      stream(-1),
      stream(1, '日本'),
    ].map((draws) => draws.uniform(0));
    expect(new Set(first).size).toBe(first.length);
    expect(stream(1, -0).uniform(0)).toBe(stream(1, 0).uniform(0));
  });

  test('a name number that is not finite is refused', () => {
    expect(() => stream(NaN)).toThrow(/must be finite/);
    expect(() => stream(1, Infinity)).toThrow(/must be finite/);
  });
});

describe('distributions (fixed seeds; limits are five standard errors)', () => {
  const n = 200_000;

  test('uniform: inside (0, 1), even over 100 bins, no serial correlation', () => {
    const u = new Float64Array(n);
    stream(11, 'uniform').fillUniform(u);
    const bins = new Float64Array(100);
    let serial = 0;
    for (let i = 0; i < n; i++) {
      expect(u[i]! > 0 && u[i]! < 1).toBe(true);
      bins[Math.floor(u[i]! * 100)]!++;
      if (i > 0) serial += (u[i]! - 0.5) * (u[i - 1]! - 0.5) * 12;
    }
    let chi = 0;
    for (const count of bins) chi += (count - n / 100) ** 2 / (n / 100);
    expect(Math.abs(chi - 99)).toBeLessThan(5 * Math.sqrt(2 * 99));
    expect(Math.abs(serial / n)).toBeLessThan(5 / Math.sqrt(n));
  });

  test('neighbouring streams are uncorrelated', () => {
    const root = stream(12, 'pair');
    const r = meanOf(n, (i) => root.split(i).normal(0) * root.split(i + 1).normal(0));
    expect(Math.abs(r)).toBeLessThan(5 / Math.sqrt(n));
  });

  test('normal: the first four moments', () => {
    const draws = stream(13, 'normal');
    const limit = 5 / Math.sqrt(n);
    expect(Math.abs(meanOf(n, (i) => draws.normal(i)))).toBeLessThan(limit);
    expect(Math.abs(meanOf(n, (i) => draws.normal(i) ** 2) - 1)).toBeLessThan(limit * Math.sqrt(2));
    expect(Math.abs(meanOf(n, (i) => draws.normal(i) ** 3))).toBeLessThan(limit * Math.sqrt(15));
    expect(Math.abs(meanOf(n, (i) => draws.normal(i) ** 4) - 3)).toBeLessThan(limit * Math.sqrt(96));
  });

  test('integer: every number equally often', () => {
    const draws = stream(14, 'integer');
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < n; i++) counts[draws.integer(i, 7)]!++;
    for (const count of counts) expect(Math.abs(count - n / 7)).toBeLessThan(5 * Math.sqrt((n * 6) / 49));
  });

  test.each([0.05, 0.4, 1, 2.5, 30])('gamma(%s): mean and variance equal the shape', (shape) => {
    const draws = stream(15, 'gamma', shape);
    const variance = meanOf(n, (i) => (draws.gamma(i, shape) - shape) ** 2);
    const fourth = 3 * shape ** 2 + 6 * shape;
    expect(Math.abs(meanOf(n, (i) => draws.gamma(i, shape)) - shape)).toBeLessThan(5 * Math.sqrt(shape / n));
    expect(Math.abs(variance - shape)).toBeLessThan(5 * Math.sqrt((fourth - shape ** 2) / n));
  });

  test('Dirichlet: shares add to 1, with the closed-form means and variances', () => {
    const alpha = [15, 9, 6, 0];
    const draws = stream(16, 'weights');
    const rows = Array.from({ length: 20_000 }, (_, i) => draws.dirichlet(i, alpha));
    for (const row of rows) {
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(row[3]).toBe(0);
    }
    for (const [k, a] of alpha.entries()) {
      const mean = a / 30;
      const variance = (mean * (1 - mean)) / 31;
      const m = meanOf(rows.length, (i) => rows[i]![k]!);
      const v = meanOf(rows.length, (i) => (rows[i]![k]! - mean) ** 2);
      expect(Math.abs(m - mean)).toBeLessThanOrEqual(5 * Math.sqrt(variance / rows.length));
      expect(Math.abs(v - variance)).toBeLessThanOrEqual(0.1 * variance);
    }
  });

  test('Dirichlet survives alphas so small that every gamma draw underflows', () => {
    const row = stream(17).dirichlet(0, [1e-5, 1e-5, 1e-5]);
    expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('impossible shapes are refused', () => {
    expect(() => stream(1).gamma(0, 0)).toThrow(/positive, finite shape/);
    expect(() => stream(1).dirichlet(0, [0, 0])).toThrow(/at least one positive/);
    expect(() => stream(1).dirichlet(0, [1, -1])).toThrow(/positive, finite shape/);
  });
});
