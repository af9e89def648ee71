// The run record: all that is needed to compute the same answer again.
import type { Estimate } from '../atlas/estimates.ts';

export interface RunDataset {
  readonly id: string;
  readonly name: string;
  readonly vintage: string;
  readonly licence: string;
  readonly rows: number;
  readonly from: 'box' | 'world';
}

/** A hand-kept table with what a user laid over it. */
export interface RunTable {
  /** Of the box's table and the user's file together. */
  readonly sha256: string;
  /** Of each by itself; null where the user gave none. */
  readonly box: string;
  readonly user: string | null;
  readonly file: string | null;
}

export interface RunRecord {
  readonly kaname: string;
  readonly method: { readonly question: string; readonly version: string };
  readonly datasets: readonly RunDataset[];
  readonly coefficients: Readonly<Record<string, { readonly value: number; readonly source: string }>>;
  readonly seed: number;
  readonly draws: number;
  /** The rows of the table of estimates that were read, ordered by good, quantity and economy. */
  readonly estimates: readonly Estimate[];
  /** The tables of goods and estimates in use. */
  readonly tables: Readonly<Record<'goods' | 'estimates', RunTable>>;
  readonly providers: readonly string[];
  readonly nested: readonly RunRecord[];
  readonly timing: { readonly startedAt: string; readonly wallMs: number };
}
