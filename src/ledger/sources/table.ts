// Imports any CSV or Parquet table of trade: between economies, or of exports by product, with columns named by the user.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Revision } from '../../atlas/revisions.ts';
import { UserError, type Message } from '../../contract/message.ts';
import { literal } from '../duck.ts';
import type { ManifestTable } from '../manifest.ts';
import { productName, revisionOf, revisionsWith } from './codes.ts';
import { rounding } from './decimal.ts';
import {
  importing,
  valuesSql,
  writeParquet,
  writeTable,
  type Column,
  type Imported,
  type ImportOptions,
  type Job,
  type Made,
} from './importing.ts';
import { partsOf } from './inputs.ts';
import { tableRoles, type TableRole } from './table-roles.ts';
import { TableRows } from './table-rows.ts';
import { decimalsOf } from './table-survey.ts';
import { economyColumns, productColumns } from './trade-tables.ts';
import { importWords } from './words.ts';

export interface TableOptions extends ImportOptions {
  /** The table's own column names. Without `importer` the table holds exports by product. */
  readonly columns: Readonly<Partial<Record<TableRole, string>>>;
  /** atlas: economies by code or name, products by HS6. as-is: any text is a code. Default: atlas. */
  readonly codes?: 'atlas' | 'as-is';
  /** The HS revision, where the codes do not settle it. */
  readonly revision?: string;
  /** The year, where no column says it. */
  readonly year?: number;
  /** Unit of the values: USD, thousand USD, million USD, billion USD; anything else is kept as it is. Default: USD. */
  readonly unit?: string;
}

/** Units that are brought to USD, with their powers of ten; values in any other unit stay as they are. */
export const dollarUnits: Readonly<Record<string, number>> = {
  USD: 0,
  'thousand USD': 3,
  'million USD': 6,
  'billion USD': 9,
};

/**
 * Imports one table into a dataset of kind `trade` or `exports`. Values keep their decimals exactly, up to nine digits.
 * Errors: columns not named or not there, no year, an HS revision that cannot be told.
 */
export async function importTable(world: string, file: string, options: TableOptions): Promise<Imported> {
  const settings = settingsOf(options);
  const progress = options.progress && { progress: options.progress };
  return importing(
    world,
    { by: 'table', version: '1', paths: [file], settings, passes: 2, ...progress },
    (job) => build(job, options),
  );
}

/** All that changes the result, as text. Errors: a needed column is not named. */
function settingsOf(options: TableOptions): Record<string, string> {
  const { columns, codes = 'atlas', revision, year, unit = 'USD' } = options;
  const needed: TableRole[] = ['exporter', 'product', 'value'];
  const missing: string[] = needed.filter((role) => !columns[role]);
  const unknown = Object.keys(columns).filter((role) => !tableRoles.some((one) => one === role));
  if (missing.length > 0) throw new UserError(importWords.say.badColumns({ missing }));
  if (unknown.length > 0)
    throw new UserError(importWords.say.unknownRoles({ unknown, known: [...tableRoles] }));
  if (columns.quantity && !columns.importer) throw new UserError(importWords.say.quantityNoPlace());
  if (!columns.year && year === undefined) throw new UserError(importWords.say.noYear({ file: '--columns' }));
  const named = Object.entries(columns).map(([role, column]) => `${role}=${column}`);
  return {
    columns: named.sort().join(','),
    codes,
    unit,
    ...(revision === undefined ? {} : { revision: revisionOf(revision) }),
    ...(year === undefined ? {} : { year: String(year) }),
  };
}

async function build(job: Job, options: TableOptions): Promise<Made> {
  const { codes = 'atlas', unit: given = 'USD' } = options;
  const shift = dollarUnits[given] ?? 0;
  const unit = given in dollarUnits ? 'USD' : given;
  const parts = await partsOf(job.inputs);
  if (parts.length === 0)
    throw new UserError(
      importWords.say.noFlows({
        file: job.inputs.map((input) => input.name).join(', '),
        wanted: 'CSV, Parquet',
      }),
    );
  const scale = await decimalsOf(job, parts, options.columns, shift);
  const wanted = options.revision === undefined ? null : revisionOf(options.revision);
  const path = join(job.temp, 'rows.parquet');
  rounding.count = 0;
  const rows = new TableRows(job, path, {
    columns: options.columns,
    codes,
    revision: wanted,
    year: options.year ?? null,
    scale,
    shift,
  });
  for (const part of parts) await rows.read(part);
  rows.finish();
  const revision = codes === 'as-is' ? null : (wanted ?? settled(rows));
  const findings: Message[] = [];
  if (rounding.count > 0)
    findings.push(importWords.say.rounded({ count: rounding.count, unit, digits: scale }));
  const doubles = (['double-count-world', 'double-count-aggregate'] as const).flatMap((kind) => {
    const count = job.refusals.counts.get(kind) ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  if (doubles.length > 0) {
    const count = doubles.reduce((sum, one) => sum + one.count, 0);
    findings.push(
      importWords.say.doubleCounts({ count, what: doubles.map((one) => `${one.kind} ${one.count}`) }),
    );
  }
  const bilateral = options.columns.importer !== undefined;
  const kind = bilateral ? 'trade' : 'exports';
  const columns = columnsOf(bilateral, scale, unit);
  const years = [...rows.years].sort((a, b) => a[0] - b[0]);
  const files: ManifestTable['files'][number][] = [];
  for (const [year, count] of years) {
    job.meter.now(importWords.say.sorting({ what: year }));
    files.push(
      await writeParquet(
        job,
        `${bilateral ? 'flows' : 'exports'}-${year}.parquet`,
        yearSql(path, year, columns, bilateral),
        count,
      ),
    );
  }
  const paths = files.map((file) => literal(join(job.dir, file.path)));
  const valueKept =
    files.length === 0
      ? ''
      : await job.duck.text(`SELECT sum(value) FROM read_parquet([${paths.join(', ')}])`);
  const products = rows
    .productCodes()
    .map(([id, code]): [number, string, string, null] => [
      id,
      code,
      revision ? productName(revision, id) : '',
      null,
    ]);
  const economies = rows.economyCodes();
  await rm(path);
  const name = parts[0]?.name ?? '';
  return {
    kind,
    name: name.replace(/\.(csv|tsv|parquet)?(\.gz)?$/i, ''),
    source: { title: name, publisher: 'user', url: '' },
    vintage: 'unknown',
    licence: 'unknown',
    units: bilateral ? { value: unit, quantity: 'kg', mirror: unit } : { value: unit },
    coverage: {
      years: years.map(([year]) => year),
      lastCompleteYear: years.at(-1)?.[0] ?? null,
      revision,
      reporters: null,
    },
    tables: [
      { name: bilateral ? 'flows' : 'exports', columns: columns.map((column) => ({ ...column })), files },
      await writeTable(
        job,
        'economies',
        economyColumns,
        valuesSql(economies, economyColumns),
        economies.length,
      ),
      await writeTable(job, 'products', productColumns, valuesSql(products, productColumns), products.length),
    ],
    findings,
    unit,
    scale,
    rowsKept: rows.kept,
    valueKept,
  };
}

function columnsOf(bilateral: boolean, scale: number, unit: string): Column[] {
  const money = `DECIMAL(18,${scale})`;
  const columns: Column[] = [
    { name: 'year', type: 'SMALLINT', unit: null },
    { name: 'exporter', type: 'SMALLINT', unit: null },
    { name: 'importer', type: 'SMALLINT', unit: null },
    { name: 'product', type: 'INTEGER', unit: null },
    { name: 'value', type: money, unit },
    { name: 'quantity', type: 'DECIMAL(18,3)', unit: 'kg' },
    { name: 'mirror', type: money, unit },
  ];
  return bilateral
    ? columns
    : columns.filter(({ name }) => ['year', 'exporter', 'product', 'value'].includes(name));
}

function yearSql(path: string, year: number, columns: readonly Column[], bilateral: boolean): string {
  const from: Readonly<Record<string, string>> = {
    quantity: 'CASE WHEN quantity >= 0 THEN quantity END',
    mirror: 'NULL',
  };
  const select = columns
    .map(({ name, type }) => `CAST(${from[name] ?? name} AS ${type}) AS ${name}`)
    .join(', ');
  const order = bilateral ? 'product, importer, exporter' : 'product, exporter';
  return `SELECT ${select} FROM read_parquet(${literal(path)}) WHERE year = ${year} ORDER BY ${order}`;
}

/** The one revision that holds all products in use. */
function settled(rows: TableRows): Revision | null {
  const products = rows.productCodes().map(([id]) => id);
  if (products.length === 0) return null;
  const candidates = revisionsWith(products);
  if (candidates.length === 1 && candidates[0]) return candidates[0];
  throw new UserError(
    importWords.say.whichRevision({ candidates: candidates.length > 0 ? candidates : '-' }),
  );
}
