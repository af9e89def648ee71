// The frame of every import: know the files, see whether they are there already, build in staging, balance, publish.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError, type Message } from '../../contract/message.ts';
import { Duck, literal } from '../duck.ts';
import { canonicalJson, type Account, type Manifest, type ManifestTable } from '../manifest.ts';
import { describeFile, publish, readWorld, stage, type Stored } from '../world.ts';
import { decimalText, rounding } from './decimal.ts';
import { findInputs, type Input } from './inputs.ts';
import { Meter, type Progress } from './progress.ts';
import { refusedColumns, Refusals } from './refusals.ts';
import { importWords } from './words.ts';

/** What an import gives back. */
export interface Imported {
  readonly stored: Stored;
  /** The same files with the same options were in the world already; nothing was changed. */
  readonly already: boolean;
  readonly account: Account | null;
  readonly findings: readonly Message[];
}

export interface ImportOptions {
  readonly progress?: Progress;
}

/** What an importer works with. */
export interface Job {
  /** The staging folder: the dataset's files go here. */
  readonly dir: string;
  /** A folder for passing files; gone before publishing. */
  readonly temp: string;
  readonly duck: Duck;
  readonly inputs: readonly Input[];
  readonly refusals: Refusals;
  readonly meter: Meter;
}

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly unit: string | null;
}

/** What an importer made. */
export interface Made extends Omit<Manifest, 'format' | 'made' | 'account'> {
  /** Unit of the account and decimals of its values. */
  readonly unit: string;
  readonly scale: number;
  /** Sum of the kept values as decimal text, taken from the stored files. */
  readonly valueKept: string;
  readonly rowsKept: number;
}

interface Task extends ImportOptions {
  /** Importer and its version, e.g. `baci` and `1`: another version stores anew. */
  readonly by: string;
  readonly version: string;
  readonly paths: readonly string[];
  /** Whatever changes the result. */
  readonly settings: Readonly<Record<string, string>>;
  /** How many times the files are read; default 1. */
  readonly passes?: number;
}

/** Memory for the database; the rest of the process stays below 0.6 GB. */
const MEMORY = '1200MB';

/** Runs an import from files to a published dataset. Importing the same files again finds what is there. */
export async function importing(
  world: string,
  task: Task,
  build: (job: Job) => Promise<Made>,
): Promise<Imported> {
  const inputs = await findInputs(task.paths, (file) =>
    task.progress?.(0, 1, importWords.say.hashing({ file })),
  );
  const made: Manifest['made'] = {
    by: task.by,
    version: task.version,
    options: { ...task.settings },
    inputs: inputs
      .map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }))
      .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
  };
  const there = await alreadyThere(world, made);
  if (there)
    return {
      stored: there,
      already: true,
      account: there.manifest.account,
      findings: there.manifest.findings,
    };
  return stage(world, async (dir) => {
    const temp = join(dir, 'temp');
    await mkdir(temp);
    const duck = await Duck.open({ memoryLimit: MEMORY, tempDir: temp });
    const total = (task.passes ?? 1) * inputs.reduce((sum, input) => sum + input.bytes, 0);
    const meter = new Meter(total, importWords.say.reading({ file: inputs[0]?.name ?? '' }), task.progress);
    let manifest: Manifest;
    try {
      rounding.count = 0;
      const refusals = await Refusals.open(duck);
      manifest = await completed({ dir, temp, duck, inputs, refusals, meter }, made, build);
    } finally {
      meter.stop();
      duck.close();
      await rm(temp, { recursive: true, force: true });
    }
    const stored = await publish(world, dir, manifest);
    return { stored, already: false, account: manifest.account, findings: manifest.findings };
  });
}

/** Where the same work was done before, its result. The names of the files do not matter, their content does. */
async function alreadyThere(world: string, made: Manifest['made']): Promise<Stored | undefined> {
  const key = ({ by, version, options, inputs }: Manifest['made']): string =>
    canonicalJson({ by, version, options, inputs: inputs.map((input) => input.sha256).sort() });
  return (await readWorld(world, 'world')).find((stored) => key(stored.manifest.made) === key(made));
}

async function completed(
  job: Job,
  made: Manifest['made'],
  build: (job: Job) => Promise<Made>,
): Promise<Manifest> {
  const { refusals } = job;
  const result = await build(job);
  const { unit, scale, valueKept, rowsKept, ...rest } = result;
  refusals.finish();
  if (rowsKept === 0) throw nothingKept(job);
  const money = (n: bigint): string => decimalText(n, scale);
  const account: Account = {
    rowsIn: refusals.rowsIn,
    rowsKept,
    rowsRefused: refusals.rows,
    unit,
    valueIn: money(refusals.valueIn.total),
    valueKept,
    valueRefused: money(refusals.valueRefused.total),
    refusedBy: Object.fromEntries(refusals.byReason()),
  };
  balance(account, refusals, scale);
  const refused = await writeTable(
    job,
    'refused',
    refusedColumns,
    'SELECT * FROM refused ORDER BY file, line, reason',
    refusals.rows,
  );
  const findings = [...rest.findings];
  if (refusals.rows > 0) findings.unshift(refusedFinding(refusals));
  return { format: 1, ...rest, findings, tables: [...rest.tables, refused], made, account };
}

function refusedFinding(refusals: Refusals): Message {
  const reasons = refusals.byReason().map(([reason, count]) => `${reason} ${count}`);
  return importWords.say.refused({ count: refusals.rows, rows: refusals.rowsIn, reasons, id: 'ID' });
}

/** Rows and money in = kept + refused. If not, this program is at fault, and nothing is stored. */
function balance(account: Account, refusals: Refusals, scale: number): void {
  const kept = refusals.valueIn.total - refusals.valueRefused.total;
  const same = decimalText(kept, scale) === account.valueKept;
  if (account.rowsIn !== account.rowsKept + account.rowsRefused || !same)
    throw new Error(`the account of this import does not balance: ${JSON.stringify(account)}`);
}

function nothingKept(job: Job): UserError {
  const { refusals, inputs } = job;
  const [top] = refusals.byReason();
  const file = inputs.map((input) => input.name).join(', ');
  const first = top && refusals.first.get(top[0]);
  if (!top || !first) return new UserError(importWords.say.noRows({ file }));
  const said = { rows: refusals.rowsIn, file, reason: top[0], line: first.line, text: first.text };
  return new UserError(importWords.say.nothingKept(said));
}

/** Writes a query's rows as one Parquet file of a table. */
export async function writeParquet(
  job: Job,
  path: string,
  sql: string,
  rows: number,
  compression: 'snappy' | 'zstd' = 'snappy',
): Promise<ManifestTable['files'][number]> {
  const full = join(job.dir, path);
  await job.duck.run(
    `COPY (${sql}) TO ${literal(full)} (FORMAT parquet, ROW_GROUP_SIZE 122880, COMPRESSION ${compression})`,
  );
  return describeFile(job.dir, path, 'parquet', rows);
}

/** Writes a query's rows as a table of one file. */
export async function writeTable(
  job: Job,
  name: string,
  columns: readonly Column[],
  sql: string,
  rows: number,
  compression: 'snappy' | 'zstd' = 'snappy',
): Promise<ManifestTable> {
  return {
    name,
    columns: columns.map((column) => ({ ...column })),
    files: [await writeParquet(job, `${name}.parquet`, sql, rows, compression)],
  };
}

/** Rows given as a list of SQL values, e.g. for the small tables of codes. */
export const valuesSql = (
  rows: readonly (readonly (string | number | null)[])[],
  columns: readonly Column[],
  order = 'ORDER BY 1',
): string => {
  const cells = (row: readonly (string | number | null)[]): string =>
    `(${row.map((cell) => (cell === null ? 'NULL' : typeof cell === 'number' ? String(cell) : literal(cell))).join(', ')})`;
  const typed = columns.map((column) => `"${column.name}"::${column.type} AS "${column.name}"`).join(', ');
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const nothing = `(${columns.map(() => 'NULL').join(', ')})`;
  if (rows.length === 0) return `SELECT ${typed} FROM (VALUES ${nothing}) AS listed(${names}) WHERE false`;
  return `SELECT ${typed} FROM (VALUES ${rows.map(cells).join(', ')}) AS listed(${names}) ${order}`;
};
