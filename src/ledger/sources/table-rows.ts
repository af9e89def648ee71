// Judges each row of a user's table.
import { byNumeric, findEconomy } from '../../atlas/economies.ts';
import type { Revision } from '../../atlas/revisions.ts';
import { UserError } from '../../contract/message.ts';
import { csvOf } from './as-csv.ts';
import { hs6, known, productCodes } from './codes.ts';
import { readCsv, type CsvRecord } from './csv.ts';
import { BLANK, decimal, NEGATIVE, TOO_LARGE, whole } from './decimal.ts';
import { SeenFlows } from './duplicates.ts';
import type { Job } from './importing.ts';
import type { Part } from './inputs.ts';
import type { Reason } from './reasons.ts';
import { Spool } from './spool.ts';
import type { TableRole } from './table-roles.ts';
import { ABSURD, findColumns } from './table-survey.ts';
import { importWords } from './words.ts';

export interface TableSettings {
  readonly columns: Readonly<Partial<Record<TableRole, string>>>;
  readonly codes: 'atlas' | 'as-is';
  readonly revision: Revision | null;
  readonly year: number | null;
  /** Decimals that values keep, and the power of ten that brings them to their unit. */
  readonly scale: number;
  readonly shift: number;
}

/** Numbers of economies must fit a SMALLINT. */
const MOST_ECONOMIES = 32_767;

/** Reads a table's rows into a spool. */
export class TableRows {
  readonly years = new Map<number, number>();
  readonly #job: Job;
  readonly #settings: TableSettings;
  readonly #spool: Spool;
  readonly #economies = new Map<string, number | Reason>();
  readonly #economyCodes = new Map<number, string>();
  readonly #products = new Map<string, number | Reason>();
  readonly #productAt = new Map<number, number>();
  readonly #productCodes = new Map<number, string>();
  readonly #seen = new Map<number, SeenFlows>();
  readonly #known: ReadonlySet<number> | null;

  constructor(job: Job, path: string, settings: TableSettings) {
    this.#job = job;
    this.#settings = settings;
    this.#known = settings.revision ? productCodes(settings.revision) : null;
    this.#spool = new Spool(path, {
      year: 'int',
      exporter: 'int',
      importer: 'int',
      product: 'int',
      value: settings.scale,
      quantity: 3,
    });
  }

  get kept(): number {
    return this.#spool.rows;
  }

  economyCodes(): [number, string][] {
    return [...this.#economyCodes].sort((a, b) => a[0] - b[0]);
  }

  productCodes(): [number, string][] {
    return [...this.#productCodes].sort((a, b) => a[0] - b[0]);
  }

  finish(): void {
    this.#spool.finish();
  }

  async read(part: Part): Promise<void> {
    const { refusals, meter } = this.#job;
    meter.now(importWords.say.reading({ file: part.name }));
    let columns: ReadonlyMap<TableRole, number> | null = null;
    let width = 0;
    await readCsv(part.name, csvOf(this.#job, part), null, (record) => {
      if (columns === null) {
        columns = findColumns(part.name, record, this.#settings.columns);
        width = record.count;
        return;
      }
      refusals.rowsIn++;
      const value = this.#value(record, columns.get('value')!);
      if (value > 0) refusals.valueIn.add(value);
      const refused = this.#keep(record, columns, width, value);
      if (refused) {
        const field = refused[1] === null ? '' : (this.#settings.columns[refused[1]] ?? refused[1]);
        refusals.refuseRecord(part.name, record, refused[0], field, value);
      }
    });
  }

  #value(record: CsvRecord, at: number): number {
    if (record.broken || at >= record.count) return BLANK;
    const { scale, shift } = this.#settings;
    const value = decimal(record.bytes, record.starts[at]!, record.ends[at]!, scale + shift);
    return value > ABSURD * 10 ** scale ? TOO_LARGE : value;
  }

  #keep(
    record: CsvRecord,
    columns: ReadonlyMap<TableRole, number>,
    width: number,
    value: number,
  ): readonly [Reason, TableRole | null] | null {
    if (record.broken || record.count !== width) return ['broken-row', null];
    const year = this.#year(record, columns.get('year'));
    if (year < 0) return [badNumber(year), 'year'];
    if (year < 1900 || year > 2100) return ['wrong-year', 'year'];
    const exporter = this.#economy(record.text(columns.get('exporter')!));
    if (typeof exporter !== 'number') return [exporter, 'exporter'];
    const importerAt = columns.get('importer');
    const importer = importerAt === undefined ? 0 : this.#economy(record.text(importerAt));
    if (typeof importer !== 'number') return [importer, 'importer'];
    if (importerAt !== undefined && exporter === importer) return ['within-economy', 'importer'];
    const product = this.#product(record.text(columns.get('product')!));
    if (typeof product !== 'number') return [product, 'product'];
    if (value < 0) return [badNumber(value), 'value'];
    const q = columns.get('quantity');
    const quantity = q === undefined ? BLANK : decimal(record.bytes, record.starts[q]!, record.ends[q]!, 3);
    if (quantity < 0 && quantity !== BLANK) return [badNumber(quantity), 'quantity'];
    if (!this.#isNew(year, exporter, importer, product)) return ['duplicate-row', 'product'];
    this.years.set(year, (this.years.get(year) ?? 0) + 1);
    const spool = this.#spool;
    spool.integer(0, year);
    spool.integer(1, exporter);
    spool.integer(2, importer);
    spool.integer(3, product);
    spool.decimal(4, value);
    spool.decimal(5, quantity);
    spool.end();
    return null;
  }

  #year(record: CsvRecord, at: number | undefined): number {
    if (at === undefined) return this.#settings.year ?? BLANK;
    const year = whole(record.bytes, record.starts[at]!, record.ends[at]!);
    if (year >= 0 || year === BLANK) return year;
    const match = /^(\d{4})(?:\.0+|-\d\d.*)?$/.exec(record.text(at));
    return match ? Number(match[1]) : year;
  }

  #isNew(year: number, exporter: number, importer: number, product: number): boolean {
    let at = this.#productAt.get(product);
    if (at === undefined) this.#productAt.set(product, (at = this.#productAt.size));
    let seen = this.#seen.get(year);
    if (!seen) this.#seen.set(year, (seen = new SeenFlows()));
    return seen.add(exporter, importer, at);
  }

  #economy(text: string): number | Reason {
    let found = this.#economies.get(text);
    if (found === undefined) {
      found = this.#settings.codes === 'as-is' ? this.#ownEconomy(text) : this.#atlasEconomy(text);
      this.#economies.set(text, found);
    }
    return found;
  }

  #ownEconomy(text: string): number | Reason {
    if (text === '') return 'missing-field';
    const id = this.#economyCodes.size + 1;
    if (id > MOST_ECONOMIES) {
      const file = this.#job.inputs.map((input) => input.name).join(', ');
      throw new UserError(
        importWords.say.tooManyCodes({
          file,
          limit: MOST_ECONOMIES,
          column: this.#settings.columns.exporter ?? '',
        }),
      );
    }
    this.#economyCodes.set(id, text);
    return id;
  }

  #atlasEconomy(text: string): number | Reason {
    if (text === '') return 'missing-field';
    const found = /^\d+$/.test(text) ? byNumeric(Number(text)) : findEconomy(text);
    if (found?.iso3 === 'WLD') return 'double-count-world';
    if (found?.kind === 'aggregate') return 'double-count-aggregate';
    const economy = known(found);
    if (!economy) return 'unknown-economy';
    this.#economyCodes.set(economy.id, economy.code);
    return economy.id;
  }

  #product(text: string): number | Reason {
    let found = this.#products.get(text);
    if (found === undefined) {
      found = this.#settings.codes === 'as-is' ? this.#ownProduct(text) : this.#atlasProduct(text);
      this.#products.set(text, found);
    }
    return found;
  }

  #ownProduct(text: string): number | Reason {
    if (text === '') return 'missing-field';
    const id = this.#productCodes.size + 1;
    this.#productCodes.set(id, text);
    return id;
  }

  #atlasProduct(text: string): number | Reason {
    if (text === '') return 'missing-field';
    const digits = text.replace(/^(\d{4})\.(\d{2})$/, '$1$2');
    if (!/^\d{5,6}$/.test(digits))
      return /^(\d{1,4}|total)$/i.test(digits) ? 'nested-group' : 'unknown-product';
    const id = Number(digits);
    if (id === 0 || (this.#known && !this.#known.has(id))) return 'unknown-product';
    this.#productCodes.set(id, hs6(id));
    return id;
  }
}

function badNumber(code: number): Reason {
  if (code === BLANK) return 'missing-field';
  if (code === NEGATIVE) return 'negative-value';
  return code === TOO_LARGE ? 'absurd-value' : 'not-a-number';
}
