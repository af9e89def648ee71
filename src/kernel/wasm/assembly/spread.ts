// Losses that spread along weighted means (see linear/spread.ts), from eight starts side by side: a link is looked up once for all.
import { multiplyAdd, NUMBER } from './lanes';

/** Eight numbers side by side, one of each lane, take 2^ROW bytes. */
const ROW: usize = 6;
const LANES: i32 = 8;
/** Of each lane: its start (-1: none), its rounds, the largest growth in this round. */
const START: usize = 0;
const ROUNDS: usize = 32;
const RISE: usize = 64;
const HEAD: usize = 128;
/** Where more than 1 / MANY of all nodes changed, to look for what hangs on them costs more than to compute all anew. */
const MANY: i32 = 16;

/** Bytes that `spread` needs for itself. */
export function spreadScratch(m: i32): usize {
  return HEAD + ((<usize>m) << (ROW + 1)) + 3 * ((<usize>m + LANES) << 2);
}

/**
 * Starts `first` to `end` - 1 of the list `starts`: writes a row of m losses each to `result`, rounds and last change.
 * Integers are i32.
 */
export function spread(
  m: i32,
  groupStart: usize,
  linkStart: usize,
  other: usize,
  share: usize,
  dependantStart: usize,
  dependant: usize,
  starts: usize,
  first: i32,
  end: i32,
  tolerance: f64,
  most: i32,
  result: usize,
  rounds: usize,
  change: usize,
  scratch: usize,
): void {
  const rows = (<usize>m) << ROW;
  const list = (<usize>m + LANES) << 2;
  let lost = scratch + HEAD;
  let next = lost + rows;
  const changed = scratch + HEAD + 2 * rows;
  const reached = changed + list;
  const seen = reached + list;
  memory.fill(lost, 0, rows);
  memory.fill(seen, 0, list);
  let mark: i32 = 0;
  let count: i32 = 0;
  let following = first;
  let running: i32 = 0;
  for (let lane: i32 = 0; lane < LANES; lane++) {
    const start = following < end ? following++ : -1;
    begin(scratch, lane, start);
    if (start < 0) continue;
    running++;
    const node = integer(starts, start);
    one(lost, node, lane);
    put(changed, count++, node);
  }
  while (running > 0) {
    for (let lane: i32 = 0; lane < LANES; lane++) store<f64>(scratch + RISE + ((<usize>lane) << NUMBER), 0);
    if (count > m / MANY) {
      count = 0;
      for (let j: i32 = 0; j < m; j++) {
        put(changed, count, j);
        count += compute(j, groupStart, linkStart, other, share, lost, next, scratch + RISE);
      }
      const before = lost;
      lost = next;
      next = before;
    } else {
      mark++;
      let found: i32 = 0;
      for (let c: i32 = 0; c < count; c++) {
        const k = integer(changed, c);
        const last = integer(dependantStart, k + 1);
        for (let e = integer(dependantStart, k); e < last; e++) {
          const j = integer(dependant, e);
          if (integer(seen, j) == mark) continue;
          put(seen, j, mark);
          put(reached, found++, j);
        }
      }
      count = 0;
      for (let c: i32 = 0; c < found; c++) {
        const j = integer(reached, c);
        put(changed, count, j);
        count += compute(j, groupStart, linkStart, other, share, lost, next, scratch + RISE);
      }
      for (let c: i32 = 0; c < found; c++) {
        const at = (<usize>integer(reached, c)) << ROW;
        memory.copy(lost + at, next + at, 64);
      }
    }
    for (let lane: i32 = 0; lane < LANES; lane++) {
      const k = integer(scratch + START, lane);
      if (k < 0) continue;
      one(lost, integer(starts, k), lane);
      const made = integer(scratch + ROUNDS, lane) + 1;
      const rise = load<f64>(scratch + RISE + ((<usize>lane) << NUMBER));
      put(scratch + ROUNDS, lane, made);
      if (rise > tolerance && made < most) continue;
      put(rounds, k, made);
      store<f64>(change + ((<usize>k) << NUMBER), rise);
      takeOut(m, lost, lane, result + ((<usize>k * m) << NUMBER));
      const start = following < end ? following++ : -1;
      begin(scratch, lane, start);
      if (start < 0) {
        running--;
        continue;
      }
      const node = integer(starts, start);
      one(lost, node, lane);
      put(changed, count++, node);
    }
  }
}

function integer(array: usize, at: i32): i32 {
  return load<i32>(array + ((<usize>at) << 2));
}

function put(array: usize, at: i32, value: i32): void {
  store<i32>(array + ((<usize>at) << 2), value);
}

function begin(scratch: usize, lane: i32, start: i32): void {
  put(scratch + START, lane, start);
  put(scratch + ROUNDS, lane, 0);
}

/** The node where a lane began has lost all, for good. */
function one(lost: usize, node: i32, lane: i32): void {
  store<f64>(lost + ((<usize>node) << ROW) + ((<usize>lane) << NUMBER), 1);
}

/** Copies a lane's losses and leaves zeros. */
function takeOut(m: i32, lost: usize, lane: i32, to: usize): void {
  let from = lost + ((<usize>lane) << NUMBER);
  for (let j: i32 = 0; j < m; j++) {
    store<f64>(to, load<f64>(from));
    store<f64>(from, 0);
    from += 64;
    to += 8;
  }
}

/** Node j anew from `lost` into `next`, in all lanes; raises `rise` to its growth. Returns 1 if it grew in some lane. */
function compute(
  j: i32,
  groupStart: usize,
  linkStart: usize,
  other: usize,
  share: usize,
  lost: usize,
  next: usize,
  rise: usize,
): i32 {
  const none = f64x2.splat(0);
  let x0 = none;
  let x1 = none;
  let x2 = none;
  let x3 = none;
  const lastGroup = integer(groupStart, j + 1);
  let g = integer(groupStart, j);
  let e = integer(linkStart, g);
  for (; g < lastGroup; g++) {
    let s0 = none;
    let s1 = none;
    let s2 = none;
    let s3 = none;
    const last = integer(linkStart, g + 1);
    for (; e < last; e++) {
      const part = v128.load64_splat(share + ((<usize>e) << NUMBER));
      const row = lost + ((<usize>integer(other, e)) << ROW);
      s0 = multiplyAdd(part, v128.load(row), s0);
      s1 = multiplyAdd(part, v128.load(row, 16), s1);
      s2 = multiplyAdd(part, v128.load(row, 32), s2);
      s3 = multiplyAdd(part, v128.load(row, 48), s3);
    }
    x0 = f64x2.pmax(x0, s0);
    x1 = f64x2.pmax(x1, s1);
    x2 = f64x2.pmax(x2, s2);
    x3 = f64x2.pmax(x3, s3);
  }
  const all = f64x2.splat(1);
  x0 = f64x2.pmin(x0, all);
  x1 = f64x2.pmin(x1, all);
  x2 = f64x2.pmin(x2, all);
  x3 = f64x2.pmin(x3, all);
  const at = (<usize>j) << ROW;
  v128.store(next + at, x0);
  v128.store(next + at, x1, 16);
  v128.store(next + at, x2, 32);
  v128.store(next + at, x3, 48);
  x0 = f64x2.sub(x0, v128.load(lost + at));
  x1 = f64x2.sub(x1, v128.load(lost + at, 16));
  x2 = f64x2.sub(x2, v128.load(lost + at, 32));
  x3 = f64x2.sub(x3, v128.load(lost + at, 48));
  const grew = v128.or(
    v128.or(f64x2.gt(x0, none), f64x2.gt(x1, none)),
    v128.or(f64x2.gt(x2, none), f64x2.gt(x3, none)),
  );
  if (!v128.any_true(grew)) return 0;
  v128.store(rise, f64x2.pmax(v128.load(rise), x0));
  v128.store(rise, f64x2.pmax(v128.load(rise, 16), x1), 16);
  v128.store(rise, f64x2.pmax(v128.load(rise, 32), x2), 32);
  v128.store(rise, f64x2.pmax(v128.load(rise, 48), x3), 48);
  return 1;
}
