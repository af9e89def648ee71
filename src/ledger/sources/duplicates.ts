// Remembers which flows of a year have been seen: one bit each, so that 11 million of them take about 30 MB.

/** Numbers of economies are below this. */
const ECONOMIES = 65_536;
const FIRST_BYTES = 1024;

/** The flows seen in one year. */
export class SeenFlows {
  readonly #pairs = new Map<number, Uint8Array>();
  /** Files are mostly sorted by exporter and importer: the last pair is the likeliest next. */
  #lastPair = -1;
  #lastBits: Uint8Array = new Uint8Array(0);

  /** Notes a flow; false if it was there before. `product` is a running number from 0. */
  add(exporter: number, importer: number, product: number): boolean {
    const pair = exporter * ECONOMIES + importer;
    const at = product >> 3;
    if (pair !== this.#lastPair || at >= this.#lastBits.length) this.#turnTo(pair, at);
    const bit = 1 << (product & 7);
    if (this.#lastBits[at]! & bit) return false;
    this.#lastBits[at]! |= bit;
    return true;
  }

  #turnTo(pair: number, at: number): void {
    let bits = this.#pairs.get(pair);
    if (!bits || at >= bits.length) {
      const wider = new Uint8Array(Math.max(2 * (bits?.length ?? 0), at + 1, FIRST_BYTES));
      if (bits) wider.set(bits);
      this.#pairs.set(pair, wider);
      bits = wider;
    }
    this.#lastPair = pair;
    this.#lastBits = bits;
  }
}
