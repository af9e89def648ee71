// A year of trade as columns, read once in a session for all questions that look at the whole of it.
import { Slot, type Data, type Dataset } from '../../contract/dataset.ts';
import type { FlowColumns } from '../../measures/loss-cells.ts';
import { named } from './unnamed.ts';

/** Some 180 MB for a full year. */
const slot = new Slot<FlowColumns>(1);

const ORDER = 'ORDER BY product, importer, exporter';

/** All flows of a year from named exporters, in order of product, importer and exporter; `codes` by the dataset's integers. */
export function flowColumns(
  data: Data,
  dataset: Dataset,
  codes: readonly string[],
  year: number,
): Promise<FlowColumns> {
  return data.once(slot, `${dataset.info.id} ${year}`, async (from) => {
    // Files are written in this order, and reading them as they are takes half the time and memory of sorting.
    const sql = `SELECT product, importer, exporter, CAST(value AS DOUBLE) AS value ${flowsOf(dataset, codes, year)}`;
    const flows = await read(from, sql, expected(dataset));
    return inOrder(flows) ? flows : read(from, `${sql} ${ORDER}`, expected(dataset));
  });
}

/** The same with the economies `inside` as one, under the integer `self`; what they trade among themselves is left out. */
export function groupedColumns(
  data: Data,
  dataset: Dataset,
  { codes, self, inside }: { codes: readonly string[]; self: number; inside: readonly number[] },
  year: number,
): Promise<FlowColumns> {
  const list = inside.join(', ') || 'NULL';
  const as = (side: string): string => `CASE WHEN ${side} IN (${list}) THEN ${self} ELSE ${side} END`;
  return read(
    data,
    `SELECT product, ${as('importer')} AS importer, ${as('exporter')} AS exporter, CAST(sum(value) AS DOUBLE) AS value
     ${flowsOf(dataset, codes, year)} AND NOT (exporter IN (${list}) AND importer IN (${list})) GROUP BY ALL ${ORDER}`,
    expected(dataset),
  );
}

const flowsOf = (dataset: Dataset, codes: readonly string[], year: number): string =>
  `FROM ${dataset.table('flows')} WHERE year = ${year} AND value > 0 AND ${named(codes, 'exporter')}`;

/** About how many flows a year has. */
const expected = ({ info }: Dataset): number => info.rows / Math.max(1, info.coverage.years.length);

/** `about` so many flows: what no row fills takes no memory. */
async function read(data: Data, sql: string, about: number): Promise<FlowColumns> {
  const first = Math.ceil(1.25 * about) + 1024;
  let product = new Int32Array(first);
  let importer = new Int16Array(first);
  let exporter = new Int16Array(first);
  let value = new Float64Array(first);
  let rows = 0;
  await data.scan(sql, (block) => {
    const until = rows + block.length;
    if (until > product.length) {
      const room = Math.max(until, 2 * product.length);
      product = copied(product, new Int32Array(room));
      importer = copied(importer, new Int16Array(room));
      exporter = copied(exporter, new Int16Array(room));
      value = copied(value, new Float64Array(room));
    }
    block.write('product', product, rows);
    block.write('importer', importer, rows);
    block.write('exporter', exporter, rows);
    block.write('value', value, rows);
    rows = until;
  });
  return {
    product: product.subarray(0, rows),
    importer: importer.subarray(0, rows),
    exporter: exporter.subarray(0, rows),
    value: value.subarray(0, rows),
  };
}

function copied<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

function inOrder({ product, importer, exporter }: FlowColumns): boolean {
  for (let k = 1; k < product.length; k++) {
    const step =
      product[k]! - product[k - 1]! || importer[k]! - importer[k - 1]! || exporter[k]! - exporter[k - 1]!;
    if (step < 0) return false;
  }
  return true;
}
