// A gap that moves one generation at a time: discounted values, and the time until it is closed.

/** Rates a year by gap: down closes it by one (0 at gap 0), up opens it by one (0 at the last gap). */
export interface Chain {
  readonly down: Float64Array;
  readonly up: Float64Array;
}

/**
 * v of (rho + down_n + up_n) v_n - down_n v_{n-1} - up_n v_{n+1} = flow_n: the discounted value of a yearly flow by gap.
 * Elimination along the diagonal; rho > 0 makes it dominant.
 * @param value where v is written, and `ahead` what is worked with: lent by who solves many times
 */
export function discounted(
  { down, up }: Chain,
  rho: number,
  flow: ArrayLike<number>,
  value = new Float64Array(down.length),
  ahead = new Float64Array(down.length),
): Float64Array {
  const size = down.length;
  let [before, behind] = [0, 0];
  for (let n = 0; n < size; n++) {
    const [closes, opens] = [n > 0 ? down[n]! : 0, up[n]!];
    const pivot = rho + closes * (1 - before) + opens;
    before = opens / pivot;
    behind = (flow[n]! + closes * behind) / pivot;
    ahead[n] = before;
    value[n] = behind;
  }
  for (let n = size - 2; n >= 0; n--) value[n]! += ahead[n]! * value[n + 1]!;
  return value;
}

/** From this many years on an expected time counts as endless: METHODS 7. */
export const ENDLESS = 1e6;

/**
 * Expected years from gap n0 to gap 0: the sum over gaps 1 to n0 of tau_n, tau_n = (1 + up_n tau_{n+1}) / down_n.
 * Infinity where some gap is never closed.
 */
export function yearsToParity({ down, up }: Chain, n0: number): number {
  let tau = 0;
  let years = 0;
  for (let n = down.length - 1; n >= 1; n--) {
    const opens = up[n]!;
    tau = (opens === 0 ? 1 : 1 + opens * tau) / down[n]!;
    if (n <= n0) years += tau;
  }
  return years;
}

/** Terms of the series over a step that is short against the fastest rate. */
const TERMS = 24;

/**
 * Chance that gap 0 is reached from n0 within some years: exp(Q t) with gap 0 absorbing, by the series over a step t / 2^s in
 * which at most half a move is expected (all of its terms are positive), squared s times.
 */
export function parityWithin({ down, up }: Chain, n0: number, years: number): number {
  const size = down.length;
  const rate = Math.max(...down.map((d, n) => d + (n > 0 ? up[n]! : 0)));
  if (rate === 0 || years === 0) return n0 === 0 ? 1 : 0;
  const halvings = Math.max(0, Math.ceil(Math.log2(rate * years * 2)));
  const moves = (rate * years) / 2 ** halvings;
  const step = new Float64Array(size * size);
  for (let n = 0; n < size; n++) {
    const [d, u] = n === 0 ? [0, 0] : [down[n]! / rate, up[n]! / rate];
    step[n * size + n] = 1 - d - u;
    if (n > 0) step[n * size + n - 1] = d;
    if (n + 1 < size) step[n * size + n + 1] = u;
  }
  let power: Float64Array = identity(size);
  let weight = Math.exp(-moves);
  let out: Float64Array = power.map((p) => p * weight);
  for (let term = 1; term <= TERMS; term++) {
    power = product(power, step, size);
    weight *= moves / term;
    out = out.map((p, at) => p + weight * power[at]!);
  }
  for (let k = 0; k < halvings; k++) out = product(out, out, size);
  return Math.min(1, out[n0 * size]!);
}

function identity(size: number): Float64Array {
  const one = new Float64Array(size * size);
  for (let n = 0; n < size; n++) one[n * size + n] = 1;
  return one;
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++) {
      const by = a[i * size + k]!;
      if (by === 0) continue;
      for (let j = 0; j < size; j++) out[i * size + j]! += by * b[k * size + j]!;
    }
  return out;
}
