// The input-output table that a question rests on, as arrays: read once for all questions to the same data.
import { Slot, type Data, type Dataset, type DatasetInfo } from '../../contract/dataset.ts';
import type { IoTable, SparseRows } from '../../measures/io-table.ts';

/** A table with what is to be said of it. */
export interface IoStructure extends IoTable {
  /** null where its source names none. */
  readonly year: number | null;
  /** Unit of the money, and whose prices. */
  readonly unit: string;
  readonly prices: string;
  /** Classification of its industries, e.g. `WIOD2013`; null where the atlas knows none. */
  readonly classification: string | null;
  readonly info: DatasetInfo;
}

/** n = 3,465 takes 150 MB: two of these at once are enough. */
const slot = new Slot<IoStructure>(2);

/**
 * The table of the year asked for, else the latest: one that was named, else of the user's world, else of the box; null
 * where there is none. Rows and columns as in `IoTable`.
 */
export async function ioTable(
  { data }: { readonly data: Data },
  { year }: { readonly year?: number } = {},
): Promise<IoStructure | null> {
  const fits = (info: DatasetInfo): boolean => year === undefined || info.coverage.years.includes(year);
  const dataset = await data.find(['inputOutput'], fits);
  if (!dataset) return null;
  const { id } = dataset.info;
  return data.once(slot, id, async (from) => {
    // Found again through `from`, so that the dataset counts as used wherever the table is.
    const same = await from.find(['inputOutput'], (info) => info.id === id);
    return read(from, same ?? dataset);
  });
}

async function read(data: Data, dataset: Dataset): Promise<IoStructure> {
  const sectors = await data.query(`SELECT * FROM ${dataset.table('sectors')} ORDER BY id`);
  const demand = await data.query(`SELECT * FROM ${dataset.table('demand')} ORDER BY id`);
  const [economies, industries] = [sectors.strings('economy'), sectors.strings('industry')];
  const [buyers, categories] = [demand.strings('economy'), demand.strings('category')];
  const n = sectors.length;
  const m = demand.length;
  const pairs = economies.map((economy, i) => ({ economy: economy ?? '', industry: industries[i] ?? '' }));
  const { info } = dataset;
  return {
    n,
    m,
    labels: pairs.map(({ economy, industry }) => `${economy}|${industry}`),
    sectors: pairs,
    uses: buyers.map((economy, k) => ({ economy: economy ?? '', category: categories[k] ?? '' })),
    economies: [...new Set(pairs.map(({ economy }) => economy))],
    industries: [...new Set(pairs.map(({ industry }) => industry))],
    z: await readCells(data, dataset, 'z', 'buyer', n),
    y: await readCells(data, dataset, 'y', 'demand', n),
    x: sectors.numbers('output'),
    va: sectors.numbers('value_added'),
    taxes: sectors.numbers('taxes'),
    other: sectors.numbers('other'),
    year: info.coverage.lastCompleteYear,
    unit: info.units['value'] ?? 'unknown',
    prices: info.units['prices'] ?? 'unknown',
    classification: info.coverage.revision,
    info,
  };
}

/** Cells in the order in which they are stored: by seller, then buyer. */
async function readCells(
  data: Data,
  dataset: Dataset,
  table: 'z' | 'y',
  by: 'buyer' | 'demand',
  n: number,
): Promise<SparseRows> {
  const from = dataset.table(table);
  const [count = 0] = (await data.query(`SELECT count(*) AS cells FROM ${from}`)).numbers('cells');
  const seller = new Int32Array(count);
  const column = new Int32Array(count);
  const value = new Float64Array(count);
  let at = 0;
  await data.scan(`SELECT seller, ${by}, value FROM ${from}`, (block) => {
    block.write('seller', seller, at);
    block.write(by, column, at);
    block.write('value', value, at);
    at += block.length;
  });
  const start = new Int32Array(n + 1);
  for (let k = 0; k < count; k++) {
    if (k > 0 && (seller[k]! - seller[k - 1]! || column[k]! - column[k - 1]!) <= 0)
      throw new Error(`the table ${table} of ${dataset.info.name} is not in order at cell ${k}`);
    start[seller[k]! + 1]!++;
  }
  for (let i = 0; i < n; i++) start[i + 1]! += start[i]!;
  return { start, column, value };
}
