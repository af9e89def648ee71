// A question's door to the data: finds the dataset that fits, and runs SQL over its tables.
import { join } from 'node:path';
import type { Data, Dataset, DatasetInfo, DatasetKind, Frame } from '../contract/dataset.ts';
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

/** The user's world and the box, opened for reading. Remembers which datasets were used. */
export class Ledger implements Data {
  readonly used = new Map<string, DatasetInfo>();
  readonly #stored: readonly Stored[];
  readonly #named: readonly Stored[];
  readonly #duck: Duck;
  readonly #views = new Set<string>();

  private constructor(stored: readonly Stored[], named: readonly Stored[], duck: Duck) {
    this.#stored = stored;
    this.#named = named;
    this.#duck = duck;
  }

  static async open(options: LedgerOptions): Promise<Ledger> {
    const mine = options.world ? await readWorld(options.world, 'world') : [];
    const stored = [...mine, ...(await readWorld(options.box, 'box'))];
    const named = (options.named ?? []).map((id) => pick(stored, id));
    const duck = await Duck.open(options.duck);
    await duck.run(`CREATE MACRO quoted(t) AS '"' || replace(coalesce(t, ''), '"', '""') || '"'`);
    return new Ledger(stored, named, duck);
  }

  async list(): Promise<readonly DatasetInfo[]> {
    return this.#stored.map(infoOf);
  }

  async find(
    kinds: readonly DatasetKind[],
    fits: (info: DatasetInfo) => boolean = () => true,
  ): Promise<Dataset | null> {
    const named = this.#named.filter((stored) => kinds.includes(stored.manifest.kind));
    const inOrder = (pool: readonly Stored[]): Stored | undefined =>
      kinds
        .flatMap((kind) => pool.filter((stored) => stored.manifest.kind === kind))
        .sort((a, b) => rank(a, kinds) - rank(b, kinds) || latestFirst(a, b))
        .find((stored) => fits(infoOf(stored)));
    // Where datasets of these kinds are named, no other is read in their place, and none that does not fit.
    const chosen = named.length > 0 ? named.find((stored) => fits(infoOf(stored))) : inOrder(this.#stored);
    return chosen ? this.#open(chosen) : null;
  }

  async query(sql: string): Promise<Frame> {
    return this.#duck.query(sql);
  }

  /** The refused rows of the datasets named, as CSV lines `file,line,reason,field,text`. */
  async refused(limit: number): Promise<readonly string[]> {
    const lines: string[] = [];
    for (const stored of this.#named) {
      const dataset = await this.#open(stored);
      const table = stored.manifest.tables.find((one) => one.name === 'refused');
      if (!table || table.files.length === 0) continue;
      const rows = await this.#duck
        .query(`SELECT concat_ws(',', quoted(file), line, quoted(reason), quoted(field), quoted(text)) AS line_text
        FROM (SELECT * FROM ${dataset.table('refused')} ORDER BY file, line LIMIT ${limit})`);
      lines.push(...rows.strings('line_text').filter((text) => text !== null));
    }
    return lines;
  }

  close(): void {
    this.#duck.close();
  }

  async #open(stored: Stored): Promise<Dataset> {
    const info = infoOf(stored);
    this.used.set(info.id, info);
    const prefix = `d${info.id.slice('sha256:'.length, 'sha256:'.length + 12)}`;
    const names = new Set<string>();
    for (const table of stored.manifest.tables) {
      names.add(table.name);
      const view = `${prefix}_${table.name}`;
      if (this.#views.has(view) || table.files.length === 0) continue;
      await this.#duck.run(`CREATE VIEW ${identifier(view)} AS SELECT * FROM ${reader(stored.dir, table)}`);
      this.#views.add(view);
    }
    return {
      info,
      has: (table) => names.has(table),
      table: (table) => {
        if (!names.has(table)) throw new Error(`dataset ${info.name} has no table ${table}`);
        return identifier(`${prefix}_${table}`);
      },
    };
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
