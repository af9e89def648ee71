// Supplies: who sells how much of what to whom, as columns. The plain input of the measures of dependence.

/**
 * Cells (one product in one year, for one importer) with the suppliers of each.
 * Cell c has the suppliers offsets[c] .. offsets[c+1]-1. Values in any one money unit.
 */
export interface Supplies {
  readonly cells: number;
  readonly year: Int32Array;
  readonly product: Int32Array;
  /** cells + 1 */
  readonly offsets: Int32Array;
  readonly exporter: Int32Array;
  readonly value: Float64Array;
  /** Value of suppliers that are known only together (0 where all are listed). */
  readonly restValue: Float64Array;
  /** Herfindahl index among those (0-1), as if they alone were the market. */
  readonly restHhi: Float64Array;
}

/** Concentration of each cell. */
export interface Concentration {
  /** Sum over suppliers. */
  readonly total: Float64Array;
  /** Herfindahl-Hirschman index, sum of squared shares, 0-1; NaN where total is 0. */
  readonly hhi: Float64Array;
  /** Exporter with the largest value; -1 where total is 0. Ties go to the lower code. */
  readonly topExporter: Int32Array;
  readonly topShare: Float64Array;
}

/** Room for the concentration of so many cells, to be overwritten again and again. */
export const concentrationRoom = (cells: number): Concentration => ({
  total: new Float64Array(cells),
  hhi: new Float64Array(cells),
  topExporter: new Int32Array(cells),
  topShare: new Float64Array(cells),
});

/** HHI = Σ_i s_i², s_i = X_i / Σ X. Source: Herfindahl (1950), Hirschman (1945). Writes into `out` and returns it. */
export function concentration(
  supplies: Supplies,
  value: Float64Array = supplies.value,
  out: Concentration = concentrationRoom(supplies.cells),
): Concentration {
  const { cells, offsets, exporter, restValue, restHhi } = supplies;
  const { total, hhi, topExporter, topShare } = out;
  topExporter.fill(-1);
  for (let c = 0; c < cells; c++) {
    let sum = 0;
    let squares = 0;
    let top = 0;
    for (let k = offsets[c]!; k < offsets[c + 1]!; k++) {
      const v = value[k]!;
      sum += v;
      squares += v * v;
      if (v > top || (v === top && v > 0 && exporter[k]! < topExporter[c]!)) {
        top = v;
        topExporter[c] = exporter[k]!;
      }
    }
    const rest = restValue[c]!;
    sum += rest;
    squares += rest * rest * restHhi[c]!;
    total[c] = sum;
    hhi[c] = sum > 0 ? squares / (sum * sum) : Number.NaN;
    topShare[c] = sum > 0 ? top / sum : Number.NaN;
  }
  return out;
}

/** What of a concentration can be had without looking for the largest. */
export type Market = Pick<Concentration, 'total' | 'hhi'>;

/** Total and HHI of each cell where every value is multiplied by the factor of its exporter. Writes into `out`. */
export function scaledMarket(supplies: Supplies, factor: Float64Array, out: Market): void {
  const { cells, offsets, exporter, value, restValue, restHhi } = supplies;
  for (let c = 0; c < cells; c++) {
    let sum = 0;
    let squares = 0;
    for (let k = offsets[c]!; k < offsets[c + 1]!; k++) {
      const v = value[k]! * factor[exporter[k]!]!;
      sum += v;
      squares += v * v;
    }
    const rest = restValue[c]!;
    sum += rest;
    squares += rest * rest * restHhi[c]!;
    out.total[c] = sum;
    out.hhi[c] = sum > 0 ? squares / (sum * sum) : Number.NaN;
  }
}

/** Share of one exporter, or of several together, in each cell (0-1; NaN where the cell's total is 0; 0 where none is listed). */
export function shareOf(
  supplies: Supplies,
  exporter: number | readonly number[],
  total: Float64Array,
  value: Float64Array = supplies.value,
): Float64Array {
  const wanted = new Uint8Array(1 + supplies.exporter.reduce((most, e) => Math.max(most, e), -1));
  for (const e of [exporter].flat()) if (e >= 0 && e < wanted.length) wanted[e] = 1;
  const share = new Float64Array(supplies.cells);
  for (let c = 0; c < supplies.cells; c++) {
    let v = 0;
    for (let k = supplies.offsets[c]!; k < supplies.offsets[c + 1]!; k++)
      if (wanted[supplies.exporter[k]!] === 1) v += value[k]!;
    share[c] = total[c]! > 0 ? v / total[c]! : Number.NaN;
  }
  return share;
}

/** Builds supplies from rows sorted by year, product, exporter; nothing is left in a remainder. */
export function suppliesFromRows(
  year: ArrayLike<number>,
  product: ArrayLike<number>,
  exporter: ArrayLike<number>,
  value: ArrayLike<number>,
): Supplies {
  const years: number[] = [];
  const products: number[] = [];
  const offsets: number[] = [];
  for (let r = 0; r < year.length; r++) {
    if (r === 0 || year[r] !== year[r - 1] || product[r] !== product[r - 1]) {
      years.push(year[r]!);
      products.push(product[r]!);
      offsets.push(r);
    }
  }
  offsets.push(year.length);
  return {
    cells: years.length,
    year: Int32Array.from(years),
    product: Int32Array.from(products),
    offsets: Int32Array.from(offsets),
    exporter: new Int32Array(exporter),
    value: new Float64Array(value),
    restValue: new Float64Array(years.length),
    restHhi: new Float64Array(years.length),
  };
}

/**
 * Supplies without some suppliers, as if these had sold nothing: they count in no total and no share, and a cell that had no
 * other goes. The same object where there is none.
 */
export function setAside(supplies: Supplies, isAside: (exporter: number) => boolean): Supplies {
  const { exporter, value } = supplies;
  if (!exporter.some(isAside)) return supplies;
  const kept = exporter.map((code) => (isAside(code) ? 0 : 1));
  const offsets = [0];
  const cells: number[] = [];
  let suppliers = 0;
  for (let c = 0; c < supplies.cells; c++) {
    const before = suppliers;
    for (let k = supplies.offsets[c]!; k < supplies.offsets[c + 1]!; k++) suppliers += kept[k]!;
    if (suppliers === before && supplies.restValue[c] === 0) continue;
    cells.push(c);
    offsets.push(suppliers);
  }
  return {
    cells: cells.length,
    year: Int32Array.from(cells, (c) => supplies.year[c]!),
    product: Int32Array.from(cells, (c) => supplies.product[c]!),
    offsets: Int32Array.from(offsets),
    exporter: exporter.filter((_, k) => kept[k]),
    value: value.filter((_, k) => kept[k]),
    restValue: Float64Array.from(cells, (c) => supplies.restValue[c]!),
    restHhi: Float64Array.from(cells, (c) => supplies.restHhi[c]!),
  };
}
