// The counter-based random function every random number of this project comes from:
// Philox4x32-10 of Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011).

/** Four 32-bit words: a counter going in, random bits coming out. */
export type Words = Uint32Array;

const ROUNDS = 10;
// Halves of the multipliers M0 = 0xD2511F53 and M1 = 0xCD9E8D57, and the Weyl steps of the two key words.
const M0 = 0xd2511f53;
const M0_LOW = 0x1f53;
const M0_HIGH = 0xd251;
const M1 = 0xcd9e8d57;
const M1_LOW = 0x8d57;
const M1_HIGH = 0xcd9e;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/**
 * Encrypts the 128-bit counter (c0, c1, c2, c3) under the 64-bit key (k0, k1).
 *
 * The words are taken as 32-bit integers of either sign. `out` receives the four words of the result.
 * The upper half of each 32 x 32-bit product is put together from 16-bit halves, none of which overflows 32 bits.
 */
export function philox(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  out: Words,
): void {
  for (let round = 0; round < ROUNDS; round++) {
    let low = c0 & 0xffff;
    let high = c0 >>> 16;
    let middle = (Math.imul(high, M0_LOW) + (Math.imul(low, M0_LOW) >>> 16)) | 0;
    let carry = (Math.imul(low, M0_HIGH) + (middle & 0xffff)) | 0;
    const upper0 = Math.imul(high, M0_HIGH) + (middle >>> 16) + (carry >>> 16);
    const lower0 = Math.imul(c0, M0);

    low = c2 & 0xffff;
    high = c2 >>> 16;
    middle = (Math.imul(high, M1_LOW) + (Math.imul(low, M1_LOW) >>> 16)) | 0;
    carry = (Math.imul(low, M1_HIGH) + (middle & 0xffff)) | 0;
    const upper1 = Math.imul(high, M1_HIGH) + (middle >>> 16) + (carry >>> 16);
    const lower1 = Math.imul(c2, M1);

    c0 = upper1 ^ c1 ^ k0;
    c1 = lower1;
    c2 = upper0 ^ c3 ^ k1;
    c3 = lower0;
    k0 = (k0 + W0) | 0;
    k1 = (k1 + W1) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}
