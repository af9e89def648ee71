// A question's door to the data: finds the dataset that fits, and runs SQL over its tables.
import { join } from 'node:path';
import type { Data, Dataset, DatasetInfo, DatasetKind, Frame, Slot } from '../contract/dataset.ts';
import { UserError } from '../contract/message.ts';
import { Duck, identifier, literal, type DuckOptions } from './duck.ts';
import type { ManifestTable } from './manifest.ts';
import { infoOf, readWorld, type Stored } from './world.ts';
import { ledgerWords } from './words.ts';

export interface LedgerOptions {
  /** The user's world; null = only the box. */
  readonly world: string | null;
  readonly box: string;
  /** Datasets named with --dataset: they go before all others of their kind. */
  readonly named?: readonly string[];
  readonly duck?: DuckOptions;
}

/** A view of a table's files that is there, or on its way. */
interface View {
  /** The question that opened it first. */
  readonly first: object;
  readonly made: Promise<void>;
  /** Its rows in memory. */
  kept?: Promise<void>;
}

/** What all readers of a ledger share. */
interface Opened {
  readonly stored: readonly Stored[];
  readonly named: readonly Stored[];
  readonly duck: Duck;
  readonly views: Map<string, View>;
  /** Where a question left a value last. */
  left: { forget(owner: object): void } | null;
}

/** The user's world and the box, opened for reading. Remembers which datasets were used through it. */
export class Ledger implements Data {
  readonly used = new Map<string, DatasetInfo>();
  readonly #opened: Opened;
  /** Stands for the question that reads. */
  readonly #asker: object;

  private constructor(opened: Opened, asker: object = {}) {
    this.#opened = opened;
    this.#asker = asker;
  }

  static async open(options: LedgerOptions): Promise<Ledger> {
    const mine = options.world ? await readWorld(options.world, 'world') : [];
    const stored = [...mine, ...(await readWorld(options.box, 'box'))];
    const named = (options.named ?? []).map((id) => pick(stored, id));
    const duck = await Duck.open({ keepOrder: true, ...options.duck });
    await duck.run(`CREATE MACRO quoted(t) AS '"' || replace(coalesce(t, ''), '"', '""') || '"'`);
    return new Ledger({ stored, named, duck, views: new Map(), left: null });
  }

  /** The same ledger for one question: what it uses is remembered apart. Closing any of them closes all. */
  reader(): Ledger {
    return new Ledger(this.#opened);
  }

  async list(): Promise<readonly DatasetInfo[]> {
    return this.#opened.stored.map(infoOf);
  }

  async find(
    kinds: readonly DatasetKind[],
    fits: (info: DatasetInfo) => boolean = () => true,
  ): Promise<Dataset | null> {
    const named = this.#opened.named.filter((stored) => kinds.includes(stored.manifest.kind));
    const inOrder = (pool: readonly Stored[]): Stored | undefined =>
      kinds
        .flatMap((kind) => pool.filter((stored) => stored.manifest.kind === kind))
        .sort((a, b) => rank(a, kinds) - rank(b, kinds) || latestFirst(a, b))
        .find((stored) => fits(infoOf(stored)));
    // Where datasets of these kinds are named, no other is read in their place, and none that does not fit.
    const chosen =
      named.length > 0 ? named.find((stored) => fits(infoOf(stored))) : inOrder(this.#opened.stored);
    return chosen ? this.#open(chosen) : null;
  }

  async query(sql: string): Promise<Frame> {
    return this.#opened.duck.query(sql);
  }

  async scan(sql: string, each: (block: Frame) => void): Promise<void> {
    await this.#opened.duck.scan(sql, each);
  }

  async once<T>(slot: Slot<T>, key: string, make: (data: Data) => Promise<T>): Promise<T> {
    const made = await slot.of(this.#opened, key, async () => {
      const reader = new Ledger(this.#opened, this.#asker);
      const value = await make(reader);
      return { value, used: [...reader.used.values()] };
    });
    for (const info of made.used) this.used.set(info.id, info);
    return made.value;
  }

  leave<T>(slot: Slot<T>, key: string, value: T): void {
    this.#opened.left?.forget(this.#opened);
    this.#opened.left = slot;
    slot.put(this.#opened, key, { value, used: [...this.used.values()] });
  }

  /** The refused rows of the datasets named, as CSV lines `file,line,reason,field,text`. */
  refused(limit: number): Promise<readonly string[]> {
    return this.#lines('refused', (dataset) => ({
      line: `concat_ws(',', quoted(file), line, quoted(reason), quoted(field), quoted(text))`,
      from: `(SELECT * FROM ${dataset.table('refused')} ORDER BY file, line LIMIT ${limit})`,
    }));
  }

  /** The sectors of the input-output tables named that do not balance, as CSV lines `sector,side,output,found,gap,tolerance`. */
  unbalanced(limit: number): Promise<readonly string[]> {
    return this.#lines('balance', (dataset) => ({
      line: `concat_ws(',', quoted(economy || '|' || industry), side, output, found, gap, tolerance)`,
      from: `(SELECT b.*, s.economy, s.industry FROM ${dataset.table('balance')} AS b
        JOIN ${dataset.table('sectors')} AS s ON s.id = b.sector ORDER BY abs(b.gap) DESC, b.sector, b.side LIMIT ${limit})`,
    }));
  }

  /** Lines of text from a table of the datasets named, where they have it and it is not empty. */
  async #lines(
    name: string,
    query: (dataset: Dataset) => { readonly line: string; readonly from: string },
  ): Promise<readonly string[]> {
    const lines: string[] = [];
    for (const stored of this.#opened.named) {
      const dataset = await this.#open(stored);
      const table = stored.manifest.tables.find((one) => one.name === name);
      if (!table || table.files.length === 0) continue;
      const { line, from } = query(dataset);
      const rows = await this.#opened.duck.query(`SELECT ${line} AS line_text FROM ${from}`);
      lines.push(...rows.strings('line_text').filter((text) => text !== null));
    }
    return lines;
  }

  close(): void {
    this.#opened.duck.close();
  }

  async #open(stored: Stored): Promise<Dataset> {
    const info = infoOf(stored);
    this.used.set(info.id, info);
    const sql = new Map<string, string>();
    for (const table of stored.manifest.tables) {
      const view = `d${info.id.slice('sha256:'.length, 'sha256:'.length + 12)}_${table.name}`;
      sql.set(
        table.name,
        identifier(table.files.length === 0 ? view : await this.#sqlName(view, stored, table)),
      );
    }
    return {
      info,
      has: (table) => sql.has(table),
      table: (table) => {
        const name = sql.get(table);
        if (name === undefined) throw new Error(`dataset ${info.name} has no table ${table}`);
        return name;
      },
    };
  }

  /**
   * The name under which a table's files can be read. Text is parsed at every reading: what a second question opens is
   * from then on kept in memory.
   */
  async #sqlName(view: string, stored: Stored, table: ManifestTable): Promise<string> {
    const { views } = this.#opened;
    const known: View = views.get(view) ?? {
      first: this.#asker,
      made: this.#make('VIEW', view, reader(stored.dir, table)),
    };
    views.set(view, known);
    await known.made;
    if (known.first === this.#asker || table.files[0]?.format !== 'csv') return view;
    const kept = `${view}_kept`;
    known.kept ??= this.#make('TABLE', kept, identifier(view));
    await known.kept;
    return kept;
  }

  async #make(what: 'VIEW' | 'TABLE', name: string, from: string): Promise<void> {
    await this.#opened.duck.run(`CREATE ${what} ${identifier(name)} AS SELECT * FROM ${from}`);
  }
}

/** Named datasets first, then the user's world before the box, then in the order of the kinds asked for. */
function rank(stored: Stored, kinds: readonly DatasetKind[]): number {
  return (stored.from === 'world' ? 0 : 100) + kinds.indexOf(stored.manifest.kind);
}

function latestFirst(a: Stored, b: Stored): number {
  const year = (stored: Stored): number => stored.manifest.coverage.lastCompleteYear ?? 0;
  return year(b) - year(a) || (a.manifest.vintage < b.manifest.vintage ? 1 : -1) || (a.id < b.id ? -1 : 1);
}

/** The dataset that an id, or its first digits, names. */
export function pick(stored: readonly Stored[], id: string): Stored {
  const wanted = id.startsWith('sha256:') ? id : `sha256:${id}`;
  const found = stored.filter((one) => one.id.startsWith(wanted));
  if (found.length === 1 && found[0] && wanted.length >= 'sha256:'.length + 6) return found[0];
  throw new UserError(
    found.length > 1
      ? ledgerWords.say.ambiguousDataset({ id, count: found.length })
      : ledgerWords.say.noDataset({ id }),
  );
}

function reader(dir: string, table: ManifestTable): string {
  const paths = `[${table.files.map((file) => literal(join(dir, file.path))).join(', ')}]`;
  if (table.files[0]?.format === 'parquet') return `read_parquet(${paths})`;
  const columns = table.columns
    .map((column) => `${literal(column.name)}: ${literal(column.type)}`)
    .join(', ');
  return `read_csv(${paths}, header = true, nullstr = '', columns = {${columns}})`;
}
