// The leaves of elimination: a panel of a few columns, and substitution with a small triangle.
import { multiplySubtract, NUMBER } from './lanes';

/**
 * P A = L U of a panel of m rows and n columns, m >= n; pivots[k] (i32) becomes the row of the first entry of greatest size.
 * Returns the column without a finite pivot, or -1.
 */
export function panel(m: i32, n: i32, a: usize, stride: i32, pivots: usize): i32 {
  const row = (<usize>stride) << NUMBER;
  let p: i32 = 0;
  let greatest: f64 = m > 0 && n > 0 ? abs(load<f64>(a)) : 0;
  for (let i: i32 = 1; i < m && n > 0; i++) {
    const size = abs(load<f64>(a + <usize>i * row));
    if (size > greatest) {
      greatest = size;
      p = i;
    }
  }
  for (let k: i32 = 0; k < n; k++) {
    store<i32>(pivots + ((<usize>k) << 2), p);
    const from = a + <usize>k * row;
    if (p != k) exchange(from, a + <usize>p * row, n);
    const column = (<usize>k) << NUMBER;
    const pivot = load<f64>(from + column);
    if (pivot == 0 || !isFinite(pivot)) return k;
    // The next column's pivot is looked for while its entries pass by.
    p = k + 1;
    greatest = 0;
    for (let i = k + 1; i < m; i++) {
      const below = a + <usize>i * row + column;
      const l = load<f64>(below) / pivot;
      store<f64>(below, l);
      subtract(n - k - 1, l, from + column + 8, below + 8);
      if (k + 1 < n) {
        const size = abs(load<f64>(below, 8));
        if (i == k + 1 || size > greatest) {
          greatest = size;
          p = i;
        }
      }
    }
  }
  return -1;
}

function exchange(x: usize, y: usize, n: i32): void {
  for (let j: i32 = 0; j < n; j++) {
    const held = load<f64>(x);
    store<f64>(x, load<f64>(y));
    store<f64>(y, held);
    x += 8;
    y += 8;
  }
}

/** y <- y - l x for n numbers. */
function subtract(n: i32, l: f64, x: usize, y: usize): void {
  const by = f64x2.splat(l);
  let j: i32 = 0;
  for (; j + 1 < n; j += 2) {
    v128.store(y, multiplySubtract(by, v128.load(x), v128.load(y)));
    x += 16;
    y += 16;
  }
  if (j < n) {
    const one = multiplySubtract(by, v128.load64_zero(x), v128.load64_zero(y));
    store<f64>(y, f64x2.extract_lane(one, 0));
  }
}

/**
 * op(T) X = B in the place of B, n rows and m columns. `turned`: T is transposed. `forward`: from the first row on.
 * `unit`: the diagonal is ones, and is not read.
 */
export function triangle(
  n: i32,
  m: i32,
  t: usize,
  tStride: i32,
  turned: i32,
  forward: i32,
  unit: i32,
  b: usize,
  bStride: i32,
): void {
  const across: usize = (turned ? <usize>tStride : 1) << NUMBER;
  const down: usize = (turned ? 1 : <usize>tStride) << NUMBER;
  let j: i32 = 0;
  for (; j + 7 < m; j += 8)
    substitute8(n, t, down, across, forward, unit, b + ((<usize>j) << NUMBER), bStride);
  for (; j < m; j++) substitute1(n, t, down, across, forward, unit, b + ((<usize>j) << NUMBER), bStride);
}

function substitute8(
  n: i32,
  t: usize,
  down: usize,
  across: usize,
  forward: i32,
  unit: i32,
  b: usize,
  bStride: i32,
): void {
  const row = (<usize>bStride) << NUMBER;
  for (let step: i32 = 0; step < n; step++) {
    const i = forward ? step : n - 1 - step;
    const x = b + <usize>i * row;
    let x0 = v128.load(x);
    let x1 = v128.load(x, 16);
    let x2 = v128.load(x, 32);
    let x3 = v128.load(x, 48);
    for (let before: i32 = 0; before < step; before++) {
      const p = forward ? before : n - 1 - before;
      const tip = v128.load64_splat(t + <usize>i * down + <usize>p * across);
      const solved = b + <usize>p * row;
      x0 = multiplySubtract(tip, v128.load(solved), x0);
      x1 = multiplySubtract(tip, v128.load(solved, 16), x1);
      x2 = multiplySubtract(tip, v128.load(solved, 32), x2);
      x3 = multiplySubtract(tip, v128.load(solved, 48), x3);
    }
    if (!unit) {
      const pivot = v128.load64_splat(t + <usize>i * (down + across));
      x0 = f64x2.div(x0, pivot);
      x1 = f64x2.div(x1, pivot);
      x2 = f64x2.div(x2, pivot);
      x3 = f64x2.div(x3, pivot);
    }
    v128.store(x, x0);
    v128.store(x, x1, 16);
    v128.store(x, x2, 32);
    v128.store(x, x3, 48);
  }
}

function substitute1(
  n: i32,
  t: usize,
  down: usize,
  across: usize,
  forward: i32,
  unit: i32,
  b: usize,
  bStride: i32,
): void {
  const row = (<usize>bStride) << NUMBER;
  for (let step: i32 = 0; step < n; step++) {
    const i = forward ? step : n - 1 - step;
    let x = v128.load64_zero(b + <usize>i * row);
    for (let before: i32 = 0; before < step; before++) {
      const p = forward ? before : n - 1 - before;
      const tip = v128.load64_splat(t + <usize>i * down + <usize>p * across);
      x = multiplySubtract(tip, v128.load64_zero(b + <usize>p * row), x);
    }
    let solved = f64x2.extract_lane(x, 0);
    if (!unit) solved /= load<f64>(t + <usize>i * (down + across));
    store<f64>(b + <usize>i * row, solved);
  }
}
