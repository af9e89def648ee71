// What a dataset says of itself, and how a question reads it.

/** What a dataset can answer. */
export const datasetKinds = [
  'trade',
  'exports',
  'dependence',
  'group-trade',
  'world-shares',
  'production',
  'patents',
  'macro',
  'industry',
  'inputOutput',
  'fiscal',
] as const;
export type DatasetKind = (typeof datasetKinds)[number];

export interface DatasetInfo {
  /** `sha256:<hex>` of the manifest, which holds the hash of every file. */
  readonly id: string;
  readonly kind: DatasetKind;
  readonly name: string;
  readonly source: { readonly title: string; readonly publisher: string; readonly url: string };
  readonly vintage: string;
  readonly licence: string;
  /** Units by what they measure, e.g. `value`. */
  readonly units: Readonly<Record<string, string>>;
  /** Rows kept, all tables together. */
  readonly rows: number;
  readonly coverage: {
    readonly years: readonly number[];
    /** The last year that is complete: the default year. */
    readonly lastCompleteYear: number | null;
    readonly revision: string | null;
    /** `sorted codes` where the dataset holds only some reporters; null for the world. */
    readonly reporters: readonly string[] | null;
  };
  readonly from: 'box' | 'world';
}

/** Columns of a query's result. Nulls: NaN in numbers, null in strings. */
export interface Frame {
  readonly length: number;
  numbers(column: string): Float64Array;
  /** Of a column of whole numbers of at most 32 bits; throws where one is null or does not fit. */
  integers(column: string): Int32Array;
  /** Writes a column into `out` from a place on, as `numbers` or `integers` would give it; throws where it does not fit. */
  write(column: string, out: Float64Array | Int32Array | Int16Array, at: number): void;
  strings(column: string): (string | null)[];
}

/** One chosen dataset, ready to be asked. */
export interface Dataset {
  readonly info: DatasetInfo;
  /** The SQL name of one of its tables. */
  table(name: string): string;
  has(table: string): boolean;
}

/** A question's door to the data: it finds datasets and runs SQL over them. */
export interface Data {
  /** The one dataset of these kinds (first kind first) that fits: a named one, else the user's world, else the box; null if none. */
  find(kinds: readonly DatasetKind[], fits?: (info: DatasetInfo) => boolean): Promise<Dataset | null>;
  /** All datasets known, for messages. */
  list(): Promise<readonly DatasetInfo[]>;
  query(sql: string): Promise<Frame>;
  /**
   * Runs a query and hands over its rows block by block, so that they never are all in memory at once. Without ORDER BY
   * the rows of one table come in the order in which its files hold them.
   */
  scan(sql: string, each: (block: Frame) => void): Promise<void>;
  /** What `make` makes of the data, once for all questions to them; the datasets it finds count as used each time. */
  once<T>(slot: Slot<T>, key: string, make: (data: Data) => Promise<T>): Promise<T>;
  /** Leaves a value for `once` to find, with the datasets used so far. Of all that questions leave only the last is kept. */
  leave<T>(slot: Slot<T>, key: string, value: T): void;
}

/** Something made from data, and the datasets that went into it. */
export interface Made<T> {
  readonly value: T;
  readonly used: readonly DatasetInfo[];
}

/**
 * Holds values of one type by the data they were made from and by a key; of each data's values those that were asked for
 * last. A value must follow from the data and the key alone, besides what is the same for all questions to these data:
 * the tables of goods and estimates.
 */
export class Slot<T> {
  readonly #limit: number;
  readonly #kept = new WeakMap<object, Map<string, Promise<Made<T>>>>();

  constructor(limit = 4) {
    this.#limit = limit;
  }

  /** The value of a key, made at its first use; one that could not be made is not kept. */
  async of(owner: object, key: string, make: () => Promise<Made<T>>): Promise<Made<T>> {
    const made = this.#kept.get(owner)?.get(key) ?? make();
    this.#put(owner, key, made);
    try {
      return await made;
    } catch (error) {
      const kept = this.#kept.get(owner);
      if (kept?.get(key) === made) kept.delete(key);
      throw error;
    }
  }

  /** Keeps a value that is made, in the place of any other of its key. */
  put(owner: object, key: string, made: Made<T>): void {
    this.#put(owner, key, Promise.resolve(made));
  }

  /** Lets go of all values that were made from some data. */
  forget(owner: object): void {
    this.#kept.delete(owner);
  }

  #put(owner: object, key: string, made: Promise<Made<T>>): void {
    const kept = this.#kept.get(owner) ?? new Map<string, Promise<Made<T>>>();
    this.#kept.set(owner, kept);
    kept.delete(key);
    kept.set(key, made);
    const [oldest] = kept.keys();
    if (kept.size > this.#limit && oldest !== undefined) kept.delete(oldest);
  }
}
