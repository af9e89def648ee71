// c <- c + alpha op(A) b for a single column, where time goes into reading A: once, in the order in which it lies.
import { multiplyAdd, NUMBER } from './lanes';

/** Rows of a transposed A's result that are summed at a time; they stay in the first cache. */
const RUN: i32 = 2048;

/** A as it stands: four rows at a time, each a sum of its own. The order of every sum is that of `update`. */
export function column(
  m: i32,
  k: i32,
  group: i32,
  alpha: f64,
  a: usize,
  aStride: i32,
  b: usize,
  bStride: i32,
  c: usize,
  cStride: i32,
): void {
  const row = (<usize>aStride) << NUMBER;
  const step = (<usize>bStride) << NUMBER;
  const down = (<usize>cStride) << NUMBER;
  for (let i: i32 = 0; i < m; i += 4) {
    const last = m - 1 - i;
    const a0 = a + <usize>i * row;
    const a1 = a0 + <usize>min(1, last) * row;
    const a2 = a0 + <usize>min(2, last) * row;
    const a3 = a0 + <usize>min(3, last) * row;
    const to = c + <usize>i * down;
    let from = b;
    for (let p: i32 = 0; p < k; p += group) {
      let s0 = f64x2.splat(0);
      let s1 = f64x2.splat(0);
      let s2 = f64x2.splat(0);
      let s3 = f64x2.splat(0);
      const end = (<usize>min(p + group, k)) << NUMBER;
      for (let q = (<usize>p) << NUMBER; q < end; q += 8) {
        const t = v128.load64_zero(from);
        s0 = multiplyAdd(v128.load64_zero(a0 + q), t, s0);
        s1 = multiplyAdd(v128.load64_zero(a1 + q), t, s1);
        s2 = multiplyAdd(v128.load64_zero(a2 + q), t, s2);
        s3 = multiplyAdd(v128.load64_zero(a3 + q), t, s3);
        from += step;
      }
      add(to, alpha, s0);
      if (last > 0) add(to + down, alpha, s1);
      if (last > 1) add(to + 2 * down, alpha, s2);
      if (last > 2) add(to + 3 * down, alpha, s3);
    }
  }
}

function add(c: usize, alpha: f64, s: v128): void {
  store<f64>(c, load<f64>(c) + alpha * f64x2.extract_lane(s, 0));
}

/** The transpose of `a` (k x m): its rows one after another, added onto a run of sums. */
export function columnTurned(
  m: i32,
  k: i32,
  group: i32,
  alpha: f64,
  a: usize,
  aStride: i32,
  b: usize,
  bStride: i32,
  c: usize,
  cStride: i32,
  sums: usize,
): void {
  for (let i: i32 = 0; i < m; i += RUN) {
    const width = min(RUN, m - i);
    for (let p: i32 = 0; p < k; p += group) {
      memory.fill(sums, 0, (<usize>width) << NUMBER);
      const end = min(p + group, k);
      for (let q = p; q < end; q++) {
        const by = v128.load64_splat(b + ((<usize>q * bStride) << NUMBER));
        addRow(width, a + ((<usize>q * aStride + i) << NUMBER), by, sums);
      }
      for (let j: i32 = 0; j < width; j++) {
        const to = c + ((<usize>(i + j) * cStride) << NUMBER);
        store<f64>(to, load<f64>(to) + alpha * load<f64>(sums + ((<usize>j) << NUMBER)));
      }
    }
  }
}

function addRow(width: i32, a: usize, by: v128, sums: usize): void {
  let j: i32 = 0;
  for (; j + 3 < width; j += 4) {
    v128.store(sums, multiplyAdd(v128.load(a), by, v128.load(sums)));
    v128.store(sums, multiplyAdd(v128.load(a, 16), by, v128.load(sums, 16)), 16);
    a += 32;
    sums += 32;
  }
  for (; j < width; j++) {
    const sum = multiplyAdd(v128.load64_zero(a), by, v128.load64_zero(sums));
    store<f64>(sums, f64x2.extract_lane(sum, 0));
    a += 8;
    sums += 8;
  }
}
