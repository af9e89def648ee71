// What import sides of a dataset of flows have in common, read once for all economies that are asked about.
import { Slot, type Data, type Dataset, type Frame } from '../../contract/dataset.ts';
import { suppliesFromRows, type Supplies } from '../../measures/supply.ts';
import { namedSupplies, type NamedSupplies } from './unnamed.ts';

/** Which flows: years and a condition on the column `product`, both as SQL. */
export interface Wanted {
  readonly years: string;
  readonly among: string;
}

/** Flows of all importers are held in memory up to this many. */
const MOST_ROWS = 12_000_000;
/** Reading the flows of all importers takes as long as reading those of one for every so many. */
const ROWS_A_READING = 300_000;

const codesSlot = new Slot<readonly string[]>();
const productsSlot = new Slot<ReadonlyMap<number, { readonly code: string; readonly name: string }>>();
const totalsSlot = new Slot<Supplies>(2);
const namedSlot = new Slot<NamedSupplies>(2);
const ownSlot = new Slot<Supplies>();
const askedSlot = new Slot<Asked>();
const everySlot = new Slot<Every>(1);

const keyOf = (dataset: Dataset, { years, among }: Wanted): string => `${dataset.info.id} ${years} ${among}`;

/** Codes of the economies by the dataset's integers. */
export function economyCodes(data: Data, dataset: Dataset): Promise<readonly string[]> {
  return data.once(codesSlot, dataset.info.id, async (from) => {
    const rows = await from.query(`SELECT id, code FROM ${dataset.table('economies')} ORDER BY id`);
    const names = rows.strings('code');
    const codes: string[] = [];
    rows.numbers('id').forEach((id, k) => (codes[id] = names[k] ?? String(id)));
    return codes;
  });
}

/** Code and name of the products by the dataset's integers. */
export function productNames(
  data: Data,
  dataset: Dataset,
): Promise<ReadonlyMap<number, { readonly code: string; readonly name: string }>> {
  return data.once(productsSlot, dataset.info.id, async (from) => {
    const rows = await from.query(
      `SELECT id, code, coalesce(name, '') AS name FROM ${dataset.table('products')}`,
    );
    const [code, name] = [rows.strings('code'), rows.strings('name')];
    return new Map(
      Array.from(rows.numbers('id'), (id, k) => [id, { code: code[k] ?? String(id), name: name[k] ?? '' }]),
    );
  });
}

/**
 * What every exporter sells to all importers. No dataset holds flows of an economy to itself: importers refuse them.
 * Always the same object for the same data.
 */
export const worldTotals = (data: Data, dataset: Dataset, wanted: Wanted): Promise<Supplies> =>
  data.once(totalsSlot, keyOf(dataset, wanted), (from) => totals(from, dataset, wanted, 'exporter', 'true'));

/** The same without exporters that the source does not tell apart, and what they sold in a year, the last of those wanted. */
export const worldNamed = (
  data: Data,
  dataset: Dataset,
  wanted: Wanted,
  codes: readonly string[],
  last: number,
): Promise<NamedSupplies> =>
  data.once(namedSlot, keyOf(dataset, wanted), async (from) =>
    namedSupplies(await worldTotals(from, dataset, wanted), codes, last),
  );

/** Sums of flows over importers by year, product and exporter; `exporter` and `outside` are SQL. */
export async function totals(
  data: Data,
  dataset: Dataset,
  { years, among }: Wanted,
  exporter: string,
  outside: string,
): Promise<Supplies> {
  return suppliesOf(
    await data.query(`SELECT year, product, ${exporter} AS exporter, CAST(sum(value) AS DOUBLE) AS value
    FROM ${dataset.table('flows')}
    WHERE ${outside} AND year IN (${years}) AND ${among} AND value > 0
    GROUP BY ALL ORDER BY 1, 2, 3`),
  );
}

const suppliesOf = (rows: Frame): Supplies =>
  suppliesFromRows(
    rows.integers('year'),
    rows.integers('product'),
    rows.integers('exporter'),
    rows.numbers('value'),
  );

/** Flows of all importers as columns; those of importer j from `starts[j]` to `starts[j + 1]`. */
interface Every {
  readonly starts: Int32Array;
  readonly year: Int16Array;
  readonly product: Int32Array;
  readonly exporter: Int16Array;
  readonly value: Float64Array;
}

interface Asked {
  readonly importers: Set<number>;
  /** Flows of all importers. */
  rows: number | null;
}

/**
 * What one economy imports. Where many economies are asked about, the imports of all are read at
 * once as soon as reading one by one would have taken as long.
 */
export async function importsOf(
  data: Data,
  dataset: Dataset,
  wanted: Wanted,
  importer: number,
): Promise<Supplies> {
  const key = keyOf(dataset, wanted);
  const asked = await data.once(askedSlot, key, async (): Promise<Asked> => ({
    importers: new Set(),
    rows: null,
  }));
  asked.importers.add(importer);
  if (asked.importers.size > 1) {
    asked.rows ??= await countOf(data, dataset, wanted);
    if (asked.rows <= Math.min(MOST_ROWS, asked.importers.size * ROWS_A_READING)) {
      const rows = asked.rows;
      return sliceOf(
        await data.once(everySlot, key, (from) => readEvery(from, dataset, wanted, rows)),
        importer,
      );
    }
  }
  return data.once(ownSlot, `${key} ${importer}`, (from) =>
    importsOfGroup(from, dataset, wanted, [importer]),
  );
}

/** What a group imports from outside, taken as one economy. */
export async function importsOfGroup(
  data: Data,
  dataset: Dataset,
  { years, among }: Wanted,
  members: readonly number[],
): Promise<Supplies> {
  const inside = members.join(', ') || 'NULL';
  return suppliesOf(
    await data.query(`SELECT year, product, exporter, CAST(sum(value) AS DOUBLE) AS value
    FROM ${dataset.table('flows')}
    WHERE importer IN (${inside}) AND exporter NOT IN (${inside})
      AND year IN (${years}) AND ${among} AND value > 0
    GROUP BY ALL ORDER BY year, product, exporter`),
  );
}

const between = (dataset: Dataset, { years, among }: Wanted): string =>
  `${dataset.table('flows')} WHERE year IN (${years}) AND ${among} AND value > 0`;

async function countOf(data: Data, dataset: Dataset, wanted: Wanted): Promise<number> {
  const found = await data.query(`SELECT count(*) AS n FROM ${between(dataset, wanted)}`);
  return found.numbers('n')[0] ?? 0;
}

async function readEvery(data: Data, dataset: Dataset, wanted: Wanted, count: number): Promise<Every> {
  const year = new Int16Array(count);
  const product = new Int32Array(count);
  const exporter = new Int16Array(count);
  const value = new Float64Array(count);
  const starts: number[] = [0];
  let at = 0;
  await data.scan(
    `SELECT importer, year, product, exporter, CAST(sum(value) AS DOUBLE) AS value FROM ${between(dataset, wanted)}
     GROUP BY ALL ORDER BY importer, year, product, exporter`,
    (block) => {
      const importer = block.integers('importer');
      for (const [k, j] of importer.entries()) while (starts.length <= j) starts.push(at + k);
      block.write('year', year, at);
      block.write('product', product, at);
      block.write('exporter', exporter, at);
      block.write('value', value, at);
      at += block.length;
    },
  );
  starts.push(at);
  return { starts: Int32Array.from(starts), year, product, exporter, value };
}

function sliceOf({ starts, year, product, exporter, value }: Every, importer: number): Supplies {
  const [from, to] = [starts[importer] ?? 0, starts[importer + 1] ?? 0];
  return suppliesFromRows(
    year.subarray(from, to),
    product.subarray(from, to),
    exporter.subarray(from, to),
    value.subarray(from, to),
  );
}
