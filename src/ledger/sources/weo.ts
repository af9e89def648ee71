// Imports the IMF's World Economic Outlook: what debt needs of it, actual years and forecasts, as one dataset of kind `fiscal`.
import { readFile } from 'node:fs/promises';
import { UserError, type Message } from '../../contract/message.ts';
import { literal } from '../duck.ts';
import { Appending } from './appending.ts';
import { readCsv } from './csv.ts';
import {
  importing,
  writeTable,
  type Imported,
  type ImportOptions,
  type Job,
  type Made,
} from './importing.ts';
import { partsOf, type Input } from './inputs.ts';
import { WeoFile } from './weo-file.ts';
import { fiscalColumns, fiscalSql, subjects } from './weo-table.ts';
import { weoWords } from './weo-words.ts';
import { importWords } from './words.ts';

const { say } = weoWords;

/**
 * Imports the database “by countries” as imf.org gives it (tab-separated, UTF-8, UTF-16 or Latin-1, one column a year), or
 * the same observations one a line (ref_area, concept, year, value, scale, lastactualdate). The account counts observations
 * of the subjects that are read; groups of economies are refused as double counts, `n/a` as missing.
 * Errors: another table, no years, none of the subjects, files of several editions.
 */
export function importWeo(
  world: string,
  files: readonly string[],
  options: ImportOptions = {},
): Promise<Imported> {
  return importing(world, { by: 'weo', version: '1', paths: files, settings: {}, ...options }, build);
}

async function build(job: Job): Promise<Made> {
  const table = await Appending.open(job.duck, 'long', {
    economy: 'VARCHAR',
    concept: 'VARCHAR',
    year: 'INTEGER',
    value: 'VARCHAR',
    last_actual: 'INTEGER',
  });
  const read: WeoFile[] = [];
  const seen = new Set<string>();
  for (const input of job.inputs)
    for (const { name, bytes } of await texts(job, input)) {
      const file = new WeoFile(name, job.refusals, seen, (one) => {
        table.text(0, one.economy);
        table.text(1, one.subject);
        table.integer(2, one.year);
        table.text(3, String(one.value));
        table.integer(4, one.lastActual ?? 0);
        table.end();
      });
      await readCsv(name, once(bytes), null, (record) => file.take(record));
      file.finish();
      read.push(file);
    }
  table.finish();
  const vintages = [...new Set(read.flatMap(({ vintage }) => (vintage === null ? [] : [vintage])))];
  if (vintages.length > 1) throw new UserError(say.twoVintages({ vintages }));
  const vintage = vintages[0] ?? 'unknown';
  await job.duck.run(
    `CREATE TABLE wide AS ${fiscalSql(
      `SELECT economy, concept, year, CAST(value AS DOUBLE) AS value, NULLIF(last_actual, 0) AS last_actual FROM long`,
      literal(`IMF World Economic Outlook, ${vintage}`),
    )}`,
  );
  const columns = fiscalColumns.map((column) => ({ ...column }));
  const rows = Number(await job.duck.text('SELECT count(*) FROM wide'));
  const years = Array.from(
    (await job.duck.query('SELECT DISTINCT year FROM wide ORDER BY year')).numbers('year'),
  );
  const last = await job.duck.text('SELECT CAST(mode(fiscal_actual) AS VARCHAR) FROM wide');
  return {
    kind: 'fiscal',
    name: `IMF World Economic Outlook, ${vintage}`,
    source: {
      title: 'World Economic Outlook database',
      publisher: 'International Monetary Fund',
      url: 'https://www.imf.org/en/Publications/WEO',
    },
    vintage,
    licence: 'IMF data terms, with attribution',
    units: { shares: '% of GDP', growth: '% a year', gdp: 'national currency', gdp_usd: 'USD' },
    coverage: {
      years,
      lastCompleteYear: Number(last) > 0 ? Number(last) : null,
      revision: null,
      reporters: null,
    },
    tables: [await writeTable(job, 'fiscal', columns, 'SELECT * FROM wide ORDER BY economy, year', rows)],
    findings: await findings(job, read),
    unit: 'none',
    scale: 0,
    rowsKept: table.rows,
    valueKept: '0',
  };
}

async function findings(job: Job, read: readonly WeoFile[]): Promise<Message[]> {
  const others = read.reduce((sum, { others: n }) => sum + n, 0);
  const unmarked = (
    await job.duck.query('SELECT DISTINCT economy FROM wide WHERE fiscal_actual IS NULL ORDER BY economy')
  ).strings('economy');
  const first = Math.max(...read.map(({ vintageYear }) => vintageYear ?? 0));
  return [
    ...(others > 0 ? [say.otherSubjects({ rows: others, read: Object.keys(subjects) })] : []),
    ...(unmarked.length > 0 && first > 0
      ? [
          say.unmarked({
            count: unmarked.length,
            economies: unmarked.map(String).slice(0, 10),
            year: first,
          }),
        ]
      : []),
  ];
}

/** The tables in a file as UTF-8; imf.org also gives UTF-16, and gave Latin-1 before. */
async function texts(job: Job, input: Input): Promise<{ name: string; bytes: Buffer }[]> {
  job.meter.now(importWords.say.reading({ file: input.name }));
  const head = await readFile(input.path);
  if (head[0] === 0xff && head[1] === 0xfe)
    return [{ name: input.name, bytes: Buffer.from(head.subarray(2).toString('utf16le'), 'utf8') }];
  const out: { name: string; bytes: Buffer }[] = [];
  for (const part of await partsOf([input])) {
    const chunks: Buffer[] = [];
    for await (const chunk of part.open(job.meter.read)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const latin = bytes.toString('utf8').includes('\uFFFD');
    out.push({ name: part.name, bytes: latin ? Buffer.from(bytes.toString('latin1'), 'utf8') : bytes });
  }
  return out;
}

async function* once(bytes: Buffer): AsyncIterable<Buffer> {
  yield await Promise.resolve(bytes);
}
