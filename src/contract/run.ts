// The run record: all that is needed to compute the same answer again.

export interface RunDataset {
  readonly id: string;
  readonly name: string;
  readonly vintage: string;
  readonly licence: string;
  readonly rows: number;
  readonly from: 'box' | 'world';
}

export interface RunRecord {
  readonly kaname: string;
  readonly method: { readonly question: string; readonly version: string };
  readonly datasets: readonly RunDataset[];
  readonly coefficients: Readonly<Record<string, { readonly value: number; readonly source: string }>>;
  readonly seed: number;
  readonly draws: number;
  /** Hash of the tables of goods and estimates in use, and the user's file behind each if there is one. */
  readonly tables: Readonly<
    Record<'goods' | 'estimates', { readonly sha256: string; readonly file: string | null }>
  >;
  readonly providers: readonly string[];
  readonly nested: readonly RunRecord[];
  readonly timing: { readonly startedAt: string; readonly wallMs: number };
}
