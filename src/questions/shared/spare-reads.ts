// What exporters sell, and have sold at most, over the years before: read from flows, or from indicators of them.
import { Slot, type Data, type Dataset } from '../../contract/dataset.ts';
import { economyCodes } from './flow-reads.ts';
import { exporterCodes, worldListed } from './indicator-reads.ts';
import { isUnnamed, named } from './unnamed.ts';

/** Exporters of one code: sales in the last year, and the most of the years before and it. USD. */
export interface Others {
  readonly exporters: readonly string[];
  readonly now: readonly number[];
  readonly peak: readonly number[];
}

type ByCode = ReadonlyMap<number, Others>;

const othersSlot = new Slot<ByCode>();

/** Reads every exporter of the codes, by code; the last of the years is the one that counts as now. Read once for all questions. */
export async function readOthers(
  data: Data,
  dataset: Dataset,
  years: readonly number[],
  codes: readonly number[],
): Promise<ByCode> {
  if (codes.length === 0) return new Map();
  const read = dataset.info.kind === 'trade' ? fromFlows : fromIndicators;
  const key = `${dataset.info.id} ${years.join(' ')} ${codes.join(' ')}`;
  return data.once(othersSlot, key, (from) => read(from, dataset, years, codes));
}

async function fromFlows(
  data: Data,
  dataset: Dataset,
  years: readonly number[],
  codes: readonly number[],
): Promise<ByCode> {
  const yearly = years.map((year) => `sum(value) FILTER (WHERE year = ${year}) AS x${year}`).join(', ');
  const whose = named(await economyCodes(data, dataset), 'exporter');
  const rows = await data.query(
    `WITH sold AS (SELECT product, exporter, ${yearly} FROM ${dataset.table('flows')}
       WHERE year IN (${years.join(', ')}) AND value > 0 AND exporter <> importer AND ${whose} AND product IN (${codes.join(', ')}) GROUP BY ALL)
     SELECT product, code, CAST(x${years.at(-1)} AS DOUBLE) AS now,
       CAST(greatest(${years.map((year) => `x${year}`).join(', ')}) AS DOUBLE) AS peak
     FROM sold JOIN ${dataset.table('economies')} ON exporter = id
     WHERE now > 0 ORDER BY product, code`,
  );
  return gather(rows.numbers('product'), rows.strings('code'), rows.numbers('now'), rows.numbers('peak'));
}

/** Only exporters listed among the largest in the last year are counted: the least that others could add. */
async function fromIndicators(
  data: Data,
  dataset: Dataset,
  years: readonly number[],
  codes: readonly number[],
): Promise<ByCode> {
  const where = `year IN (${years.join(', ')}) AND product::INTEGER IN (${codes.join(', ')})`;
  const names = await exporterCodes(data, dataset);
  const world = await worldListed(data, dataset, where, names);
  const peaks = new Map<string, number>();
  const [product, exporter, now, peak]: [number[], string[], number[], number[]] = [[], [], [], []];
  for (let c = 0; c < world.cells; c++) {
    for (let k = world.offsets[c]!; k < world.offsets[c + 1]!; k++) {
      const [code, value] = [names[world.exporter[k]!] ?? '', world.value[k]!];
      const name = `${world.product[c]} ${code}`;
      const most = Math.max(peaks.get(name) ?? 0, value);
      peaks.set(name, most);
      if (world.year[c] !== years.at(-1) || isUnnamed(code)) continue;
      product.push(world.product[c]!);
      exporter.push(code);
      now.push(value);
      peak.push(most);
    }
  }
  return gather(product, exporter, now, peak);
}

function gather(
  product: ArrayLike<number>,
  exporter: readonly (string | null)[],
  now: ArrayLike<number>,
  peak: ArrayLike<number>,
): ByCode {
  const by = new Map<number, { exporters: string[]; now: number[]; peak: number[] }>();
  for (let k = 0; k < exporter.length; k++) {
    const those = by.get(product[k]!) ?? { exporters: [], now: [], peak: [] };
    those.exporters.push(exporter[k] ?? '');
    those.now.push(now[k]!);
    those.peak.push(peak[k]!);
    by.set(product[k]!, those);
  }
  return by;
}
