// Random numbers that are a function of (seed, names, index), so that no draw depends on who drew before it.
import { normalQuantile } from './normal.ts';
import { philox } from './philox.ts';
import type { Words } from './philox.ts';

/** A part of a stream's name. */
export type KeyPart = string | number;

/** Which counters a kind of draw uses (the fourth counter word), so that kinds of draw never share random bits. */
const UNIFORM = 0;
const GAMMA = 1;
const GAMMA_BOOST = 2;

const TWO_26 = 2 ** 26;
const TWO_32 = 2 ** 32;
const TWO_MINUS_52 = 2 ** -52;
const TEXT = 1;
const NUMBER = 2;

const words: Words = new Uint32Array(4);

/** 52 random bits as a number strictly between 0 and 1. */
function fraction(high: number, low: number): number {
  return ((high >>> 6) * TWO_26 + (low >>> 6) + 0.5) * TWO_MINUS_52;
}

/**
 * An endless row of random draws under one key.
 *
 * Draw i is the same whatever else was drawn. `normal(i)` is the normal quantile of `uniform(i)`: quantities that are to
 * be independent need streams of their own (`split`), or indices of their own.
 */
export class Stream {
  readonly #state: Words;
  readonly #k0: number;
  readonly #k1: number;

  /** @internal Use `stream` or `split`. */
  constructor(state: Words) {
    this.#state = state;
    this.#k0 = state[0]! | 0;
    this.#k1 = state[1]! | 0;
  }

  /** The stream named by this stream's key and further parts: `stream(s, 'a').split('b')` is `stream(s, 'a', 'b')`. */
  split(...key: KeyPart[]): Stream {
    const state = this.#state.slice();
    for (const part of key) absorb(state, part);
    return new Stream(state);
  }

  /** Draw i (0, 1, 2, ...) of the uniform distribution on the open interval (0, 1). */
  uniform(i: number): number {
    const block = Math.floor(i / 2);
    this.#block(block, 0, UNIFORM);
    return block * 2 === i ? fraction(words[0]!, words[1]!) : fraction(words[2]!, words[3]!);
  }

  /** Draw i of the standard normal distribution. */
  normal(i: number): number {
    return normalQuantile(this.uniform(i));
  }

  /** Draw i of the whole numbers 0 .. count-1, each equally likely (count at most 2^32). */
  integer(i: number, count: number): number {
    return Math.floor(this.uniform(i) * count);
  }

  /** Sets out[j] to `uniform(offset + j)`. */
  fillUniform(out: Float64Array, offset = 0): void {
    let j = 0;
    if (offset % 2 === 1 && out.length > 0) out[j++] = this.uniform(offset);
    for (; j + 1 < out.length; j += 2) {
      this.#block((offset + j) / 2, 0, UNIFORM);
      out[j] = fraction(words[0]!, words[1]!);
      out[j + 1] = fraction(words[2]!, words[3]!);
    }
    if (j < out.length) out[j] = this.uniform(offset + j);
  }

  /** Sets out[j] to `normal(offset + j)`. */
  fillNormal(out: Float64Array, offset = 0): void {
    this.fillUniform(out, offset);
    for (let j = 0; j < out.length; j++) out[j] = normalQuantile(out[j]!);
  }

  /**
   * Natural logarithm of draw i of the gamma distribution with this shape (> 0) and scale 1.
   *
   * The logarithm stays finite for shapes so small that the draw itself would underflow to 0.
   * Source: Marsaglia & Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000); shapes below 1
   * by their boost gamma(a) = gamma(a + 1) u^(1/a). Throws a RangeError on a shape that is not positive and finite.
   */
  logGamma(i: number, shape: number): number {
    if (!(shape > 0 && shape < Infinity)) {
      throw new RangeError(`A gamma draw needs a positive, finite shape; this one is ${shape}.`);
    }
    if (shape < 1) {
      this.#block(i, 0, GAMMA_BOOST);
      const boost = Math.log(fraction(words[0]!, words[1]!)) / shape;
      return boost + this.logGamma(i, shape + 1);
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (let attempt = 0; ; attempt++) {
      this.#block(i, attempt, GAMMA);
      const u = fraction(words[2]!, words[3]!);
      const x = normalQuantile(fraction(words[0]!, words[1]!));
      const root = 1 + c * x;
      if (root <= 0) continue;
      const logV = 3 * Math.log(root);
      if (Math.log(u) < 0.5 * x * x + d * (1 - root ** 3 + logV)) return Math.log(d) + logV;
    }
  }

  /** Draw i of the gamma distribution with this shape (> 0) and scale 1. */
  gamma(i: number, shape: number): number {
    return Math.exp(this.logGamma(i, shape));
  }

  /**
   * Draw i of the Dirichlet distribution: one share per entry of `alpha`, adding up to 1.
   *
   * An alpha of 0 gives a share of exactly 0. Throws a RangeError on a negative or non-finite alpha, or where none is
   * positive. The draw uses the gamma draws i n .. i n + n - 1 of this stream (n entries).
   */
  dirichlet(i: number, alpha: ArrayLike<number>): Float64Array {
    const n = alpha.length;
    const logs = new Float64Array(n).fill(-Infinity);
    let largest = -Infinity;
    for (let k = 0; k < n; k++) {
      const shape = alpha[k]!;
      if (shape === 0) continue;
      logs[k] = this.logGamma(i * n + k, shape);
      largest = Math.max(largest, logs[k]!);
    }
    if (largest === -Infinity) throw new RangeError('A Dirichlet draw needs at least one positive alpha.');
    const shares = logs.map((value) => Math.exp(value - largest));
    let sum = 0;
    for (let k = 0; k < n; k++) sum += shares[k]!;
    for (let k = 0; k < n; k++) shares[k] = shares[k]! / sum;
    return shares;
  }

  #block(index: number, attempt: number, kind: number): void {
    philox(index | 0, Math.floor(index / TWO_32), attempt, kind, this.#k0, this.#k1, words);
  }
}

/**
 * The stream of a seed and a name of any number of parts, e.g. `stream(1, 'trade-noise', 'JPN', 280530)`.
 *
 * The name is hashed with Philox itself in Davies-Meyer mode, two words of the name at a time; parts are marked with
 * kind and length, so that ('ab') and ('a', 'b'), or 1 and '1', name different streams. The key has 64 bits.
 * Throws a RangeError on a seed or a number in the name that is not finite.
 */
export function stream(seed: number, ...key: KeyPart[]): Stream {
  const state: Words = new Uint32Array(4);
  absorb(state, seed);
  for (const part of key) absorb(state, part);
  return new Stream(state);
}

const bytes = new DataView(new ArrayBuffer(8));

function absorb(state: Words, part: KeyPart): void {
  if (typeof part === 'number') {
    if (!Number.isFinite(part)) {
      throw new RangeError(`A seed or a number in a stream's name must be finite; this one is ${part}.`);
    }
    mix(state, NUMBER, 8);
    bytes.setFloat64(0, part === 0 ? 0 : part);
    mix(state, bytes.getInt32(0), bytes.getInt32(4));
    return;
  }
  mix(state, TEXT, part.length);
  for (let at = 0; at < part.length; at += 4) mix(state, pair(part, at), pair(part, at + 2));
}

/** Two UTF-16 units in one word; 0 beyond the end. */
function pair(text: string, at: number): number {
  const first = at < text.length ? text.charCodeAt(at) : 0;
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return (first << 16) | second;
}

function mix(state: Words, k0: number, k1: number): void {
  philox(state[0]! | 0, state[1]! | 0, state[2]! | 0, state[3]! | 0, k0, k1, words);
  for (let k = 0; k < 4; k++) state[k] = (state[k]! ^ words[k]!) >>> 0;
}
