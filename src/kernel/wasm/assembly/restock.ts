// A day of users' stocks (see linear/rows.ts): one walk over what lies side by side.
import { multiplyAdd, NUMBER } from './lanes';
import { closed, rowsAddTransposed, rowsTimes } from './rows';

/** Stocks that are looked through again for the first that is least. */
const BLOCK: i32 = 64;
const FULL: i32 = 1;
const HALF: i32 = -1;

/** Numbers of a user in `flows`: whether all its targets are the same, what it made to order before, is to make now, makes. */
const FLOWS: usize = 5;

/**
 * Of users `first` to `end` - 1 the stocks `from` to `to` - 1 (i32 by user), so that threads can share the suppliers out: what
 * is asked of a supplier is added up in the order of users then. `scratch`: room for two numbers of each stock of a user.
 * Writes two places of each user to `least` (f64) and `which` (i32): see `RowStocks.restock`.
 */
export function restock(
  first: i32,
  end: i32,
  from: usize,
  to: usize,
  most: i32,
  start: usize,
  column: usize,
  value: usize,
  allows: usize,
  target: usize,
  need: usize,
  binds: usize,
  x: usize,
  into: usize,
  flows: usize,
  speed: f64,
  scratch: usize,
  least: usize,
  which: usize,
): void {
  for (let i = first; i < end; i++) {
    const row = load<i32>(from + ((<usize>i) << 2));
    const last = load<i32>(to + ((<usize>i) << 2));
    const entry = load<i32>(start + ((<usize>row) << 2));
    const entries = load<i32>(start + ((<usize>last) << 2)) - entry;
    const direct = entries == last - row && closed(column + ((<usize>entry) << 2), entries);
    let part = scratch;
    let asked = scratch + ((<usize>most) << NUMBER);
    if (direct) {
      // Each stock has one supplier, and these stand side by side.
      const supplier = (<usize>load<i32>(column + ((<usize>entry) << 2))) << NUMBER;
      part = x + supplier;
      asked = into + supplier;
    } else {
      rowsTimes(row, last, start, column, value, x, part);
      memory.fill(asked, 0, (<usize>(last - row)) << NUMBER);
    }
    const stock = (<usize>row) << NUMBER;
    const flow = flows + ((<usize>i) << FLOWS);
    walk(
      row,
      last - row,
      allows + stock,
      target + stock,
      load<f64>(flow) != 0,
      need + stock,
      binds + <usize>row,
      part,
      asked,
      load<f64>(flow, 8),
      load<f64>(flow, 16),
      load<f64>(flow, 24),
      speed,
      least + ((<usize>i) << 4),
      which + ((<usize>i) << 3),
    );
    if (!direct) rowsAddTransposed(row, last, start, column, value, asked, into);
  }
}

/**
 * One user. `same`: all stocks are to allow the same.
 * Arrays begin at the user's first stock, `part` and `asked` at its supplier. `binds`: a byte each, with eight more behind.
 * Writes what the first full and the first half binding stock that allows least allows, `Infinity` if there is none, and which it
 * is, counted from the first of all: `row` is the user's first; -1 for none.
 */
function walk(
  row: i32,
  count: i32,
  allows: usize,
  target: usize,
  same: bool,
  need: usize,
  binds: usize,
  part: usize,
  asked: usize,
  before: f64,
  now: f64,
  uses: f64,
  speed: f64,
  least: usize,
  which: usize,
): void {
  const step: usize = same ? 0 : 64;
  const yesterday = f64x2.splat(before);
  const today = f64x2.splat(now);
  const used = f64x2.splat(uses);
  const pace = f64x2.splat(speed);
  const fully = i16x8.splat(<i16>FULL);
  const byHalf = i16x8.splat(<i16>HALF);
  let leastFull = Infinity;
  let leastHalf = Infinity;
  let blockFull: i32 = -1;
  let blockHalf: i32 = -1;
  let t = target;
  for (let from: i32 = 0; from < count; from += BLOCK) {
    const stop = min(from + BLOCK, count);
    let full = f64x2.splat(Infinity);
    let half = full;
    let k = from;
    for (; k + 7 < stop; k += 8) {
      const kinds = v128.load8x8_s(binds + <usize>k);
      const notFull = i16x8.lt_s(kinds, fully);
      const notHalf = i16x8.gt_s(kinds, byHalf);
      const full0 = i32x4.extend_low_i16x8_s(notFull);
      const full4 = i32x4.extend_high_i16x8_s(notFull);
      const half0 = i32x4.extend_low_i16x8_s(notHalf);
      const half4 = i32x4.extend_high_i16x8_s(notHalf);
      const at = (<usize>k) << NUMBER;
      const a = allows + at;
      const n = need + at;
      const p = part + at;
      const d = asked + at;
      const aim0 = v128.load(t, 0);
      const left0 = inline.always(filled(v128.load(a, 0), aim0, v128.load(p, 0), yesterday, used, pace));
      v128.store(a, left0, 0);
      v128.store(d, inline.always(wanted(left0, aim0, v128.load(n, 0), v128.load(d, 0), today, pace)), 0);
      full = f64x2.pmin(full, v128.or(left0, first(full0)));
      half = f64x2.pmin(half, v128.or(left0, first(half0)));
      const aim1 = v128.load(t, 16);
      const left1 = inline.always(filled(v128.load(a, 16), aim1, v128.load(p, 16), yesterday, used, pace));
      v128.store(a, left1, 16);
      v128.store(d, inline.always(wanted(left1, aim1, v128.load(n, 16), v128.load(d, 16), today, pace)), 16);
      full = f64x2.pmin(full, v128.or(left1, second(full0)));
      half = f64x2.pmin(half, v128.or(left1, second(half0)));
      const aim2 = v128.load(t, 32);
      const left2 = inline.always(filled(v128.load(a, 32), aim2, v128.load(p, 32), yesterday, used, pace));
      v128.store(a, left2, 32);
      v128.store(d, inline.always(wanted(left2, aim2, v128.load(n, 32), v128.load(d, 32), today, pace)), 32);
      full = f64x2.pmin(full, v128.or(left2, first(full4)));
      half = f64x2.pmin(half, v128.or(left2, first(half4)));
      const aim3 = v128.load(t, 48);
      const left3 = inline.always(filled(v128.load(a, 48), aim3, v128.load(p, 48), yesterday, used, pace));
      v128.store(a, left3, 48);
      v128.store(d, inline.always(wanted(left3, aim3, v128.load(n, 48), v128.load(d, 48), today, pace)), 48);
      full = f64x2.pmin(full, v128.or(left3, second(full4)));
      half = f64x2.pmin(half, v128.or(left3, second(half4)));
      t += step;
    }
    let fullHere = Math.min(f64x2.extract_lane(full, 0), f64x2.extract_lane(full, 1));
    let halfHere = Math.min(f64x2.extract_lane(half, 0), f64x2.extract_lane(half, 1));
    for (; k < stop; k++, t += same ? 0 : 8) {
      const at = (<usize>k) << NUMBER;
      const aim = load<f64>(target + at);
      const held = load<f64>(allows + at);
      const ordered = positive(before + (aim - held) * speed);
      const left = positive(held + ordered * load<f64>(part + at) - uses);
      store<f64>(allows + at, left);
      store<f64>(
        asked + at,
        load<f64>(asked + at) + load<f64>(need + at) * positive(now + (aim - left) * speed),
      );
      const kind = <i32>load<i8>(binds + <usize>k);
      if (kind == FULL && left < fullHere) fullHere = left;
      if (kind == HALF && left < halfHere) halfHere = left;
    }
    if (fullHere < leastFull) {
      leastFull = fullHere;
      blockFull = from;
    }
    if (halfHere < leastHalf) {
      leastHalf = halfHere;
      blockHalf = from;
    }
  }
  store<f64>(least, leastFull);
  store<f64>(least, leastHalf, 8);
  store<i32>(which, blockFull < 0 ? -1 : row + placeOf(allows, binds, blockFull, FULL, leastFull));
  store<i32>(which, blockHalf < 0 ? -1 : row + placeOf(allows, binds, blockHalf, HALF, leastHalf), 4);
}

/** What two stocks allow in the evening. */
function filled(held: v128, aim: v128, part: v128, yesterday: v128, used: v128, pace: v128): v128 {
  const none = f64x2.splat(0);
  const ordered = f64x2.pmax(none, multiplyAdd(f64x2.sub(aim, held), pace, yesterday));
  return f64x2.pmax(none, f64x2.sub(multiplyAdd(ordered, part, held), used));
}

/** What is asked of two suppliers, with what these two stocks order. */
function wanted(left: v128, aim: v128, need: v128, asked: v128, today: v128, pace: v128): v128 {
  return multiplyAdd(need, f64x2.pmax(f64x2.splat(0), multiplyAdd(f64x2.sub(aim, left), pace, today)), asked);
}

// Of four masks of 32 bits two as masks of 64. All bits set are no number, and none is less than that.

function first(masks: v128): v128 {
  return i32x4.shuffle(masks, masks, 0, 0, 1, 1);
}

function second(masks: v128): v128 {
  return i32x4.shuffle(masks, masks, 2, 2, 3, 3);
}

function positive(value: f64): f64 {
  return value > 0 ? value : 0;
}

/** The first stock of this kind, from `from` on, that allows just `least`. */
function placeOf(allows: usize, binds: usize, from: i32, kind: i32, least: f64): i32 {
  while (<i32>load<i8>(binds + <usize>from) != kind || load<f64>(allows + ((<usize>from) << NUMBER)) != least)
    from++;
  return from;
}
