// The tables of the kind `inputOutput`, the same for every source.
import { literal } from '../../duck.ts';
import type { ManifestTable } from '../../manifest.ts';
import { valuesSql, writeTable, type Column, type Job } from '../importing.ts';
import type { Aggregation } from './aggregate.ts';
import type { Balanced } from './balance.ts';
import type { Cells, Settled } from './settle.ts';

interface About {
  readonly unit: string;
  readonly classification: string | null;
  readonly aggregation: Aggregation | null;
}

/** Writes sectors, demand, z, y, balance, and the rules of an aggregation if there was one. */
export async function storedTables(
  job: Job,
  table: Settled,
  { output, valueAdded, gaps }: Balanced,
  { unit, aggregation }: About,
): Promise<ManifestTable[]> {
  const text = (name: string): Column => ({ name, type: 'VARCHAR', unit: null });
  const id = (name: string): Column => ({ name, type: 'SMALLINT', unit: null });
  const money = (name: string): Column => ({ name, type: 'DOUBLE', unit });
  const put = (
    name: string,
    columns: readonly Column[],
    rows: readonly (readonly (string | number | null)[])[],
  ) => writeTable(job, name, columns, valuesSql(rows, columns), rows.length);
  const tables = [
    await put(
      'sectors',
      [
        id('id'),
        text('economy'),
        text('industry'),
        ...['output', 'value_added', 'taxes', 'other'].map(money),
      ],
      table.sectors.map(({ economy, code }, i) => [
        i,
        economy,
        code,
        ...[output, valueAdded, table.taxes, table.other].map((values) => String(values[i])),
      ]),
    ),
    await put(
      'demand',
      [id('id'), text('economy'), text('category'), money('taxes')],
      table.demand.map(({ economy, code }, k) => [k, economy, code, String(table.demandTaxes[k])]),
    ),
    await cells(job, 'z', ['seller', 'buyer'], table.z, unit),
    await cells(job, 'y', ['seller', 'demand'], table.y, unit),
    await put(
      'balance',
      [id('sector'), text('side'), ...['output', 'found', 'gap', 'tolerance'].map(money)],
      gaps.map((gap) => [
        gap.sector,
        gap.side,
        ...[gap.output, gap.found, gap.gap, gap.tolerance].map(String),
      ]),
    ),
  ];
  if (aggregation !== null)
    tables.push(
      await put(
        'aggregation',
        [text('source'), text('target')],
        aggregation.rules.map(({ from, to }) => [from, to]),
      ),
    );
  return tables;
}

async function cells(
  job: Job,
  name: string,
  [row, col]: readonly [string, string],
  { path, rows, type }: Cells,
  unit: string,
): Promise<ManifestTable> {
  const columns: Column[] = [
    { name: row, type: 'SMALLINT', unit: null },
    { name: col, type: 'SMALLINT', unit: null },
    { name: 'value', type, unit },
  ];
  const sql = `SELECT "row"::SMALLINT AS ${row}, col::SMALLINT AS ${col}, value::${type} AS value
    FROM read_parquet(${literal(path)}) ORDER BY "row", col`;
  return writeTable(job, name, columns, sql, rows, 'zstd');
}
