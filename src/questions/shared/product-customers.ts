// Who buys one product from one seller, cut out of a full year of world trade.
import type { FlowColumns } from '../../measures/loss-cells.ts';

/** The customers of one product: arrays over the same importers. */
export interface ProductCustomers {
  readonly importers: readonly string[];
  readonly imports: Float64Array;
  /** Of those, from the seller. */
  readonly fromHere: Float64Array;
  /** NaN where unknown. */
  readonly gdp: Float64Array;
}

/** Who buys a product from a seller, ascending by the integers of the dataset. */
export function customersOf(
  flows: FlowColumns,
  codes: readonly string[],
  gdp: Float64Array,
  product: number,
  seller: number,
): ProductCustomers {
  const from = lowerBound(flows.product, product);
  const importers: string[] = [];
  const imports: number[] = [];
  const fromHere: number[] = [];
  const income: number[] = [];
  for (let k = from; k < flows.product.length && flows.product[k] === product;) {
    const j = flows.importer[k]!;
    let [all, here] = [0, 0];
    for (; k < flows.product.length && flows.product[k] === product && flows.importer[k] === j; k++) {
      all += flows.value[k]!;
      if (flows.exporter[k] === seller) here += flows.value[k]!;
    }
    if (here === 0) continue;
    importers.push(codes[j] ?? String(j));
    imports.push(all);
    fromHere.push(here);
    income.push(gdp[j]!);
  }
  return {
    importers,
    imports: Float64Array.from(imports),
    fromHere: Float64Array.from(fromHere),
    gdp: Float64Array.from(income),
  };
}

/** First place whose value is not below `value`, in ascending order. */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of values not above `value`, in ascending order. */
export function upperBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
