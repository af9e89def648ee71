// Supplies from indicators of dependence: totals, concentration and the shares of listed suppliers, which are the largest that
// have a name and all that have none. What is not listed therefore has a name.
import { Slot, type Data, type Dataset } from '../../contract/dataset.ts';
import type { Supplies } from '../../measures/supply.ts';
import type { Rows } from './parts.ts';

const codesSlot = new Slot<readonly string[]>();

/** All listed exporters in the order of their codes, so that ties go the same way whatever is asked. */
export async function exporterCodes(data: Data, dataset: Dataset): Promise<string[]> {
  const codes = await data.once(codesSlot, dataset.info.id, async (from) => {
    const rows = await from.query(
      `SELECT exporter FROM ${dataset.table('suppliers')} UNION SELECT exporter FROM ${dataset.table('world_suppliers')} ORDER BY 1`,
    );
    return rows.strings('exporter').map((code) => code ?? '');
  });
  return [...codes];
}

/** What some economies import, by importer, year and product, and the listed suppliers of each. */
export interface Listed {
  readonly cells: Rows;
  readonly top: Rows;
}

/** Imports and their suppliers; `where` is SQL on the columns importer, year and product. */
export async function importsListed(data: Data, dataset: Dataset, where: string): Promise<Listed> {
  return {
    cells: await data.query(
      `SELECT importer, year, product::INTEGER AS product, imports, exports, intra, hhi, suppliers
       FROM ${dataset.table('imports')} WHERE ${where} ORDER BY importer, year, product`,
    ),
    top: await data.query(
      `SELECT importer, year, product::INTEGER AS product, exporter, share
       FROM ${dataset.table('suppliers')} WHERE ${where} ORDER BY importer, year, product, rank`,
    ),
  };
}

/** What the world exports, by year and product; `where` is SQL on these. New exporters are added to `codes`. */
export async function worldListed(
  data: Data,
  dataset: Dataset,
  where: string,
  codes: string[],
): Promise<Supplies> {
  return fromShares(
    await data.query(
      `SELECT year, product::INTEGER AS product, exports AS imports, hhi, exporters AS suppliers
       FROM ${dataset.table('world')} WHERE ${where} ORDER BY year, product`,
    ),
    await data.query(
      `SELECT year, product::INTEGER AS product, exporter, share
       FROM ${dataset.table('world_suppliers')} WHERE ${where} ORDER BY year, product, rank`,
    ),
    codes,
  );
}

/** What is not listed of a cell: its share of the total, and the Herfindahl index among those in it. */
export interface Rest {
  readonly share: number;
  readonly hhi: number;
}

/**
 * What shares leave over. Where all suppliers are listed that is nothing but their rounding, and no supplier. No supplier known,
 * no index: NaN, which spreads to the cell's own HHI.
 */
export function restOf(shares: readonly number[], suppliers: number, hhi: number): Rest {
  let [listed, squares] = [0, 0];
  for (const share of shares) {
    listed += share;
    squares += share * share;
  }
  const share = Math.max(0, 1 - listed);
  if (share === 0 || (shares.length > 0 && shares.length >= suppliers)) return { share: 0, hhi: 0 };
  const index = Number.isNaN(hhi) ? Number.NaN : Math.min(1, Math.max(0, (hhi - squares) / (share * share)));
  return { share, hhi: index };
}

/**
 * Rebuilds supplies from a cell's total, its HHI, its number of suppliers and its listed shares; what is not listed stands as a
 * remainder with its own HHI.
 */
export function fromShares(cells: Pick<Rows, 'length' | 'numbers'>, top: Rows, codes: string[]): Supplies {
  const [total, hhi, suppliers] = [
    cells.numbers('imports'),
    cells.numbers('hhi'),
    cells.numbers('suppliers'),
  ];
  const [year, product] = [cells.numbers('year'), cells.numbers('product')];
  const [topYear, topProduct] = [top.numbers('year'), top.numbers('product')];
  const [share, exporter] = [top.numbers('share'), top.strings('exporter')];
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  const offsets = new Int32Array(cells.length + 1);
  const exporters: number[] = [];
  const values: number[] = [];
  const restValue = new Float64Array(cells.length);
  const restHhi = new Float64Array(cells.length);
  let k = 0;
  for (let c = 0; c < cells.length; c++) {
    const shares: number[] = [];
    for (; k < top.length && topYear[k] === year[c] && topProduct[k] === product[c]; k++) {
      const code = exporter[k] ?? '';
      let place = placeOf.get(code);
      if (place === undefined) placeOf.set(code, (place = codes.push(code) - 1));
      exporters.push(place);
      shares.push(share[k]!);
    }
    offsets[c + 1] = exporters.length;
    const rest = restOf(shares, suppliers[c]!, hhi[c]!);
    // Shares are rounded: where nothing is left over they are made to add up to the total.
    const whole = rest.share === 0 ? shares.reduce((sum, one) => sum + one, 0) : 1;
    for (const one of shares) values.push((one / whole) * total[c]!);
    restValue[c] = rest.share * total[c]!;
    restHhi[c] = rest.hhi;
  }
  return {
    cells: cells.length,
    year: Int32Array.from(year),
    product: Int32Array.from(product),
    offsets,
    exporter: Int32Array.from(exporters),
    value: Float64Array.from(values),
    restValue,
    restHhi,
  };
}
