// Reads the World Input-Output Tables saved as CSV: the 2013 and 2016 workbooks with their four header lines, or the 2016
// release as its R and Stata files hold it, with one.
import { UserError } from '../../../contract/message.ts';
import type { CsvRecord } from '../csv.ts';
import type { Job } from '../importing.ts';
import type { Part } from '../inputs.ts';
import type { Draft, Role } from './draft.ts';
import { holdWidth, numberAt, readWide, texts } from './rows.ts';
import { ioWords } from './words.ts';

export type WiodRelease = '2013' | '2016';

/** What an import learns of a table beside its cells. */
export interface WiodFacts {
  readonly release: WiodRelease;
  readonly year: number | null;
}

const rowRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['TXSP', 'taxes'],
  ['VA', 'value_added'],
  ['GO', 'output'],
  ['II_FOB', 'left out'],
  ['EXP_ADJ', 'other'],
  ['PURR', 'other'],
  ['PURNR', 'other'],
  ['INTTTM', 'other'],
  ['R60', 'left out'],
  ['R61', 'taxes'],
  ['R62', 'other'],
  ['R63', 'other'],
  ['R64', 'other'],
  ['R65', 'value_added'],
  ['R66', 'other'],
  ['R69', 'output'],
]);

/** Sectors per economy; what is numbered beyond is final demand. */
const INDUSTRIES = { '2013': 35, '2016': 56 } as const;
/** Lines over the first sector that may be headers. */
const HEAD = 8;
/** Code, description, economy, number. */
const LABELS = 4;

const numberOf = (text: string): number => Number(/^[cr]?(\d+)$/i.exec(text.trim())?.[1] ?? Number.NaN);
const isEconomy = (text: string): boolean => /^[A-Za-z]{3}$/.test(text) && text.toUpperCase() !== 'TOT';

export async function readWiod(job: Job, part: Part, draft: Draft): Promise<WiodFacts> {
  const file = part.name;
  const heads: string[][] = [];
  let table: WiodTable | null = null;
  await readWide(job, part, (record) => {
    if (table) {
      table.row(record);
      return;
    }
    heads.push(texts(record));
    table = flatTable(job, file, draft, heads) ?? workbookTable(job, file, draft, heads);
    if (table && !table.flat) table.row(record);
    else if (!table && heads.length > HEAD)
      throw new UserError(ioWords.say.notFormat({ file, format: 'wiod', found: heads[0]!.slice(0, 8) }));
  });
  const done: WiodTable | null = table;
  if (!done)
    throw new UserError(ioWords.say.notFormat({ file, format: 'wiod', found: heads[0]!.slice(0, 8) }));
  return (done as WiodTable).finish();
}

/** Where things stand in the lines of a table. */
interface Layout {
  readonly flat: boolean;
  readonly release: WiodRelease;
  readonly code: number;
  readonly economy: number;
  readonly number: number;
  readonly year: number | null;
  readonly first: number;
  readonly columns: readonly {
    readonly field: number;
    readonly economy: string;
    readonly number: number;
    readonly name: string;
  }[];
  readonly width: number;
}

/** A header of one line: IndustryCode, ..., then AUS1 or vAUS1 and so on. */
function flatTable(job: Job, file: string, draft: Draft, heads: readonly string[][]): WiodTable | null {
  const header = heads[0]!;
  const at = (name: string): number => header.findIndex((text) => text.toLowerCase() === name);
  if (heads.length > 1 || at('industrycode') < 0 || at('country') < 0 || at('rnr') < 0) return null;
  const columns = header.flatMap((text, field) => {
    const match = /^v?([A-Za-z]{3})(\d+)$/.exec(text);
    return match ? [{ field, economy: match[1]!, number: Number(match[2]), name: '' }] : [];
  });
  if (columns.length === 0) return null;
  const year = at('year');
  return new WiodTable(job, file, draft, {
    flat: true,
    release: '2016',
    code: at('industrycode'),
    economy: at('country'),
    number: at('rnr'),
    year: year < 0 ? null : year,
    first: columns[0]!.field,
    columns,
    width: header.length,
  });
}

/** Four header lines with code, description, economy and number, known once the first sector stands below them. */
function workbookTable(job: Job, file: string, draft: Draft, heads: readonly string[][]): WiodTable | null {
  const row = heads.at(-1)!;
  if (heads.length <= LABELS || !isEconomy(row[2] ?? '') || Number.isNaN(numberOf(row[3] ?? ''))) return null;
  const [codes = [], , economies = [], numbers = []] = heads.slice(-1 - LABELS, -1);
  const release: WiodRelease = /^c\d+$/i.test(row[3] ?? '') ? '2013' : '2016';
  const columns = economies.flatMap((economy, field) =>
    field >= LABELS && isEconomy(economy) && !Number.isNaN(numberOf(numbers[field] ?? ''))
      ? [{ field, economy, number: numberOf(numbers[field]!), name: codes[field] ?? '' }]
      : [],
  );
  if (columns.length === 0) return null;
  const layout = { flat: false, release, code: 0, economy: 2, number: 3, year: null, first: LABELS };
  return new WiodTable(job, file, draft, { ...layout, columns, width: row.length });
}

class WiodTable {
  readonly flat: boolean;
  readonly #job: Job;
  readonly #file: string;
  readonly #draft: Draft;
  readonly #layout: Layout;
  readonly #columns: { readonly field: number; readonly node: number; readonly label: string }[];
  /** Codes of sectors by their number. */
  readonly #codes = new Map<string, string>();
  #year: number | null = null;

  constructor(job: Job, file: string, draft: Draft, layout: Layout) {
    this.flat = layout.flat;
    this.#job = job;
    this.#file = file;
    this.#draft = draft;
    this.#layout = layout;
    this.#columns = layout.columns.map(({ field, economy, number, name }) => {
      const sector = number <= INDUSTRIES[layout.release];
      const node = draft.node(
        economy,
        codeOf(layout.release, number, sector ? '' : name),
        sector ? 'sector' : 'demand',
      );
      draft.listed(node, 'buys', file, 1);
      return { field, node, label: `${economy} ${number}` };
    });
  }

  row(record: CsvRecord): void {
    const { code, economy, number, release, year, width } = this.#layout;
    const file = this.#file;
    holdWidth(file, record, width);
    this.#job.refusals.rowsIn++;
    if (year !== null) this.#year = numberAt(file, record, year, { decimals: 0 }, () => 'Year');
    const draft = this.#draft;
    let row: number;
    if (isEconomy(record.text(economy))) {
      const n = numberOf(record.text(number));
      if (!(n >= 1 && n <= INDUSTRIES[release]))
        throw new UserError(ioWords.say.badLabel({ file, line: record.line, text: record.text(number) }));
      row = draft.node(record.text(economy), codeOf(release, n, ''), 'sector');
      draft.listed(row, 'sells', file, record.line);
      if (release === '2016') this.#codes.set(String(n), record.text(code));
    } else {
      const key = [record.text(code), record.text(number)].map((text) => text.toUpperCase());
      const role = key.map((text) => rowRoles.get(text)).find((one) => one !== undefined);
      if (role === undefined)
        throw new UserError(
          ioWords.say.unknownRow({
            file,
            line: record.line,
            label: record.text(code) || record.text(number),
          }),
        );
      row = draft.node('', key.join(' '), role);
    }
    for (const { field, node, label } of this.#columns)
      draft.put(
        row,
        node,
        numberAt(file, record, field, draft.digits, () => label),
      );
  }

  finish(): WiodFacts {
    const { release } = this.#layout;
    const draft = this.#draft;
    draft.classify(this.#file, { demand: new Set(), primary: new Map(), square: true });
    // Sectors of the 2016 release go by the code beside their number.
    for (const [at, node] of draft.nodes.entries()) {
      const code = this.#codes.get(node.code);
      if (node.role === 'sector' && code !== undefined) draft.nodes[at] = { ...node, code };
    }
    return { release, year: this.#year };
  }
}

/** c1 ... c35 and c37 ... in the 2013 release, as it numbers them itself; in that of 2016 final demand by its code. */
function codeOf(release: WiodRelease, number: number, name: string): string {
  if (release === '2013') return `c${number}`;
  return name === '' ? (final2016[number] ?? String(number)) : name;
}

const final2016: Readonly<Record<number, string>> = {
  57: 'CONS_h',
  58: 'CONS_np',
  59: 'CONS_g',
  60: 'GFCF',
  61: 'INVEN',
};
