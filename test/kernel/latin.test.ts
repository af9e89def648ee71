// Latin hypercube samples: what defines them, their moments, and that a sample depends on its name alone.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latinHypercube } from '../../src/kernel/latin.ts';
import { stream } from '../../src/kernel/random.ts';

it('visits every slice of every dimension once', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(6), fc.nat(), (count, dimensions, seed) => {
      const points = latinHypercube(stream(seed), count, dimensions);
      for (let j = 0; j < dimensions; j++) {
        const seen = new Set<number>();
        for (let i = 0; i < count; i++) seen.add(Math.floor(points[i * dimensions + j]! * count));
        if (seen.size !== count || (count > 0 && Math.max(...seen) !== count - 1)) return false;
      }
      return points.every((x) => x > 0 && x < 1);
    }),
  );
});

it('orders its slices at random: every order of three is about equally likely', () => {
  const orders = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed++) {
    const order = [...latinHypercube(stream(seed, 'orders'), 3, 1)].map((x) => Math.floor(3 * x)).join('');
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  expect(orders.size).toBe(6);
  // Five standard deviations of a count with 6000 trials and probability 1/6.
  for (const times of orders.values())
    expect(Math.abs(times - 1000)).toBeLessThan(5 * Math.sqrt(1000 * (5 / 6)));
});

it('estimates a mean far better than independent draws', () => {
  const errors = (draw: (seed: number) => ArrayLike<number>): number => {
    let squares = 0;
    for (let seed = 0; seed < 200; seed++) {
      const drawn = Array.from(draw(seed), (x) => Math.exp(x));
      squares += (drawn.reduce((sum, x) => sum + x, 0) / drawn.length - (Math.E - 1)) ** 2;
    }
    return squares / 200;
  };
  const independent = errors((seed) => {
    const x = new Float64Array(100);
    stream(seed, 'independent').fillUniform(x);
    return x;
  });
  // For one smooth function of one variable the variance falls with count^3 in place of count.
  expect(errors((seed) => latinHypercube(stream(seed, 'latin'), 100, 1))).toBeLessThan(independent / 1000);
});

it('keeps dimensions apart, and its first ones when more are asked for', () => {
  const few = latinHypercube(stream(3, 'a'), 50, 2);
  const more = latinHypercube(stream(3, 'a'), 50, 3);
  for (let i = 0; i < 50; i++) for (let j = 0; j < 2; j++) expect(more[i * 3 + j]).toBe(few[i * 2 + j]);
  expect(latinHypercube(stream(3, 'b'), 50, 2)).not.toEqual(few);
  expect(Array.from({ length: 50 }, (_, i) => few[i * 2])).not.toEqual(
    Array.from({ length: 50 }, (_, i) => few[i * 2 + 1]),
  );
});

it('refuses sizes that are none', () => {
  for (const [count, dimensions] of [
    [-1, 2],
    [2.5, 2],
    [3, Number.NaN],
  ] as const)
    expect(() => latinHypercube(stream(1), count, dimensions)).toThrow(RangeError);
});
