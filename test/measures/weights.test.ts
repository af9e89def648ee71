import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../../src/kernel/random.ts';
import { drawWeights, equalWeights, givenWeights } from '../../src/measures/weights.ts';
import { effectiveWeight } from '../../src/measures/weights-effective.ts';
import { pcaWeights, varimax } from '../../src/measures/weights-pca.ts';

const noise = (name: string, n: number): Float64Array => {
  const out = new Float64Array(n);
  stream(7, name).fillNormal(out);
  return out;
};

describe('weights', () => {
  it('are shares', () => {
    expect(Array.from(equalWeights(4))).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(Array.from(givenWeights([1, 0, 3]))).toEqual([0.25, 0, 0.75]);
    expect(() => givenWeights([1, -1])).toThrow('weight 2 is -1');
    expect(() => givenWeights([0, 0])).toThrow('at least one');
  });
  it('drawn by Dirichlet(30 w) have mean w and variance w (1 - w) / 31', () => {
    const w = [0.5, 0.3, 0.2, 0];
    const draws = Array.from({ length: 4000 }, (_, k) => drawWeights(w, 1, 'index', k));
    for (const [i, share] of w.entries()) {
      const mean = draws.reduce((a, d) => a + d[i]!, 0) / draws.length;
      const variance = draws.reduce((a, d) => a + (d[i]! - mean) ** 2, 0) / draws.length;
      expect(mean).toBeCloseTo(share, 2);
      expect(variance).toBeCloseTo((share * (1 - share)) / 31, 3);
    }
    expect(draws.every((d) => d[3] === 0)).toBe(true);
    expect(drawWeights(w, 1, 'index', 17)).toEqual(draws[17]);
    expect(drawWeights(w, 1, 'pillar', 17)).not.toEqual(draws[17]);
  });
});

describe('weights from principal components', () => {
  it('of identical indicators: one component carries all, weights are equal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 99 }), (p, scale) => {
        const x = noise('same', 30);
        const columns = Array.from({ length: p }, (_, i) => x.map((v) => (i % 2 ? -scale * v : v) + i));
        const { weights, components } = pcaWeights(columns);
        expect(components).toHaveLength(1);
        expect(components[0]).toBeCloseTo(1, 12);
        weights.forEach((w) => expect(w).toBeCloseTo(1 / p, 9));
      }),
    );
  });
  it('of two blocks: each block is a component, the larger one weighs more for each of its members', () => {
    // Exactly uncorrelated blocks: 3 copies of a cosine, 2 of a sine. Loadings are 0 or 1, s = 3/5 and 2/5, so that
    // weights are (3/5) / (3 x 3/5 + 2 x 2/5) and (2/5) / (...).
    const angle = Array.from({ length: 24 }, (_, i) => (2 * Math.PI * i) / 24);
    const [a, b] = [angle.map(Math.cos), angle.map(Math.sin)];
    const { weights, components } = pcaWeights([a, a, b, a, b]);
    expect(components.toSorted()[1]).toBeCloseTo(3 / 5, 9);
    [3, 3, 2, 3, 2].forEach((k, i) => expect(weights[i]).toBeCloseTo(k / 13, 9));
  });
  it('does not hang on units of measurement', () => {
    const columns = [0, 1, 2, 3].map((k) => noise(`column ${k}`, 40));
    const plain = pcaWeights(columns).weights;
    const scaled = pcaWeights(columns.map((x, k) => x.map((v) => v * 10 ** k - k))).weights;
    scaled.forEach((w, i) => expect(w).toBeCloseTo(plain[i]!, 9));
    expect(plain.reduce((x, y) => x + y, 0)).toBeCloseTo(1, 12);
  });
  it('names what has none', () => {
    expect(() =>
      pcaWeights([
        [1, 2, 3],
        [5, 5, 5],
      ]),
    ).toThrow('Indicator 2 does not vary');
    expect(() => pcaWeights([[1, 2, Number.NaN]])).toThrow('Indicator 1 has a gap');
    expect(() => pcaWeights([])).toThrow('at least one');
  });
  it('varimax undoes a rotation of loadings with a simple structure, keeping communalities', () => {
    const simple = [0.9, 0, 0.8, 0, 0.7, 0, 0, 0.9, 0, 0.6];
    const [c, s] = [Math.cos(0.6), Math.sin(0.6)];
    const turned = new Float64Array(10);
    for (let i = 0; i < 5; i++) {
      turned[2 * i] = c * simple[2 * i]! - s * simple[2 * i + 1]!;
      turned[2 * i + 1] = s * simple[2 * i]! + c * simple[2 * i + 1]!;
    }
    varimax(turned, 5, 2);
    for (let i = 0; i < 5; i++) {
      const found = [Math.abs(turned[2 * i]!), Math.abs(turned[2 * i + 1]!)].sort((x, y) => x - y);
      const meant = [simple[2 * i]!, simple[2 * i + 1]!].sort((x, y) => x - y);
      found.forEach((v, j) => expect(v).toBeCloseTo(meant[j]!, 9));
    }
  });
});

describe('effective weight', () => {
  const x = noise('part', 400);
  it('is 1 for the index itself and for any straight line of it', () => {
    expect(
      effectiveWeight(
        x,
        x.map((v) => 3 - 2 * v),
      ).ratio,
    ).toBeCloseTo(1, 9);
    expect(
      effectiveWeight(
        x,
        x.map((v) => 3 - 2 * v),
      ).linear,
    ).toBeCloseTo(1, 9);
  });
  it('of independent parts of a sum is their share of variance', () => {
    const y = noise('other', 400);
    const index = x.map((v, i) => 0.8 * v + 0.6 * y[i]!);
    expect(effectiveWeight(x, index).ratio).toBeGreaterThan(0.55);
    expect(effectiveWeight(x, index).ratio).toBeLessThan(0.75);
  });
  it('sees what a straight line does not', () => {
    const even = Array.from({ length: 301 }, (_, i) => (i - 150) / 75);
    const { ratio, linear } = effectiveWeight(
      even,
      even.map((v) => v * v),
    );
    expect(linear).toBeCloseTo(0, 9);
    expect(ratio).toBeGreaterThan(0.9);
  });
  it('is NaN for a constant, and needs pairs without gaps', () => {
    expect(effectiveWeight([1, 2], [3, 3]).ratio).toBeNaN();
    expect(() => effectiveWeight([1], [1, 2])).toThrow('not paired');
    expect(() => effectiveWeight([1, Number.NaN], [1, 2])).toThrow('without gaps');
  });
});
