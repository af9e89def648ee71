// Imports Japan Customs' trade by principal commodity and area, in billion yen.
import { findEconomy } from '../../atlas/economies.ts';
import { UserError, type Message } from '../../contract/message.ts';
import { Appending } from './appending.ts';
import { csvOf } from './as-csv.ts';
import { headerOf, readCsv, type CsvRecord } from './csv.ts';
import { customsGroups } from './customs-groups.ts';
import { BLANK, decimal, NEGATIVE, rounding, TOO_LARGE, whole } from './decimal.ts';
import {
  importing,
  writeTable,
  valuesSql,
  type Column,
  type Imported,
  type ImportOptions,
  type Job,
  type Made,
} from './importing.ts';
import { partsOf, type Part } from './inputs.ts';
import type { Reason } from './reasons.ts';
import { importWords } from './words.ts';

/** From billion yen to yen. */
const SCALE = 9;
const REPORTER = 'JPN';
const FIELDS = ['ex_im', 'area', 'goods', 'year', 'value'] as const;
/** A last year whose trade is below this share of the year before is taken as unfinished [P]: 2009, the worst, had 0.66. */
const UNFINISHED = 0.6;

const flowColumns: readonly Column[] = [
  { name: 'year', type: 'SMALLINT', unit: null },
  { name: 'reporter', type: 'VARCHAR', unit: null },
  { name: 'flow', type: 'VARCHAR', unit: null },
  { name: 'partner', type: 'VARCHAR', unit: null },
  { name: 'commodity', type: 'VARCHAR', unit: null },
  { name: 'value', type: 'DECIMAL(18,0)', unit: 'JPY' },
];
const totalColumns = flowColumns.filter((column) => column.name !== 'partner');
const commodityColumns: readonly Column[] = [
  { name: 'flow', type: 'VARCHAR', unit: null },
  { name: 'commodity', type: 'VARCHAR', unit: null },
  { name: 'parent', type: 'VARCHAR', unit: null },
];

/**
 * Imports the table into a dataset of kind `group-trade`. `Grand Total` rows become the table of totals; the EU, which
 * stands beside its members, is refused; groups inside groups are kept and named in the table of commodities.
 */
export async function importJapanCustoms(
  world: string,
  files: readonly string[],
  options: ImportOptions = {},
): Promise<Imported> {
  return importing(
    world,
    { by: 'japan-customs', version: '1', paths: files, settings: {}, ...options },
    build,
  );
}

async function build(job: Job): Promise<Made> {
  const rows = await Rows.open(job);
  for (const part of await partsOf(job.inputs)) await rows.read(part);
  rows.close();
  const sums = await rows.sums();
  const years = [...new Set(sums.map((sum) => sum.year))].sort((a, b) => a - b);
  const last = lastComplete(sums, years);
  const findings: Message[] = [];
  if (rows.totals > 0) findings.push(importWords.say.totals({ count: rows.totals, partner: 'Grand Total' }));
  const nested = [...rows.commodities]
    .filter(([, parent]) => parent !== null && parent !== 'Grand Total')
    .map(([key]) => key);
  if (nested.length > 0) findings.push(importWords.say.nestedGroups({ count: nested.length }));
  const aggregates = job.refusals.counts.get('double-count-aggregate') ?? 0;
  if (aggregates > 0)
    findings.push(
      importWords.say.doubleCounts({ count: aggregates, what: [`double-count-aggregate ${aggregates}`] }),
    );
  if (rounding.count > 0)
    findings.push(importWords.say.rounded({ count: rounding.count, unit: 'JPY', digits: 0 }));
  const final = years.at(-1);
  if (last !== null && final !== undefined && final > last)
    findings.push(
      importWords.say.incompleteYear({ year: final, last, detail: ratioOf(sums, final).toFixed(2) }),
    );
  const commodities = [...rows.commodities].map(([key, parent]): [string, string, string | null] => {
    const flow = key.slice(0, 6);
    return [flow, key.slice(7), parent];
  });
  const select = (columns: readonly Column[]): string =>
    columns.map(({ name, type }) => `CAST(${name} AS ${type}) AS ${name}`).join(', ');
  const flows = `SELECT ${select(flowColumns)} FROM customs WHERE partner <> 'WLD' ORDER BY year, flow, partner, commodity`;
  const totals = `SELECT ${select(totalColumns)} FROM customs WHERE partner = 'WLD' ORDER BY year, flow, commodity`;
  return {
    kind: 'group-trade',
    name: `Japan Customs by commodity group ${years[0] ?? ''}-${final ?? ''}`,
    source: {
      title: 'Trade Statistics of Japan: principal commodity by area',
      publisher: 'Ministry of Finance, Japan Customs',
      url: 'https://www.customs.go.jp/toukei/info/index_e.htm',
    },
    vintage: 'unknown',
    licence: 'Terms of use of the Ministry of Finance, Japan (free use with the source named)',
    units: { value: 'JPY' },
    coverage: { years, lastCompleteYear: last, revision: null, reporters: [REPORTER] },
    tables: [
      await writeTable(job, 'flows', flowColumns, flows, rows.flows),
      await writeTable(job, 'totals', totalColumns, totals, rows.totals),
      await writeTable(
        job,
        'commodities',
        commodityColumns,
        valuesSql(commodities, commodityColumns, 'ORDER BY 1, 2'),
        commodities.length,
      ),
    ],
    findings,
    unit: 'JPY',
    scale: 0,
    rowsKept: rows.flows + rows.totals,
    valueKept: await job.duck.text('SELECT CAST(coalesce(sum(value), 0) AS VARCHAR) FROM customs'),
  };
}

interface Sum {
  readonly year: number;
  readonly flow: string;
  readonly value: number;
}

/** Judges each row. */
class Rows {
  flows = 0;
  totals = 0;
  /** Parent by `flow commodity`, of those in use. */
  readonly commodities = new Map<string, string | null>();
  readonly #job: Job;
  readonly #table: Appending;
  readonly #seen = new Set<string>();
  readonly #partners = new Map<string, string | Reason>();

  private constructor(job: Job, table: Appending) {
    this.#job = job;
    this.#table = table;
  }

  static async open(job: Job): Promise<Rows> {
    const columns = {
      year: 'SMALLINT',
      reporter: 'VARCHAR',
      flow: 'VARCHAR',
      partner: 'VARCHAR',
      commodity: 'VARCHAR',
      value: 'BIGINT',
    } as const;
    return new Rows(job, await Appending.open(job.duck, 'customs', columns));
  }

  async read(part: Part): Promise<void> {
    this.#job.meter.now(importWords.say.reading({ file: part.name }));
    let columns: readonly number[] | null = null;
    let width = 0;
    await readCsv(part.name, csvOf(this.#job, part), null, (record) => {
      if (columns) this.#row(part.name, record, columns, width);
      else {
        columns = columnsOf(part.name, record);
        width = record.count;
      }
    });
    if (columns === null) throw new UserError(importWords.say.emptyFile({ file: part.name }));
  }

  close(): void {
    this.#table.finish();
  }

  /** Trade per year and flow, from the grand totals where there are any, else over all rows. */
  async sums(): Promise<Sum[]> {
    const where = this.totals > 0 ? `WHERE partner = 'WLD'` : '';
    const frame = await this.#job.duck.query(
      `SELECT year, flow, CAST(sum(value) AS DOUBLE) AS value FROM customs ${where} GROUP BY ALL ORDER BY ALL`,
    );
    const [years, flows, values] = [frame.numbers('year'), frame.strings('flow'), frame.numbers('value')];
    return Array.from(years, (year, at) => ({ year, flow: flows[at] ?? '', value: values[at]! }));
  }

  #row(file: string, record: CsvRecord, columns: readonly number[], width: number): void {
    const { refusals } = this.#job;
    refusals.rowsIn++;
    const at = columns[4]!;
    const value =
      record.broken || at >= record.count
        ? BLANK
        : decimal(record.bytes, record.starts[at]!, record.ends[at]!, SCALE);
    if (value > 0) refusals.valueIn.add(value);
    const refused = this.#keep(record, columns, width, value);
    if (refused) refusals.refuseRecord(file, record, refused[0], refused[1], value);
  }

  #keep(
    record: CsvRecord,
    columns: readonly number[],
    width: number,
    value: number,
  ): readonly [Reason, string] | null {
    if (record.broken || record.count !== width) return ['broken-row', ''];
    const flow = record.text(columns[0]!).toLowerCase();
    if (flow !== 'import' && flow !== 'export')
      return [flow === '' ? 'missing-field' : 'unknown-flow', 'ex_im'];
    const area = record.text(columns[1]!);
    const partner = this.#partner(area);
    if (partner.length !== 3) return [partner as Reason, 'area'];
    const commodity = record.text(columns[2]!);
    const group = customsGroups().get(`${flow} ${commodity}`);
    if (!group) return [commodity === '' ? 'missing-field' : 'unknown-group', 'goods'];
    const y = columns[3]!;
    const year = whole(record.bytes, record.starts[y]!, record.ends[y]!);
    if (year < 0) return [badNumber(year), 'year'];
    if (year < 1900 || year > 2100) return ['wrong-year', 'year'];
    if (value < 0) return [badNumber(value), 'value'];
    const key = `${flow} ${partner} ${commodity} ${year}`;
    if (this.#seen.has(key)) return ['duplicate-row', 'goods'];
    this.#seen.add(key);
    this.commodities.set(`${flow} ${commodity}`, group.parent);
    if (partner === 'WLD') this.totals++;
    else this.flows++;
    const table = this.#table;
    table.integer(0, year);
    table.text(1, REPORTER);
    table.text(2, flow);
    table.text(3, partner);
    table.text(4, commodity);
    table.long(5, value);
    table.end();
    return null;
  }

  /** Alpha-3 of an area, `WLD` for the grand total, or the reason to refuse it. */
  #partner(area: string): string {
    let found = this.#partners.get(area);
    if (found === undefined) this.#partners.set(area, (found = judgeArea(area)));
    return found;
  }
}

function judgeArea(area: string): string | Reason {
  if (area === '') return 'missing-field';
  const economy = findEconomy(area);
  if (economy?.iso3 === 'WLD') return 'WLD';
  if (economy?.kind === 'aggregate') return 'double-count-aggregate';
  if (economy?.iso3 === REPORTER) return 'within-economy';
  return economy?.iso3 ?? 'unknown-economy';
}

function badNumber(code: number): Reason {
  if (code === BLANK) return 'missing-field';
  if (code === NEGATIVE) return 'negative-value';
  return code === TOO_LARGE ? 'absurd-value' : 'not-a-number';
}

/** The smaller of both flows' trade in a year over that of the year before. */
function ratioOf(sums: readonly Sum[], year: number): number {
  const ratios = ['import', 'export'].flatMap((flow) => {
    const of = (wanted: number): number | undefined =>
      sums.find((sum) => sum.flow === flow && sum.year === wanted)?.value;
    const [now, before] = [of(year), of(year - 1)];
    return before === undefined ? [] : [(now ?? 0) / before];
  });
  return Math.min(...ratios, Number.POSITIVE_INFINITY);
}

function lastComplete(sums: readonly Sum[], years: readonly number[]): number | null {
  const last = years.at(-1);
  if (last === undefined) return null;
  return years.length > 1 && ratioOf(sums, last) < UNFINISHED ? years.at(-2)! : last;
}

function columnsOf(file: string, record: CsvRecord): readonly number[] {
  const header = headerOf(record);
  const missing = FIELDS.filter((field) => !header.includes(field));
  if (missing.length > 0) {
    const found = header.slice(0, 20);
    throw new UserError(
      importWords.say.missingColumns({
        file,
        missing,
        found,
        wanted: 'Japan Customs (ex_im,area,goods,year,value)',
      }),
    );
  }
  return FIELDS.map((field) => header.indexOf(field));
}
