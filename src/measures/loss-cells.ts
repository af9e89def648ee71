// The customers' loss for every exporter x product cell of a year of world trade, in one pass over the flows.
// Typed arrays only: a year has some 11 million rows. The formula is explained in `indispensability.ts`.
import { quantile } from '../kernel/quantile.ts';
import { OMEGA_CAP } from './power.ts';
import { found, missing, type Finding } from './finding.ts';

/** Bilateral flows as columns, strictly ascending by product, then importer, then exporter. */
export interface FlowColumns {
  readonly product: Int32Array;
  /** Economy codes: small integers, such as ISO numeric. */
  readonly importer: Int32Array | Int16Array | Uint16Array;
  readonly exporter: Int32Array | Int16Array | Uint16Array;
  /** Value in one currency unit; flows inside an assessed group are removed beforehand. */
  readonly value: Float64Array;
}

/** How to weigh a loss. */
export interface LossOptions {
  /** Elasticity of substitution between sources (> 1), one for all products or by product. */
  readonly sigma: number | ((product: number) => number);
  /**
   * GDP by economy code in the unit of the flows, NaN where unknown. With it the loss is the exact level loss
   * sum_j GDP_j (1 - exp(-M_jp g / GDP_j)), bounded by the importers' GDP; without it, its upper bound sum_j M_jp g(s_ij).
   */
  readonly gdp?: Float64Array;
}

/** One row per exporter x product with exports, ascending by product, then exporter. */
export interface LossCells {
  readonly exporter: Int32Array;
  readonly product: Int32Array;
  /** Exports of the cell. */
  readonly exports: Float64Array;
  /** m_i: share of world exports of the product. */
  readonly worldShare: Float64Array;
  /** What the importers would lose without it (see `LossOptions.gdp`). */
  readonly loss: Float64Array;
  /** Importers without known GDP, by code: their purchases count in exports, not in losses. Empty if no GDP was given. */
  readonly leftOut: readonly number[];
}

/**
 * Loss to all importers from losing each exporter of each product.
 * g(s) = -ln(1-s)/(sigma-1) with s capped at 0.999. Flows of value 0 make no cell.
 * Throws where rows are out of order or doubled, where a value is negative or not finite, or sigma <= 1.
 */
export function lossCells(flows: FlowColumns, { sigma, gdp }: LossOptions): LossCells {
  const { product, importer, exporter, value } = flows;
  const rows = product.length;
  if (importer.length !== rows || exporter.length !== rows || value.length !== rows) {
    throw new RangeError('Product, importer, exporter and value must have as many rows as one another.');
  }
  const codes = largest(exporter) + 1;
  const exportsOf = new Float64Array(codes);
  const lossOf = new Float64Array(codes);
  const leftOut = new Set<number>();
  const out = new Cells();
  let row = 0;
  while (row < rows) {
    const p = product[row]!;
    const elasticity = typeof sigma === 'number' ? sigma : sigma(p);
    if (!(elasticity > 1)) throw new RangeError(`Sigma must be above 1, got ${elasticity} for product ${p}.`);
    let world = 0;
    while (row < rows && product[row] === p) {
      const j = importer[row]!;
      const first = row;
      let bought = 0;
      for (; row < rows && product[row] === p && importer[row] === j; row++) {
        checkRow(flows, row);
        bought += value[row]!;
      }
      world += bought;
      if (bought === 0) continue;
      const income = gdp === undefined ? Infinity : (gdp[j] ?? NaN);
      const counted = income > 0;
      if (!counted) leftOut.add(j);
      for (let r = first; r < row; r++) {
        const sold = value[r]!;
        const i = exporter[r]!;
        exportsOf[i]! += sold;
        if (!counted) continue;
        const logLoss = -Math.log1p(-Math.min(sold / bought, OMEGA_CAP)) / (elasticity - 1);
        lossOf[i]! +=
          income === Infinity ? bought * logLoss : -income * Math.expm1((-bought / income) * logLoss);
      }
    }
    for (let i = 0; i < codes; i++) {
      if (exportsOf[i]! > 0) out.push(i, p, exportsOf[i]!, exportsOf[i]! / world, lossOf[i]!);
      exportsOf[i] = 0;
      lossOf[i] = 0;
    }
  }
  return { ...out.columns(), leftOut: [...leftOut].sort((a, b) => a - b) };
}

/**
 * The loss that only the share 1 - `rank` of all cells exceed (0.9: the top tenth begins here), by the house's
 * quantile. To be taken over all cells of a full year, never over a picked list, which would make a tenth of it
 * outstanding by construction.
 */
export function cellPercentile(loss: Float64Array, rank = 0.9): Finding<'no-data'> {
  return loss.length === 0 ? missing('no-data') : found(quantile(loss, rank));
}

function checkRow({ product, importer, exporter, value }: FlowColumns, row: number): void {
  const v = value[row]!;
  if (!(v >= 0) || v === Infinity || exporter[row]! < 0 || importer[row]! < 0) {
    throw new RangeError(
      `Row ${row}: value must be finite and 0 or more and codes not negative, ` +
        `got ${v} from ${exporter[row]} to ${importer[row]}.`,
    );
  }
  if (row === 0) return;
  const order =
    product[row]! - product[row - 1]! ||
    importer[row]! - importer[row - 1]! ||
    exporter[row]! - exporter[row - 1]!;
  if (order <= 0) {
    throw new RangeError(
      `Row ${row} is ${order === 0 ? 'a double of the row before' : 'out of order'}: ` +
        'flows must be sorted by product, importer and exporter, each pair once.',
    );
  }
}

function largest(codes: ArrayLike<number>): number {
  let most = -1;
  for (let r = 0; r < codes.length; r++) if (codes[r]! > most) most = codes[r]!;
  return most;
}

/** Columns that grow. */
class Cells {
  #length = 0;
  #exporter = new Int32Array(1 << 16);
  #product = new Int32Array(1 << 16);
  #exports = new Float64Array(1 << 16);
  #share = new Float64Array(1 << 16);
  #loss = new Float64Array(1 << 16);

  push(exporter: number, product: number, exports: number, share: number, loss: number): void {
    const at = this.#length++;
    if (at === this.#exporter.length) this.#grow(at * 2);
    this.#exporter[at] = exporter;
    this.#product[at] = product;
    this.#exports[at] = exports;
    this.#share[at] = share;
    this.#loss[at] = loss;
  }

  columns(): Omit<LossCells, 'leftOut'> {
    const n = this.#length;
    return {
      exporter: this.#exporter.slice(0, n),
      product: this.#product.slice(0, n),
      exports: this.#exports.slice(0, n),
      worldShare: this.#share.slice(0, n),
      loss: this.#loss.slice(0, n),
    };
  }

  #grow(capacity: number): void {
    const ints = (from: Int32Array<ArrayBuffer>) => {
      const to = new Int32Array(capacity);
      to.set(from);
      return to;
    };
    const floats = (from: Float64Array<ArrayBuffer>) => {
      const to = new Float64Array(capacity);
      to.set(from);
      return to;
    };
    this.#exporter = ints(this.#exporter);
    this.#product = ints(this.#product);
    this.#exports = floats(this.#exports);
    this.#share = floats(this.#share);
    this.#loss = floats(this.#loss);
  }
}
