// Judges each row of a Comtrade file: a flow to keep, or refused with its reason.
import { byComtrade } from '../../atlas/economies.ts';
import { hsCode } from '../../atlas/hs.ts';
import { findRevision, type Revision } from '../../atlas/revisions.ts';
import { UserError } from '../../contract/message.ts';
import { known } from './codes.ts';
import { headerOf, type CsvRecord } from './csv.ts';
import { BLANK, decimal, NEGATIVE, TOO_LARGE, whole } from './decimal.ts';
import type { Reason } from './reasons.ts';
import { importWords } from './words.ts';

/** Where the fields stand; -1 = not there. */
export interface ComtradeColumns {
  readonly year: number;
  readonly reporter: readonly number[];
  readonly flow: number;
  readonly partner: readonly number[];
  readonly classification: number;
  readonly code: number;
  readonly value: number;
  readonly weight: number;
  /** Columns that must say "total", with the words for it. */
  readonly totals: readonly {
    readonly field: string;
    readonly at: number;
    readonly total: readonly string[];
  }[];
  readonly width: number;
}

const TOTALS = {
  motCode: ['', '0'],
  customsCode: ['', 'C00'],
  partner2Code: ['', '0'],
  mosCode: ['', '0'],
} as const;

/** Finds the columns of a header, in any order and letter case. Errors: needed ones are missing. */
export function comtradeColumns(file: string, record: CsvRecord): ComtradeColumns {
  const header = headerOf(record);
  const at = (...names: readonly string[]): number => header.findIndex((one) => names.includes(one));
  const codes = (side: string): number[] => [at(`${side}code`), at(`${side}iso`)].filter((one) => one >= 0);
  const columns: ComtradeColumns = {
    year: at('refyear', 'period', 'year'),
    reporter: codes('reporter'),
    flow: at('flowcode'),
    partner: codes('partner'),
    classification: at('classificationcode'),
    code: at('cmdcode'),
    value: at('primaryvalue'),
    weight: at('netwgt'),
    totals: Object.entries(TOTALS).flatMap(([field, total]) => {
      const index = header.indexOf(field.toLowerCase());
      return index < 0 ? [] : [{ field, at: index, total }];
    }),
    width: record.count,
  };
  const needed: [string, boolean][] = [
    ['refYear', columns.year < 0],
    ['reporterCode', columns.reporter.length === 0],
    ['flowCode', columns.flow < 0],
    ['partnerCode', columns.partner.length === 0],
    ['classificationCode', columns.classification < 0],
    ['cmdCode', columns.code < 0],
    ['primaryValue', columns.value < 0],
  ];
  const missing = needed.flatMap(([name, lacks]) => (lacks ? [name] : []));
  if (missing.length > 0) {
    const found = header.slice(0, 30);
    throw new UserError(
      importWords.say.missingColumns({
        file,
        missing,
        found,
        wanted: 'UN Comtrade (refYear, reporterCode, flowCode, ...)',
      }),
    );
  }
  return columns;
}

/** A row worth keeping. */
export interface ComtradeFlow {
  year: number;
  reporter: number;
  partner: number;
  /** 0: the importer reports; 1: the exporter. */
  side: 0 | 1;
  revision: Revision;
  code: string;
  /** Thousandths of a USD. */
  value: number;
  /** Grams; below 0 = none. */
  weight: number;
}

/** A refusal: why, and in which field. */
export interface Refusal {
  readonly reason: Reason;
  readonly field: string;
}

/** Flows that others contain: re-exports, re-imports, domestic exports, and trade for processing. */
const PARTS_OF_FLOWS = ['RX', 'RM', 'DX', 'FM', 'MIP', 'XIP', 'MOP', 'XOP'];

/** Reads rows and remembers the economies it met. */
export class ComtradeRows {
  readonly economies = new Map<number, string>();
  readonly #cache = new Map<string, number | Refusal>();

  /** The value of a row, whatever else may be wrong with it: thousandths of a USD, or below 0. */
  valueOf(record: CsvRecord, columns: ComtradeColumns): number {
    const at = columns.value;
    return at < record.count ? decimal(record.bytes, record.starts[at]!, record.ends[at]!, 3) : BLANK;
  }

  /** Judges a row whose value is known. */
  read(record: CsvRecord, columns: ComtradeColumns, value: number): ComtradeFlow | Refusal {
    if (record.broken || record.count !== columns.width) return { reason: 'broken-row', field: '' };
    const flow = record.text(columns.flow).toUpperCase();
    if (PARTS_OF_FLOWS.includes(flow)) return { reason: 'nested-group', field: 'flowCode' };
    if (flow !== 'M' && flow !== 'X')
      return { reason: flow === '' ? 'missing-field' : 'unknown-flow', field: 'flowCode' };
    const reporter = this.#economy(record, columns.reporter, 'reporter');
    if (typeof reporter !== 'number') return reporter;
    const partner = this.#economy(record, columns.partner, 'partner');
    if (typeof partner !== 'number') return partner;
    for (const { field, at, total } of columns.totals)
      if (!total.includes(record.text(at))) return { reason: 'nested-group', field };
    const at = columns.year;
    const year = whole(record.bytes, record.starts[at]!, record.ends[at]!);
    if (year < 0) return { reason: badNumber(year), field: 'refYear' };
    if (year < 1900 || year > 2100) return { reason: 'wrong-year', field: 'refYear' };
    const product = codeOf(record.text(columns.classification), record.text(columns.code));
    if ('reason' in product) return product;
    if (reporter === partner) return { reason: 'within-economy', field: 'partnerCode' };
    if (value < 0) return { reason: badNumber(value), field: 'primaryValue' };
    const weight =
      columns.weight < 0
        ? BLANK
        : decimal(record.bytes, record.starts[columns.weight]!, record.ends[columns.weight]!, 3);
    if (weight < 0 && weight !== BLANK) return { reason: badNumber(weight), field: 'netWgt' };
    return { year, reporter, partner, side: flow === 'M' ? 0 : 1, ...product, value, weight };
  }

  #economy(record: CsvRecord, fields: readonly number[], side: 'reporter' | 'partner'): number | Refusal {
    const code = fields.map((field) => record.text(field)).find((text) => text !== '') ?? '';
    let found = this.#cache.get(code);
    if (found === undefined) {
      found = judgeEconomy(code, this.economies);
      this.#cache.set(code, found);
    }
    return typeof found === 'number' ? found : { ...found, field: `${side}Code` };
  }
}

function judgeEconomy(code: string, met: Map<number, string>): number | Refusal {
  if (code === '') return { reason: 'missing-field', field: '' };
  const found = byComtrade(code);
  if (found?.iso3 === 'WLD') return { reason: 'double-count-world', field: '' };
  if (found?.kind === 'aggregate') return { reason: 'double-count-aggregate', field: '' };
  const economy = known(found);
  if (economy === null) return { reason: 'unknown-economy', field: '' };
  met.set(economy.id, economy.code);
  return economy.id;
}

/** The HS6 code of a row: headings, chapters and totals are sums of others. */
function codeOf(classification: string, code: string): { revision: Revision; code: string } | Refusal {
  const revision = /^H\d$/i.test(classification) ? findRevision(classification) : undefined;
  if (classification === '' || code === '')
    return { reason: 'missing-field', field: classification === '' ? 'classificationCode' : 'cmdCode' };
  if (revision === undefined) return { reason: 'unknown-product', field: 'classificationCode' };
  if (/^(TOTAL|AG\d|\d{1,4}|00\d{4})$/i.test(code)) return { reason: 'nested-group', field: 'cmdCode' };
  if (!/^\d{6}$/.test(code) || hsCode(revision, code) === undefined)
    return { reason: 'unknown-product', field: 'cmdCode' };
  return { revision, code };
}

function badNumber(code: number): Reason {
  if (code === BLANK) return 'missing-field';
  if (code === NEGATIVE) return 'negative-value';
  return code === TOO_LARGE ? 'absurd-value' : 'not-a-number';
}
