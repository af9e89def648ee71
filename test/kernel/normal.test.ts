import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/kernel/normal.ts';

function expectClose(value: number, wanted: number, relative: number): void {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(relative * Math.max(Math.abs(wanted), 1e-300));
}

// Independent values: Cephes ndtri and ndtr, double precision.
test.each([
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798409],
  [1e-10, -6.361340902404056],
  [0.001, -3.090232306167813],
  [0.0749, -1.4402382675279635],
  [0.0751, -1.4388253927525403],
  [0.3, -0.5244005127080409],
  [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054],
])('the normal quantile of %s is %s', (p, z) => {
  expectClose(normalQuantile(p), z, 2e-15);
});

test.each([
  [-20, 2.7536241186061556e-89],
  [-8, 6.22096057427174e-16],
  [-3.0000001, 0.0013498975884453205],
  [-2.9, 0.0018658133003840375],
  [-1, 0.15865525393145707],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [2.99, 0.9986051127645078],
  [3.5, 0.9997673709209645],
  [8, 0.9999999999999993],
])('the normal distribution function at %s is %s', (x, p) => {
  expectClose(normalCdf(x), p, 2e-13);
});

test('quantile and distribution function undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: -12, max: 5, noNaN: true }), (z) => {
      expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-9);
    }),
  );
});

test('both ends, and what lies outside', () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(normalQuantile(-0.1)).toBeNaN();
  expect(normalQuantile(NaN)).toBeNaN();
  expect(normalCdf(NaN)).toBeNaN();
  expect(normalCdf(-Infinity)).toBe(0);
  expect(normalCdf(Infinity)).toBe(1);
});
