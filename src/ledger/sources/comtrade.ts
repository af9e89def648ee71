// Imports UN Comtrade: bulk CSV and the JSON of its API. Sums are left out, both sides' reports are kept.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Revision } from '../../atlas/revisions.ts';
import { UserError, type Message } from '../../contract/message.ts';
import { literal } from '../duck.ts';
import type { ManifestTable } from '../manifest.ts';
import { csvOf } from './as-csv.ts';
import { productName } from './codes.ts';
import { comtradeColumns, ComtradeRows, type ComtradeColumns } from './comtrade-rows.ts';
import { readCsv, type CsvRecord } from './csv.ts';
import { rounding } from './decimal.ts';
import { SeenFlows } from './duplicates.ts';
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
import { unify, type CodeIn, type Unified } from './one-revision.ts';
import { Spool } from './spool.ts';
import { economyColumns, flowColumns, productColumns } from './trade-tables.ts';
import { importWords } from './words.ts';

const spoolColumns = {
  year: 'int',
  exporter: 'int',
  importer: 'int',
  product: 'int',
  side: 'int',
  value: 3,
  quantity: 3,
} as const;

/** A year is complete when it has this share of the reporters of the fullest year [P]. */
const COMPLETE = 0.9;

/**
 * Imports Comtrade files into one dataset of kind `trade`. `value` is the importer's report where there is one, `mirror`
 * then the exporter's. Rows of several HS revisions are brought to the one that most rows use.
 */
export async function importComtrade(
  world: string,
  files: readonly string[],
  options: ImportOptions = {},
): Promise<Imported> {
  const task = { by: 'comtrade', version: '1', paths: files, settings: {}, passes: 2, ...options };
  return importing(world, task, build);
}

async function build(job: Job): Promise<Made> {
  const parts = await partsOf(job.inputs);
  if (parts.length === 0)
    throw new UserError(
      importWords.say.noFlows({
        file: job.inputs.map((input) => input.name).join(', '),
        wanted: 'CSV, JSON',
      }),
    );
  const survey = await surveyed(job, parts);
  const unified = unify(survey.codes, survey.target);
  rounding.count = 0;
  const flows = new Flows(job, unified);
  for (const part of parts) await flows.read(part);
  const { years, reporters } = flows.finish();
  const files: ManifestTable['files'][number][] = [];
  for (const year of years) files.push(await storeYear(job, flows.path, year));
  const kept = await accountOf(job, files);
  const findings: Message[] = [...doubleCounts(job), ...merged(survey, unified, flows.products)];
  if (kept.pairs > 0) findings.push(importWords.say.mirrored({ pairs: kept.pairs, gap: kept.gap }));
  if (rounding.count > 0)
    findings.push(importWords.say.rounded({ count: rounding.count, unit: 'USD / kg', digits: 3 }));
  const last = lastComplete(reporters);
  for (const year of years)
    if (last !== null && year > last) {
      const detail = `${reporters.get(year)?.size ?? 0} / ${Math.max(...[...reporters.values()].map((set) => set.size))}`;
      findings.push(importWords.say.incompleteYear({ year, last, detail }));
    }
  const products = [...flows.products].sort().map((code): [number, string, string, string | null] => {
    const id = Number(code);
    return [id, code, productName(survey.target, id), unified.members.get(code)?.join('|') ?? null];
  });
  const economies = [...flows.economies].sort((a, b) => a[0] - b[0]);
  await rm(flows.path, { force: true });
  return {
    kind: 'trade',
    name: `UN Comtrade ${survey.target} ${years[0] ?? ''}${years.length > 1 ? `-${years.at(-1)}` : ''}`.trim(),
    source: {
      title: 'UN Comtrade Database',
      publisher: 'United Nations Statistics Division',
      url: 'https://comtradeplus.un.org/',
    },
    vintage: 'unknown',
    licence: 'UN Comtrade terms of use: re-dissemination restricted',
    units: { value: 'USD', quantity: 'kg', mirror: 'USD' },
    coverage: {
      years,
      lastCompleteYear: last,
      revision: survey.target,
      reporters: [...new Set([...reporters.values()].flatMap((set) => [...set]))]
        .map((id) => flows.economies.get(id) ?? String(id))
        .sort(),
    },
    tables: [
      { name: 'flows', columns: flowColumns.map((column) => ({ ...column })), files },
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
    rowsKept: flows.rows,
    valueKept: kept.value,
  };
}

interface Survey {
  readonly codes: readonly CodeIn[];
  readonly target: Revision;
  /** Revisions in use with their rows, most rows first. */
  readonly revisions: readonly (readonly [Revision, number])[];
}

/** Reads once to see which codes of which revisions are in use. */
async function surveyed(job: Job, parts: readonly Part[]): Promise<Survey> {
  const codes = new Map<string, CodeIn>();
  const rows = new Map<Revision, number>();
  const judge = new ComtradeRows();
  for (const part of parts) {
    job.meter.now(importWords.say.reading({ file: part.name }));
    await eachRow(job, part, (record, columns) => {
      const flow = judge.read(record, columns, judge.valueOf(record, columns));
      if ('reason' in flow) return;
      rows.set(flow.revision, (rows.get(flow.revision) ?? 0) + 1);
      codes.set(`${flow.revision}:${flow.code}`, { revision: flow.revision, code: flow.code });
    });
  }
  const revisions = [...rows].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return { codes: [...codes.values()], target: revisions[0]?.[0] ?? 'HS22', revisions };
}

async function eachRow(
  job: Job,
  part: Part,
  onRow: (record: CsvRecord, columns: ComtradeColumns) => void,
): Promise<void> {
  let columns: ComtradeColumns | null = null;
  await readCsv(part.name, csvOf(job, part), null, (record) => {
    if (columns) onRow(record, columns);
    else columns = comtradeColumns(part.name, record);
  });
  if (columns === null) throw new UserError(importWords.say.emptyFile({ file: part.name }));
}

/** The second reading: every row into the spool or refused. */
class Flows {
  readonly path: string;
  readonly products = new Set<string>();
  readonly #job: Job;
  readonly #unified: Unified;
  readonly #judge = new ComtradeRows();
  readonly #spool: Spool;
  readonly #seen = new Map<number, SeenFlows>();
  readonly #reporters = new Map<number, Set<number>>();
  /** Running numbers of the codes as the source writes them, for duplicates. */
  readonly #sourceCodes = new Map<string, number>();

  constructor(job: Job, unified: Unified) {
    this.#job = job;
    this.#unified = unified;
    this.path = join(job.temp, 'flows.parquet');
    this.#spool = new Spool(this.path, spoolColumns);
  }

  get rows(): number {
    return this.#spool.rows;
  }

  get economies(): ReadonlyMap<number, string> {
    return this.#judge.economies;
  }

  async read(part: Part): Promise<void> {
    const { refusals, meter } = this.#job;
    meter.now(importWords.say.reading({ file: part.name }));
    await eachRow(this.#job, part, (record, columns) => {
      refusals.rowsIn++;
      const value = this.#judge.valueOf(record, columns);
      if (value > 0) refusals.valueIn.add(value);
      const refusal = this.#keep(record, columns, value);
      if (refusal) refusals.refuseRecord(part.name, record, refusal.reason, refusal.field, value);
    });
  }

  #keep(
    record: CsvRecord,
    columns: ComtradeColumns,
    value: number,
  ): Exclude<ReturnType<ComtradeRows['read']>, { side: 0 | 1 }> | null {
    const flow = this.#judge.read(record, columns, value);
    if ('reason' in flow) return flow;
    const product = this.#unified.productOf(flow);
    if (product === undefined) return { reason: 'no-link', field: 'cmdCode' };
    const [exporter, importer] =
      flow.side === 0 ? [flow.partner, flow.reporter] : [flow.reporter, flow.partner];
    if (!this.#isNew(flow.year, exporter, importer, `${flow.revision}:${flow.code}`, flow.side))
      return { reason: 'duplicate-row', field: 'cmdCode' };
    this.products.add(product);
    const reporters = this.#reporters.get(flow.year) ?? new Set();
    this.#reporters.set(flow.year, reporters.add(flow.reporter));
    const spool = this.#spool;
    spool.integer(0, flow.year);
    spool.integer(1, exporter);
    spool.integer(2, importer);
    spool.integer(3, Number(product));
    spool.integer(4, flow.side);
    spool.decimal(5, flow.value);
    spool.decimal(6, flow.weight);
    spool.end();
    return null;
  }

  #isNew(year: number, exporter: number, importer: number, code: string, side: number): boolean {
    let at = this.#sourceCodes.get(code);
    if (at === undefined) this.#sourceCodes.set(code, (at = this.#sourceCodes.size));
    let seen = this.#seen.get(year);
    if (!seen) this.#seen.set(year, (seen = new SeenFlows()));
    return seen.add(exporter, importer, 2 * at + side);
  }

  finish(): { years: number[]; reporters: ReadonlyMap<number, ReadonlySet<number>> } {
    this.#spool.finish();
    return { years: [...this.#reporters.keys()].sort((a, b) => a - b), reporters: this.#reporters };
  }
}

/** Codes that became one product are summed; a quantity that is missing in one of them is missing in the sum. */
async function storeYear(job: Job, spool: string, year: number): Promise<ManifestTable['files'][number]> {
  job.meter.now(importWords.say.sorting({ what: year }));
  const sum = (column: string, side: number): string =>
    `CAST(sum(${column}) FILTER (side = ${side}) AS DECIMAL(18,3))`;
  const weight = (side: number): string =>
    `CASE WHEN min(quantity) FILTER (side = ${side}) >= 0 THEN ${sum('quantity', side)} END`;
  await job.duck.run(`CREATE OR REPLACE TABLE year_flows AS
    SELECT year, exporter, importer, product,
      ${sum('value', 0)} AS imported, ${sum('value', 1)} AS exported, ${weight(0)} AS weighed_in, ${weight(1)} AS weighed_out
    FROM read_parquet(${literal(spool)}) WHERE year = ${year} GROUP BY ALL`);
  const sql = `SELECT CAST(year AS SMALLINT) AS year, CAST(exporter AS SMALLINT) AS exporter, CAST(importer AS SMALLINT) AS importer,
      product, coalesce(imported, exported) AS value,
      CASE WHEN imported IS NULL THEN weighed_out ELSE weighed_in END AS quantity,
      CASE WHEN imported IS NOT NULL THEN exported END AS mirror
    FROM year_flows ORDER BY product, importer, exporter`;
  const rows = Number(await job.duck.text('SELECT count(*) FROM year_flows'));
  return writeParquet(job, `flows-${year}.parquet`, sql, rows);
}

interface Kept {
  readonly value: string;
  readonly pairs: number;
  readonly gap: number;
}

/** Money kept on both sides, flows that both sides report, and the median gap between them. */
async function accountOf(job: Job, files: readonly { readonly path: string }[]): Promise<Kept> {
  if (files.length === 0) return { value: '0.000', pairs: 0, gap: 0 };
  const from = `read_parquet([${files.map((file) => literal(join(job.dir, file.path))).join(', ')}])`;
  const value = await job.duck.text(`SELECT sum(value) + coalesce(sum(mirror), 0) FROM ${from}`);
  const pairs = Number(await job.duck.text(`SELECT count(mirror) FROM ${from}`));
  const gap = await job.duck.text(
    `SELECT median(CAST(abs(value - mirror) AS DOUBLE) / greatest(value, mirror)) FROM ${from} WHERE greatest(value, mirror) > 0 AND mirror IS NOT NULL`,
  );
  return { value, pairs, gap: Number(gap) };
}

function doubleCounts(job: Job): Message[] {
  const kinds = ['double-count-world', 'double-count-aggregate', 'nested-group'] as const;
  const counts = kinds.map((kind) => job.refusals.counts.get(kind) ?? 0);
  const count = counts.reduce((sum, one) => sum + one, 0);
  const what = kinds.flatMap((kind, at) => (counts[at] ? [`${kind} ${counts[at]}`] : []));
  return count > 0 ? [importWords.say.doubleCounts({ count, what })] : [];
}

function merged(survey: Survey, unified: Unified, products: ReadonlySet<string>): Message[] {
  if (survey.revisions.length < 2) return [];
  const groups = [...unified.members].filter(([code]) => products.has(code));
  const codes = groups.reduce((sum, [, members]) => sum + members.length, 0);
  const revisions = survey.revisions.map(([revision, rows]) => `${revision} ${rows}`);
  return [importWords.say.mergedCodes({ revisions, revision: survey.target, codes, groups: groups.length })];
}

/** The last year that has nearly as many reporters as the fullest year. */
function lastComplete(reporters: ReadonlyMap<number, ReadonlySet<number>>): number | null {
  const most = Math.max(0, ...[...reporters.values()].map((set) => set.size));
  const complete = [...reporters].filter(([, set]) => set.size >= COMPLETE * most).map(([year]) => year);
  return complete.length === 0 ? null : Math.max(...complete);
}
