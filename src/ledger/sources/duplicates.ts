// Remembers which flows of a year have been seen: one bit each, so that 11 million of them take about 30 MB.

const PRODUCTS = 8192;
/** Economies are ISO numeric codes, below 1024. */
const ECONOMIES = 1024;

/** The flows seen in one year. */
export class SeenFlows {
  readonly #pairs: (Uint8Array | undefined)[] = Array.from({ length: ECONOMIES * ECONOMIES });

  /** Notes a flow; false if it was there before. `product` is a running number from 0. */
  add(exporter: number, importer: number, product: number): boolean {
    const pair = exporter * ECONOMIES + importer;
    let bits = this.#pairs[pair];
    const at = product >> 3;
    if (!bits || at >= bits.length) {
      const wider = new Uint8Array(
        bits ? Math.max(bits.length * 2, at + 1) : Math.max(PRODUCTS >> 3, at + 1),
      );
      if (bits) wider.set(bits);
      this.#pairs[pair] = bits = wider;
    }
    const bit = 1 << (product & 7);
    if (bits[at]! & bit) return false;
    bits[at]! |= bit;
    return true;
  }
}
