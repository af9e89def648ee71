// Products with some rows of a sparse matrix (see linear/rows.ts). A row without gaps between its columns needs no look-up.
import { multiplyAdd, NUMBER } from './lanes';

/** `start` and `column` are i32, columns ascending within each row. */
export function rowsTimes(
  first: i32,
  end: i32,
  start: usize,
  column: usize,
  value: usize,
  x: usize,
  out: usize,
): void {
  for (let r = first; r < end; r++) {
    let e = load<i32>(start + ((<usize>r) << 2));
    const count = load<i32>(start + ((<usize>r) << 2), 4) - e;
    let v = value + ((<usize>e) << NUMBER);
    let c = column + ((<usize>e) << 2);
    let ab = f64x2.splat(0);
    let cd = f64x2.splat(0);
    let rest: f64 = 0;
    let k: i32 = 0;
    if (closed(c, count)) {
      let from = x + ((<usize>load<i32>(c)) << NUMBER);
      for (; k + 3 < count; k += 4) {
        ab = multiplyAdd(v128.load(v), v128.load(from), ab);
        cd = multiplyAdd(v128.load(v, 16), v128.load(from, 16), cd);
        v += 32;
        from += 32;
      }
      rest = f64x2.extract_lane(ab, 0);
      for (; k < count; k++) {
        rest += load<f64>(v) * load<f64>(from);
        v += 8;
        from += 8;
      }
    } else {
      for (; k + 3 < count; k += 4) {
        ab = multiplyAdd(v128.load(v), pair(x, c), ab);
        cd = multiplyAdd(v128.load(v, 16), pair(x, c + 8), cd);
        v += 32;
        c += 16;
      }
      rest = f64x2.extract_lane(ab, 0);
      for (; k < count; k++) {
        rest += load<f64>(v) * load<f64>(x + ((<usize>load<i32>(c)) << NUMBER));
        v += 8;
        c += 4;
      }
    }
    rest += f64x2.extract_lane(ab, 1);
    store<f64>(out, rest + (f64x2.extract_lane(cd, 0) + f64x2.extract_lane(cd, 1)));
    out += 8;
  }
}

export function rowsAddTransposed(
  first: i32,
  end: i32,
  start: usize,
  column: usize,
  value: usize,
  y: usize,
  into: usize,
): void {
  for (let r = first; r < end; r++) {
    const e = load<i32>(start + ((<usize>r) << 2));
    const count = load<i32>(start + ((<usize>r) << 2), 4) - e;
    let v = value + ((<usize>e) << NUMBER);
    let c = column + ((<usize>e) << 2);
    const by = load<f64>(y);
    y += 8;
    let k: i32 = 0;
    if (closed(c, count)) {
      const all = f64x2.splat(by);
      let to = into + ((<usize>load<i32>(c)) << NUMBER);
      for (; k + 3 < count; k += 4) {
        v128.store(to, multiplyAdd(v128.load(v), all, v128.load(to)));
        v128.store(to, multiplyAdd(v128.load(v, 16), all, v128.load(to, 16)), 16);
        v += 32;
        to += 32;
      }
      for (; k < count; k++) {
        store<f64>(to, load<f64>(to) + load<f64>(v) * by);
        v += 8;
        to += 8;
      }
    } else {
      for (; k < count; k++) {
        const to = into + ((<usize>load<i32>(c)) << NUMBER);
        store<f64>(to, load<f64>(to) + load<f64>(v) * by);
        v += 8;
        c += 4;
      }
    }
  }
}

/** Whether a row of `count` entries has no gap between its columns, which begin at `column`. */
export function closed(column: usize, count: i32): bool {
  if (count < 4) return false;
  return load<i32>(column + ((<usize>(count - 1)) << 2)) - load<i32>(column) == count - 1;
}

/** Numbers of x at two columns. */
function pair(x: usize, column: usize): v128 {
  const first = v128.load64_zero(x + ((<usize>load<i32>(column)) << NUMBER));
  return v128.load64_lane(x + ((<usize>load<i32>(column, 4)) << NUMBER), first, 1);
}
