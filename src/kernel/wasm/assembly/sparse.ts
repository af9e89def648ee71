// C <- C + alpha A B for rows `first` to `end` - 1 of a sparse A by compressed rows, eight columns of B at a time.
import { multiplyAdd, NUMBER } from './lanes';

/** `start` and `column` are i32; strides count numbers. Each entry: s = 0, s = s + a b as stored, c = c + alpha s. */
export function sparse(
  first: i32,
  end: i32,
  n: i32,
  alpha: f64,
  start: usize,
  column: usize,
  value: usize,
  b: usize,
  bStride: i32,
  c: usize,
  cStride: i32,
): void {
  const by = f64x2.splat(alpha);
  for (let i = first; i < end; i++) {
    const from = load<i32>(start + ((<usize>i) << 2));
    const to = load<i32>(start + ((<usize>i) << 2), 4);
    let out = c + ((<usize>i * cStride) << NUMBER);
    let j: i32 = 0;
    for (; j + 7 < n; j += 8) {
      let s0 = f64x2.splat(0);
      let s1 = f64x2.splat(0);
      let s2 = f64x2.splat(0);
      let s3 = f64x2.splat(0);
      for (let e = from; e < to; e++) {
        const a = v128.load64_splat(value + ((<usize>e) << NUMBER));
        const row = b + ((<usize>load<i32>(column + ((<usize>e) << 2)) * bStride + j) << NUMBER);
        s0 = multiplyAdd(a, v128.load(row), s0);
        s1 = multiplyAdd(a, v128.load(row, 16), s1);
        s2 = multiplyAdd(a, v128.load(row, 32), s2);
        s3 = multiplyAdd(a, v128.load(row, 48), s3);
      }
      v128.store(out, f64x2.add(v128.load(out), f64x2.mul(by, s0)));
      v128.store(out, f64x2.add(v128.load(out, 16), f64x2.mul(by, s1)), 16);
      v128.store(out, f64x2.add(v128.load(out, 32), f64x2.mul(by, s2)), 32);
      v128.store(out, f64x2.add(v128.load(out, 48), f64x2.mul(by, s3)), 48);
      out += 64;
    }
    for (; j < n; j++) {
      let s = f64x2.splat(0);
      for (let e = from; e < to; e++) {
        const a = v128.load64_splat(value + ((<usize>e) << NUMBER));
        const row = b + ((<usize>load<i32>(column + ((<usize>e) << 2)) * bStride + j) << NUMBER);
        s = multiplyAdd(a, v128.load64_zero(row), s);
      }
      store<f64>(out, load<f64>(out) + alpha * f64x2.extract_lane(s, 0));
      out += 8;
    }
  }
}
