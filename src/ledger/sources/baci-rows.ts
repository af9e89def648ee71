// Judges each row of a BACI file: kept, or refused with its reason.
import { UserError } from '../../contract/message.ts';
import { BaciLine } from './baci-line.ts';
import { economyOfBaci, economyOfIso3 } from './codes.ts';
import { headerOf, readCsv, type CsvRecord } from './csv.ts';
import { BLANK, decimal, NEGATIVE, NOT_A_NUMBER, TOO_LARGE, whole } from './decimal.ts';
import { SeenFlows } from './duplicates.ts';
import type { Reason } from './reasons.ts';
import type { Refusals } from './refusals.ts';
import type { Spool } from './spool.ts';
import { importWords } from './words.ts';

/** Columns of the rows kept; value in thousandths of a USD, quantity in grams, below 0 = none. */
export const baciColumns = {
  year: 'int',
  exporter: 'int',
  importer: 'int',
  product: 'int',
  value: 3,
  quantity: 3,
} as const;

/** From thousand USD to thousandths of a USD, and from tonnes to grams. */
const SCALE = 6;
const UNKNOWN = -1;
const FIELDS = ['t', 'i', 'j', 'k', 'v', 'q'] as const;

/** Reads flows and keeps what it learns on the way: the codes in use, the flows seen. */
export class BaciRows {
  readonly #refusals: Refusals;
  readonly #countries: ReadonlyMap<number, string>;
  readonly #known: ReadonlySet<number> | null;
  /** ISO numeric by BACI code; 0 = not looked up yet. */
  readonly #economies = new Int16Array(1000);
  readonly #used = new Map<number, string>();
  /** Running number of each product in use; -1 = none yet. */
  readonly #productAt = new Int32Array(1_000_000).fill(-1);
  readonly #products: number[] = [];
  #field = 0;
  readonly #line = new BaciLine(SCALE);
  readonly #years = new Map<number, { readonly seen: SeenFlows; rows: number }>();

  constructor(refusals: Refusals, countries: ReadonlyMap<number, string>, known: ReadonlySet<number> | null) {
    this.#refusals = refusals;
    this.#countries = countries;
    this.#known = known;
  }

  products(): number[] {
    return this.#products.toSorted((a, b) => a - b);
  }

  /** Number and alpha-3 of the economies in use. */
  economies(): [id: number, code: string][] {
    return [...this.#used].sort((a, b) => a[0] - b[0]);
  }

  /** Years read since the last call, with their rows; their flows are forgotten, since no later file holds them. */
  forgetYears(): [year: number, rows: number][] {
    const years = [...this.#years].map(([year, { rows }]): [number, number] => [year, rows]);
    this.#years.clear();
    return years.sort((a, b) => a[0] - b[0]);
  }

  /** Reads one file into `spool`; `fileYear` is the year that its name says. Errors: empty, or columns missing. */
  async read(
    name: string,
    source: AsyncIterable<Buffer>,
    fileYear: number | null,
    spool: Spool,
  ): Promise<void> {
    let columns: readonly number[] | null = null;
    let width = 0;
    let asPublished = false;
    await readCsv(
      name,
      source,
      null,
      (record) => {
        if (columns) this.#row(name, record, columns, width, fileYear, spool);
        else {
          columns = columnsOf(name, record);
          width = record.count;
          asPublished = width === FIELDS.length && columns.every((column, at) => column === at);
        }
      },
      (bytes, at) => (asPublished ? this.#quick(bytes, at, fileYear, spool) : -1),
    );
    if (!columns) throw new UserError(importWords.say.emptyFile({ file: name }));
  }

  /**
   * Keeps a line that stands as published, whose codes have been met before and whose flow has not, and returns where the next
   * one begins; -1 without a trace for any other, which `#row` then judges. Most lines end here.
   */
  #quick(bytes: Buffer, at: number, fileYear: number | null, spool: Spool): number {
    const line = this.#line;
    const next = line.read(bytes, at);
    if (next < 0 || (fileYear !== null && line.year !== fileYear)) return -1;
    const ofYear = this.#years.get(line.year);
    const exporter = this.#economies[line.exporter] ?? 0;
    const importer = this.#economies[line.importer] ?? 0;
    const productAt = this.#productAt[line.product] ?? -1;
    if (!ofYear || exporter <= 0 || importer <= 0 || exporter === importer || productAt < 0) return -1;
    if (!ofYear.seen.add(exporter, importer, productAt)) return -1;
    this.#refusals.rowsIn++;
    if (line.value > 0) this.#refusals.valueIn.add(line.value);
    ofYear.rows++;
    keep(spool, line.year, exporter, importer, line.product, line.value, line.quantity);
    return next;
  }

  #row(
    file: string,
    record: CsvRecord,
    columns: readonly number[],
    width: number,
    fileYear: number | null,
    spool: Spool,
  ): void {
    const refusals = this.#refusals;
    refusals.rowsIn++;
    if (record.broken || record.count !== width) {
      refusals.refuseRecord(file, record, 'broken-row', '', UNKNOWN);
      return;
    }
    const v = columns[4]!;
    const value = decimal(record.bytes, record.starts[v]!, record.ends[v]!, SCALE);
    if (value > 0) refusals.valueIn.add(value);
    const reason = this.#keep(record, columns, value, fileYear, spool);
    if (reason !== null) refusals.refuseRecord(file, record, reason, FIELDS[this.#field]!, value);
  }

  /** Puts the row into the table, or says why not; `#field` is then where the fault lies. */
  #keep(
    record: CsvRecord,
    columns: readonly number[],
    value: number,
    fileYear: number | null,
    spool: Spool,
  ): Reason | null {
    const { bytes, starts, ends } = record;
    this.#field = 0;
    const t = columns[0]!;
    const year = whole(bytes, starts[t]!, ends[t]!);
    if (year < 0) return badNumber(year);
    if (year < 1900 || year > 2100 || (fileYear !== null && year !== fileYear)) return 'wrong-year';

    this.#field = 1;
    const exporter = this.#economy(record, columns[1]!);
    if (exporter < 0) return badCode(exporter);
    this.#field = 2;
    const importer = this.#economy(record, columns[2]!);
    if (importer < 0) return badCode(importer);
    if (exporter === importer) return 'within-economy';

    this.#field = 3;
    const k = columns[3]!;
    const product = whole(bytes, starts[k]!, ends[k]!);
    if (product === BLANK) return 'missing-field';
    const productAt = product < 0 ? -1 : this.#product(product);
    if (productAt < 0) return 'unknown-product';

    this.#field = 4;
    if (value < 0) return badNumber(value);
    this.#field = 5;
    const q = columns[5]!;
    const quantity = decimal(bytes, starts[q]!, ends[q]!, SCALE);
    if (quantity < 0 && quantity !== BLANK) return badNumber(quantity);

    this.#field = 3;
    let ofYear = this.#years.get(year);
    if (!ofYear) this.#years.set(year, (ofYear = { seen: new SeenFlows(), rows: 0 }));
    if (!ofYear.seen.add(exporter, importer, productAt)) return 'duplicate-row';
    ofYear.rows++;
    keep(spool, year, exporter, importer, product, value, quantity);
    return null;
  }

  /** ISO numeric of the BACI code in a field; or BLANK, or NOT_A_NUMBER, or -9 for a code without economy. */
  #economy(record: CsvRecord, field: number): number {
    const code = whole(record.bytes, record.starts[field]!, record.ends[field]!);
    if (code < 0) return code;
    if (code >= this.#economies.length) return NO_ECONOMY;
    return this.#economies[code] || this.#lookUp(code);
  }

  /** The atlas's economy; else the one that BACI's country file names, under its BACI number. */
  #lookUp(code: number): number {
    const iso3 = this.#countries.get(code);
    const listed = iso3 === undefined ? null : (economyOfIso3(iso3) ?? { id: code, code: iso3 });
    const found = economyOfBaci(code) ?? listed;
    if (found) this.#used.set(found.id, found.code);
    return (this.#economies[code] = found?.id ?? NO_ECONOMY);
  }

  #product(product: number): number {
    if (product >= 1_000_000) return -1;
    const at = this.#productAt[product]!;
    if (at >= 0) return at;
    if (product === 0 || (this.#known && !this.#known.has(product))) return -1;
    this.#productAt[product] = this.#products.length;
    return this.#products.push(product) - 1;
  }
}

/** Puts a row among those kept, in the order of `baciColumns`. */
function keep(
  spool: Spool,
  year: number,
  exporter: number,
  importer: number,
  product: number,
  value: number,
  quantity: number,
): void {
  spool.integer(0, year);
  spool.integer(1, exporter);
  spool.integer(2, importer);
  spool.integer(3, product);
  spool.decimal(4, value);
  spool.decimal(5, quantity);
  spool.end();
}

const NO_ECONOMY = -9;

const badCode = (code: number): Reason => (code === NO_ECONOMY ? 'unknown-economy' : badNumber(code));

function badNumber(code: number): Reason {
  if (code === BLANK) return 'missing-field';
  if (code === NEGATIVE) return 'negative-value';
  if (code === TOO_LARGE) return 'absurd-value';
  return code === NOT_A_NUMBER ? 'not-a-number' : 'broken-row';
}

/** Where t, i, j, k, v and q stand. Errors: one is missing. */
function columnsOf(file: string, record: CsvRecord): readonly number[] {
  const header = headerOf(record);
  const missing = FIELDS.filter((field) => !header.includes(field));
  if (missing.length > 0) {
    const found = header.slice(0, 20);
    throw new UserError(
      importWords.say.missingColumns({ file, missing, found, wanted: 'a BACI file (t,i,j,k,v,q)' }),
    );
  }
  return FIELDS.map((field) => header.indexOf(field));
}
