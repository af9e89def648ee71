// Cascades of several failures beside each other: a link is read once for all of them, and each comes to the bits it has alone.

/** Failures followed at once. h of firm j in lane b stands at j x LANES + b. A multiple of 4. */
export const LANES = 8;

/** How a cascade ended: its rounds, and the largest change in the last. */
export interface End {
  readonly rounds: number;
  readonly change: number;
}

/** Lowers part_b, where it is above, to (base + sum over links of w h_b) / total. */
export function least(
  h: Float64Array,
  firm: Int32Array,
  weight: Float64Array,
  from: number,
  to: number,
  base: number,
  total: number,
  part: Float64Array,
): void {
  for (let lane = 0; lane < LANES; lane += 4) {
    let a = base;
    let b = base;
    let c = base;
    let d = base;
    for (let e = from; e < to; e++) {
      const w = weight[e]!;
      const at = firm[e]! * LANES + lane;
      a += w * h[at]!;
      b += w * h[at + 1]!;
      c += w * h[at + 2]!;
      d += w * h[at + 3]!;
    }
    a /= total;
    b /= total;
    c /= total;
    d /= total;
    if (a < part[lane]!) part[lane] = a;
    if (b < part[lane + 1]!) part[lane + 1] = b;
    if (c < part[lane + 2]!) part[lane + 2] = c;
    if (d < part[lane + 3]!) part[lane + 3] = d;
  }
}

/**
 * Rounds in which all firms that hang on what changed in the round before are computed anew, all at once. `value` writes
 * what firm j makes in each lane; a firm computed anew in a lane where nothing it hangs on has changed comes to what it had.
 */
export function recursion(
  m: number,
  start: Int32Array,
  dependant: Int32Array,
  value: (h: Float64Array, firm: number, part: Float64Array) => void,
) {
  const h = new Float64Array(m * LANES);
  const next = new Float64Array(m * LANES);
  const parts = Array.from({ length: m }, (_, j) => next.subarray(j * LANES, (j + 1) * LANES));
  const seen = new Int32Array(m);
  const running = new Uint8Array(LANES);
  const change = new Float64Array(LANES);
  let changed = new Int32Array(m);
  let reached = new Int32Array(m);
  let mark = 0;

  /** The firms that hang on the first `count` of those that changed; how many they are. */
  function reach(count: number): number {
    mark++;
    let found = 0;
    for (let c = 0; c < count; c++) {
      const k = changed[c]!;
      for (let e = start[k]!; e < start[k + 1]!; e++) {
        const j = dependant[e]!;
        if (seen[j] === mark) continue;
        seen[j] = mark;
        reached[found++] = j;
      }
    }
    return found;
  }

  /** Takes over what fell in the lanes that run; how many firms changed. */
  function settle(found: number): number {
    change.fill(0);
    let count = 0;
    for (let c = 0; c < found; c++) {
      const j = reached[c]!;
      let fell = false;
      for (let lane = 0; lane < LANES; lane++) {
        const at = j * LANES + lane;
        const fall = h[at]! - next[at]!;
        if (!(fall > 0) || running[lane] === 0) continue;
        if (fall > change[lane]!) change[lane] = fall;
        h[at] = next[at]!;
        fell = true;
      }
      if (fell) reached[count++] = j;
    }
    return count;
  }

  return {
    h,
    /** One set of failing firms a lane, at most `LANES`. A cascade ends by itself, however long those beside it go on. */
    run(
      beside: readonly (readonly number[])[],
      { tolerance, rounds: most }: { readonly tolerance: number; readonly rounds: number },
    ): readonly End[] {
      h.fill(1);
      running.fill(0);
      let count = 0;
      mark++;
      beside.forEach((failing, lane) => {
        for (const i of failing) {
          h[i * LANES + lane] = 0;
          if (seen[i] !== mark) changed[count++] = i;
          seen[i] = mark;
        }
        if (failing.length > 0 && tolerance < 1 && most > 0) running[lane] = 1;
      });
      const ends = beside.map((failing) => ({ rounds: 0, change: failing.length > 0 ? 1 : 0 }));
      for (let round = 1; running.includes(1); round++) {
        const found = reach(count);
        for (let c = 0; c < found; c++) value(h, reached[c]!, parts[reached[c]!]!);
        count = settle(found);
        for (let lane = 0; lane < ends.length; lane++) {
          if (running[lane] === 0) continue;
          ends[lane] = { rounds: round, change: change[lane]! };
          if (!(change[lane]! > tolerance) || round >= most) running[lane] = 0;
        }
        [changed, reached] = [reached, changed];
      }
      return ends;
    },
  };
}
