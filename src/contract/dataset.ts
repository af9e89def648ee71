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
}
