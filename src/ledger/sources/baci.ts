// Imports BACI: the zip as CEPII publishes it, its files one by one, or the same table as gzip or Parquet.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError, type Message } from '../../contract/message.ts';
import type { Revision } from '../../atlas/revisions.ts';
import { literal } from '../duck.ts';
import type { ManifestTable } from '../manifest.ts';
import { csvOf } from './as-csv.ts';
import { readCountries, readProducts } from './baci-codes.ts';
import { agreed, baciName } from './baci-names.ts';
import { BaciRows, baciColumns } from './baci-rows.ts';
import { hs6, productCodes, productName, revisionOf, revisionsWith } from './codes.ts';
import { rounding } from './decimal.ts';
import {
  importing,
  valuesSql,
  writeParquet,
  writeTable,
  type Imported,
  type ImportOptions,
  type Job,
  type Made,
} from './importing.ts';
import { partsOf, type Part } from './inputs.ts';
import { Spool } from './spool.ts';
import { economyColumns, flowColumns, productColumns } from './trade-tables.ts';
import { importWords } from './words.ts';

export interface BaciOptions extends ImportOptions {
  /** The release, e.g. 202301, where the file names do not say. */
  readonly vintage?: string;
  /** The HS revision, e.g. HS17, where the file names do not say. */
  readonly revision?: string;
}

const WANTED = 'BACI_HS17_Y2021_V202301.csv: t,i,j,k,v,q';

/**
 * Imports BACI files into one dataset of kind `trade`, one Parquet file per year, sorted by product, importer, exporter.
 * `v` (thousand USD) becomes USD and `q` (tonnes) kilograms, exactly. Zero values are kept: zero means zero.
 */
export async function importBaci(
  world: string,
  files: readonly string[],
  options: BaciOptions = {},
): Promise<Imported> {
  const settings: Record<string, string> = {};
  if (options.vintage) settings['vintage'] = options.vintage;
  if (options.revision) settings['revision'] = revisionOf(options.revision);
  const task = {
    by: 'baci',
    version: '1',
    paths: files,
    settings,
    ...(options.progress && { progress: options.progress }),
  };
  return importing(world, task, (job) => build(job, settings));
}

async function build(job: Job, settings: Readonly<Record<string, string>>): Promise<Made> {
  const parts = await partsOf(job.inputs);
  const flows = parts.filter((part) => part.format !== 'json' && baciName(part.name).role === 'flows');
  const ignored = parts.filter((part) => !flows.includes(part) && !/codes|readme/i.test(part.name));
  if (flows.length === 0)
    throw new UserError(
      importWords.say.noFlows({ file: job.inputs.map((input) => input.name).join(', '), wanted: WANTED }),
    );
  const names = [...parts, ...job.inputs].map((one) => one.name);
  const revision = settings['revision'] ? revisionOf(settings['revision']) : agreedRevision(names);
  const vintage = settings['vintage'] ?? agreed(names, 'vintage') ?? 'unknown';
  const countries = await lists(job, parts, 'countries', readCountries);
  const listed = await lists(job, parts, 'products', readProducts);
  const known = listed.size > 0 ? new Set(listed.keys()) : revision ? productCodes(revision) : null;
  const rows = new BaciRows(job.refusals, countries, known);
  const files = await readFlows(job, flows, rows);
  const found = revision ?? settledRevision(rows.products());
  const findings: Message[] = [];
  if (rounding.count > 0)
    findings.push(importWords.say.rounded({ count: rounding.count, unit: 'USD / kg', digits: 3 }));
  if (ignored.length > 0) findings.push(importWords.say.ignored({ files: ignored.map((part) => part.name) }));
  const years = files.map((file) => file.year);
  const products = rows
    .products()
    .map((id): [number, string, string, null] => [
      id,
      hs6(id),
      listed.get(id) || productName(found, id),
      null,
    ]);
  const economies = rows.economies();
  const rowsKept = files.reduce((sum, { file }) => sum + file.rows, 0);
  return {
    kind: 'trade',
    name: `BACI ${found} ${years[0] ?? ''}${years.length > 1 ? `-${years.at(-1)}` : ''}`.trim(),
    source: {
      title: `BACI: International Trade Database at the Product-Level (${found})`,
      publisher: 'CEPII',
      url: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
    },
    vintage,
    licence: 'Etalab Open Licence 2.0',
    units: { value: 'USD', quantity: 'kg' },
    coverage: { years, lastCompleteYear: years.at(-1) ?? null, revision: found, reporters: null },
    tables: [
      {
        name: 'flows',
        columns: flowColumns.map((column) => ({ ...column })),
        files: files.map(({ file }) => file),
      },
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
    unit: 'USD',
    scale: 3,
    rowsKept,
    valueKept: rowsKept === 0 ? '0.000' : await keptValue(job, files),
  };
}

function agreedRevision(names: readonly string[]): Revision | null {
  const revision = agreed(names, 'revision');
  return revision === null ? null : revisionOf(revision);
}

async function keptValue(job: Job, files: readonly YearFile[]): Promise<string> {
  const paths = files.map(({ file }) => literal(join(job.dir, file.path)));
  return job.duck.text(`SELECT sum(value) FROM read_parquet([${paths.join(', ')}])`);
}

async function lists<T>(
  job: Job,
  parts: readonly Part[],
  role: 'countries' | 'products',
  read: (part: Part, read: (bytes: number) => void) => Promise<Map<number, T>>,
): Promise<Map<number, T>> {
  const all = new Map<number, T>();
  for (const part of parts) {
    if (baciName(part.name).role !== role || part.format !== 'csv') continue;
    for (const [code, value] of await read(part, job.meter.read)) all.set(code, value);
  }
  return all;
}

function settledRevision(products: readonly number[]): Revision {
  const candidates = products.length === 0 ? [] : revisionsWith(products);
  if (candidates.length === 1 && candidates[0]) return candidates[0];
  throw new UserError(
    importWords.say.whichRevision({ candidates: candidates.length > 0 ? candidates : '-' }),
  );
}

interface YearFile {
  readonly year: number;
  readonly file: ManifestTable['files'][number];
}

/** Reads all flows. Where each file is one year by its name, a year is stored as soon as it is read. */
async function readFlows(job: Job, flows: readonly Part[], rows: BaciRows): Promise<YearFile[]> {
  const named = flows.map((part) => baciName(part.name).year);
  const oneByOne = named.every((year) => year !== null) && new Set(named).size === named.length;
  const batches = oneByOne ? flows.map((part) => [part]) : [flows];
  const stored: YearFile[] = [];
  for (const batch of batches) {
    const path = join(job.temp, 'flows.parquet');
    const spool = new Spool(path, baciColumns);
    for (const part of batch) {
      job.meter.now(importWords.say.reading({ file: part.name }));
      await rows.read(part.name, csvOf(job, part), baciName(part.name).year, spool);
    }
    spool.finish();
    for (const [year, count] of rows.forgetYears())
      stored.push({ year, file: await storeYear(job, path, year, count) });
    await rm(path);
  }
  return stored.sort((a, b) => a.year - b.year);
}

async function storeYear(
  job: Job,
  spool: string,
  year: number,
  rows: number,
): Promise<ManifestTable['files'][number]> {
  job.meter.now(importWords.say.sorting({ what: year }));
  const sql = `SELECT CAST(year AS SMALLINT) AS year, CAST(exporter AS SMALLINT) AS exporter,
    CAST(importer AS SMALLINT) AS importer, product, value,
    CASE WHEN quantity >= 0 THEN quantity END AS quantity, CAST(NULL AS DECIMAL(18,3)) AS mirror
    FROM read_parquet(${literal(spool)}) WHERE year = ${year} ORDER BY product, importer, exporter`;
  return writeParquet(job, `flows-${year}.parquet`, sql, rows);
}
