// Products with some rows of a sparse matrix at a time, for models that walk over rows and use each twice while it is at hand.

/** Stocks: the output that each allows now and is to allow, what a unit of output needs, and how it binds. */
export interface RowStocks {
  readonly allows: Float64Array;
  readonly target: Float64Array;
  readonly need: Float64Array;
  /** 1 binds fully, -1 by half, 0 not. */
  readonly binds: Int8Array;
  /** Four numbers of each user: 1 if all its targets are the same, else 0; what it is asked for before, now; what it makes. */
  readonly flows: Float64Array;
  /**
   * A day of the stocks of users `first` to `end` - 1, whose rows all have entries, columns ascending from stock to stock.
   * Only where it is faster than step by step:
   * ordered = max(0, before + (target - allows) speed); allows = max(0, allows + ordered (V x) - made), V x as by `times`;
   * into = into + V' (need max(0, now + (target - allows) speed)), as by `addTransposed`, user by user.
   */
  readonly restock?: (first: number, end: number, speed: number) => Least;
}

/**
 * What stocks allow least: two places for each of all users, for the stocks that bind fully and by half: how much, `Infinity`
 * where there are none, and the first stock that allows just that, -1. They last until the next call.
 */
export interface Least {
  readonly allows: Float64Array;
  readonly stock: Int32Array;
}

/** Rows of a sparse matrix whose pattern is fixed and whose values may change. Arrays are those that `zeros` made. */
export interface Rows {
  /** So many numbers, all 0, where the loops can reach them. */
  zeros(count: number): Float64Array;
  /**
   * out_(r - first) = sum over row r of value x, for rows `first` to `end` - 1. Entries are added by fours, each place of the
   * four by itself: ((1st + 2nd) + (3rd + 4th)), what is left over with the 1st.
   */
  times(first: number, end: number, value: Float64Array, x: Float64Array, out: Float64Array): void;
  /** into_c = into_c + value y_(r - first) for every entry of rows `first` to `end` - 1 in order. */
  addTransposed(first: number, end: number, value: Float64Array, y: Float64Array, into: Float64Array): void;
  /** Stocks, one a row, those of user i from row userStart[i] on; all 0. See `RowStocks.restock` for V, x and `into`. */
  stocks(userStart: Int32Array, value: Float64Array, x: Float64Array, into: Float64Array): RowStocks;
  /** Gives back what `zeros` made. */
  release(): void;
}

/**
 * Row r has its entries at start[r] to start[r + 1] - 1, columns ascending. Four entries a step: it halves the time, as neither
 * sums nor columns wait for each other.
 */
export function plainRows(start: Int32Array, column: Int32Array): Rows {
  return {
    zeros: (count) => new Float64Array(count),
    release: () => undefined,
    stocks: (userStart) => {
      const zeros = (): Float64Array => new Float64Array(start.length - 1);
      const flows = new Float64Array(4 * (userStart.length - 1));
      return {
        allows: zeros(),
        target: zeros(),
        need: zeros(),
        binds: new Int8Array(start.length - 1),
        flows,
      };
    },
    times: (first, end, value, x, out) => {
      for (let r = first; r < end; r++) {
        const last = start[r + 1]!;
        let e = start[r]!;
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        for (; e + 3 < last; e += 4) {
          a += value[e]! * x[column[e]!]!;
          b += value[e + 1]! * x[column[e + 1]!]!;
          c += value[e + 2]! * x[column[e + 2]!]!;
          d += value[e + 3]! * x[column[e + 3]!]!;
        }
        for (; e < last; e++) a += value[e]! * x[column[e]!]!;
        out[r - first] = a + b + (c + d);
      }
    },
    addTransposed: (first, end, value, y, into) => {
      for (let r = first; r < end; r++) {
        const by = y[r - first]!;
        const last = start[r + 1]!;
        let e = start[r]!;
        for (; e + 3 < last; e += 4) {
          into[column[e]!]! += value[e]! * by;
          into[column[e + 1]!]! += value[e + 1]! * by;
          into[column[e + 2]!]! += value[e + 2]! * by;
          into[column[e + 3]!]! += value[e + 3]! * by;
        }
        for (; e < last; e++) into[column[e]!]! += value[e]! * by;
      }
    },
  };
}
