// Reads a line of BACI in one pass where it stands as CEPII writes it; anything else is left to the general reader.
import { BLANK, LARGEST } from './decimal.ts';

const LF = 10;
const CR = 13;
const SPACE = 32;
const COMMA = 44;
const POINT = 46;
const ZERO = 48;
const CAPITAL_N = 78;
const CAPITAL_A = 65;
/** Most digits that a double holds exactly. */
const MAX_DIGITS = 15;
const MAX_CODE = 100_000_000;

/** What a line said: codes as they stand, value and quantity as integers of 10^-scale. */
export class BaciLine {
  year = 0;
  exporter = 0;
  importer = 0;
  product = 0;
  value = 0;
  /** BLANK where it is empty or NA. */
  quantity = 0;
  readonly #powers: readonly number[];

  constructor(scale: number) {
    this.#powers = Array.from({ length: scale + 1 }, (_, decimals) => 10 ** (scale - decimals));
  }

  /**
   * Reads `year,exporter,importer,product,value,quantity` from `bytes[at]` on, up to the end of the line, which must be in
   * `bytes`: four codes in plain digits, two numbers in plain digits with a point, blanks before them, no quotes, no more
   * decimals than kept. Returns where the next line begins; -1 where the line is not of this form: then nothing is said.
   */
  read(bytes: Buffer, at: number): number {
    let n = 0;
    let digit: number;
    let p = at;
    for (; (digit = bytes[p]! - ZERO) >= 0 && digit <= 9 && n < MAX_CODE; p++) n = n * 10 + digit;
    if (p === at || bytes[p] !== COMMA) return -1;
    this.year = n;
    let start = ++p;
    for (n = 0; (digit = bytes[p]! - ZERO) >= 0 && digit <= 9 && n < MAX_CODE; p++) n = n * 10 + digit;
    if (p === start || bytes[p] !== COMMA) return -1;
    this.exporter = n;
    start = ++p;
    for (n = 0; (digit = bytes[p]! - ZERO) >= 0 && digit <= 9 && n < MAX_CODE; p++) n = n * 10 + digit;
    if (p === start || bytes[p] !== COMMA) return -1;
    this.importer = n;
    start = ++p;
    for (n = 0; (digit = bytes[p]! - ZERO) >= 0 && digit <= 9 && n < MAX_CODE; p++) n = n * 10 + digit;
    if (p === start || bytes[p] !== COMMA) return -1;
    this.product = n;

    p = this.#number(bytes, p + 1);
    if (p < 0 || bytes[p] !== COMMA) return -1;
    this.value = this.#read;
    p++;
    while (bytes[p] === SPACE) p++;
    if (bytes[p] === CAPITAL_N && bytes[p + 1] === CAPITAL_A) {
      this.quantity = BLANK;
      p += 2;
    } else if (bytes[p] === LF || bytes[p] === CR) this.quantity = BLANK;
    else {
      p = this.#number(bytes, p);
      if (p < 0) return -1;
      this.quantity = this.#read;
    }
    if (bytes[p] === CR) p++;
    return bytes[p] === LF ? p + 1 : -1;
  }

  #read = 0;

  /** Reads a number into `#read` and returns where it ends; -1: there is none that fits. */
  #number(bytes: Buffer, at: number): number {
    let p = at;
    while (bytes[p] === SPACE) p++;
    const start = p;
    let n = 0;
    let digit: number;
    for (; (digit = bytes[p]! - ZERO) >= 0 && digit <= 9; p++) n = n * 10 + digit;
    let digits = p - start;
    let decimals = 0;
    if (bytes[p] === POINT) {
      const point = ++p;
      for (; (digit = bytes[p]! - ZERO) >= 0 && digit <= 9; p++) n = n * 10 + digit;
      decimals = p - point;
      digits += decimals;
    }
    if (digits === 0 || digits > MAX_DIGITS || decimals >= this.#powers.length) return -1;
    n *= this.#powers[decimals]!;
    this.#read = n;
    return n > LARGEST ? -1 : p;
  }
}
