// A made-up year of trade in BACI's own format and of BACI's size, always the same for a seed.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { economies } from '../src/atlas/economies.ts';
import { hsCodes } from '../src/atlas/hs.ts';
import { normalQuantile } from '../src/kernel/normal.ts';
import { stream, type Stream } from '../src/kernel/random.ts';

/** Rows of a recent year of BACI. */
export const FULL_YEAR = 11_000_000;
const CHUNK = 1 << 20;
const ROW = 64;

/** Name of a year's file inside the zip. */
export const yearName = (year: number): string => `BACI_HS17_Y${year}_V202301.csv`;

/**
 * One year's rows as CSV, about `rows` of them (to a tenth of a percent), sorted by exporter, importer, product as CEPII sorts
 * them. How many products a pair trades grows with both sizes; values are lognormal to three decimals; one quantity in thirty
 * is NA.
 */
export function* baciYear(seed: number, year: number, rows = FULL_YEAR): Generator<Buffer> {
  const named = stream(seed, 'baci', year);
  const codes = economies()
    .flatMap((one) => (one.kind === 'aggregate' || one.numeric === null ? [] : one.baci.slice(0, 1)))
    .sort((a, b) => a - b);
  const products = hsCodes('HS17')
    .map(Number)
    .sort((a, b) => a - b);
  const sizes = codes.map((_, i) => Math.exp(1.6 * named.split('size').normal(i)));
  const chances = chancesOf(sizes, rows / products.length);
  const draws = new Draws(named.split('rows'));
  let out = Buffer.alloc(CHUNK + ROW);
  let at = out.write('t,i,j,k,v,q\n', 'latin1');
  for (const [i, exporter] of codes.entries())
    for (const [j, importer] of codes.entries()) {
      const chance = chances[i * codes.length + j]!;
      if (chance === 0) continue;
      const log = Math.log1p(-chance);
      const scale = Math.sqrt(sizes[i]! * sizes[j]!) * 20;
      const head = `${year},${exporter},${importer},`;
      for (let k = -1; ;) {
        // The gap to the next product that is traded: geometric.
        k += 1 + Math.floor(Math.log(draws.next()) / log);
        if (k >= products.length) break;
        const value = Math.max(1, Math.round(scale * 1000 * Math.exp(2.2 * normalQuantile(draws.next()))));
        const u = draws.next();
        const weight = Math.max(1, Math.round(value * (0.02 + 5 * u * u)));
        const quantity = u < 1 / 30 ? 'NA' : fixed(weight);
        at += out.write(`${head}${products[k]},${fixed(value)},${quantity}\n`, at, 'latin1');
        if (at >= CHUNK) {
          yield out.subarray(0, at);
          out = Buffer.alloc(CHUNK + ROW);
          at = 0;
        }
      }
    }
  yield out.subarray(0, at);
}

/** Writes years of made-up trade as one zip. */
export async function writeZip(
  path: string,
  seed: number,
  years: readonly number[],
  rows: number,
): Promise<void> {
  const zip = new yazl.ZipFile();
  for (const year of years)
    zip.addReadStreamLazy(yearName(year), { compressionLevel: 1 }, (give) =>
      give(null, Readable.from(baciYear(seed, year, rows))),
    );
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** Thousandths as a decimal with three places. */
const fixed = (n: number): string => `${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, '0')}`;

/** The chance 1 - exp(-c s_i s_j) that a pair trades a product, with c such that `expected` are traded in all, by bisection. */
function chancesOf(sizes: readonly number[], expected: number): Float64Array {
  const at = (c: number): Float64Array =>
    Float64Array.from({ length: sizes.length ** 2 }, (_, pair) => {
      const [i, j] = [Math.floor(pair / sizes.length), pair % sizes.length];
      return i === j ? 0 : -Math.expm1(-c * sizes[i]! * sizes[j]!);
    });
  let [low, high] = [1e-9, 1e3];
  for (let step = 0; step < 60; step++) {
    const middle = Math.sqrt(low * high);
    if (at(middle).reduce((a, b) => a + b, 0) < expected) low = middle;
    else high = middle;
  }
  return at(low);
}

/** Uniform numbers one after another. */
class Draws {
  readonly #stream: Stream;
  readonly #block = new Float64Array(1 << 14);
  #from = 0;
  #at = this.#block.length;

  constructor(source: Stream) {
    this.#stream = source;
  }

  next(): number {
    if (this.#at === this.#block.length) {
      this.#stream.fillUniform(this.#block, this.#from);
      this.#from += this.#block.length;
      this.#at = 0;
    }
    return this.#block[this.#at++]!;
  }
}
