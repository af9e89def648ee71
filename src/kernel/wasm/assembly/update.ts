// C <- C + alpha op(A) B: tiles of 4 x 4 sums in registers, B packed so that a tile reads it in one run.
import { column, columnTurned } from './column';
import { multiplyAdd, NUMBER } from './lanes';

/** The order of every sum: groups of this many terms (SUM_GROUP in linear/leaves.ts). */
const GROUP: i32 = 256;
/** Columns of B packed at a time; GROUP x COLUMNS numbers stay in the second cache. */
const COLUMNS: i32 = 256;

/** Bytes that `update` needs beside its matrices: packed B, and four rows of a transposed A. */
export function updateScratch(): i32 {
  return (GROUP * COLUMNS + 4 * GROUP) << (<i32>NUMBER);
}

/**
 * Strides count numbers. `turned`: `a` is the transpose of op(A). Each entry of C: per group of terms, s = 0,
 * s = s + a b in order, then c = c + alpha s.
 */
export function update(
  m: i32,
  n: i32,
  k: i32,
  alpha: f64,
  a: usize,
  aStride: i32,
  turned: i32,
  b: usize,
  bStride: i32,
  c: usize,
  cStride: i32,
  scratch: usize,
): void {
  if (n == 1) {
    if (turned) columnTurned(m, k, GROUP, alpha, a, aStride, b, bStride, c, cStride, scratch);
    else column(m, k, GROUP, alpha, a, aStride, b, bStride, c, cStride);
    return;
  }
  const strip = scratch + ((GROUP * COLUMNS) << (<i32>NUMBER));
  for (let j: i32 = 0; j < n; j += COLUMNS) {
    const cols = min(COLUMNS, n - j);
    for (let p: i32 = 0; p < k; p += GROUP) {
      const terms = min(GROUP, k - p);
      pack(terms, cols, at(b, p, bStride, j), bStride, scratch);
      for (let i: i32 = 0; i < m; i += 4) {
        const rows = min(4, m - i);
        const corner = turned ? at(a, p, aStride, i) : at(a, i, aStride, p);
        stripe(rows, terms, corner, turned ? 1 : aStride, turned ? aStride : 1, strip);
        band(rows, cols, terms, alpha, strip, scratch, at(c, i, cStride, j), cStride);
      }
    }
  }
}

function at(start: usize, i: i32, stride: i32, j: i32): usize {
  return start + ((<usize>i * stride + j) << NUMBER);
}

/** B by bands of 4 columns, each term's four numbers side by side, zeros where B has no column. */
function pack(terms: i32, cols: i32, b: usize, stride: i32, to: usize): void {
  for (let j: i32 = 0; j < cols; j += 4) {
    const width = min(4, cols - j);
    let from = b + ((<usize>j) << NUMBER);
    for (let p: i32 = 0; p < terms; p++) {
      if (width == 4) {
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
      } else {
        for (let q: i32 = 0; q < 4; q++) {
          store<f64>(to + ((<usize>q) << NUMBER), q < width ? load<f64>(from + ((<usize>q) << NUMBER)) : 0);
        }
      }
      from += (<usize>stride) << NUMBER;
      to += 32;
    }
  }
}

/** Up to four rows of op(A), each term's four numbers side by side; a row that is not there repeats the last. */
function stripe(rows: i32, terms: i32, a: usize, down: i32, along: i32, to: usize): void {
  const step = (<usize>along) << NUMBER;
  let a0 = a;
  let a1 = at(a, min(1, rows - 1), down, 0);
  let a2 = at(a, min(2, rows - 1), down, 0);
  let a3 = at(a, min(3, rows - 1), down, 0);
  for (let p: i32 = 0; p < terms; p++) {
    store<f64>(to, load<f64>(a0));
    store<f64>(to, load<f64>(a1), 8);
    store<f64>(to, load<f64>(a2), 16);
    store<f64>(to, load<f64>(a3), 24);
    a0 += step;
    a1 += step;
    a2 += step;
    a3 += step;
    to += 32;
  }
}

/** One band of up to four rows of C. A band of fewer reads its last row again and does not store the double. */
function band(
  rows: i32,
  cols: i32,
  terms: i32,
  alpha: f64,
  strip: usize,
  packed: usize,
  c: usize,
  cStride: i32,
): void {
  const end = strip + ((<usize>terms) << 5);
  for (let j: i32 = 0; j < cols; j += 4) {
    let s00 = f64x2.splat(0);
    let s01 = f64x2.splat(0);
    let s10 = f64x2.splat(0);
    let s11 = f64x2.splat(0);
    let s20 = f64x2.splat(0);
    let s21 = f64x2.splat(0);
    let s30 = f64x2.splat(0);
    let s31 = f64x2.splat(0);
    for (let a = strip; a < end; a += 32) {
      const b0 = v128.load(packed);
      const b1 = v128.load(packed, 16);
      packed += 32;
      let t = v128.load64_splat(a);
      s00 = multiplyAdd(t, b0, s00);
      s01 = multiplyAdd(t, b1, s01);
      t = v128.load64_splat(a, 8);
      s10 = multiplyAdd(t, b0, s10);
      s11 = multiplyAdd(t, b1, s11);
      t = v128.load64_splat(a, 16);
      s20 = multiplyAdd(t, b0, s20);
      s21 = multiplyAdd(t, b1, s21);
      t = v128.load64_splat(a, 24);
      s30 = multiplyAdd(t, b0, s30);
      s31 = multiplyAdd(t, b1, s31);
    }
    const width = min(4, cols - j);
    add(c, width, alpha, s00, s01);
    if (rows > 1) add(at(c, 1, cStride, 0), width, alpha, s10, s11);
    if (rows > 2) add(at(c, 2, cStride, 0), width, alpha, s20, s21);
    if (rows > 3) add(at(c, 3, cStride, 0), width, alpha, s30, s31);
    c += 32;
  }
}

/** c <- c + alpha s for up to four numbers side by side. */
function add(c: usize, width: i32, alpha: f64, s0: v128, s1: v128): void {
  const by = f64x2.splat(alpha);
  if (width == 4) {
    v128.store(c, f64x2.add(v128.load(c), f64x2.mul(by, s0)));
    v128.store(c, f64x2.add(v128.load(c, 16), f64x2.mul(by, s1)), 16);
    return;
  }
  store<f64>(c, load<f64>(c) + alpha * f64x2.extract_lane(s0, 0));
  if (width > 1) store<f64>(c, load<f64>(c, 8) + alpha * f64x2.extract_lane(s0, 1), 8);
  if (width > 2) store<f64>(c, load<f64>(c, 16) + alpha * f64x2.extract_lane(s1, 0), 16);
}
