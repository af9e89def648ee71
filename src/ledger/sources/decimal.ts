// Decimal numbers read exactly from bytes, as integers of their last kept digit.

/** Not numbers, but what was found instead of one. */
export const BLANK = -1;
export const NOT_A_NUMBER = -2;
export const NEGATIVE = -3;
export const TOO_LARGE = -4;

const ZERO = 48;
const POINT = 46;
const SPACE = 32;

/** Largest integer read: beyond it a double would not hold each integer. */
export const LARGEST = 9_000_000_000_000_000;

/** How many numbers had more digits than were kept, and so were rounded half up. */
export const rounding = { count: 0 };

/**
 * The number in bytes[start, end) times 10^scale, as an integer in 0..9e15; or one of the codes above. Blanks around it are
 * passed over; empty, `NA` and `NaN` are BLANK. Digits beyond the scale are rounded half up and counted.
 */
export function decimal(bytes: Buffer, start: number, end: number, scale: number): number {
  let at = start;
  while (at < end && bytes[at] === SPACE) at++;
  let stop = end;
  while (stop > at && bytes[stop - 1] === SPACE) stop--;
  if (at === stop) return BLANK;
  let n = 0;
  let digits = 0;
  let decimals = -1;
  for (let p = at; p < stop; p++) {
    const digit = bytes[p]! - ZERO;
    if (digit >= 0 && digit <= 9) {
      n = n * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (digit === POINT - ZERO && decimals < 0) decimals = 0;
    else return slow(bytes.toString('latin1', at, stop), scale);
  }
  if (decimals < 0) decimals = 0;
  if (digits === 0 || digits > 15 || decimals > scale) return slow(bytes.toString('latin1', at, stop), scale);
  for (; decimals < scale; decimals++) n *= 10;
  return n > LARGEST ? TOO_LARGE : n;
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** The same with an exponent, a sign, or many digits. */
function slow(text: string, scale: number): number {
  if (/^(na|nan|null)$/i.test(text)) return BLANK;
  const match = NUMBER.exec(text);
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (!match || whole.length + fraction.length === 0) return NOT_A_NUMBER;
  const all = (whole + fraction).replace(/^0+/, '');
  if (all === '') return 0;
  if (match[1] === '-') return NEGATIVE;
  const shift = Number(match[4] ?? 0) - fraction.length + scale;
  if (all.length + shift > 16) return TOO_LARGE;
  if (shift >= 0) {
    const n = BigInt(all + '0'.repeat(shift));
    return n > BigInt(LARGEST) ? TOO_LARGE : Number(n);
  }
  const cut = all.length + shift;
  const dropped = cut > 0 ? all.slice(cut) : '0'.repeat(Math.min(-cut, 40)) + all;
  if (/[1-9]/.test(dropped)) rounding.count++;
  const n = BigInt(cut > 0 ? all.slice(0, cut) : '0') + (dropped >= '5' ? 1n : 0n);
  return n > BigInt(LARGEST) ? TOO_LARGE : Number(n);
}

/** A whole number without sign in bytes[start, end), up to 15 digits; or BLANK or NOT_A_NUMBER. */
export function whole(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] === SPACE) at++;
  let stop = end;
  while (stop > at && bytes[stop - 1] === SPACE) stop--;
  if (at === stop) return BLANK;
  if (stop - at > 15) return NOT_A_NUMBER;
  let n = 0;
  for (; at < stop; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return NOT_A_NUMBER;
    n = n * 10 + digit;
  }
  return n;
}

/** Adds up integers of any number exactly. */
export class ExactSum {
  #big = 0n;
  #small = 0;

  add(n: number): void {
    this.#small += n;
    if (this.#small > 0x1f_ffff_ffff_ffff - LARGEST || this.#small < 0) this.#flush();
  }

  #flush(): void {
    this.#big += BigInt(this.#small);
    this.#small = 0;
  }

  get total(): bigint {
    this.#flush();
    return this.#big;
  }
}

/** An integer of 10^-scale as decimal text: 1234n at scale 3 is 1.234. */
export function decimalText(n: bigint, scale: number): string {
  if (scale === 0) return String(n);
  const digits = String(n < 0n ? -n : n).padStart(scale + 1, '0');
  return `${n < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
